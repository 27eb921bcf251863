import type { LoadedRecord } from '../../../shared/contract/exchange.ts'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { richTextFromParagraphs } from '../../../shared/domain/rich-text.ts'
import {
  describeRecordProblem,
  type RecordAgendaItem,
  type RecordAttendee,
  type SessionRecord,
} from '../../../shared/domain/session-record.ts'
import { totalVotes } from '../../../shared/domain/session.ts'
import { ensureAccredited } from '../accreditations/service.ts'
import { addAgendaItem } from '../agenda/service.ts'
import { addAgreement, numberAgreements } from '../agreements/service.ts'
import { recordAttendance, setAbsence } from '../attendance/service.ts'
import { addCommitment } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { createInstitution, ensureSegment, findInstitutionNamed, updateInstitution } from '../institutions/service.ts'
import { saveNotes } from '../minutes/service.ts'
import { createPersonNamed, recognisePerson } from '../people/service.ts'
import { recordHeldSession, sessionQuorumAt } from '../sessions/service.ts'

type Created = LoadedRecord['created']

/** What loading one record needs at hand: the unit, whether it is the demonstration, and the tally that it gives back. */
type Loading = { unit: Unit; isDemonstration: boolean; created: Created; warnings: string[] }

const ensureInstitution = (
  { unit, isDemonstration, created }: Loading,
  name: string,
  segment?: string,
): Institution => {
  const known = findInstitutionNamed(unit, name)
  const segmentId = segment === undefined ? null : ensureSegment(unit, segment)
  if (known) {
    if (known.segmentId !== null || segmentId === null) return known
    const draft = { name: known.name, acronym: known.acronym, segmentId }
    return updateInstitution(unit, { id: known.id, draft, expectedVersion: known.version })
  }
  created.institutions += 1
  return createInstitution(unit, { name, acronym: null, segmentId }, isDemonstration)
}

const ensurePerson = (loading: Loading, attendee: RecordAttendee, institutionId: InstitutionId | null): PersonId => {
  const data = {
    nationalId: attendee.nationalId ?? null,
    sex: attendee.sex ?? null,
    phone: attendee.phone ?? null,
    email: attendee.email ?? null,
  }
  const known = recognisePerson(loading.unit, attendee.name, institutionId, data)
  if (known) return known.id
  loading.created.people += 1
  return createPersonNamed(loading.unit, attendee.name, data, loading.isDemonstration).id
}

const loadAttendee = (loading: Loading, session: Session, attendee: RecordAttendee): void => {
  const { unit } = loading
  const institution =
    attendee.institution === '' ? null : ensureInstitution(loading, attendee.institution, attendee.segment)
  const personId = ensurePerson(loading, attendee, institution?.id ?? null)
  const position = attendee.position ?? null
  const { capacity } = attendee
  if (institution && (capacity === 'principal' || capacity === 'alternate')) {
    const claim = { institutionId: institution.id, personId, capacity, position }
    if (ensureAccredited(unit, claim, session.heldOn)) loading.created.accreditations += 1
  }
  const stays = [{ arrivedAt: attendee.arrivedAt ?? null, leftAt: attendee.leftAt ?? null }]
  const institutionId = institution?.id ?? null
  recordAttendance(unit, { sessionId: session.id, personId, institutionId, capacity, position, stays })
}

const loadItem = (loading: Loading, session: Session, item: RecordAgendaItem): void => {
  const { unit } = loading
  const { title, kind, presenter = null, minutes: plannedMinutes = null } = item
  const { id } = addAgendaItem(unit, { sessionId: session.id, draft: { title, kind, presenter, plannedMinutes } })
  if (item.discussion.length > 0)
    saveNotes(unit, { agendaItemId: id, notes: richTextFromParagraphs(item.discussion), expectedVersion: 0 })
  for (const { text, adoption, votes = null } of item.agreements)
    addAgreement(unit, { agendaItemId: id, draft: { text, adoption, votes } })
  for (const { text, responsible, dueOn = null, priority = null } of item.commitments) {
    const responsibleIds = responsible.map((name) => ensureInstitution(loading, name).id)
    addCommitment(unit, { agendaItemId: id, draft: { text, responsibleIds, dueOn, priority } })
  }
}

/** A count that cannot be true is refused by its place in the record, before the rule refuses it without one. */
const requireVotesWithin = (record: SessionRecord, seatsPresent: number): void => {
  const problems = record.agenda.flatMap((item, itemIndex) =>
    item.agreements.flatMap((agreement, index) => {
      const isTooMany = agreement.votes !== undefined && totalVotes(agreement.votes) > seatsPresent
      const path = `agenda[${itemIndex}].agreements[${index}].votes`
      return isTooMany ? [describeRecordProblem({ code: 'votes_exceed_seats', path, seatsPresent })] : []
    }),
  )
  if (problems.length > 0) fail('RECORD_INVALID', { problems })
}

const recordSession = ({ unit, isDemonstration }: Loading, { session, closing }: SessionRecord): Session =>
  recordHeldSession(
    unit,
    {
      draft: {
        kind: session.kind,
        isDecentralised: session.decentralised,
        province: session.province,
        district: session.district,
        heldOn: session.heldOn,
        firstCallAt: null,
        secondCallAt: null,
        venue: session.venue,
        modality: session.modality,
      },
      number: session.number,
      numberReason: 'Número que traía el registro de la sesión',
    },
    {
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      quorumCall: null,
      presider: null,
      secretary: null,
      nextSessionOn: closing?.nextSessionOn ?? null,
      remarks: closing?.remarks ?? null,
    },
    isDemonstration,
  )

/** Writes a whole record as a held session. Who calls it decides whether it belongs here. */
export const loadWholeRecord = (
  unit: Unit,
  record: SessionRecord,
  isDemonstration: boolean,
  warnings: string[],
): LoadedRecord => {
  const created = { institutions: 0, people: 0, accreditations: 0 }
  const loading: Loading = { unit, isDemonstration, created, warnings }
  const session = recordSession(loading, record)
  for (const attendee of record.attendees) loadAttendee(loading, session, attendee)
  for (const { institution, justified, reason = null } of record.absences ?? []) {
    const institutionId = ensureInstitution(loading, institution).id
    setAbsence(unit, { sessionId: session.id, institutionId, absence: { isJustified: justified, reason } })
  }
  requireVotesWithin(record, sessionQuorumAt(unit, session, 'whole_session').present)
  for (const item of record.agenda) loadItem(loading, session, item)
  numberAgreements(unit, session.id)
  return { outcome: 'loaded', sessionId: session.id, number: session.number, label: session.label, created, warnings }
}
