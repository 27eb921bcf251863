import type { LetterPurpose } from '../../../shared/contract/letters.ts'
import type { Signatory } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { LetterId, SessionId, TermId } from '../../../shared/domain/ids.ts'
import { LetterFacts, type LetterKind, type LetterStatus } from '../../../shared/domain/letter.ts'
import type { Sql } from '../database/sql.ts'

/** A letter as it is kept, without its recipients. Facts, filled body and signatory are null while it is a draft. */
export type StoredLetter = {
  id: LetterId
  kind: LetterKind
  sessionId: SessionId | null
  termId: TermId | null
  status: LetterStatus
  number: string | null
  issuedOn: Day | null
  subject: string
  reference: string | null
  body: string
  replyBy: Day | null
  copies: string[]
  supersedesId: LetterId | null
  facts: LetterFacts | null
  filledBody: string | null
  signatory: Signatory | null
  version: number
}

type Row = {
  id: LetterId
  kind: LetterKind
  session_id: SessionId | null
  term_id: TermId | null
  status: LetterStatus
  number: string | null
  issued_on: Day | null
  subject: string
  reference: string | null
  body: string
  reply_by: Day | null
  copies: string
  supersedes_id: LetterId | null
  facts: string | null
  filled_body: string | null
  signatory_name: string | null
  signatory_position: string | null
  version: number
}

const columns = `id, kind, session_id, term_id, status, number, issued_on, subject, reference, body, reply_by, copies,
  supersedes_id, facts, filled_body, signatory_name, signatory_position, version`

const toLetter = (row: Row): StoredLetter => ({
  id: row.id,
  kind: row.kind,
  sessionId: row.session_id,
  termId: row.term_id,
  status: row.status,
  number: row.number,
  issuedOn: row.issued_on,
  subject: row.subject,
  reference: row.reference,
  body: row.body,
  replyBy: row.reply_by,
  copies: JSON.parse(row.copies) as string[],
  supersedesId: row.supersedes_id,
  facts: row.facts === null ? null : LetterFacts.parse(JSON.parse(row.facts)),
  filledBody: row.filled_body,
  signatory: row.signatory_name === null ? null : { name: row.signatory_name, position: row.signatory_position ?? '' },
  version: row.version,
})

export const findLetter = (sql: Sql, id: LetterId): StoredLetter | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM letter WHERE id = ?`, id)
  return row && toLetter(row)
}

// The draft first, then those that stand, by the day on which they were issued.
const order = `ORDER BY status = 'draft' DESC, status = 'superseded', issued_on DESC, id DESC`

// Each superseded letter after the one that superseded it: a letter may bear an earlier day than the one before it.
const afterTheirSuccessors = (letters: readonly StoredLetter[]): StoredLetter[] => {
  const byId = new Map(letters.map((letter) => [letter.id, letter]))
  const ordered = new Set<StoredLetter>()
  for (const first of letters)
    for (let letter: StoredLetter | undefined = first; letter && !ordered.has(letter);) {
      ordered.add(letter)
      letter = letter.supersedesId === null ? undefined : byId.get(letter.supersedesId)
    }
  return [...ordered]
}

/** The letters of a purpose, the latest first. */
export const listLettersOf = (sql: Sql, purpose: LetterPurpose): StoredLetter[] =>
  afterTheirSuccessors(
    (purpose.kind === 'call'
      ? sql.all<Row>(`SELECT ${columns} FROM letter WHERE session_id = ? ${order}`, purpose.sessionId)
      : sql.all<Row>(`SELECT ${columns} FROM letter WHERE term_id = ? ${order}`, purpose.termId)
    ).map(toLetter),
  )

export type DraftColumns = Pick<StoredLetter, 'subject' | 'reference' | 'body' | 'replyBy' | 'copies'>

export const insertDraft = (sql: Sql, id: LetterId, purpose: LetterPurpose, draft: DraftColumns): void =>
  sql.run(
    `INSERT INTO letter (id, kind, session_id, term_id, status, subject, reference, body, reply_by, copies)
     VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?)`,
    id,
    purpose.kind,
    purpose.kind === 'call' ? purpose.sessionId : null,
    purpose.kind === 'call' ? null : purpose.termId,
    draft.subject,
    draft.reference,
    draft.body,
    draft.replyBy,
    JSON.stringify(draft.copies),
  )

export const updateDraft = (sql: Sql, id: LetterId, draft: DraftColumns): void =>
  sql.run(
    `UPDATE letter SET subject = ?, reference = ?, body = ?, reply_by = ?, copies = ?, version = version + 1 WHERE id = ?`,
    draft.subject,
    draft.reference,
    draft.body,
    draft.replyBy,
    JSON.stringify(draft.copies),
    id,
  )

export type Issue = {
  number: string
  issuedOn: Day
  subject: string
  supersedesId: LetterId | null
  facts: LetterFacts
  filledBody: string
  signatory: Signatory
}

/** Gives a draft all that it has from then on, in one step: the table refuses half of it. */
export const setIssued = (sql: Sql, id: LetterId, issue: Issue): void =>
  sql.run(
    `UPDATE letter SET status = 'issued', number = ?, issued_on = ?, subject = ?, supersedes_id = ?, facts = ?,
       filled_body = ?, signatory_name = ?, signatory_position = ?, version = version + 1 WHERE id = ?`,
    issue.number,
    issue.issuedOn,
    issue.subject,
    issue.supersedesId,
    JSON.stringify(issue.facts),
    issue.filledBody,
    issue.signatory.name,
    issue.signatory.position,
    id,
  )

export const setSuperseded = (sql: Sql, id: LetterId): void =>
  sql.run(`UPDATE letter SET status = 'superseded', version = version + 1 WHERE id = ?`, id)

export const removeLetter = (sql: Sql, id: LetterId): void => sql.run('DELETE FROM letter WHERE id = ?', id)

/** Counts a change of the letter, for the screens that hold an older one. */
export const touchLetter = (sql: Sql, id: LetterId): void =>
  sql.run('UPDATE letter SET version = version + 1 WHERE id = ?', id)
