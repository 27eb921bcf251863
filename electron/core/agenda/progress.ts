import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { instantAt, type Instant, type Time } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import { currentSitting, isSuspended } from '../../../shared/domain/sittings.ts'
import { tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, requireVersion } from '../failure.ts'
import { getSession, hourInSession, requireEditable } from '../sessions/service.ts'
import { appendItem, getAgendaItem, listAgenda, removeAgendaItem, requireEditableItem } from './service.ts'
import * as store from './store.ts'

type ById = { id: AgendaItemId }

const agendaOf = (unit: Unit, { sessionId }: AgendaItem): AgendaItem[] => listAgenda(unit, { sessionId })

// A clock that was set back meanwhile adds nothing.
const secondsUntil = (unit: Unit, since: string): number =>
  Math.max(0, Math.floor((Date.parse(unit.now) - Date.parse(since)) / 1000))

/** How an item stands once its clock is stopped now. */
const stopped = (unit: Unit, item: AgendaItem): store.ItemProgress => ({
  ...item,
  spentSeconds: item.spentSeconds + (item.runningSince === null ? 0 : secondsUntil(unit, item.runningSince)),
  runningSince: null,
})

// No item is treated before the session opens: a clock set back behind it tells neither its hour nor its minutes.
const hourOf = (unit: Unit, { sessionId }: AgendaItem): Time | null => {
  const session = getSession(unit, { sessionId })
  const { opensAt } = currentSitting(session)
  const hour = hourInSession(unit, session)
  return hour !== null && opensAt !== null && hour < opensAt ? opensAt : hour
}

const runningFrom = (unit: Unit, session: Session): Instant => {
  const { day, opensAt } = currentSitting(session)
  if (opensAt === null || hourInSession(unit, session) === null) return unit.now
  const opening = instantAt(day, opensAt)
  return unit.now < opening ? opening : unit.now
}

// Taken up before the session was suspended and ended on another day, or by a clock set back: no hour of that day tells.
const hourAfter = (startedAt: Time | null, hour: Time | null): Time | null =>
  startedAt !== null && hour !== null && hour < startedAt ? null : hour

const endInHand = (unit: Unit, item: AgendaItem): void =>
  store.setProgress(unit.sql, item.id, {
    ...stopped(unit, item),
    state: 'done',
    endedAt: hourAfter(item.startedAt, hourOf(unit, item)),
  })

/** Takes an item up: the one in hand is done, and its clock stops. An item taken up again goes on from where it was. */
export const takeUp = (unit: Unit, { id }: ById): AgendaItem[] => {
  const item = requireEditableItem(unit, id)
  const session = getSession(unit, item)
  if (session.status !== 'open' || isSuspended(session)) fail('SESSION_STATUS', { status: session.status })
  for (const other of agendaOf(unit, item)) if (other.state === 'in_hand' && other.id !== id) endInHand(unit, other)
  if (item.runningSince === null)
    store.setProgress(unit.sql, id, {
      ...item,
      state: 'in_hand',
      stateReason: null,
      startedAt: item.startedAt ?? hourOf(unit, item),
      endedAt: null,
      runningSince: runningFrom(unit, session),
    })
  return agendaOf(unit, item)
}

/** Ends the item in hand; one that nobody took up is done without hours. */
export const finishItem = (unit: Unit, { id }: ById): AgendaItem[] => {
  const item = requireEditableItem(unit, id)
  if (item.state === 'in_hand') endInHand(unit, item)
  else store.setProgress(unit.sql, id, { ...item, state: 'done', stateReason: null })
  return agendaOf(unit, item)
}

/** Ends whatever is in hand: the session closes. */
export const finishInHand = (unit: Unit, sessionId: SessionId): void => {
  for (const item of listAgenda(unit, { sessionId })) if (item.state === 'in_hand') endInHand(unit, item)
}

/** Stops the clock of the item in hand, which stays in hand: the session is suspended. */
export const stopClocks = (unit: Unit, sessionId: SessionId): void => {
  for (const item of listAgenda(unit, { sessionId }))
    if (item.runningSince !== null) store.setProgress(unit.sql, item.id, stopped(unit, item))
}

