import { ActionIcon, Button, Group, Menu, SegmentedControl, Text } from '@mantine/core'
import { IconDots, IconFlagStar, IconPencil, IconPlus, IconTrash, IconTargetArrow } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgendaPriority, PriorityAgenda } from '../../../shared/contract/priorities.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { PlanTabs } from '../plan/plan-tabs.tsx'
import { AgendaDrawer } from './agenda-drawer.tsx'
import { BalancesSection } from './balances-section.tsx'
import { PriorityDrawer } from './priority-drawer.tsx'
import { PriorityFormDrawer, type EditedPriority } from './priority-form-drawer.tsx'
import { PriorityRows } from './priority-rows.tsx'
import styles from './priorities.module.css'
import { RatificationsSection } from './ratifications-section.tsx'
import { useAgendaActions, useAgendas, useCounts, usePriorityActions } from './use-priorities.ts'

/** `2023–2026`, `desde 2023`, `hasta 2026`; empty where nobody said. */
export const yearsWords = ({ firstYear, lastYear }: Pick<PriorityAgenda, 'firstYear' | 'lastYear'>): string => {
  if (firstYear !== null && lastYear !== null) return `${String(firstYear)}–${String(lastYear)}`
  if (firstYear !== null) return `desde ${String(firstYear)}`
  return lastYear === null ? '' : `hasta ${String(lastYear)}`
}

type AgendaMenuProps = { agenda: PriorityAgenda; onEdit: () => void; onMarkMain: () => void; onRemove: () => void }

const AgendaMenu = ({ agenda, onEdit, onMarkMain, onRemove }: AgendaMenuProps) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon aria-label={`Agenda «${agenda.name}»: corregir, marcar o quitar`}>
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        Nombre y años
      </Menu.Item>
      <Menu.Item leftSection={<IconFlagStar size={16} aria-hidden />} disabled={agenda.isMain} onClick={onMarkMain}>
        Marcar como principal
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size={16} aria-hidden />}
        disabled={agenda.priorities.length > 0}
        onClick={onRemove}
      >
        Quitar la agenda vacía
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

type PrioritiesProps = {
  agenda: PriorityAgenda
  onEditAgenda: () => void
  onMarkMain: () => void
  onRemoveAgenda: () => void
}

type Asked = { priority: AgendaPriority; sentence: string }

const usePrioritiesSection = (agenda: PriorityAgenda) => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [edited, setEdited] = useState<EditedPriority | null>(null)
  const [openedId, setOpened] = useState<string | null>(null)
  const actions = usePriorityActions(agenda.id, (priority, sentence) => {
    setAsked({ priority, sentence })
  })
  return {
    asked,
    setAsked,
    edited,
    setEdited,
    setOpened,
    opened: agenda.priorities.find(({ id }) => id === openedId) ?? null,
    counts: useCounts(agenda.id),
    actions,
  }
}

const PrioritiesSection = ({ agenda, onEditAgenda, onMarkMain, onRemoveAgenda }: PrioritiesProps) => {
  const { asked, setAsked, edited, setEdited, setOpened, opened, counts, actions } = usePrioritiesSection(agenda)
  return (
    <Section
      title={agenda.name}
      isFlush
      aside={
        <Group gap="xs" wrap="nowrap" flex="none">
          {agenda.isMain && (
            <Mark icon={IconFlagStar} tone="action">
              Principal
            </Mark>
          )}
          <Text size="sm" c="dimmed" className="tabular">
            {yearsWords(agenda)}
          </Text>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => {
              setEdited({ agenda, priority: null })
            }}
          >
            Agregar prioridad
          </Button>
          <AgendaMenu agenda={agenda} onEdit={onEditAgenda} onMarkMain={onMarkMain} onRemove={onRemoveAgenda} />
        </Group>
      }
    >
      {agenda.priorities.length === 0 ? (
        <EmptyState icon={IconTargetArrow} title="Todavía no tiene prioridades">
          Agréguelas con el número que muestra el documento; si no lo muestra, diga que se infirió del orden.
        </EmptyState>
      ) : (
        <PriorityRows
          priorities={agenda.priorities}
          counts={counts.data ?? []}
          onOpen={({ id }) => {
            setOpened(id)
          }}
          onEdit={(priority) => {
            setEdited({ agenda, priority })
          }}
          onRemove={(priority) => {
            actions.remove(priority)
          }}
        />
      )}
      <PriorityDrawer
        opened={opened === null ? null : { agenda, priority: opened }}
        onClose={() => {
          setOpened(null)
        }}
      />
      <PriorityFormDrawer
        edited={edited}
        onSave={({ priority }, draft) =>
          priority === null
            ? actions.add({ agendaId: agenda.id, draft })
            : actions.update({ id: priority.id, draft, expectedVersion: priority.version })
        }
        onClose={() => {
          setEdited(null)
        }}
      />
      <ConfirmModal
        isOpen={asked !== null}
        title={`Quitar la prioridad ${String(asked?.priority.number ?? '')}`}
        consequence={`${asked?.sentence ?? ''} Sus vínculos y lo que dicen de ella los balances se pierden; las actividades y los compromisos quedan.`}
        doIt="Quitar la prioridad"
        onConfirm={() => {
          if (asked !== null) actions.remove(asked.priority, true)
          setAsked(null)
        }}
        onCancel={() => {
          setAsked(null)
        }}
      />
    </Section>
  )
}

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
