import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Stay } from '../../../shared/domain/quorum.ts'
import { TimeField } from '../../ui/time-field.tsx'
import { ArrivalField } from './arrival-field.tsx'
import type { StayProblem } from './hours.ts'
import styles from './record-drawer.module.css'

type StayLineProps = {
  stay: Stay
  problem: StayProblem | null
  ordinal: number
  /** Whether the first one began with the session; null of any other. */
  isFromStart: boolean | null
  canRemove: boolean
  onChange: (stay: Stay, isFromStart?: boolean) => void
  onRemove: () => void
}

const sentenceAt = (problem: StayProblem | null, field: keyof Stay) =>
  problem?.field === field ? { error: problem.sentence } : {}

const StayLine = ({ stay, problem, ordinal, isFromStart, canRemove, onChange, onRemove }: StayLineProps) => (
  <li className={styles['stay']}>
    {isFromStart === null ? (
      <TimeField
        label="Volvió"
        value={stay.arrivedAt}
        clearable
        {...sentenceAt(problem, 'arrivedAt')}
        onChange={(arrivedAt) => {
          onChange({ ...stay, arrivedAt })
        }}
      />
    ) : (
      <ArrivalField
        answer={{ arrivedAt: stay.arrivedAt, isFromStart }}
        error={problem?.field === 'arrivedAt' ? problem.sentence : null}
        onChange={(answer) => {
          onChange({ ...stay, arrivedAt: answer.arrivedAt }, answer.isFromStart)
        }}
      />
    )}
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
  /** The first one began with the session, because somebody said so. */
  isFromStart: boolean
  /** What the core refused, where no rule of this page saw it. */
  refusal: string | null
  onChange: (stays: Stay[], isFromStart: boolean) => void
}

/** The stretches that somebody was in the room: each with its hours, and the sentence of what is wrong beside its field. */
export const StaysField = (props: StaysFieldProps) => {
  const { stays, problems, isFromStart, refusal, onChange } = props
  return (
    <div role="group" aria-label="Horas en la sala">
      <ul className={styles['stays']}>
        {stays.map((stay, index) => (
          <StayLine
            key={index}
            stay={stay}
            problem={problems[index] ?? null}
            ordinal={index}
            isFromStart={index === 0 ? isFromStart : null}
            canRemove={stays.length > 1}
            onChange={(changed, begins = isFromStart) => {
              onChange(replaceAt(stays, index, changed), begins)
            }}
            onRemove={() => {
              // What was the second is no stretch from the start.
              onChange(
                stays.filter((_, position) => position !== index),
                index > 0 && isFromStart,
              )
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
        Sin hora de retiro: se quedó hasta el final.
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={6}
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => {
          onChange([...stays, { arrivedAt: null, leftAt: null }], isFromStart)
        }}
      >
        Salió y volvió: otro tramo
      </Button>
    </div>
  )
}
