import { oc } from '@orpc/contract'
import { z } from 'zod'
import { AccreditationCapacity, AccreditingDocumentKind } from '../domain/accreditation.ts'
import { Day } from '../domain/dates.ts'
import { AccreditationId, ContactId, InstitutionId, PersonId, SegmentId, TermId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

const name = z.string().trim().min(1).max(300)
const optionalName = z.string().trim().max(300).nullable()

export const Segment = z.strictObject({ id: SegmentId, name: z.string(), position: z.int() })
export type Segment = z.infer<typeof Segment>

export const Term = z.strictObject({
  id: TermId,
  name: z.string(),
  firstDay: Day,
  lastDay: Day,
  isClosed: z.boolean(),
  version: z.int(),
})
export type Term = z.infer<typeof Term>

/** How far the institution itself reaches. */
export const InstitutionLevel = z.enum(['national', 'regional', 'provincial', 'local'])
export type InstitutionLevel = z.infer<typeof InstitutionLevel>

/** Somebody to write to in an institution. The first one is whom its letters are addressed to. */
export const ContactDraft = z.strictObject({
  /** How a letter calls them: `Señora`, `Ing.` */
  treatment: optionalName,
  name,
  position: optionalName,
  phone: optionalName,
  email: optionalName,
})
export type ContactDraft = z.infer<typeof ContactDraft>

export const Contact = z.strictObject({ ...ContactDraft.shape, id: ContactId })
export type Contact = z.infer<typeof Contact>

export const Institution = z.strictObject({
  id: InstitutionId,
  name: z.string(),
  acronym: z.string().nullable(),
  segmentId: SegmentId.nullable(),
  level: InstitutionLevel.nullable(),
  province: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  isDemonstration: z.boolean(),
  version: z.int(),
})
export type Institution = z.infer<typeof Institution>

export const InstitutionDraft = z.strictObject({
  name,
  acronym: optionalName,
  segmentId: SegmentId.nullable(),
  level: InstitutionLevel.nullable(),
  province: optionalName,
  address: optionalName,
  phone: optionalName,
  email: optionalName,
})
export type InstitutionDraft = z.infer<typeof InstitutionDraft>

export const InstitutionCard = z.strictObject({ institution: Institution, contacts: z.array(Contact) })
export type InstitutionCard = z.infer<typeof InstitutionCard>

export const Sex = z.enum(['F', 'M'])
export type Sex = z.infer<typeof Sex>

/** DNI: 8 digits. A foreigner's card (carné de extranjería) has 9 to 12 letters and digits. */
export const NationalId = z.string().regex(/^(?:\d{8}|[A-Z0-9]{9,12})$/)

export const Person = z.strictObject({
  id: PersonId,
  givenNames: z.string(),
  surnames: z.string(),
  nationalId: z.string().nullable(),
  sex: Sex.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  isDemonstration: z.boolean(),
  version: z.int(),
})
export type Person = z.infer<typeof Person>

export const PersonDraft = z.strictObject({
  givenNames: name,
  surnames: z.string().trim().max(300),
  nationalId: NationalId.nullable(),
  sex: Sex.nullable(),
  phone: optionalName,
  email: optionalName,
})
export type PersonDraft = z.infer<typeof PersonDraft>

/** What a list shows of a person: no document, no phone (Ley 29733). */
export const PersonSummary = z.strictObject({
  id: PersonId,
  name: z.string(),
  /** `•••••678`: enough to tell two people of one name apart. */
  maskedNationalId: z.string().nullable(),
  institutionId: InstitutionId.nullable(),
  institutionName: z.string().nullable(),
  position: z.string().nullable(),
})
export type PersonSummary = z.infer<typeof PersonSummary>

const accreditingDocument = {
  documentKind: AccreditingDocumentKind.nullable(),
  /** Its number; of an unknown kind, the document as it was written. */
  document: optionalName,
  documentDay: Day.nullable(),
  /** When the Mesa received it. */
  documentReceivedOn: Day.nullable(),
}

export const Accreditation = z.strictObject({
  id: AccreditationId,
  institutionId: InstitutionId,
  institutionName: z.string(),
  institutionAcronym: z.string().nullable(),
  segmentId: SegmentId.nullable(),
  personId: PersonId,
  personName: z.string(),
  capacity: AccreditationCapacity,
  position: z.string().nullable(),
  ...accreditingDocument,
  /** `Oficio N° 045-2023-DIRESA`; null is shown as «sin documento» and listed as incomplete. */
  documentName: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  /** Who took the place over, and why it was revoked; null for one that ends, or ended, by itself. */
  replacedById: AccreditationId.nullable(),
  revokedReason: z.string().nullable(),
  version: z.int(),
})
export type Accreditation = z.infer<typeof Accreditation>

export const AccreditationDraft = z.strictObject({
  institutionId: InstitutionId,
  personId: PersonId,
  capacity: AccreditationCapacity,
  position: optionalName,
  ...accreditingDocument,
  validFrom: Day,
  validTo: Day.nullable(),
})
export type AccreditationDraft = z.infer<typeof AccreditationDraft>

/** One thing that happened to a seat, for its timeline. */
export const SeatEvent = z.strictObject({
  day: Day,
  kind: z.enum(['accredited', 'replaced', 'revoked', 'ended', 'gap']),
  capacity: AccreditationCapacity.nullable(),
  personName: z.string().nullable(),
  position: z.string().nullable(),
  documentName: z.string().nullable(),
  /** Who came after, or why it was revoked. */
  detail: z.string().nullable(),
})
export type SeatEvent = z.infer<typeof SeatEvent>

/** Two or more records that may be one person, with what each holds. */
export const PersonDuplicate = z.strictObject({
  id: PersonId,
  name: z.string(),
  maskedNationalId: z.string().nullable(),
  hasPhone: z.boolean(),
  hasEmail: z.boolean(),
  institutions: z.array(z.string()),
  accreditationCount: z.int(),
  attendanceCount: z.int(),
  version: z.int(),
})
export type PersonDuplicate = z.infer<typeof PersonDuplicate>

export const DuplicateGroup = z.strictObject({
  reason: z.enum(['same_name', 'same_national_id']),
  people: z.array(PersonDuplicate).min(2),
})
export type DuplicateGroup = z.infer<typeof DuplicateGroup>

const termDraft = { name, firstDay: Day, lastDay: Day }
const expectedVersion = z.int()

export const terms = {
  list: oc.errors(failing()).output(z.array(Term)),
  create: oc
    .errors(failingCommand('NAME_TAKEN', 'TIMES_REVERSED', 'TERM_OVERLAPS'))
    .input(z.strictObject(termDraft))
    .output(Term),
  update: oc
    .errors(failingCommand('NAME_TAKEN', 'NOT_FOUND', 'STALE_VERSION', 'TIMES_REVERSED', 'TERM_OVERLAPS'))
    .input(z.strictObject({ id: TermId, draft: z.strictObject(termDraft), expectedVersion }))
    .output(Term),
  /** Ends a term on a day: its accreditations that would last longer end with it. */
  close: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'TIMES_REVERSED', 'TERM_OVERLAPS'))
    .input(z.strictObject({ id: TermId, lastDay: Day, expectedVersion }))
    .output(z.strictObject({ term: Term, accreditationsEnded: z.int() })),
  /**
   * Opens the term that follows with the active institutions of one before; nobody is accredited in it yet. `closing` ends
   * the one before in the same step: both happen, or neither.
   */
  succeed: oc
    .errors(failingCommand('NAME_TAKEN', 'NOT_FOUND', 'STALE_VERSION', 'TIMES_REVERSED', 'TERM_OVERLAPS'))
    .input(
      z.strictObject({
        fromId: TermId,
        closing: z.strictObject({ lastDay: Day, expectedVersion }).nullable(),
        ...termDraft,
      }),
    )
    .output(z.strictObject({ term: Term, institutionsCarried: z.int(), accreditationsEnded: z.int() })),
}

