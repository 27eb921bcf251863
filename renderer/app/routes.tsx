import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { DocumentKind } from '../../shared/contract/documents.ts'
import { EventKind, EventStatus } from '../../shared/contract/events.ts'
import {
  ActivityId,
  AgendaBalanceId,
  MonitoringReportId,
  OrdinanceId,
  RatificationId,
  SessionId,
  StatementId,
} from '../../shared/domain/ids.ts'
import { SessionKind } from '../../shared/domain/session.ts'
import { AgreementsPage } from '../features/agreements/agreements-page.tsx'
import { AgreementsSearch } from '../features/agreements/search.ts'
import { AgendaTab } from '../features/agenda/agenda-tab.tsx'
import { AttendanceTab } from '../features/attendance/attendance-tab.tsx'
import { CallTab } from '../features/calls/call-tab.tsx'
import { CalendarSearch } from '../features/calendar/search.ts'
import { CommitmentsPage } from '../features/commitments/commitments-page.tsx'
import { CommitmentsSearch } from '../features/commitments/search.ts'
import { CoordinationPage } from '../features/coordination/coordination-page.tsx'
import { DocumentsPage } from '../features/documents/documents-page.tsx'
import { DocumentsTab } from '../features/documents/documents-tab.tsx'
import { HelpPage } from '../features/help/help-page.tsx'
import { HistoryPage } from '../features/history/history-page.tsx'
import { HomePage } from '../features/home/home-page.tsx'
import { ImportPage } from '../features/imports/import-page.tsx'
import { holderFilters, memberships, stateFilters } from '../features/padron/filter.ts'
import { InstitutionsPage } from '../features/padron/institutions-page.tsx'
import { PadronLayout } from '../features/padron/padron-layout.tsx'
import { RepeatedPeoplePage } from '../features/people/repeated-people-page.tsx'
import { OrdinancesSearch } from '../features/ordinances/search.ts'
import { LoadPlanPage } from '../features/plan/load-page.tsx'
import { PlanPage } from '../features/plan/plan-page.tsx'
import { BalancePage } from '../features/priorities/balance-page.tsx'
import { PrioritiesPage } from '../features/priorities/priorities-page.tsx'
import { ReportPage } from '../features/reports/report-page.tsx'
import { ReportsPage } from '../features/reports/reports-page.tsx'
import { SearchPage } from '../features/search/search-page.tsx'
import { DetailsTab } from '../features/sessions/details-tab.tsx'
import { SessionPage } from '../features/sessions/session-page.tsx'
import { SessionsPage } from '../features/sessions/sessions-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { AccreditationRequestPage } from '../features/terms/accreditation-request-page.tsx'
import { InstallationPage } from '../features/terms/installation-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageFailure } from './page-failure.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: PageFailure })

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })

const sessionsSearch = z.object({
  anio: z.int().optional().catch(undefined),
  nueva: z.boolean().optional().catch(undefined),
  tipo: SessionKind.optional().catch(undefined),
})
const sessions = createRoute({
  getParentRoute: () => root,
  path: '/sesiones',
  validateSearch: sessionsSearch,
  component: SessionsPage,
})

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/acuerdos',
  validateSearch: AgreementsSearch,
  component: AgreementsPage,
})
const commitments = createRoute({
  getParentRoute: () => root,
  path: '/compromisos',
  validateSearch: CommitmentsSearch,
  component: CommitmentsPage,
})

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendario',
  validateSearch: CalendarSearch,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-page.tsx'), 'CalendarPage'),
})

const readId = <Schema extends z.ZodType>(schema: Schema, value: string): z.infer<Schema> => {
  const reading = schema.safeParse(value)
  if (!reading.success) throw notFound()
  return reading.data
}

const sessionParams = {
  parse: ({ sessionId }: { sessionId: string }) => ({ sessionId: readId(SessionId, sessionId) }),
  stringify: ({ sessionId }: { sessionId: SessionId }) => ({ sessionId }),
}

