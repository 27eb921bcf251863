import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChecklist,
  IconClipboardCheck,
  IconConfetti,
  IconFileText,
  IconGavel,
  IconMail,
  IconMessages,
  IconNotebook,
  IconProgressCheck,
  IconReportAnalytics,
  IconSignature,
  IconSpeakerphone,
  IconTargetArrow,
  IconTopologyStar3,
  IconUser,
  IconFlag,
} from '@tabler/icons-react'
import type { SearchKind } from '../../../shared/domain/search-kinds.ts'
import type { Icon } from '../../ui/icon.ts'

/** What a kind is called, alone and together, how it is written after `tipo:`, and its picture. */
export const searchKinds: Readonly<Record<SearchKind, { one: string; many: string; word: string; icon: Icon }>> = {
  session: { one: 'Sesión', many: 'Sesiones', word: 'sesión', icon: IconCalendarEvent },
  notes: { one: 'Acta', many: 'Actas', word: 'acta', icon: IconNotebook },
  agreement: { one: 'Acuerdo', many: 'Acuerdos', word: 'acuerdo', icon: IconGavel },
  commitment: { one: 'Compromiso', many: 'Compromisos', word: 'compromiso', icon: IconChecklist },
  follow_up: { one: 'Seguimiento', many: 'Seguimientos', word: 'seguimiento', icon: IconProgressCheck },
  institution: { one: 'Institución', many: 'Instituciones', word: 'institución', icon: IconBuildingCommunity },
  person: { one: 'Persona', many: 'Personas', word: 'persona', icon: IconUser },
  document: { one: 'Documento', many: 'Documentos', word: 'documento', icon: IconFileText },
  statement: { one: 'Pronunciamiento', many: 'Pronunciamientos', word: 'pronunciamiento', icon: IconSpeakerphone },
  activity: { one: 'Actividad del POA', many: 'Actividades del POA', word: 'actividad', icon: IconTargetArrow },
  priority: { one: 'Prioridad', many: 'Prioridades', word: 'prioridad', icon: IconFlag },
  balance: { one: 'Balance', many: 'Balances', word: 'balance', icon: IconClipboardCheck },
  ratification: {
    one: 'Acta de ratificación',
    many: 'Actas de ratificación',
    word: 'ratificación',
    icon: IconSignature,
  },
  letter: { one: 'Oficio', many: 'Oficios', word: 'oficio', icon: IconMail },
  report: { one: 'Reporte', many: 'Reportes', word: 'reporte', icon: IconReportAnalytics },
  group: { one: 'Grupo o red', many: 'Grupos y redes', word: 'grupo', icon: IconTopologyStar3 },
  group_meeting: { one: 'Reunión de grupo', many: 'Reuniones de grupos', word: 'reunión', icon: IconMessages },
  event: { one: 'Evento', many: 'Eventos', word: 'evento', icon: IconConfetti },
}
