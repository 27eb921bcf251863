import { z } from 'zod'
import { CommitmentStatus, type Commitment } from '../../../shared/contract/resolutions.ts'
import { isRescheduling } from '../../../shared/domain/commitment-light.ts'
import { Day } from '../../../shared/domain/dates.ts'

/** What is said of a commitment. */
export const FollowForm = z.strictObject({
  status: CommitmentStatus,
  percentage: z.int().min(0).max(100).nullable(),
  note: z.string().trim().max(5000).nullable(),
  dueOn: Day.nullable(),
})
export type FollowForm = z.infer<typeof FollowForm>

/** What may be said of one commitment: put off, it needs to say until when and why. */
export const followFormFor = ({ dueOn: dueBefore }: Pick<Commitment, 'dueOn'>) =>
  FollowForm.superRefine(({ status, dueOn, note }, context) => {
    if (status === 'rescheduled' && dueOn === null)
      context.addIssue({ code: 'custom', path: ['dueOn'], message: 'Diga para cuándo se reprograma.' })
    if (isRescheduling({ status, dueOn }, dueBefore) && !note)
      context.addIssue({ code: 'custom', path: ['note'], message: 'Escriba por qué cambia la fecha.' })
  })

type Standing = { status: Commitment['status']; followUps: readonly { percentage: number | null }[] }

/** What is proposed when somebody begins to say how a commitment goes: as it stood, or where it was moved to. */
export const followFormOf = ({ status, followUps }: Standing, moved: Commitment['status'] | null): FollowForm => {
  const proposed = moved ?? (status === 'pending' ? 'in_progress' : status)
  return {
    status: proposed,
    percentage: usualPercentage(proposed, followUps.at(-1)?.percentage ?? null),
    note: null,
    dueOn: null,
  }
}

/** The share done that goes with a status by itself. */
export const usualPercentage = (status: Commitment['status'], written: number | null): number | null =>
  status === 'fulfilled' ? 100 : written === 100 ? null : written

const statusOfKey: Readonly<Record<string, Commitment['status']>> = {
  p: 'pending',
  e: 'in_progress',
  c: 'fulfilled',
  n: 'not_fulfilled',
  s: 'void',
}

/** What one key on a row says of its commitment; null for any other key. */
export const statusForKey = (key: string): Commitment['status'] | null => statusOfKey[key.toLowerCase()] ?? null
