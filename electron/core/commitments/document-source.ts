import type { OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { SessionId, TermId } from '../../../shared/domain/ids.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { getSession, listSessionsBetween } from '../sessions/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { getTerm } from '../terms/service.ts'
import { commitmentsReportDocument, type CommitmentsReportData, type ReportedCommitment } from './document.ts'
import { listFollowedCommitments } from './follow-ups.ts'

const toReported = ({
  text,
  responsibles,
  sessionLabel,
  dueOn,
  status,
  followUps,
}: OpenCommitment): ReportedCommitment => {
  const last = followUps.at(-1)
  return {
    text,
    responsibles: responsibles.map(({ name, acronym }) => ({ name, acronym })),
    sessionLabel,
    dueOn,
    status,
    lastFollowUp: last ? { recordedOn: last.recordedOn, percentage: last.percentage, note: last.note } : null,
  }
}

const model = (
  unit: Unit,
  scope: CommitmentsReportData['scope'],
  commitments: readonly OpenCommitment[],
): DocumentModel =>
  commitmentsReportDocument({
    committee: currentSettings(unit).committee,
    yearName: yearNameOf(unit, unit.today),
    on: unit.today,
    scope,
    commitments: commitments.map(toReported),
  })

/** The commitments made in a session, as they stand today. */
export const drawSessionCommitments = (unit: Unit, sessionId: SessionId): DrawnDocument => {
  const { label, heldOn } = getSession(unit, { sessionId })
  return {
    model: model(unit, { kind: 'session', label, heldOn }, listFollowedCommitments(unit, { sessionId })),
    fileTitle: `Reporte de compromisos ${label}`,
    label,
    sessionId,
  }
}

/** Those made in the sessions of a term. */
export const drawTermCommitments = (unit: Unit, id: TermId): DrawnDocument => {
  const { name, firstDay, lastDay } = getTerm(unit, id)
  const commitments = listSessionsBetween(unit, firstDay, lastDay)
    .filter(({ status }) => status !== 'not_held')
    .toSorted((one, other) => compareText(`${one.heldOn} ${one.label}`, `${other.heldOn} ${other.label}`))
    .flatMap((session) => listFollowedCommitments(unit, { sessionId: session.id }))
  return {
    model: model(unit, { kind: 'term', name, firstDay, lastDay }, commitments),
    fileTitle: `Reporte de compromisos ${name}`,
    label: name,
    sessionId: null,
  }
}
