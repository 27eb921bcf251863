import { oc } from '@orpc/contract'
import { z } from 'zod'
import { SessionId } from '../domain/ids.ts'
import { SessionRecord } from '../domain/session-record.ts'
import { failing, failingCommand } from './errors.ts'

export const LoadedRecord = z.strictObject({
  /** `unchanged`: it was already here, and nothing was touched. */
  outcome: z.enum(['loaded', 'unchanged']),
  sessionId: SessionId,
  number: z.string().nullable(),
  label: z.string(),
  created: z.strictObject({ institutions: z.int(), people: z.int(), accreditations: z.int() }),
  /**
   * Sentences in Spanish about what was taken with care: another committee, another segment, somebody in a seat that is
   * accredited to another person, a document number known under another name.
   */
  warnings: z.array(z.string()),
})
export type LoadedRecord = z.infer<typeof LoadedRecord>

export const IntegrityReport = z.strictObject({
  isSound: z.boolean(),
  integrity: z.array(z.string()),
  foreignKeys: z.array(z.string()),
  missingFiles: z.array(z.string()),
  damagedFiles: z.array(z.string()),
  documents: z.int(),
  sessions: z.int(),
})
export type IntegrityReport = z.infer<typeof IntegrityReport>

export const exchange = {
  /** Loads a whole meeting or nothing. The record is unchecked JSON: what is wrong with it comes back by path. */
  loadRecord: oc
    .errors(failingCommand('RECORD_INVALID', 'SESSION_EXISTS', 'NUMBER_TAKEN'))
    .input(z.strictObject({ record: z.unknown() }))
    .output(LoadedRecord),
  /** A session that met, as a record: one still to come or called off has no meeting to tell. */
  record: oc
    .errors(failing('NOT_FOUND', 'SESSION_STATUS'))
    .input(z.strictObject({ sessionId: SessionId }))
    .output(SessionRecord),
  /** Pages, keys between tables, and every file against its SHA-256. */
  check: oc.errors(failing()).output(IntegrityReport),
}
