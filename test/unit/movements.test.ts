import { expect, test } from 'vitest'
import type { AgendaItemId, AttendanceId } from '../../shared/domain/ids.ts'
import { itemAt, movementsOf, reworded, type MovingPerson, type TimedItem } from '../../shared/domain/movements.ts'
import { currentSitting, isSuspended, sittingsOf, type SittingSource } from '../../shared/domain/sittings.ts'

const item = (name: string, startedAt: string | null, sitting = 0): TimedItem => ({
  id: name as AgendaItemId,
  startedAt,
  sitting,
})

type StayDraft = Partial<MovingPerson['stays'][number]>
const person = (name: string, ...stays: StayDraft[]): MovingPerson => ({
  id: name as AttendanceId,
  personName: name,
  institutionName: 'FEREMA',
  stays: stays.map((stay) => ({
    sitting: 0,
    arrivedAt: null,
    leftAt: null,
    arrivalText: null,
    departureText: null,
    ...stay,
  })),
})

const oneDay: SittingSource = {
  heldOn: '2023-03-14',
  startedAt: '09:15',
  endedAt: '12:30',
  quorumCall: 'first',
  suspensions: [],
}
const twoDays: SittingSource = {
  ...oneDay,
  endedAt: '11:00',
  suspensions: [{ suspendedAt: '13:00', resumedOn: '2023-03-15', resumedAt: '08:30', quorumCall: 'second' }],
}

const told = (session: SittingSource, people: MovingPerson[], items: TimedItem[] = []) =>
  movementsOf(people, sittingsOf(session), items).map(({ sitting, at, kind, attendanceId, agendaItemId }) =>
    [sitting, at, kind, attendanceId, agendaItemId].join(' '),
  )

test('who came before the opening, or left with the end, did not move; who came late or left early did', () => {
  const people = [
    person('Ana', { arrivedAt: '09:15', leftAt: '12:30' }),
    person('Luis', { arrivedAt: '09:16', leftAt: '12:29' }),
    person('Rosa', {}),
  ]
  expect(told(oneDay, people)).toEqual(['0 09:16 arrival Luis ', '0 12:29 departure Luis '])
})

test('a session without an hour of opening has no late arrivals, one without an end has every departure', () => {
  const people = [person('Ana', { arrivedAt: '10:00', leftAt: '11:00' })]
  expect(told({ ...oneDay, startedAt: null, endedAt: null }, people)).toEqual(['0 11:00 departure Ana '])
})

test('a movement is told in the item begun last before it, in whatever order the items were treated', () => {
  const items = [item('A', '09:20'), item('B', '11:00'), item('C', '10:00'), item('D', null)]
  const at = (hour: string) => itemAt(items, 0, hour)
  expect([at('09:19'), at('09:20'), at('10:30'), at('11:00'), at('12:00')]).toEqual([null, 'A', 'C', 'B', 'B'])
})

test('an hour of another day falls in no item of this one', () => {
  const items = [item('A', '09:20'), item('B', '08:40', 1)]
  const people = [person('Ana', { arrivedAt: '10:00' }, { sitting: 1, arrivedAt: '08:35', leftAt: '10:00' })]
  expect(told(twoDays, people, items)).toEqual([
    '0 10:00 arrival Ana A',
    '1 08:35 arrival Ana ',
    '1 10:00 departure Ana B',
  ])
})

test('who was in the room as the session was suspended, or closed on its last day, did not leave early', () => {
  const people = [
    person('Ana', { leftAt: '13:00' }, { sitting: 1, leftAt: '11:00' }),
    person('Luis', { leftAt: '12:59' }),
  ]
  expect(told(twoDays, people)).toEqual(['0 12:59 departure Luis '])
})

test('the sentence says the hour in words, who, and for which institution; brackets inside brackets are square', () => {
  const late = { ...person('Ana Quispe', { arrivedAt: '10:05' }), institutionName: 'Federación (FEREMA)' }
  const alone = { ...person('Luis Huamán', { leftAt: '11:00' }), institutionName: null }
  expect(movementsOf([late, alone], sittingsOf(oneDay), []).map(({ text }) => text)).toEqual([
    'Siendo las diez horas con cinco minutos (10:05), se incorporó a la sesión Ana Quispe (Federación [FEREMA]).',
    'Siendo las once horas (11:00), se retiró de la sesión Luis Huamán.',
  ])
})

