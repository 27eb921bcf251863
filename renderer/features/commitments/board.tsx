import {
  closestCenter,
  DndContext,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core'
import type { CommitmentFilter, RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import { CommitmentStatus, type Commitment } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { BoardColumn } from './board-column.tsx'
import styles from './commitments.module.css'

// As the work goes on: what is to be done first, what came to nothing last.
const columns: readonly Commitment['status'][] = [
  'pending',
  'in_progress',
  'rescheduled',
  'fulfilled',
  'not_fulfilled',
  'void',
]

const underPointer: CollisionDetection = (args) => {
  const within = pointerWithin(args)
  return within.length > 0 ? within : closestCenter(args)
}

// Said by a screen reader while a card is dragged with the mouse; by keyboard there is the menu of each card.
const announcements = {
  onDragStart: () => 'Tomó el compromiso.',
  onDragOver: ({ over }: { over: { id: string | number } | null }) => {
    const status = CommitmentStatus.safeParse(over?.id)
    return status.success ? `Sobre ${commitmentStatusNames[status.data]}.` : 'Fuera del tablero.'
  },
  onDragEnd: () => 'Soltó el compromiso.',
  onDragCancel: () => 'El compromiso volvió a su lugar.',
}

type BoardProps = {
  filter: CommitmentFilter
  on: Day
  onOpen: (commitment: RegisteredCommitment) => void
  onMove: (commitment: RegisteredCommitment, status: Commitment['status']) => void
}

/** The register as a board: a column for each state; a card is dragged from one to another, or moved by its menu. */
export const Board = ({ filter, on, onOpen, onMove }: BoardProps) => {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const drop = ({ active, over }: DragEndEvent) => {
    const status = CommitmentStatus.safeParse(over?.id)
    const commitment = active.data.current as RegisteredCommitment | undefined
    if (status.success && commitment !== undefined && commitment.status !== status.data) onMove(commitment, status.data)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: 'Para moverlo con el teclado use el botón «Mover» de la tarjeta.' },
      }}
    >
      <div className={styles['board']}>
        {columns.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            statuses={columns}
            filter={filter}
            on={on}
            onOpen={onOpen}
            onMove={onMove}
          />
        ))}
      </div>
    </DndContext>
  )
}
