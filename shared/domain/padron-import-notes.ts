import { z } from 'zod'

/** Where something is: `C7`; null when it is about the whole row. */
const cell = z.string().nullable()
const text = z.string()
const count = z.int()

const note = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), cell, ...shape })

/** What keeps a row from being imported. */
const ImportError = z.discriminatedUnion('kind', [
  note('institution_missing', {}),
  note('name_missing', {}),
  note('name_incomplete', { text }),
  note('segment_unknown', { text }),
  note('national_id_bad', { text }),
  note('national_id_of_other', { personName: text, given: text }),
  note('capacity_missing', {}),
  note('capacity_unknown', { text }),
  note('day_bad', { text }),
  note('days_reversed', { from: text, to: text }),
  /** `row`: the one who holds the seat comes from this row of the same file. */
  note('seat_taken', {
    existing: text,
    document: text.nullable(),
    refusedDocument: text.nullable(),
    row: count.nullable(),
  }),
  note('both_capacities', { personName: text }),
  note('formula_error', { text }),
  note('text_too_long', { limit: count }),
])

/** Why a row is left out until somebody decides, or for good when it says nothing new. */
const ImportDuplicate = z.discriminatedUnion('kind', [
  note('same_as_row', { row: count }),
  /** Somebody else, or the same person: the screen asks. `personId` is a known one. */
  note('same_name', {
    capacity: z.enum(['principal', 'alternate']),
    personId: z.uuid().nullable(),
    personName: text,
    maskedNationalId: text.nullable(),
    institutions: z.array(text),
    row: count.nullable(),
  }),
])

/** What was understood in a way that a person may want to know. */
const ImportNotice = z.discriminatedUnion('kind', [
  note('zeros_added', { text }),
  /** A number longer than a DNI, with nothing that says that it is a foreigner's card. */
  note('foreign_card_assumed', { text }),
  note('institution_from_above', { institutionName: text }),
  note('phone_ignored', { text }),
  note('email_ignored', { text }),
  note('sex_ignored', { text }),
  note('level_ignored', { text }),
  note('name_kept', { kept: text, given: text }),
  /** The row of the same file that said it first; so the two after it. */
  note('sex_differs', { personName: text, row: count }),
  note('phone_differs', { personName: text, row: count }),
  note('institution_differs', { personName: text, row: count, institutionName: text }),
  /** `similar`: the one that is known, or that a row before adds. */
  note('institution_similar', { institutionName: text, similar: text }),
  note('outside_term', { from: text, to: text.nullable() }),
])

export const ImportNote = z.discriminatedUnion('severity', [
  z.strictObject({ severity: z.literal('error'), note: ImportError }),
  z.strictObject({ severity: z.literal('duplicate'), note: ImportDuplicate }),
  z.strictObject({ severity: z.literal('notice'), note: ImportNotice }),
])
export type ImportNote = z.infer<typeof ImportNote>
export type ImportErrorNote = z.infer<typeof ImportError>
export type ImportDuplicateNote = z.infer<typeof ImportDuplicate>
export type ImportNoticeNote = z.infer<typeof ImportNotice>

/** A note that keeps the row out. */
export const errorNote = (error: ImportErrorNote): ImportNote => ({ severity: 'error', note: error })
/** A note that leaves the row out until somebody decides. */
export const duplicateNote = (duplicate: ImportDuplicateNote): ImportNote => ({
  severity: 'duplicate',
  note: duplicate,
})
/** A note that only tells. */
export const noticeNote = (notice: ImportNoticeNote): ImportNote => ({ severity: 'notice', note: notice })

/**
 * Whether a note is worth a look before importing. That an institution stands only on the first of its rows is how most
 * people write a list: it is told, but nobody has to look for it.
 */
export const isWarning = ({ severity, note }: ImportNote): boolean =>
  severity === 'notice' && note.kind !== 'institution_from_above'
