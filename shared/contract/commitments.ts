import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgendaItemId, CommitmentId, InstitutionId, SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'
import { Agreement, Commitment, CommitmentDraft, CommitmentStatus, FollowUp, OpenCommitment } from './resolutions.ts'

const expectedVersion = z.int()

/** A line of the register of commitments. */
export const RegisteredCommitment = z.strictObject({
  ...Commitment.shape,
  sessionLabel: z.string(),
  heldOn: Day,
  /** The newest; null when nobody followed it up. */
  lastFollowUp: FollowUp.nullable(),
})
export type RegisteredCommitment = z.infer<typeof RegisteredCommitment>

/** A commitment with its whole history. */
export const CommitmentCard = z.strictObject({
  ...OpenCommitment.omit({ followUps: true }).shape,
  heldOn: Day,
  itemTitle: z.string(),
  /** The newest last. */
  followUps: z.array(
    z.strictObject({
      ...FollowUp.shape,
      /** The session in which it was said; null between sessions. */
      sessionLabel: z.string().nullable(),
      /** The files that show it. */
      evidenceCount: z.int(),
    }),
  ),
})
export type CommitmentCard = z.infer<typeof CommitmentCard>

/** A page of what a session looks at again, by the day that each had before it; what has none comes last. */
export const OpenCommitments = z.strictObject({
  ...pageOf(OpenCommitment).shape,
  /** Of all pages: those that it looks at, those whose day has passed, and those of which it said something. */
  counts: z.strictObject({ total: z.int(), overdue: z.int(), seen: z.int() }),
})
export type OpenCommitments = z.infer<typeof OpenCommitments>

/** What the register shows: all that is open, one status, or everything. */
export const CommitmentScope = z.enum(['open', 'all', ...CommitmentStatus.options])
export type CommitmentScope = z.infer<typeof CommitmentScope>

/** What narrows the register; null narrows nothing. */
export const CommitmentFilter = z.strictObject({
  scope: CommitmentScope,
  /** Only the open ones whose day has passed. */
  onlyOverdue: z.boolean(),
  institutionId: InstitutionId.nullable(),
  sessionId: SessionId.nullable(),
  priority: z.int().min(1).max(1000).nullable(),
  /** The month of its day: `2023-05`. */
  dueMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
    .nullable(),
  /** The year of its session. */
  year: z.int().min(1900).max(2200).nullable(),
  /** Words in any order, accents ignored. */
  text: z.string().trim().max(200).nullable(),
})
export type CommitmentFilter = z.infer<typeof CommitmentFilter>

export const commitments = {
  /** The register: what is due first, first; of what is settled the latest first. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ ...CommitmentFilter.shape, ...pageRequest }))
    .output(pageOf(RegisteredCommitment)),
  /** How many are open, by their traffic light. */
  summary: oc
    .errors(failing())
    .output(z.strictObject({ overdue: z.int(), soon: z.int(), inTime: z.int(), withoutDay: z.int() })),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: CommitmentId }))
    .output(CommitmentCard),
  /** What an institution has open, as text to paste into WhatsApp. */
  message: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ institutionId: InstitutionId }))
    .output(z.strictObject({ text: z.string() })),
  add: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ agendaItemId: AgendaItemId, draft: CommitmentDraft }))
    .output(Commitment),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: CommitmentId, draft: CommitmentDraft, expectedVersion }))
    .output(Commitment),
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'COMMITMENT_FOLLOWED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(z.strictObject({})),
  /** It was decided by all: the same words, as an agreement by consensus. */
  toAgreement: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'OUTSIDE_AGENDA', 'COMMITMENT_FOLLOWED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(Agreement),
  /** Those of earlier sessions that were open when this one began, with what was said of each. */
  listOpen: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ sessionId: SessionId, ...pageRequest }))
    .output(OpenCommitments),
  /**
   * Says what became of a commitment; its acta may be approved long since. With `dueOn`, its day is put off: that asks for the
   * reason in the note.
   */
  follow: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'RESCHEDULING_NEEDS_REASON'))
    .input(
      z.strictObject({
        id: CommitmentId,
        sessionId: SessionId.nullable(),
        status: CommitmentStatus,
        percentage: z.int().min(0).max(100).nullable(),
        note: z.string().trim().max(5000).nullable(),
        dueOn: Day.nullable(),
        expectedVersion,
      }),
    )
    .output(OpenCommitment),
  /** Takes the newest follow-up back: the commitment is as it was before, and keeps the files of the follow-up. */
  unfollow: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(OpenCommitment),
}
