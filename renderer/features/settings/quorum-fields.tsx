import { Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWatch, type Control, type UseFormReturn } from 'react-hook-form'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { requiredSeats, type QuorumCall, type QuorumRule } from '../../../shared/domain/quorum.ts'
import { callNames } from '../../texts/labels.ts'
import { ChoiceField, FormNumber } from '../../ui/form.tsx'
import { minimumsWords, SegmentMinimums } from './segment-minimums.tsx'
import styles from './settings.module.css'

const comparisons = [
  { value: 'more_than', label: 'Más de' },
  { value: 'at_least', label: 'Al menos' },
]

const RuleFields = ({ control, call }: { control: Control<Settings>; call: QuorumCall }) => (
  <div>
    <Text fw={600} mb={4}>
      {callNames[call]}
    </Text>
    <Group align="flex-end" gap="sm" grow>
      <ChoiceField control={control} name={`quorum.${call}.comparison`} label="Se necesita" options={comparisons} />
      <FormNumber control={control} name={`quorum.${call}.numerator`} label="Partes" minimum={1} maximum={100} />
      <FormNumber control={control} name={`quorum.${call}.denominator`} label="De cuántas" minimum={1} maximum={100} />
      <FormNumber control={control} name={`quorum.${call}.minimum`} label="Nunca menos de" maximum={1000} />
    </Group>
  </div>
)

// While a number is being typed the rule may not be one yet.
const requiredOrDash = (seats: number, rule: QuorumRule): string =>
  rule.numerator >= 1 && rule.denominator >= 1 ? String(requiredSeats(seats, rule)) : '—'

const Example = ({ control, segments }: { control: Control<Settings>; segments: readonly Segment[] }) => {
  const [seats, setSeats] = useState(20)
  const rules = useWatch({ control, name: 'quorum' })
  const first = requiredOrDash(seats, rules.first)
  const minimums = minimumsWords(rules.segmentMinimums, segments, first)
  return (
    <Group align="flex-end" wrap="nowrap">
      <NumberInput
        label="Ejemplo con"
        flex="none"
        w={130}
        min={1}
        max={500}
        suffix=" asientos"
        value={seats}
        onChange={(value) => {
          setSeats(Number(value))
        }}
      />
      <div className={styles['example']} role="status">
        {`En primera convocatoria bastan ${first} de ${String(seats)}; en segunda, ${requiredOrDash(seats, rules.second)}.`}
        {minimums !== null && ` ${minimums}`}
      </div>
    </Group>
  )
}

/** The quorum rule of each call, with an example that follows what is typed. */
export const QuorumFields = ({ form, segments }: { form: UseFormReturn<Settings>; segments: readonly Segment[] }) => (
  <Stack>
    <RuleFields control={form.control} call="first" />
    <RuleFields control={form.control} call="second" />
    <SegmentMinimums form={form} segments={segments} />
    <Example control={form.control} segments={segments} />
    <Text size="sm" c="dimmed">
      Lo que viene de fábrica es lo usual en órganos colegiados (TUO de la Ley 27444, DS 004-2019-JUS, arts. 111 a 115).
      El comité puede fijar otra regla en su reglamento.
    </Text>
  </Stack>
)
