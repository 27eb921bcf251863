import type {
  GroupMeeting,
  GroupMeetingDraft,
  GroupReport,
  SessionReference,
  WorkingGroup,
} from '../../../shared/contract/groups.ts'
import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import { addDays, type Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, GroupMeetingId, SessionId, WorkingGroupId } from '../../../shared/domain/ids.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { tidyOrNull } from '../../../shared/domain/text.ts'
import { addAgendaItem, getAgendaItem } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { removeEmptyItem } from '../minutes/service.ts'
import { getSession } from '../sessions/service.ts'
import * as store from './meetings-store.ts'
import { getGroup } from './service.ts'

type ByMeeting = { id: GroupMeetingId; expectedVersion: number }

/** One meeting, or the failure that it is not there. */
export const getMeeting = ({ sql }: Unit, id: GroupMeetingId): GroupMeeting =>
  found(store.findMeeting(sql, id), 'groupMeeting')

/** The meetings of a group, newest first, a page at a time. */
export const listMeetings = (
  unit: Unit,
  { groupId, ...page }: PageRequest & { groupId: WorkingGroupId },
): Page<GroupMeeting> => {
  getGroup(unit, { id: groupId })
  const rows = store.listMeetings(unit.sql, groupId, page)
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? { key: last.heldOn, id: last.id } : null }
}

/** The meetings of a year of a group, oldest first; of the year of its last meeting, that of a document. */
export const meetingsOfYear = ({ sql }: Unit, groupId: WorkingGroupId, year: number): GroupMeeting[] =>
  store.listMeetingsWithin(sql, groupId, `${String(year)}-01-01`, `${String(year)}-12-31`)

/** The day of the last meeting of a group; null while it never met. */
export const lastMeetingDay = ({ sql }: Unit, groupId: WorkingGroupId): Day | null => store.findLastDay(sql, groupId)

const cleanDraft = (draft: GroupMeetingDraft): GroupMeetingDraft => ({ ...draft, place: tidyOrNull(draft.place) })

/** Writes down that a group met. */
export const addMeeting = (
  unit: Unit,
  { groupId, draft }: { groupId: WorkingGroupId; draft: GroupMeetingDraft },
): GroupMeeting => {
  getGroup(unit, { id: groupId })
  const id = unit.newId<GroupMeetingId>()
  store.insertMeeting(unit.sql, id, groupId, cleanDraft(draft))
  return getMeeting(unit, id)
}

type Removed = {
  id: GroupMeetingId
  groupId: WorkingGroupId
  draft: GroupMeetingDraft
  agendaItemId: AgendaItemId | null
}

/** Puts back a meeting that was removed, under its own id, with the item that reports it; one that is there stays. */
export const restoreMeeting = (unit: Unit, { id, groupId, draft, agendaItemId }: Removed): GroupMeeting => {
  const there = store.findMeeting(unit.sql, id)
  if (there) return there
  getGroup(unit, { id: groupId })
  store.insertMeeting(unit.sql, id, groupId, cleanDraft(draft))
  if (agendaItemId !== null) store.setAgendaItem(unit.sql, id, getAgendaItem(unit, agendaItemId).id)
  return getMeeting(unit, id)
}

const atVersion = (unit: Unit, { id, expectedVersion }: ByMeeting): GroupMeeting => {
  const current = getMeeting(unit, id)
  requireVersion(expectedVersion, current.version, current)
  return current
}

/** Changes what is known of a meeting. */
export const updateMeeting = (unit: Unit, { draft, ...by }: ByMeeting & { draft: GroupMeetingDraft }): GroupMeeting => {
  const { id } = atVersion(unit, by)
  store.updateMeeting(unit.sql, id, cleanDraft(draft))
  return getMeeting(unit, id)
}

/** Takes a meeting back; the item of the agenda that reported it stays in its session. */
export const removeMeeting = (unit: Unit, by: ByMeeting): Record<string, never> => {
  store.removeMeeting(unit.sql, atVersion(unit, by).id)
  return {}
}

/** A session that should have been held weeks ago and never was is not offered; one that just passed still is. */
const lateDays = 31

/** The sessions whose agenda can still receive something. */
export const sessionsAhead = ({ sql, today }: Unit): SessionReference[] =>
  store.listSessionsAhead(sql, addDays(today, -lateDays))

/** A session whose agenda may still be written, or the failure that it is over. */
export const requireSessionAhead = (unit: Unit, sessionId: SessionId): void => {
  const { status } = getSession(unit, { sessionId })
  if (status === 'closed' || status === 'not_held') fail('SESSION_STATUS', { status })
}

const groupWords = ({ name, acronym }: WorkingGroup): string =>
  acronym === null || name.includes(acronym) ? name : `${acronym} (${name})`

const presenterOf = ({ coordinatorName, coordinatorPosition, acronym, name }: WorkingGroup): string =>
  [coordinatorName, coordinatorPosition].filter((words) => words !== null).join(', ') || (acronym ?? name)

/** Puts the report of a meeting on the agenda of a session; once only. */
export const reportMeeting = (unit: Unit, { sessionId, ...by }: ByMeeting & { sessionId: SessionId }): GroupMeeting => {
  const { id, groupId, heldOn, report } = atVersion(unit, by)
  if (report !== null) fail('ALREADY_IN_AGENDA', { label: report.session.label })
  requireSessionAhead(unit, sessionId)
  const group = getGroup(unit, { id: groupId })
  const item = addAgendaItem(unit, {
    sessionId,
    draft: {
      title: `Informe de ${groupWords(group)}: reunión del ${dayInFigures(heldOn)}`,
      kind: 'report',
      presenter: presenterOf(group).slice(0, 300),
      plannedMinutes: null,
    },
  })
  store.setAgendaItem(unit.sql, id, item.id)
  return getMeeting(unit, id)
}

/** Takes the report of a meeting off the agenda while nothing was recorded on its item. */
export const withdrawReport = (unit: Unit, by: ByMeeting): GroupMeeting => {
  const { id, report } = atVersion(unit, by)
  if (report !== null) {
    // First its own mark, which counts the change: removing the item would only empty it.
    store.setAgendaItem(unit.sql, id, null)
    removeEmptyItem(unit, { id: report.agendaItemId })
  }
  return getMeeting(unit, id)
}

/** Which items of the agenda of a session report a meeting of a group. */
export const reportsIn = ({ sql }: Unit, { sessionId }: { sessionId: SessionId }): GroupReport[] =>
  store.listReportsIn(sql, sessionId)