export const institutions = {
  list: oc.errors(failing()).output(z.strictObject({ segments: z.array(Segment), institutions: z.array(Institution) })),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: InstitutionId }))
    .output(InstitutionCard),
  /** Adds it to the padrón of the term in force too. */
  create: oc.errors(failingCommand('NAME_TAKEN', 'NOT_FOUND')).input(InstitutionDraft).output(Institution),
  update: oc
    .errors(failingCommand('NAME_TAKEN', 'NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: InstitutionId, draft: InstitutionDraft, expectedVersion }))
    .output(Institution),
  /** Replaces the people to write to, in order. */
  setContacts: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: InstitutionId, contacts: z.array(ContactDraft).max(20), expectedVersion }))
    .output(InstitutionCard),
}

export const people = {
  /** Matches names, institutions, acronyms and the start of a DNI, accents ignored. An empty query gives none. */
  search: oc
    .errors(failing())
    .input(z.strictObject({ query: z.string().max(200), limit: z.int().min(1).max(100) }))
    .output(z.array(PersonSummary)),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: PersonId }))
    .output(Person),
  create: oc.errors(failingCommand('NATIONAL_ID_TAKEN')).input(PersonDraft).output(Person),
  update: oc
    .errors(failingCommand('NATIONAL_ID_TAKEN', 'NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: PersonId, draft: PersonDraft, expectedVersion }))
    .output(Person),
  /** Records that may be one person: the same name without accents, or one document number written in two ways. */
  duplicates: oc.errors(failing()).output(z.array(DuplicateGroup)),
  /** What two given records hold, to be shown before they become one. */
  compare: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ ids: z.array(PersonId).min(2).max(10) }))
    .output(z.array(PersonDuplicate)),
  /** Makes two records one: every attendance and accreditation stays, the blanks of the one kept are filled in. */
  merge: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MERGE_REFUSED'))
    .input(
      z.strictObject({
        keptId: PersonId,
        mergedId: PersonId,
        expectedVersions: z.strictObject({ kept: z.int(), merged: z.int() }),
      }),
    )
    .output(Person),
}

