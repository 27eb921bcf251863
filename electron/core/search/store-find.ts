import type { DocumentKind } from '../../../shared/contract/documents.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import type { SearchKind } from '../../../shared/domain/search-kinds.ts'
import type { Sql } from '../database/sql.ts'
import { among } from './entry.ts'
import { kindFacet } from './index-schema.ts'

/** Something that matches: how near it is, the nearer the lower. */
export type Candidate = {
  number: number
  id: string
  kind: SearchKind
  day: Day | null
  year: number | null
  rank: number
}

/** A word of a title says more than one in a text, one in a name of an institution something in between. */
const nearness = 'bm25(8.0, 1.0, 2.0, 0.0)'

/**
 * How many are compared: of a word that stands everywhere, the newest. Comparing all of them would take seconds of twenty
 * years, and say nothing.
 */
const mostCompared = 4_000

/** What matches an expression, the nearest first. */
export const findNearest = (sql: Sql, expression: string, limit: number): Candidate[] =>
  sql.all<Candidate>(
    `SELECT number, id, kind, day, year, rank FROM (
       SELECT rowid, rank FROM (
         SELECT rowid, rank FROM entry_text WHERE entry_text MATCH ?1 AND rank MATCH '${nearness}'
         ORDER BY rowid DESC LIMIT ${mostCompared}
       ) ORDER BY rank LIMIT ?2
     ) JOIN entry ON number = rowid`,
    expression,
    limit,
  )

/** What matches an expression of filters alone, the newest first. */
export const findNewest = (sql: Sql, expression: string, limit: number): Candidate[] =>
  sql.all<Candidate>(
    `SELECT number, id, kind, day, year, -1 AS rank FROM (
       SELECT rowid FROM entry_text WHERE entry_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2
     ) JOIN entry ON number = rowid ORDER BY number DESC`,
    expression,
    limit,
  )

/** An entry as it is shown. */
export type Shown = {
  number: number
  kind: SearchKind
  id: string
  day: Day | null
  year: number | null
  session_id: SessionId | null
  agenda_item_id: AgendaItemId | null
  parent_id: string | null
  document_kind: DocumentKind | null
  context: string | null
  title: string
  body: string
}

/** Some entries with all that they say. */
export const readEntries = (sql: Sql, numbers: readonly number[]): Map<number, Shown> =>
  new Map(
    sql
      .all<Shown>(
        `SELECT number, kind, id, day, year, session_id, agenda_item_id, parent_id, document_kind, context, title, body
         FROM entry WHERE number ${among}`,
        JSON.stringify(numbers),
      )
      .map((row) => [row.number, row]),
  )

/** The whole names of the institutions whose name or acronym holds an expression. */
export const institutionNames = (sql: Sql, expression: string, limit: number): string[] =>
  sql
    .all<{ title: string }>(
      `SELECT title FROM entry_text WHERE entry_text MATCH ? LIMIT ?`,
      `institutions : ${expression} AND "${kindFacet('institution')}"`,
      limit,
    )
    .map(({ title }) => title)
