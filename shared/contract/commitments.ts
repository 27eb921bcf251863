import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgendaItemId, CommitmentId, SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'
import { Agreement, Commitment, CommitmentDraft, CommitmentStatus, OpenCommitment } from './resolutions.ts'

const expectedVersion = z.int()

export const commitments = {
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
    .input(z.strictObject({ sessionId: SessionId }))
    .output(z.array(OpenCommitment)),
  /** Says what became of a commitment; its acta may be approved long since. With `dueOn`, its day is put off. */
  follow: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
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
  /** Takes the newest follow-up back: the commitment is as it was before. */
  unfollow: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(OpenCommitment),
}
