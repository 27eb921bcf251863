import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AccreditationId, InstitutionId, PersonId, SegmentId, TermId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

const name = z.string().trim().min(1).max(300)
const optionalName = z.string().trim().max(300).nullable()

export const Segment = z.strictObject({ id: SegmentId, name: z.string(), position: z.int() })
export type Segment = z.infer<typeof Segment>

export const Term = z.strictObject({ id: TermId, name: z.string(), firstDay: Day, lastDay: Day })
export type Term = z.infer<typeof Term>

export const Institution = z.strictObject({
  id: InstitutionId,
  name: z.string(),
  acronym: z.string().nullable(),
  segmentId: SegmentId.nullable(),
  isDemonstration: z.boolean(),
  version: z.int(),
})
export type Institution = z.infer<typeof Institution>

export const InstitutionDraft = z.strictObject({ name, acronym: optionalName, segmentId: SegmentId.nullable() })
export type InstitutionDraft = z.infer<typeof InstitutionDraft>

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

export const AccreditationCapacity = z.enum(['principal', 'alternate'])

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
  /** The accrediting letter; null is shown as «sin documento» and listed as incomplete. */
  document: z.string().nullable(),
  documentDay: Day.nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  version: z.int(),
})
export type Accreditation = z.infer<typeof Accreditation>

export const AccreditationDraft = z.strictObject({
  institutionId: InstitutionId,
  personId: PersonId,
  capacity: AccreditationCapacity,
  position: optionalName,
  document: optionalName,
  documentDay: Day.nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type AccreditationDraft = z.infer<typeof AccreditationDraft>

export const terms = {
  list: oc.errors(failing()).output(z.array(Term)),
  create: oc
    .errors(failingCommand('NAME_TAKEN', 'TIMES_REVERSED'))
    .input(z.strictObject({ name, firstDay: Day, lastDay: Day }))
    .output(Term),
}

export const institutions = {
  list: oc.errors(failing()).output(z.strictObject({ segments: z.array(Segment), institutions: z.array(Institution) })),
  create: oc.errors(failingCommand('NAME_TAKEN', 'NOT_FOUND')).input(InstitutionDraft).output(Institution),
  update: oc
    .errors(failingCommand('NAME_TAKEN', 'NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: InstitutionId, draft: InstitutionDraft, expectedVersion: z.int() }))
    .output(Institution),
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
    .input(z.strictObject({ id: PersonId, draft: PersonDraft, expectedVersion: z.int() }))
    .output(Person),
}

export const accreditations = {
  /** Those in force on a day; without a day, all of them. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ on: Day.nullable() }))
    .output(z.array(Accreditation)),
  /** Two in force for the same institution and capacity are refused, naming the one that stands. */
  create: oc
    .errors(failingCommand('ACCREDITATION_OVERLAPS', 'NOT_FOUND', 'TIMES_REVERSED'))
    .input(AccreditationDraft)
    .output(Accreditation),
  /** Ends an accreditation on a day, its last in force. A day that its successor already covers is refused. */
  close: oc
    .errors(failingCommand('ACCREDITATION_OVERLAPS', 'NOT_FOUND', 'STALE_VERSION', 'TIMES_REVERSED'))
    .input(z.strictObject({ id: AccreditationId, validTo: Day, expectedVersion: z.int() }))
    .output(Accreditation),
}
