import { ActionIcon, Menu, UnstyledButton } from '@mantine/core'
import { useDraggable } from '@dnd-kit/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import type { Commitment } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { lightOf, responsibleWords } from '../follow-ups/commitment-light.ts'
import { LightMark } from '../follow-ups/light-mark.tsx'
import styles from './commitments.module.css'

type BoardCardProps = {
  commitment: RegisteredCommitment
  on: Day
  statuses: readonly Commitment['status'][]
  onOpen: (commitment: RegisteredCommitment) => void
  onMove: (commitment: RegisteredCommitment, status: Commitment['status']) => void
}

const MoveMenu = ({ commitment, statuses, onMove }: Pick<BoardCardProps, 'commitment' | 'statuses' | 'onMove'>) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon size="md" aria-label={`Mover: ${commitment.text}`}>
        <IconArrowsExchange size={15} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>Mover a</Menu.Label>
      {statuses
        .filter((status) => status !== commitment.status)
        .map((status) => (
          <Menu.Item
            key={status}
            onClick={() => {
              onMove(commitment, status)
            }}
          >
            {commitmentStatusNames[status]}
          </Menu.Item>
        ))}
    </Menu.Dropdown>
  </Menu>
)

/** A commitment on the board: pressed it opens, dragged it changes its state. */
export const BoardCard = ({ commitment, on, statuses, onOpen, onMove }: BoardCardProps) => {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: commitment.id, data: commitment })
  const percentage = commitment.lastFollowUp?.percentage ?? null
  return (
    <li
      ref={setNodeRef}
      className={styles['card']}
      data-tone={lightOf(commitment, on).tone}
      data-dragging={isDragging || undefined}
      style={transform === null ? undefined : { translate: `${String(transform.x)}px ${String(transform.y)}px` }}
      {...listeners}
    >
      <UnstyledButton
        className={styles['cardText'] ?? ''}
        onClick={() => {
          onOpen(commitment)
        }}
      >
        {commitment.text}
      </UnstyledButton>
      <span className={styles['cardFacts']}>{responsibleWords(commitment)}</span>
      <div className={styles['cardFoot']}>
        <LightMark commitment={commitment} on={on} />
        <span className={styles['cardDay']}>
          {[percentage === null ? null : `${String(percentage)} %`, commitment.dueOn && shortDay(commitment.dueOn)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <MoveMenu commitment={commitment} statuses={statuses} onMove={onMove} />
      </div>
    </li>
  )
}
