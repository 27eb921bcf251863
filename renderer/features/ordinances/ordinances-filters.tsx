import { Button, Select } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { OrdinanceKind, OrdinanceStage } from '../../../shared/domain/ordinance.ts'
import { ordinanceKindName, stageName } from '../../../shared/domain/ordinance-words.ts'
import styles from './ordinances.module.css'
import type { useOrdinances } from './use-ordinances.ts'

const kindOptions = OrdinanceKind.options.map((value) => ({ value, label: ordinanceKindName(value).one }))
const stageOptions = OrdinanceStage.options.map((value) => ({ value, label: stageName(value) }))

type OrdinancesFiltersProps = Pick<ReturnType<typeof useOrdinances>, 'search' | 'set' | 'years' | 'isFiltered'>

/** What narrows the list: kind, stage and year. */
export const OrdinancesFilters = ({ search, set, years, isFiltered }: OrdinancesFiltersProps) => (
  <div className={styles['filters']} role="search" aria-label="Filtrar los textos">
    <Select
      aria-label="Clase de texto"
      placeholder="Clase de texto"
      w={210}
      data={kindOptions}
      value={search.tipo ?? null}
      clearable
      clearButtonProps={{ 'aria-label': 'Ver todas las clases' }}
      onChange={(value) => {
        set({ tipo: OrdinanceKind.optional().catch(undefined).parse(value) })
      }}
    />
    <Select
      aria-label="Etapa"
      placeholder="Etapa"
      w={190}
      data={stageOptions}
      value={search.etapa ?? null}
      clearable
      clearButtonProps={{ 'aria-label': 'Ver todas las etapas' }}
      onChange={(value) => {
        set({ etapa: OrdinanceStage.optional().catch(undefined).parse(value) })
      }}
    />
    <Select
      aria-label="Año"
      placeholder="Año"
      w={120}
      data={years.map(String)}
      value={search.anio === undefined ? null : String(search.anio)}
      clearable
      clearButtonProps={{ 'aria-label': 'Ver todos los años' }}
      onChange={(value) => {
        set({ anio: value === null ? undefined : Number(value) })
      }}
    />
    {isFiltered && (
      <Button
        variant="subtle"
        leftSection={<IconFilterOff size={16} aria-hidden />}
        onClick={() => {
          set({ tipo: undefined, etapa: undefined, anio: undefined })
        }}
      >
        Quitar los filtros
      </Button>
    )}
  </div>
)
