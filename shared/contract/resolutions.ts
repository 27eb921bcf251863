import { z } from 'zod'
import { Day, Time } from '../domain/dates.ts'
import {
  AgendaItemId,
  AgreementId,
  CommitmentId,
  FollowUpId,
  InstitutionId,
  PersonId,
  SessionId,
} from '../domain/ids.ts'
import { Adoption, Votes } from '../domain/session.ts'

export const Agreement = z.strictObject({
  id: AgreementId,
  sessionId: SessionId,
  agendaItemId: AgendaItemId,
  position: z.int(),
  /** `012-2023-CER`; null until the session closes. */
  number: z.string().nullable(),
  text: z.string(),
  adoption: Adoption,
  votes: Votes.nullable(),
  /** Seats present when it was adopted, of those that there were. */
  seatsPresent: z.int(),
  seats: z.int(),
  /** What the call in force required then, and when that was; null for those put on record afterwards. */
  seatsRequired: z.int().nullable(),
  hasQuorum: z.boolean().nullable(),
  adoptedAt: Time.nullable(),
  version: z.int(),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementDraft = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  adoption: Adoption,
  votes: Votes.nullable(),
})
export type AgreementDraft = z.infer<typeof AgreementDraft>

export const CommitmentStatus = z.enum(['pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void'])
export type CommitmentStatus = z.infer<typeof CommitmentStatus>

export const Commitment = z.strictObject({
  id: CommitmentId,
  sessionId: SessionId,
  agendaItemId: AgendaItemId,
  position: z.int(),
  text: z.string(),
  responsibles: z.array(
    z.strictObject({ institutionId: InstitutionId, name: z.string(), acronym: z.string().nullable() }),
  ),
  /** Who answers for it besides, by name; null when nobody was named. */
  person: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
  dueOn: Day.nullable(),
  priority: z.int().nullable(),
  status: CommitmentStatus,
  version: z.int(),
})
export type Commitment = z.infer<typeof Commitment>

/** What became of a commitment on a day: in a session, or between sessions. */
export const FollowUp = z.strictObject({
  id: FollowUpId,
  recordedOn: Day,
  author: z.string(),
  sessionId: SessionId.nullable(),
  status: CommitmentStatus,
  percentage: z.int().nullable(),
  note: z.string().nullable(),
  /** The day until which it was put off; null when that stayed. */
  dueOn: Day.nullable(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** A commitment of an earlier session, as it is looked at again. */
export const OpenCommitment = z.strictObject({
  ...Commitment.shape,
  sessionLabel: z.string(),
  /** The newest last. */
  followUps: z.array(FollowUp),
})
export type OpenCommitment = z.infer<typeof OpenCommitment>

export const CommitmentDraft = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  responsibleIds: z.array(InstitutionId).max(200),
  /** Null is nobody by name; left out, it stays as it is. */
  personId: PersonId.nullable().optional(),
  dueOn: Day.nullable(),
  /** Number of the AREGOB priority it serves. */
  priority: z.int().min(1).max(1000).nullable(),
})
export type CommitmentDraft = z.infer<typeof CommitmentDraft>
