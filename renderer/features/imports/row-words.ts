import type { ImportPreview, RowOutcome } from '../../../shared/contract/imports.ts'
import type { z } from 'zod'
import { accreditingDocumentNames } from '../../../shared/domain/accreditation.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { isWarning } from '../../../shared/domain/padron-import-notes.ts'
import { count, shortDay } from '../../texts/format.ts'
import { institutionLevelNames, sexNames } from '../../texts/labels.ts'

export type PreviewRow = ImportPreview['rows'][number]
export type Outcome = z.infer<typeof RowOutcome>
export type OutcomeFilter = Outcome | 'all' | 'warned'
type Change = PreviewRow['changes'][number]

/** In the order in which they are shown. */
export const outcomes: readonly Outcome[] = ['new', 'update', 'unchanged', 'duplicate', 'error']

export const outcomeNames: Record<Outcome, { one: string; many: string }> = {
  new: { one: 'Nueva', many: 'Nuevas' },
  update: { one: 'Se actualiza', many: 'Se actualizan' },
  unchanged: { one: 'Sin cambios', many: 'Sin cambios' },
  duplicate: { one: 'Repetida', many: 'Repetidas' },
  error: { one: 'Con error', many: 'Con error' },
}

const newWords: Record<Change['thing'], { one: string; many: string }> = {
  segment: { one: 'segmento nuevo', many: 'segmentos nuevos' },
  institution: { one: 'institución nueva', many: 'instituciones nuevas' },
  membership: { one: 'entra al período', many: 'entran al período' },
  person: { one: 'persona nueva', many: 'personas nuevas' },
  accreditation: { one: 'acreditación nueva', many: 'acreditaciones nuevas' },
}

const fieldWords: Partial<Record<string, string>> = {
  name: 'nombre',
  acronym: 'siglas',
  segmentRef: 'segmento',
  level: 'nivel',
  province: 'provincia',
  address: 'dirección',
  phone: 'teléfono',
  email: 'correo',
  givenNames: 'nombres',
  surnames: 'apellidos',
  nationalId: 'documento de identidad',
  sex: 'sexo',
  position: 'cargo',
  documentKind: 'tipo de documento',
  document: 'documento que acredita',
  documentDay: 'fecha del documento',
  documentReceivedOn: 'fecha de recepción',
  validFrom: 'desde',
  validTo: 'hasta',
}

const codes: Partial<Record<string, Partial<Record<string, string>>>> = {
  level: institutionLevelNames,
  sex: sexNames,
  documentKind: accreditingDocumentNames,
}

const valueWords = (field: string, value: string | null): string => {
  if (value === null) return 'nada'
  const words = codes[field]?.[value]
  if (words !== undefined) return words
  return Day.safeParse(value).success ? shortDay(value) : value
}

type Field = Change['fields'][number]

const changeOf = ({ field, before, after }: Field): string => {
  const name = fieldWords[field] ?? field
  // A segment is told by its name alone: what the file keeps of it is a key.
  if (field === 'segmentRef') return name
  return before === null
    ? `${name}: ${valueWords(field, after)}`
    : `${name}: ${valueWords(field, before)} → ${valueWords(field, after)}`
}

const newThings = (changes: readonly Change[]): string[] => {
  const counts = new Map<Change['thing'], number>()
  for (const { thing } of changes) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return [...counts].map(([thing, amount]) =>
    amount === 1 ? newWords[thing].one : `${String(amount)} ${newWords[thing].many}`,
  )
}

/** What a row would do in words: `2 personas nuevas`, `Rosa Quispe: teléfono: •••432 → •••111`. */
export const changeWords = ({ changes }: PreviewRow): string[] => [
  ...newThings(changes.filter(({ isNew }) => isNew)),
  ...changes.filter(({ isNew }) => !isNew).map(({ name, fields }) => `${name}: ${fields.map(changeOf).join('; ')}`),
]

/** The rows that would be imported: those that bring something. */
export const importedCount = ({ counts }: Pick<ImportPreview, 'counts'>): number => counts.new + counts.update

/** Why nothing can be imported yet, or at all; null when it can. */
export const obstacleOf = (preview: Pick<ImportPreview, 'counts'>, skipsErrors: boolean): string | null => {
  const { counts } = preview
  if (counts.error > 0 && !skipsErrors)
    return `${count(counts.error, 'fila tiene', 'filas tienen')} un error. Corrija la hoja y elíjala otra vez, o marque que se dejen fuera.`
  if (importedCount(preview) > 0) return null
  return counts.unchanged > 0 && counts.error === 0 && counts.duplicate === 0
    ? 'No hay nada que importar: el padrón ya dice lo mismo que la hoja.'
    : 'Ninguna fila trae algo que importar.'
}

/** The rows with something worth a look, whatever they would do. */
export const warnedRows = (rows: readonly PreviewRow[]): readonly PreviewRow[] =>
  rows.filter(({ notes }) => notes.some(isWarning))

/** The rows of one kind, those with a warning, or all. */
export const filteredRows = (rows: readonly PreviewRow[], filter: OutcomeFilter): readonly PreviewRow[] => {
  if (filter === 'all') return rows
  return filter === 'warned' ? warnedRows(rows) : rows.filter(({ outcome }) => outcome === filter)
}
