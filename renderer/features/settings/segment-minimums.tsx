import { NumberInput, Text } from '@mantine/core'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import type { SegmentId } from '../../../shared/domain/ids.ts'
import type { QuorumRules } from '../../../shared/domain/quorum.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import styles from './settings.module.css'

type Minimums = QuorumRules['segmentMinimums']

/** The minimums with that of one segment changed; null, or none at all, asks nothing of it. */
export const withMinimum = (minimums: Minimums, segmentId: SegmentId, minimum: number | null): Minimums => {
  const others = minimums.filter((one) => one.segmentId !== segmentId)
  return minimum === null || minimum < 1 ? others : [...others, { segmentId, minimum }]
}

/** What the minimums ask besides the number of seats, and what happens without them; null when there are none. */
export const minimumsWords = (minimums: Minimums, segments: readonly Segment[], enough: string): string | null => {
  const asked = segments.flatMap(({ id, name }) => {
    const minimum = minimums.find(({ segmentId }) => segmentId === id)?.minimum
    return minimum === undefined ? [] : [{ name, minimum }]
  })
  const [first] = asked
  if (first === undefined) return null
  const words = joinWithAnd(asked.map(({ name, minimum }) => `${String(minimum)} de ${name}`))
  const lacking = first.minimum === 1 ? 'faltaría 1' : `faltarían ${String(first.minimum)}`
  return `Además deben estar ${words}: con ${enough} presentes y nadie de ${first.name}, ${lacking} de ${first.name}.`
}

type SegmentMinimumsProps = { form: UseFormReturn<Settings>; segments: readonly Segment[] }

/** How many institutions of each segment must be present, where the regulation asks for it. */
export const SegmentMinimums = ({ form: { control, setValue }, segments }: SegmentMinimumsProps) => {
  const minimums = useWatch({ control, name: 'quorum.segmentMinimums' })
  if (segments.length === 0) return null
  return (
    <fieldset className={styles['minimums']}>
      <legend>Mínimo por segmento</legend>
      <Text size="sm" c="dimmed" mb={6}>
        Solo si el reglamento lo pide; vacío, no se exige. Vale para las dos convocatorias.
      </Text>
      <div className={styles['minimumsGrid']}>
        {segments.map(({ id, name }) => (
          <NumberInput
            key={id}
            label={name}
            placeholder="Sin mínimo"
            min={0}
            max={1000}
            allowDecimal={false}
            value={minimums.find(({ segmentId }) => segmentId === id)?.minimum ?? ''}
            onChange={(value) => {
              const next = withMinimum(minimums, id, value === '' ? null : Number(value))
              setValue('quorum.segmentMinimums', next, { shouldDirty: true })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
