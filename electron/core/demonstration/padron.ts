import type { Day } from '../../../shared/domain/dates.ts'
import { addDays, dayBefore } from '../../../shared/domain/dates.ts'
import type { Accreditation, AccreditationDraft, InstitutionLevel } from '../../../shared/contract/committee.ts'
import { readDocumentName } from '../../../shared/domain/accreditation.ts'
import { replaceAccreditation } from '../accreditations/replacement.ts'
import { closeAccreditation, createAccreditation, findHolder } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import {
  createInstitution,
  ensureSegment,
  findInstitutionNamed,
  plainInstitution,
  setContacts,
} from '../institutions/service.ts'
import { createPersonNamed, recognisePerson } from '../people/service.ts'
import { addMember, setActive } from '../terms/members.ts'
import { createTerm } from '../terms/service.ts'
import institutions from './institutions.json' with { type: 'json' }
import people from './people.json' with { type: 'json' }

type DemonstrationPerson = {
  institution: string
  capacity: string
  givenNames: string
  surnames: string
  nationalId: string
  sex: string
  position: string
  phone: string
  email: string
  document: string | null
  documentDay: Day | null
  validFrom: Day
  validTo: Day
}

type Source = (typeof institutions)[number]

const addInstitution = (unit: Unit, { segment, contact, ...source }: Source): void => {
  const { level, province, address, phone, email } = source
  const plain = plainInstitution(source.name, source.acronym, ensureSegment(unit, segment))
  const draft = { ...plain, level: level as InstitutionLevel, province, address, phone, email }
  const { id, version: expectedVersion } = createInstitution(unit, draft, true)
  if (contact) setContacts(unit, { id, contacts: [{ ...contact, phone: null, email: null }], expectedVersion })
}

const accredit = (unit: Unit, source: DemonstrationPerson): void => {
  const institution = findInstitutionNamed(unit, source.institution)
  if (!institution) throw new Error(`The demonstration accredits for an unlisted institution: ${source.institution}`)
  const data = {
    nationalId: source.nationalId,
    sex: source.sex === 'F' ? ('F' as const) : ('M' as const),
    phone: source.phone,
    email: source.email,
  }
  const name = `${source.givenNames} ${source.surnames}`
  const person = recognisePerson(unit, name, institution.id, data) ?? createPersonNamed(unit, name, data, true)
  const draft = {
    institutionId: institution.id,
    personId: person.id,
    capacity: source.capacity === 'alternate' ? ('alternate' as const) : ('principal' as const),
    position: source.position,
    ...readDocumentName(source.document),
    documentDay: source.documentDay,
    documentReceivedOn: source.documentDay === null ? null : addDays(source.documentDay, 1),
    validFrom: source.validFrom,
    validTo: source.validTo,
  }
  const before = findHolder(unit, draft, dayBefore(source.validFrom))
  if (before) succeed(unit, before, draft)
  else createAccreditation(unit, draft)
}

// Both are written with the days that they had: the first is taken to where it would have lasted, and then replaced.
const succeed = (unit: Unit, { id, version }: Accreditation, draft: AccreditationDraft): void => {
  const validTo = draft.validTo ?? draft.validFrom
  const { version: expectedVersion } = closeAccreditation(unit, { id, validTo, expectedVersion: version })
  replaceAccreditation(unit, { id, draft, expectedVersion })
}

/** Fills the padrón of the demonstration term: every institution takes part in it but the team that runs the Mesa. */
export const addPadron = (unit: Unit): { institutions: number; people: number } => {
  for (const source of institutions) addInstitution(unit, source)
  const term = createTerm(unit, people.term)
  for (const source of people.accreditations) accredit(unit, source)
  for (const { name, segment } of institutions) {
    const institution = findInstitutionNamed(unit, name)
    if (!institution) continue
    addMember(unit, term.id, institution.id)
    if (segment === 'Equipo técnico MCLCP') setActive(unit, term.id, institution.id, false)
  }
  return { institutions: institutions.length, people: people.accreditations.length }
}
