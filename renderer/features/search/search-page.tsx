import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent } from 'react'
import { isEmptySearch, readSearch } from '../../../shared/domain/search-query.ts'
import { Page } from '../../ui/page.tsx'
import { SearchTeaching } from './search-empty.tsx'
import { SearchFilters } from './search-filters.tsx'
import { SearchResults } from './search-results.tsx'
import styles from './search.module.css'

const pauseMs = 150

// The address says what is looked for, a moment after it was typed; an address that comes from elsewhere is what is typed.
const useTyped = () => {
  const { q: query = '' } = useSearch({ from: '/buscar' })
  const navigate = useNavigate({ from: '/buscar' })
  const [typed, setTyped] = useState(query)
  const [seen, setSeen] = useState(query)
  const [said, setSaid] = useState(query)
  if (seen !== query) {
    setSeen(query)
    if (query !== said) setTyped(query)
  }
  const say = (text: string): void => {
    setSaid(text)
    void navigate({ search: text === '' ? {} : { q: text }, replace: true })
  }
  const sayLater = useDebouncedCallback(say, pauseMs)
  return {
    query,
    typed,
    type: (text: string) => {
      setTyped(text)
      sayLater(text)
    },
  }
}

// From the box down the results and back, as in a list.
const moveAmongResults = (event: KeyboardEvent<HTMLElement>, box: HTMLInputElement | null): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const results = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-result]')]
  const at = results.findIndex((result) => result === document.activeElement)
  if (at === -1 && document.activeElement !== box) return
  event.preventDefault()
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1
  if (next < 0) box?.focus()
  else results[next]?.focus()
}

/** Everything that a search finds, with its filters, for keys and mouse alike. */
export const SearchPage = () => {
  const { query, typed, type } = useTyped()
  const box = useRef<HTMLInputElement>(null)
  const lookAndFocus = (text: string): void => {
    type(text)
    box.current?.focus()
  }
  return (
    <Page title="Buscar" description="En todo lo que hay aquí, por el comienzo de las palabras y sin mirar las tildes.">
      <div
        onKeyDown={(event) => {
          moveAmongResults(event, box.current)
        }}
      >
        <div className={styles['box']}>
          <TextInput
            ref={box}
            size="md"
            type="search"
            aria-label="Qué busca"
            placeholder="Palabras, “una frase”, tipo:acuerdo, año:2023, @DIRESA"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            autoFocus
            data-autofocus
            onChange={(event) => {
              type(event.currentTarget.value)
            }}
          />
          <SearchFilters query={typed} onQuery={lookAndFocus} />
        </div>
        {isEmptySearch(readSearch(query)) ? (
          <SearchTeaching onQuery={lookAndFocus} />
        ) : (
          <SearchResults query={query} onQuery={lookAndFocus} />
        )}
      </div>
    </Page>
  )
}
