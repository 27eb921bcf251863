import { UnstyledButton } from '@mantine/core'
import type { CalendarSession, CalendarYear } from '../../../shared/contract/calendar.ts'
import { weeksOf } from '../../../shared/domain/calendar.ts'
import { isSunday, type Day } from '../../../shared/domain/dates.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import { statusNames } from '../../texts/labels.ts'
import styles from './calendar.module.css'
import { DayCell, Dragged } from './day-cell.tsx'
import { dayWords, dueWords, isEmptyDay, noItems, type DayItems } from './day-items.ts'
import { looks, type LookKind } from './legend.tsx'
import { MonthAside } from './month-aside.tsx'
import { SessionMenu } from './session-menu.tsx'
import { isMovable } from './use-move.tsx'
import { WeekdayHeads } from './year-view.tsx'

type MonthViewProps = {
  calendar: CalendarYear
  month: number
  items: ReadonlyMap<Day, DayItems>
  today: Day
  openDay: Day | null
  onDay: (day: Day) => void
  onMove: (session: CalendarSession) => void
}

const Chip = ({ kind, children }: { kind: LookKind; children: string }) => {
  const { icon: LookIcon } = looks[kind]
  return (
    <span className={styles['chip']} data-kind={kind} title={children}>
      <LookIcon size={14} aria-hidden />
      <span>{children}</span>
    </span>
  )
}

type SessionChipProps = Pick<MonthViewProps, 'onMove'> & { session: CalendarSession; day: Day }

const SessionChip = ({ session, day, onMove }: SessionChipProps) => {
  const { icon: LookIcon } = looks.session
  const isAhead = isMovable(session) || session.status === 'open'
  return (
    <Dragged session={session} isOther={session.days[0] !== day} className={styles['dragged'] ?? ''}>
      <SessionMenu session={session} onMove={onMove}>
        <UnstyledButton className={styles['chip'] ?? ''} data-kind={isAhead ? 'planned' : 'session'}>
          <LookIcon size={14} aria-hidden />
          <span>
            {session.firstCallAt !== null && <b className="tabular">{`${session.firstCallAt} `}</b>}
            {session.label}
            <small>{statusNames[session.status]}</small>
          </span>
        </UnstyledButton>
      </SessionMenu>
    </Dragged>
  )
}

const shownAtMost = 3

type ChipsProps = Pick<MonthViewProps, 'onMove' | 'today'> & { day: Day; items: DayItems }

const Chips = ({ day, items, today, onMove }: ChipsProps) => {
  const others = [
    ...items.events.map(({ id, name }) => ({ id, kind: 'event' as const, words: name })),
    ...items.presentations.map(({ id, institution }) => ({ id, kind: 'presentation' as const, words: institution })),
  ]
  return (
    <>
      {items.holidays.map((name) => (
        <Chip key={name} kind="holiday">
          {name}
        </Chip>
      ))}
      {items.sessions.map((session) => (
        <SessionChip key={session.id} session={session} day={day} onMove={onMove} />
      ))}
      {items.due !== null && <Chip kind="due">{dueWords(items.due, today)}</Chip>}
      {others.slice(0, shownAtMost).map(({ id, kind, words }) => (
        <Chip key={id} kind={kind}>
          {words}
        </Chip>
      ))}
      {others.length > shownAtMost && (
        <span className={styles['more']}>{`y ${String(others.length - shownAtMost)} más`}</span>
      )}
    </>
  )
}

type BigDayProps = ChipsProps & Pick<MonthViewProps, 'onDay'>

const BigDay = ({ day, items, today, onDay, onMove }: BigDayProps) => (
  <div className={styles['bigDay']}>
    <UnstyledButton
      className={styles['number'] ?? ''}
      aria-label={`Ver el ${dayWords(day, items, today)}`}
      disabled={isEmptyDay(items)}
      onClick={() => {
        onDay(day)
      }}
    >
      {String(Number(day.slice(8)))}
    </UnstyledButton>
    <Chips day={day} items={items} today={today} onMove={onMove} />
  </div>
)

/** One month with room for words. */
export const MonthView = ({ calendar, month, items, today, openDay, onDay, onMove }: MonthViewProps) => (
  <div className={styles['monthLayout']}>
    <table className={styles['month']} aria-label={`${monthNames[month - 1] ?? ''} de ${String(calendar.year)}`}>
      <WeekdayHeads isShort={false} />
      <tbody>
        {weeksOf(calendar.year, month).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) =>
              day === null ? (
                <td key={weekday} className={styles['outside']} />
              ) : (
                <DayCell key={day} day={day} isToday={day === today} isFree={isSunday(day)} isOpen={day === openDay}>
                  <BigDay day={day} items={items.get(day) ?? noItems} today={today} onDay={onDay} onMove={onMove} />
                </DayCell>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    <MonthAside calendar={calendar} month={month} />
  </div>
)
