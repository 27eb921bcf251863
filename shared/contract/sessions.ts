import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Time } from '../domain/dates.ts'
import { SessionId, SuspensionId } from '../domain/ids.ts'
import { Quorum, QuorumCall } from '../domain/quorum.ts'
import { MinutesState, Modality, NotHeldReason, SessionKind, SessionStatus } from '../domain/session.ts'
import { Signatory } from '../domain/committee.ts'
import { ClosingConcern } from '../domain/closing.ts'
import { Holiday } from '../domain/letter.ts'
import { failing, failingCommand } from './errors.ts'

const optionalText = z.string().trim().max(300).nullable()
const expectedVersion = z.int()

/** A session that stopped at an hour and goes on another day, with the attendance of that day. */
export const Suspension = z.strictObject({
  id: SuspensionId,
  suspendedAt: Time,
  reason: z.string().nullable(),
  /** Null until it goes on. */
  resumedOn: Day.nullable(),
  resumedAt: Time.nullable(),
  quorumCall: QuorumCall.nullable(),
  /** Who presides on the day on which it goes on; null: whoever did before. */
  presider: Signatory.nullable(),
  secretary: Signatory.nullable(),
})
export type Suspension = z.infer<typeof Suspension>

export const Session = z.strictObject({
  id: SessionId,
  kind: SessionKind,
  /** `003-2023`, or null until one is given. */
  number: z.string().nullable(),
  /** `Sesión Ordinaria N° 003-2023`. */
  label: z.string(),
  isDecentralised: z.boolean(),
  province: z.string().nullable(),
  district: z.string().nullable(),
  heldOn: Day,
  firstCallAt: Time.nullable(),
  secondCallAt: Time.nullable(),
  startedAt: Time.nullable(),
  endedAt: Time.nullable(),
  venue: z.string().nullable(),
  modality: Modality,
  /** Where a virtual or mixed session meets. */
  onlineLink: z.string().nullable(),
  status: SessionStatus,
  notHeldReason: NotHeldReason.nullable(),
  /** Which call the quorum was counted on; null until the session opens. */
  quorumCall: QuorumCall.nullable(),
  presider: Signatory.nullable(),
  secretary: Signatory.nullable(),
  /** Stamped as the session opened and closed; what was corrected later in the attendance does not change them. */
  openingQuorum: Quorum.nullable(),
  closingQuorum: Quorum.nullable(),
  /** In order; the last one without `resumedOn` means that the session is suspended now. */
  suspensions: z.array(Suspension),
  nextSessionOn: Day.nullable(),
  remarks: z.string().nullable(),
  minutesState: MinutesState,
  isDemonstration: z.boolean(),
  version: z.int(),
})
export type Session = z.infer<typeof Session>

export const SessionSummary = z.strictObject({
  ...Session.shape,
  quorum: Quorum,
  agendaCount: z.int(),
  agreementCount: z.int(),
  commitmentCount: z.int(),
})
export type SessionSummary = z.infer<typeof SessionSummary>

/** What a person fills in to plan a session. */
export const SessionDraft = z.strictObject({
  kind: SessionKind,
  isDecentralised: z.boolean(),
  province: optionalText,
  district: optionalText,
  heldOn: Day,
  firstCallAt: Time.nullable(),
  secondCallAt: Time.nullable(),
  venue: optionalText,
  modality: Modality,
  onlineLink: z.string().trim().max(1000).nullable(),
})
export type SessionDraft = z.infer<typeof SessionDraft>

/** What is known once it happened; every field may still be unknown. */
export const SessionFacts = z.strictObject({
  startedAt: Time.nullable(),
  endedAt: Time.nullable(),
  quorumCall: QuorumCall.nullable(),
  presider: Signatory.nullable(),
  secretary: Signatory.nullable(),
  nextSessionOn: Day.nullable(),
  remarks: z.string().trim().max(20_000).nullable(),
})
export type SessionFacts = z.infer<typeof SessionFacts>

/** When a suspended session went on, on which call, and who presides and acts as secretary on that day. */
export const Resumption = z.strictObject({
  resumedOn: Day,
  resumedAt: Time,
  quorumCall: QuorumCall,
  presider: Signatory.nullable(),
  secretary: Signatory.nullable(),
})
export type Resumption = z.infer<typeof Resumption>

/** Which sessions are asked for; without days, whenever they are. */
export const SessionQuery = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  limit: z.int().min(1).max(1000).optional(),
})
export type SessionQuery = z.infer<typeof SessionQuery>

