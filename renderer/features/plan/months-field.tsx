import { Checkbox, Chip, Group, Input, NumberInput } from '@mantine/core'
import { useController, type Control } from 'react-hook-form'
import { markMonth } from '../../../shared/domain/plan-content.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import type { ActivityForm } from './activity-form.ts'

/** In which months an activity is done; or only in how many, or not even that. */
export const MonthsField = ({ control }: { control: Control<ActivityForm> }) => {
  const { field: months } = useController({ control, name: 'months' })
  const { field: count } = useController({ control, name: 'monthsMarked' })
  const chosen = months.value
  return (
    <Input.Wrapper
      label="Meses"
      description={
        chosen === null
          ? 'Si el plan dice cuántos meses pero no se lee cuáles, escriba solo cuántos.'
          : 'Los meses que el plan marca con una x.'
      }
    >
      {chosen === null ? (
        <NumberInput
          mt={6}
          w={180}
          aria-label="Cuántos meses marca el plan"
          placeholder="No se sabe cuántos"
          min={0}
          max={12}
          allowDecimal={false}
          value={count.value ?? ''}
          onChange={(typed) => {
            count.onChange(typed === '' ? null : Number(typed))
          }}
        />
      ) : (
        <Group gap={6} mt={6}>
          {monthNames.map((name, index) => (
            <Chip
              key={name}
              size="xs"
              checked={chosen.includes(index + 1)}
              onChange={(isMarked) => {
                months.onChange(markMonth({ months: chosen, monthsMarked: null }, index + 1, isMarked).months)
              }}
            >
              {name}
            </Chip>
          ))}
        </Group>
      )}
      <Checkbox
        mt="xs"
        label="No se sabe en qué meses"
        checked={chosen === null}
        onChange={(event) => {
          months.onChange(event.currentTarget.checked ? null : [])
        }}
      />
    </Input.Wrapper>
  )
}