test('who was there that day and left comes back; on another day they arrive again', () => {
  const ana = person(
    'Ana',
    { leftAt: '10:00' },
    { arrivedAt: '10:30', leftAt: '13:00' },
    { sitting: 1, arrivedAt: '09:30' },
  )
  expect(movementsOf([ana], sittingsOf(twoDays), []).map(({ text }) => text)).toEqual([
    'Siendo las diez horas (10:00), se retiró de la sesión Ana (FEREMA).',
    'Siendo las diez horas con treinta minutos (10:30), se reincorporó a la sesión Ana (FEREMA).',
    'Siendo las nueve horas con treinta minutos (09:30), se incorporó a la sesión Ana (FEREMA).',
  ])
})

test('other words take the place of the sentence, and no words leave it out; both are known to be edited', () => {
  const people = [person('Ana', { arrivedAt: '10:00', leftAt: '11:00', arrivalText: 'Llegó Ana.', departureText: '' })]
  expect(movementsOf(people, sittingsOf(oneDay), [])).toMatchObject([
    { kind: 'arrival', text: 'Llegó Ana.', isEdited: true, stayIndex: 0 },
    { kind: 'departure', text: '', isEdited: true, stayIndex: 0 },
  ])
})

test('stretches are counted within their day', () => {
  const people = [
    person('Ana', { leftAt: '10:00' }, { arrivedAt: '10:30', leftAt: '13:00' }, { sitting: 1, arrivedAt: '09:00' }),
  ]
  expect(movementsOf(people, sittingsOf(twoDays), []).map(({ sitting, stayIndex }) => [sitting, stayIndex])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ])
})

test('words written of an hour that is corrected say the new hour, in words and in figures', () => {
  const retimed = (text: string | null, before: string | null, after: string | null) =>
    reworded([{ at: before, text }], [after])[0]
  const words = 'Siendo las diez horas (10:00), se incorporó Ana; a las 10:00 se le dio la bienvenida.'
  expect(retimed(words, '10:00', '10:05')).toBe(
    'Siendo las diez horas con cinco minutos (10:05), se incorporó Ana; a las 10:05 se le dio la bienvenida.',
  )
  expect([retimed(null, '10:00', '10:05'), retimed('Llegó.', '10:00', '10:05')]).toEqual([null, 'Llegó.'])
})

test('words written of an hour that is taken out are gone with it: they would say the old one', () => {
  expect(reworded([{ at: '10:00', text: 'A las 10:00 llegó.' }], [null])).toEqual([null])
  expect(reworded([{ at: null, text: 'A las 10:00 llegó.' }], ['10:20'])).toEqual([null])
})

test('words stay with their hour when a stretch before it is taken out or put in, and with their place when it is corrected', () => {
  const before = [
    { at: '09:00', text: 'Uno' },
    { at: '11:00', text: 'Dos' },
  ]
  expect(reworded(before, ['11:00'])).toEqual(['Dos'])
  expect(reworded(before, ['08:00', '09:00', '11:00'])).toEqual([null, 'Uno', 'Dos'])
  expect(reworded(before, ['09:00', '11:05'])).toEqual(['Uno', 'Dos'])
})

test('each resumption opens another day, which ends as the next suspension begins', () => {
  const session: SittingSource = {
    ...twoDays,
    endedAt: null,
    suspensions: [...twoDays.suspensions, { suspendedAt: '10:00', resumedOn: null, resumedAt: null, quorumCall: null }],
  }
  expect(sittingsOf(session)).toEqual([
    { sitting: 0, day: '2023-03-14', opensAt: '09:15', closesAt: '13:00', call: 'first' },
    { sitting: 1, day: '2023-03-15', opensAt: '08:30', closesAt: '10:00', call: 'second' },
  ])
  expect(currentSitting(session).sitting).toBe(1)
  expect([isSuspended(session), isSuspended(twoDays), isSuspended(oneDay)]).toEqual([true, false, false])
})
