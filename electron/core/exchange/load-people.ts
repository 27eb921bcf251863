import type { Institution } from '../../../shared/contract/committee.ts'
import type { LoadedRecord } from '../../../shared/contract/exchange.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { holdsSeat } from '../../../shared/domain/quorum.ts'
import {
  describeRecordProblem,
  type RecordAttendee,
  type RecordProblem,
  type SessionRecord,
} from '../../../shared/domain/session-record.ts'
import { fold, tidy } from '../../../shared/domain/text.ts'
import { ensureAccredited, findHolder, type SeatClaim } from '../accreditations/service.ts'
import { recordAttendance, setAbsence } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import {
  createInstitution,
  ensureSegment,
  findInstitutionNamed,
  getSegment,
  updateInstitution,
  plainInstitution,
} from '../institutions/service.ts'
import { createPersonNamed, recognisePerson } from '../people/service.ts'

/** What loading one record needs at hand: the unit, whether it is the demonstration, and the tally that it gives back. */
export type Loading = {
  unit: Unit
  isDemonstration: boolean
  created: LoadedRecord['created']
  warnings: string[]
}

// Once each: three people of one institution say the same thing of it.
const warn = ({ warnings }: Loading, sentence: string): void => {
  if (!warnings.includes(sentence)) warnings.push(sentence)
}

const withSegment = (loading: Loading, known: Institution, segment: string): Institution => {
  const { unit } = loading
  if (known.segmentId === null) {
    const draft = { ...known, segmentId: ensureSegment(unit, segment) }
    return updateInstitution(unit, { id: known.id, draft, expectedVersion: known.version })
  }
  const { name } = getSegment(unit, known.segmentId)
  if (name !== tidy(segment))
    warn(
      loading,
      `${known.name} figura en el registro en el segmento «${tidy(segment)}» y en este programa en «${name}». Se mantuvo el del programa.`,
    )
  return known
}

/** The institution that a record names, added when it is new; a segment that was not known is filled in. */
export const ensureInstitution = (loading: Loading, name: string, segment?: string): Institution => {
  const { unit, isDemonstration, created } = loading
  const known = findInstitutionNamed(unit, name)
  if (known) return segment === undefined ? known : withSegment(loading, known, segment)
  created.institutions += 1
  const segmentId = segment === undefined ? null : ensureSegment(unit, segment)
  return createInstitution(unit, plainInstitution(name, null, segmentId), isDemonstration)
}

const ensurePerson = (loading: Loading, attendee: RecordAttendee, institutionId: InstitutionId | null): PersonId => {
  const data = {
    nationalId: attendee.nationalId ?? null,
    sex: attendee.sex ?? null,
    phone: attendee.phone ?? null,
    email: attendee.email ?? null,
  }
  const known = recognisePerson(loading.unit, attendee.name, institutionId, data)
  if (!known) {
    loading.created.people += 1
    return createPersonNamed(loading.unit, attendee.name, data, loading.isDemonstration).id
  }
  const knownName = fullName(known)
  if (fold(knownName) !== fold(attendee.name))
    warn(
      loading,
      `El documento de identidad de «${tidy(attendee.name)}» es en este programa el de «${knownName}». Se registró la asistencia de ${knownName}: revise cuál es el nombre correcto.`,
    )
  return known.id
}

const capacityNames: Record<SeatClaim['capacity'], string> = { principal: 'titular', alternate: 'alterno(a)' }

const claimSeat = (loading: Loading, { heldOn }: Session, claim: SeatClaim, names: [person: string, seat: string]) => {
  const holder = findHolder(loading.unit, claim, heldOn)
  if (!holder) {
    if (ensureAccredited(loading.unit, claim, heldOn)) loading.created.accreditations += 1
    return
  }
  if (holder.personId === claim.personId) return
  const [person, seat] = names
  warn(
    loading,
    `${person} asistió como ${capacityNames[claim.capacity]} de ${seat}, pero la acreditación vigente ese día es de ${holder.personName} (${holder.documentName ?? 'sin documento'}). Su asistencia se registró; la acreditación no cambió.`,
  )
}

/** Where in the record each person, each institution present and each institution absent was found first. */
type Places = {
  people: Map<PersonId, string>
  present: Map<InstitutionId, string>
  absent: Map<InstitutionId, string>
  problems: RecordProblem[]
}

const loadAttendee = (
  loading: Loading,
  { people, present, problems }: Places,
  session: Session,
  attendee: RecordAttendee,
  path: string,
): void => {
  const { capacity, position = null } = attendee
  const institution =
    attendee.institution === '' ? null : ensureInstitution(loading, attendee.institution, attendee.segment)
  const institutionId = institution?.id ?? null
  const personId = ensurePerson(loading, attendee, institutionId)
  const firstPath = people.get(personId)
  if (firstPath !== undefined) {
    problems.push({ code: 'person_repeated', path, firstPath })
    return
  }
  people.set(personId, path)
  if (institution && holdsSeat(capacity)) {
    if (!present.has(institution.id)) present.set(institution.id, path)
    const claim = { institutionId: institution.id, personId, capacity, position }
    claimSeat(loading, session, claim, [tidy(attendee.name), institution.name])
  }
  const stays = [{ arrivedAt: attendee.arrivedAt ?? null, leftAt: attendee.leftAt ?? null }]
  recordAttendance(loading.unit, session, { personId, institutionId, capacity, position, note: null, stays })
}

type RecordAbsence = NonNullable<SessionRecord['absences']>[number]

const loadAbsence = (
  loading: Loading,
  { present, absent, problems }: Places,
  session: Session,
  { institution, justified, reason }: RecordAbsence,
  path: string,
): void => {
  const { id: institutionId } = ensureInstitution(loading, institution)
  const presentPath = present.get(institutionId)
  const absentPath = absent.get(institutionId)
  if (presentPath !== undefined) problems.push({ code: 'present_and_absent', path, firstPath: presentPath })
  if (absentPath !== undefined) problems.push({ code: 'absence_repeated', path, firstPath: absentPath })
  if (presentPath !== undefined || absentPath !== undefined) return
  absent.set(institutionId, path)
  const absence = { isJustified: justified, reason: reason ?? null }
  setAbsence(loading.unit, { sessionId: session.id, institutionId, absence })
}

/**
 * Writes down who came and who was absent. Two spellings of one person or institution are one here: what the record then
 * says twice is refused by its places, all of them at once.
 */
export const loadPeople = (loading: Loading, session: Session, { attendees, absences = [] }: SessionRecord): void => {
  const places: Places = { people: new Map(), present: new Map(), absent: new Map(), problems: [] }
  for (const [index, attendee] of attendees.entries())
    loadAttendee(loading, places, session, attendee, `attendees[${index}]`)
  for (const [index, absence] of absences.entries())
    loadAbsence(loading, places, session, absence, `absences[${index}]`)
  if (places.problems.length > 0) fail('RECORD_INVALID', { problems: places.problems.map(describeRecordProblem) })
}
