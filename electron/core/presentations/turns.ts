import type { PresentationTurn, TurnPlace } from '../../../shared/contract/presentations.ts'
import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/agenda.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId, InstitutionId, PresentationId, SessionId } from '../../../shared/domain/ids.ts'
import { tidyOrNull } from '../../../shared/domain/text.ts'
import { addAgendaItem, listAgenda } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getInstitution } from '../institutions/service.ts'
import { removeEmptyItem } from '../minutes/service.ts'
import { getSession } from '../sessions/service.ts'
import { presentTurn } from './service.ts'
import * as store from './store.ts'

type ByTurn = { id: PresentationId; expectedVersion: number }
type OfInstitution = { year: number; institutionId: InstitutionId }

/** One turn, or the failure that it is not there. */
export const getTurn = ({ sql }: Unit, id: PresentationId): store.StoredTurn =>
  found(store.findTurn(sql, id), 'presentation')

const atVersion = (unit: Unit, { id, expectedVersion }: ByTurn): store.StoredTurn => {
  const current = getTurn(unit, id)
  requireVersion(expectedVersion, current.version, presentTurn(current))
  return current
}

const requireNotPresented = (unit: Unit, { institutionId, presentedOn }: store.StoredTurn): void => {
  if (presentedOn === null) return
  const { name: institutionName } = getInstitution(unit, institutionId)
  fail('ALREADY_PRESENTED', { institutionName, on: presentedOn })
}

const stateOf = (turn: store.StoredTurn): store.TurnState => ({
  month: turn.month,
  sessionId: turn.session?.id ?? null,
  agendaItemId: turn.agendaItemId,
  presentedOn: turn.presentedOn,
  note: turn.note,
})

const changed = (unit: Unit, turn: store.StoredTurn, change: Partial<store.TurnState>): PresentationTurn => {
  store.setTurn(unit.sql, turn.id, { ...stateOf(turn), ...change })
  return presentTurn(getTurn(unit, turn.id))
}

/** The turn of an institution in a year, which is there from the first time that somebody says something of it. */
export const turnOf = (unit: Unit, { year, institutionId }: OfInstitution): store.StoredTurn => {
  getInstitution(unit, institutionId)
  const known = store.findTurnOf(unit.sql, year, institutionId)
  if (known) return known
  const id = unit.newId<PresentationId>()
  store.insertTurn(unit.sql, id, year, institutionId)
  return getTurn(unit, id)
}

/** The turn as the screen saw it: null is none, and somebody else may have given one meanwhile. */
const turnAsSeen = (
  unit: Unit,
  { expectedVersion, ...of }: OfInstitution & { expectedVersion: number | null },
): store.StoredTurn => {
  const known = store.findTurnOf(unit.sql, of.year, of.institutionId)
  if (known) requireVersion(expectedVersion ?? 0, known.version, presentTurn(known))
  else if (expectedVersion !== null) return fail('NOT_FOUND', { entity: 'presentation' })
  return turnOf(unit, of)
}

const placeOf = (unit: Unit, { sessionId, month }: TurnPlace): Pick<store.TurnState, 'sessionId' | 'month'> =>
  sessionId === null
    ? { sessionId, month }
    : { sessionId, month: Number(getSession(unit, { sessionId }).heldOn.slice(5, 7)) }

/** Writes turns down; an institution that has one by now keeps it. */
export const acceptTurns = (
  unit: Unit,
  { year, turns }: { year: number; turns: readonly ({ institutionId: InstitutionId } & TurnPlace)[] },
): { planned: number } => {
  let planned = 0
  for (const { institutionId, ...place } of turns) {
    const turn = turnOf(unit, { year, institutionId })
    if (turn.session !== null || turn.month !== null || turn.presentedOn !== null) continue
    changed(unit, turn, placeOf(unit, place))
    planned += 1
  }
  return { planned }
}

type Setting = OfInstitution & { place: TurnPlace; note: string | null; expectedVersion: number | null }

/** Gives an institution its turn, or moves it; one that is on an agenda is taken off it first. */
export const setTurn = (unit: Unit, { place, note, ...of }: Setting): PresentationTurn => {
  const turn = turnAsSeen(unit, of)
  requireNotPresented(unit, turn)
  if (turn.agendaItemId !== null && turn.session !== null && turn.session.id !== place.sessionId)
    fail('ALREADY_IN_AGENDA', { label: turn.session.label })
  return changed(unit, turn, { ...placeOf(unit, place), note: tidyOrNull(note) })
}

