import type { AgreementCard, AgreementReference, RegisteredAgreement } from '../../../shared/contract/agreements.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { AgreementPlace } from '../../../shared/domain/agreement-state.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, AgreementId, SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type Adoption, type SessionKind } from '../../../shared/domain/session.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Sql, SqlValue } from '../database/sql.ts'

type Row = {
  id: AgreementId
  session_id: SessionId
  kind: SessionKind
  session_number: string | null
  held_on: Day
  agenda_item_id: AgendaItemId
  number: string | null
  text: string
  adoption: Adoption
  votes_in_favour: number | null
  votes_against: number | null
  votes_abstentions: number | null
  state: RegisteredAgreement['state']
  state_on: Day | null
  version: number
}

const columns = `agreement.id, session.id AS session_id, session.kind, session.number AS session_number, held_on,
  agenda_item_id, agreement.number, text, adoption, votes_in_favour, votes_against, votes_abstentions, agreement.state,
  state_on, agreement.version`

const toReference = (row: Pick<Row, 'id' | 'number' | 'text' | 'kind' | 'session_number' | 'held_on'>) => ({
  id: row.id,
  number: row.number,
  text: row.text,
  sessionLabel: sessionLabel(row.kind, row.session_number),
  heldOn: row.held_on,
})

const toRegistered = (row: Row): RegisteredAgreement => ({
  ...toReference(row),
  sessionId: row.session_id,
  agendaItemId: row.agenda_item_id,
  adoption: row.adoption,
  votes:
    row.votes_in_favour === null
      ? null
      : { inFavour: row.votes_in_favour, against: row.votes_against ?? 0, abstentions: row.votes_abstentions ?? 0 },
  state: row.state,
  stateOn: row.state_on,
  version: row.version,
})

export type AgreementFilter = {
  year: number | null
  state: RegisteredAgreement['state'] | null
  adoption: Adoption | null
  text: string | null
}

type Condition = { sql: string; values: SqlValue[] }

// A few words say enough: each is looked for in every row.
const wordsOf = (text: string | null): string[] =>
  fold(text ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)

// Of a condition on the agreement alone SQLite makes a Bloom filter, and reads every agreement there is for it before the
// first one of the page. One that names the item too is asked on the way, until the page is full.
const onTheWay = (condition: string): string => `CASE WHEN agenda_item.version THEN ${condition} END`

const stateCondition = (state: AgreementFilter['state']): Condition[] => {
  if (state === null) return []
  if (state === 'void') return [{ sql: `agreement.state = 'void'`, values: [] }]
  return [{ sql: onTheWay('agreement.state = ?'), values: [state] }]
}

const conditionsOf = ({ year, state, adoption, text }: AgreementFilter, after: PageCursor | null): Condition[] => [
  ...(year === null
    ? []
    : [{ sql: 'held_on BETWEEN ? AND ?', values: [`${String(year)}-01-01`, `${String(year)}-12-31`] }]),
  ...stateCondition(state),
  ...(adoption === null ? [] : [{ sql: onTheWay('adoption = ?'), values: [adoption] }]),
  ...wordsOf(text).map((word) => ({
    sql: onTheWay(`instr(fold(coalesce(agreement.number, '') || ' ' || text), ?) > 0`),
    values: [word],
  })),
  // The first half lets the index of the days begin where the page does.
  ...(after === null
    ? []
    : [{ sql: 'held_on <= ? AND (held_on, agreement.id) < (?, ?)', values: [after.key, after.key, after.id] }]),
]

const bySession = `FROM session CROSS JOIN agenda_item ON agenda_item.session_id = session.id
  CROSS JOIN agreement ON agenda_item_id = agenda_item.id`

// Few are undone, and to meet a page of them every session would be gone through.
const undoneOnly = `FROM agreement INDEXED BY agreement_void CROSS JOIN agenda_item ON agenda_item.id = agenda_item_id
  CROSS JOIN session ON session.id = agenda_item.session_id`

/** The agreements after a place of the register, the newest session first. By the days of the sessions, whatever there is. */
export const listRegistered = (
  sql: Sql,
  filter: AgreementFilter,
  after: PageCursor | null,
  limit: number,
): RegisteredAgreement[] => {
  const conditions = conditionsOf(filter, after)
  return sql
    .all<Row>(
      `SELECT ${columns} ${filter.state === 'void' ? undoneOnly : bySession}
       WHERE ${['1', ...conditions.map((one) => one.sql)].join(' AND ')}
       ORDER BY held_on DESC, agreement.id DESC LIMIT ?`,
      ...conditions.flatMap(({ values }) => values),
      limit,
    )
    .map(toRegistered)
}

/** The years in which there were sessions, the newest first. */
export const listYears = (sql: Sql): number[] =>
  sql
    .all<{ year: number }>(
      'SELECT DISTINCT CAST(substr(held_on, 1, 4) AS INTEGER) AS year FROM session ORDER BY year DESC',
    )
    .map(({ year }) => year)

const fromAgreement = `FROM agreement JOIN agenda_item ON agenda_item.id = agenda_item_id
  JOIN session ON session.id = agenda_item.session_id`

type CardRow = Row & {
  title: string
  seats_present: number
  seats: number
  state_note: string | null
  undone_by_id: AgreementId | null
}

const findReference = (sql: Sql, id: AgreementId): AgreementReference | null => {
  const row = sql.get<Row>(`SELECT ${columns} ${fromAgreement} WHERE agreement.id = ?`, id)
  return row === undefined ? null : toReference(row)
}

/** One agreement with what became of it, and what it undid itself. */
export const findCard = (sql: Sql, id: AgreementId): AgreementCard | undefined => {
  const row = sql.get<CardRow>(
    `SELECT ${columns}, title, seats_present, seats, state_note, undone_by_id ${fromAgreement} WHERE agreement.id = ?`,
    id,
  )
  if (row === undefined) return undefined
  const undone = sql.all<Row>(
    `SELECT ${columns} ${fromAgreement} WHERE undone_by_id = ? ORDER BY held_on DESC, agreement.id DESC`,
    id,
  )
  return {
    ...toRegistered(row),
    itemTitle: row.title,
    seatsPresent: row.seats_present,
    seats: row.seats,
    stateNote: row.state_note,
    undoneBy: row.undone_by_id === null ? null : findReference(sql, row.undone_by_id),
    undoes: undone.map(toReference),
  }
}

export const findPlace = (sql: Sql, id: AgreementId): (AgreementPlace & { number: string | null }) | undefined => {
  const row = sql.get<{
    held_on: Day
    session_id: SessionId
    position: number
    ordinal: number
    number: string | null
  }>(
    `SELECT held_on, session.id AS session_id, position, ordinal, agreement.number ${fromAgreement} WHERE agreement.id = ?`,
    id,
  )
  return (
    row && {
      heldOn: row.held_on,
      sessionId: row.session_id,
      itemPosition: row.position,
      ordinal: row.ordinal,
      number: row.number,
    }
  )
}

export type NewState = {
  state: RegisteredAgreement['state']
  on: Day | null
  note: string | null
  undoneById: AgreementId | null
}

export const setState = (sql: Sql, id: AgreementId, { state, on, note, undoneById }: NewState): void =>
  sql.run(
    'UPDATE agreement SET state = ?, state_on = ?, state_note = ?, undone_by_id = ?, version = version + 1 WHERE id = ?',
    state,
    on,
    note,
    undoneById,
    id,
  )
