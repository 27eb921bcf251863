import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Agreement, Commitment } from '../../../shared/contract/resolutions.ts'
import { listInstitutions } from '../institutions/service.ts'
import type { InstitutionId, SessionId } from '../../../shared/domain/ids.ts'
import { holdsSeat } from '../../../shared/domain/quorum.ts'
import { isEmptyRichText, richTextParagraphs, type RichText } from '../../../shared/domain/rich-text.ts'
import type {
  RecordAgendaItem,
  RecordAgreement,
  RecordAttendee,
  RecordCommitment,
  SessionRecord,
} from '../../../shared/domain/session-record.ts'
import { listAbsences, listAttendances } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { getMinutes } from '../minutes/service.ts'
import { getPerson } from '../people/service.ts'
import { getSession } from '../sessions/service.ts'
import { currentSettings } from '../settings/service.ts'

/** Leaves out what is not known: the format has optional keys, not nulls, for it. */
const known = <Key extends string, Value>(key: Key, value: Value | null): Partial<Record<Key, Value>> =>
  value === null ? {} : ({ [key]: value } as Record<Key, Value>)

const segmentNames = (unit: Unit): Map<InstitutionId, string> => {
  const { segments, institutions } = listInstitutions(unit)
  const names = new Map(segments.map(({ id, name }) => [id, name]))
  return new Map(
    institutions.flatMap(({ id, segmentId }) => {
      const name = segmentId === null ? undefined : names.get(segmentId)
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}

const toAttendee = (
  unit: Unit,
  attendance: ReturnType<typeof listAttendances>[number],
  segments: ReadonlyMap<InstitutionId, string>,
): RecordAttendee => {
  const { nationalId, sex, phone, email } = getPerson(unit, { id: attendance.personId })
  const { institutionId } = attendance
  const stays = attendance.stays.filter(({ sitting }) => sitting === 0)
  return {
    name: attendance.personName,
    institution: attendance.institutionName ?? '',
    ...known('position', attendance.position),
    capacity: attendance.capacity,
    ...known('nationalId', nationalId),
    ...known('sex', sex),
    ...known('phone', phone),
    ...known('email', email),
    ...known('arrivedAt', stays[0]?.arrivedAt ?? null),
    ...known('leftAt', stays.at(-1)?.leftAt ?? null),
    ...known('segment', institutionId === null ? null : (segments.get(institutionId) ?? null)),
  }
}

const toAgreement = ({ text, adoption, votes }: Agreement): RecordAgreement => ({
  text,
  adoption,
  ...known('votes', votes),
})

const toCommitment = ({ text, responsibles, dueOn, priority }: Commitment): RecordCommitment => ({
  text,
  responsible: responsibles.map((responsible) => responsible.name),
  ...known('dueOn', dueOn),
  ...known('priority', priority),
})

/** Notes as a record says them: nothing at all when nothing can be read in them. */
export const discussionOf = (notes: RichText): string[] => (isEmptyRichText(notes) ? [] : richTextParagraphs(notes))

const toItem = ({ item, notes, agreements, commitments }: MinutesItem): RecordAgendaItem => ({
  title: item.title,
  kind: item.kind,
  ...known('presenter', item.presenter),
  ...known('minutes', item.plannedMinutes),
  discussion: discussionOf(notes),
  agreements: agreements.map(toAgreement),
  commitments: commitments.map(toCommitment),
})

/**
 * A session as a session record, with everything that the format holds: of a suspended one everybody who came on any of
 * its days and the hours of the first, of a stretch in the room its first and last hour,
 * of notes their plain paragraphs; who presided and the call are not in it.
 */
export const writeRecord = (unit: Unit, { sessionId }: { sessionId: SessionId }): SessionRecord => {
  const { session, items } = getMinutes(unit, { sessionId })
  const { name, acronym, region, city } = currentSettings(unit).committee
  const segments = segmentNames(unit)
  const attendances = listAttendances(unit, sessionId)
  const came = new Set(attendances.filter(({ capacity }) => holdsSeat(capacity)).map((one) => one.institutionId))
  const absences = listAbsences(unit, sessionId)
    .filter(({ sitting, institutionId }) => sitting === 0 && !came.has(institutionId))
    .map(({ institutionName, isJustified, reason }) => ({
      institution: institutionName,
      justified: isJustified,
      ...known('reason', reason),
    }))
  const closing = { ...known('nextSessionOn', session.nextSessionOn), ...known('remarks', session.remarks) }
  return {
    format: 'cer-session-record',
    version: 1,
    committee: { name, acronym, region, city },
    session: {
      kind: session.kind,
      decentralised: session.isDecentralised,
      number: session.number,
      heldOn: session.heldOn,
      startedAt: session.startedAt,
      endedAt: session.suspensions[0]?.suspendedAt ?? session.endedAt,
      venue: session.venue,
      province: session.province,
      district: session.district,
      modality: session.modality,
    },
    attendees: attendances.map((attendance) => toAttendee(unit, attendance, segments)),
    ...(absences.length === 0 ? {} : { absences }),
    agenda: items.map(toItem),
    ...(Object.keys(closing).length === 0 ? {} : { closing }),
  }
}

/** The record of a session that met. Loading it here changes nothing. */
export const exportRecord = (unit: Unit, { sessionId }: { sessionId: SessionId }): SessionRecord => {
  const { status } = getSession(unit, { sessionId })
  if (status !== 'open' && status !== 'closed') fail('SESSION_STATUS', { status })
  return writeRecord(unit, { sessionId })
}