const session = createRoute({
  getParentRoute: () => root,
  path: '/sesiones/$sessionId',
  params: sessionParams,
  component: SessionPage,
})
const sessionIndex = createRoute({
  getParentRoute: () => session,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/sesiones/$sessionId/datos', params, replace: true })
  },
})
const details = createRoute({ getParentRoute: () => session, path: 'datos', component: DetailsTab })
const agenda = createRoute({ getParentRoute: () => session, path: 'agenda', component: AgendaTab })
const attendance = createRoute({ getParentRoute: () => session, path: 'asistencia', component: AttendanceTab })
const minutes = createRoute({
  getParentRoute: () => session,
  path: 'acta',
  validateSearch: z.object({
    punto: z.string().optional().catch(undefined),
    vista: z.enum(['lectura', 'versiones']).optional().catch(undefined),
    // What a search found in the notes of the item.
    parrafo: z.int().min(0).optional().catch(undefined),
    busca: z.coerce.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/minutes/minutes-tab.tsx'), 'MinutesTab'),
})
const call = createRoute({ getParentRoute: () => session, path: 'convocatoria', component: CallTab })
const sessionDocuments = createRoute({
  getParentRoute: () => session,
  path: 'documentos',
  validateSearch: z.object({ documento: DocumentKind.optional().catch(undefined) }),
  component: DocumentsTab,
})

const live = createRoute({
  getParentRoute: () => root,
  path: '/sesiones/$sessionId/conducir',
  params: sessionParams,
  validateSearch: z.object({ punto: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/live/live-page.tsx'), 'LivePage'),
  staticData: { frame: 'whole_window' },
})

const projector = createRoute({
  getParentRoute: () => root,
  path: '/sesiones/$sessionId/proyector',
  params: sessionParams,
  component: lazyRouteComponent(() => import('../features/projector/projector-page.tsx'), 'ProjectorPage'),
  staticData: { frame: 'whole_window' },
})

const padron = createRoute({
  getParentRoute: () => root,
  path: '/padron',
  validateSearch: z.object({
    periodo: z.uuid().optional().catch(undefined),
    dia: z.iso.date().optional().catch(undefined),
  }),
  component: PadronLayout,
})
const institutions = createRoute({
  getParentRoute: () => padron,
  path: '/',
  validateSearch: z.object({
    institucion: z.string().optional().catch(undefined),
    nueva: z.boolean().optional().catch(undefined),
    segmento: z.string().optional().catch(undefined),
    provincia: z.string().optional().catch(undefined),
    estado: z.enum(stateFilters).optional().catch(undefined),
    representante: z.enum(holderFilters).optional().catch(undefined),
    miembros: z.enum(memberships).optional().catch(undefined),
  }),
  component: InstitutionsPage,
})
const installation = createRoute({
  getParentRoute: () => padron,
  path: 'instalacion',
  validateSearch: z.object({ abrir: z.boolean().optional().catch(undefined) }),
  component: InstallationPage,
})
const repeatedPeople = createRoute({ getParentRoute: () => padron, path: 'repetidas', component: RepeatedPeoplePage })
const accreditationRequest = createRoute({
  getParentRoute: () => padron,
  path: 'solicitud',
  component: AccreditationRequestPage,
})
const importing = createRoute({ getParentRoute: () => padron, path: 'importar', component: ImportPage })
const coordination = createRoute({
  getParentRoute: () => padron,
  path: 'coordinacion',
  validateSearch: z.object({ elegir: z.enum(['coordinator', 'alternate']).optional().catch(undefined) }),
  component: CoordinationPage,
})
const spaces = createRoute({
  getParentRoute: () => root,
  path: '/grupos',
  component: lazyRouteComponent(() => import('../features/groups/spaces-layout.tsx'), 'SpacesLayout'),
})
const groups = createRoute({
  getParentRoute: () => spaces,
  path: '/',
  validateSearch: z.object({ grupo: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/groups/groups-page.tsx'), 'GroupsPage'),
})
const events = createRoute({
  getParentRoute: () => spaces,
  path: 'eventos',
  validateSearch: z.object({
    evento: z.string().optional().catch(undefined),
    anio: z.int().optional().catch(undefined),
    tipo: EventKind.optional().catch(undefined),
    estado: EventStatus.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/events/events-page.tsx'), 'EventsPage'),
})
const presentations = createRoute({
  getParentRoute: () => spaces,
  path: 'presentaciones',
  validateSearch: z.object({
    institucion: z.string().optional().catch(undefined),
    anio: z.int().optional().catch(undefined),
    ver: z.enum(['left', 'presented']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/presentations/presentations-page.tsx'), 'PresentationsPage'),
})
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  validateSearch: z.object({
    anio: z.int().optional().catch(undefined),
    actividad: ActivityId.optional().catch(undefined),
  }),
  component: PlanPage,
})
const priorities = createRoute({
  getParentRoute: () => root,
  path: '/plan/prioridades',
  validateSearch: z.object({
    agenda: z.uuid().optional().catch(undefined),
    acta: RatificationId.optional().catch(undefined),
  }),
  component: PrioritiesPage,
})
const balance = createRoute({
  getParentRoute: () => root,
  path: '/plan/prioridades/balances/$balanceId',
  params: {
    parse: ({ balanceId }: { balanceId: string }) => ({ balanceId: readId(AgendaBalanceId, balanceId) }),
    stringify: ({ balanceId }: { balanceId: AgendaBalanceId }) => ({ balanceId }),
  },
  component: BalancePage,
})
const reports = createRoute({
  getParentRoute: () => root,
  path: '/plan/reportes',
  validateSearch: z.object({ anio: z.int().min(1990).max(2100).optional().catch(undefined) }),
  component: ReportsPage,
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/plan/reportes/$reportId',
  params: {
    parse: ({ reportId }: { reportId: string }) => ({ reportId: readId(MonitoringReportId, reportId) }),
    stringify: ({ reportId }: { reportId: MonitoringReportId }) => ({ reportId }),
  },
  component: ReportPage,
})
const ordinances = createRoute({
  getParentRoute: () => root,
  path: '/ordenanzas',
  validateSearch: OrdinancesSearch,
  component: lazyRouteComponent(() => import('../features/ordinances/ordinances-page.tsx'), 'OrdinancesPage'),
})
const ordinance = createRoute({
  getParentRoute: () => root,
  path: '/ordenanzas/$ordinanceId',
  params: {
    parse: ({ ordinanceId }: { ordinanceId: string }) => ({ ordinanceId: readId(OrdinanceId, ordinanceId) }),
    stringify: ({ ordinanceId }: { ordinanceId: OrdinanceId }) => ({ ordinanceId }),
  },
  component: lazyRouteComponent(() => import('../features/ordinances/ordinance-page.tsx'), 'OrdinancePage'),
})
const ordinanceText = createRoute({
  getParentRoute: () => ordinance,
  path: '/',
  // The part that a search found, or that a check names.
  validateSearch: z.object({ parte: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/ordinance-editor/text-tab.tsx'), 'TextTab'),
})
const ordinanceReasons = createRoute({
  getParentRoute: () => ordinance,
  path: 'motivos',
  component: lazyRouteComponent(() => import('../features/ordinance-reasons/reasons-tab.tsx'), 'ReasonsTab'),
})
const ordinanceLife = createRoute({
  getParentRoute: () => ordinance,
  path: 'tramite',
  component: lazyRouteComponent(() => import('../features/ordinance-life/life-tab.tsx'), 'LifeTab'),
})
const ordinanceVersions = createRoute({
  getParentRoute: () => ordinance,
  path: 'versiones',
  component: lazyRouteComponent(() => import('../features/ordinance-review/versions-tab.tsx'), 'VersionsTab'),
})
const ordinanceDocuments = createRoute({
  getParentRoute: () => ordinance,
  path: 'documentos',
  component: lazyRouteComponent(
    () => import('../features/ordinances/ordinance-documents-tab.tsx'),
    'OrdinanceDocumentsTab',
  ),
})
const planLoading = createRoute({ getParentRoute: () => root, path: '/plan/cargar', component: LoadPlanPage })
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documentos',
  validateSearch: z.object({ pronunciamiento: StatementId.optional().catch(undefined) }),
  component: DocumentsPage,
})
const history = createRoute({ getParentRoute: () => root, path: '/historial', component: HistoryPage })
const settings = createRoute({ getParentRoute: () => root, path: '/configuracion', component: SettingsPage })
const texts = createRoute({
  getParentRoute: () => root,
  path: '/configuracion/textos',
  validateSearch: z.object({ texto: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/texts/texts-page.tsx'), 'TextsPage'),
})
// A year alone comes out of an address as a number.
const searching = createRoute({
  getParentRoute: () => root,
  path: '/buscar',
  validateSearch: z.object({ q: z.coerce.string().optional().catch(undefined) }),
  component: SearchPage,
})
const help = createRoute({ getParentRoute: () => root, path: '/ayuda', component: HelpPage })

const tree = root.addChildren([
  home,
  sessions,
  agreements,
  calendar,
  commitments,
  session.addChildren([sessionIndex, details, call, agenda, attendance, minutes, sessionDocuments]),
  live,
  projector,
  padron.addChildren([institutions, installation, accreditationRequest, coordination, repeatedPeople, importing]),
  spaces.addChildren([groups, events, presentations]),
  plan,
  planLoading,
  priorities,
  balance,
  ordinances,
  ordinance.addChildren([ordinanceText, ordinanceReasons, ordinanceLife, ordinanceVersions, ordinanceDocuments]),
  reports,
  report,
  documents,
  history,
  settings,
  texts,
  searching,
  help,
])

/** Every page and its address. */
export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', defaultPendingMinMs: 0 })

declare module '@tanstack/react-router' {
  // Interfaces, because that is how this library takes the type of its router and of what a route says of itself.
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** A page that takes the whole window, without the navigation and the bar above; the others stay inside them. */
    frame?: 'whole_window'
  }
}
