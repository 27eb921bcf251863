import { useMemo, useState } from 'react'
import type { Letter, Recipient } from '../../../shared/contract/letters.ts'
import type { RecipientId } from '../../../shared/domain/ids.ts'
import { compareText, fold } from '../../../shared/domain/text.ts'
import { isInFilter, recipientFilters, type RecipientFilter } from './answer-words.ts'

/** The name under which a recipient is listed. */
export const recipientName = ({ institutionName, name }: Pick<Recipient, 'institutionName' | 'name'>): string =>
  institutionName === '' ? (name ?? 'Sin nombre') : institutionName

// Those who hold a seat first; each kind by name.
const inOrder = (left: Recipient, right: Recipient): number =>
  Number(left.isGuest) - Number(right.isGuest) || compareText(recipientName(left), recipientName(right))

const isFound = ({ institutionName, name }: Recipient, query: string): boolean => {
  const text = fold(`${institutionName} ${name ?? ''}`)
  return fold(query)
    .split(' ')
    .every((word) => text.includes(word))
}

/** What the table of recipients shows, which rows are marked, and the row in hand. */
export const useRecipientTable = (letter: Letter) => {
  const [filter, setFilter] = useState<RecipientFilter>('all')
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState<ReadonlySet<RecipientId>>(new Set())
  const [activeId, setActiveId] = useState<RecipientId | null>(null)
  const ordered = useMemo(() => letter.recipients.toSorted(inOrder), [letter.recipients])
  const found = ordered.filter((recipient) => isFound(recipient, query))
  const shown = found.filter((recipient) => isInFilter(recipient, filter))
  const toggle = (id: RecipientId) => {
    setMarked((all) => (all.has(id) ? new Set([...all].filter((one) => one !== id)) : new Set([...all, id])))
  }
  return {
    filter,
    setFilter,
    query,
    setQuery,
    shown,
    counts: recipientFilters.map((one) => ({
      filter: one,
      amount: found.filter((recipient) => isInFilter(recipient, one)).length,
    })),
    marked,
    toggle,
    areAllMarked: shown.length > 0 && shown.every(({ id }) => marked.has(id)),
    markAll: (isMarked: boolean) => {
      setMarked(isMarked ? new Set(shown.map(({ id }) => id)) : new Set())
    },
    activeId: shown.some(({ id }) => id === activeId) ? activeId : (shown[0]?.id ?? null),
    setActiveId,
  }
}

export type RecipientTablePage = ReturnType<typeof useRecipientTable>
