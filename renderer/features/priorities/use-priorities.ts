import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { AgendaPriority, PriorityAgenda } from '../../../shared/contract/priorities.ts'
import type { PriorityAgendaId, PriorityId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** Every agenda with its priorities. */
export const useAgendas = () => useQuery(orpc.priorities.agendas.queryOptions())

/** What there is for each priority of an agenda. */
export const useCounts = (agendaId: PriorityAgendaId) =>
  useQuery(orpc.priorities.counts.queryOptions({ input: { agendaId } }))

const pageSize = 20

/** The commitments that carry the number of a priority, a page at a time. */
export const usePriorityCommitments = (priorityId: PriorityId, isOpen: boolean) => {
  const query = useInfiniteQuery(
    orpc.priorities.commitments.infiniteOptions({
      input: (after: PageCursor | null) => ({ priorityId, isOpen, after, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  )
  return { query, all: query.data?.pages.flatMap(({ items }) => items) }
}

/** What is done with an agenda as a whole. */
export const useAgendaActions = () => {
  const creating = useCommand(client.priorities.createAgenda, {
    onDone: () => {
      notifyDone('Se creó la agenda. Agregue ahora sus prioridades.')
    },
  })
  const updating = useCommand(client.priorities.updateAgenda, {
    onDone: () => {
      notifyDone('Se guardó la agenda.')
    },
  })
  const marking = useCommand(
    ({ id, version }: PriorityAgenda) => client.priorities.markMain({ id, expectedVersion: version }),
    {
      onDone: ({ name }) => {
        notifyDone(`Desde ahora, los números del plan y de los compromisos son los de «${name}».`)
      },
    },
  )
  const restoring = useCommand(client.priorities.createAgenda)
  const removing = useCommand(
    ({ id, version }: PriorityAgenda) => client.priorities.removeAgenda({ id, expectedVersion: version }),
    {
      onDone: (_nothing, { name, firstYear, lastYear }) => {
        notifyUndoable(`Se quitó «${name}», que estaba vacía.`, () => {
          restoring.run({ name, firstYear, lastYear })
        })
      },
    },
  )
  return {
    create: creating.runAndWait,
    update: updating.runAndWait,
    markMain: marking.run,
    remove: removing.run,
  }
}

/** What is done with one priority. `onLinked` is told what would lose it, to ask. */
export const usePriorityActions = (
  agendaId: PriorityAgendaId,
  onLinked: (priority: AgendaPriority, sentence: string) => void,
) => {
  const adding = useCommand(client.priorities.addPriority)
  const updating = useCommand(client.priorities.updatePriority)
  const removing = useCommand(
    ({ id, version, isConfirmed }: AgendaPriority & { isConfirmed: boolean }) =>
      client.priorities.removePriority({ id, expectedVersion: version, isConfirmed }),
    {
      onDone: (_nothing, { number, isNumberConfirmed, text, isConfirmed }) => {
        const said = `Se quitó la prioridad ${String(number)}.`
        // What was lost with it, after a question, does not come back.
        if (isConfirmed) notifyDone(said)
        else
          notifyUndoable(said, () => {
            adding.run({ agendaId, draft: { number, isNumberConfirmed, text } })
          })
      },
      onExpectedError: (error, { isConfirmed: _asked, ...priority }) => {
        if (error.code !== 'PRIORITY_LINKED') return false
        onLinked(priority, expectedErrorSentence(error.code, error.data))
        return true
      },
    },
  )
  return {
    add: adding.runAndWait,
    update: updating.runAndWait,
    remove: (priority: AgendaPriority, isConfirmed = false) => {
      removing.run({ ...priority, isConfirmed })
    },
  }
}
