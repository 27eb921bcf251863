import type { Accreditation, Contact, Institution } from '../../../shared/contract/committee.ts'
import type { LetterPurpose, RecipientDraft } from '../../../shared/contract/letters.ts'
import type { InstitutionId, LetterId, PersonId, RecipientId } from '../../../shared/domain/ids.ts'
import { compareText, tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import { listAccreditations } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { getInstitution, getInstitutionCard, listAllContacts, listInstitutions } from '../institutions/service.ts'
import { getPerson, listSexes } from '../people/service.ts'
import { getSession } from '../sessions/service.ts'
import { listMembers } from '../terms/members.ts'
import * as store from './recipients-store.ts'

/** Gives the letters of one person to another: both were the same. */
export const moveRecipients = ({ sql }: Unit, from: PersonId, to: PersonId): void => store.movePerson(sql, from, to)

const treatmentOf = (sex: 'F' | 'M' | null | undefined): string =>
  sex === 'F' ? 'Señora' : sex === 'M' ? 'Señor' : 'Señor(a)'

const unaddressed = { phone: null, email: null, isGuest: false } as const

// To the principal; where an institution has only an alternate, to the alternate.
const seatRecipients = (unit: Unit, held: readonly Accreditation[]): RecipientDraft[] => {
  const firstOfSeat = [...Map.groupBy(held, ({ institutionId }) => institutionId).values()].flatMap(([first]) =>
    first ? [first] : [],
  )
  const sexes = listSexes(
    unit,
    firstOfSeat.map(({ personId }) => personId),
  )
  return firstOfSeat.map((holder) => ({
    ...unaddressed,
    institutionId: holder.institutionId,
    personId: holder.personId,
    treatment: treatmentOf(sexes.get(holder.personId)),
    name: holder.personName,
    position: holder.position,
    institutionName: holder.institutionName,
  }))
}

const institutionRecipient = ({ id, name }: Institution, contact: Contact | undefined): RecipientDraft => ({
  ...unaddressed,
  institutionId: id,
  personId: null,
  treatment: contact ? contact.treatment : 'Señor(a)',
  name: contact?.name ?? null,
  position: contact?.position ?? null,
  institutionName: name,
})

/** Everybody who should get a letter: the seats of a session's day, or the active institutions of a term. */
export const proposedRecipients = (unit: Unit, purpose: LetterPurpose): RecipientDraft[] => {
  if (purpose.kind === 'call') {
    const { heldOn } = getSession(unit, { sessionId: purpose.sessionId })
    return seatRecipients(unit, listAccreditations(unit, { on: heldOn }))
  }
  const active = new Set(
    listMembers(unit, purpose.termId).flatMap(({ institutionId, isActive }) => (isActive ? [institutionId] : [])),
  )
  const contacts = listAllContacts(unit)
  return listInstitutions(unit)
    .institutions.filter(({ id }) => active.has(id))
    .toSorted((one, other) => compareText(one.name, other.name))
    .map((institution) => institutionRecipient(institution, contacts.get(institution.id)?.[0]))
}

export type Address = { email: string | null; phone: string | null }

/** Where to write to a recipient: the person, else whom the institution named, else the institution itself. */
export const addressOf = (
  unit: Unit,
  recipient: Pick<RecipientDraft, 'institutionId' | 'personId' | 'email' | 'phone'>,
): Address => {
  const person = recipient.personId === null ? null : getPerson(unit, { id: recipient.personId })
  const card = recipient.institutionId === null ? null : getInstitutionCard(unit, { id: recipient.institutionId })
  const places: Address[] = [recipient, person, card?.contacts[0], card?.institution].filter((place) => place != null)
  return {
    email: places.find(({ email }) => email !== null)?.email ?? null,
    phone: places.find(({ phone }) => phone !== null)?.phone ?? null,
  }
}

const clean = (unit: Unit, draft: RecipientDraft): RecipientDraft => {
  if (draft.institutionId !== null) getInstitution(unit, draft.institutionId)
  if (draft.personId !== null) getPerson(unit, { id: draft.personId })
  return {
    ...draft,
    treatment: tidyOrNull(draft.treatment),
    name: tidyOrNull(draft.name),
    position: tidyOrNull(draft.position),
    institutionName: tidy(draft.institutionName),
    phone: tidyOrNull(draft.phone),
    email: tidyOrNull(draft.email),
  }
}

// An institution gets one letter; guests are told apart by their order.
const keysOf = (recipients: readonly Pick<RecipientDraft, 'institutionId'>[]): string[] => {
  const seen = new Map<InstitutionId | null, number>()
  return recipients.map(({ institutionId }) => {
    const order = seen.get(institutionId) ?? 0
    seen.set(institutionId, order + 1)
    return `${institutionId ?? 'guest'} ${order}`
  })
}

/** Makes the recipients of a draft those given, touching only what differs: the history tells what somebody changed. */
export const saveRecipients = (unit: Unit, letterId: LetterId, drafts: readonly RecipientDraft[]): void => {
  const known = store.listRecipients(unit.sql, letterId)
  const knownKeys = keysOf(known)
  const idByKey = new Map(known.map(({ id }, index) => [knownKeys[index], id]))
  const keys = keysOf(drafts)
  for (const [ordinal, draft] of drafts.entries()) {
    const id = idByKey.get(keys[ordinal])
    if (id) store.updateRecipient(unit.sql, id, ordinal, clean(unit, draft))
    else store.insertRecipient(unit.sql, unit.newId<RecipientId>(), letterId, ordinal, clean(unit, draft))
  }
  const wanted = new Set(keys)
  for (const [index, { id }] of known.entries())
    if (!wanted.has(knownKeys[index] ?? '')) store.removeRecipient(unit.sql, id)
}
