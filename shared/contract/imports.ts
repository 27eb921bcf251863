import { oc } from '@orpc/contract'
import { z } from 'zod'
import { AccreditationCapacity } from '../domain/accreditation.ts'
import { Day, Instant } from '../domain/dates.ts'
import { PadronImportId, PersonId, SegmentId, TermId, UploadId } from '../domain/ids.ts'
import { ColumnTarget, ImportField } from '../domain/padron-import-fields.ts'
import { ImportNote } from '../domain/padron-import-notes.ts'
import { failing, failingCommand } from './errors.ts'

export const ImportColumn = z.strictObject({
  column: z.int(),
  /** `A`, `B`… */
  name: z.string(),
  header: z.string(),
  /** A few of its values; long numbers are masked. */
  samples: z.array(z.string()),
  target: z.strictObject({ field: ImportField, capacity: AccreditationCapacity.nullable() }).nullable(),
  /** `certain`: its heading says so; `likely`: its content looks like it. */
  confidence: z.enum(['certain', 'likely', 'none']),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** What an uploaded spreadsheet holds, and how its columns are understood. */
export const SheetReading = z.strictObject({
  fileName: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean(), rowCount: z.int() })),
  sheet: z.string(),
  /** 0: the sheet has no headings. */
  headerRow: z.int(),
  /** The first rows as they are, to show where the headings were found. Long numbers are masked. */
  firstRows: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
  rowCount: z.int(),
  columns: z.array(ImportColumn),
  mapping: z.array(ColumnTarget),
})
export type SheetReading = z.infer<typeof SheetReading>

/** How a spreadsheet is to be understood: the same for the preview and for the import. */
export const ImportRequest = z.strictObject({
  uploadId: UploadId,
  sheet: z.string().max(300),
  headerRow: z.int().min(0).max(1_048_576),
  mapping: z.array(ColumnTarget).min(1).max(256),
  termId: TermId,
  /** From which day those without one are accredited; null: from the day of their document, or the first of the term. */
  on: Day.nullable(),
  /** What segments of other names are; null adds one of that name. */
  segmentChoices: z
    .array(z.strictObject({ text: z.string().trim().min(1).max(300), segmentId: SegmentId.nullable() }))
    .max(200),
  /** Who a namesake is; null: somebody else. Undecided ones are left out. */
  decisions: z
    .array(z.strictObject({ row: z.int(), capacity: AccreditationCapacity, personId: PersonId.nullable() }))
    .max(20_000),
})
export type ImportRequest = z.infer<typeof ImportRequest>

export const RowOutcome = z.enum(['new', 'update', 'unchanged', 'duplicate', 'error'])

export const PlannedImportRow = z.strictObject({
  /** As the spreadsheet counts it. */
  row: z.int(),
  outcome: RowOutcome,
  institutionName: z.string(),
  people: z.array(z.strictObject({ name: z.string(), capacity: AccreditationCapacity })),
  changes: z.array(
    z.strictObject({
      thing: z.enum(['segment', 'institution', 'membership', 'person', 'accreditation']),
      isNew: z.boolean(),
      name: z.string(),
      fields: z.array(
        z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
  /** Said in Spanish by `importNoteSentence`. */
  notes: z.array(ImportNote),
})

export const ImportPreview = z.strictObject({
  /** Of all that the import would do: what is applied is what was seen. */
  fingerprint: z.string(),
  counts: z.strictObject({
    new: z.int(),
    update: z.int(),
    unchanged: z.int(),
    duplicate: z.int(),
    error: z.int(),
  }),
  /** Names of segments in the file that the program does not know. */
  unknownSegments: z.array(z.string()),
  rows: z.array(PlannedImportRow),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const PadronImport = z.strictObject({
  id: PadronImportId,
  fileName: z.string(),
  sheetName: z.string(),
  rowCount: z.int(),
  createdCount: z.int(),
  updatedCount: z.int(),
  appliedAt: Instant,
  undoneAt: Instant.nullable(),
})
export type PadronImport = z.infer<typeof PadronImport>

const reading = ['NOT_FOUND', 'SPREADSHEET_UNREADABLE', 'SHEET_MISSING'] as const

export const imports = {
  /** Reads an uploaded spreadsheet (`POST /files/uploads`). Without a sheet, the first that is not hidden. */
  read: oc
    .errors(failing(...reading))
    .input(
      z.strictObject({
        uploadId: UploadId,
        sheet: z.string().max(300).nullable(),
        /** Null: where the program finds the headings. */
        headerRow: z.int().min(0).max(1_048_576).nullable(),
      }),
    )
    .output(SheetReading),
  /** What each row would do. Nothing is written. */
  preview: oc
    .errors(failing(...reading))
    .input(ImportRequest)
    .output(ImportPreview),
  /** Does all that was previewed, or nothing. Rows with errors keep everything out unless they are left aside on purpose. */
  apply: oc
    .errors(failingCommand(...reading, 'IMPORT_CHANGED', 'IMPORT_HAS_ERRORS', 'IMPORT_WITHOUT_CHANGES'))
    .input(
      z.strictObject({
        request: ImportRequest,
        fingerprint: z.string().max(64),
        skipErrors: z.boolean(),
      }),
    )
    .output(PadronImport),
  /** The latest import; null when there was none. */
  last: oc.errors(failing()).output(PadronImport.nullable()),
  /** Takes the latest import back, unless something that it brought was changed or used since. */
  undo: oc
    .errors(failingCommand('NOT_FOUND', 'UNDO_REFUSED'))
    .input(z.strictObject({ id: PadronImportId }))
    .output(PadronImport),
}
