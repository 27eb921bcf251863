import { DateInput, type DateInputProps } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import type { Day } from '../../shared/domain/dates.ts'
import { yearOf } from '../../shared/domain/dates.ts'
import { today } from '../app/clock.ts'
import { parseDay } from './parse-day.ts'

type DayFieldProps = Omit<DateInputProps, 'value' | 'onChange'> & {
  value: Day | null
  onChange: (day: Day | null) => void
}

const calendarLabels = {
  nextMonth: 'Mes siguiente',
  previousMonth: 'Mes anterior',
  nextYear: 'Año siguiente',
  previousYear: 'Año anterior',
  nextDecade: 'Diez años después',
  previousDecade: 'Diez años antes',
}

/**
 * A day, typed as `30/05/2023` or chosen in a calendar in Spanish.
 *
 * The calendar opens by a press or by Alt+↓, not when the field is merely passed through: it would cover what follows.
 */
export const DayField = ({ value, onChange, onBlur, onKeyDown, ...rest }: DayFieldProps) => {
  const [isOpen, setOpen] = useState(false)
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
    if (event.key === 'Escape' && isOpen) {
      // Closes the calendar and not the panel around it.
      event.stopPropagation()
      setOpen(false)
    }
    onKeyDown?.(event)
  }
  return (
    <DateInput
      placeholder="dd/mm/aaaa"
      leftSection={<IconCalendar size={16} aria-hidden />}
      leftSectionPointerEvents="none"
      dateParser={(text) => parseDay(text, yearOf(today()))}
      clearButtonProps={{ 'aria-label': 'Quitar el día' }}
      ariaLabels={calendarLabels}
      popoverProps={{ opened: isOpen, onChange: setOpen }}
      {...rest}
      onClick={() => {
        setOpen(true)
      }}
      onKeyDown={handleKey}
      onBlur={(event) => {
        setOpen(false)
        onBlur?.(event)
      }}
      value={value}
      onChange={(day) => {
        setOpen(false)
        onChange(day)
      }}
    />
  )
}
