import type { Draft } from '../../../shared/contract/drafts.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { DraftKey, DraftKind, DraftOwner } from '../../../shared/domain/draft.ts'
import type { Sql } from '../database/sql.ts'

type Row = { kind: DraftKind; owner_id: string; part: string; content: string; saved_at: Instant }

// Of a kind that this program does not know, a newer one left it: it stays, and nobody is shown it.
const ofKinds = `kind IN (SELECT value FROM json_each(?))`

/** What is being written, of those kinds, the oldest first. */
export const listDrafts = (sql: Sql, kinds: readonly DraftKind[]): Draft[] =>
  sql
    .all<Row>(
      `SELECT kind, owner_id, part, content, saved_at FROM draft WHERE ${ofKinds} ORDER BY saved_at, rowid`,
      JSON.stringify(kinds),
    )
    .map((row) => ({
      key: { kind: row.kind, ownerId: row.owner_id, part: row.part },
      content: row.content,
      savedAt: row.saved_at,
    }))

export const upsertDraft = (sql: Sql, { kind, ownerId, part }: DraftKey, content: string, savedAt: Instant): void =>
  sql.run(
    `INSERT INTO draft (kind, owner_id, part, content, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, owner_id, part) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    kind,
    ownerId,
    part,
    content,
    savedAt,
  )

export const deleteDraft = (sql: Sql, { kind, ownerId, part }: DraftKey): void =>
  sql.run('DELETE FROM draft WHERE kind = ? AND owner_id = ? AND part = ?', kind, ownerId, part)

const isOld = 'saved_at < ?'

/** Whether something was last written before a moment. */
export const hasBefore = (sql: Sql, moment: Instant): boolean =>
  sql.get(`SELECT 1 FROM draft WHERE ${isOld} LIMIT 1`, moment) !== undefined

/** Forgets what was last written before a moment, of every kind. */
export const deleteBefore = (sql: Sql, moment: Instant): void => sql.run(`DELETE FROM draft WHERE ${isOld}`, moment)

// The names of tables are those of the code, never typed by anybody.
const ownerless = (owner: DraftOwner) => `${ofKinds} AND NOT EXISTS (SELECT 1 FROM ${owner} WHERE id = draft.owner_id)`

/** Whether something of those kinds belongs to what is not there any more. */
export const hasOwnerless = (sql: Sql, owner: DraftOwner, kinds: readonly DraftKind[]): boolean =>
  sql.get(`SELECT 1 FROM draft WHERE ${ownerless(owner)} LIMIT 1`, JSON.stringify(kinds)) !== undefined

/** Forgets what belongs to what is not there any more. */
export const deleteOwnerless = (sql: Sql, owner: DraftOwner, kinds: readonly DraftKind[]): void =>
  sql.run(`DELETE FROM draft WHERE ${ownerless(owner)}`, JSON.stringify(kinds))
