import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/agenda.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { useSession } from '../sessions/use-session.ts'

const draftOf = ({ title, kind, presenter, plannedMinutes }: AgendaItem): AgendaItemDraft => ({
  title,
  kind,
  presenter,
  plannedMinutes,
})

/** The agenda of the session of the address, and all that can be done with it. */
export const useAgenda = () => {
  const { sessionId, session } = useSession()
  const options = orpc.agenda.list.queryOptions({ input: { sessionId } })
  const items = useQuery(options)
  const queryClient = useQueryClient()
  const adding = useCommand(client.agenda.add)
  const updating = useCommand(client.agenda.update)
  const moving = useCommand(client.agenda.move)
  const restoring = useCommand(client.agenda.restore)
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
    sessionId,
    session,
    items,
    add: (draft: AgendaItemDraft) => adding.runAndWait({ sessionId, draft }),
    update: (item: AgendaItem, draft: AgendaItemDraft) =>
      updating.runAndWait({ id: item.id, draft, expectedVersion: item.version }),
    move: (ordered: AgendaItem[], id: AgendaItem['id'], position: number) => {
      // The row stays where it was dropped while the program answers.
      queryClient.setQueryData(
        options.queryKey,
        ordered.map((item, index) => ({ ...item, position: index })),
      )
      moving.run({ id, position })
    },
    remove: removing.run,
    restore: ({ id }: AgendaItem) => {
      restoring.run({ id })
    },
  }
}
