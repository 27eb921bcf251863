import { Group, SegmentedControl, Select, Text } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PlanMatrix } from './plan-matrix.tsx'
import { PriorityList } from './priority-list.tsx'

type View = 'poa' | 'aregob'

const usePlanPage = () => {
  const { vista } = useSearch({ from: '/plan' })
  const navigate = useNavigate({ from: '/plan' })
  return {
    view: vista ?? 'poa',
    chooseView: (view: View) => void navigate({ search: view === 'poa' ? {} : { vista: view } }),
    plans: useQuery(orpc.plan.list.queryOptions()),
    priorities: useQuery(orpc.priorities.list.queryOptions()),
  }
}

const emptyWords =
  'Aquí se verá el Plan Operativo Anual como la matriz del papel y las prioridades de la agenda regional. Por ahora llegan con el año de demostración; pronto podrá escribir los suyos.'

const PlanView = ({ plans }: { plans: ReturnType<typeof usePlanPage>['plans'] }) => {
  const [year, setYear] = useState<number | null>(null)
  return (
    <Loaded query={plans}>
      {(all) => {
        const plan = all.find((one) => one.year === year) ?? all[0]
        if (plan === undefined)
          return (
            <EmptyState icon={IconTargetArrow} title="Todavía no hay un plan">
              {emptyWords}
            </EmptyState>
          )
        return (
          <>
            <Group mb="sm">
              {all.length > 1 && (
                <Select
                  aria-label="Año del plan"
                  w={120}
                  data={all.map((one) => String(one.year))}
                  value={String(plan.year)}
                  onChange={(value) => {
                    setYear(Number(value))
                  }}
                />
              )}
              <Text fw={600}>{plan.name}</Text>
            </Group>
            <PlanMatrix plan={plan} />
          </>
        )
      }}
    </Loaded>
  )
}

/** The annual plan and the regional priorities, to read. */
export const PlanPage = () => {
  const { view, chooseView, plans, priorities } = usePlanPage()
  return (
    <Page
      title="POA y AREGOB"
      description="El Plan Operativo Anual y las prioridades de la Agenda Regional de Gobernabilidad."
      actions={
        <SegmentedControl
          aria-label="Qué ver"
          value={view}
          onChange={(value) => {
            chooseView(value === 'aregob' ? 'aregob' : 'poa')
          }}
          data={[
            { value: 'poa', label: 'POA' },
            { value: 'aregob', label: 'AREGOB' },
          ]}
        />
      }
    >
      {view === 'poa' ? (
        <PlanView plans={plans} />
      ) : (
        <Loaded query={priorities}>
          {({ name, items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconTargetArrow} title="Todavía no hay prioridades">
                {emptyWords}
              </EmptyState>
            ) : (
              <PriorityList name={name} items={items} />
            )
          }
        </Loaded>
      )}
    </Page>
  )
}
