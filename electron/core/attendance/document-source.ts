import type { Accreditation } from '../../../shared/contract/committee.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { splitFullName } from '../../../shared/domain/person-name.ts'
import { listAccreditations } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { listInstitutions } from '../institutions/service.ts'
import { invitedGuests } from '../letters/service.ts'
import { getPerson } from '../people/service.ts'
import { getSession } from '../sessions/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { attendanceListDocument, type ListedPerson } from './document.ts'

/** Rows for those who come unannounced: as many as fill the last page of a usual session. */
const emptyRows = 8

const toListed = (unit: Unit, accreditation: Accreditation): ListedPerson => {
  const { givenNames, surnames, nationalId, phone, email } = getPerson(unit, { id: accreditation.personId })
  return {
    givenNames,
    surnames,
    nationalId,
    phone,
    email,
    institution: accreditation.institutionAcronym ?? accreditation.institutionName,
    position: accreditation.position,
    capacity: accreditation.capacity,
  }
}

const guestsOf = (unit: Unit, sessionId: SessionId): ListedPerson[] =>
  invitedGuests(unit, sessionId).map(({ name, institutionName, position, phone, email }) => ({
    ...splitFullName(name ?? ''),
    nationalId: null,
    phone,
    email,
    institution: institutionName || null,
    position,
    capacity: 'guest',
  }))

/** The sheet that a session passes around to be signed: those accredited on its day, and the guests of its call. */
export const drawAttendanceList = (unit: Unit, sessionId: SessionId): DrawnDocument => {
  const session = getSession(unit, { sessionId })
  const { committee } = currentSettings(unit)
  const held = listAccreditations(unit, { on: session.heldOn })
  const bySegment = Map.groupBy(held, ({ segmentId }) => segmentId)
  const segments = [...listInstitutions(unit).segments, { id: null, name: null }].flatMap(({ id, name }) => {
    const people = bySegment.get(id)
    return people ? [{ name, people: people.map((accreditation) => toListed(unit, accreditation)) }] : []
  })
  const model = attendanceListDocument({
    committee,
    yearName: yearNameOf(unit, session.heldOn),
    session,
    segments,
    guests: guestsOf(unit, sessionId),
    emptyRows,
  })
  return { model, fileTitle: `Lista de asistencia ${session.label}`, label: session.label, sessionId }
}
