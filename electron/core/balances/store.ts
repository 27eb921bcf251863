import type {
  AgendaBalanceDraft,
  AgendaBalanceLine,
  BalanceEntry,
  BalanceEntryDraft,
} from '../../../shared/contract/balances.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaBalanceId, PriorityAgendaId, PriorityId } from '../../../shared/domain/ids.ts'
import type { BalanceRating } from '../../../shared/domain/report-balance.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: AgendaBalanceId
  agenda_id: PriorityAgendaId
  as_of: Day
  title: string
  introduction: string
  conclusions: string
  version: number
}

export type StoredBalance = Omit<AgendaBalanceDraft, 'entries'> & {
  id: AgendaBalanceId
  agendaId: PriorityAgendaId
  version: number
}

export const findBalance = (sql: Sql, id: AgendaBalanceId): StoredBalance | undefined => {
  const row = sql.get<Row>(
    'SELECT id, agenda_id, as_of, title, introduction, conclusions, version FROM agenda_balance WHERE id = ?',
    id,
  )
  return (
    row && {
      id: row.id,
      agendaId: row.agenda_id,
      asOf: row.as_of,
      title: row.title,
      introduction: row.introduction,
      conclusions: JSON.parse(row.conclusions) as string[],
      version: row.version,
    }
  )
}

/** The balances of an agenda, newest day first. */
export const listBalances = (sql: Sql, agendaId: PriorityAgendaId): AgendaBalanceLine[] =>
  sql
    .all<{ id: AgendaBalanceId; title: string; as_of: Day; version: number; rated: number; priorities: number }>(
      `SELECT id, title, as_of, version,
         (SELECT count(*) FROM balance_entry WHERE balance_id = agenda_balance.id AND rating IS NOT NULL) AS rated,
         (SELECT count(*) FROM priority WHERE priority.agenda_id = agenda_balance.agenda_id) AS priorities
       FROM agenda_balance WHERE agenda_id = ? ORDER BY as_of DESC, id DESC`,
      agendaId,
    )
    .map(({ as_of: asOf, ...line }) => ({ ...line, asOf }))

type EntryRow = {
  priority_id: PriorityId
  number: number
  is_number_confirmed: number
  text: string
  rating: BalanceRating | null
  progress: string | null
  difficulties: string | null
  recommendations: string | null
}

/** One entry for each priority of the agenda of a balance, by number; empty where nobody wrote one. */
export const listEntries = (sql: Sql, { id, agendaId }: StoredBalance): Omit<BalanceEntry, 'facts'>[] =>
  sql
    .all<EntryRow>(
      `SELECT priority.id AS priority_id, number, is_number_confirmed, priority.text, rating, progress, difficulties,
         recommendations
       FROM priority LEFT JOIN balance_entry ON priority_id = priority.id AND balance_id = ?
       WHERE priority.agenda_id = ? ORDER BY number`,
      id,
      agendaId,
    )
    .map((row) => ({
      priorityId: row.priority_id,
      number: row.number,
      isNumberConfirmed: row.is_number_confirmed === 1,
      text: row.text,
      rating: row.rating,
      progress: row.progress ?? '',
      difficulties: row.difficulties ?? '',
      recommendations: row.recommendations ?? '',
    }))

type Words = Omit<AgendaBalanceDraft, 'entries'>

export const insertBalance = (sql: Sql, id: AgendaBalanceId, agendaId: PriorityAgendaId, words: Words): void =>
  sql.run(
    'INSERT INTO agenda_balance (id, agenda_id, as_of, title, introduction, conclusions) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    agendaId,
    words.asOf,
    words.title,
    words.introduction,
    JSON.stringify(words.conclusions),
  )

export const updateBalance = (sql: Sql, id: AgendaBalanceId, words: Words): void =>
  sql.run(
    `UPDATE agenda_balance SET as_of = ?, title = ?, introduction = ?, conclusions = ?, version = version + 1
     WHERE id = ?`,
    words.asOf,
    words.title,
    words.introduction,
    JSON.stringify(words.conclusions),
    id,
  )

export const removeBalance = (sql: Sql, id: AgendaBalanceId): void =>
  sql.run('DELETE FROM agenda_balance WHERE id = ?', id)

export const putEntry = (sql: Sql, rowId: string, balanceId: AgendaBalanceId, entry: BalanceEntryDraft): void =>
  sql.run(
    `INSERT INTO balance_entry (id, balance_id, priority_id, rating, progress, difficulties, recommendations)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (balance_id, priority_id) DO UPDATE SET rating = excluded.rating, progress = excluded.progress,
       difficulties = excluded.difficulties, recommendations = excluded.recommendations, version = version + 1`,
    rowId,
    balanceId,
    entry.priorityId,
    entry.rating,
    entry.progress,
    entry.difficulties,
    entry.recommendations,
  )
