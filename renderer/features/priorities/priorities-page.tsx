import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PlanTabs } from '../plan/plan-tabs.tsx'
import { AgendaDrawer } from './agenda-drawer.tsx'
import { BalancesSection } from './balances-section.tsx'
import { PrioritiesSection } from './priorities-section.tsx'
import styles from './priorities.module.css'
import { RatificationsSection } from './ratifications-section.tsx'
import { useAgendaActions, useAgendas } from './use-priorities.ts'

type ChooserProps = { agendas: readonly PriorityAgenda[]; chosen: PriorityAgenda; onChoose: (id: string) => void }

const AgendaChooser = ({ agendas, chosen, onChoose }: ChooserProps) =>
  agendas.length < 2 ? null : (
    <SegmentedControl
      w="fit-content"
      aria-label="Agenda"
      value={chosen.id}
      onChange={onChoose}
      data={agendas.map(({ id, name }) => ({
        value: id,
        label: name.length > 44 ? `${name.slice(0, 43).trimEnd()}…` : name,
      }))}
    />
  )

/** The agendas of priorities: each priority with what there is for it, the balances and the acts of ratification. */
export const PrioritiesPage = () => {
  const { agenda: wanted } = useSearch({ from: '/plan/prioridades' })
  const navigate = useNavigate()
  const agendas = useAgendas()
  const { create, update, markMain, remove } = useAgendaActions()
  const [edited, setEdited] = useState<{ agenda: PriorityAgenda | null } | null>(null)
  const choose = (agenda: string) => void navigate({ to: '/plan/prioridades', search: { agenda }, replace: true })
  const addButton = (variant: 'filled' | 'default') => (
    <Button
      variant={variant}
      leftSection={<IconPlus size={17} aria-hidden />}
      onClick={() => {
        setEdited({ agenda: null })
      }}
    >
      Nueva agenda
    </Button>
  )
  return (
    <Page
      title="POA y AREGOB"
      description="Lo que la región acordó poner primero, y lo que se hace por cada prioridad."
      actions={agendas.data !== undefined && agendas.data.length > 0 && addButton('default')}
    >
      <PlanTabs />
      <Loaded query={agendas}>
        {(all) => {
          const chosen = all.find(({ id }) => id === wanted) ?? all[0]
          if (chosen === undefined)
            return (
              <EmptyState
                icon={IconTargetArrow}
                title="Todavía no hay una agenda de prioridades"
                action={addButton('filled')}
              >
                Empiece por la Agenda Regional de Gobernabilidad (AREGOB): sus números son los que llevan las
                actividades del plan y los compromisos. Después puede tener otras, como la de la infancia.
              </EmptyState>
            )
          return (
            <div className={styles['parts']}>
              <AgendaChooser agendas={all} chosen={chosen} onChoose={choose} />
              <PrioritiesSection
                key={chosen.id}
                agenda={chosen}
                onEditAgenda={() => {
                  setEdited({ agenda: chosen })
                }}
                onMarkMain={() => {
                  markMain(chosen)
                }}
                onRemoveAgenda={() => {
                  remove(chosen)
                }}
              />
              <BalancesSection key={`balances ${chosen.id}`} agenda={chosen} />
              <RatificationsSection key={`acts ${chosen.id}`} agenda={chosen} />
            </div>
          )
        }}
      </Loaded>
      <AgendaDrawer
        edited={edited}
        onSave={async (draft) => {
          const agenda = edited?.agenda ?? null
          const saved =
            agenda === null
              ? await create(draft)
              : await update({ id: agenda.id, draft, expectedVersion: agenda.version })
          if (saved !== null) choose(saved.id)
          return saved
        }}
        onClose={() => {
          setEdited(null)
        }}
      />
    </Page>
  )
}
