import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLaterAgreement } from '../../shared/domain/agreement-state.ts'
import { daysOverdue, isOpenStatus, isRescheduling, lightOn } from '../../shared/domain/commitment-light.ts'
import { commitmentMessage } from '../../shared/domain/commitment-message.ts'
import { standingOf } from '../../shared/domain/commitment-standing.ts'
import { addDays } from '../../shared/domain/dates.ts'

const today = '2023-05-10'

test.each([
  ['2023-05-09', 'overdue'],
  ['2023-05-10', 'soon'],
  ['2023-05-17', 'soon'],
  ['2023-05-18', 'in_time'],
  [null, 'no_day'],
] as const)('what is open and due on %s is %s', (dueOn, light) => {
  for (const status of ['pending', 'in_progress', 'rescheduled'] as const)
    expect(lightOn({ status, dueOn }, today)).toBe(light)
  for (const status of ['fulfilled', 'not_fulfilled', 'void'] as const)
    expect(lightOn({ status, dueOn }, today)).toBe(status)
})

const status = fc.constantFrom('pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void')
const dueOn = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)))

test('the light is red exactly when the report says overdue, and the days since are counted only then', () => {
  fc.assert(
    fc.property(fc.record({ status, dueOn }), (commitment) => {
      const isOverdue = lightOn(commitment, today) === 'overdue'
      expect(isOverdue).toBe(standingOf(commitment, today) === 'overdue')
      expect(daysOverdue(commitment, today) > 0).toBe(isOverdue)
      expect(isOverdue && !isOpenStatus(commitment.status)).toBe(false)
    }),
  )
})

test('a day that was promised is put off with a reason; the first day of all needs none', () => {
  expect(isRescheduling({ status: 'in_progress', dueOn: '2023-06-01' }, '2023-05-01')).toBe(true)
  expect(isRescheduling({ status: 'rescheduled', dueOn: null }, null)).toBe(true)
  expect(isRescheduling({ status: 'in_progress', dueOn: '2023-06-01' }, null)).toBe(false)
  expect(isRescheduling({ status: 'in_progress', dueOn: '2023-05-01' }, '2023-05-01')).toBe(false)
  expect(isRescheduling({ status: 'fulfilled', dueOn: null }, '2023-05-01')).toBe(false)
})

test('of two different agreements of one session exactly one is later', () => {
  const place = fc.record({ itemPosition: fc.nat(3), ordinal: fc.nat(3) })
  fc.assert(
    fc.property(place, place, (one, other) => {
      const left = { heldOn: today, sessionId: 'a', ...one }
      const right = { heldOn: today, sessionId: 'a', ...other }
      const isSame = one.itemPosition === other.itemPosition && one.ordinal === other.ordinal
      expect(Number(isLaterAgreement(left, right)) + Number(isLaterAgreement(right, left))).toBe(isSame ? 0 : 1)
    }),
  )
})

test('an agreement of an earlier session undoes none of a later one', () => {
  const earlier = { heldOn: '2023-03-14', sessionId: 'a', itemPosition: 9, ordinal: 9 }
  const later = { heldOn: '2023-04-14', sessionId: 'b', itemPosition: 0, ordinal: 0 }
  expect([isLaterAgreement(later, earlier), isLaterAgreement(earlier, later)]).toEqual([true, false])
})

test('the message for WhatsApp tells what is late and keeps its bold to the name', () => {
  const open = [
    {
      text: 'Enviar  el *padrón*\nnominal',
      dueOn: '2023-05-09',
      status: 'pending',
      percentage: 40,
      sessionLabel: 'Sesión Ordinaria N° 001-2023',
    },
    { text: 'Convocar', dueOn: null, status: 'pending', percentage: null, sessionLabel: 'S' },
    { text: 'Informar', dueOn: today, status: 'pending', percentage: null, sessionLabel: 'S' },
  ] as const
  const text = commitmentMessage({ institution: 'DIRESA Apurímac', committee: 'CER', on: today }, open)
  expect(text.split('\n').slice(0, 5)).toEqual([
    '*DIRESA Apurímac*',
    'Al 10/05/2023 tiene 3 compromisos pendientes ante el CER:',
    '',
    '1. Enviar el padrón nominal',
    '   ⚠️ venció el 09/05/2023 (hace 1 día), avance 40 % · Sesión Ordinaria N° 001-2023',
  ])
  expect(text).toContain('sin fecha · S')
  expect(text).toContain('vence hoy · S')
  expect(commitmentMessage({ institution: 'DREA', committee: '', on: today }, [])).toContain('no tiene compromisos')
})
