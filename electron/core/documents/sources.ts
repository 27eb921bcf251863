import type { DocumentKind, DocumentSubject } from '../../../shared/contract/documents.ts'
import {
  AccreditationId,
  AgendaBalanceId,
  AgreementId,
  EventId,
  InstitutionId,
  LetterId,
  OrdinanceId,
  PlanId,
  MonitoringReportId,
  RatificationId,
  RecipientId,
  SessionId,
  StatementId,
  TermId,
  WorkingGroupId,
} from '../../../shared/domain/ids.ts'
import { drawCertificate, drawCertificates } from '../accreditations/document-source.ts'
import { drawAgenda } from '../agenda/document-source.ts'
import { drawAgreementCertificate } from '../agreements/document-source.ts'
import { drawAgendaBalance } from '../balances/document-source.ts'
import { drawAttendanceReport } from '../attendance/document-report-source.ts'
import { drawAttendanceList } from '../attendance/document-source.ts'
import {
  drawInstitutionCommitments,
  drawOverdueCommitments,
  drawSessionCommitments,
  drawTermCommitments,
} from '../commitments/document-source.ts'
import type { Unit } from '../context.ts'
import { drawEventReport } from '../events/document-source.ts'
import { drawGroupReport } from '../groups/document-source.ts'
import { withLetterhead } from '../letterhead/apply.ts'
import { drawLetter, drawLetters } from '../letters/document-source.ts'
import { drawDesignation, drawInstallation } from '../minutes/document-act-source.ts'
import { drawMinutes } from '../minutes/document-source.ts'
import {
  drawComparison,
  drawNorm,
  drawPresentationLetter,
  drawReasons,
  isDraftedByParts,
} from '../ordinances/document-source.ts'
import { drawPresentationSchedule } from '../presentations/document-source.ts'
import { drawMonitoringReport } from '../monitoring/document-source.ts'
import { drawRatification } from '../ratifications/document-source.ts'
import { drawPlanBalance } from '../plan/document-source.ts'
import { drawStatement } from '../statements/document-source.ts'
import type { DrawnDocument } from './subject.ts'

type Source = (unit: Unit, subjectId: string) => DrawnDocument

/** Which feature draws each kind of document, and of what. */
const sources: Record<DocumentKind, Source> = {
  minutes: (unit, id) => drawMinutes(unit, SessionId.parse(id)),
  agenda: (unit, id) => drawAgenda(unit, SessionId.parse(id)),
  attendance_list: (unit, id) => drawAttendanceList(unit, SessionId.parse(id)),
  letters: (unit, id) => drawLetters(unit, LetterId.parse(id)),
  letter: (unit, id) => drawLetter(unit, RecipientId.parse(id)),
  certificate: (unit, id) => drawCertificate(unit, AccreditationId.parse(id)),
  statement: (unit, id) =>
    isDraftedByParts(unit, OrdinanceId.parse(id))
      ? drawNorm(unit, OrdinanceId.parse(id), 'statement')
      : drawStatement(unit, StatementId.parse(id)),
  session_commitments: (unit, id) => drawSessionCommitments(unit, SessionId.parse(id)),
  term_commitments: (unit, id) => drawTermCommitments(unit, TermId.parse(id)),
  institution_commitments: (unit, id) => drawInstitutionCommitments(unit, InstitutionId.parse(id)),
  overdue_commitments: (unit, id) => drawOverdueCommitments(unit, TermId.parse(id)),
  attendance_report: (unit, id) => drawAttendanceReport(unit, TermId.parse(id)),
  certificates: (unit, id) => drawCertificates(unit, TermId.parse(id)),
  agreement_certificate: (unit, id) => drawAgreementCertificate(unit, AgreementId.parse(id)),
  installation_minutes: (unit, id) => drawInstallation(unit, SessionId.parse(id)),
  designation_minutes: (unit, id) => drawDesignation(unit, SessionId.parse(id)),
  group_report: (unit, id) => drawGroupReport(unit, WorkingGroupId.parse(id)),
  event_report: (unit, id) => drawEventReport(unit, EventId.parse(id)),
  presentation_schedule: (unit, id) => drawPresentationSchedule(unit, TermId.parse(id)),
  monitoring_report: (unit, id) => drawMonitoringReport(unit, MonitoringReportId.parse(id)),
  agenda_balance: (unit, id) => drawAgendaBalance(unit, AgendaBalanceId.parse(id)),
  ratification_minutes: (unit, id) => drawRatification(unit, RatificationId.parse(id)),
  plan_balance: (unit, id) => drawPlanBalance(unit, PlanId.parse(id)),
  ordinance: (unit, id) => drawNorm(unit, OrdinanceId.parse(id), 'ordinance'),
  ordinance_reasons: (unit, id) => drawReasons(unit, OrdinanceId.parse(id)),
  ordinance_letter: (unit, id) => drawPresentationLetter(unit, OrdinanceId.parse(id)),
  ordinance_comparison: (unit, id) => drawComparison(unit, id),
  regulation: (unit, id) => drawNorm(unit, OrdinanceId.parse(id), 'regulation'),
}

/** A document drawn from what is recorded at this moment. */
export const drawDocument = (unit: Unit, { kind, subjectId }: DocumentSubject): DrawnDocument => {
  const drawn = sources[kind](unit, subjectId)
  // An approved acta keeps the letterhead that it was approved in: its source knows.
  return kind === 'minutes' ? drawn : { ...drawn, model: withLetterhead(unit, drawn.model) }
}
