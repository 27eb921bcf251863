import type { Event, EventDraft, EventSummary } from '../../../shared/contract/events.ts'
import type { Page } from '../../../shared/contract/paging.ts'
import type { EventId } from '../../../shared/domain/ids.ts'
import { tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getInstitution } from '../institutions/service.ts'
import * as store from './store.ts'

type Versioned = { id: EventId; expectedVersion: number }

/** The events of a year, newest first, a page at a time. */
export const listEvents = ({ sql }: Unit, filter: store.EventFilter): Page<EventSummary> => {
  const rows = store.listEvents(sql, filter)
  const items = rows.slice(0, filter.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? { key: last.heldOn, id: last.id } : null }
}

/** The years that have events, and what was done in one of them. */
export const yearOfEvents = ({ sql }: Unit, { year }: { year: number }) => {
  const { unknown_sex: unknownSex, ...counted } = store.sumYear(sql, year)
  return { years: store.listYears(sql), ...counted, unknownSex }
}

/** One event, or the failure that it is not there. */
export const getEvent = ({ sql }: Unit, { id }: { id: EventId }): Event => found(store.findEvent(sql, id), 'event')

const cleanDraft = (draft: EventDraft): EventDraft => {
  const { heldOn, endedOn } = draft
  if (endedOn !== null && endedOn < heldOn) fail('TIMES_REVERSED', { earlier: heldOn, later: endedOn })
  return {
    ...draft,
    name: tidy(draft.name),
    endedOn: endedOn === heldOn ? null : endedOn,
    place: tidyOrNull(draft.place),
    province: tidyOrNull(draft.province),
    district: tidyOrNull(draft.district),
    partners: draft.partners.map(tidy).filter((partner) => partner !== ''),
  }
}

const attendedBy = (unit: Unit, id: EventId, { attendance }: EventDraft): Event => {
  store.removeAttendance(unit.sql, id)
  for (const [ordinal, came] of attendance.entries()) {
    if (came.institutionId !== null) getInstitution(unit, came.institutionId)
    store.insertAttendance(unit.sql, unit.newId(), id, ordinal, { ...came, label: tidyOrNull(came.label) })
  }
  return getEvent(unit, { id })
}

/** Writes an event down with who came. */
export const createEvent = (unit: Unit, draft: EventDraft, isDemonstration = false): Event => {
  const clean = cleanDraft(draft)
  const id = unit.newId<EventId>()
  store.insertEvent(unit.sql, id, clean, isDemonstration)
  return attendedBy(unit, id, clean)
}

/** Puts back an event that was removed, under its own id; one that is there stays as it is. */
export const restoreEvent = (unit: Unit, { id, draft }: { id: EventId; draft: EventDraft }): Event => {
  const there = store.findEvent(unit.sql, id)
  if (there) return there
  const clean = cleanDraft(draft)
  store.insertEvent(unit.sql, id, clean, false)
  return attendedBy(unit, id, clean)
}

/** Changes an event, who came included. */
export const updateEvent = (unit: Unit, { id, draft, expectedVersion }: Versioned & { draft: EventDraft }): Event => {
  const current = getEvent(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  const clean = cleanDraft(draft)
  store.updateEvent(unit.sql, id, clean)
  return attendedBy(unit, id, clean)
}

/** Takes an event back; the Word files made of it stay. */
export const removeEvent = (unit: Unit, { id, expectedVersion }: Versioned): Record<string, never> => {
  const current = getEvent(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.removeEvent(unit.sql, id)
  return {}
}
