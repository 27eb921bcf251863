import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgendaItemId, InstitutionId, PresentationId, SessionId, TermId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'
import { SessionReference } from './groups.ts'

const year = z.int().min(1900).max(9999)
const month = z.int().min(1).max(12)
const note = z.string().trim().max(1000).nullable()
const expectedVersion = z.int()

/** When an institution is to present: in a session, in a month, or not said yet. A session says its month. */
export const TurnPlace = z.strictObject({ sessionId: SessionId.nullable(), month: month.nullable() })
export type TurnPlace = z.infer<typeof TurnPlace>

export const PresentationTurn = z.strictObject({
  id: PresentationId,
  month: month.nullable(),
  session: SessionReference.nullable(),
  /** The item of the agenda of that session. */
  agendaItemId: AgendaItemId.nullable(),
  presentedOn: Day.nullable(),
  note: z.string().nullable(),
  version: z.int(),
})
export type PresentationTurn = z.infer<typeof PresentationTurn>

/** An institution of the padrón and its turn in a year. */
export const PresentationRow = z.strictObject({
  institution: z.strictObject({ id: InstitutionId, name: z.string(), acronym: z.string().nullable() }),
  segment: z.string().nullable(),
  /** One that left the padrón keeps the turn that it had. */
  isActive: z.boolean(),
  state: z.enum(['missing', 'planned', 'overdue', 'presented']),
  turn: PresentationTurn.nullable(),
})
export type PresentationRow = z.infer<typeof PresentationRow>

export const PresentationSchedule = z.strictObject({
  term: z.strictObject({ id: TermId, name: z.string(), firstDay: Day, lastDay: Day }),
  year: z.int(),
  /** The years of the term. */
  years: z.array(z.int()),
  rows: z.array(PresentationRow),
  /** Sessions of the year, in order, whatever became of them; those not held are left out. */
  sessions: z.array(SessionReference),
})
export type PresentationSchedule = z.infer<typeof PresentationSchedule>

export const ProposedPresentation = z.strictObject({
  institutionId: InstitutionId,
  institutionName: z.string(),
  session: SessionReference.nullable(),
  month,
})
export type ProposedPresentation = z.infer<typeof ProposedPresentation>

/** What an item of an agenda brings from the schedule. */
export const ScheduledPresentation = z.strictObject({
  agendaItemId: AgendaItemId,
  institutionId: InstitutionId,
  institutionName: z.string(),
  year: z.int(),
  presentedOn: Day.nullable(),
})
export type ScheduledPresentation = z.infer<typeof ScheduledPresentation>

const byTurn = z.strictObject({ id: PresentationId, expectedVersion })

export const presentations = {
  /** The schedule of a year of a term; without them, of the term of today and of the year of it nearest to today. Null without any term. */
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ termId: TermId.nullable(), year: year.nullable() }))
    .output(PresentationSchedule.nullable()),
  /**
   * A calendar for the institutions that have no turn: over the ordinary sessions still to be held, or without any over
   * the months from March, at most so many in each. Nothing is written down. `left` found no room.
   */
  propose: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ termId: TermId, year, perSession: z.int().min(1).max(20) }))
    .output(z.strictObject({ turns: z.array(ProposedPresentation), left: z.int() })),
  /** Writes turns down, all of them or some; an institution that has one by now keeps it. */
  accept: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(
      z.strictObject({
        year,
        turns: z
          .array(z.strictObject({ institutionId: InstitutionId, ...TurnPlace.shape }))
          .min(1)
          .max(1000),
      }),
    )
    .output(z.strictObject({ planned: z.int() })),
  /**
   * Gives an institution its turn, or moves it; `expectedVersion` null says that it had none. One that is on the agenda of
   * a session is taken off it first.
   */
  set: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ALREADY_PRESENTED', 'ALREADY_IN_AGENDA'))
    .input(
      z.strictObject({
        year,
        institutionId: InstitutionId,
        place: TurnPlace,
        note,
        expectedVersion: expectedVersion.nullable(),
      }),
    )
    .output(PresentationTurn),
  /** Takes the place of a turn back: the institution is missing again, with its note and its files. */
  clear: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ALREADY_PRESENTED', 'ALREADY_IN_AGENDA'))
    .input(byTurn)
    .output(PresentationTurn),
  /** Puts the presentation on the agenda of its session, which is planned, called or open; once only. */
  bringToAgenda: oc
    .errors(
      failingCommand(
        'NOT_FOUND',
        'STALE_VERSION',
        'SESSION_STATUS',
        'MINUTES_LOCKED',
        'ALREADY_IN_AGENDA',
        'ALREADY_PRESENTED',
      ),
    )
    .input(byTurn)
    .output(PresentationTurn),
  /** Takes the presentation off the agenda while nothing was recorded on its item. */
  withdraw: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'ITEM_NOT_EMPTY'))
    .input(byTurn)
    .output(PresentationTurn),
  /**
   * Says that an institution presented in a session, on its day: in its item of the agenda, which is added where it has
   * none and the acta may still be written.
   */
  markPresented: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'ALREADY_PRESENTED'))
    .input(
      z.strictObject({
        year,
        institutionId: InstitutionId,
        sessionId: SessionId,
        note,
        expectedVersion: expectedVersion.nullable(),
      }),
    )
    .output(PresentationTurn),
  /** Takes back that it presented; the turn and the item stay. */
  unmarkPresented: oc.errors(failingCommand('NOT_FOUND', 'STALE_VERSION')).input(byTurn).output(PresentationTurn),
  /** Which items of the agenda of a session are presentations of the schedule. */
  itemsIn: oc
    .errors(failing())
    .input(z.strictObject({ sessionId: SessionId }))
    .output(z.array(ScheduledPresentation)),
}
