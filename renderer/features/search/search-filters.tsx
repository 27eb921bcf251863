import { Button, Pill } from '@mantine/core'
import { SearchKind } from '../../../shared/domain/search-kinds.ts'
import { readSearch, withoutFilter, type SearchFilter } from '../../../shared/domain/search-query.ts'
import { searchKinds } from './kinds.ts'
import type { QueryProps } from './search-empty.tsx'
import styles from './search.module.css'

const filterWords = (filter: SearchFilter): string => {
  switch (filter.type) {
    case 'kind':
      return searchKinds[filter.kind].many
    case 'years':
      return filter.first === filter.last ? String(filter.first) : `${String(filter.first)}–${String(filter.last)}`
    case 'institution':
      return filter.source
  }
  return filter satisfies never
}

/** The filters that a query has, to be taken out, and the kinds that it may be narrowed to. */
export const SearchFilters = ({ query, onQuery }: QueryProps) => {
  const { filters } = readSearch(query)
  const chosen = new Set(filters.flatMap((filter) => (filter.type === 'kind' ? [filter.kind] : [])))
  return (
    <div className={styles['chips']} role="group" aria-label="Filtros">
      {filters.map((filter) => (
        <Pill
          key={`${filter.type} ${filterWords(filter)}`}
          size="md"
          className={styles['chosen'] ?? ''}
          withRemoveButton
          onRemove={() => {
            onQuery(withoutFilter(query, filter))
          }}
          removeButtonProps={{
            'aria-label': `Quitar el filtro ${filterWords(filter)}`,
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {filterWords(filter)}
        </Pill>
      ))}
      {SearchKind.options
        .filter((kind) => !chosen.has(kind))
        .map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            variant="default"
            radius="xl"
            aria-label={`Solo ${searchKinds[kind].many}`}
            onClick={() => {
              onQuery(`${query.trim()} tipo:${searchKinds[kind].word}`.trim())
            }}
          >
            {searchKinds[kind].many}
          </Button>
        ))}
    </div>
  )
}
