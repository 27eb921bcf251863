import { z } from 'zod'
import { fold } from './text.ts'

/** What can be found; another kind is a line here, one in `kindWords`, and a source of the index. */
export const SearchKind = z.enum([
  'session',
  'notes',
  'agreement',
  'commitment',
  'follow_up',
  'institution',
  'person',
  'document',
  'statement',
  'activity',
  'priority',
  'report',
  'balance',
  'ratification',
  'letter',
  'group',
  'group_meeting',
  'event',
  'ordinance',
])
export type SearchKind = z.infer<typeof SearchKind>

/** How people write a kind after `tipo:`, the word that the program proposes first; folded. */
export const kindWords: Readonly<Record<SearchKind, readonly [string, ...string[]]>> = {
  session: ['sesion', 'sesiones'],
  notes: ['acta', 'actas', 'notas', 'nota'],
  agreement: ['acuerdo', 'acuerdos'],
  commitment: ['compromiso', 'compromisos'],
  follow_up: ['seguimiento', 'seguimientos', 'avance', 'avances'],
  institution: ['institucion', 'instituciones'],
  person: ['persona', 'personas'],
  document: ['documento', 'documentos', 'word'],
  statement: ['pronunciamiento', 'pronunciamientos'],
  activity: ['actividad', 'actividades', 'poa'],
  priority: ['prioridad', 'prioridades', 'aregob'],
  report: ['reporte', 'reportes'],
  balance: ['balance', 'balances'],
  ratification: ['ratificacion', 'ratificaciones'],
  letter: ['oficio', 'oficios', 'convocatoria', 'convocatorias'],
  group: ['grupo', 'grupos', 'red', 'redes'],
  group_meeting: ['reunion', 'reuniones'],
  event: ['evento', 'eventos'],
  ordinance: ['ordenanza', 'ordenanzas', 'reglamento', 'reglamentos', 'articulo', 'articulos'],
}

/** The kind that a word after `tipo:` names, or that its beginning can only mean; null when it names none. */
export const kindNamed = (word: string): SearchKind | null => {
  const wanted = fold(word)
  const exact = SearchKind.options.find((kind) => kindWords[kind].includes(wanted))
  if (exact !== undefined) return exact
  if (wanted.length < 3) return null
  const begun = SearchKind.options.filter((kind) => kindWords[kind].some((known) => known.startsWith(wanted)))
  return begun.length === 1 ? (begun[0] ?? null) : null
}
