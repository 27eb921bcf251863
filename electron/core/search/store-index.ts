import type { SearchKind } from '../../../shared/domain/search-kinds.ts'
import type { Sql } from '../database/sql.ts'
import { among, type Entry } from './entry.ts'
import { kindFacet, numbersOf, yearFacet } from './index-schema.ts'
import type { LogEnd } from './store-log.ts'

/** How far the index has come. While it is made whole, `building` says up to which row of which source. */
export type Progress = LogEnd & { schema: number; building: { source: number; after: string } | null }

export const readProgress = (sql: Sql): Progress | null => {
  const row = sql.get<{ value: string }>('SELECT value FROM progress')
  // Only this program writes it, and the version of the index is that of its shape.
  return row === undefined ? null : (JSON.parse(row.value) as Progress)
}

export const writeProgress = (sql: Sql, progress: Progress): void =>
  sql.run(
    'INSERT INTO progress (only, value) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET value = excluded.value',
    JSON.stringify(progress),
  )

export const markStale = (sql: Sql, source: string, ids: readonly string[]): void =>
  sql.run('INSERT OR IGNORE INTO stale (source, id) SELECT ?1, value FROM json_each(?2)', source, JSON.stringify(ids))

/** Some of what is stale, all of one source. */
export const nextStale = (sql: Sql, atOnce: (source: string) => number): { source: string; ids: string[] } | null => {
  const source = sql.get<{ source: string }>('SELECT source FROM stale LIMIT 1')?.source
  if (source === undefined) return null
  const rows = sql.all<{ id: string }>('SELECT id FROM stale WHERE source = ? LIMIT ?', source, atOnce(source))
  return { source, ids: rows.map(({ id }) => id) }
}

export const forgetStale = (sql: Sql, source: string, ids: readonly string[]): void =>
  sql.run(
    'DELETE FROM stale WHERE source = ?1 AND id IN (SELECT value FROM json_each(?2))',
    source,
    JSON.stringify(ids),
  )

const columns = `number, kind, id, day, year, session_id, agenda_item_id, parent_id, document_kind, context, facets, title,
  institutions, body`
const said = `day, year, session_id, agenda_item_id, parent_id, document_kind, context, facets, title, institutions, body`
const saidAnew = said
  .split(',')
  .map((column) => `${column.trim()} = excluded.${column.trim()}`)
  .join(', ')
const excluded = said
  .split(',')
  .map((column) => `excluded.${column.trim()}`)
  .join(', ')

const facetsOf = ({ kind, year }: Entry): string =>
  [kindFacet(kind), ...(year === null ? [] : [yearFacet(year)])].join(' ')

// As the index folds letters: one that was typed as two is one.
const composed = (text: string): string => text.toWellFormed().normalize('NFC')

// An entry that moved to another day gets another number.
const numberFor = (sql: Sql, { kind, id, day, year }: Entry): number => {
  const { first, last } = numbersOf(day, year)
  const known = sql.get<{ number: number }>('SELECT number FROM entry WHERE kind = ? AND id = ?', kind, id)?.number
  if (known !== undefined && known >= first && known <= last) return known
  if (known !== undefined) sql.run('DELETE FROM entry WHERE number = ?', known)
  const newest = sql.get<{ number: number | null }>(
    'SELECT max(number) AS number FROM entry WHERE number BETWEEN ? AND ?',
    first,
    last,
  )
  return newest?.number == null ? first : newest.number + 1
}

/** Puts an entry in, over what it said before; one that says the same costs no writing. */
export const putEntry = (sql: Sql, entry: Entry): void =>
  sql.run(
    `INSERT INTO entry (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET ${saidAnew} WHERE (${said}) IS NOT (${excluded})`,
    numberFor(sql, entry),
    entry.kind,
    entry.id,
    entry.day,
    entry.year,
    entry.sessionId,
    entry.agendaItemId,
    entry.parentId,
    entry.documentKind,
    entry.context === null ? null : composed(entry.context),
    facetsOf(entry),
    composed(entry.title),
    composed(entry.institutions),
    composed(entry.body),
  )

export const removeEntries = (sql: Sql, kind: SearchKind, ids: readonly string[]): void =>
  sql.run(`DELETE FROM entry WHERE kind = ?2 AND id ${among}`, JSON.stringify(ids), kind)
