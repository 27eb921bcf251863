import { expect, test } from 'vitest'
import { guessKind } from '../../renderer/features/agenda/guess-kind.ts'
import { durationWords, plannedWords, runningHours } from '../../renderer/features/agenda/running-hours.ts'
import { stayWords } from '../../renderer/features/attendance/hours.ts'
import { quorumWords } from '../../renderer/features/attendance/quorum-words.ts'
import { runsOf } from '../../renderer/features/history/runs.ts'
import { proposedMesaAcronym, proposedMesaName } from '../../renderer/features/first-run/proposals.ts'
import { openingWords } from '../../renderer/features/sessions/opening-words.ts'
import { lifeSteps, sessionAtHand, stepOf } from '../../renderer/features/sessions/session-life.ts'
import { dayWithWeekday, distanceOfDay, fileSize } from '../../renderer/texts/format.ts'
import { isTechnical, shownValue } from '../../renderer/texts/tables.ts'
import { parseDay } from '../../renderer/ui/parse-day.ts'
import type { Quorum } from '../../shared/domain/quorum.ts'

const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

test.each([
  ['30/05/2023', '2023-05-30'],
  ['30/5/23', '2023-05-30'],
  ['30-05', '2026-05-30'],
  ['30052023', '2023-05-30'],
  ['31/02/2023', null],
  ['05/30/2023', null],
  ['mañana', null],
])('the day %s is read as %s', (typed, day) => {
  expect(parseDay(typed, 2026)).toBe(day)
})

test('a day is written as it is said, and its distance in words', () => {
  expect(plain(dayWithWeekday('2023-03-14'))).toBe('martes 14 de marzo de 2023')
  expect(plain(dayWithWeekday('1969-07-20'))).toBe('domingo 20 de julio de 1969')
  expect(distanceOfDay('2023-03-01', '2023-02-28')).toBe('mañana')
  expect(distanceOfDay('2023-02-25', '2023-03-01')).toBe('hace 4 días')
  expect(distanceOfDay('2020-01-01', '2023-03-01')).toBeNull()
  expect(fileSize(22_024)).toBe('22,0 kB')
})

test('what is planned agrees with its minutes or its hours', () => {
  expect([0, 45, 60, 70].map(plannedWords)).toEqual([
    '0 min previstos',
    '45 min previstos',
    '1 h previstas',
    '1 h 10 min previstas',
  ])
})

test('each agenda item begins when those before it end, until one has no time', () => {
  const items = [{ plannedMinutes: 10 }, { plannedMinutes: 50 }, { plannedMinutes: null }, { plannedMinutes: 5 }]
  expect(runningHours('09:15', items)).toEqual(['09:15', '09:25', '10:15', null])
  expect(runningHours(null, items)).toEqual([null, null, null, null])
  expect(durationWords(95)).toBe('1 h 35 min')
})

test('the first words of a title suggest its kind', () => {
  expect(
    ['Lectura del acta', 'INFORME de la DIRESA', 'Elección de la coordinación', 'Ordenanza'].map(guessKind),
  ).toEqual(['reading', 'report', 'election', 'debate'])
})

const quorum = (part: Partial<Quorum>): Quorum => ({
  seats: 20,
  present: 12,
  required: 11,
  missing: 0,
  hasQuorum: true,
  segments: [],
  ...part,
})

test('the counter says what there is and what is missing', () => {
  expect(quorumWords(quorum({}))).toBe('12 de 20 · hay quórum')
  expect(quorumWords(quorum({ present: 9, missing: 2, hasQuorum: false }))).toBe('9 de 20 · faltan 2 instituciones')
  expect(quorumWords(quorum({ present: 10, missing: 1, hasQuorum: false }))).toBe('10 de 20 · falta 1 institución')
})

test('the hours of somebody who came and went are told one after another', () => {
  const stays = [
    { arrivedAt: null, leftAt: '10:00' },
    { arrivedAt: '10:30', leftAt: null },
  ]
  expect(stayWords({ stays })).toBe('hasta 10:00, desde 10:30')
})

test('the region proposes the name and the acronym of the Mesa', () => {
  expect(proposedMesaName(' Apurímac ')).toBe('Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac')
  expect(proposedMesaAcronym('')).toBe('')
})

test('approved and signed minutes are the last steps of a session', () => {
  const nameOf = (minutesState: 'draft' | 'approved' | 'signed') =>
    lifeSteps[stepOf({ status: 'closed', minutesState }) ?? -1]
  expect([nameOf('draft'), nameOf('approved'), nameOf('signed')]).toEqual(['Concluida', 'Acta aprobada', 'Firmada'])
  expect(stepOf({ status: 'not_held', minutesState: 'draft' })).toBeNull()
})

test('the history shows words instead of codes and masks private data', () => {
  expect(shownValue('status', 'in_progress')).toBe('En proceso')
  expect(shownValue('is_decentralised', '1')).toBe('sí')
  expect(shownValue('held_on', '2023-06-22')).toBe('22/06/2023')
  expect(shownValue('national_id', '41234678')).toBe('•••••678')
  expect(['session_id', 'title'].map(isTechnical)).toEqual([true, false])
})

test('typing that saved itself many times is one line of the history, and everything else is a line each', () => {
  const entry = (id: number, command: string, actor = 'Ruth') => ({
    id,
    at: '2023-08-24T15:42:00.000Z',
    actor,
    deviceName: 'laptop',
    command,
    changeCount: 1,
    isClockBehind: false,
  })
  const saves = [entry(9, 'minutes.saveNotes'), entry(8, 'minutes.saveNotes'), entry(7, 'minutes.saveNotes', 'Norma')]
  const marks = [entry(6, 'attendance.checkIn'), entry(5, 'attendance.checkIn')]
  expect(runsOf([...saves, ...marks]).map(({ newest, times }) => [newest.id, times])).toEqual([
    [9, 2],
    [7, 1],
    [6, 1],
    [5, 1],
  ])
})

test('a session begun on another day than its own is said to be, before it is begun', () => {
  expect(openingWords('2026-11-27', '2026-11-27')).toEqual({ notice: null, doIt: 'Iniciar ahora' })
  const early = openingWords('2026-11-27', '2026-11-22')
  expect(plain(early.notice ?? '')).toContain('programada para el viernes 27 de noviembre de 2026: faltan 5 días.')
  expect(plain(openingWords('2026-11-27', '2026-11-26').notice ?? '')).toContain(': falta 1 día.')
  const late = openingWords('2026-11-27', '2026-12-01')
  expect(plain(late.notice ?? '')).toBe(
    'La sesión fue el viernes 27 de noviembre de 2026: se registra una sesión pasada.',
  )
  expect(new Set([early.doIt, late.doIt, 'Iniciar ahora']).size).toBe(3)
})

test('the session at hand is the one being held, else the next to come, else one nobody recorded, else the last', () => {
  const closed = { status: 'closed', heldOn: '2026-10-01' } as const
  const forgotten = { status: 'planned', heldOn: '2026-09-01' } as const
  const next = { status: 'called', heldOn: '2026-12-01' } as const
  const later = { status: 'planned', heldOn: '2026-12-20' } as const
  const open = { status: 'open', heldOn: '2027-01-10' } as const
  expect(sessionAtHand([later, open, next], '2026-11-22')).toBe(open)
  expect(sessionAtHand([later, next, closed, forgotten], '2026-11-22')).toBe(next)
  expect(sessionAtHand([forgotten, closed], '2026-11-22')).toBe(forgotten)
  expect(sessionAtHand([closed], '2026-11-22')).toBe(closed)
  expect(sessionAtHand([], '2026-11-22')).toBeNull()
})
