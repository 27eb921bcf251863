import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type {
  GroupMeeting,
  GroupMeetingDraft,
  SessionReference,
  WorkingGroup,
  WorkingGroupDraft,
} from '../../../shared/contract/groups.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { WorkingGroupId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { shortDay } from '../../texts/format.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import { shortName } from './words.ts'

/** A group as it is written, without what the program adds. */
export const draftOf = ({ id: _id, version: _version, members, ...group }: WorkingGroup): WorkingGroupDraft => ({
  ...group,
  members: members.map(({ institutionId, name, position }) => ({ institutionId, name, position })),
})

const meetingDraftOf = ({ heldOn, place, attendees, topics, conclusions }: GroupMeeting): GroupMeetingDraft => ({
  heldOn,
  place,
  attendees,
  topics,
  conclusions,
})

/** The groups, and what can be done with them as a whole. */
export const useGroups = () => {
  const creating = useCommand(client.groups.create, {
    onDone: (group) => {
      notifyDone(`Se guardó ${shortName(group)}. Anote aquí sus integrantes y sus reuniones.`)
    },
  })
  const updating = useCommand(client.groups.update, {
    onDone: (group) => {
      notifyDone(`Se guardó ${shortName(group)}.`)
    },
  })
  const restoring = useCommand(client.groups.restore)
  const removing = useCommand(
    ({ id, version }: WorkingGroup) => client.groups.remove({ id, expectedVersion: version }),
    {
      onDone: (_nothing, group) => {
        notifyUndoable(`Se quitó ${shortName(group)}.`, () => {
          restoring.run({ id: group.id, draft: draftOf(group) })
        })
      },
    },
  )
  return {
    all: useQuery(orpc.groups.list.queryOptions()),
    create: creating.runAndWait,
    isCreating: creating.isRunning,
    save: (kept: WorkingGroup | null, draft: WorkingGroupDraft) =>
      kept === null
        ? creating.runAndWait(draft)
        : updating.runAndWait({ id: kept.id, draft, expectedVersion: kept.version }),
    remove: removing.runAndWait,
  }
}

const pageSize = 20

/** One group with its meetings, newest first. */
export const useGroup = (id: WorkingGroupId) => ({
  group: useQuery(orpc.groups.get.queryOptions({ input: { id } })),
  meetings: useInfiniteQuery({
    ...orpc.groups.meetings.infiniteOptions({
      input: (after: PageCursor | null) => ({ groupId: id, after, limit: pageSize }),
      initialPageParam: null as PageCursor | null,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
  }),
})

/** What can be done with the meetings of a group. */
export const useMeetings = (groupId: WorkingGroupId) => {
  const adding = useCommand(client.groups.addMeeting, {
    onDone: ({ heldOn }) => {
      notifyDone(`Se anotó la reunión del ${shortDay(heldOn)}.`)
    },
  })
  const updating = useCommand(client.groups.updateMeeting, {
    onDone: ({ heldOn }) => {
      notifyDone(`Se guardó la reunión del ${shortDay(heldOn)}.`)
    },
  })
  const restoring = useCommand(client.groups.restoreMeeting)
  const removing = useCommand(
    ({ id, version }: GroupMeeting) => client.groups.removeMeeting({ id, expectedVersion: version }),
    {
      onDone: (_nothing, meeting) => {
        notifyUndoable(`Se quitó la reunión del ${shortDay(meeting.heldOn)}.`, () => {
          restoring.run({
            id: meeting.id,
            groupId,
            draft: meetingDraftOf(meeting),
            agendaItemId: meeting.report?.agendaItemId ?? null,
          })
        })
      },
    },
  )
  const withdrawing = useCommand(
    ({ id, version }: GroupMeeting) => client.groups.withdrawReport({ id, expectedVersion: version }),
    {
      onDone: () => {
        notifyDone('El informe salió de la agenda.')
      },
    },
  )
  const reporting = useCommand(client.groups.report, {
    onDone: ({ report, ...meeting }) => {
      notifyUndoable(`El informe va en la ${report?.session.label ?? 'sesión'}.`, () => {
        withdrawing.run({ ...meeting, report })
      })
    },
  })
  return {
    save: (kept: GroupMeeting | null, draft: GroupMeetingDraft) =>
      kept === null
        ? adding.runAndWait({ groupId, draft })
        : updating.runAndWait({ id: kept.id, draft, expectedVersion: kept.version }),
    remove: removing.run,
    report: ({ id, version }: GroupMeeting, session: SessionReference) => {
      reporting.run({ id, sessionId: session.id, expectedVersion: version })
    },
    withdraw: withdrawing.run,
  }
}