const leave = (unit: Unit, item: AgendaItem, state: 'skipped' | 'carried_over', reason: string | null): void =>
  store.setProgress(unit.sql, item.id, { ...stopped(unit, item), state, stateReason: reason })

/** Leaves an item untreated, saying why. */
export const skipItem = (unit: Unit, { id, reason }: ById & { reason: string }): AgendaItem[] => {
  const item = requireEditableItem(unit, id)
  removeBareCopies(unit, id)
  leave(unit, item, 'skipped', tidy(reason))
  return agendaOf(unit, item)
}

const isSameMatter = (one: AgendaItem, other: AgendaItem): boolean =>
  one.role !== null && one.role === other.role && one.subject?.sessionId === other.subject?.sessionId

// What every ordinary session looks at may be in its agenda already: nobody looks at it twice.
const copyTo = (unit: Unit, sessionId: SessionId, item: AgendaItem): void => {
  if (listAgenda(unit, { sessionId }).some((other) => isSameMatter(item, other))) return
  const { title, kind, presenter, plannedMinutes, role, subject } = item
  const subjectSessionId = subject?.sessionId ?? null
  appendItem(
    unit,
    sessionId,
    { title, kind, presenter, plannedMinutes },
    { role, subjectSessionId, carriedFromId: item.id },
  )
}

const isToCome = ({ status }: Pick<Session, 'status'>): boolean => status === 'planned' || status === 'called'

type CarryOver = ById & { targetSessionId: SessionId | null; reason: string | null }

/** Leaves an item for a later session: one that is planned or called, or whichever is planned next. */
export const carryOver = (unit: Unit, { id, targetSessionId, reason }: CarryOver): AgendaItem[] => {
  const item = requireEditableItem(unit, id)
  removeBareCopies(unit, id)
  if (targetSessionId !== null) {
    const target = requireEditable(unit, targetSessionId)
    if (!isToCome(target) || target.id === item.sessionId) fail('SESSION_STATUS', { status: target.status })
    copyTo(unit, targetSessionId, item)
  }
  leave(unit, item, 'carried_over', tidyOrNull(reason))
  return agendaOf(unit, item)
}

/** The session that received an item carried over, the last of them, by its label; null while none has. */
export const carriedToLabel = (unit: Unit, { id }: ById): string | null => {
  const copy = store.listCarriedCopies(unit.sql, id).at(-1)
  return copy ? getSession(unit, copy).label : null
}

/** Gives a new session what earlier ones left for the next. */
export const receiveCarriedItems = (unit: Unit, sessionId: SessionId): void => {
  for (const item of store.listWaitingItems(unit.sql)) copyTo(unit, sessionId, item)
}

// A copy that a later session already took up, or wrote on, is that session's own; so is all that one that began has.
const removeBareCopies = (unit: Unit, id: AgendaItemId): void => {
  for (const copy of store.listCarriedCopies(unit.sql, id)) {
    const isUntouched = copy.state === 'pending' && copy.version === 1 && !store.hasContent(unit.sql, copy.id)
    if (isUntouched && isToCome(getSession(unit, copy))) removeAgendaItem(unit, copy)
  }
}

/** Makes an item pending again, whatever became of it; its copy in a later session goes, unless somebody touched it. */
export const restoreItem = (unit: Unit, { id }: ById): AgendaItem[] => {
  const item = requireEditableItem(unit, id)
  removeBareCopies(unit, id)
  store.setProgress(unit.sql, id, { ...stopped(unit, item), state: 'pending', stateReason: null, endedAt: null })
  return agendaOf(unit, item)
}

type Hours = ById & { startedAt: Time | null; endedAt: Time | null; expectedVersion: number }

/** Corrects when an item was taken up and left. */
export const setItemHours = (unit: Unit, { id, startedAt, endedAt, expectedVersion }: Hours): AgendaItem[] => {
  const item = requireEditableItem(unit, id)
  requireVersion(expectedVersion, item.version, item)
  if (startedAt !== null && endedAt !== null && endedAt < startedAt)
    fail('TIMES_REVERSED', { earlier: startedAt, later: endedAt })
  store.setProgress(unit.sql, id, { ...item, startedAt, endedAt })
  return agendaOf(unit, getAgendaItem(unit, id))
}