const bySession = z.strictObject({ sessionId: SessionId })

export const sessions = {
  /**
   * The newest, the latest day first: those of all time, or held from a day on, up to a day. A year of a committee is a
   * page, which `years` names.
   */
  list: oc.errors(failing()).input(SessionQuery.optional()).output(z.array(SessionSummary)),
  /** The years in which there are sessions, the latest first. */
  years: oc.errors(failing()).output(z.array(z.int())),
  get: oc.errors(failing('NOT_FOUND')).input(bySession).output(Session),
  /** Finds a session by what people write: `003-2023`, `Sesión Ordinaria N° 003-2023`, or its id. */
  find: oc
    .errors(failing('NOT_FOUND', 'SESSION_AMBIGUOUS'))
    .input(z.strictObject({ number: z.string().trim().min(1).max(200) }))
    .output(Session),
  /** The number that the next session of this kind and year would get. */
  nextNumber: oc
    .errors(failing())
    .input(z.strictObject({ kind: SessionKind, heldOn: Day }))
    .output(z.strictObject({ number: z.string() })),
  /** A day to propose for the session after one: the same weekday a month later, neither a Sunday nor a holiday. */
  proposeNext: oc
    .errors(failing())
    .input(z.strictObject({ after: Day.refine((day) => day < '9999-01-01') }))
    .output(z.strictObject({ day: Day, avoided: Holiday.nullable() })),
  /**
   * Plans a session and gives it a number: the next one, or `number` with the reason for leaving a gap. Unless
   * `withUsualItems` is false, the agenda of an ordinary session begins with the approval of the acta before, what is promised and open, and what
   * an earlier session left for the next.
   */
  create: oc
    .errors(failingCommand('NUMBER_TAKEN', 'NUMBER_NEEDS_REASON', 'TIMES_REVERSED', 'PROVINCE_NEEDED'))
    .input(
      z.strictObject({
        draft: SessionDraft,
        number: optionalText,
        numberReason: optionalText,
        withUsualItems: z.boolean().default(true),
      }),
    )
    .output(Session),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'TIMES_REVERSED', 'PROVINCE_NEEDED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        draft: SessionDraft.omit({ kind: true }),
        facts: SessionFacts,
        expectedVersion,
      }),
    )
    .output(Session),
  open: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        startedAt: Time,
        quorumCall: QuorumCall,
        presider: Signatory.nullable(),
        secretary: Signatory.nullable(),
        expectedVersion,
      }),
    )
    .output(Session),
  /** Closes an open session and numbers its agreements. */
  close: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED', 'TIMES_REVERSED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        endedAt: Time.nullable(),
        nextSessionOn: Day.nullable(),
        expectedVersion,
      }),
    )
    .output(Session),
  /** What a careful secretary would look at before closing; nothing here forbids to close. */
  closingConcerns: oc.errors(failing('NOT_FOUND')).input(bySession).output(z.array(ClosingConcern)),
  /** Stops an open session until another day; whoever is in the room left at that hour. */
  suspend: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED', 'TIMES_REVERSED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        suspendedAt: Time,
        reason: z.string().trim().max(1000).nullable(),
        expectedVersion,
      }),
    )
    .output(Session),
  /** Goes on with a suspended session: its attendance of that day begins empty. */
  resume: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED', 'TIMES_REVERSED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        ...Resumption.shape,
        presider: Signatory.nullable().default(null),
        secretary: Signatory.nullable().default(null),
        expectedVersion,
      }),
    )
    .output(Session),
  /** Takes back a suspension that has not gone on: who left at that hour is in the room again. */
  unsuspend: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED'))
    .input(z.strictObject({ sessionId: SessionId, expectedVersion }))
    .output(Session),
  /** Corrects when a session was suspended and why, and when it went on and with whom; null: it has not gone on. */
  correctSuspension: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED', 'TIMES_REVERSED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        suspensionId: SuspensionId,
        suspendedAt: Time,
        reason: z.string().trim().max(1000).nullable(),
        resumption: Resumption.nullable(),
        expectedVersion,
      }),
    )
    .output(Session),
  /** Opens a closed session again while its minutes are a draft; numbers already given stay. */
  reopen: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED'))
    .input(z.strictObject({ sessionId: SessionId, expectedVersion }))
    .output(Session),
  markNotHeld: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED'))
    .input(z.strictObject({ sessionId: SessionId, reason: NotHeldReason, expectedVersion }))
    .output(Session),
}
