import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon, Anchor, Group, Menu, Text, UnstyledButton } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleMinus,
  IconDotsVertical,
  IconGripVertical,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import { agendaItemRoleNames, agendaKindNames } from '../../texts/labels.ts'
import { ItemStateMark } from '../live/item-state-mark.tsx'
import styles from './agenda.module.css'
import { ItemSource } from './item-source.tsx'
import { hoursWords, isLeft, originWords } from './item-words.ts'

export type RowActions = {
  onEdit: (item: AgendaItem) => void
  onRemove: (item: AgendaItem) => void
  onSkip: (item: AgendaItem) => void
  onCarryOver: (item: AgendaItem) => void
  onRestore: (item: AgendaItem) => void
}

/** Where the session is: its items have a state once it began. */
export type AgendaPhase = 'before' | 'open' | 'over'

type AgendaRowProps = {
  item: AgendaItem
  number: number
  beginsAt: Time | null
  isEditable: boolean
  phase: AgendaPhase
  actions: RowActions
}

const Words = ({ item, phase }: Pick<AgendaRowProps, 'item' | 'phase'>) => {
  const origin = originWords(item)
  return (
    <div className={styles['words']}>
      <Text fw={600} className={styles['title'] ?? ''}>
        {item.title}
      </Text>
      <Text size="sm" c="dimmed" component="div" className={styles['facts'] ?? ''}>
        {phase !== 'before' && <ItemStateMark state={item.state} isOver={phase === 'over'} />}
        <span>
          {item.role === null ? agendaKindNames[item.kind] : agendaItemRoleNames[item.role]}
          {item.presenter === null ? '' : ` · ${item.presenter}`}
        </span>
        {item.subject !== null && (
          <Anchor component={Link} to={`/sesiones/${item.subject.sessionId}/acta`} inherit>
            Ver esa acta
          </Anchor>
        )}
      </Text>
      {origin !== null && (
        <Text size="sm" c="dimmed">
          {origin}
        </Text>
      )}
      {item.role === null && <ItemSource item={item} />}
      {item.stateReason !== null && isLeft(item) && <Text size="sm">{`Motivo: ${item.stateReason}`}</Text>}
    </div>
  )
}

type ActionsProps = Pick<AgendaRowProps, 'item' | 'number' | 'phase' | 'actions'>

const MoreActions = ({ item, number, actions }: Omit<ActionsProps, 'phase'>) => (
  <Menu>
    <Menu.Target>
      <ActionIcon size="lg" aria-label={`Más acciones del punto ${String(number)}: ${item.title}`}>
        <IconDotsVertical size={17} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {item.state === 'pending' ? (
        <>
          <Menu.Item
            leftSection={<IconCircleMinus size={16} aria-hidden />}
            onClick={() => {
              actions.onSkip(item)
            }}
          >
            Omitir, con su motivo
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            onClick={() => {
              actions.onCarryOver(item)
            }}
          >
            Dejar para otra sesión
          </Menu.Item>
        </>
      ) : (
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => {
            actions.onRestore(item)
          }}
        >
          Volver a «por tratar»
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => {
          actions.onRemove(item)
        }}
      >
        Quitar de la agenda
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

const Actions = ({ item, number, phase, actions }: ActionsProps) => (
  <Group gap={2} wrap="nowrap">
    <ActionIcon
      size="lg"
      aria-label={`Editar el punto ${String(number)}: ${item.title}`}
      onClick={() => {
        actions.onEdit(item)
      }}
    >
      <IconPencil size={17} aria-hidden />
    </ActionIcon>
    {phase !== 'before' ? (
      <MoreActions item={item} number={number} actions={actions} />
    ) : (
      <ActionIcon
        size="lg"
        aria-label={`Quitar el punto ${String(number)}: ${item.title}`}
        onClick={() => {
          actions.onRemove(item)
        }}
      >
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    )}
  </Group>
)

const spentWords = ({ spentSeconds, plannedMinutes }: AgendaItem): string => {
  const planned = plannedMinutes === null ? 'sin tiempo' : `${String(plannedMinutes)} min`
  return spentSeconds === 0 ? planned : `${String(Math.ceil(spentSeconds / 60))} de ${planned}`
}

/** One item of the agenda with its handle, its hour, what became of it and what can be done with it. */
export const AgendaRow = ({ item, number, beginsAt, isEditable, phase, actions }: AgendaRowProps) => {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
  })
  const shift = transform === null ? undefined : `translate3d(0, ${String(Math.round(transform.y))}px, 0)`
  return (
    <li
      ref={setNodeRef}
      className={styles['row']}
      data-dragging={isDragging || undefined}
      data-left={isLeft(item) || undefined}
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
      <Words item={item} phase={phase} />
      <span className={styles['hour']}>{hoursWords(item) ?? (isLeft(item) ? '' : (beginsAt ?? ''))}</span>
      <span className={styles['minutes']}>{spentWords(item)}</span>
      {isEditable && <Actions item={item} number={number} phase={phase} actions={actions} />}
    </li>
  )
}
