import { Anchor, Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconChecklist, IconMoodCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import type { RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import type { Commitment } from '../../../shared/contract/resolutions.ts'
import { today } from '../../app/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { FollowDrawer, type OpenedCommitment } from '../follow-ups/follow-drawer.tsx'
import { useFollowing } from '../follow-ups/use-following.ts'
import { Board } from './board.tsx'
import { CommitmentFilters } from './commitment-filters.tsx'
import { CommitmentsTable } from './commitments-table.tsx'
import { InstitutionBar } from './institution-bar.tsx'
import { LightSummary } from './light-summary.tsx'
import { OverdueReport } from './overdue-report.tsx'
import { isNarrowed } from './search.ts'
import { useCommitmentsSearch, useFacets, useRegister } from './use-commitments.ts'

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <Text c="dimmed" ta="center" py="xl">
      Ningún compromiso coincide. Escriba menos letras o quite los filtros.
    </Text>
  ) : (
    <EmptyState
      icon={IconMoodCheck}
      title="No hay compromisos abiertos"
      action={
        <Anchor component={Link} to="/sesiones">
          Ir a las sesiones
        </Anchor>
      }
    >
      Lo que una institución promete se escribe en el acta de la sesión, como compromiso. Aquí se sigue hasta que se
      cumple; para ver los cumplidos elija «Todos» en el estado.
    </EmptyState>
  )

// Where it comes to nothing, or later than promised, somebody says why.
const needsWords = (status: Commitment['status']): boolean =>
  status === 'rescheduled' || status === 'not_fulfilled' || status === 'void'

const useOpened = () => {
  const { search, set } = useCommitmentsSearch()
  const [moved, setMoved] = useState<Commitment['status'] | null>(null)
  const opened: OpenedCommitment | null = search.compromiso === undefined ? null : { id: search.compromiso, moved }
  return {
    opened,
    open: ({ id }: RegisteredCommitment, to: Commitment['status'] | null = null) => {
      setMoved(to)
      set({ compromiso: id })
    },
    close: () => {
      setMoved(null)
      set({ compromiso: undefined })
    },
  }
}

/** What was promised in every session, and how each promise goes. */
export const CommitmentsPage = () => {
  const { search, filter, set } = useCommitmentsSearch()
  const { opened, open, close } = useOpened()
  const { follow, mark, takeBack } = useFollowing(null)
  const facets = useFacets(filter)
  const isBoard = search.vista === 'tablero'
  const asked = useDeferredValue(filter)
  const { query, all } = useRegister(asked, undefined, !isBoard)
  const institution = facets.institutions.find(({ id }) => id === search.institucion)
  const on = today()
  const move = (commitment: RegisteredCommitment, status: Commitment['status']) => {
    if (needsWords(status)) open(commitment, status)
    else mark(commitment, status, commitment.lastFollowUp?.percentage ?? null)
  }
  return (
    <Page
      title="Compromisos"
      description="Lo que cada institución prometió en las sesiones, hasta que se cumple."
      actions={
        <>
          <SegmentedControl
            aria-label="Cómo se ve"
            data={[
              { value: 'tabla', label: 'Tabla' },
              { value: 'tablero', label: 'Tablero' },
            ]}
            value={search.vista ?? 'tabla'}
            onChange={(view) => {
              set({ vista: view === 'tablero' ? 'tablero' : undefined })
            }}
          />
          <OverdueReport />
        </>
      }
    >
      <Stack gap="sm">
        {facets.summary !== undefined && <LightSummary summary={facets.summary} set={set} search={search} />}
        <CommitmentFilters search={search} set={set} facets={facets} />
        {institution !== undefined && <InstitutionBar institution={institution} />}
        {isBoard ? (
          <Board filter={asked} on={on} onOpen={open} onMove={move} />
        ) : (
          <Loaded query={{ data: all, error: query.error, refetch: query.refetch }}>
            {(commitments) =>
              commitments.length === 0 ? (
                <Nothing isFiltered={isNarrowed(search)} />
              ) : (
                <>
                  <CommitmentsTable
                    commitments={commitments}
                    isWhole={!query.hasNextPage}
                    grouping={search.agrupar ?? null}
                    on={on}
                    onOpen={open}
                  />
                  {query.hasNextPage && (
                    <Button
                      variant="default"
                      w="fit-content"
                      leftSection={<IconChecklist size={16} aria-hidden />}
                      loading={query.isFetchingNextPage}
                      onClick={() => void query.fetchNextPage()}
                    >
                      Mostrar más compromisos
                    </Button>
                  )}
                </>
              )
            }
          </Loaded>
        )}
      </Stack>
      <FollowDrawer
        opened={opened}
        on={on}
        onFollow={follow}
        onTakeBack={(commitment) => void takeBack(commitment)}
        onClose={close}
      />
    </Page>
  )
}
