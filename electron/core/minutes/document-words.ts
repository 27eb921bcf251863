import type { CommitmentStatus } from '../../../shared/contract/resolutions.ts'
import type { QuorumCall } from '../../../shared/domain/quorum.ts'
import type { AgendaItemKind } from '../../../shared/domain/session.ts'
import { afterColon, hourInWords, noBreakSpace } from '../../../shared/domain/spanish-words.ts'

/** The call as it precedes «convocatoria». */
export const callNames: Record<QuorumCall, string> = { first: 'primera', second: 'segunda' }

/** What became of a commitment, as a table says it. */
export const commitmentStatusNames: Record<CommitmentStatus, string> = {
  pending: 'Pendiente',
  in_progress: 'En proceso',
  fulfilled: 'Cumplido',
  not_fulfilled: 'No cumplido',
  rescheduled: 'Reprogramado',
  void: 'Sin efecto',
}

/** `las nueve horas con quince minutos (09:15)`, its figures on the line of the last word. */
export const hourText = (time: string): string => hourInWords(time).replace(' (', `${noBreakSpace}(`)

/** A text that somebody typed as a sentence, with the full stop that it may lack; one that ends in a colon goes on. */
export const withFullStop = (value: string): string => {
  const trimmed = value.trim()
  return trimmed === '' || /[.!?…:;][»”"')\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** A text that somebody typed, as what follows a colon and ends the sentence: with its full stop, or with the one that it lacks. */
export const asEnding = (value: string): string => withFullStop(afterColon(value.trim()))

export type Section = 'reading' | 'dispatch' | 'reports' | 'requests' | 'agenda'

/** The sections of the minutes in the order in which they are written, with their headings. */
export const sections: readonly { section: Section; heading: string }[] = [
  { section: 'reading', heading: 'LECTURA Y APROBACIÓN DEL ACTA ANTERIOR' },
  { section: 'dispatch', heading: 'DESPACHO' },
  { section: 'reports', heading: 'INFORMES' },
  { section: 'requests', heading: 'PEDIDOS' },
  { section: 'agenda', heading: 'ORDEN DEL DÍA' },
]

/** The section of the minutes that an agenda item belongs to. */
export const sectionOf = (kind: AgendaItemKind): Section => {
  switch (kind) {
    case 'reading':
      return 'reading'
    case 'dispatch':
      return 'dispatch'
    case 'report':
      return 'reports'
    case 'request':
      return 'requests'
    case 'presentation':
    case 'debate':
    case 'agreement':
    case 'election':
    case 'other':
      return 'agenda'
  }
  return kind satisfies never
}

const feminineVenues =
  /^(?:alameda|biblioteca|cámara|capilla|casa|casona|catedral|comisaría|comunidad|defensoría|dirección|escuela|explanada|facultad|gerencia|iglesia|institución|losa|mesa|municipalidad|oficina|parroquia|plataforma|plaza|posta|prefectura|prelatura|red|residencia|sala|sede|sociedad|subgerencia|subprefectura|subregión|ugel|unidad|universidad)\b/iu
const masculineVenues =
  /^(?:ambiente|auditorio|auditórium|campus|centro|club|coliseo|colegio|complejo|comedor|complejo|despacho|estadio|gobierno|hospital|hotel|instituto|local|mercado|museo|obispado|palacio|paraninfo|parque|patio|polideportivo|puesto|recinto|recreo|restaurante|salón|seminario|teatro|tercer|segundo|primer)\b/iu

/** A venue after «en», with its article when its first word tells it: `la Oficina de la MCLCP`, `el auditorio`, `Jr. Lima 123`. */
export const venueWithArticle = (venue: string): string => {
  const trimmed = venue.trim()
  if (/^(?:el|la|los|las)\s/iu.test(trimmed)) return trimmed.charAt(0).toLowerCase() + trimmed.slice(1)
  if (feminineVenues.test(trimmed)) return `la ${trimmed}`
  return masculineVenues.test(trimmed) ? `el ${trimmed}` : trimmed
}
