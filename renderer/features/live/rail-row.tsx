import { useSortable } from '@dnd-kit/sortable'
import { UnstyledButton } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import { ItemCounts } from '../minutes/item-counts.tsx'
import { ItemStateMark } from './item-state-mark.tsx'
import { SpentMinutes } from './item-timer.tsx'
import styles from './rail.module.css'

type RailRowProps = {
  entry: MinutesItem
  number: number
  isShown: boolean
  isEditable: boolean
  isOver: boolean
  onShow: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One item in the rail: what it is, where it is and how long it took; dragged by any part of it. */
export const RailRow = ({ entry, number, isShown, isEditable, isOver, onShow, onKeyDown }: RailRowProps) => {
  const { item } = entry
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled: !isEditable,
  })
  const shift = transform === null ? undefined : `translate3d(0, ${String(Math.round(transform.y))}px, 0)`
  return (
    <li
      ref={setNodeRef}
      className={styles['row']}
      data-dragging={isDragging || undefined}
      style={{ transform: shift, transition }}
      {...listeners}
    >
      <UnstyledButton
        className={styles['item'] ?? ''}
        data-item={item.id}
        data-state={item.state}
        aria-current={isShown ? 'true' : undefined}
        tabIndex={isShown ? 0 : -1}
        {...(isShown ? { 'data-place-focus': true } : {})}
        onClick={onShow}
        onKeyDown={onKeyDown}
      >
        <span className={styles['number']}>{number}</span>
        <span className={styles['words']}>
          <span className={styles['title']}>{item.title}</span>
          <span className={styles['facts']}>
            <ItemStateMark state={item.state} isOver={isOver} />
            <SpentMinutes item={item} />
            <ItemCounts entry={entry} />
          </span>
        </span>
      </UnstyledButton>
    </li>
  )
}
