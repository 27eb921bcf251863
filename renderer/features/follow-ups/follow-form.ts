import { z } from 'zod'
import { CommitmentStatus, type Commitment, type OpenCommitment } from '../../../shared/contract/resolutions.ts'
import { Day } from '../../../shared/domain/dates.ts'

const Fields = z.strictObject({
  status: CommitmentStatus,
  percentage: z.int().min(0).max(100).nullable(),
  note: z.string().trim().max(5000).nullable(),
  dueOn: Day.nullable(),
})
export type FollowForm = z.infer<typeof Fields>

/** What is said of a commitment; one that is put off needs to say until when. */
export const FollowForm = Fields.superRefine(({ status, dueOn }, context) => {
  if (status === 'rescheduled' && dueOn === null)
    context.addIssue({ code: 'custom', path: ['dueOn'], message: 'Diga para cuándo se reprograma.' })
})

/** What is proposed when somebody begins to say how a commitment goes: as it stood. */
export const followFormOf = ({ status, followUps }: OpenCommitment): FollowForm => ({
  status: status === 'pending' ? 'in_progress' : status,
  percentage: followUps.at(-1)?.percentage ?? null,
  note: null,
  dueOn: null,
})

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
