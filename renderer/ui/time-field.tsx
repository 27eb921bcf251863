import { TimePicker, type TimePickerProps } from '@mantine/dates'
import type { Time } from '../../shared/domain/dates.ts'

type TimeFieldProps = Omit<TimePickerProps, 'value' | 'onChange' | 'label'> & {
  label?: string
  value: Time | null
  onChange: (time: Time | null) => void
}

/** An hour on a 24-hour clock, typed digit by digit. */
export const TimeField = ({ label = 'Hora', value, onChange, ...rest }: TimeFieldProps) => (
  <TimePicker
    hoursInputLabel={`${label}: horas`}
    minutesInputLabel={`${label}: minutos`}
    clearButtonProps={{ 'aria-label': `Quitar: ${label}` }}
    {...rest}
    label={label}
    value={value ?? ''}
    onChange={(text) => {
      onChange(text === '' ? null : text.slice(0, 5))
    }}
  />
)
