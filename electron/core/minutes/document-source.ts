import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Minutes, MinutesItem as RecordedItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { isWithin } from '../../../shared/domain/dates.ts'
import type { InstitutionId, SegmentId, SessionId } from '../../../shared/domain/ids.ts'
import { holdsSeat } from '../../../shared/domain/quorum.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { listAbsences, listAttendances } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { found } from '../failure.ts'
import { listInstitutions } from '../institutions/service.ts'
import { listSexes } from '../people/service.ts'
import { listSessionSeats, openingQuorum } from '../sessions/quorum.ts'
import { getSession } from '../sessions/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { listTerms } from '../terms/service.ts'
import type {
  MinutesAbsence,
  MinutesApproval,
  MinutesAttendee,
  MinutesData,
  MinutesItem,
  MinutesOutcome,
  MinutesQuorum,
  MinutesSegment,
} from './document-data.ts'
import { errataBlocks } from './document-approval.ts'
import { minutesDocument } from './document.ts'
import { errataOf, isLocked, lastApproved, keptModel, withPrintedNumber } from './locked.ts'
import { getMinutes } from './service.ts'

const toItem = ({ item, notes, agreements, commitments }: RecordedItem): MinutesItem => ({
  title: item.title,
  kind: item.kind,
  presenter: item.presenter,
  startedAt: null,
  notes,
  agreements: agreements.map(({ number, text, adoption, votes, seatsPresent }) => ({
    number,
    text,
    adoption,
    votes,
    seatsPresent,
  })),
  commitments: commitments.map(({ text, responsibles, dueOn, priority }) => ({
    text,
    responsible: responsibles.map((responsible) => responsible.acronym ?? responsible.name),
    dueOn,
    priority,
  })),
})

const toSegments = (unit: Unit, attendances: readonly Attendance[]): MinutesSegment[] => {
  const { segments, institutions } = listInstitutions(unit)
  const segmentOf = new Map<InstitutionId, SegmentId | null>(institutions.map(({ id, segmentId }) => [id, segmentId]))
  const sexes = listSexes(
    unit,
    attendances.map((attendance) => attendance.personId),
  )
  const toAttendee = (attendance: Attendance): MinutesAttendee => ({
    name: attendance.personName,
    sex: sexes.get(attendance.personId) ?? null,
    institution: attendance.institutionName,
    position: attendance.position,
    capacity: attendance.capacity,
    stays: attendance.stays,
  })
  // By seat: the institution in alphabetical order, and in it the principal before the alternate.
  const ordered = attendances.toSorted(
    (left, right) =>
      compareText(left.institutionName ?? '', right.institutionName ?? '') ||
      right.capacity.localeCompare(left.capacity),
  )
  const bySegment = Map.groupBy(ordered, ({ institutionId }) =>
    institutionId === null ? null : (segmentOf.get(institutionId) ?? null),
  )
  return [...segments.map(({ id, name }) => ({ id, name })), { id: null, name: null }].flatMap(({ id, name }) => {
    const attendees = bySegment.get(id)
    return attendees ? [{ name, attendees: attendees.map(toAttendee) }] : []
  })
}

const toOutcome = ({ status, notHeldReason }: Session): MinutesOutcome =>
  status === 'not_held' && notHeldReason !== null ? notHeldReason : 'held'

/** Null where nobody counted: no seats yet, or a session still to come, whose minutes are a sheet prepared to fill in. */
const toQuorum = (unit: Unit, session: Session): MinutesQuorum | null => {
  const { seats, present, required, hasQuorum, segments } = openingQuorum(unit, session)
  if (seats === 0 || isStillToCome(session)) return null
  const names = new Map(listInstitutions(unit).segments.map(({ id, name }) => [id, name]))
  const missingSegments = segments
    .filter(({ missing }) => missing > 0)
    .map(({ segmentId, missing }) => ({ name: names.get(segmentId) ?? '', missing }))
  return { seats, present, required, hasQuorum, missingSegments }
}

const isStillToCome = ({ status }: Session): boolean => status === 'planned' || status === 'called'

// Whoever holds a seat, did not come and sent no word is absent, whether or not somebody marked it.
const toAbsences = (unit: Unit, session: Session, attendances: readonly Attendance[]): MinutesAbsence[] => {
  const recorded = listAbsences(unit, session.id)
  const known = new Set<InstitutionId | null>([
    ...recorded.map(({ institutionId }) => institutionId),
    ...attendances.filter(({ capacity }) => holdsSeat(capacity)).map(({ institutionId }) => institutionId),
  ])
  const names = new Map(listInstitutions(unit).institutions.map(({ id, name }) => [id, name]))
  const unmarked = isStillToCome(session)
    ? []
    : listSessionSeats(unit, session)
        .filter(({ institutionId }) => !known.has(institutionId))
        .map(({ institutionId }) => names.get(institutionId) ?? '')
        .toSorted(compareText)
  return [
    ...recorded.map(({ institutionName, isJustified, reason }) => ({
      institution: institutionName,
      isJustified,
      reason,
    })),
    ...unmarked.map((institution) => ({ institution, isJustified: false, reason: null })),
  ]
}

const toData = (unit: Unit, { session, items }: Minutes, approval: MinutesApproval | null): MinutesData => {
  const { committee } = currentSettings(unit)
  const term = listTerms(unit).find(({ firstDay, lastDay }) => isWithin(session.heldOn, firstDay, lastDay))
  const attendances = listAttendances(unit, session.id)
  return {
    committee,
    yearName: yearNameOf(unit, session.heldOn),
    term: term ? { name: term.name, firstDay: term.firstDay, lastDay: term.lastDay } : null,
    session,
    outcome: toOutcome(session),
    segments: toSegments(unit, attendances),
    absences: toAbsences(unit, session, attendances),
    quorum: toQuorum(unit, session),
    items: items.map(toItem),
    closing: { nextSessionOn: session.nextSessionOn, remarks: session.remarks },
    state: approval === null ? session.minutesState : 'approved',
    approval,
    sha256Prefix: null,
    errata: [],
  }
}

const drawn = ({ id, label }: Session, model: DocumentModel): DrawnDocument => ({
  model,
  fileTitle: `Acta ${label}`,
  label,
  sessionId: id,
})

/** The minutes of a session as they will be once approved, from what is recorded at this moment; not yet numbered. */
export const drawApproved = (unit: Unit, sessionId: SessionId, approval: MinutesApproval): DrawnDocument => {
  const minutes = getMinutes(unit, { sessionId })
  return drawn(minutes.session, minutesDocument(toData(unit, minutes, approval)))
}

// Whatever changed around it since, an approved acta says what was approved, and its corrections after it.
const lockedModel = (unit: Unit, sessionId: SessionId): DocumentModel => {
  const version = found(lastApproved(unit, sessionId), 'minutesVersion')
  const printed = withPrintedNumber(keptModel(unit, version), version.modelSha256)
  return { ...printed, blocks: [...printed.blocks, ...errataBlocks(errataOf(unit, sessionId))] }
}

/** The minutes of a session: from what is recorded at this moment, or as they were approved. */
export const drawMinutes = (unit: Unit, sessionId: SessionId): DrawnDocument => {
  const session = getSession(unit, { sessionId })
  if (isLocked(session.minutesState)) return drawn(session, lockedModel(unit, sessionId))
  return drawn(session, minutesDocument(toData(unit, getMinutes(unit, { sessionId }), null)))
}
