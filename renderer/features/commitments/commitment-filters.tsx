import { Button, Checkbox, Select } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { CommitmentScope } from '../../../shared/contract/commitments.ts'
import { InstitutionId, SessionId } from '../../../shared/domain/ids.ts'
import { commitmentStatusNames, optionsOf } from '../../texts/labels.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import styles from './commitments.module.css'
import { monthWords } from './month-words.ts'
import { isNarrowed, groupings, type CommitmentsSearch, type Grouping } from './search.ts'
import type { useCommitmentsSearch, useFacets } from './use-commitments.ts'

const groupingNames: Record<Grouping, string> = {
  institucion: 'Por institución',
  sesion: 'Por sesión',
  prioridad: 'Por prioridad',
  mes: 'Por mes de plazo',
}

const scopeNames: Record<CommitmentScope, string> = {
  open: 'Abiertos',
  ...commitmentStatusNames,
  all: 'Todos',
}

type Option = { value: string; label: string }
type ChoiceProps = {
  name: string
  all: string
  width: number
  data: Option[]
  value: string | null
  onChange: (value: string | null) => void
}

const Choice = ({ name, all, width, ...select }: ChoiceProps) => (
  <Select
    aria-label={name}
    placeholder={name}
    w={width}
    searchable
    clearable
    clearButtonProps={{ 'aria-label': all }}
    nothingFoundMessage="Ninguno con esas letras"
    comboboxProps={{ width: Math.max(width, 260), position: 'bottom-start' }}
    {...select}
  />
)

const cleared: CommitmentsSearch = {
  estado: undefined,
  vencidos: undefined,
  institucion: undefined,
  sesion: undefined,
  prioridad: undefined,
  mes: undefined,
  anio: undefined,
  texto: undefined,
}

type CommitmentFiltersProps = {
  search: CommitmentsSearch
  set: ReturnType<typeof useCommitmentsSearch>['set']
  facets: ReturnType<typeof useFacets>
}

/** What narrows the register: words, state, institution, session, priority, month, year, and only what is overdue. */
export const CommitmentFilters = ({ search, set, facets }: CommitmentFiltersProps) => {
  const isBoard = search.vista === 'tablero'
  return (
    <div className={styles['filters']} role="search" aria-label="Buscar en los compromisos">
      <SearchBox
        className={styles['search'] ?? ''}
        label="Buscar un compromiso"
        placeholder="Buscar un compromiso"
        value={search.texto ?? ''}
        onSearch={(text) => {
          set({ texto: text || undefined })
        }}
      />
      {!isBoard && (
        <Select
          aria-label="Estado"
          w={140}
          data={optionsOf(scopeNames)}
          value={search.estado ?? 'open'}
          allowDeselect={false}
          onChange={(value) => {
            const scope = CommitmentScope.catch('open').parse(value)
            set({ estado: scope === 'open' ? undefined : scope })
          }}
        />
      )}
      <Choice
        name="Institución"
        all="Ver todas las instituciones"
        width={190}
        data={facets.institutions.map(({ id, name, acronym }) => ({
          value: id,
          label: acronym === null ? name : `${acronym} · ${name}`,
        }))}
        value={search.institucion ?? null}
        onChange={(value) => {
          set({ institucion: InstitutionId.optional().catch(undefined).parse(value) })
        }}
      />
      <Choice
        name="Sesión"
        all="Ver todas las sesiones"
        width={150}
        data={facets.sessions}
        value={search.sesion ?? null}
        onChange={(value) => {
          set({ sesion: SessionId.optional().catch(undefined).parse(value) })
        }}
      />
      <Choice
        name="Prioridad"
        all="Ver todas las prioridades"
        width={125}
        data={facets.priorities.map((number) => ({ value: String(number), label: `Prioridad N° ${String(number)}` }))}
        value={search.prioridad === undefined ? null : String(search.prioridad)}
        onChange={(value) => {
          set({ prioridad: value === null ? undefined : Number(value) })
        }}
      />
      <Choice
        name="Mes de plazo"
        all="Ver todos los meses"
        width={150}
        data={facets.months.map((month) => ({ value: month, label: monthWords(month) }))}
        value={search.mes ?? null}
        onChange={(value) => {
          set({ mes: value ?? undefined })
        }}
      />
      <Choice
        name="Año"
        all="Ver todos los años"
        width={95}
        data={facets.years.map((year) => ({ value: String(year), label: String(year) }))}
        value={search.anio === undefined ? null : String(search.anio)}
        onChange={(value) => {
          set({ anio: value === null ? undefined : Number(value) })
        }}
      />
      {!isBoard && (
        <Choice
          name="Agrupar"
          all="No agrupar"
          width={150}
          data={groupings.map((value) => ({ value, label: groupingNames[value] }))}
          value={search.agrupar ?? null}
          onChange={(value) => {
            set({ agrupar: groupings.find((one) => one === value) })
          }}
        />
      )}
      <Checkbox
        label="Solo vencidos"
        checked={search.vencidos === true}
        onChange={(event) => {
          set({ vencidos: event.currentTarget.checked || undefined })
        }}
      />
      {isNarrowed(search) && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => {
            set(cleared)
          }}
        >
          Quitar los filtros
        </Button>
      )}
    </div>
  )
}