/** Takes the place of a turn back: the institution is missing again, with its note and its files. */
export const clearTurn = (unit: Unit, by: ByTurn): PresentationTurn => {
  const turn = atVersion(unit, by)
  requireNotPresented(unit, turn)
  if (turn.agendaItemId !== null && turn.session !== null) fail('ALREADY_IN_AGENDA', { label: turn.session.label })
  return changed(unit, turn, { sessionId: null, month: null })
}

const itemDraft = (unit: Unit, { institutionId }: store.StoredTurn): AgendaItemDraft => {
  const { name, acronym } = getInstitution(unit, institutionId)
  const words = acronym === null || name.includes(acronym) ? name : `${name} (${acronym})`
  return {
    title: `Presentación del plan operativo institucional: ${words}`,
    kind: 'presentation',
    presenter: acronym ?? name,
    plannedMinutes: null,
  }
}

/** Puts the presentation on the agenda of its session; once only. */
export const bringToAgenda = (unit: Unit, by: ByTurn): PresentationTurn => {
  const turn = atVersion(unit, by)
  requireNotPresented(unit, turn)
  const { id: sessionId, status, label } = found(turn.session ?? undefined, 'session')
  if (turn.agendaItemId !== null) fail('ALREADY_IN_AGENDA', { label })
  if (status === 'closed' || status === 'not_held') fail('SESSION_STATUS', { status })
  const { id: agendaItemId } = addAgendaItem(unit, { sessionId, draft: itemDraft(unit, turn) })
  return changed(unit, turn, { agendaItemId })
}

/** Takes the presentation off the agenda while nothing was recorded on its item. */
export const withdrawTurn = (unit: Unit, by: ByTurn): PresentationTurn => {
  const turn = atVersion(unit, by)
  const { agendaItemId } = turn
  if (agendaItemId === null) return presentTurn(turn)
  const withdrawn = changed(unit, turn, { agendaItemId: null })
  removeEmptyItem(unit, { id: agendaItemId })
  return withdrawn
}

// Its own item, or one that says the same: what an earlier session left for this one is a copy.
const itemIn = (unit: Unit, session: Session, turn: store.StoredTurn): AgendaItemId | null => {
  const draft = itemDraft(unit, turn)
  const isIts = ({ id, kind, title }: AgendaItem): boolean =>
    id === turn.agendaItemId || (kind === 'presentation' && title === draft.title)
  const known = listAgenda(unit, { sessionId: session.id }).find(isIts)
  if (known) return known.id
  const isLocked = session.minutesState === 'approved' || session.minutesState === 'signed'
  return isLocked ? null : addAgendaItem(unit, { sessionId: session.id, draft }).id
}

type Presenting = OfInstitution & { sessionId: SessionId; note: string | null; expectedVersion: number | null }

/** Writes down that an institution presented in a session, on its day, in an item of its agenda or in none. */
export const recordPresented = (
  unit: Unit,
  turn: store.StoredTurn,
  { id: sessionId, heldOn: presentedOn }: Pick<Session, 'id' | 'heldOn'>,
  { agendaItemId, note }: { agendaItemId: AgendaItemId | null; note: string | null },
): PresentationTurn =>
  changed(unit, turn, {
    ...placeOf(unit, { sessionId, month: null }),
    agendaItemId,
    presentedOn,
    note: tidyOrNull(note),
  })

/** Says that an institution presented in a session that is being, or was, held. */
export const markPresented = (unit: Unit, { sessionId, note, ...of }: Presenting): PresentationTurn => {
  const turn = turnAsSeen(unit, of)
  requireNotPresented(unit, turn)
  const session = getSession(unit, { sessionId })
  const { status } = session
  if (status !== 'open' && status !== 'closed') fail('SESSION_STATUS', { status })
  return recordPresented(unit, turn, session, { agendaItemId: itemIn(unit, session, turn), note })
}

/** Takes back that it presented; the turn and the item stay. */
export const unmarkPresented = (unit: Unit, by: ByTurn): PresentationTurn =>
  changed(unit, atVersion(unit, by), { presentedOn: null })
