import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgendaItemId, AgreementId, SessionId } from '../domain/ids.ts'
import { Adoption, Votes } from '../domain/session.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'
import { Agreement, AgreementDraft, Commitment } from './resolutions.ts'

const expectedVersion = z.int()

/** What became of an agreement: in force, fulfilled, or without effect any more. */
export const AgreementState = z.enum(['in_force', 'fulfilled', 'void'])
export type AgreementState = z.infer<typeof AgreementState>

/** An agreement as another one, or a list, names it. */
export const AgreementReference = z.strictObject({
  id: AgreementId,
  number: z.string().nullable(),
  text: z.string(),
  sessionLabel: z.string(),
  heldOn: Day,
})
export type AgreementReference = z.infer<typeof AgreementReference>

/** A line of the register of agreements. */
export const RegisteredAgreement = z.strictObject({
  ...AgreementReference.shape,
  sessionId: SessionId,
  agendaItemId: AgendaItemId,
  adoption: Adoption,
  votes: Votes.nullable(),
  state: AgreementState,
  stateOn: Day.nullable(),
  version: z.int(),
})
export type RegisteredAgreement = z.infer<typeof RegisteredAgreement>

/** An agreement with all that the register knows of it. */
export const AgreementCard = z.strictObject({
  ...RegisteredAgreement.shape,
  itemTitle: z.string(),
  seatsPresent: z.int(),
  seats: z.int(),
  stateNote: z.string().nullable(),
  /** The later one that left it without effect. */
  undoneBy: AgreementReference.nullable(),
  /** Those that it left without effect itself, the newest first. */
  undoes: z.array(AgreementReference),
})
export type AgreementCard = z.infer<typeof AgreementCard>

export const agreements = {
  /** The register, the newest first; of a year, a state, a way of adopting, or with some words in its number or text. */
  list: oc
    .errors(failing())
    .input(
      z.strictObject({
        year: z.int().min(1900).max(2200).nullable(),
        state: AgreementState.nullable(),
        adoption: Adoption.nullable(),
        /** Words in any order, accents ignored. */
        text: z.string().trim().max(200).nullable(),
        ...pageRequest,
      }),
    )
    .output(pageOf(RegisteredAgreement)),
  /** The years in which there were sessions, the newest first. */
  years: oc.errors(failing()).output(z.array(z.int())),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: AgreementId }))
    .output(AgreementCard),
  /**
   * Says what became of an agreement; its acta may be approved long since, whose text stays. One without effect asks for the
   * reason and may name the later agreement that undid it; back in force, what was said is taken away.
   */
  setState: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'UNDONE_BY_EARLIER', 'UNDOING_NEEDS_REASON'))
    .input(
      z.strictObject({
        id: AgreementId,
        state: AgreementState,
        on: Day,
        note: z.string().trim().max(2000).nullable(),
        undoneById: AgreementId.nullable(),
        expectedVersion,
      }),
    )
    .output(AgreementCard),
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
