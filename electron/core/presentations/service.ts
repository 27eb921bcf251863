import type { Term } from '../../../shared/contract/committee.ts'
import type { SessionReference } from '../../../shared/contract/groups.ts'
import type {
  PresentationRow,
  PresentationSchedule,
  PresentationTurn,
  ProposedPresentation,
  ScheduledPresentation,
} from '../../../shared/contract/presentations.ts'
import { nearestDay, yearOf } from '../../../shared/domain/dates.ts'
import type { InstitutionId, SessionId, TermId } from '../../../shared/domain/ids.ts'
import { proposeSchedule, turnState } from '../../../shared/domain/presentation-schedule.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { listInstitutions } from '../institutions/service.ts'
import { listMembers } from '../terms/members.ts'
import { findTermOn, getTerm, listTerms } from '../terms/service.ts'
import * as store from './store.ts'

const yearsOf = ({ firstDay, lastDay }: Term): number[] =>
  Array.from({ length: yearOf(lastDay) - yearOf(firstDay) + 1 }, (_none, index) => yearOf(firstDay) + index)

/** A turn as screens know it: whose it is stands beside it. */
export const presentTurn = ({ year: _year, institutionId: _id, ...turn }: store.StoredTurn): PresentationTurn => turn

// Everybody who takes part in the term, and whoever had a turn before leaving it.
const rowsOf = (unit: Unit, term: Term, year: number): PresentationRow[] => {
  const turns = new Map(store.listTurns(unit.sql, year).map((turn) => [turn.institutionId, turn]))
  const members = new Map(listMembers(unit, term.id).map(({ institutionId, isActive }) => [institutionId, isActive]))
  const { segments, institutions } = listInstitutions(unit)
  const segmentNames = new Map(segments.map(({ id, name }) => [id, name]))
  return institutions
    .filter(({ id }) => members.get(id) === true || turns.has(id))
    .map(({ id, name, acronym, segmentId }): PresentationRow => {
      const turn = turns.get(id) ?? null
      return {
        institution: { id, name, acronym },
        segment: segmentId === null ? null : (segmentNames.get(segmentId) ?? null),
        isActive: members.get(id) === true,
        state: turnState(turn, unit.today),
        turn: turn && presentTurn(turn),
      }
    })
    .toSorted((one, other) => compareText(one.institution.name, other.institution.name))
}

const reference = ({ id, label, heldOn, status }: store.YearSession): SessionReference => ({
  id,
  label,
  heldOn,
  status,
})

/** The schedule of a year of a term. */
export const scheduleOf = (unit: Unit, term: Term, asked: number | null): PresentationSchedule => {
  const years = yearsOf(term)
  const usual = yearOf(nearestDay(unit.today, term.firstDay, term.lastDay))
  const year = asked !== null && years.includes(asked) ? asked : usual
  const { id, name, firstDay, lastDay } = term
  return {
    term: { id, name, firstDay, lastDay },
    year,
    years,
    rows: rowsOf(unit, term, year),
    sessions: store.listSessions(unit.sql, year).map(reference),
  }
}

/** The schedule of a year of a term; of the one of today, or the last, where none is asked for. Null without any term. */
export const getSchedule = (
  unit: Unit,
  { termId, year }: { termId: TermId | null; year: number | null },
): PresentationSchedule | null => {
  const term = termId === null ? (findTermOn(unit, unit.today) ?? listTerms(unit)[0]) : getTerm(unit, termId)
  return term === undefined ? null : scheduleOf(unit, term, year)
}

const isToCome = ({ kind, status }: store.YearSession): boolean =>
  kind === 'ordinary' && (status === 'planned' || status === 'called' || status === 'open')

const countBy = <Key>(keys: readonly Key[]): Map<Key, number> =>
  new Map([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]))

type Proposal = { termId: TermId; year: number; perSession: number }

/** A calendar for the institutions that have no turn; nothing is written down. `left` found no room. */
export const proposeTurns = (
  unit: Unit,
  { termId, year, perSession }: Proposal,
): { turns: ProposedPresentation[]; left: number } => {
  const rows = rowsOf(unit, getTerm(unit, termId), year)
  const names = new Map<InstitutionId, string>(rows.map(({ institution: { id, name } }) => [id, name]))
  const missing = rows.filter(({ state, isActive }) => state === 'missing' && isActive)
  const sessions = new Map(store.listSessions(unit.sql, year).map((session) => [session.id, session]))
  const turns = rows.flatMap(({ turn }) => turn ?? [])
  const taken = countBy<SessionId>(turns.flatMap(({ session }) => session?.id ?? []))
  const proposed = proposeSchedule({
    missing: missing.map(({ institution: { id } }) => id),
    sessions: [...sessions.values()]
      .filter(isToCome)
      .map(({ id, heldOn }) => ({ id, heldOn, taken: taken.get(id) ?? 0 })),
    takenByMonth: countBy(turns.flatMap(({ session, month }) => (session === null && month !== null ? [month] : []))),
    perSession,
    // A year that is over, or still to come, is planned whole.
    from: yearOf(unit.today) === year ? unit.today : `${String(year)}-01-01`,
  })
  return {
    turns: proposed.map(({ institutionId, sessionId, month }) => {
      const session = sessionId === null ? undefined : sessions.get(sessionId)
      return {
        institutionId,
        institutionName: names.get(institutionId) ?? '',
        session: session ? reference(session) : null,
        month,
      }
    }),
    left: missing.length - proposed.length,
  }
}

/** Which items of the agenda of a session are presentations of the schedule. */
export const presentationItemsIn = ({ sql }: Unit, { sessionId }: { sessionId: SessionId }): ScheduledPresentation[] =>
  store.listItemsIn(sql, sessionId)
