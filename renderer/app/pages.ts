import {
  IconAffiliate,
  IconCalendarEvent,
  IconCalendarMonth,
  IconChecklist,
  IconConfetti,
  IconFileAnalytics,
  IconFileImport,
  IconFileText,
  IconFlag,
  IconGavel,
  IconFlagStar,
  IconHistory,
  IconHome,
  IconHelp,
  IconMail,
  IconPresentation,
  IconScale,
  IconSettings,
  IconTargetArrow,
  IconUserStar,
  IconUsers,
  IconUsersGroup,
  IconWriting,
} from '@tabler/icons-react'
import type { Icon } from '../ui/icon.ts'

export type PageAddress =
  | '/'
  | '/sesiones'
  | '/calendario'
  | '/acuerdos'
  | '/compromisos'
  | '/padron'
  | '/grupos'
  | '/plan'
  | '/ordenanzas'
  | '/documentos'
  | '/historial'
  | '/configuracion'
  | '/ayuda'

/** Parts of a page, reached by their tab or from the search. */
export type PartAddress =
  | '/padron/instalacion'
  | '/padron/solicitud'
  | '/padron/coordinacion'
  | '/padron/repetidas'
  | '/padron/importar'
  | '/grupos/eventos'
  | '/grupos/presentaciones'
  | '/plan/prioridades'
  | '/plan/reportes'
  | '/plan/cargar'
  | '/configuracion/textos'

type Entry<Address> = { address: Address; label: string; icon: Icon; keywords: string }
export type PageEntry = Entry<PageAddress>
export type PartEntry = Entry<PartAddress>
export type PageGroup = { label: string; entries: readonly PageEntry[] }

/** The groups of the navigation: only what works today. */
export const pageGroups: readonly PageGroup[] = [
  {
    label: 'Reuniones',
    entries: [
      { address: '/', label: 'Inicio', icon: IconHome, keywords: 'principal resumen' },
      { address: '/sesiones', label: 'Sesiones', icon: IconCalendarEvent, keywords: 'reuniones actas' },
      {
        address: '/calendario',
        label: 'Calendario',
        icon: IconCalendarMonth,
        keywords: 'año mes feriados vencimientos ics mover fechas',
      },
      { address: '/acuerdos', label: 'Acuerdos', icon: IconGavel, keywords: 'decisiones vigente certificación' },
      {
        address: '/compromisos',
        label: 'Compromisos',
        icon: IconFlag,
        keywords: 'vencidos seguimiento avance semáforo tablero promesas',
      },
    ],
  },
  {
    label: 'Comité',
    entries: [
      {
        address: '/padron',
        label: 'Padrón',
        icon: IconUsersGroup,
        keywords: 'instituciones acreditaciones personas titulares alternos',
      },
      {
        address: '/grupos',
        label: 'Grupos y eventos',
        icon: IconAffiliate,
        keywords: 'redes consejos espacios copare corem compad grides redama reuniones',
      },
    ],
  },
  {
    label: 'Plan',
    entries: [
      { address: '/plan', label: 'POA y AREGOB', icon: IconTargetArrow, keywords: 'plan operativo prioridades agenda' },
      {
        address: '/ordenanzas',
        label: 'Ordenanzas',
        icon: IconScale,
        keywords: 'proyecto norma artículos considerandos reglamento interno pronunciamiento consejo regional trámite',
      },
    ],
  },
  {
    label: 'Archivo',
    entries: [
      { address: '/documentos', label: 'Documentos', icon: IconFileText, keywords: 'word actas archivos' },
      { address: '/historial', label: 'Historial', icon: IconHistory, keywords: 'cambios quien hizo' },
    ],
  },
]

/** Below, apart from the daily work. */
export const lowerPages: readonly PageEntry[] = [
  {
    address: '/configuracion',
    label: 'Configuración',
    icon: IconSettings,
    keywords: 'ajustes quórum firmas numeración tema',
  },
  { address: '/ayuda', label: 'Ayuda', icon: IconHelp, keywords: 'guía atajos teclado' },
]

/** What lies inside a page and is looked for by its own name. */
export const partPages: readonly PartEntry[] = [
  {
    address: '/padron/instalacion',
    label: 'Instalación del comité',
    icon: IconChecklist,
    keywords: 'período periodos abrir cerrar siguiente pasos padrón',
  },
  {
    address: '/padron/solicitud',
    label: 'Pedir acreditaciones',
    icon: IconMail,
    keywords: 'oficio múltiple solicitud acreditación recordar padrón comité',
  },
  {
    address: '/padron/coordinacion',
    label: 'Coordinación',
    icon: IconUserStar,
    keywords: 'elección elegir coordinadora alterna secretaría firma designación padrón comité',
  },
  {
    address: '/padron/repetidas',
    label: 'Personas repetidas',
    icon: IconUsers,
    keywords: 'duplicados duplicadas unir padrón',
  },
  {
    address: '/padron/importar',
    label: 'Importar el padrón',
    icon: IconFileImport,
    keywords: 'excel hoja cálculo xlsx csv plantilla',
  },
  {
    address: '/grupos/eventos',
    label: 'Eventos',
    icon: IconConfetti,
    keywords: 'diálogos foros talleres capacitaciones asistencia por sexo grupos',
  },
  {
    address: '/grupos/presentaciones',
    label: 'Presentaciones institucionales',
    icon: IconPresentation,
    keywords: 'cronograma planes operativos instituciones exponen turno grupos',
  },
  {
    address: '/plan/prioridades',
    label: 'Agendas de prioridades',
    icon: IconFlagStar,
    keywords: 'aregob balance primer año ratificación compromisos acta infancia plan',
  },
  {
    address: '/plan/reportes',
    label: 'Reportes de seguimiento',
    icon: IconFileAnalytics,
    keywords: 'seguimiento concertado cuadros alertas recomendaciones anemia violencia plan',
  },
  {
    address: '/plan/cargar',
    label: 'Cargar un plan',
    icon: IconFileImport,
    keywords: 'poa plan operativo anual excel hoja cálculo json plantilla',
  },
  {
    address: '/configuracion/textos',
    label: 'Textos de los documentos',
    icon: IconWriting,
    keywords: 'frases plantillas apertura cierre quórum saludo despedida oficio acta constancia configuración',
  },
]
