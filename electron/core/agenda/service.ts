import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/agenda.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import type { TimedItem } from '../../../shared/domain/movements.ts'
import { tidy } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { found, requireVersion } from '../failure.ts'
import { getSession, hourInSession, requireEditable } from '../sessions/service.ts'
import * as store from './store.ts'

/** The agenda of a session, in order. */
export const listAgenda = (unit: Unit, { sessionId }: { sessionId: SessionId }): AgendaItem[] => {
  getSession(unit, { sessionId })
  return store.listItems(unit.sql, sessionId)
}

/** When each item of a session was taken up, in the order of the agenda: arrivals and departures are told inside them. */
export const listItemTimes = ({ sql }: Unit, sessionId: SessionId): TimedItem[] => store.listTimes(sql, sessionId)

/** One item, or the failure that it is not there. */
export const getAgendaItem = ({ sql }: Unit, id: AgendaItemId): AgendaItem =>
  found(store.findItem(sql, id), 'agendaItem')

/** One item of a session whose minutes may still be written. */
export const requireEditableItem = (unit: Unit, id: AgendaItemId): AgendaItem => {
  const item = getAgendaItem(unit, id)
  requireEditable(unit, item.sessionId)
  return item
}

const cleanDraft = (draft: AgendaItemDraft): AgendaItemDraft => ({
  ...draft,
  title: tidy(draft.title),
  presenter: draft.presenter ? tidy(draft.presenter) || null : null,
})

const ordinary: store.ItemOrigin = { role: null, subjectSessionId: null, addedAt: null, carriedFromId: null }

/** Adds an item at the end of the agenda. */
export const appendItem = (
  unit: Unit,
  sessionId: SessionId,
  draft: AgendaItemDraft,
  origin: Partial<store.ItemOrigin> = {},
): AgendaItem => {
  const id = unit.newId<AgendaItemId>()
  store.insertItem(unit.sql, id, sessionId, cleanDraft(draft), { ...ordinary, ...origin })
  return getAgendaItem(unit, id)
}

/** Adds an item at the end of the agenda; of a session already begun, with the hour at which it was. */
export const addAgendaItem = (
  unit: Unit,
  { sessionId, draft }: { sessionId: SessionId; draft: AgendaItemDraft },
): AgendaItem => {
  const session = requireEditable(unit, sessionId)
  return appendItem(unit, sessionId, draft, { addedAt: hourInSession(unit, session) })
}

/** Whether the agenda of some session still has the acta of another to approve. */
export const isActaExpected = ({ sql }: Unit, sessionId: SessionId): boolean => store.isActaExpected(sql, sessionId)

/** Whether the agenda of some session ever had the acta of another to approve. */
export const wasActaAsked = ({ sql }: Unit, sessionId: SessionId): boolean => store.wasActaAsked(sql, sessionId)

export type AgendaItemUpdate = { id: AgendaItemId; draft: AgendaItemDraft; expectedVersion: number }

/** Changes what an item says; its notes are kept apart and stay. */
export const updateAgendaItem = (unit: Unit, { id, draft, expectedVersion }: AgendaItemUpdate): AgendaItem => {
  const current = requireEditableItem(unit, id)
  requireVersion(expectedVersion, current.version, current)
  store.updateItem(unit.sql, id, cleanDraft(draft))
  return getAgendaItem(unit, id)
}

/** Puts an item at a position counted from 0; the others keep their order. */
export const moveAgendaItem = (unit: Unit, { id, position }: { id: AgendaItemId; position: number }): AgendaItem[] => {
  const { sessionId } = requireEditableItem(unit, id)
  const others = store.listItems(unit.sql, sessionId).flatMap((item) => (item.id === id ? [] : [item.id]))
  store.setOrder(unit.sql, others.toSpliced(position, 0, id))
  return store.listItems(unit.sql, sessionId)
}

/** Removes an item and closes the gap. What was recorded on it is looked after by the caller (minutes/service). */
export const removeAgendaItem = (unit: Unit, item: AgendaItem): AgendaItem[] => {
  store.removeItem(unit.sql, item.id)
  const rest = store.listItems(unit.sql, item.sessionId)
  store.setOrder(
    unit.sql,
    rest.map(({ id }) => id),
  )
  return store.listItems(unit.sql, item.sessionId)
}
