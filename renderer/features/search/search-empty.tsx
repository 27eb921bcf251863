import { Anchor, Button, Code } from '@mantine/core'
import { IconSearch, IconSearchOff } from '@tabler/icons-react'
import { readSearch, withoutFilter } from '../../../shared/domain/search-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './search.module.css'

export type QueryProps = { query: string; onQuery: (query: string) => void }

const examples = [
  { query: 'anemia @DIRESA', says: 'lo que se dijo de la anemia y toca a la DIRESA' },
  { query: 'tipo:acuerdo año:2023', says: 'los acuerdos de 2023' },
  { query: '"agua segura"', says: 'esas dos palabras, una tras otra' },
  { query: 'tipo:compromiso,acuerdo escuela', says: 'compromisos y acuerdos que hablan de escuelas' },
]

/** What can be looked for and how, with examples to try. */
export const SearchTeaching = ({ onQuery }: Pick<QueryProps, 'onQuery'>) => (
  <EmptyState icon={IconSearch} title="Busque en todo lo que guardó">
    Sesiones, actas, acuerdos, compromisos, el padrón, el plan y el texto de los documentos. Basta el comienzo de una
    palabra, con o sin tildes. Por ejemplo:
    <span className={styles['examples']}>
      {examples.map(({ query, says }) => (
        <span key={query}>
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              onQuery(query)
            }}
          >
            <Code>{query}</Code>
          </Anchor>{' '}
          {says}
        </span>
      ))}
    </span>
  </EmptyState>
)

/** That nothing was found, and what to do about it. */
export const NothingFound = ({ query, onQuery }: QueryProps) => {
  const { filters } = readSearch(query)
  return (
    <EmptyState
      icon={IconSearchOff}
      title={`No hay nada con «${query.length > 60 ? `${query.slice(0, 60)}…` : query}»`}
      action={
        filters.length > 0 && (
          <Button
            variant="default"
            onClick={() => {
              onQuery(filters.reduce(withoutFilter, query))
            }}
          >
            Buscar sin filtros
          </Button>
        )
      }
    >
      Pruebe con menos palabras, o solo con el comienzo de una: «desnu» encuentra «desnutrición».
    </EmptyState>
  )
}
