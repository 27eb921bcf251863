import { oc } from '@orpc/contract'
import { z } from 'zod'
import { AgendaItemId, AgreementId, SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'
import { Agreement, AgreementDraft, Commitment } from './resolutions.ts'

const expectedVersion = z.int()

export const agreements = {
  /** The number that the next agreement of a session takes when it is closed already. */
  nextNumber: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ sessionId: SessionId }))
    .output(z.strictObject({ number: z.string() })),
  add: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED', 'VOTES_EXCEED_SEATS', 'VOTES_EXPECTED', 'OUTSIDE_AGENDA'))
    .input(z.strictObject({ agendaItemId: AgendaItemId, draft: AgreementDraft }))
    .output(Agreement),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'VOTES_EXCEED_SEATS', 'VOTES_EXPECTED'))
    .input(z.strictObject({ id: AgreementId, draft: AgreementDraft, expectedVersion }))
    .output(Agreement),
  /** A number already given is not used again: its gap keeps the reason. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'NUMBER_NEEDS_REASON'))
    .input(z.strictObject({ id: AgreementId, reason: z.string().trim().max(1000).nullable(), expectedVersion }))
    .output(z.strictObject({})),
  /** It was a promise of somebody: the same words, as a commitment. Not once it has a number. */
  toCommitment: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'NUMBER_NEEDS_REASON'))
    .input(z.strictObject({ id: AgreementId, expectedVersion }))
    .output(Commitment),
}
