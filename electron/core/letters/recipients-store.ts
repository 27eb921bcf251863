import type { Dispatch, DispatchDraft, RecipientDraft } from '../../../shared/contract/letters.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { DispatchId, InstitutionId, LetterId, PersonId, RecipientId } from '../../../shared/domain/ids.ts'
import type { DispatchMedium, RecipientAnswer } from '../../../shared/domain/letter.ts'
import type { Sql, SqlValue } from '../database/sql.ts'

export type StoredRecipient = RecipientDraft & {
  id: RecipientId
  letterId: LetterId
  answer: RecipientAnswer
  answeredOn: Day | null
  answerNote: string | null
  version: number
}

type Row = {
  id: RecipientId
  letter_id: LetterId
  institution_id: InstitutionId | null
  person_id: PersonId | null
  treatment: string | null
  name: string | null
  position: string | null
  institution_name: string
  phone: string | null
  email: string | null
  is_guest: number
  answer: RecipientAnswer
  answered_on: Day | null
  answer_note: string | null
  version: number
}

const columns = `id, letter_id, institution_id, person_id, treatment, name, position, institution_name, phone, email,
  is_guest, answer, answered_on, answer_note, version`

const toRecipient = (row: Row): StoredRecipient => ({
  id: row.id,
  letterId: row.letter_id,
  institutionId: row.institution_id,
  personId: row.person_id,
  treatment: row.treatment,
  name: row.name,
  position: row.position,
  institutionName: row.institution_name,
  phone: row.phone,
  email: row.email,
  isGuest: row.is_guest === 1,
  answer: row.answer,
  answeredOn: row.answered_on,
  answerNote: row.answer_note,
  version: row.version,
})

export const listRecipients = (sql: Sql, letterId: LetterId): StoredRecipient[] =>
  sql.all<Row>(`SELECT ${columns} FROM recipient WHERE letter_id = ? ORDER BY ordinal`, letterId).map(toRecipient)

