import { createHash } from 'node:crypto'
import type { ImportPreview, ImportRequest, PadronImport } from '../../../shared/contract/imports.ts'
import type { PadronImportId } from '../../../shared/domain/ids.ts'
import { planImport, type ImportPlan, type RowOutcome } from '../../../shared/domain/padron-import.ts'
import type { KnownPadron } from '../../../shared/domain/padron-import-state.ts'
import type { Sheet } from '../../../shared/domain/spreadsheet.ts'
import { listAccreditations } from '../accreditations/service.ts'
import { createUnit, write, type CoreContext, type Unit } from '../context.ts'
import type { Database } from '../database/open.ts'
import { fail, found } from '../failure.ts'
import { undoChangeSet } from '../history/undo.ts'
import { listInstitutions } from '../institutions/service.ts'
import { listEverybody } from '../people/service.ts'
import { listMembers } from '../terms/members.ts'
import { getTerm } from '../terms/service.ts'
import { applySteps } from './apply.ts'
import { discardSource, openSheet } from './source.ts'
import * as store from './store.ts'

const knownPadron = (unit: Unit, { termId, on }: ImportRequest): KnownPadron => {
  const { firstDay, lastDay } = getTerm(unit, termId)
  const { segments, institutions } = listInstitutions(unit)
  const members = listMembers(unit, termId).filter(({ isActive }) => isActive)
  return {
    term: { firstDay, lastDay, on: on ?? firstDay },
    segments,
    institutions,
    people: listEverybody(unit),
    accreditations: listAccreditations(unit, { on: null }),
    memberIds: members.map(({ institutionId }) => institutionId),
  }
}

const plan = (unit: Unit, sheet: Sheet, request: ImportRequest): ImportPlan => {
  const known = knownPadron(unit, request)
  const { headerRow, mapping, segmentChoices, decisions } = request
  return planImport({ sheet, headerRow, mapping, segments: known.segments, segmentChoices, known, decisions })
}

const countOutcomes = ({ rows }: ImportPlan): Record<RowOutcome, number> => {
  const counts: Record<RowOutcome, number> = { new: 0, update: 0, unchanged: 0, duplicate: 0, error: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

// Piece by piece: the whole plan as one text would be several megabytes.
const fingerprintOf = ({ rows, steps }: ImportPlan): string => {
  const hash = createHash('sha256')
  for (const step of steps) hash.update(JSON.stringify(step))
  for (const { row, outcome } of rows) hash.update(`${row} ${outcome};`)
  return hash.digest('hex')
}

const unknownSegments = ({ rows }: ImportPlan): string[] => [
  ...new Set(
    rows.flatMap(({ notes }) => notes.flatMap(({ note }) => (note.kind === 'segment_unknown' ? [note.text] : []))),
  ),
]

type Planned = { asOf: number; request: string; plan: ImportPlan; fingerprint: string }

/** The last plan: what was previewed is what is applied, unless anything was written meanwhile. */
const lastPlanned = new WeakMap<Database, Planned>()

const planAgain = (unit: Unit, database: Database, sheet: Sheet, request: ImportRequest): Planned => {
  const [asOf, asked] = [store.lastChange(unit.sql), JSON.stringify(request)]
  const kept = lastPlanned.get(database)
  if (kept?.asOf === asOf && kept.request === asked) return kept
  const made = plan(unit, sheet, request)
  const planned: Planned = { asOf, request: asked, plan: made, fingerprint: fingerprintOf(made) }
  lastPlanned.set(database, planned)
  return planned
}

/** What each row of an uploaded spreadsheet would do; nothing is written. */
export const previewImport = async (context: CoreContext, request: ImportRequest): Promise<ImportPreview> => {
  const { sheet } = await openSheet(context, request)
  const { database } = context
  const { plan: planned, fingerprint } = database.read(() => planAgain(createUnit(context), database, sheet, request))
  return {
    fingerprint,
    counts: countOutcomes(planned),
    unknownSegments: unknownSegments(planned),
    rows: planned.rows.map((row) => ({ ...row, notes: [...row.notes] })),
  }
}

export type ImportApplication = { request: ImportRequest; fingerprint: string; skipErrors: boolean }

const toContract = ({ changeSetId: _, ...padronImport }: store.StoredImport): PadronImport => padronImport

type Applying = ImportApplication & { fileName: string; sheet: Sheet; database: Database }

const apply = (unit: Unit, applying: Applying): PadronImport => {
  const { request, fingerprint, skipErrors, fileName, sheet, database } = applying
  const current = planAgain(unit, database, sheet, request)
  if (current.fingerprint !== fingerprint) fail('IMPORT_CHANGED', {})
  const planned = current.plan
  const counts = countOutcomes(planned)
  if (counts.error > 0 && !skipErrors) fail('IMPORT_HAS_ERRORS', { errors: counts.error })
  if (planned.steps.length === 0) fail('IMPORT_WITHOUT_CHANGES', {})
  applySteps(unit, request.termId, planned.steps)
  store.insertImport(unit.sql, {
    id: unit.newId<PadronImportId>(),
    fileName,
    sheetName: sheet.name,
    rowCount: planned.rows.length,
    createdCount: counts.new,
    updatedCount: counts.update,
    appliedAt: unit.now,
  })
  return toContract(found(store.findLatest(unit.sql), 'import'))
}

/**
 * Does all that the preview showed, in one transaction, or nothing: refused when the padrón or the file says something else
 * by now, or while rows have errors and nobody chose to leave those out.
 */
export const applyImport = async (
  context: CoreContext,
  command: string,
  application: ImportApplication,
): Promise<PadronImport> => {
  // Read outside of the transaction: other windows write meanwhile.
  const source = await openSheet(context, application.request)
  const { database } = context
  const made = write(context, command, (unit) => apply(unit, { ...application, ...source, database }))
  lastPlanned.delete(database)
  discardSource(context, application.request.uploadId)
  return made
}

/** The latest import, taken back or not; null when there was none. */
export const lastImport = ({ sql }: Unit): PadronImport | null => {
  const latest = store.findLatest(sql)
  return latest ? toContract(latest) : null
}

/** Takes the latest import back; one that came before, or was taken back already, is not found. */
export const undoImport = (unit: Unit, { id }: { id: PadronImportId }): PadronImport => {
  const latest = store.findLatest(unit.sql)
  const current = found(latest?.id === id && latest.undoneAt === null ? latest : undefined, 'import')
  undoChangeSet(unit, current.changeSetId, 'padron_import')
  store.markUndone(unit.sql, id, unit.now)
  return toContract({ ...current, undoneAt: unit.now })
}
