import { useDraggable, useDroppable } from '@dnd-kit/core'
import type { CSSProperties, ReactNode } from 'react'
import type { CalendarSession } from '../../../shared/contract/calendar.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import styles from './calendar.module.css'
import { isMovable } from './use-move.tsx'

type DayCellProps = { day: Day; isToday: boolean; isFree: boolean; isOpen: boolean; children: ReactNode }

/** A day of a month: a place where a session may be dropped. */
export const DayCell = ({ day, isToday, isFree, isOpen, children }: DayCellProps) => {
  const { setNodeRef, isOver } = useDroppable({ id: day })
  return (
    <td
      ref={setNodeRef}
      className={styles['day']}
      data-today={isToday || undefined}
      data-free={isFree || undefined}
      data-open={isOpen || undefined}
      data-over={isOver || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      {children}
    </td>
  )
}

type DraggedProps = { session: CalendarSession; isOther?: boolean; className: string; children: ReactNode }

/*
 * A session that can be dragged to another day. Who does not drag finds «Mover a otro día…» in its menu, so nothing here says
 * that it is dragged by keys.
 */
export const Dragged = ({ session, isOther = false, className, children }: DraggedProps) => {
  // The later days of a session that went on are days on which it was held.
  const isDisabled = isOther || !isMovable(session)
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: `${session.id} ${isOther ? 'later' : 'first'}`,
    data: { session },
    disabled: isDisabled,
  })
  const style: CSSProperties | undefined =
    transform === null ? undefined : { transform: `translate(${String(transform.x)}px, ${String(transform.y)}px)` }
  return (
    <span
      ref={setNodeRef}
      {...(isDisabled ? {} : listeners)}
      className={className}
      style={style}
      data-dragging={isDragging || undefined}
      data-movable={isDisabled ? undefined : true}
    >
      {children}
    </span>
  )
}
