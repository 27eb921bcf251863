import { useQueryClient } from '@tanstack/react-query'
import { arrayMove } from '@dnd-kit/sortable'
import type { Minutes, MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/agenda.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { guessKind } from '../agenda/guess-kind.ts'

const draftOf = ({ title, kind, presenter, plannedMinutes }: AgendaItem): AgendaItemDraft => ({
  title,
  kind,
  presenter,
  plannedMinutes,
})

const withItem = (entry: MinutesItem, item: AgendaItem): MinutesItem => ({ ...entry, item })

// As the program will say it: the one in hand is done, and the other is in hand.
const takenUp = (item: AgendaItem, id: AgendaItemId): AgendaItem => {
  if (item.id === id) return { ...item, state: 'in_hand', stateReason: null }
  return item.state === 'in_hand' ? { ...item, state: 'done', runningSince: null } : item
}

/** What can be done with the agenda of a session while it is held. */
export const useProgress = (sessionId: SessionId) => {
  const queryClient = useQueryClient()
  const minutesKey = orpc.minutes.get.queryOptions({ input: { sessionId } }).queryKey
  // Shown at once, while the program answers.
  const showItems = (change: (items: Minutes['items']) => Minutes['items']) => {
    queryClient.setQueryData(minutesKey, (kept: Minutes | undefined) =>
      kept === undefined ? kept : { ...kept, items: change(kept.items) },
    )
  }
  const taking = useCommand(client.agenda.takeUp)
  const finishing = useCommand(client.agenda.finish)
  const restoring = useCommand(client.agenda.restore)
  const adding = useCommand(client.agenda.add)
  const updating = useCommand(client.agenda.update)
  const moving = useCommand(client.agenda.move)
  const settingHours = useCommand(client.agenda.setHours)
  const restore = (id: AgendaItemId) => {
    restoring.run({ id })
  }
  const skipping = useCommand(
    ({ item, reason }: { item: AgendaItem; reason: string }) => client.agenda.skip({ id: item.id, reason }),
    {
      onDone: (_items, { item }) => {
        notifyUndoable(`Se omitió «${item.title}».`, () => {
          restore(item.id)
        })
      },
    },
  )
  type CarryOver = { item: AgendaItem; targetSessionId: SessionId | null; reason: string | null }
  const carrying = useCommand(({ item, ...rest }: CarryOver) => client.agenda.carryOver({ id: item.id, ...rest }), {
    onDone: (_items, { item }) => {
      notifyUndoable(`«${item.title}» quedó para otra sesión.`, () => {
        restore(item.id)
      })
    },
  })
  // Brought back with what it said, where it was.
  const bringBack = async (item: AgendaItem) => {
    const added = await adding.runAndWait({ sessionId, draft: draftOf(item) })
    if (added !== null) moving.run({ id: added.id, position: item.position })
  }
  const removing = useCommand((item: AgendaItem) => client.agenda.remove({ id: item.id }), {
    onDone: (_rest, item) => {
      notifyUndoable(`Se quitó «${item.title}».`, () => void bringBack(item))
    },
  })
  return {
    takeUp: (id: AgendaItemId) => {
      showItems((items) => items.map((entry) => withItem(entry, takenUp(entry.item, id))))
      taking.run({ id })
    },
    finish: (id: AgendaItemId) => {
      finishing.run({ id })
    },
    restore,
    skip: (item: AgendaItem, reason: string) => skipping.runAndWait({ item, reason }),
    carryOver: carrying.runAndWait,
    remove: removing.run,
    update: (item: AgendaItem, draft: AgendaItemDraft) =>
      updating.runAndWait({ id: item.id, draft, expectedVersion: item.version }),
    setHours: (item: AgendaItem, hours: Pick<AgendaItem, 'startedAt' | 'endedAt'>) =>
      settingHours.runAndWait({ id: item.id, ...hours, expectedVersion: item.version }),
    /** Adds items one after the other; those that could not be added are given back. */
    add: async (titles: readonly string[]): Promise<{ added: AgendaItem[]; left: string[] }> => {
      const added: AgendaItem[] = []
      for (const title of titles) {
        const draft = { title, kind: guessKind(title), presenter: null, plannedMinutes: null }
        const item = await adding.runAndWait({ sessionId, draft })
        if (item === null) break
        added.push(item)
      }
      return { added, left: titles.slice(added.length) }
    },
    move: (id: AgendaItemId, position: number) => {
      showItems((items) => {
        const from = items.findIndex(({ item }) => item.id === id)
        return arrayMove(items, from, position).map((entry, index) =>
          withItem(entry, { ...entry.item, position: index }),
        )
      })
      moving.run({ id, position })
    },
  }
}

export type Progress = ReturnType<typeof useProgress>