const accrediting = ['ACCREDITATION_OVERLAPS', 'NOT_FOUND', 'TIMES_REVERSED'] as const

export const accreditations = {
  /** Those in force on a day; without a day, all of them. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ on: Day.nullable() }))
    .output(z.array(Accreditation)),
  /** All that an institution ever had, and its seat told as a timeline, the latest first. */
  history: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ institutionId: InstitutionId }))
    .output(z.strictObject({ accreditations: z.array(Accreditation), events: z.array(SeatEvent) })),
  /** Two in force for the same institution and capacity are refused, naming the one that stands. */
  create: oc
    .errors(failingCommand(...accrediting))
    .input(AccreditationDraft)
    .output(Accreditation),
  /** Corrects or completes one; its institution stays. */
  update: oc
    .errors(failingCommand(...accrediting, 'STALE_VERSION'))
    .input(
      z.strictObject({
        id: AccreditationId,
        draft: AccreditationDraft.omit({ institutionId: true }),
        expectedVersion,
      }),
    )
    .output(Accreditation),
  /** Puts somebody else in the place from a day on; the one that stands ends the day before. */
  replace: oc
    .errors(failingCommand(...accrediting, 'STALE_VERSION', 'REPLACEMENT_TOO_EARLY'))
    .input(
      z.strictObject({
        id: AccreditationId,
        draft: AccreditationDraft.omit({ institutionId: true, capacity: true, validTo: true }),
        expectedVersion,
      }),
    )
    .output(z.strictObject({ closed: Accreditation, successor: Accreditation })),
  /** Ends it on a day, its last in force, and says why. */
  revoke: oc
    .errors(failingCommand(...accrediting, 'STALE_VERSION'))
    .input(
      z.strictObject({
        id: AccreditationId,
        validTo: Day,
        reason: z.string().trim().min(1).max(1000),
        expectedVersion,
      }),
    )
    .output(Accreditation),
  /** Ends an accreditation on a day, its last in force. A day that its successor already covers is refused. */
  close: oc
    .errors(failingCommand(...accrediting, 'STALE_VERSION'))
    .input(z.strictObject({ id: AccreditationId, validTo: Day, expectedVersion }))
    .output(Accreditation),
  /** Takes back one that was recorded by mistake; who it had replaced is in force again. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ACCREDITATION_OVERLAPS', 'NOT_EMPTY'))
    .input(z.strictObject({ id: AccreditationId, expectedVersion }))
    .output(z.strictObject({})),
}
