import { linkOptions, type LinkOptions } from '@tanstack/react-router'
import type { DocumentKind } from '../../../shared/contract/documents.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import {
  ActivityId,
  AgendaBalanceId,
  AgreementId,
  CommitmentId,
  MonitoringReportId,
  OrdinanceId,
  RatificationId,
  StatementId,
} from '../../../shared/domain/ids.ts'

// Into the acta, to the item; where a paragraph was found, to it and with its words marked.
const inMinutes = ({ sessionId, agendaItemId, paragraph }: SearchHit, query: string): LinkOptions =>
  sessionId === null
    ? linkOptions({ to: '/sesiones' })
    : linkOptions({
        to: '/sesiones/$sessionId/acta',
        params: { sessionId },
        search: {
          ...(agendaItemId === null ? {} : { punto: agendaItemId }),
          ...(paragraph === null ? {} : { parrafo: paragraph, busca: query }),
        },
      })

/** What the tab of a session shows; other documents are in the register alone. */
const kindsOfSession: readonly DocumentKind[] = [
  'minutes',
  'agenda',
  'attendance_list',
  'letters',
  'session_commitments',
  'installation_minutes',
  'designation_minutes',
]

const inDocuments = ({ sessionId, documentKind }: SearchHit): LinkOptions =>
  sessionId !== null && documentKind !== null && kindsOfSession.includes(documentKind)
    ? linkOptions({
        to: '/sesiones/$sessionId/documentos',
        params: { sessionId },
        search: { documento: documentKind },
      })
    : linkOptions({ to: '/documentos' })

// A call stands with its session; the request for accreditations, with its term.
const inLetters = ({ sessionId, parentId }: SearchHit): LinkOptions =>
  sessionId === null
    ? linkOptions({ to: '/padron/solicitud', search: parentId === null ? {} : { periodo: parentId } })
    : linkOptions({ to: '/sesiones/$sessionId/convocatoria', params: { sessionId } })

const inPlan = ({ id, year }: SearchHit): LinkOptions =>
  linkOptions({
    to: '/plan',
    search: { actividad: ActivityId.parse(id), ...(year === null ? {} : { anio: year }) },
  })

// A part leads to its place in the text that it is of.
const inOrdinances = ({ id, parentId }: SearchHit): LinkOptions =>
  linkOptions({
    to: '/ordenanzas/$ordinanceId',
    params: { ordinanceId: OrdinanceId.parse(parentId ?? id) },
    search: parentId === null ? {} : { parte: id },
  })

const inGroups = (groupId: string | null): LinkOptions =>
  linkOptions({ to: '/grupos', search: groupId === null ? {} : { grupo: groupId } })

/** The very place of something that was found by a query. */
export const destinationOf = (hit: SearchHit, query: string): LinkOptions => {
  const { kind, id, year, sessionId, parentId } = hit
  switch (kind) {
    case 'session':
      return sessionId === null
        ? linkOptions({ to: '/sesiones' })
        : linkOptions({ to: '/sesiones/$sessionId/datos', params: { sessionId } })
    case 'notes':
      return inMinutes(hit, query)
    case 'agreement':
      return linkOptions({
        to: '/acuerdos',
        search: { acuerdo: AgreementId.parse(id), ...(year === null ? {} : { anio: year }) },
      })
    case 'commitment':
      return linkOptions({ to: '/compromisos', search: { estado: 'all', compromiso: CommitmentId.parse(id) } })
    case 'follow_up':
      return linkOptions({
        to: '/compromisos',
        search: { estado: 'all', ...(parentId === null ? {} : { compromiso: CommitmentId.parse(parentId) }) },
      })
    case 'institution':
      return linkOptions({ to: '/padron', search: { institucion: id } })
    case 'person':
      return linkOptions({ to: '/padron', search: parentId === null ? {} : { institucion: parentId } })
    case 'document':
      return inDocuments(hit)
    case 'statement':
      return linkOptions({ to: '/documentos', search: { pronunciamiento: StatementId.parse(id) } })
    case 'letter':
      return inLetters(hit)
    case 'activity':
      return inPlan(hit)
    case 'priority':
      return linkOptions({ to: '/plan/prioridades', search: parentId === null ? {} : { agenda: parentId } })
    case 'report':
      return linkOptions({ to: '/plan/reportes/$reportId', params: { reportId: MonitoringReportId.parse(id) } })
    case 'balance':
      return linkOptions({
        to: '/plan/prioridades/balances/$balanceId',
        params: { balanceId: AgendaBalanceId.parse(id) },
      })
    case 'ratification':
      return linkOptions({
        to: '/plan/prioridades',
        search: { acta: RatificationId.parse(id), ...(parentId === null ? {} : { agenda: parentId }) },
      })
    case 'group':
      return inGroups(id)
    case 'group_meeting':
      return inGroups(parentId)
    case 'ordinance':
      return inOrdinances(hit)
    case 'event':
      return linkOptions({ to: '/grupos/eventos', search: { evento: id, ...(year === null ? {} : { anio: year }) } })
  }
  return kind satisfies never
}
