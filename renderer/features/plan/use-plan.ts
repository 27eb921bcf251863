import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PlanSummary } from '../../../shared/contract/plan.ts'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'

/** The plan of the year looked at, whole; the newest without a year. */
export const usePlanOfYear = () => {
  const { anio, actividad } = useSearch({ from: '/plan' })
  const navigate = useNavigate({ from: '/plan' })
  const plans = useQuery(orpc.plan.list.queryOptions())
  const chosen: PlanSummary | undefined = plans.data?.find(({ year }) => year === anio) ?? plans.data?.[0]
  return {
    plans,
    chosen,
    plan: useQuery(orpc.plan.get.queryOptions({ input: chosen === undefined ? skipToken : { id: chosen.id } })),
    openId: actividad ?? null,
    openActivity: (id: ActivityId | null) =>
      void navigate({
        search: (kept) => ({
          ...(kept.anio === undefined ? {} : { anio: kept.anio }),
          ...(id === null ? {} : { actividad: id }),
        }),
        replace: true,
      }),
    chooseYear: (year: number | undefined) => void navigate({ search: year === undefined ? {} : { anio: year } }),
  }
}

/** What is done to a plan as a whole, apart from what it says. */
export const usePlanCommands = () => {
  const creating = useCommand(client.plan.create)
  const updating = useCommand(client.plan.update)
  const removing = useCommand(client.plan.remove, {
    onDone: () => {
      notifyDone('El plan se quitó.')
    },
  })
  return {
    create: creating.runAndWait,
    update: updating.runAndWait,
    remove: removing.runAndWait,
  }
}

/** The numbers and texts of the main agenda of priorities, to choose one. */
export const usePriorities = () => useQuery(orpc.priorities.list.queryOptions())
