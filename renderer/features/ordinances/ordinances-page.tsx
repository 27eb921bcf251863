import { Button, Stack, Text } from '@mantine/core'
import { IconPlus, IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import type { OrdinanceSummary } from '../../../shared/contract/ordinances.ts'
import { stalledAfterDays } from '../../../shared/domain/ordinance-life.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { NewOrdinanceDrawer } from './new-ordinance-drawer.tsx'
import { OrdinancesFilters } from './ordinances-filters.tsx'
import { OrdinancesTable } from './ordinances-table.tsx'
import { useOrdinances, useRemoving } from './use-ordinances.ts'

const BeginButton = ({ onBegin }: { onBegin: () => void }) => (
  <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={onBegin}>
    Redactar ordenanza
  </Button>
)

const NoOrdinances = ({ onBegin }: { onBegin: () => void }) => (
  <EmptyState icon={IconScale} title="Todavía no hay textos" action={<BeginButton onBegin={onBegin} />}>
    El comité redacta la propuesta de ordenanza y el Consejo Regional la aprueba. Aquí se escribe por artículos con una
    plantilla, con su exposición de motivos, y se sigue su trámite hasta que se publica. También sirve para el
    reglamento interno y los pronunciamientos.
  </EmptyState>
)

type RemovalProps = {
  asked: OrdinanceSummary | null
  onConfirm: (asked: OrdinanceSummary) => void
  onCancel: () => void
}

const Removal = ({ asked, onConfirm, onCancel }: RemovalProps) => (
  <ConfirmModal
    isOpen={asked !== null}
    title="¿Quitar este texto?"
    consequence={`Se quita «${asked?.name ?? ''}» con sus artículos, versiones y comentarios. No se puede deshacer.`}
    doIt="Quitar el texto"
    onConfirm={() => {
      if (asked !== null) onConfirm(asked)
    }}
    onCancel={onCancel}
  />
)

/** What the committee drafts by parts: ordinances, regulations and statements, and how far each has come. */
export const OrdinancesPage = () => {
  const { search, set, years, isFiltered, query, more } = useOrdinances()
  const [asked, setAsked] = useState<OrdinanceSummary | null>(null)
  const removing = useRemoving()
  const begin = () => {
    set({ nuevo: true })
  }
  const isEmpty = query.data?.length === 0 && !isFiltered
  return (
    <Page
      title="Ordenanzas"
      description="Lo que el comité redacta por artículos: proyectos de ordenanza, reglamentos y pronunciamientos."
      // The empty page has it in the middle: one primary button a page.
      actions={isEmpty ? undefined : <BeginButton onBegin={begin} />}
    >
      <Stack gap="sm">
        {!isEmpty && <OrdinancesFilters search={search} set={set} years={years} isFiltered={isFiltered} />}
        <Loaded query={query}>
          {(ordinances) =>
            ordinances.length > 0 ? (
              <>
                <OrdinancesTable ordinances={ordinances} onRemove={setAsked} />
                <Text size="sm" c="dimmed">
                  {`«Sin movimiento» es más de ${String(stalledAfterDays)} días en la misma etapa sin un paso nuevo.`}
                </Text>
              </>
            ) : isFiltered ? (
              <Text c="dimmed" ta="center" py="xl">
                Ningún texto coincide. Elija otra clase, etapa o año, o quite los filtros.
              </Text>
            ) : (
              <NoOrdinances onBegin={begin} />
            )
          }
        </Loaded>
        {more !== null && (
          <Button variant="default" w="fit-content" loading={more.isRunning} onClick={more.run}>
            Mostrar más
          </Button>
        )}
      </Stack>
      <NewOrdinanceDrawer
        isOpen={search.nuevo === true}
        onClose={() => {
          set({ nuevo: undefined })
        }}
      />
      <Removal
        asked={asked}
        onConfirm={(ordinance) => {
          setAsked(null)
          removing.run(ordinance)
        }}
        onCancel={() => {
          setAsked(null)
        }}
      />
    </Page>
  )
}
