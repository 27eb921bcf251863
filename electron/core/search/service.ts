import { mostHits, type SearchHit } from '../../../shared/contract/search.ts'
import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import type { SearchKind } from '../../../shared/domain/search-kinds.ts'
import { createMarker, excerptOf, type MarkRange } from '../../../shared/domain/search-marks.ts'
import {
  isEmptySearch,
  readSearch,
  wordsOf,
  type SearchQuery,
  type SearchTerm,
} from '../../../shared/domain/search-query.ts'
import { createUnit, type CoreContext, type Unit } from '../context.ts'
import { isDamage, type Derived } from '../database/derived.ts'
import { storageFailure } from '../database/errors.ts'
import { describeUnexpected } from '../log.ts'
import { matchExpression } from './expression.ts'
import { advance } from './indexing.ts'
import { openSearchIndex, type SearchIndex } from './search-index.ts'
import * as store from './store-find.ts'
import { rowsWritten } from './store-log.ts'

/** Whoever looks waits so long for the index to come up to date, at most; the rest is done in the pauses. */
const longestWaitMs = 150
/** A slice in a pause. */
const sliceMs = 10
/** After the program started, the pictures of the screen come first. */
const firstPauseMs = 10_000

const excerptLength = 220
/** A name that several institutions begin with is looked for as it was typed. */
const mostNames = 2
/** What one year more takes off. */
const ageing = 0.05

const work = (context: CoreContext, derived: Derived, ms: number): boolean => {
  const until = performance.now() + ms
  while (advance(context, derived)) if (performance.now() > until) return false
  return true
}

const noteTrouble = ({ clock, log }: CoreContext, error: unknown): void => {
  log({ level: 'warning', event: 'search.index', at: clock().toISOString(), ...describeUnexpected(error) })
}

const workInPause = (context: CoreContext, index: SearchIndex): boolean => {
  try {
    return !index.use((derived) => work(context, derived, sliceMs))
  } catch (error) {
    noteTrouble(context, error)
    return false
  }
}

// A full disk keeps the index as it was: what is in it is found all the same.
const workForAnswer = (context: CoreContext, index: SearchIndex, derived: Derived): boolean => {
  const written = rowsWritten(context.database.sql)
  if (index.doneAt === written) return true
  try {
    const isDone = work(context, derived, longestWaitMs)
    if (isDone) index.doneAt = written
    return isDone
  } catch (error) {
    if (storageFailure(error) === null || isDamage(error)) throw error
    noteTrouble(context, error)
    return false
  }
}

const goOnInPauses = (context: CoreContext, index: SearchIndex, afterMs: number): void =>
  index.goOn(() => workInPause(context, index), afterMs)

/** Brings the index up to date while nobody waits for it, some time after the program has started. */
export const prepareSearch = (context: CoreContext, index: SearchIndex): void =>
  goOnInPauses(context, index, firstPauseMs)

// Those whom somebody looks for by name are few; a document repeats what its records say.
const weights: Readonly<Record<SearchKind, number>> = {
  session: 1.3,
  institution: 1.3,
  person: 1.3,
  agreement: 1.1,
  commitment: 1.1,
  notes: 1,
  statement: 1,
  activity: 1,
  priority: 1.1,
  report: 1,
  balance: 1,
  ratification: 1,
  letter: 0.8,
  ordinance: 1,
  group: 1.2,
  group_meeting: 1,
  event: 1.1,
  follow_up: 0.9,
  document: 0.6,
}

// What has no day is always of today: who somebody is, what a priority says.
const scoreOf = ({ kind, day, year, rank }: store.Candidate, thisYear: number): number => {
  const ofYear = day === null ? year : yearOf(day)
  const age = ofYear === null ? 0 : Math.max(0, thisYear - ofYear)
  return (rank * weights[kind]) / (1 + ageing * age)
}

const candidatesOf = (derived: Derived, query: SearchQuery, unit: Pick<Unit, 'today'>): store.Candidate[] => {
  const { sql } = derived
  const namesOf = (words: readonly string[]): string[] => {
    const names = store.institutionNames(sql, `"${words.join(' ')}" *`, mostNames + 1)
    return names.length > mostNames ? [] : names.map((name) => wordsOf(name).join(' '))
  }
  const expression = matchExpression(query, namesOf)
  if (expression === null) return []
  if (query.terms.length === 0) return store.findNewest(sql, expression, mostHits)
  const nearest = store.findNearest(sql, expression, mostHits)
  if (nearest.length === 0) return []
  const thisYear = yearOf(unit.today)
  return nearest
    .map((candidate) => ({ candidate, score: scoreOf(candidate, thisYear) }))
    .toSorted((left, right) => left.score - right.score || right.candidate.number - left.candidate.number)
    .map(({ candidate }) => candidate)
}

const institutionTerms = ({ filters }: SearchQuery): SearchTerm[] =>
  filters.flatMap((filter) => (filter.type === 'institution' ? [{ words: filter.words, isPrefix: true }] : []))

const toHit = (shown: store.Shown, mark: (text: string) => MarkRange[]): SearchHit => {
  const { kind, title, body } = shown
  const { line, ...excerpt } = excerptOf(body, mark, excerptLength)
  const isInNotes = kind === 'notes' && excerpt.marks.length > 0
  return {
    kind,
    id: shown.id,
    title: { text: title, marks: mark(title) },
    context: shown.context,
    excerpt: excerpt.text === '' ? null : excerpt,
    paragraph: isInNotes ? line : null,
    day: shown.day,
    year: shown.year,
    sessionId: shown.session_id,
    agendaItemId: shown.agenda_item_id,
    parentId: shown.parent_id,
    documentKind: shown.document_kind,
  }
}

type Asked = PageRequest & { query: string }

// The cursor says the place too: who was found there may have gone meanwhile.
const pageOf = (found: readonly store.Candidate[], { after, limit }: Asked): Page<store.Candidate> => {
  const known = after === null ? -1 : found.findIndex(({ id }) => id === after.id)
  const from = after === null ? 0 : known === -1 ? Math.max(0, Math.trunc(Number(after.key)) || 0) : known + 1
  const items = found.slice(from, from + limit)
  const last = items.at(-1)
  const isMore = from + limit < found.length
  return { items, next: isMore && last !== undefined ? { key: String(from + limit), id: last.id } : null }
}

const findIn = (derived: Derived, asked: Asked, unit: Pick<Unit, 'today'>): Page<SearchHit> => {
  const query = readSearch(asked.query)
  if (isEmptySearch(query)) return { items: [], next: null }
  const { items, next } = pageOf(candidatesOf(derived, query, unit), asked)
  const shown = store.readEntries(
    derived.sql,
    items.map(({ number }) => number),
  )
  const mark = createMarker([...query.terms, ...institutionTerms(query)])
  return {
    items: items.flatMap(({ number }) => {
      const entry = shown.get(number)
      return entry === undefined ? [] : [toHit(entry, mark)]
    }),
    next,
  }
}

type Found = Page<SearchHit> & { isComplete: boolean }

const find = (context: CoreContext, index: SearchIndex, asked: Asked): Found =>
  index.use((derived) => {
    const isComplete = workForAnswer(context, index, derived)
    if (!isComplete) goOnInPauses(context, index, 0)
    return { ...findIn(derived, asked, createUnit(context)), isComplete }
  })

/** Looks in everything. Without an index at hand, one is made for the question. */
export const findEverywhere = (context: CoreContext, asked: Asked): Found => {
  if (context.search !== undefined) return find(context, context.search, asked)
  const index = openSearchIndex(null)
  try {
    return find(context, index, asked)
  } finally {
    index.close()
  }
}
