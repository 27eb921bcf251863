import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { today } from '../../app/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { AgreementDrawer } from './agreement-drawer.tsx'
import { AgreementFilters } from './agreement-filters.tsx'
import { AgreementsTable } from './agreements-table.tsx'
import { useAgreements, useStating } from './use-agreements.ts'

const NoAgreements = () => (
  <EmptyState
    icon={IconGavel}
    title="Todavía no hay acuerdos"
    action={
      <Anchor component={Link} to="/sesiones">
        Ir a las sesiones
      </Anchor>
    }
  >
    Los acuerdos se escriben en el acta de cada sesión y reciben su número cuando la sesión concluye. Aquí se buscan, se
    certifican y se dice qué pasó con cada uno.
  </EmptyState>
)

/** Every agreement of the committee: what it says, how it was adopted and what became of it. */
export const AgreementsPage = () => {
  const { search, set, years, year, query, more } = useAgreements()
  const isFiltered = search.estado !== undefined || search.forma !== undefined || search.texto !== undefined
  const day = today()
  const state = useStating(day)
  return (
    <Page
      title="Acuerdos"
      description="Lo que el comité decidió en sus sesiones: vigente, cumplido o sin efecto, con su certificación."
    >
      <Stack gap="sm">
        <AgreementFilters search={search} set={set} years={years} year={year} />
        <Loaded query={query}>
          {(agreements) =>
            agreements.length > 0 ? (
              <AgreementsTable
                agreements={agreements}
                onOpen={({ id }) => {
                  set({ acuerdo: id })
                }}
              />
            ) : isFiltered || years.length > 0 ? (
              <Text c="dimmed" ta="center" py="xl">
                Ningún acuerdo coincide. Escriba menos letras, elija otro año o quite los filtros.
              </Text>
            ) : (
              <NoAgreements />
            )
          }
        </Loaded>
        {more !== null && (
          <Button variant="default" w="fit-content" loading={more.isRunning} onClick={more.run}>
            Mostrar más acuerdos
          </Button>
        )}
      </Stack>
      <AgreementDrawer
        id={search.acuerdo ?? null}
        today={day}
        onState={state}
        onShow={(id) => {
          set({ acuerdo: id })
        }}
        onClose={() => {
          set({ acuerdo: undefined })
        }}
      />
    </Page>
  )
}
