import type {
  Contact,
  ContactDraft,
  Institution,
  InstitutionCard,
  InstitutionDraft,
  Segment,
} from '../../../shared/contract/committee.ts'
import type { ContactId, InstitutionId, SegmentId } from '../../../shared/domain/ids.ts'
import { compareText, tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import * as store from './store.ts'

// Each document asks for them some times over, and putting a thousand in order takes longer than the rest of an acta.
const inOrder = ({ sql }: Unit): readonly Institution[] =>
  sql.recall('institutions in order', () =>
    store.listInstitutions(sql).sort((left, right) => compareText(left.name, right.name)),
  )

/** The segments in their order. */
export const listSegments = ({ sql }: Unit): Segment[] => store.listSegments(sql)

/** The institutions in alphabetical order, and the segments in theirs. */
export const listInstitutions = (unit: Unit): { segments: Segment[]; institutions: Institution[] } => ({
  segments: listSegments(unit),
  institutions: [...inOrder(unit)],
})

/** Every institution by its id. Not to be changed: it is kept until one of them changes. */
export const institutionsById = (unit: Unit): ReadonlyMap<InstitutionId, Institution> =>
  unit.sql.recall(
    'institutions by id',
    () => new Map(inOrder(unit).map((institution) => [institution.id, institution])),
  )

const cleanDraft = (unit: Unit, draft: InstitutionDraft, id: InstitutionId | null): InstitutionDraft => {
  const name = tidy(draft.name)
  const namesake = store.findInstitutionWithName(unit.sql, name)
  if (namesake && namesake.id !== id) fail('NAME_TAKEN', { name })
  if (draft.segmentId !== null) found(store.findSegment(unit.sql, draft.segmentId), 'segment')
  return {
    name,
    acronym: draft.acronym || null,
    segmentId: draft.segmentId,
    level: draft.level,
    province: tidyOrNull(draft.province),
    address: tidyOrNull(draft.address),
    phone: tidyOrNull(draft.phone),
    email: tidyOrNull(draft.email),
  }
}

/** Adds an institution; a second one of the same name is refused. */
export const createInstitution = (unit: Unit, draft: InstitutionDraft, isDemonstration = false): Institution => {
  const clean = cleanDraft(unit, draft, null)
  const id = unit.newId<InstitutionId>()
  store.insertInstitution(unit.sql, id, clean, isDemonstration)
  return { ...clean, id, isDemonstration, version: 1 }
}

export type InstitutionUpdate = { id: InstitutionId; draft: InstitutionDraft; expectedVersion: number }

/** Changes an institution; accreditations and minutes already written keep pointing at it. */
export const updateInstitution = (unit: Unit, { id, draft, expectedVersion }: InstitutionUpdate): Institution => {
  const current = found(store.findInstitution(unit.sql, id), 'institution')
  requireVersion(expectedVersion, current.version, current)
  store.updateInstitution(unit.sql, id, cleanDraft(unit, draft, id))
  return found(store.findInstitution(unit.sql, id), 'institution')
}

/** Replaces the people to write to in an institution; the first is whom its letters are addressed to. */
export const setContacts = (
  unit: Unit,
  { id, contacts, expectedVersion }: { id: InstitutionId; contacts: readonly ContactDraft[]; expectedVersion: number },
): InstitutionCard => {
  const current = getInstitutionCard(unit, { id })
  requireVersion(expectedVersion, current.institution.version, current)
  store.removeContacts(unit.sql, id)
  for (const [ordinal, contact] of contacts.entries())
    store.insertContact(unit.sql, unit.newId<ContactId>(), id, ordinal, {
      treatment: tidyOrNull(contact.treatment),
      name: tidy(contact.name),
      position: tidyOrNull(contact.position),
      phone: tidyOrNull(contact.phone),
      email: tidyOrNull(contact.email),
    })
  store.touchInstitution(unit.sql, id)
  return getInstitutionCard(unit, { id })
}

/** One institution with the people to write to in it. */
export const getInstitutionCard = (unit: Unit, { id }: { id: InstitutionId }): InstitutionCard => ({
  institution: getInstitution(unit, id),
  contacts: store.listContacts(unit.sql, id),
})

/** The people to write to in every institution that has any. */
export const listAllContacts = ({ sql }: Unit): Map<InstitutionId, Contact[]> => store.listAllContacts(sql)

/** An institution of which only what a list says is known. */
export const plainInstitution = (
  name: string,
  acronym: string | null,
  segmentId: SegmentId | null,
): InstitutionDraft => ({
  name,
  acronym,
  segmentId,
  level: null,
  province: null,
  address: null,
  phone: null,
  email: null,
})

/** One institution, or the failure that it is not there. */
export const getInstitution = ({ sql }: Unit, id: InstitutionId): Institution =>
  found(store.findInstitution(sql, id), 'institution')

/** The institution that people call by this name or acronym, if it is known. */
export const findInstitutionNamed = ({ sql }: Unit, name: string): Institution | undefined =>
  store.findInstitutionNamed(sql, tidy(name))

/** One segment, or the failure that it is not there. */
export const getSegment = ({ sql }: Unit, id: SegmentId): Segment => found(store.findSegment(sql, id), 'segment')

/** The segment of this name, added at the end when it is new. */
export const ensureSegment = (unit: Unit, name: string): SegmentId => {
  const known = store.findSegmentNamed(unit.sql, tidy(name))
  if (known) return known.id
  const id = unit.newId<SegmentId>()
  store.insertSegment(unit.sql, id, tidy(name))
  return id
}
