import { Checkbox, Stack } from '@mantine/core'
import { TimeField } from '../../ui/time-field.tsx'
import type { ArrivalAnswer } from './hours.ts'

type ArrivalFieldProps = {
  answer: ArrivalAnswer
  error: string | null
  hasInitialFocus?: boolean
  onChange: (answer: ArrivalAnswer) => void
}

/** Since when somebody was there: an hour, or from the start, which is only said on purpose. */
export const ArrivalField = ({ answer, error, hasInitialFocus = false, onChange }: ArrivalFieldProps) => (
  <Stack gap={6}>
    <TimeField
      label="Llegó"
      value={answer.arrivedAt}
      clearable
      {...(hasInitialFocus ? { 'data-autofocus': true } : {})}
      {...(error === null ? {} : { error })}
      onChange={(arrivedAt) => {
        onChange({ arrivedAt, isFromStart: false })
      }}
    />
    <Checkbox
      label="Estuvo desde el inicio"
      checked={answer.isFromStart}
      onChange={(event) => {
        onChange({ arrivedAt: null, isFromStart: event.currentTarget.checked })
      }}
    />
  </Stack>
)
