import { z } from 'zod'
import { LetterConcern } from '../domain/letter.ts'
import { OrdinanceStage, PartKind } from '../domain/ordinance.ts'
import { SpreadsheetProblem } from '../domain/padron-import-problems.ts'

/**
 * Every expected failure of the program, with the data that a screen needs to explain it.
 * The Spanish sentence of each is in error-sentences.ts, for the screens and the command line alike.
 */
const catalogue = {
  NOT_FOUND: {
    status: 404,
    data: z.strictObject({
      entity: z.enum([
        'session',
        'agendaItem',
        'attendance',
        'person',
        'institution',
        'agreement',
        'commitment',
        'document',
        'term',
        'segment',
        'accreditation',
        'contact',
        'letter',
        'recipient',
        'dispatch',
        'coordination',
        'attachment',
        'upload',
        'import',
        'followUp',
        'minutesVersion',
        'comment',
        'erratum',
        'absence',
        'suspension',
        'notesRevision',
        'statement',
        'workingGroup',
        'presentation',
        'plan',
        'objective',
        'activity',
        'activityProgress',
        'planLink',
        'priority',
        'event',
        'groupMeeting',
        'ordinance',
        'ordinancePart',
        'ordinanceVersion',
        'ordinanceStep',
        'clause',
        'priorityAgenda',
        'monitoringReport',
        'agendaBalance',
        'ratification',
      ]),
    }),
  },
  /** Somebody changed it since this screen read it. Nothing was saved; `current` is what stands now. */
  STALE_VERSION: {
    status: 409,
    data: z.strictObject({ expectedVersion: z.int(), currentVersion: z.int(), current: z.unknown() }),
  },
  SESSION_STATUS: {
    status: 409,
    data: z.strictObject({ status: z.enum(['planned', 'called', 'open', 'closed', 'not_held']) }),
  },
  /** The acta is not where this step begins. */
  MINUTES_STATE: { status: 409, data: z.strictObject({ state: z.enum(['draft', 'in_review', 'approved', 'signed']) }) },
  /** Nobody attached the signed acta yet. */
  SCAN_MISSING: { status: 422, data: z.strictObject({}) },
  /** A signed acta keeps at least one scan. */
  LAST_SCAN: { status: 409, data: z.strictObject({}) },
  /** The item was left untreated: what is agreed has to be in the agenda and taken up. */
  OUTSIDE_AGENDA: {
    status: 422,
    data: z.strictObject({ title: z.string(), state: z.enum(['skipped', 'carried_over']) }),
  },
  MINUTES_LOCKED: { status: 409, data: z.strictObject({ state: z.enum(['approved', 'signed']) }) },
  NUMBER_TAKEN: { status: 409, data: z.strictObject({ number: z.string() }) },
  /** The number is not the one that follows: say why, so that the gap has an explanation. */
  NUMBER_NEEDS_REASON: { status: 422, data: z.strictObject({ number: z.string(), expected: z.string() }) },
  PROVINCE_NEEDED: { status: 422, data: z.strictObject({}) },
  TIMES_REVERSED: { status: 422, data: z.strictObject({ earlier: z.string(), later: z.string() }) },
  /** Somebody came back before leaving; null is an hour that is missing between two stretches. */
  STAYS_OVERLAP: {
    status: 422,
    data: z.strictObject({ leftAt: z.string().nullable(), arrivedAt: z.string().nullable() }),
  },
  VOTES_EXCEED_SEATS: { status: 422, data: z.strictObject({ votes: z.int(), seatsPresent: z.int() }) },
  VOTES_EXPECTED: { status: 422, data: z.strictObject({}) },
  /** An earlier round already had a winner, or somebody stands in a later one who was not tied for the first place. */
  ROUND_INVALID: {
    status: 422,
    data: z.strictObject({ reason: z.enum(['decided', 'not_tied']), round: z.int(), name: z.string() }),
  },
  /** They are in the list for another institution. */
  CHECKED_IN_ELSEWHERE: {
    status: 409,
    data: z.strictObject({ personName: z.string(), institutionName: z.string(), asked: z.string() }),
  },
  ALREADY_CHECKED_IN: { status: 409, data: z.strictObject({ personName: z.string() }) },
  /** Its principal or alternate is in the attendance of the session: it cannot be absent too. */
  INSTITUTION_PRESENT: { status: 409, data: z.strictObject({ institutionName: z.string() }) },
  ACCREDITATION_OVERLAPS: {
    status: 409,
    /** Who holds the one that stands and with which document; and the document of the one refused. */
    data: z.strictObject({
      existing: z.string(),
      document: z.string().nullable(),
      refusedDocument: z.string().nullable(),
    }),
  },
  /** There would be no day left for the one who is replaced. */
  REPLACEMENT_TOO_EARLY: { status: 422, data: z.strictObject({ personName: z.string(), validFrom: z.string() }) },
  /** `personId` is whose number it is: the screen offers to make the two records one. */
  NATIONAL_ID_TAKEN: { status: 409, data: z.strictObject({ personName: z.string(), personId: z.string() }) },
  /** Two records that cannot be one person: both came to one session, or hold one seat, as two. */
  MERGE_REFUSED: {
    status: 409,
    data: z.strictObject({ reason: z.enum(['same_record', 'two_documents', 'same_session']), detail: z.string() }),
  },
  TERM_OVERLAPS: { status: 409, data: z.strictObject({ name: z.string() }) },
  OFFICE_OVERLAPS: { status: 409, data: z.strictObject({ personName: z.string(), validFrom: z.string() }) },
  ELECTION_TIED: { status: 422, data: z.strictObject({ names: z.array(z.string()), votes: z.int() }) },
  LETTER_ISSUED: { status: 409, data: z.strictObject({ number: z.string() }) },
  LETTER_NOT_ISSUED: { status: 409, data: z.strictObject({}) },
  LETTER_WITHOUT_RECIPIENTS: { status: 422, data: z.strictObject({}) },
  /** Nothing was issued: the person says whether to go on all the same. */
  LETTER_NEEDS_CONFIRMATION: { status: 409, data: z.strictObject({ concerns: z.array(LetterConcern).min(1) }) },
  /** What is being written in a form measures more than `longest` characters. */
  DRAFT_TOO_LONG: { status: 413, data: z.strictObject({ longest: z.int() }) },
  /** A file that could run, or too large, or empty. */
  FILE_REFUSED: {
    status: 422,
    data: z.strictObject({ fileName: z.string(), reason: z.enum(['executable', 'too_large', 'empty']) }),
  },
  /** Not a `.docx` that can be worked with; nothing of it was kept. */
  WORD_FILE_REFUSED: {
    status: 422,
    data: z.strictObject({
      fileName: z.string(),
      reason: z.enum(['macros', 'protected', 'other_format', 'not_word', 'damaged', 'too_large']),
    }),
  },
  /** A sentence of a document, changed now, that names a field which does not exist or is too long. */
  SENTENCE_REFUSED: { status: 422, data: z.strictObject({ label: z.string(), problem: z.string() }) },
  /** A Word file that cannot be a letterhead, because of its `{{contenido}}` or because nothing could be written in it. */
  LETTERHEAD_REFUSED: {
    status: 422,
    data: z.strictObject({
      fileName: z.string(),
      reason: z.enum([
        'no_field',
        'two_fields',
        'field_in_header',
        'field_not_alone',
        'field_inside',
        'too_large',
        'unusable',
      ]),
    }),
  },
  /** A file of the letterhead is gone from the disk, or spoiled; `fileName` is how people know it. */
  LETTERHEAD_LOST: { status: 409, data: z.strictObject({ fileName: z.string() }) },
  /** Not a picture that Word and the screen show alike. */
  LOGO_REFUSED: {
    status: 422,
    data: z.strictObject({
      fileName: z.string(),
      reason: z.enum(['too_large', 'svg', 'other_format', 'not_image', 'damaged', 'too_small', 'too_many_pixels']),
    }),
  },
  /** A signed acta is not what somebody went on writing: first it is opened again, with a reason. */
  MINUTES_SIGNED: { status: 409, data: z.strictObject({}) },
  SPREADSHEET_UNREADABLE: { status: 422, data: z.strictObject({ problem: SpreadsheetProblem }) },
  /** `name` null: every sheet is hidden or empty; `hidden` are those that can be chosen all the same. */
  SHEET_MISSING: { status: 404, data: z.strictObject({ name: z.string().nullable(), hidden: z.array(z.string()) }) },
  /** The padrón or the file is not as the preview saw it. */
  IMPORT_CHANGED: { status: 409, data: z.strictObject({}) },
  IMPORT_HAS_ERRORS: { status: 422, data: z.strictObject({ errors: z.int() }) },
  IMPORT_WITHOUT_CHANGES: { status: 422, data: z.strictObject({}) },
  /** What was changed since, or is in use by rows of the table `by`; a few of them. `label` is null when it has no name. */
  UNDO_REFUSED: {
    status: 409,
    data: z.strictObject({
      obstacles: z.array(
        z.strictObject({
          reason: z.enum(['changed', 'used']),
          table: z.string(),
          label: z.string().nullable(),
          by: z.string().nullable(),
        }),
      ),
    }),
  },
  /** There is one plan a year. */
  PLAN_EXISTS: { status: 409, data: z.strictObject({ year: z.int(), name: z.string() }) },
  /** Something was written down or linked that would go with it: the person says whether to go on all the same. */
  PLAN_PART_IN_USE: {
    status: 409,
    data: z.strictObject({ part: z.enum(['plan', 'objective', 'activity']), progress: z.int(), links: z.int() }),
  },
  ACTIVITY_REPEATED: { status: 409, data: z.strictObject({ text: z.string() }) },
  /** A plan in a file with something wrong in it; `plan.readFile` says what. */
  PLAN_FILE_WRONG: { status: 422, data: z.strictObject({ problems: z.int() }) },
  NAME_TAKEN: { status: 409, data: z.strictObject({ name: z.string() }) },
  /** It is on the agenda of that session already. */
  ALREADY_IN_AGENDA: { status: 409, data: z.strictObject({ label: z.string() }) },
  /** The institution presented already in that year, on that day. */
  ALREADY_PRESENTED: { status: 409, data: z.strictObject({ institutionName: z.string(), on: z.string() }) },
  /** Only a later agreement leaves another without effect; `number` is that of the one that was named. */
  UNDONE_BY_EARLIER: { status: 422, data: z.strictObject({ number: z.string().nullable() }) },
  UNDOING_NEEDS_REASON: { status: 422, data: z.strictObject({}) },
  /** Its day changes: the note says why. `dueOn` is the day that it has. */
  RESCHEDULING_NEEDS_REASON: { status: 422, data: z.strictObject({ dueOn: z.string().nullable() }) },
  /** Its follow-ups would go with it: they are in the acta of later sessions. */
  COMMITMENT_FOLLOWED: { status: 409, data: z.strictObject({ times: z.int() }) },
  /** What would lose its priority: what carries its number stays, but speaks of nothing. */
  PRIORITY_LINKED: {
    status: 409,
    data: z.strictObject({
      activities: z.int(),
      commitments: z.int(),
      links: z.int(),
      reports: z.int(),
      balances: z.int(),
    }),
  },
  /** From the approval on its text stays as it is. */
  ORDINANCE_LOCKED: { status: 409, data: z.strictObject({ stage: OrdinanceStage }) },
  /** A part that cannot be where it was put: under `parent`, or in a text without such a section. */
  PART_MISPLACED: { status: 422, data: z.strictObject({ kind: PartKind, parent: PartKind.nullable() }) },
  /** A part with that id is there already, or was. */
  PART_EXISTS: { status: 409, data: z.strictObject({}) },
  /** A version beside itself says nothing. */
  SAME_VERSION: { status: 422, data: z.strictObject({}) },
  TOO_MANY_PARTS: { status: 422, data: z.strictObject({ most: z.int() }) },
  /** It does not follow the stage in which the text is, or it is not the last one, which alone can be taken away. */
  STEP_OUT_OF_ORDER: {
    status: 409,
    data: z.strictObject({ reason: z.enum(['not_next', 'not_last']), stage: OrdinanceStage, step: OrdinanceStage }),
  },
  /** Before the step that it follows, after the one that follows it, or not come yet; `day` is the one to agree with. */
  STEP_DAY: {
    status: 422,
    data: z.strictObject({
      reason: z.enum(['before_previous', 'after_next', 'in_future']),
      day: z.string(),
      stage: OrdinanceStage.nullable(),
    }),
  },
  /** Archiving says why; so does taking an approval away. */
  STEP_NEEDS_REASON: { status: 422, data: z.strictObject({ act: z.enum(['archive', 'reopen']) }) },
  ITEM_NOT_EMPTY: {
    status: 409,
    data: z.strictObject({ hasNotes: z.boolean(), agreements: z.int(), commitments: z.int(), elections: z.int() }),
  },
  NOT_EMPTY: { status: 409, data: z.strictObject({}) },
  RECORD_INVALID: { status: 422, data: z.strictObject({ problems: z.array(z.string()) }) },
  /** A session of that kind and number, or kind and day, is already here and says something else. */
  SESSION_EXISTS: { status: 409, data: z.strictObject({ label: z.string(), heldOn: z.string() }) },
  SESSION_AMBIGUOUS: { status: 409, data: z.strictObject({ labels: z.array(z.string()) }) },
  /** The disk is full or the file system refused: nothing was saved. */
  STORAGE: { status: 507, data: z.strictObject({ reason: z.enum(['full', 'read_only', 'refused']) }) },
  UNEXPECTED: { status: 500, data: z.strictObject({ incident: z.string() }) },
} as const

export type ErrorCode = keyof typeof catalogue
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof catalogue)[Code]['data']>

/** The HTTP status of an expected failure. */
export const errorStatus = (code: ErrorCode): number => catalogue[code].status

type Always = 'UNEXPECTED'

/** The errors that a read declares besides the unexpected one, which every procedure has. */
export const failing = <Code extends ErrorCode = never>(...codes: Code[]): Pick<typeof catalogue, Code | Always> => {
  const chosen: Partial<Record<ErrorCode, unknown>> = { UNEXPECTED: catalogue.UNEXPECTED }
  for (const code of codes) chosen[code] = catalogue[code]
  return chosen as Pick<typeof catalogue, Code | Always>
}

/** The errors of a command: those named, and that the disk may refuse. */
export const failingCommand = <Code extends ErrorCode = never>(
  ...codes: Code[]
): Pick<typeof catalogue, Code | Always | 'STORAGE'> => failing<Code | 'STORAGE'>(...codes, 'STORAGE')
