import { certificatesDocument } from '../../electron/core/accreditations/document.ts'
import { agendaDocument } from '../../electron/core/agenda/document.ts'
import { agreementCertificateDocument } from '../../electron/core/agreements/document.ts'
import { attendanceReportDocument } from '../../electron/core/attendance/document-report.ts'
import { attendanceListDocument } from '../../electron/core/attendance/document.ts'
import { agendaBalanceDocument } from '../../electron/core/balances/document.ts'
import { institutionSheetDocument } from '../../electron/core/commitments/document-institution.ts'
import { overdueReportDocument } from '../../electron/core/commitments/document-overdue.ts'
import { commitmentsReportDocument } from '../../electron/core/commitments/document.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { eventReportDocument } from '../../electron/core/events/document.ts'
import { groupReportDocument } from '../../electron/core/groups/document.ts'
import { accreditationRequestDocument } from '../../electron/core/letters/accreditation-request.ts'
import { callLettersDocument } from '../../electron/core/letters/document.ts'
import { designationDocument } from '../../electron/core/minutes/document-designation.ts'
import { installationDocument } from '../../electron/core/minutes/document-installation.ts'
import { comparisonDocument } from '../../electron/core/ordinances/document-comparison.ts'
import { presentationLetterDocument } from '../../electron/core/ordinances/document-letter.ts'
import { reasonsDocument } from '../../electron/core/ordinances/document-reasons.ts'
import {
  draftedStatementDocument,
  ordinanceDocument,
  regulationDocument,
} from '../../electron/core/ordinances/document.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { monitoringReportDocument } from '../../electron/core/monitoring/document.ts'
import { planBalanceDocument } from '../../electron/core/plan/document.ts'
import { presentationScheduleDocument } from '../../electron/core/presentations/document.ts'
import { ratificationDocument } from '../../electron/core/ratifications/document.ts'
import { statementDocument } from '../../electron/core/statements/document.ts'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import {
  agreementCertificate,
  bareAgreementCertificate,
  bareInstallation,
  designation,
  installation,
} from './sample-acts.ts'
import { accreditationRequest, agenda, attendanceList, bareCall, callLetters, certificates } from './sample-call.ts'
import { liveDocument } from './sample-live-minutes.ts'
import { arequipaMinutes, noQuorumMinutes, richDocument } from './sample-minutes.ts'
import {
  approvedOrdinance,
  bareOrdinance,
  barePresentation,
  comparison,
  draftedStatement,
  ordinanceProject,
  ordinanceReasons,
  presentation,
  regulation,
  sameTexts,
} from './sample-ordinance.ts'
import { barePlanBalance, planBalance } from './sample-plan.ts'
import {
  agendaBalance,
  bareBalance,
  bareRatification,
  bareReport,
  monitoringReport,
  ratification,
  wideReport,
} from './sample-priorities.ts'
import {
  attendanceReportData,
  emptyAttendanceReport,
  sessionCommitmentsData,
  institutionSheet,
  overdueReport,
  termCommitmentsData,
} from './sample-reports.ts'
import {
  bareEventReport,
  bareGroupReport,
  bareSchedule,
  eventReport,
  groupReport,
  presentationSchedule,
} from './sample-spaces.ts'
import { bareStatement, statement } from './sample-statement.ts'

type Draw = () => DocumentModel

/** What each kind of document looks like: full ones, and some of which little is known. */
export const samplesOfKind: Record<DocumentKind, Draw[]> = {
  minutes: [
    richDocument,
    liveDocument,
    () => minutesDocument(arequipaMinutes()),
    () => minutesDocument(noQuorumMinutes()),
  ],
  agenda: [() => agendaDocument(agenda())],
  attendance_list: [() => attendanceListDocument(attendanceList())],
  letters: [
    () => callLettersDocument(callLetters()),
    () => callLettersDocument(bareCall()),
    () => accreditationRequestDocument(accreditationRequest()),
  ],
  letter: [
    () => callLettersDocument({ ...callLetters(), recipients: callLetters().recipients.slice(0, 1) }),
    () =>
      accreditationRequestDocument({
        ...accreditationRequest(),
        recipients: accreditationRequest().recipients.slice(0, 1),
      }),
  ],
  certificate: [
    () => certificatesDocument({ ...certificates(), certificates: certificates().certificates.slice(0, 1) }),
  ],
  certificates: [() => certificatesDocument(certificates())],
  statement: [
    () => statementDocument(statement()),
    () => statementDocument(bareStatement()),
    () => draftedStatementDocument(draftedStatement()),
  ],
  session_commitments: [() => commitmentsReportDocument(sessionCommitmentsData())],
  term_commitments: [() => commitmentsReportDocument(termCommitmentsData())],
  institution_commitments: [() => institutionSheetDocument(institutionSheet())],
  overdue_commitments: [() => overdueReportDocument(overdueReport())],
  attendance_report: [
    () => attendanceReportDocument(attendanceReportData()),
    () => attendanceReportDocument(emptyAttendanceReport()),
  ],
  agreement_certificate: [
    () => agreementCertificateDocument(agreementCertificate()),
    () => agreementCertificateDocument(bareAgreementCertificate()),
  ],
  installation_minutes: [() => installationDocument(installation()), () => installationDocument(bareInstallation())],
  designation_minutes: [() => designationDocument(designation())],
  group_report: [() => groupReportDocument(groupReport()), () => groupReportDocument(bareGroupReport())],
  event_report: [() => eventReportDocument(eventReport()), () => eventReportDocument(bareEventReport())],
  presentation_schedule: [
    () => presentationScheduleDocument(presentationSchedule()),
    () => presentationScheduleDocument(bareSchedule()),
  ],
  monitoring_report: [
    () => monitoringReportDocument(monitoringReport()),
    () => monitoringReportDocument(wideReport()),
    () => monitoringReportDocument(bareReport()),
  ],
  agenda_balance: [() => agendaBalanceDocument(agendaBalance()), () => agendaBalanceDocument(bareBalance())],
  ratification_minutes: [() => ratificationDocument(ratification()), () => ratificationDocument(bareRatification())],
  plan_balance: [() => planBalanceDocument(planBalance()), () => planBalanceDocument(barePlanBalance())],
  ordinance: [
    () => ordinanceDocument(ordinanceProject()),
    () => ordinanceDocument(approvedOrdinance()),
    () => ordinanceDocument(bareOrdinance()),
  ],
  ordinance_reasons: [() => reasonsDocument(ordinanceReasons())],
  ordinance_letter: [
    () => presentationLetterDocument(presentation()),
    () => presentationLetterDocument(barePresentation()),
  ],
  ordinance_comparison: [() => comparisonDocument(comparison()), () => comparisonDocument(sameTexts())],
  regulation: [() => regulationDocument(regulation())],
}
