import { Button, Text } from '@mantine/core'
import { IconConfetti, IconFilterOff, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { EventKind, EventStatus } from '../../../shared/contract/events.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { EventId } from '../../../shared/domain/ids.ts'
import { today } from '../../app/clock.ts'
import { count } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import layout from '../groups/spaces-layout.module.css'
import { EventDrawer } from './event-drawer.tsx'
import { EventsFilters } from './events-filters.tsx'
import { EventsTable } from './events-table.tsx'
import { useEventCommands, useEvents } from './use-events.ts'
import { everybody, sexWords, type Counts } from './words.ts'

// In the address, so that the search, the calendar and «Atrás» find the same list again.
const usePlace = () => {
  const { evento, anio, tipo, estado } = useSearch({ from: '/grupos/eventos' })
  const navigate = useNavigate({ from: '/grupos/eventos' })
  const known = EventId.safeParse(evento)
  return {
    opened: evento === 'nuevo' ? ('new' as const) : known.success ? known.data : null,
    open: (id: EventId | 'new' | null) =>
      void navigate({
        search: ({ evento: _before, ...kept }) =>
          id === null ? kept : { ...kept, evento: id === 'new' ? 'nuevo' : id },
      }),
    chosenYear: anio ?? null,
    kind: tipo ?? null,
    status: estado ?? null,
    chooseYear: (year: number) => void navigate({ search: (kept) => ({ ...kept, anio: year }) }),
    filter: (kind: EventKind | null, status: EventStatus | null) =>
      void navigate({ search: (kept) => ({ ...kept, tipo: kind ?? undefined, estado: status ?? undefined }) }),
  }
}

type YearSums = Counts & { planned: number; held: number; cancelled: number }

const yearWords = (sums: YearSums): string => {
  const states = [
    count(sums.held, 'realizado', 'realizados'),
    ...(sums.planned === 0 ? [] : [count(sums.planned, 'programado', 'programados')]),
    ...(sums.cancelled === 0 ? [] : [count(sums.cancelled, 'cancelado', 'cancelados')]),
  ].join(', ')
  return everybody(sums) === 0 ? states : `${states} · asistieron ${String(everybody(sums))}: ${sexWords(sums)}`
}

// A year without any begins where there were some last, so that the list is not empty for nothing.
const useYear = (chosen: number | null) => {
  const thisYear = yearOf(today())
  const { year: sums } = useEvents({ year: chosen ?? thisYear, kind: null, status: null })
  const years = sums.data?.years ?? []
  const year = chosen ?? (years.length === 0 || years.includes(thisYear) ? thisYear : (years[0] ?? thisYear))
  return { year, years: [...new Set([...years, thisYear, year])].toSorted((one, other) => other - one) }
}

const NewButton = ({ onNew }: { onNew: () => void }) => (
  <Button flex="none" leftSection={<IconPlus size={17} aria-hidden />} onClick={onNew}>
    Nuevo evento
  </Button>
)

const NoneFits = ({ year, onUnfilter }: { year: number; onUnfilter: () => void }) => (
  <EmptyState
    icon={IconFilterOff}
    title="Ningún evento con esos filtros"
    action={
      <Button variant="light" onClick={onUnfilter}>
        Quitar los filtros
      </Button>
    }
  >
    {`En ${String(year)} hay eventos de otro tipo o situación, o ninguno todavía.`}
  </EmptyState>
)

const Nothing = ({ year, onNew }: { year: number; onNew: () => void }) => (
  <EmptyState
    icon={IconConfetti}
    title={`Todavía no hay eventos en ${String(year)}`}
    action={<NewButton onNew={onNew} />}
  >
    Anote los diálogos, foros, talleres y capacitaciones del comité: el lugar, los aliados y cuántas mujeres y hombres
    vinieron de cada institución. Después vincúlelos con la actividad del POA que hacen avanzar.
  </EmptyState>
)

/** The dialogues, forums, workshops and trainings of a year. */
export const EventsPage = () => {
  const { opened, open, chosenYear, kind, status, chooseYear, filter } = usePlace()
  const { year, years } = useYear(chosenYear)
  const { list, year: sums } = useEvents({ year, kind, status })
  const { save, remove } = useEventCommands()
  const isFiltered = kind !== null || status !== null
  const begin = () => {
    open('new')
  }
  const events = list.data?.pages.flatMap(({ items }) => items) ?? []
  // A year without events has its button where it says how to begin.
  const isBlank = list.isSuccess && events.length === 0 && !isFiltered
  return (
    <>
      <div className={layout['bar']}>
        {(!isBlank || years.length > 1) && (
          <EventsFilters year={year} years={years} kind={kind} status={status} onYear={chooseYear} onFilter={filter} />
        )}
        {!isBlank && <NewButton onNew={begin} />}
      </div>
      <Loaded query={list}>
        {() => {
          if (isBlank) return <Nothing year={year} onNew={begin} />
          if (events.length === 0)
            return (
              <NoneFits
                year={year}
                onUnfilter={() => {
                  filter(null, null)
                }}
              />
            )
          return (
            <>
              {sums.data !== undefined && !isFiltered && (
                <Text mb="xs" c="dimmed" className="tabular">
                  {yearWords(sums.data)}
                </Text>
              )}
              <EventsTable events={events} onOpen={open} />
              {list.hasNextPage && (
                <Button variant="default" mt="md" onClick={() => void list.fetchNextPage()}>
                  Ver más
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
      <EventDrawer
        opened={opened}
        onSave={save}
        onSaved={({ id }) => {
          open(id)
        }}
        onRemove={(event) => {
          void remove(event).then((done) => {
            if (done !== null) open(null)
          })
        }}
        onClose={() => {
          open(null)
        }}
      />
    </>
  )
}
