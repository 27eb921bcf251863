import type { Agreement, AgreementDraft } from '../../../shared/contract/resolutions.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, AgreementId, SessionId } from '../../../shared/domain/ids.ts'
import type { Votes } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: AgreementId
  session_id: SessionId
  agenda_item_id: AgendaItemId
  ordinal: number
  number: string | null
  text: string
  adoption: Agreement['adoption']
  votes_in_favour: number | null
  votes_against: number | null
  votes_abstentions: number | null
  seats_present: number
  seats: number
  seats_required: number | null
  has_quorum: number | null
  adopted_at: Time | null
  version: number
}

const select = `SELECT agreement.id, session_id, agenda_item_id, ordinal, number, text, adoption, votes_in_favour,
    votes_against, votes_abstentions, seats_present, seats, seats_required, has_quorum, adopted_at, agreement.version
  FROM agreement JOIN agenda_item ON agenda_item.id = agenda_item_id`

const toVotes = (row: Row): Votes | null =>
  row.votes_in_favour === null
    ? null
    : { inFavour: row.votes_in_favour, against: row.votes_against ?? 0, abstentions: row.votes_abstentions ?? 0 }

const toAgreement = (row: Row): Agreement => ({
  id: row.id,
  sessionId: row.session_id,
  agendaItemId: row.agenda_item_id,
  position: row.ordinal,
  number: row.number,
  text: row.text,
  adoption: row.adoption,
  votes: toVotes(row),
  seatsPresent: row.seats_present,
  seats: row.seats,
  seatsRequired: row.seats_required,
  hasQuorum: row.has_quorum === null ? null : row.has_quorum === 1,
  adoptedAt: row.adopted_at,
  version: row.version,
})

/** The agreements of a session, in the order of the agenda. */
export const listAgreements = (sql: Sql, sessionId: SessionId): Agreement[] =>
  sql
    .all<Row>(`${select} WHERE session_id = ? ORDER BY agenda_item.position, ordinal, agreement.id`, sessionId)
    .map(toAgreement)

export const findAgreement = (sql: Sql, id: AgreementId): Agreement | undefined => {
  const row = sql.get<Row>(`${select} WHERE agreement.id = ?`, id)
  return row && toAgreement(row)
}

/** Who was there when it was adopted: the required and the hour are only known of a session that is being held. */
export type AgreementStamp = Pick<Agreement, 'seatsPresent' | 'seats' | 'seatsRequired' | 'hasQuorum' | 'adoptedAt'>

const flagOrNull = (value: boolean | null): number | null => (value === null ? null : value ? 1 : 0)

export const insertAgreement = (
  sql: Sql,
  id: AgreementId,
  agendaItemId: AgendaItemId,
  { text, adoption, votes }: AgreementDraft,
  stamp: AgreementStamp,
): void =>
  sql.run(
    `INSERT INTO agreement (id, agenda_item_id, ordinal, text, adoption, votes_in_favour, votes_against,
       votes_abstentions, seats_present, seats, seats_required, has_quorum, adopted_at)
     SELECT ?1, ?2, coalesce(max(ordinal) + 1, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM agreement WHERE agenda_item_id = ?2`,
    id,
    agendaItemId,
    text,
    adoption,
    votes?.inFavour ?? null,
    votes?.against ?? null,
    votes?.abstentions ?? null,
    stamp.seatsPresent,
    stamp.seats,
    stamp.seatsRequired,
    flagOrNull(stamp.hasQuorum),
    stamp.adoptedAt,
  )

export const updateAgreement = (sql: Sql, id: AgreementId, { text, adoption, votes }: AgreementDraft): void =>
  sql.run(
    `UPDATE agreement SET text = ?, adoption = ?, votes_in_favour = ?, votes_against = ?, votes_abstentions = ?,
       version = version + 1 WHERE id = ?`,
    text,
    adoption,
    votes?.inFavour ?? null,
    votes?.against ?? null,
    votes?.abstentions ?? null,
    id,
  )

export const setStamp = (sql: Sql, id: AgreementId, stamp: AgreementStamp): void =>
  sql.run(
    `UPDATE agreement SET seats_present = ?, seats = ?, seats_required = ?, has_quorum = ?, adopted_at = ? WHERE id = ?`,
    stamp.seatsPresent,
    stamp.seats,
    stamp.seatsRequired,
    flagOrNull(stamp.hasQuorum),
    stamp.adoptedAt,
    id,
  )

export const setNumber = (sql: Sql, id: AgreementId, number: string): void =>
  sql.run('UPDATE agreement SET number = ?, version = version + 1 WHERE id = ?', number, id)

export const removeAgreement = (sql: Sql, id: AgreementId): void => sql.run('DELETE FROM agreement WHERE id = ?', id)
