import {
  closestCenter,
  DndContext,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useRef, type KeyboardEvent } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import { announcements } from '../agenda/drag-words.ts'
import { RailAdd } from './rail-add.tsx'
import { RailRow } from './rail-row.tsx'
import { RailTotal } from './rail-total.tsx'
import styles from './rail.module.css'
import type { Progress } from './use-progress.ts'

type RailProps = {
  sessionId: SessionId
  entries: readonly MinutesItem[]
  shownId: AgendaItemId | null
  isEditable: boolean
  isOver: boolean
  progress: Progress
  /** The agenda is being written: the keys stay where its items are added. */
  isBeingListed: boolean
  /** Shows an item and goes on in its notes. */
  onShow: (id: AgendaItemId) => void
}

// Where an arrow goes in the rail; null for every other key.
const targetOf = (key: string, index: number, last: number): number | null => {
  if (key === 'ArrowDown') return Math.min(last, index + 1)
  if (key === 'ArrowUp') return Math.max(0, index - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

const wordsFor = (entries: readonly MinutesItem[]): Announcements => announcements(entries.map(({ item }) => item))

/** The agenda at the left: each item with its state and its minutes, put in another order by dragging it. */
export const Rail = (props: RailProps) => {
  const { sessionId, entries, shownId, isEditable, isOver, progress, isBeingListed, onShow } = props
  const list = useRef<HTMLOListElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const drop = ({ active, over }: DragEndEvent) => {
    const to = entries.findIndex(({ item }) => item.id === over?.id)
    const moved = entries.find(({ item }) => item.id === active.id)
    if (moved !== undefined && to !== -1 && moved.item.id !== over?.id) progress.move(moved.item.id, to)
  }
  const walk = (event: KeyboardEvent, index: number) => {
    const target = event.altKey ? null : targetOf(event.key, index, entries.length - 1)
    if (target === null) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[data-item]')[target]?.focus()
  }
  return (
    <nav className={styles['rail']} aria-label="Puntos de la agenda" data-place="rail">
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{ announcements: wordsFor(entries) }}
      >
        <SortableContext items={entries.map(({ item }) => item.id)} strategy={verticalListSortingStrategy}>
          <ol ref={list} className={styles['list']}>
            {entries.map((entry, index) => (
              <RailRow
                key={entry.item.id}
                entry={entry}
                number={index + 1}
                isShown={entry.item.id === shownId}
                isEditable={isEditable}
                isOver={isOver}
                onShow={() => {
                  onShow(entry.item.id)
                }}
                onKeyDown={(event) => {
                  walk(event, index)
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {isEditable && <RailAdd sessionId={sessionId} progress={progress} hasInitialFocus={isBeingListed} />}
      <RailTotal items={entries.map(({ item }) => item)} />
    </nav>
  )
}
