import type { CommitmentFilter, RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import { lastDayOfMonth, type Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Sql, SqlValue } from '../database/sql.ts'
import { listNewest } from './follow-ups-store.ts'
import { commitmentColumns, dueKey, isOpen, listResponsibles, toCommitment, type CommitmentRow } from './store.ts'

type Row = CommitmentRow & { kind: SessionKind; session_number: string | null; held_on: Day }
type Condition = { sql: string; values: SqlValue[] }

/** The place of a commitment in the order of the register. */
export const keyOf = ({ dueOn }: Pick<RegisteredCommitment, 'dueOn'>): Day => dueOn ?? '9999-12-31'

const scopeCondition = (scope: CommitmentFilter['scope']): Condition[] => {
  switch (scope) {
    case 'open':
      return [{ sql: isOpen, values: [] }]
    case 'all':
      return []
    case 'pending':
    case 'in_progress':
    case 'fulfilled':
    case 'not_fulfilled':
    case 'rescheduled':
    case 'void':
      return [{ sql: 'commitment.status = ?', values: [scope] }]
  }
  return scope satisfies never
}

const wordConditions = (text: string | null): Condition[] =>
  fold(text ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => ({ sql: 'instr(fold(commitment.text), ?) > 0', values: [word] }))

const given = <Value>(value: Value | null, condition: (value: Value) => Condition): Condition[] =>
  value === null ? [] : [condition(value)]

const conditionsOf = (filter: CommitmentFilter, today: Day): Condition[] => [
  ...scopeCondition(filter.scope),
  ...(filter.onlyOverdue ? [{ sql: `${isOpen} AND ${dueKey} < ?`, values: [today] }] : []),
  ...given(filter.institutionId, (id) => ({
    sql: 'commitment.id IN (SELECT commitment_id FROM commitment_responsible WHERE institution_id = ?)',
    values: [id],
  })),
  ...given(filter.sessionId, (id) => ({ sql: 'agenda_item.session_id = ?', values: [id] })),
  ...given(filter.priority, (number) => ({ sql: 'priority = ?', values: [number] })),
  ...given(filter.dueMonth, (month) => ({
    sql: `${dueKey} BETWEEN ? AND ?`,
    values: [`${month}-01`, lastDayOfMonth(`${month}-01`)],
  })),
  ...given(filter.year, (year) => ({
    sql: 'session.held_on BETWEEN ? AND ?',
    values: [`${String(year)}-01-01`, `${String(year)}-12-31`],
  })),
  ...wordConditions(filter.text),
]

// What is settled is told from the latest back; what is open, from what is due first.
const isBackwards = ({ scope }: CommitmentFilter): boolean =>
  scope === 'fulfilled' || scope === 'not_fulfilled' || scope === 'void'

const complete = (sql: Sql, rows: readonly Row[]): RegisteredCommitment[] => {
  const ids = rows.map(({ id }) => id)
  const responsibles = listResponsibles(sql, ids)
  const newest = listNewest(sql, ids)
  return rows.map((row) => ({
    ...toCommitment(row, responsibles.get(row.id) ?? []),
    sessionLabel: sessionLabel(row.kind, row.session_number),
    heldOn: row.held_on,
    lastFollowUp: newest.get(row.id) ?? null,
  }))
}

const fromSession = `FROM session CROSS JOIN agenda_item ON agenda_item.session_id = session.id
  CROSS JOIN commitment ON agenda_item_id = agenda_item.id LEFT JOIN person ON person.id = person_id`

const restOfFrom = `JOIN agenda_item ON agenda_item.id = agenda_item_id
  JOIN session ON session.id = agenda_item.session_id LEFT JOIN person ON person.id = person_id`
const from = `FROM commitment ${restOfFrom}`
const fromOpen = `FROM commitment INDEXED BY commitment_open_in_order ${restOfFrom}`

// Where the fewest rows are gone through: in twenty years of a country the planner does not guess it.
const fromOf = ({ scope, onlyOverdue, institutionId, sessionId, year }: CommitmentFilter): string => {
  if (sessionId !== null || year !== null) return fromSession
  if (institutionId !== null) return from
  return scope === 'open' || onlyOverdue ? fromOpen : from
}

/** The commitments after a place of the register. */
export const listRegistered = (
  sql: Sql,
  { filter, today, after, limit }: { filter: CommitmentFilter; today: Day; after: PageCursor | null; limit: number },
): RegisteredCommitment[] => {
  const [beyond, direction] = isBackwards(filter) ? ['<', 'DESC'] : ['>', 'ASC']
  const conditions = [
    ...conditionsOf(filter, today),
    ...given(after, ({ key, id }) => ({ sql: `(${dueKey}, commitment.id) ${beyond} (?, ?)`, values: [key, id] })),
  ]
  const rows = sql.all<Row>(
    `SELECT ${commitmentColumns}, session.kind, session.number AS session_number, held_on ${fromOf(filter)}
     WHERE ${['1', ...conditions.map((one) => one.sql)].join(' AND ')}
     ORDER BY ${dueKey} ${direction}, commitment.id ${direction} LIMIT ?`,
    ...conditions.flatMap(({ values }) => values),
    limit,
  )
  return complete(sql, rows)
}

/** What an institution answers for, by its day: what is open, or everything that it ever answered for. */
export const listOfInstitution = (
  sql: Sql,
  institutionId: InstitutionId,
  scope: 'open' | 'all',
): RegisteredCommitment[] =>
  complete(
    sql,
    sql.all<Row>(
      `SELECT ${commitmentColumns}, session.kind, session.number AS session_number, held_on ${from}
       WHERE commitment.id IN (SELECT commitment_id FROM commitment_responsible WHERE institution_id = ?)
         AND ${scope === 'open' ? isOpen : '1'}
       ORDER BY ${dueKey}, held_on, commitment.id`,
      institutionId,
    ),
  )

/** Everything open whose day has passed, by its day; of the sessions of some days. */
export const listOverdue = (sql: Sql, today: Day, firstDay: Day, lastDay: Day): RegisteredCommitment[] =>
  complete(
    sql,
    sql.all<Row>(
      `SELECT ${commitmentColumns}, session.kind, session.number AS session_number, held_on ${fromOpen}
       WHERE ${isOpen} AND ${dueKey} < ? AND held_on BETWEEN ? AND ? ORDER BY ${dueKey}, held_on, commitment.id`,
      today,
      firstDay,
      lastDay,
    ),
  )

type Counts = { overdue: number; soon: number; in_time: number; without_day: number }

/** How many are open: before today, until the last day that is near, after it, and without a day. An index says it all. */
export const countOpen = (sql: Sql, today: Day, lastSoonDay: Day): Counts =>
  sql.get<Counts>(
    `SELECT count(*) FILTER (WHERE due_on < ?1) AS overdue,
       count(*) FILTER (WHERE due_on BETWEEN ?1 AND ?2) AS soon,
       count(*) FILTER (WHERE due_on > ?2) AS in_time,
       count(*) FILTER (WHERE due_on IS NULL) AS without_day
     FROM commitment INDEXED BY commitment_open WHERE ${isOpen}`,
    today,
    lastSoonDay,
  ) ?? { overdue: 0, soon: 0, in_time: 0, without_day: 0 }