export const findRecipient = (sql: Sql, id: RecipientId): StoredRecipient | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM recipient WHERE id = ?`, id)
  return row && toRecipient(row)
}

const values = (ordinal: number, draft: RecipientDraft): SqlValue[] => [
  ordinal,
  draft.institutionId,
  draft.personId,
  draft.treatment,
  draft.name,
  draft.position,
  draft.institutionName,
  draft.phone,
  draft.email,
  draft.isGuest ? 1 : 0,
]

export const insertRecipient = (
  sql: Sql,
  id: RecipientId,
  letterId: LetterId,
  ordinal: number,
  draft: RecipientDraft,
): void =>
  sql.run(
    `INSERT INTO recipient (id, letter_id, ordinal, institution_id, person_id, treatment, name, position,
       institution_name, phone, email, is_guest, answer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'none')`,
    id,
    letterId,
    ...values(ordinal, draft),
  )

/** Writes a recipient anew where it says something else; one that says the same leaves no change in the log. */
export const updateRecipient = (sql: Sql, id: RecipientId, ordinal: number, draft: RecipientDraft): void =>
  sql.run(
    `UPDATE recipient SET ordinal = ?, institution_id = ?, person_id = ?, treatment = ?, name = ?, position = ?,
       institution_name = ?, phone = ?, email = ?, is_guest = ? WHERE id = ?`,
    ...values(ordinal, draft),
    id,
  )

export const removeRecipient = (sql: Sql, id: RecipientId): void => sql.run('DELETE FROM recipient WHERE id = ?', id)

export const setAnswer = (
  sql: Sql,
  id: RecipientId,
  answer: RecipientAnswer,
  answeredOn: Day | null,
  note: string | null,
): void =>
  sql.run(
    'UPDATE recipient SET answer = ?, answered_on = ?, answer_note = ?, version = version + 1 WHERE id = ?',
    answer,
    answeredOn,
    note,
    id,
  )

/** Gives the letters of one person to another: both were the same. */
export const movePerson = (sql: Sql, from: PersonId, to: PersonId): void =>
  sql.run('UPDATE recipient SET person_id = ?, version = version + 1 WHERE person_id = ?', to, from)

type DispatchRow = {
  id: DispatchId
  recipient_id: RecipientId
  medium: DispatchMedium
  dispatched_on: Day
  dispatched_at: Time | null
  received_by: string | null
  note: string | null
  attachments: number
}

const toDispatch = (row: DispatchRow): Dispatch => ({
  id: row.id,
  medium: row.medium,
  dispatchedOn: row.dispatched_on,
  dispatchedAt: row.dispatched_at,
  receivedBy: row.received_by,
  note: row.note,
  attachmentCount: row.attachments,
})

/** The deliveries of a letter by recipient, in the order in which they were made. */
export const listDispatches = (sql: Sql, letterId: LetterId): Map<RecipientId, Dispatch[]> => {
  const rows = sql.all<DispatchRow>(
    `SELECT dispatch.id, recipient_id, medium, dispatched_on, dispatched_at, received_by, dispatch.note,
       (SELECT count(*) FROM attachment WHERE owner_kind = 'dispatch' AND owner_id = dispatch.id AND removed_at IS NULL)
         AS attachments
     FROM dispatch JOIN recipient ON recipient.id = recipient_id
     WHERE letter_id = ? ORDER BY dispatched_on, dispatched_at, dispatch.id`,
    letterId,
  )
  const groups = Map.groupBy(rows, (row) => row.recipient_id)
  return new Map([...groups].map(([id, dispatches]) => [id, dispatches.map(toDispatch)]))
}

export const findRecipientOf = (sql: Sql, id: DispatchId): RecipientId | undefined =>
  sql.get<{ recipient_id: RecipientId }>('SELECT recipient_id FROM dispatch WHERE id = ?', id)?.recipient_id

export const insertDispatch = (sql: Sql, id: DispatchId, recipientId: RecipientId, draft: DispatchDraft): void =>
  sql.run(
    `INSERT INTO dispatch (id, recipient_id, medium, dispatched_on, dispatched_at, received_by, note)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    recipientId,
    draft.medium,
    draft.dispatchedOn,
    draft.dispatchedAt,
    draft.receivedBy,
    draft.note,
  )

export const updateDispatch = (sql: Sql, id: DispatchId, draft: DispatchDraft): void =>
  sql.run(
    `UPDATE dispatch SET medium = ?, dispatched_on = ?, dispatched_at = ?, received_by = ?, note = ?, version = version + 1
     WHERE id = ?`,
    draft.medium,
    draft.dispatchedOn,
    draft.dispatchedAt,
    draft.receivedBy,
    draft.note,
    id,
  )

export const removeDispatch = (sql: Sql, id: DispatchId): void => sql.run('DELETE FROM dispatch WHERE id = ?', id)

/** A term's last issued request to each institution, and when it was first delivered. */
export type IssuedRequest = {
  institutionId: InstitutionId
  letterId: LetterId
  number: string
  issuedOn: Day
  replyBy: Day | null
  dispatchedOn: Day | null
}

type RequestRow = {
  institution_id: InstitutionId
  letter_id: LetterId
  number: string
  issued_on: Day
  reply_by: Day | null
  dispatched_on: Day | null
}

export const listIssuedRequests = (sql: Sql, termId: string): IssuedRequest[] =>
  sql
    .all<RequestRow>(
      `SELECT institution_id, letter_id, number, issued_on, reply_by,
         (SELECT min(dispatched_on) FROM dispatch WHERE recipient_id = recipient.id) AS dispatched_on
       FROM recipient JOIN letter ON letter.id = letter_id
       WHERE term_id = ? AND status <> 'draft' AND institution_id IS NOT NULL ORDER BY issued_on, letter_id`,
      termId,
    )
    .map((row) => ({
      institutionId: row.institution_id,
      letterId: row.letter_id,
      number: row.number,
      issuedOn: row.issued_on,
      replyBy: row.reply_by,
      dispatchedOn: row.dispatched_on,
    }))
