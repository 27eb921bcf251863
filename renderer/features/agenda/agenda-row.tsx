import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon, Group, Text, UnstyledButton } from '@mantine/core'
import { IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react'
import type { AgendaItem } from '../../../shared/contract/sessions.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import { agendaKindNames } from '../../texts/labels.ts'
import styles from './agenda.module.css'

type AgendaRowProps = {
  item: AgendaItem
  number: number
  beginsAt: Time | null
  isEditable: boolean
  onEdit: () => void
  onRemove: () => void
}

/** One item of the agenda with its handle, its hour and what can be done with it. */
export const AgendaRow = ({ item, number, beginsAt, isEditable, onEdit, onRemove }: AgendaRowProps) => {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
  })
  const shift = transform === null ? undefined : `translate3d(0, ${String(Math.round(transform.y))}px, 0)`
  return (
    <li
      ref={setNodeRef}
      className={styles['row']}
      data-dragging={isDragging || undefined}
      style={{ transform: shift, transition }}
    >
      {isEditable ? (
        <UnstyledButton
          ref={setActivatorNodeRef}
          className={styles['handle'] ?? ''}
          {...attributes}
          {...listeners}
          aria-roledescription="punto que se puede mover"
          aria-label={`Mover el punto ${String(number)}`}
        >
          <IconGripVertical size={17} aria-hidden />
        </UnstyledButton>
      ) : (
        <span />
      )}
      <span className={styles['number']}>{number}</span>
      <div className={styles['words']}>
        <Text fw={600}>{item.title}</Text>
        <Text size="sm" c="dimmed">
          {agendaKindNames[item.kind]}
          {item.presenter === null ? '' : ` · ${item.presenter}`}
        </Text>
      </div>
      <span className={styles['hour']}>{beginsAt ?? ''}</span>
      <span className={styles['minutes']}>
        {item.plannedMinutes === null ? 'sin tiempo' : `${String(item.plannedMinutes)} min`}
      </span>
      {isEditable && (
        <Group gap={2} wrap="nowrap">
          <ActionIcon size="lg" aria-label={`Editar el punto ${String(number)}: ${item.title}`} onClick={onEdit}>
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
          <ActionIcon size="lg" aria-label={`Quitar el punto ${String(number)}: ${item.title}`} onClick={onRemove}>
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </li>
  )
}
