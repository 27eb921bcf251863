import { expect, test } from 'vitest'
import { standingOf } from '../../shared/domain/commitment-standing.ts'

const today = '2023-06-15'

test('a commitment that is open is overdue from the day after its own', () => {
  expect(standingOf({ status: 'pending', dueOn: '2023-06-14' }, today)).toBe('overdue')
  expect(standingOf({ status: 'in_progress', dueOn: '2023-06-14' }, today)).toBe('overdue')
  expect(standingOf({ status: 'rescheduled', dueOn: '2023-06-14' }, today)).toBe('overdue')
  expect(standingOf({ status: 'pending', dueOn: today }, today)).toBe('pending')
  expect(standingOf({ status: 'in_progress', dueOn: null }, today)).toBe('in_progress')
})

test('one that was put off waits for its new day', () => {
  expect(standingOf({ status: 'rescheduled', dueOn: '2023-07-01' }, today)).toBe('pending')
})

test('what is over is never overdue', () => {
  for (const status of ['fulfilled', 'not_fulfilled', 'void'] as const)
    expect(standingOf({ status, dueOn: '2023-01-01' }, today)).toBe(status)
})
