import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { count } from '../../texts/format.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { destinationOf } from './destination.ts'
import { contextOf } from './hit-words.ts'
import { searchKinds } from './kinds.ts'
import { Marked } from './marked.tsx'
import { NothingFound, type QueryProps } from './search-empty.tsx'
import styles from './search.module.css'
import { useAllHits } from './use-found.ts'

const Result = ({ hit, query }: { hit: SearchHit; query: string }) => {
  const { icon: Icon, one } = searchKinds[hit.kind]
  const context = contextOf(hit)
  return (
    <li>
      <Link {...destinationOf(hit, query)} className={styles['result'] ?? ''} data-result>
        <Icon size={20} stroke={1.6} aria-hidden className={styles['optionIcon'] ?? ''} />
        <span className={styles['resultBody']}>
          <span className={styles['resultTitle']}>
            <Marked of={hit.title} />
          </span>
          {hit.excerpt !== null && (
            <span>
              <Marked of={hit.excerpt} />
            </span>
          )}
          {context !== '' && <span className={styles['resultContext']}>{context}</span>}
        </span>
        <span className={styles['resultKind']}>{one}</span>
      </Link>
    </li>
  )
}

/** What a query finds, a page after the other. */
export const SearchResults = ({ query, onQuery }: QueryProps) => {
  const found = useAllHits(query)
  return (
    <Loaded query={found} skeleton={<LineSkeletons lines={6} />}>
      {({ pages }) => {
        const hits = pages.flatMap(({ items }) => items)
        const isComplete = pages.at(-1)?.isComplete ?? true
        if (hits.length === 0 && isComplete) return <NothingFound query={query} onQuery={onQuery} />
        return (
          <>
            <ol className={styles['results']} aria-label="Resultados">
              {hits.map((hit) => (
                <Result key={`${hit.kind} ${hit.id}`} hit={hit} query={query} />
              ))}
            </ol>
            <div className={styles['foot']} role="status">
              {!isComplete && 'Se está preparando el índice: en un momento habrá más.'}
              {isComplete && !found.hasNextPage && count(hits.length, 'resultado', 'resultados')}
              {found.hasNextPage && (
                <Button
                  variant="default"
                  loading={found.isFetchingNextPage}
                  onClick={() => {
                    void found.fetchNextPage()
                  }}
                >
                  Ver más
                </Button>
              )}
            </div>
          </>
        )
      }}
    </Loaded>
  )
}
