import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Event, EventDraft, EventKind, EventStatus } from '../../../shared/contract/events.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { EventId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** An event as it is written, without what the program adds. */
export const draftOf = ({
  id: _id,
  version: _version,
  isDemonstration: _isDemonstration,
  attendance,
  ...event
}: Event): EventDraft => ({
  ...event,
  attendance: attendance.map(({ institutionId, label, women, men, unknownSex }) => ({
    institutionId,
    label,
    women,
    men,
    unknownSex,
  })),
})

export type EventFilters = { year: number; kind: EventKind | null; status: EventStatus | null }

const pageSize = 50

/** The events of a year, and what they add up to. */
export const useEvents = (filters: EventFilters) => ({
  list: useInfiniteQuery({
    ...orpc.events.list.infiniteOptions({
      input: (after: PageCursor | null) => ({ ...filters, after, limit: pageSize }),
      initialPageParam: null as PageCursor | null,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  }),
  year: useQuery(orpc.events.year.queryOptions({ input: { year: filters.year }, placeholderData: keepPreviousData })),
})

/** One event, read when it is opened. */
export const useEvent = (id: EventId | null) =>
  useQuery(orpc.events.get.queryOptions({ input: id === null ? skipToken : { id } }))

/** What can be done with events. */
export const useEventCommands = () => {
  const creating = useCommand(client.events.create, {
    onDone: () => {
      notifyDone('Se guardó el evento.')
    },
  })
  const updating = useCommand(client.events.update, {
    onDone: () => {
      notifyDone('Se guardó el evento.')
    },
  })
  const restoring = useCommand(client.events.restore)
  const removing = useCommand(({ id, version }: Event) => client.events.remove({ id, expectedVersion: version }), {
    onDone: (_nothing, event) => {
      notifyUndoable(`Se quitó «${event.name}».`, () => {
        restoring.run({ id: event.id, draft: draftOf(event) })
      })
    },
  })
  return {
    save: (kept: Event | null, draft: EventDraft) =>
      kept === null
        ? creating.runAndWait(draft)
        : updating.runAndWait({ id: kept.id, draft, expectedVersion: kept.version }),
    remove: removing.runAndWait,
  }
}
