import { addDays, daysBetween, type Day } from './dates.ts'

type Status = 'pending' | 'in_progress' | 'fulfilled' | 'not_fulfilled' | 'rescheduled' | 'void'

/**
 * The traffic light of a commitment on a day: as it was settled, or how near its day is. It is worked out each time and
 * never kept.
 */
export type CommitmentLight = 'overdue' | 'soon' | 'in_time' | 'no_day' | 'fulfilled' | 'not_fulfilled' | 'void'

/** How many days before its day a commitment asks for attention. */
export const soonDays = 7

/** The statuses in which something is still to be done. */
export const openStatuses = ['pending', 'in_progress', 'rescheduled'] as const satisfies readonly Status[]

/** Whether something is still to be done. */
export const isOpenStatus = (status: Status): boolean => (openStatuses as readonly Status[]).includes(status)

/** The last day that is near, seen from a day. */
export const lastSoonDay = (on: Day): Day => addDays(on, soonDays)

const openLight = (dueOn: Day | null, on: Day): CommitmentLight => {
  if (dueOn === null) return 'no_day'
  if (dueOn < on) return 'overdue'
  return dueOn <= lastSoonDay(on) ? 'soon' : 'in_time'
}

/** The traffic light of a commitment on a day; its own day is still in time. */
export const lightOn = ({ status, dueOn }: { status: Status; dueOn: Day | null }, on: Day): CommitmentLight => {
  switch (status) {
    case 'fulfilled':
    case 'not_fulfilled':
    case 'void':
      return status
    case 'pending':
    case 'in_progress':
    case 'rescheduled':
      return openLight(dueOn, on)
  }
  return status satisfies never
}

/** How many days have passed since the day of a commitment; zero when it is not overdue. */
export const daysOverdue = (commitment: { status: Status; dueOn: Day | null }, on: Day): number =>
  commitment.dueOn !== null && lightOn(commitment, on) === 'overdue' ? daysBetween(commitment.dueOn, on) : 0

/** Whether a change of day puts off a day that was promised, which asks for the reason. */
export const isRescheduling = (
  { status, dueOn }: { status: Status; dueOn: Day | null },
  dueBefore: Day | null,
): boolean => status === 'rescheduled' || (dueOn !== null && dueBefore !== null && dueOn !== dueBefore)
