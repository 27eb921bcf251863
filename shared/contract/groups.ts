import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgendaItemId, GroupMeetingId, InstitutionId, SessionId, WorkingGroupId } from '../domain/ids.ts'
import { SessionStatus } from '../domain/session.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'

const line = z.string().trim().max(300)
const longText = z.string().trim().max(20_000)
const expectedVersion = z.int()

export const WorkingGroupKind = z.enum(['working_group', 'network', 'council'])
export type WorkingGroupKind = z.infer<typeof WorkingGroupKind>

/** An institution, a person of one, or a person alone; one of the two is always said. */
export const GroupMemberDraft = z
  .strictObject({ institutionId: InstitutionId.nullable(), name: line.nullable(), position: line.nullable() })
  .refine(({ institutionId, name }) => institutionId !== null || (name ?? '') !== '', { path: ['name'] })
export type GroupMemberDraft = z.infer<typeof GroupMemberDraft>

/** A working group, network or council of the region as it is written down. */
export const WorkingGroupDraft = z.strictObject({
  name: line.min(1),
  acronym: line.nullable(),
  kind: WorkingGroupKind,
  installedOn: Day.nullable(),
  /** The resolution, ordinance or acta that installed it. */
  installationDocument: line.nullable(),
  coordinatorName: line.nullable(),
  coordinatorPosition: line.nullable(),
  purpose: longText.nullable(),
  plan: longText.nullable(),
  isActive: z.boolean(),
  members: z.array(GroupMemberDraft).max(200),
})
export type WorkingGroupDraft = z.infer<typeof WorkingGroupDraft>

export const GroupMember = z.strictObject({
  institutionId: InstitutionId.nullable(),
  institutionName: z.string().nullable(),
  institutionAcronym: z.string().nullable(),
  name: z.string().nullable(),
  position: z.string().nullable(),
})
export type GroupMember = z.infer<typeof GroupMember>

export const WorkingGroup = z.strictObject({
  ...WorkingGroupDraft.shape,
  id: WorkingGroupId,
  members: z.array(GroupMember),
  version: z.int(),
})
export type WorkingGroup = z.infer<typeof WorkingGroup>

/** A line of the list of groups. */
export const GroupSummary = z.strictObject({
  id: WorkingGroupId,
  name: z.string(),
  acronym: z.string().nullable(),
  kind: WorkingGroupKind,
  isActive: z.boolean(),
  installedOn: Day.nullable(),
  coordinatorName: z.string().nullable(),
  members: z.int(),
  meetings: z.int(),
  lastMeetingOn: Day.nullable(),
})
export type GroupSummary = z.infer<typeof GroupSummary>

export const GroupMeetingDraft = z.strictObject({
  heldOn: Day,
  place: line.nullable(),
  attendees: z.int().min(0).max(100_000).nullable(),
  /** A line for each topic, and for each conclusion. */
  topics: longText,
  conclusions: longText,
})
export type GroupMeetingDraft = z.infer<typeof GroupMeetingDraft>

/** A session of the committee by what people know it. */
export const SessionReference = z.strictObject({
  id: SessionId,
  label: z.string(),
  heldOn: Day,
  status: SessionStatus,
})
export type SessionReference = z.infer<typeof SessionReference>

export const GroupMeeting = z.strictObject({
  id: GroupMeetingId,
  groupId: WorkingGroupId,
  ...GroupMeetingDraft.shape,
  /** The item of the agenda in which its report is, or was, given. */
  report: z.strictObject({ agendaItemId: AgendaItemId, session: SessionReference }).nullable(),
  version: z.int(),
})
export type GroupMeeting = z.infer<typeof GroupMeeting>

/** What an item of an agenda brings from a group. */
export const GroupReport = z.strictObject({
  agendaItemId: AgendaItemId,
  groupId: WorkingGroupId,
  groupName: z.string(),
  meetingId: GroupMeetingId,
  heldOn: Day,
})
export type GroupReport = z.infer<typeof GroupReport>

const byMeeting = z.strictObject({ id: GroupMeetingId, expectedVersion })

export const groups = {
  /** Active ones first, each part in alphabetical order. */
  list: oc.errors(failing()).output(z.array(GroupSummary)),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: WorkingGroupId }))
    .output(WorkingGroup),
  create: oc.errors(failingCommand('NAME_TAKEN', 'NOT_FOUND')).input(WorkingGroupDraft).output(WorkingGroup),
  update: oc
    .errors(failingCommand('NAME_TAKEN', 'NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: WorkingGroupId, draft: WorkingGroupDraft, expectedVersion }))
    .output(WorkingGroup),
  /** Puts back a group that was removed, under its own id: its files are its again. */
  restore: oc
    .errors(failingCommand('NAME_TAKEN', 'NOT_FOUND'))
    .input(z.strictObject({ id: WorkingGroupId, draft: WorkingGroupDraft }))
    .output(WorkingGroup),
  /** Takes a group back that has no meetings; one that met is marked as no longer active. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'NOT_EMPTY'))
    .input(z.strictObject({ id: WorkingGroupId, expectedVersion }))
    .output(z.strictObject({})),
  /** The meetings of a group, newest first, a page at a time. */
  meetings: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ groupId: WorkingGroupId, ...pageRequest }))
    .output(pageOf(GroupMeeting)),
  addMeeting: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ groupId: WorkingGroupId, draft: GroupMeetingDraft }))
    .output(GroupMeeting),
  updateMeeting: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: GroupMeetingId, draft: GroupMeetingDraft, expectedVersion }))
    .output(GroupMeeting),
  /** Puts back a meeting that was removed, under its own id, with the item that reports it. */
  restoreMeeting: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(
      z.strictObject({
        id: GroupMeetingId,
        groupId: WorkingGroupId,
        draft: GroupMeetingDraft,
        agendaItemId: AgendaItemId.nullable(),
      }),
    )
    .output(GroupMeeting),
  /** Takes a meeting back; the item of the agenda that reported it stays. */
  removeMeeting: oc.errors(failingCommand('NOT_FOUND', 'STALE_VERSION')).input(byMeeting).output(z.strictObject({})),
  /** The sessions whose agenda can still receive a report or a presentation, the nearest to today first. */
  sessionsAhead: oc.errors(failing()).output(z.array(SessionReference)),
  /** Puts the report of a meeting on the agenda of a session that is planned, called or open; once only. */
  report: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'SESSION_STATUS', 'MINUTES_LOCKED', 'ALREADY_IN_AGENDA'))
    .input(z.strictObject({ ...byMeeting.shape, sessionId: SessionId }))
    .output(GroupMeeting),
  /** Takes the report off the agenda while nothing was recorded on its item. */
  withdrawReport: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'ITEM_NOT_EMPTY'))
    .input(byMeeting)
    .output(GroupMeeting),
  /** Which items of the agenda of a session report a meeting of a group. */
  reportsIn: oc
    .errors(failing())
    .input(z.strictObject({ sessionId: SessionId }))
    .output(z.array(GroupReport)),
}
