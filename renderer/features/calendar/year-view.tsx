import { UnstyledButton } from '@mantine/core'
import type { CalendarYear } from '../../../shared/contract/calendar.ts'
import { months } from '../../../shared/domain/board.ts'
import { weeksOf } from '../../../shared/domain/calendar.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { isSunday } from '../../../shared/domain/dates.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import { capitalised, count } from '../../texts/format.ts'
import styles from './calendar.module.css'
import { DayCell, Dragged } from './day-cell.tsx'
import { dayWords, isEmptyDay, noItems, type DayItems } from './day-items.ts'
import { isMovable } from './use-move.tsx'

type ViewProps = {
  calendar: CalendarYear
  items: ReadonlyMap<Day, DayItems>
  today: Day
  openDay: Day | null
  onDay: (day: Day) => void
}

const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']

/** The names of the days, from Monday. */
export const WeekdayHeads = ({ isShort }: { isShort: boolean }) => (
  <thead>
    <tr>
      {weekdays.map((name) => (
        <th key={name} scope="col" abbr={name}>
          {isShort ? capitalised(name.slice(0, 1)) : capitalised(name)}
        </th>
      ))}
    </tr>
  </thead>
)

const markOf = ({ sessions, holidays }: DayItems): string | undefined => {
  const [session] = sessions
  if (session !== undefined) return isMovable(session) || session.status === 'open' ? 'planned' : 'session'
  return holidays.length > 0 ? 'holiday' : undefined
}

const SmallMarks = ({ items: { due, events, presentations } }: { items: DayItems }) => (
  <span className={styles['marks']} aria-hidden>
    {due !== null && <i data-kind="due" data-settled={due.open === 0 || undefined} />}
    {events.length > 0 && <i data-kind="event" />}
    {presentations.length > 0 && <i data-kind="presentation" />}
  </span>
)

type SmallDayProps = Pick<ViewProps, 'onDay' | 'today'> & { day: Day; items: DayItems }

const SmallDay = ({ day, items, today, onDay }: SmallDayProps) => {
  const number = String(Number(day.slice(8)))
  if (isEmptyDay(items)) return <span className={styles['plain']}>{number}</span>
  const button = (
    <UnstyledButton
      className={styles['small'] ?? ''}
      data-mark={markOf(items)}
      aria-label={dayWords(day, items, today)}
      title={dayWords(day, items, today)}
      onClick={() => {
        onDay(day)
      }}
    >
      {number}
      <SmallMarks items={items} />
    </UnstyledButton>
  )
  const movable = items.sessions.find(isMovable)
  return movable === undefined ? (
    button
  ) : (
    <Dragged session={movable} isOther={movable.days[0] !== day} className={styles['dragged'] ?? ''}>
      {button}
    </Dragged>
  )
}

type SmallMonthProps = ViewProps & { month: number; onMonth: (month: number) => void }

const SmallMonth = ({ calendar, items, month, today, openDay, onDay, onMonth }: SmallMonthProps) => {
  const name = capitalised(monthNames[month - 1] ?? '')
  const planned = calendar.plan?.months.find((one) => one.month === month)?.activities.length ?? 0
  return (
    <section className={styles['smallMonth']} aria-label={`${name} de ${String(calendar.year)}`}>
      <header>
        <h2>
          <UnstyledButton
            className={styles['monthName'] ?? ''}
            onClick={() => {
              onMonth(month)
            }}
          >
            {name}
          </UnstyledButton>
        </h2>
        {planned > 0 && <span>{`POA: ${count(planned, 'actividad', 'actividades')}`}</span>}
      </header>
      <table>
        <WeekdayHeads isShort />
        <tbody>
          {weeksOf(calendar.year, month).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) =>
                day === null ? (
                  <td key={weekday} />
                ) : (
                  <DayCell key={day} day={day} isToday={day === today} isFree={isSunday(day)} isOpen={day === openDay}>
                    <SmallDay day={day} items={items.get(day) ?? noItems} today={today} onDay={onDay} />
                  </DayCell>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The twelve months of a year at once. */
export const YearView = (props: Omit<SmallMonthProps, 'month'>) => (
  <div className={styles['yearGrid']}>
    {months.map((month) => (
      <SmallMonth key={month} {...props} month={month} />
    ))}
  </div>
)
