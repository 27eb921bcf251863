import { Button, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { CommitmentCard } from '../../../shared/contract/commitments.ts'
import { shortDay } from '../../texts/format.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { useDrawerCover } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { followUpWords } from './commitment-light.ts'
import styles from './follow-ups.module.css'

type Step = CommitmentCard['followUps'][number]

const StepRow = ({ step, isNewest, onTakeBack }: { step: Step; isNewest: boolean; onTakeBack: () => void }) => (
  <li>
    <div className={styles['stepHead']}>
      <Text size="sm" c="dimmed" className="tabular">
        {[shortDay(step.recordedOn), step.author, step.sessionLabel].filter((part) => part !== null).join(' · ')}
      </Text>
      {isNewest && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          onClick={onTakeBack}
        >
          Deshacer
        </Button>
      )}
    </div>
    <Text fw={600}>{followUpWords(step)}</Text>
    {step.note !== null && <Text className={styles['said'] ?? ''}>{step.note}</Text>}
    {(isNewest || step.evidenceCount > 0) && (
      <Attachments
        owner={{ kind: 'follow_up', id: step.id }}
        title="Evidencia"
        what="el informe o la foto que lo demuestra"
      />
    )}
  </li>
)

type FollowHistoryProps = { commitment: CommitmentCard; onTakeBack: (commitment: CommitmentCard) => void }

/** What was said of a commitment, the newest first: when, by whom, how far it was, and the files that show it. */
export const FollowHistory = ({ commitment, onTakeBack }: FollowHistoryProps) => {
  const [isAsking, setAsking] = useState(false)
  useDrawerCover(isAsking)
  const newestFirst = commitment.followUps.toReversed()
  if (newestFirst.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nadie anotó todavía un avance. Cada uno queda aquí con su día, quién lo anotó y su evidencia.
      </Text>
    )
  return (
    <>
      <ol className={styles['past']} aria-label="Seguimiento anterior">
        {newestFirst.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            isNewest={index === 0}
            onTakeBack={() => {
              setAsking(true)
            }}
          />
        ))}
      </ol>
      <ConfirmModal
        isOpen={isAsking}
        title="Deshacer el último avance"
        consequence="Se quita lo que se anotó al final y el compromiso vuelve al estado y a la fecha que tenía antes. Sus archivos quedan con el compromiso."
        doIt="Deshacer el avance"
        onConfirm={() => {
          setAsking(false)
          onTakeBack(commitment)
        }}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </>
  )
}
