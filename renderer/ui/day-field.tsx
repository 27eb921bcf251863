import { DateInput, type DateInputProps } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import type { Day } from '../../shared/domain/dates.ts'
import { yearOf } from '../../shared/domain/dates.ts'
import { today } from '../app/clock.ts'
import { parseDay } from './parse-day.ts'

type DayFieldProps = Omit<DateInputProps, 'value' | 'onChange'> & {
  value: Day | null
  onChange: (day: Day | null) => void
}

const calendarLabels = {
  monthLevelControl: 'Elegir otro mes',
  yearLevelControl: 'Elegir otro año',
  nextMonth: 'Mes siguiente',
  previousMonth: 'Mes anterior',
  nextYear: 'Año siguiente',
  previousYear: 'Año anterior',
  nextDecade: 'Diez años después',
  previousDecade: 'Diez años antes',
}

/** A day, typed as `30/05/2023` or chosen in a calendar in Spanish. */
export const DayField = ({ value, onChange, ...rest }: DayFieldProps) => (
  <DateInput
    placeholder="dd/mm/aaaa"
    leftSection={<IconCalendar size={16} aria-hidden />}
    leftSectionPointerEvents="none"
    dateParser={(text) => parseDay(text, yearOf(today()))}
    clearButtonProps={{ 'aria-label': 'Quitar el día' }}
    ariaLabels={calendarLabels}
    {...rest}
    value={value}
    onChange={onChange}
  />
)
