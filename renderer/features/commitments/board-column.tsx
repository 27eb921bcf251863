import { Button, Skeleton } from '@mantine/core'
import { useDroppable } from '@dnd-kit/core'
import { useId } from 'react'
import type { CommitmentFilter, RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import type { Commitment } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { BoardCard } from './board-card.tsx'
import styles from './commitments.module.css'
import { useColumn } from './use-commitments.ts'

type BoardColumnProps = {
  status: Commitment['status']
  statuses: readonly Commitment['status'][]
  filter: CommitmentFilter
  on: Day
  onOpen: (commitment: RegisteredCommitment) => void
  onMove: (commitment: RegisteredCommitment, status: Commitment['status']) => void
}

/** The commitments of one state. */
export const BoardColumn = ({ status, statuses, filter, on, onOpen, onMove }: BoardColumnProps) => {
  const titleId = useId()
  const { setNodeRef, isOver } = useDroppable({ id: status })
  const { query, all } = useColumn({ ...filter, scope: status })
  // What comes late from another window, or is just being moved, stands in its own column.
  const shown = all?.filter((one) => one.status === status) ?? []
  return (
    <section
      ref={setNodeRef}
      className={styles['column']}
      data-over={isOver || undefined}
      data-empty={(all !== undefined && shown.length === 0) || undefined}
      aria-labelledby={titleId}
    >
      <h2 id={titleId} className={styles['columnTitle']}>
        {commitmentStatusNames[status]}
        {all !== undefined && (
          <span className={styles['columnCount']}>{`${String(shown.length)}${query.hasNextPage ? '+' : ''}`}</span>
        )}
      </h2>
      {all === undefined ? (
        <Skeleton height={90} />
      ) : (
        <ul className={styles['cards']} aria-labelledby={titleId}>
          {shown.map((commitment) => (
            <BoardCard
              key={commitment.id}
              commitment={commitment}
              on={on}
              statuses={statuses}
              onOpen={onOpen}
              onMove={onMove}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Mostrar más
        </Button>
      )}
    </section>
  )
}
