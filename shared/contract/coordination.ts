import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Signatory } from '../domain/committee.ts'
import { Day } from '../domain/dates.ts'
import { AgendaItemId, CoordinationId, PersonId, SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

/** The coordinator and the alternate are elected by the CER; who is its secretary is only written down. */
export const CoordinationRole = z.enum(['coordinator', 'alternate', 'secretary'])
export type CoordinationRole = z.infer<typeof CoordinationRole>

export const Candidacy = z.strictObject({ personId: PersonId, personName: z.string(), votes: z.int() })
export type Candidacy = z.infer<typeof Candidacy>

export const ElectionRound = z.strictObject({
  candidates: z.array(Candidacy),
  blankVotes: z.int(),
  spoiledVotes: z.int(),
})
export type ElectionRound = z.infer<typeof ElectionRound>

/** The round that decided, and those before it that ended in a tie. */
export const Election = z.strictObject({ ...ElectionRound.shape, earlierRounds: z.array(ElectionRound) })
export type Election = z.infer<typeof Election>

/** Somebody in office from a day to another. */
export const Coordination = z.strictObject({
  id: CoordinationId,
  role: CoordinationRole,
  personId: PersonId,
  personName: z.string(),
  /** As documents print it under the signature: `Coordinadora regional`. */
  position: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
  sessionId: SessionId.nullable(),
  sessionLabel: z.string().nullable(),
  /** The item in which it was elected. */
  agendaItemId: AgendaItemId.nullable(),
  election: Election.nullable(),
  note: z.string().nullable(),
  version: z.int(),
})
export type Coordination = z.infer<typeof Coordination>

/** Who signs on a day: from the history, or from the settings where the history does not say. */
export const Signatories = z.strictObject({
  coordinator: Signatory,
  alternate: Signatory.nullable(),
  secretary: Signatory,
})
export type Signatories = z.infer<typeof Signatories>

const position = z.string().trim().min(1).max(300)
const votes = z.int().min(0).max(10_000)
const round = {
  candidates: z
    .array(z.strictObject({ personId: PersonId, votes }))
    .min(1)
    .max(50),
  blankVotes: votes,
  spoiledVotes: votes,
}
const note = z.string().trim().max(1000).nullable()

export const coordination = {
  /** Everybody who was in office, the latest first. */
  list: oc.errors(failing()).output(z.array(Coordination)),
  signatories: oc
    .errors(failing())
    .input(z.strictObject({ on: Day }))
    .output(Signatories),
  /**
   * Records an election by secret ballot: who has most votes is in office from the session's day, and the one before
   * until the day before. A tie is decided by another round. Doing it again for the same session corrects it.
   */
  elect: oc
    .errors(
      failingCommand(
        'NOT_FOUND',
        'SESSION_STATUS',
        'MINUTES_LOCKED',
        'VOTES_EXPECTED',
        'VOTES_EXCEED_SEATS',
        'ELECTION_TIED',
        'ROUND_INVALID',
        'OFFICE_OVERLAPS',
      ),
    )
    .input(
      z.strictObject({
        sessionId: SessionId,
        role: z.enum(['coordinator', 'alternate']),
        position,
        agendaItemId: AgendaItemId.nullable().default(null),
        ...round,
        /** Rounds that ended in a tie, in order: those tied for the first place went to the next one. */
        earlierRounds: z.array(z.strictObject(round)).max(4).default([]),
      }),
    )
    .output(Coordination),
  /** Writes down who is, or was, in office without an election of this program. */
  appoint: oc
    .errors(failingCommand('NOT_FOUND', 'TIMES_REVERSED', 'OFFICE_OVERLAPS'))
    .input(
      z.strictObject({
        role: CoordinationRole,
        personId: PersonId,
        position,
        validFrom: Day,
        validTo: Day.nullable(),
        note,
      }),
    )
    .output(Coordination),
  /** Ends an office on a day, its last. */
  end: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'TIMES_REVERSED', 'OFFICE_OVERLAPS'))
    .input(z.strictObject({ id: CoordinationId, validTo: Day, expectedVersion: z.int() }))
    .output(Coordination),
  /** Takes back what was written down by mistake. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: CoordinationId, expectedVersion: z.int() }))
    .output(z.strictObject({})),
}
