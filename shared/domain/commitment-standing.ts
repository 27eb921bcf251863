import type { Day } from './dates.ts'

type Status = 'pending' | 'in_progress' | 'fulfilled' | 'not_fulfilled' | 'rescheduled' | 'void'

/** How a commitment stands on a day: as its status says, and `overdue` when it is open and its day has passed. */
export type CommitmentStanding = 'fulfilled' | 'in_progress' | 'pending' | 'overdue' | 'not_fulfilled' | 'void'

/** In the order in which a report tells them. */
export const commitmentStandings: readonly CommitmentStanding[] = [
  'fulfilled',
  'in_progress',
  'pending',
  'overdue',
  'not_fulfilled',
  'void',
]

/** How a commitment stands on a day; its own day is still in time. */
export const standingOf = ({ status, dueOn }: { status: Status; dueOn: Day | null }, on: Day): CommitmentStanding => {
  switch (status) {
    case 'fulfilled':
    case 'not_fulfilled':
    case 'void':
      return status
    case 'in_progress':
      return dueOn !== null && dueOn < on ? 'overdue' : 'in_progress'
    case 'pending':
    case 'rescheduled':
      return dueOn !== null && dueOn < on ? 'overdue' : 'pending'
  }
  return status satisfies never
}
