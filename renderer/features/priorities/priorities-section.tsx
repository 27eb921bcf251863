import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots, IconFlagStar, IconPencil, IconPlus, IconTargetArrow, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgendaPriority, PriorityAgenda } from '../../../shared/contract/priorities.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { PriorityDrawer } from './priority-drawer.tsx'
import { PriorityFormDrawer, type EditedPriority } from './priority-form-drawer.tsx'
import { PriorityRows } from './priority-rows.tsx'
import { useCounts, usePriorityActions } from './use-priorities.ts'

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

/** The priorities of an agenda, each with what there is for it. */
export const PrioritiesSection = ({ agenda, onEditAgenda, onMarkMain, onRemoveAgenda }: PrioritiesProps) => {
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
