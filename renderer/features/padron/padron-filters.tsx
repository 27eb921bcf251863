import { Button, CloseButton, Select, TextInput, UnstyledButton } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { memo, type ReactNode, type RefObject } from 'react'
import { z } from 'zod'
import { compareText } from '../../../shared/domain/text.ts'
import {
  memberships,
  stateFilters,
  unknownKey,
  type FacetCounts,
  type PadronFacets,
  type StateFilter,
} from './filter.ts'
import styles from './padron-filters.module.css'
import { stateWords } from './seat-mark.tsx'

type Choose = (choice: Partial<PadronFacets>) => void

const membershipNames: Record<PadronFacets['membership'], string> = {
  active: 'Activas',
  inactive: 'Inactivas',
  all: 'Todas',
}

const counted = (label: string, counts: ReadonlyMap<string, number>, key: string): string =>
  `${label} (${String(counts.get(key) ?? 0)})`

type SelectProps = { facets: PadronFacets; counts: FacetCounts; provinces: readonly string[]; onChoose: Choose }

const ProvinceSelect = memo(({ facets, counts, provinces, onChoose }: SelectProps) => (
  <Select
    aria-label="Provincia"
    placeholder="Provincia"
    w={150}
    searchable
    clearable
    clearButtonProps={{ 'aria-label': 'Ver todas las provincias' }}
    nothingFoundMessage="Ninguna con esas letras"
    data={[...provinces, unknownKey].map((province) => ({
      value: province,
      label: counted(province === unknownKey ? 'Sin provincia' : province, counts.province, province),
    }))}
    value={facets.province}
    onChange={(province) => {
      onChoose({ province })
    }}
  />
))
ProvinceSelect.displayName = 'ProvinceSelect'

const MembershipSelect = memo(({ facets, counts, onChoose }: Omit<SelectProps, 'provinces'>) => (
  <Select
    aria-label="Participación en el período"
    w={128}
    data={memberships.map((one) => ({ value: one, label: counted(membershipNames[one], counts.membership, one) }))}
    value={facets.membership}
    onChange={(value) => {
      const chosen = z.enum(memberships).safeParse(value)
      if (chosen.success) onChoose({ membership: chosen.data })
    }}
  />
))
MembershipSelect.displayName = 'MembershipSelect'

type StateChipProps = { state: StateFilter; amount: number; isChosen: boolean; onChoose: Choose }

const StateChip = memo(({ state, amount, isChosen, onChoose }: StateChipProps) => {
  const { many, icon: Icon, tone } = stateWords[state]
  return (
    <UnstyledButton
      className={styles['chip'] ?? ''}
      aria-pressed={isChosen}
      data-tone={tone}
      data-empty={amount === 0 || undefined}
      onClick={() => {
        onChoose({ state: isChosen ? null : state })
      }}
    >
      <Icon size={15} stroke={2} aria-hidden />
      {many}
      <span className={styles['amount']}>{amount}</span>
    </UnstyledButton>
  )
})
StateChip.displayName = 'StateChip'

type PadronFiltersProps = {
  facets: PadronFacets
  counts: FacetCounts
  provinces: readonly string[]
  query: string
  isNarrowed: boolean
  searchRef: RefObject<HTMLInputElement | null>
  onSearch: (query: string) => void
  onChoose: Choose
  onClear: () => void
  /** Goes from the box to the list: `ArrowDown` to move in it, `Enter` to open its first row. */
  onEnterList: (key: 'ArrowDown' | 'Enter') => void
  children: ReactNode
}

/** What narrows the list: letters, province, participation and state, each choice with how many it gives. */
export const PadronFilters = (props: PadronFiltersProps) => {
  const { facets, counts, provinces, query, isNarrowed, searchRef, onSearch, onChoose, onClear, onEnterList } = props
  return (
    <div className={styles['filters']} role="search" aria-label="Filtros del padrón">
      <div className={styles['line']}>
        <TextInput
          ref={searchRef}
          className={styles['search'] ?? ''}
          aria-label="Buscar en el padrón"
          placeholder="Institución, sigla, persona o documento"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            query === '' ? null : (
              <CloseButton
                size="sm"
                aria-label="Borrar la búsqueda"
                onClick={() => {
                  onSearch('')
                  searchRef.current?.focus()
                }}
              />
            )
          }
          value={query}
          onChange={(event) => {
            onSearch(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') onSearch('')
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            onEnterList(event.key)
          }}
        />
        <ProvinceSelect facets={facets} counts={counts} provinces={provinces} onChoose={onChoose} />
        <MembershipSelect facets={facets} counts={counts} onChoose={onChoose} />
        <div className={styles['actions']}>{props.children}</div>
      </div>
      <div className={styles['chips']} role="group" aria-label="Estado de la acreditación">
        {stateFilters.map((state) => (
          <StateChip
            key={state}
            state={state}
            amount={counts.state.get(state) ?? 0}
            isChosen={facets.state === state}
            onChoose={onChoose}
          />
        ))}
        {isNarrowed && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilterOff size={15} aria-hidden />}
            onClick={onClear}
          >
            Limpiar filtros
          </Button>
        )}
      </div>
    </div>
  )
}

/** The provinces of a padrón, each once, in order. */
export const provincesOf = (provinces: readonly (string | null)[]): string[] =>
  [...new Set(provinces.filter((province) => province !== null))].sort(compareText)
