import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { certificatesDocument } from '../../electron/core/accreditations/document.ts'
import { agreementCertificateDocument } from '../../electron/core/agreements/document.ts'
import { agendaDocument } from '../../electron/core/agenda/document.ts'
import { attendanceReportDocument } from '../../electron/core/attendance/document-report.ts'
import { attendanceListDocument } from '../../electron/core/attendance/document.ts'
import { agendaBalanceDocument } from '../../electron/core/balances/document.ts'
import { institutionSheetDocument } from '../../electron/core/commitments/document-institution.ts'
import { overdueReportDocument } from '../../electron/core/commitments/document-overdue.ts'
import { commitmentsReportDocument } from '../../electron/core/commitments/document.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { eventReportDocument } from '../../electron/core/events/document.ts'
import { groupReportDocument } from '../../electron/core/groups/document.ts'
import { accreditationRequestDocument } from '../../electron/core/letters/accreditation-request.ts'
import { callLettersDocument } from '../../electron/core/letters/document.ts'
import { designationDocument } from '../../electron/core/minutes/document-designation.ts'
import { installationDocument } from '../../electron/core/minutes/document-installation.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { monitoringReportDocument } from '../../electron/core/monitoring/document.ts'
import { planBalanceDocument } from '../../electron/core/plan/document.ts'
import { comparisonDocument } from '../../electron/core/ordinances/document-comparison.ts'
import { presentationLetterDocument } from '../../electron/core/ordinances/document-letter.ts'
import { reasonsDocument } from '../../electron/core/ordinances/document-reasons.ts'
import {
  draftedStatementDocument,
  ordinanceDocument,
  regulationDocument,
} from '../../electron/core/ordinances/document.ts'
import { presentationScheduleDocument } from '../../electron/core/presentations/document.ts'
import { ratificationDocument } from '../../electron/core/ratifications/document.ts'
import { statementDocument } from '../../electron/core/statements/document.ts'
import { agreementCertificate, designation, installation } from './sample-acts.ts'
import { accreditationRequest, agenda, attendanceList, bareCall, callLetters, certificates } from './sample-call.ts'
import { liveDocument } from './sample-live-minutes.ts'
import { arequipaMinutes, noQuorumMinutes, richDocument } from './sample-minutes.ts'
import {
  approvedOrdinance,
  comparison,
  draftedStatement,
  ordinanceProject,
  ordinanceReasons,
  presentation,
  regulation,
} from './sample-ordinance.ts'
import { planBalance } from './sample-plan.ts'
import { agendaBalance, monitoringReport, ratification } from './sample-priorities.ts'
import { eventReport, groupReport, presentationSchedule } from './sample-spaces.ts'
import { statement } from './sample-statement.ts'
import {
  attendanceReportData,
  emptyAttendanceReport,
  institutionSheet,
  overdueReport,
  sessionCommitmentsData,
  termCommitmentsData,
} from './sample-reports.ts'
import { wordParts } from './word-file.ts'

/*
 * The Word text of each kind of document, as it was when somebody looked at its pages. When a change is meant, write them anew:
 *   UPDATE_GOLDEN=1 npx vitest run test/documents/golden.test.ts
 * then read the difference in git and look at the pages again.
 */

const createdAt = '2023-03-14T14:15:00.000Z'

// A line for each paragraph, so that a difference can be read.
const inLines = (xml: string): string => `${xml.replaceAll('</w:p>', '</w:p>\n')}\n`

// What Word draws by itself is in parts of its own.
const writtenParts = (docx: Uint8Array): string =>
  Object.entries(wordParts(docx))
    .filter(([path]) => path === 'word/document.xml' || path.startsWith('word/charts/'))
    .map(([, xml]) => xml)
    .join('\n')

const samples: readonly [name: string, model: () => DocumentModel][] = [
  ['arequipa', () => minutesDocument(arequipaMinutes())],
  ['rich', richDocument],
  ['live', liveDocument],
  ['no-quorum', () => minutesDocument(noQuorumMinutes())],
  ['call-letters', () => callLettersDocument(callLetters())],
  ['bare-call', () => callLettersDocument(bareCall())],
  ['accreditation-request', () => accreditationRequestDocument(accreditationRequest())],
  ['certificates', () => certificatesDocument(certificates())],
  ['agenda', () => agendaDocument(agenda())],
  ['statement', () => statementDocument(statement())],
  ['attendance-report', () => attendanceReportDocument(attendanceReportData())],
  ['empty-attendance-report', () => attendanceReportDocument(emptyAttendanceReport())],
  ['institution-commitments', () => institutionSheetDocument(institutionSheet())],
  ['overdue-commitments', () => overdueReportDocument(overdueReport())],
  ['term-commitments', () => commitmentsReportDocument(termCommitmentsData())],
  ['session-commitments', () => commitmentsReportDocument(sessionCommitmentsData())],
  ['attendance-list', () => attendanceListDocument(attendanceList())],
  ['agreement-certificate', () => agreementCertificateDocument(agreementCertificate())],
  ['installation', () => installationDocument(installation())],
  ['designation', () => designationDocument(designation())],
  ['plan-balance', () => planBalanceDocument(planBalance())],
  ['group-report', () => groupReportDocument(groupReport())],
  ['event-report', () => eventReportDocument(eventReport())],
  ['monitoring-report', () => monitoringReportDocument(monitoringReport())],
  ['agenda-balance', () => agendaBalanceDocument(agendaBalance())],
  ['ratification-minutes', () => ratificationDocument(ratification())],
  ['ordinance-project', () => ordinanceDocument(ordinanceProject())],
  ['ordinance-approved', () => ordinanceDocument(approvedOrdinance())],
  ['ordinance-reasons', () => reasonsDocument(ordinanceReasons())],
  ['ordinance-letter', () => presentationLetterDocument(presentation())],
  ['ordinance-comparison', () => comparisonDocument(comparison())],
  ['regulation', () => regulationDocument(regulation())],
  ['drafted-statement', () => draftedStatementDocument(draftedStatement())],
  ['presentation-schedule', () => presentationScheduleDocument(presentationSchedule())],
]

describe('the Word text', () => {
  it.each(samples)('of the sample «%s» is what was looked at', async (name, model) => {
    const file = new URL(`../fixtures/documents/golden/${name}.xml`, import.meta.url)
    const xml = inLines(writtenParts(await renderDocx(model(), { createdAt })))
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, xml)
    expect(xml).toBe(readFileSync(file, 'utf8'))
  })
})
