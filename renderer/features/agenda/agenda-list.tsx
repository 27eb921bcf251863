import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import { AgendaRow, type AgendaPhase, type RowActions } from './agenda-row.tsx'
import styles from './agenda.module.css'
import { announcements, instructions } from './drag-words.ts'
import { isLeft } from './item-words.ts'
import { runningHours } from './running-hours.ts'

type AgendaListProps = {
  items: readonly AgendaItem[]
  startsAt: Time | null
  isEditable: boolean
  onMove: (ordered: AgendaItem[], id: AgendaItem['id'], position: number) => void
  phase: AgendaPhase
  actions: RowActions
}

/** The items in order; dragged by their handle, or taken with the space bar and moved with the arrows. */
export const AgendaList = ({ items, startsAt, isEditable, phase, onMove, actions }: AgendaListProps) => {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  // What is not treated takes no time of those after it.
  const hours = runningHours(
    startsAt,
    items.map((item) => (isLeft(item) ? { plannedMinutes: 0 } : item)),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    const from = items.findIndex(({ id }) => id === active.id)
    const to = items.findIndex(({ id }) => id === over?.id)
    const moved = items[from]
    if (moved === undefined || to === -1 || from === to) return
    onMove(arrayMove([...items], from, to), moved.id, to)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements: announcements(items), screenReaderInstructions: { draggable: instructions } }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy} disabled={!isEditable}>
        <ol className={styles['list']} aria-label="Puntos de la agenda">
          {items.map((item, index) => (
            <AgendaRow
              key={item.id}
              item={item}
              number={index + 1}
              beginsAt={hours[index] ?? null}
              isEditable={isEditable}
              phase={phase}
              actions={actions}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
