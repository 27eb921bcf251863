import { Button, Group, Select } from '@mantine/core'
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { DecentralisedGoal } from './decentralised-goal.tsx'
import { yearAtHand } from './decentralised.ts'
import { NewSessionDrawer } from './new-session-drawer.tsx'
import { SessionsTable } from './sessions-table.tsx'

const yearsOf = (sessions: readonly SessionSummary[]): number[] =>
  [...new Set(sessions.map(({ heldOn }) => yearOf(heldOn)))].sort((left, right) => right - left)

const newestFirst = (left: SessionSummary, right: SessionSummary): number => right.heldOn.localeCompare(left.heldOn)

const useSessionsPage = () => {
  const search = useSearch({ from: '/sesiones' })
  const navigate = useNavigate({ from: '/sesiones' })
  return {
    sessions: useQuery(orpc.sessions.list.queryOptions()),
    year: search.anio ?? null,
    chooseYear: (year: number | null) => void navigate({ search: year === null ? {} : { anio: year } }),
    isPlanning: search.nueva === true,
    kind: search.tipo ?? 'ordinary',
    setPlanning: (isPlanning: boolean) =>
      void navigate({
        search: ({ nueva: _nueva, tipo: _kind, ...rest }) => (isPlanning ? { ...rest, nueva: true } : rest),
      }),
  }
}

/** Every session of the committee, newest first. */
export const SessionsPage = () => {
  const { sessions, year, chooseYear, isPlanning, kind, setPlanning } = useSessionsPage()
  const years = yearsOf(sessions.data ?? [])
  const plan = () => {
    setPlanning(true)
  }
  return (
    <Page
      title="Sesiones"
      description="Las reuniones del comité: programadas, en curso y concluidas."
      actions={
        <>
          {years.length > 0 && (
            <Select
              aria-label="Año"
              w={150}
              data={[
                { value: '', label: 'Todos los años' },
                ...years.map((one) => ({ value: String(one), label: String(one) })),
              ]}
              value={year === null ? '' : String(year)}
              onChange={(value) => {
                chooseYear(value === '' || value === null ? null : Number(value))
              }}
            />
          )}
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={plan}>
            Nueva sesión
          </Button>
        </>
      }
    >
      <Loaded query={sessions}>
        {(all) => {
          const shown = all.filter(({ heldOn }) => year === null || yearOf(heldOn) === year).sort(newestFirst)
          if (shown.length > 0)
            return (
              <>
                <Group mb="sm">
                  <DecentralisedGoal year={year ?? yearAtHand(all, today())} isYearShown />
                </Group>
                <SessionsTable sessions={shown} />
              </>
            )
          return (
            <EmptyState
              icon={IconCalendarPlus}
              title={year === null ? 'Todavía no hay sesiones' : `No hay sesiones en ${String(year)}`}
              action={
                <Button variant="light" onClick={plan}>
                  Programar la primera
                </Button>
              }
            >
              Programe la próxima reunión del comité: día, hora y lugar. Después arme su agenda y, llegado el día,
              registre la asistencia y escriba el acta.
            </EmptyState>
          )
        }}
      </Loaded>
      <NewSessionDrawer
        isOpen={isPlanning}
        kind={kind}
        onClose={() => {
          setPlanning(false)
        }}
      />
    </Page>
  )
}
