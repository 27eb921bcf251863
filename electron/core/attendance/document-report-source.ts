import type { Session } from '../../../shared/contract/sessions.ts'
import {
  attendanceOfSession,
  attendanceReport,
  sumAttendance,
  type ReportedSession,
  type Representative,
} from '../../../shared/domain/attendance-report.ts'
import { nearestDay } from '../../../shared/domain/dates.ts'
import type { TermId } from '../../../shared/domain/ids.ts'
import { holdsSeat, onlyAccredited } from '../../../shared/domain/quorum.ts'
import { sittingsOf } from '../../../shared/domain/sittings.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { listInstitutions } from '../institutions/service.ts'
import { listSexes } from '../people/service.ts'
import { listSittingSeats } from '../sessions/quorum.ts'
import { listSessionsBetween } from '../sessions/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { getTerm } from '../terms/service.ts'
import { attendanceReportDocument, type AttendanceReportData } from './document-report.ts'
import { listPresences } from './presences.ts'
import { listAbsences } from './service.ts'

// Seats and people are those that the quorum of each day counts, so that the report and the acta never differ.
const toReported = (unit: Unit, session: Session): ReportedSession => {
  const days = sittingsOf(session).map((sitting) => ({
    seats: listSittingSeats(unit, session, sitting),
    people: listPresences(unit, session.id, sitting.sitting),
  }))
  const came = days
    .flatMap(({ seats, people }) => onlyAccredited(people, seats))
    .filter(({ stays }) => stays.length > 0)
  const sexes = listSexes(
    unit,
    came.map(({ personId }) => personId),
  )
  return {
    entitled: new Set(days.flatMap(({ seats }) => seats.map(({ institutionId }) => institutionId))),
    representatives: came.flatMap(({ institutionId, personId, capacity }): Representative[] =>
      institutionId !== null && holdsSeat(capacity)
        ? [{ institutionId, personId, capacity, sex: sexes.get(personId) ?? null }]
        : [],
    ),
    justified: new Set(
      listAbsences(unit, session.id)
        .filter(({ isJustified }) => isJustified)
        .map(({ institutionId }) => institutionId),
    ),
  }
}

const segmentsOf = (unit: Unit, reported: readonly ReportedSession[]): AttendanceReportData['segments'] => {
  const counted = attendanceReport(reported)
  const { segments, institutions } = listInstitutions(unit)
  const bySegment = Map.groupBy(institutions, ({ segmentId }) => segmentId)
  return [...segments, { id: null, name: null }].flatMap(({ id, name }) => {
    const ofSegment = (bySegment.get(id) ?? [])
      .flatMap(({ id: institutionId, name, acronym }) => {
        const counts = counted.get(institutionId)
        return counts ? [{ name, acronym, counts }] : []
      })
      .toSorted((one, other) => compareText(one.name, other.name))
    return ofSegment.length === 0 ? [] : [{ name, institutions: ofSegment }]
  })
}

/** How the institutions attended the sessions of a term that were held. */
export const drawAttendanceReport = (unit: Unit, id: TermId): DrawnDocument => {
  const { name, firstDay, lastDay } = getTerm(unit, id)
  const { committee } = currentSettings(unit)
  const held = listSessionsBetween(unit, firstDay, lastDay)
    .filter(({ status }) => status === 'closed')
    .toSorted((one, other) => compareText(`${one.heldOn} ${one.label}`, `${other.heldOn} ${other.label}`))
  const reported = held.map((session) => ({ session, counted: toReported(unit, session) }))
  const model = attendanceReportDocument({
    committee,
    yearName: yearNameOf(unit, nearestDay(unit.today, firstDay, lastDay)),
    term: { name, firstDay, lastDay },
    sessions: reported.map(({ session: { label, heldOn }, counted }) => ({
      label,
      heldOn,
      counts: sumAttendance([...attendanceOfSession(counted).values()]),
    })),
    segments: segmentsOf(
      unit,
      reported.map(({ counted }) => counted),
    ),
  })
  return { model, fileTitle: `Reporte de asistencia ${name}`, label: name, sessionId: null }
}
