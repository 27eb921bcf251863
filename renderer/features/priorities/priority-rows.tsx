import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconDots, IconHelpCircle, IconPencil, IconTrash } from '@tabler/icons-react'
import type { AgendaPriority, PriorityCounts } from '../../../shared/contract/priorities.ts'
import { count } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './priorities.module.css'

/** `2 actividades del plan · 3 compromisos abiertos · 1 reporte`; what there is none of is left out. */
export const countsWords = ({ activities, links, openCommitments, reports }: PriorityCounts): string => {
  const parts = [
    activities === 0 ? null : count(activities, 'actividad del plan', 'actividades del plan'),
    openCommitments === 0 ? null : count(openCommitments, 'compromiso abierto', 'compromisos abiertos'),
    links === 0 ? null : count(links, 'vínculo', 'vínculos'),
    reports === 0 ? null : count(reports, 'reporte', 'reportes'),
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'Todavía sin actividades, compromisos ni vínculos' : parts.join(' · ')
}

type RowActions = {
  onOpen: (priority: AgendaPriority) => void
  onEdit: (priority: AgendaPriority) => void
  onRemove: (priority: AgendaPriority) => void
}

type RowProps = RowActions & { priority: AgendaPriority; counts: PriorityCounts | undefined }

const Row = ({ priority, counts, onOpen, onEdit, onRemove }: RowProps) => (
  <li className={styles['row']}>
    <UnstyledButton
      className={styles['open'] ?? ''}
      onClick={() => {
        onOpen(priority)
      }}
    >
      <span className={`${styles['number'] ?? ''} tabular`}>{priority.number}</span>
      <span className={styles['words']}>
        <Text component="span" display="block">
          {priority.text}
        </Text>
        <Text component="span" display="block" size="sm" c="dimmed">
          {counts === undefined ? '…' : countsWords(counts)}
        </Text>
      </span>
      <span className={styles['marks']}>
        {!priority.isNumberConfirmed && (
          <Mark icon={IconHelpCircle} tone="neutral">
            Número inferido
          </Mark>
        )}
        {counts !== undefined && counts.overdueCommitments > 0 && (
          <Mark icon={IconAlertTriangle} tone="lost">
            {count(counts.overdueCommitments, 'vencido', 'vencidos')}
          </Mark>
        )}
      </span>
    </UnstyledButton>
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`Prioridad ${String(priority.number)}: corregir o quitar`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => {
            onEdit(priority)
          }}
        >
          Corregir
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            onRemove(priority)
          }}
        >
          Quitar
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </li>
)

type PriorityRowsProps = RowActions & {
  priorities: readonly AgendaPriority[]
  counts: readonly PriorityCounts[]
}

/** The priorities of an agenda by number, each with what there is for it. */
export const PriorityRows = ({ priorities, counts, ...actions }: PriorityRowsProps) => (
  <ol className={styles['list']}>
    {priorities.map((priority) => (
      <Row
        key={priority.id}
        priority={priority}
        counts={counts.find(({ priorityId }) => priorityId === priority.id)}
        {...actions}
      />
    ))}
  </ol>
)
