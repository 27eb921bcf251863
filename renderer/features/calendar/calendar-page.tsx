import { DndContext, PointerSensor, pointerWithin, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { ActionIcon, Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { IconCalendarDown, IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { CalendarSession, CalendarYear } from '../../../shared/contract/calendar.ts'
import { monthOf } from '../../../shared/domain/board.ts'
import { Day, yearOf } from '../../../shared/domain/dates.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import { today } from '../../app/clock.ts'
import { capitalised } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { handOver } from '../documents/host-bridge.ts'
import styles from './calendar.module.css'
import { DayDrawer } from './day-drawer.tsx'
import { isEmptyYear, itemsByDay } from './day-items.ts'
import { announcements, instructions } from './drag-words.ts'
import { Legend } from './legend.tsx'
import { MonthView } from './month-view.tsx'
import { ChooseDay, ConfirmMove } from './move-modals.tsx'
import { monthAfter, useCalendar } from './use-calendar.ts'
import { useMove } from './use-move.tsx'
import { YearView } from './year-view.tsx'

type Calendar = ReturnType<typeof useCalendar>

const Stepper = ({ calendar }: { calendar: Calendar }) => {
  const { year, month, goTo, goToYear } = calendar
  const step = (by: number) => {
    if (month === null) goToYear(year + by)
    else goTo(monthAfter({ year, month }, by) ?? { year, month })
  }
  const what = month === null ? 'Año' : 'Mes'
  const title = month === null ? String(year) : `${capitalised(monthNames[month - 1] ?? '')} de ${String(year)}`
  return (
    <Group gap={6} wrap="nowrap">
      <ActionIcon
        size="lg"
        variant="default"
        aria-label={`${what} anterior`}
        onClick={() => {
          step(-1)
        }}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="lg"
        variant="default"
        aria-label={`${what} siguiente`}
        onClick={() => {
          step(1)
        }}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Text component="h2" className={styles['period'] ?? ''} aria-live="polite">
        {title}
      </Text>
      <Button variant="default" onClick={calendar.goToToday}>
        Hoy
      </Button>
    </Group>
  )
}

const Toolbar = ({ calendar }: { calendar: Calendar }) => {
  const { year, month, goTo, goToYear } = calendar
  const monthAtHand = year === yearOf(today()) ? monthOf(today()) : 1
  return (
    <Group justify="space-between" mb="sm">
      <Stepper calendar={calendar} />
      <SegmentedControl
        aria-label="Qué se ve"
        data={[
          { value: 'year', label: 'Año' },
          { value: 'month', label: 'Mes' },
        ]}
        value={month === null ? 'year' : 'month'}
        onChange={(view) => {
          if (view === 'year') goToYear(year)
          else goTo({ year, month: monthAtHand })
        }}
      />
    </Group>
  )
}

const Nothing = ({ year }: { year: number }) => (
  <EmptyState icon={IconCalendarPlus} title={`En ${String(year)} todavía no hay nada más que los feriados`}>
    Aquí verá las sesiones, los días en que vencen los compromisos, los eventos y lo que el POA marca en cada mes.
    Empiece con «Programar una sesión»; después se mueve arrastrándola a otro día.
  </EmptyState>
)

type ViewsProps = {
  calendar: Calendar
  shown: CalendarYear
  onMove: (session: CalendarSession) => void
  onDrop: (session: CalendarSession, to: Day) => void
}

const Views = ({ calendar, shown, onMove, onDrop }: ViewsProps) => {
  const items = useMemo(() => itemsByDay(shown), [shown])
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))
  const drop = ({ active, over }: DragEndEvent) => {
    const to = Day.safeParse(over?.id)
    const session = shown.sessions.find(({ id }) => String(active.id).startsWith(id))
    if (to.success && session !== undefined) onDrop(session, to.data)
  }
  const { month, openDay, showDay, goTo } = calendar
  const view = { calendar: shown, items, today: today(), openDay, onDay: showDay }
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        onDragEnd={drop}
        accessibility={{ announcements: announcements(shown), screenReaderInstructions: { draggable: instructions } }}
      >
        {month === null ? (
          <YearView
            {...view}
            onMonth={(chosen) => {
              goTo({ year: shown.year, month: chosen })
            }}
          />
        ) : (
          <MonthView {...view} month={month} onMove={onMove} />
        )}
      </DndContext>
      <DayDrawer
        day={openDay}
        items={openDay === null ? undefined : items.get(openDay)}
        onMove={onMove}
        onClose={() => {
          showDay(null)
        }}
      />
    </>
  )
}

const Actions = ({ year }: { year: number }) => (
  <>
    <Button
      variant="default"
      leftSection={<IconCalendarDown size={17} aria-hidden />}
      onClick={() => void handOver({ kind: 'calendarYear', year }, `Calendario ${String(year)}.ics`)}
    >
      Llevar a otro calendario (.ics)
    </Button>
    <Button component={Link} to="/sesiones?nueva=true" leftSection={<IconCalendarPlus size={17} aria-hidden />}>
      Programar una sesión
    </Button>
  </>
)

/** The year of the committee: what is held, what falls due, and the days on which nobody works. */
export const CalendarPage = () => {
  const calendar = useCalendar()
  const move = useMove()
  const [moving, setMoving] = useState<CalendarSession | null>(null)
  return (
    <Page
      title="Calendario"
      description="Sesiones, vencimientos, feriados, eventos y lo que el POA marca en cada mes."
      actions={<Actions year={calendar.year} />}
    >
      <Toolbar calendar={calendar} />
      <Loaded query={calendar.query} skeleton={<Skeleton height={480} />}>
        {(shown) => (
          <>
            {isEmptyYear(shown) && <Nothing year={shown.year} />}
            <Views calendar={calendar} shown={shown} onMove={setMoving} onDrop={move.ask} />
            <Legend isYear={calendar.month === null} />
          </>
        )}
      </Loaded>
      <ChooseDay
        session={moving}
        onMove={move.ask}
        onClose={() => {
          setMoving(null)
        }}
      />
      <ConfirmMove pending={move.pending} onConfirm={move.confirm} onCancel={move.cancel} />
    </Page>
  )
}
