import type { EventDraft } from '../../../shared/contract/events.ts'
import type { GroupMeetingDraft, WorkingGroupDraft } from '../../../shared/contract/groups.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { createEvent } from '../events/service.ts'
import { addMeeting } from '../groups/meetings.ts'
import { createGroup } from '../groups/service.ts'
import { listInstitutions } from '../institutions/service.ts'
import { linkToPlan, listTargets } from '../plan/links.ts'
import { getSchedule } from '../presentations/service.ts'
import { acceptTurns, recordPresented, turnOf } from '../presentations/turns.ts'
import spaces from './spaces.json' with { type: 'json' }

const year = 2023

type Institutions = ReadonlyMap<string, InstitutionId>

// The data say institutions by their acronyms.
const idOf = (institutions: Institutions, acronym: string): InstitutionId => {
  const id = institutions.get(acronym)
  if (id === undefined) throw new Error(`The demonstration names an unlisted institution: ${acronym}`)
  return id
}

const addGroups = (unit: Unit, institutions: Institutions): void => {
  for (const { members, meetings, ...source } of spaces.groups) {
    const draft = {
      ...source,
      members: members.map(({ institution, name, position }) => ({
        institutionId: institution === null ? null : idOf(institutions, institution),
        name,
        position,
      })),
    } as WorkingGroupDraft
    const { id: groupId } = createGroup(unit, draft)
    for (const meeting of meetings satisfies GroupMeetingDraft[]) addMeeting(unit, { groupId, draft: meeting })
  }
}

const addEvents = (unit: Unit, institutions: Institutions): void => {
  const activities = listTargets(unit, { year })
  for (const { attendance, countsFor, ...source } of spaces.events) {
    const draft = {
      ...source,
      attendance: attendance.map(({ institution, label, women, men }) => ({
        institutionId: institution === null ? null : idOf(institutions, institution),
        label,
        women,
        men,
        unknownSex: 0,
      })),
    } as EventDraft
    const { id: subjectId } = createEvent(unit, draft, true)
    const activity = activities.find(({ label }) => countsFor !== null && label.startsWith(countsFor))
    if (activity) linkToPlan(unit, { target: activity.target, subjectKind: 'event', subjectId })
  }
}

const addPresentations = (unit: Unit, institutions: Institutions): void => {
  const { presented, planned } = spaces.presentations
  const sessions = getSchedule(unit, { termId: null, year })?.sessions ?? []
  for (const { institution, heldOn } of presented) {
    const session = sessions.find((one) => one.heldOn === heldOn)
    if (!session) throw new Error(`The demonstration has no session on ${heldOn}`)
    const turn = turnOf(unit, { year, institutionId: idOf(institutions, institution) })
    recordPresented(unit, turn, session, { agendaItemId: null, note: null })
  }
  const turns = planned.map(({ institution, month }) => ({
    institutionId: idOf(institutions, institution),
    sessionId: null,
    month,
  }))
  acceptTurns(unit, { year, turns })
}

/** Where people of the demonstration year also met: groups, events and the turns in which institutions presented. */
export const addSpaces = (unit: Unit): void => {
  const institutions: Institutions = new Map(
    listInstitutions(unit).institutions.flatMap(({ id, acronym }) =>
      acronym === null ? [] : [[acronym, id] as const],
    ),
  )
  addGroups(unit, institutions)
  addEvents(unit, institutions)
  addPresentations(unit, institutions)
}
