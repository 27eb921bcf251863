import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Stay } from '../../../shared/domain/quorum.ts'
import { TimeField } from '../../ui/time-field.tsx'
import type { StayProblem } from './hours.ts'
import styles from './record-drawer.module.css'

type StayLineProps = {
  stay: Stay
  problem: StayProblem | null
  ordinal: number
  canRemove: boolean
  onChange: (stay: Stay) => void
  onRemove: () => void
}

const sentenceAt = (problem: StayProblem | null, field: keyof Stay) =>
  problem?.field === field ? { error: problem.sentence } : {}

const StayLine = ({ stay, problem, ordinal, canRemove, onChange, onRemove }: StayLineProps) => (
  <li className={styles['stay']}>
    <TimeField
      label={ordinal === 0 ? 'Llegó' : 'Volvió'}
      value={stay.arrivedAt}
      clearable
      {...sentenceAt(problem, 'arrivedAt')}
      onChange={(arrivedAt) => {
        onChange({ ...stay, arrivedAt })
      }}
    />
    <TimeField
      label="Se retiró"
      value={stay.leftAt}
      clearable
      {...sentenceAt(problem, 'leftAt')}
      onChange={(leftAt) => {
        onChange({ ...stay, leftAt })
      }}
    />
    {canRemove && (
      <ActionIcon
        className={styles['removeStay'] ?? ''}
        aria-label={`Quitar el tramo ${String(ordinal + 1)}`}
        onClick={onRemove}
      >
        <IconX size={17} aria-hidden />
      </ActionIcon>
    )}
  </li>
)

const replaceAt = (stays: readonly Stay[], index: number, stay: Stay): Stay[] =>
  stays.map((one, position) => (position === index ? stay : one))

type StaysFieldProps = {
  stays: readonly Stay[]
  /** What is wrong, stretch by stretch. */
  problems: readonly (StayProblem | null)[]
  /** What the core refused, where no rule of this page saw it. */
  refusal: string | null
  onChange: (stays: Stay[]) => void
}

/** The stretches that somebody was in the room: each with its hours, and the sentence of what is wrong beside its field. */
export const StaysField = ({ stays, problems, refusal, onChange }: StaysFieldProps) => {
  return (
    <div role="group" aria-label="Horas en la sala">
      <ul className={styles['stays']}>
        {stays.map((stay, index) => (
          <StayLine
            key={index}
            stay={stay}
            problem={problems[index] ?? null}
            ordinal={index}
            canRemove={stays.length > 1}
            onChange={(changed) => {
              onChange(replaceAt(stays, index, changed))
            }}
            onRemove={() => {
              onChange(stays.filter((_, position) => position !== index))
            }}
          />
        ))}
      </ul>
      {refusal !== null && (
        <Text c="var(--mantine-color-error)" size="sm" role="alert" mb="xs">
          {refusal}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        Sin hora de llegada: estuvo desde el inicio. Sin hora de retiro: se quedó hasta el final.
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={6}
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => {
          onChange([...stays, { arrivedAt: null, leftAt: null }])
        }}
      >
        Salió y volvió: otro tramo
      </Button>
    </div>
  )
}
