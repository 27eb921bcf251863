import type { Series } from '../../../shared/domain/numbering.ts'
import type { Sql } from '../database/sql.ts'

export type IssuedNumber = {
  id: string
  series: Series
  year: number | null
  sequence: number | null
  text: string
  subjectId: string
  reason: string | null
}

/** The highest order given in a series and year; 0 when none was. */
export const lastSequence = (sql: Sql, series: Series, year: number): number =>
  sql.get<{ last: number | null }>(
    'SELECT max(sequence) AS last FROM issued_number WHERE series = ? AND year = ?',
    series,
    year,
  )?.last ?? 0

export const isIssued = (
  sql: Sql,
  series: Series,
  text: string,
  year: number | null,
  sequence: number | null,
): boolean =>
  sql.get(
    'SELECT 1 FROM issued_number WHERE series = ?1 AND (text = ?2 OR (year = ?3 AND sequence = ?4))',
    series,
    text,
    year,
    sequence,
  ) !== undefined

export const insertNumber = (sql: Sql, issued: IssuedNumber): void =>
  sql.run(
    'INSERT INTO issued_number (id, series, year, sequence, text, subject_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
    issued.id,
    issued.series,
    issued.year,
    issued.sequence,
    issued.text,
    issued.subjectId,
    issued.reason,
  )

export const setReason = (sql: Sql, series: Series, text: string, reason: string): void =>
  sql.run(
    'UPDATE issued_number SET reason = ?, version = version + 1 WHERE series = ? AND text = ?',
    reason,
    series,
    text,
  )
