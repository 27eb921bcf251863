import type {
  AgendaPriority,
  Priority,
  PriorityAgenda,
  PriorityAgendaDraft,
} from '../../../shared/contract/priorities.ts'
import type { PriorityAgendaId, PriorityId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type AgendaRow = {
  id: PriorityAgendaId
  name: string
  first_year: number | null
  last_year: number | null
  is_main: number
  version: number
}

type PriorityRow = {
  id: PriorityId
  agenda_id: PriorityAgendaId
  number: number
  is_number_confirmed: number
  text: string
  version: number
}

export type StoredPriority = AgendaPriority & { agendaId: PriorityAgendaId }

const agendaColumns = 'SELECT id, name, first_year, last_year, is_main, version FROM priority_agenda'
const priorityColumns = 'SELECT id, agenda_id, number, is_number_confirmed, text, version FROM priority'

const toPriority = (row: PriorityRow): AgendaPriority => ({
  id: row.id,
  number: row.number,
  isNumberConfirmed: row.is_number_confirmed === 1,
  text: row.text,
  version: row.version,
})

const toAgenda = (row: AgendaRow, priorities: readonly PriorityRow[]): PriorityAgenda => ({
  id: row.id,
  name: row.name,
  firstYear: row.first_year,
  lastYear: row.last_year,
  isMain: row.is_main === 1,
  priorities: priorities.filter(({ agenda_id }) => agenda_id === row.id).map(toPriority),
  version: row.version,
})

/** Every agenda with its priorities by number: the main one first, then those that begin last. */
export const listAgendas = (sql: Sql): PriorityAgenda[] => {
  const priorities = sql.all<PriorityRow>(`${priorityColumns} ORDER BY agenda_id, number`)
  return sql
    .all<AgendaRow>(`${agendaColumns} ORDER BY is_main DESC, first_year DESC, name`)
    .map((row) => toAgenda(row, priorities))
}

const agendaWhere = (sql: Sql, condition: string, value: string | number): PriorityAgenda | undefined => {
  const row = sql.get<AgendaRow>(`${agendaColumns} WHERE ${condition}`, value)
  return row && toAgenda(row, sql.all<PriorityRow>(`${priorityColumns} WHERE agenda_id = ? ORDER BY number`, row.id))
}

export const findAgenda = (sql: Sql, id: PriorityAgendaId): PriorityAgenda | undefined => agendaWhere(sql, 'id = ?', id)

export const findAgendaNamed = (sql: Sql, name: string): PriorityAgenda | undefined =>
  agendaWhere(sql, 'name = ?', name)

export const findMainAgenda = (sql: Sql): PriorityAgenda | undefined => agendaWhere(sql, 'is_main = ?', 1)

export const insertAgenda = (sql: Sql, id: PriorityAgendaId, draft: PriorityAgendaDraft, isMain: boolean): void =>
  sql.run(
    'INSERT INTO priority_agenda (id, name, first_year, last_year, is_main) VALUES (?, ?, ?, ?, ?)',
    id,
    draft.name,
    draft.firstYear,
    draft.lastYear,
    isMain ? 1 : 0,
  )

export const updateAgenda = (
  sql: Sql,
  id: PriorityAgendaId,
  { name, firstYear, lastYear }: PriorityAgendaDraft,
): void =>
  sql.run(
    'UPDATE priority_agenda SET name = ?, first_year = ?, last_year = ?, version = version + 1 WHERE id = ?',
    name,
    firstYear,
    lastYear,
    id,
  )

/** There is one main agenda at most. */
export const markMain = (sql: Sql, id: PriorityAgendaId): void => {
  sql.run('UPDATE priority_agenda SET is_main = 0, version = version + 1 WHERE is_main = 1 AND id <> ?', id)
  sql.run('UPDATE priority_agenda SET is_main = 1, version = version + 1 WHERE id = ?', id)
}

/** Whether something hangs on an agenda: priorities, balances or acts. */
export const isAgendaUsed = (sql: Sql, id: PriorityAgendaId): boolean =>
  sql.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM priority WHERE agenda_id = ?1)
       OR EXISTS (SELECT 1 FROM agenda_balance WHERE agenda_id = ?1)
       OR EXISTS (SELECT 1 FROM ratification WHERE agenda_id = ?1)`,
    id,
  ) !== undefined

export const removeAgenda = (sql: Sql, id: PriorityAgendaId): void =>
  sql.run('DELETE FROM priority_agenda WHERE id = ?', id)

export const findPriority = (sql: Sql, id: PriorityId): StoredPriority | undefined => {
  const row = sql.get<PriorityRow>(`${priorityColumns} WHERE id = ?`, id)
  return row && { ...toPriority(row), agendaId: row.agenda_id }
}

export const insertPriority = (sql: Sql, id: PriorityId, agendaId: PriorityAgendaId, priority: Priority): void =>
  sql.run(
    'INSERT INTO priority (id, agenda_id, number, is_number_confirmed, text) VALUES (?, ?, ?, ?, ?)',
    id,
    agendaId,
    priority.number,
    priority.isNumberConfirmed ? 1 : 0,
    priority.text,
  )

export const updatePriority = (sql: Sql, id: PriorityId, priority: Priority): void =>
  sql.run(
    'UPDATE priority SET number = ?, is_number_confirmed = ?, text = ?, version = version + 1 WHERE id = ?',
    priority.number,
    priority.isNumberConfirmed ? 1 : 0,
    priority.text,
    id,
  )

export const removePriority = (sql: Sql, id: PriorityId): void => sql.run('DELETE FROM priority WHERE id = ?', id)
