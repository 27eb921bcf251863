import type { FollowUp, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { InstitutionId, SessionId, TermId } from '../../../shared/domain/ids.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { getSession, listSessionsBetween } from '../sessions/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { getInstitution } from '../institutions/service.ts'
import { getTerm } from '../terms/service.ts'
import { institutionSheetDocument } from './document-institution.ts'
import { overdueReportDocument } from './document-overdue.ts'
import type { ReportedCommitment } from './document-rows.ts'
import { commitmentsReportDocument, type CommitmentsReportData } from './document.ts'
import { listFollowedCommitments } from './looked-at.ts'
import { listOfInstitution, listOverdue } from './register-store.ts'

type Followed = Pick<OpenCommitment, 'text' | 'responsibles' | 'sessionLabel' | 'dueOn' | 'status'>

const toReported = (
  { text, responsibles, sessionLabel, dueOn, status }: Followed,
  last: FollowUp | null,
): ReportedCommitment => ({
  text,
  responsibles: responsibles.map(({ name, acronym }) => ({ name, acronym })),
  sessionLabel,
  dueOn,
  status,
  lastFollowUp: last && { recordedOn: last.recordedOn, percentage: last.percentage, note: last.note },
})

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
    commitments: commitments.map((one) => toReported(one, one.followUps.at(-1) ?? null)),
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

const asOfToday = (unit: Unit) => ({
  committee: currentSettings(unit).committee,
  yearName: yearNameOf(unit, unit.today),
  on: unit.today,
})

/** What an institution answers for, to be handed to it. */
export const drawInstitutionCommitments = (unit: Unit, id: InstitutionId): DrawnDocument => {
  const { name } = getInstitution(unit, id)
  const commitments = listOfInstitution(unit.sql, id, 'all').map((one) => toReported(one, one.lastFollowUp))
  return {
    model: institutionSheetDocument({ ...asOfToday(unit), institution: name, commitments }),
    fileTitle: `Hoja de compromisos ${name}`,
    label: name,
    sessionId: null,
  }
}

/** What was promised in the sessions of a term and is overdue today. */
export const drawOverdueCommitments = (unit: Unit, id: TermId): DrawnDocument => {
  const term = getTerm(unit, id)
  const overdue = listOverdue(unit.sql, unit.today, term.firstDay, term.lastDay)
  const commitments = overdue.map((one) => toReported(one, one.lastFollowUp))
  return {
    model: overdueReportDocument({ ...asOfToday(unit), term: { name: term.name }, commitments }),
    fileTitle: `Compromisos vencidos ${term.name}`,
    label: term.name,
    sessionId: null,
  }
}
