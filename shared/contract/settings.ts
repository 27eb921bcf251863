import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Settings } from '../domain/committee.ts'
import { Instant } from '../domain/dates.ts'
import { SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

export const SettingsState = z.strictObject({
  settings: Settings,
  version: z.int(),
  isConfigured: z.boolean(),
  /** Null until somebody says who they are. */
  operatorName: z.string().nullable(),
  deviceName: z.string(),
  isDemonstration: z.boolean(),
  programVersion: z.string(),
})
export type SettingsState = z.infer<typeof SettingsState>

export const settings = {
  get: oc.errors(failing()).output(SettingsState),
  save: oc
    .errors(failingCommand('STALE_VERSION', 'SENTENCE_REFUSED'))
    .input(z.strictObject({ settings: Settings, expectedVersion: z.int() }))
    .output(SettingsState),
  setOperator: oc
    .errors(failingCommand())
    .input(z.strictObject({ name: z.string().trim().min(1).max(200) }))
    .output(SettingsState),
  /** Fills an empty program with the invented year of Apurímac 2023. Refused when something is already there. */
  loadDemonstration: oc
    .errors(failingCommand('NOT_EMPTY'))
    .output(z.strictObject({ sessions: z.int(), institutions: z.int(), people: z.int() })),
}

export const HistoryChange = z.strictObject({
  table: z.string(),
  row: z.string(),
  column: z.string(),
  operation: z.enum(['insert', 'update', 'delete']),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const HistoryEntry = z.strictObject({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  deviceName: z.string(),
  /** The procedure that made the change, `attendance.checkIn`. */
  command: z.string(),
  changeCount: z.int(),
  /** The computer's clock said an earlier hour than for a change before it: the order stands, the hour is doubtful. */
  isClockBehind: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** The program ended last time without closing: what it had answered is kept. */
export const Recovery = z.strictObject({
  /** The last change that is on disk. */
  lastSavedAt: Instant,
  lastCommand: z.string(),
  /** The session it belonged to, when that is known. */
  sessionId: SessionId.nullable(),
  sessionLabel: z.string().nullable(),
})
export type Recovery = z.infer<typeof Recovery>

export const history = {
  /** What to tell after a crash; null when the program was closed, or the notice was read. */
  recovery: oc.errors(failing()).output(Recovery.nullable()),
  acknowledgeRecovery: oc.errors(failingCommand()).output(z.strictObject({})),
  /** The newest changes first; `before` is the id of the last entry already shown. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(200) }))
    .output(z.array(HistoryEntry)),
  get: oc
    .errors(failing())
    .input(z.strictObject({ id: z.int() }))
    .output(z.array(HistoryChange)),
}
