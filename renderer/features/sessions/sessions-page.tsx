import { Button, Group, Select } from '@mantine/core'
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { DecentralisedGoal } from './decentralised-goal.tsx'
import { yearAtHand } from './decentralised.ts'
import { NewSessionDrawer } from './new-session-drawer.tsx'
import { SessionsTable } from './sessions-table.tsx'
import { sessionsOfYear, useSessionYears } from './use-sessions.ts'

const useSessionsPage = () => {
  const search = useSearch({ from: '/sesiones' })
  const navigate = useNavigate({ from: '/sesiones' })
  const years = useSessionYears()
  const year = search.anio ?? yearAtHand(years.data ?? [], today())
  return {
    years: years.data ?? [],
    year,
    sessions: useQuery(orpc.sessions.list.queryOptions({ input: years.isSuccess ? sessionsOfYear(year) : skipToken })),
    chooseYear: (chosen: number) => void navigate({ search: { anio: chosen } }),
    isPlanning: search.nueva === true,
    kind: search.tipo ?? 'ordinary',
    setPlanning: (isPlanning: boolean) =>
      void navigate({
        search: ({ nueva: _nueva, tipo: _kind, ...rest }) => (isPlanning ? { ...rest, nueva: true } : rest),
      }),
  }
}

/** The sessions of a year, newest first. */
export const SessionsPage = () => {
  const { years, sessions, year, chooseYear, isPlanning, kind, setPlanning } = useSessionsPage()
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
              w={110}
              allowDeselect={false}
              data={[...new Set([year, ...years])].toSorted((one, other) => other - one).map(String)}
              value={String(year)}
              onChange={(value) => {
                if (value !== null) chooseYear(Number(value))
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
          if (all.length > 0)
            return (
              <>
                <Group mb="sm">
                  <DecentralisedGoal year={year} isYearShown />
                </Group>
                <SessionsTable sessions={all} />
              </>
            )
          return (
            <EmptyState
              icon={IconCalendarPlus}
              title={years.length === 0 ? 'Todavía no hay sesiones' : `No hay sesiones en ${String(year)}`}
              action={
                <Button variant="light" onClick={plan}>
                  {years.length === 0 ? 'Programar la primera' : 'Programar una'}
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
