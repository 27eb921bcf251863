import type { Priority } from '../../../shared/contract/priorities.ts'
import type { Sql } from '../database/sql.ts'

type PriorityRow = { agenda_name: string; number: number; is_number_confirmed: number; text: string }

/** The priorities of the main agenda in order, under its name. */
export const listPriorities = (sql: Sql): { name: string | null; items: Priority[] } => {
  const rows = sql.all<PriorityRow>(
    `SELECT priority_agenda.name AS agenda_name, number, is_number_confirmed, text
     FROM priority JOIN priority_agenda ON priority_agenda.id = agenda_id WHERE is_main = 1 ORDER BY number`,
  )
  const items = rows.map((row) => ({
    number: row.number,
    isNumberConfirmed: row.is_number_confirmed === 1,
    text: row.text,
  }))
  return { name: rows[0]?.agenda_name ?? null, items }
}

export const insertAgenda = (sql: Sql, id: string, name: string, isMain: boolean): void =>
  sql.run('INSERT INTO priority_agenda (id, name, is_main) VALUES (?, ?, ?)', id, name, isMain ? 1 : 0)

export const insertPriority = (sql: Sql, id: string, agendaId: string, priority: Priority): void =>
  sql.run(
    'INSERT INTO priority (id, agenda_id, number, is_number_confirmed, text) VALUES (?, ?, ?, ?, ?)',
    id,
    agendaId,
    priority.number,
    priority.isNumberConfirmed ? 1 : 0,
    priority.text,
  )
