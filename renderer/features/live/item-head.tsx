import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconCircleMinus,
  IconDotsVertical,
  IconPencil,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import { agendaKindNames } from '../../texts/labels.ts'
import { ItemStateMark } from './item-state-mark.tsx'
import { ItemTimer } from './item-timer.tsx'
import styles from './item-desk.module.css'
import type { Leaving } from './leave-drawer.tsx'
import type { Progress } from './use-progress.ts'

const factsOf = ({ kind, presenter, addedAt, carriedFrom, startedAt, endedAt, stateReason }: AgendaItem): string =>
  [
    agendaKindNames[kind],
    presenter === null ? null : `presenta ${presenter}`,
    carriedFrom === null ? null : `viene de la ${carriedFrom}`,
    addedAt === null ? null : `agregado a las ${addedAt}`,
    startedAt === null ? null : endedAt === null ? `desde las ${startedAt}` : `de ${startedAt} a ${endedAt}`,
    stateReason,
  ]
    .filter((fact) => fact !== null)
    .join(' · ')

type MoreMenuProps = {
  item: AgendaItem
  progress: Progress
  onLeave: (leaving: Leaving) => void
  onEdit: (item: AgendaItem) => void
}

const MoreMenu = ({ item, progress, onLeave, onEdit }: MoreMenuProps) => {
  const isLeft = item.state === 'skipped' || item.state === 'carried_over'
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label="Más acciones del punto" title="Más acciones (Alt+M)">
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => {
            onEdit(item)
          }}
        >
          Corregir el punto…
        </Menu.Item>
        {!isLeft && (
          <Menu.Item
            leftSection={<IconCircleMinus size={16} aria-hidden />}
            onClick={() => {
              onLeave({ how: 'skip', item })
            }}
          >
            Omitir…
          </Menu.Item>
        )}
        {!isLeft && (
          <Menu.Item
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            onClick={() => {
              onLeave({ how: 'carry_over', item })
            }}
          >
            Dejar para otra sesión…
          </Menu.Item>
        )}
        {item.state !== 'pending' && (
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => {
              progress.restore(item.id)
            }}
          >
            Volver a dejarlo por tratar
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            progress.remove(item)
          }}
        >
          Quitar de la agenda
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type ItemHeadProps = MoreMenuProps & {
  number: number
  isEditable: boolean
  isOver: boolean
  /** The session is going on: items can be taken up and ended. */
  isGoingOn: boolean
  isAnotherInHand: boolean
  onTakeUp: () => void
}

/** What is being talked about, for how long, and what can be done with it. */
export const ItemHead = (props: ItemHeadProps) => {
  const { item, number, isEditable, isOver, isGoingOn, isAnotherInHand, progress, onTakeUp } = props
  const isRunning = item.runningSince !== null
  return (
    <header className={styles['head']}>
      <div className={styles['titles']}>
        <h2 className={styles['title']}>
          <span className={styles['number']}>{number}.</span> {item.title}
        </h2>
        <div className={styles['facts']}>
          <ItemStateMark state={item.state} isOver={isOver} />
          <span>{factsOf(item)}</span>
        </div>
      </div>
      <div className={styles['headActions']} data-place="more">
        <ItemTimer item={item} />
        {isGoingOn && !isRunning && (
          <Button
            // An item with a panel of its own has its primary button there.
            variant={isAnotherInHand || item.role !== null ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={17} aria-hidden />}
            onClick={onTakeUp}
          >
            {item.state === 'in_hand' ? 'Seguir' : 'Tratar ahora'}
          </Button>
        )}
        {isGoingOn && isRunning && (
          <Button
            variant="default"
            leftSection={<IconCheck size={17} aria-hidden />}
            onClick={() => {
              progress.finish(item.id)
            }}
          >
            Terminar
          </Button>
        )}
        {isEditable && <MoreMenu {...props} />}
      </div>
    </header>
  )
}
