import type { DocumentKind } from '../../../shared/contract/documents.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { SearchKind } from '../../../shared/domain/search-kinds.ts'
import type { Sql } from '../database/sql.ts'

/** One thing that can be found, as the index keeps it. */
export type Entry = {
  kind: SearchKind
  id: string
  day: Day | null
  year: number | null
  sessionId: string | null
  agendaItemId: string | null
  parentId: string | null
  documentKind: DocumentKind | null
  /** What it belongs to. */
  context: string | null
  title: string
  /** Names and acronyms of those that it concerns, for `@DIRESA`. */
  institutions: string
  /** What it says, a line for each paragraph. */
  body: string
}

/**
 * A table whose rows change what entries say. Its rows, or what they hold in the column `parent`, are the entries; or `ids`
 * asks for the entries of them, `?1`. Of an update, only these `columns` matter.
 */
export type Follow = { table: string; columns?: readonly string[]; parent?: string; ids?: string }

/** Where entries of a kind come from: a row of `table` each. */
export type Source = {
  kind: SearchKind
  table: string
  /** Besides its own table. */
  follows: readonly Follow[]
  read(sql: Sql, ids: readonly string[]): Entry[]
}

const nothing: Omit<Entry, 'kind' | 'id' | 'title'> = {
  day: null,
  year: null,
  sessionId: null,
  agendaItemId: null,
  parentId: null,
  documentKind: null,
  context: null,
  institutions: '',
  body: '',
}

const yearIn = (day: Day | null | undefined): number | null => (day == null ? null : Number(day.slice(0, 4)))

/** An entry of what is said of it; the year is that of its day. */
export const entryOf = (said: Pick<Entry, 'kind' | 'id' | 'title'> & Partial<Entry>): Entry => ({
  ...nothing,
  year: yearIn(said.day),
  ...said,
})

/** What there is of some texts, a line each. */
export const lines = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== '').join('\n')

/** The texts of a JSON list of texts, a line each. */
export const linesOfJson = (json: string): string => lines(...(JSON.parse(json) as string[]))

/** The rows with these ids; `among` stands in the SQL where the list of them is asked for. */
export const among = 'IN (SELECT value FROM json_each(?1))'
