import { useQuery } from '@tanstack/react-query'
import type { AgendaBalance, AgendaBalanceDraft, AgendaBalanceLine } from '../../../shared/contract/balances.ts'
import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaBalanceId, PriorityAgendaId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'

/** The balances of an agenda. */
export const useBalances = (agendaId: PriorityAgendaId) =>
  useQuery(orpc.balances.list.queryOptions({ input: { agendaId } }))

/** One balance. */
export const useBalance = (id: AgendaBalanceId) => useQuery(orpc.balances.get.queryOptions({ input: { id } }))

/** Beginning and taking back balances. */
export const useBalanceActions = (onBegun: (id: AgendaBalanceId) => void) => {
  const creating = useCommand(client.balances.create, {
    onDone: ({ id }) => {
      onBegun(id)
    },
  })
  const restoring = useCommand(client.balances.restore)
  const removing = useCommand(
    ({ id, version }: AgendaBalanceLine) => client.balances.remove({ id, expectedVersion: version }),
    {
      onDone: (balance) => {
        notifyUndoable(`Se quitó «${balance.title}». Los Word ya generados siguen en Documentos.`, () => {
          restoring.run({ id: balance.id, agendaId: balance.agendaId, draft: draftOf(balance) })
        })
      },
    },
  )
  return { create: creating.run, remove: removing.run }
}

/** The day that a balance is proposed for: the end of the first year of the agenda once it has come; else today. */
export const proposedDay = ({ firstYear }: Pick<PriorityAgenda, 'firstYear'>, today: Day): Day => {
  const end = firstYear === null ? null : `${String(firstYear)}-12-31`
  return end !== null && end <= today ? end : today
}

/** A balance as it is written, without what the program adds. */
export const draftOf = ({ asOf, title, introduction, conclusions, entries }: AgendaBalance): AgendaBalanceDraft => ({
  asOf,
  title,
  introduction,
  conclusions,
  entries: entries.map(({ priorityId, rating, progress, difficulties, recommendations }) => ({
    priorityId,
    rating,
    progress,
    difficulties,
    recommendations,
  })),
})
