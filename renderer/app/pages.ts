import {
  IconCalendarEvent,
  IconFileText,
  IconHistory,
  IconHome,
  IconHelp,
  IconSettings,
  IconTargetArrow,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Icon } from '../ui/icon.ts'

export type PageAddress =
  '/' | '/sesiones' | '/padron' | '/plan' | '/documentos' | '/historial' | '/configuracion' | '/ayuda'

export type PageEntry = { address: PageAddress; label: string; icon: Icon; keywords: string }
export type PageGroup = { label: string; entries: readonly PageEntry[] }

/** The groups of the navigation: only what works today. */
export const pageGroups: readonly PageGroup[] = [
  {
    label: 'Reuniones',
    entries: [
      { address: '/', label: 'Inicio', icon: IconHome, keywords: 'principal resumen' },
      { address: '/sesiones', label: 'Sesiones', icon: IconCalendarEvent, keywords: 'reuniones actas calendario' },
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
    ],
  },
  {
    label: 'Plan',
    entries: [
      { address: '/plan', label: 'POA y AREGOB', icon: IconTargetArrow, keywords: 'plan operativo prioridades agenda' },
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
