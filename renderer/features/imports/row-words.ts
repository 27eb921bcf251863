import type { ImportPreview, RowOutcome } from '../../../shared/contract/imports.ts'
import type { z } from 'zod'
import { accreditingDocumentNames } from '../../../shared/domain/accreditation.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { count, shortDay } from '../../texts/format.ts'
import { institutionLevelNames, sexNames } from '../../texts/labels.ts'

export type PreviewRow = ImportPreview['rows'][number]
export type Outcome = z.infer<typeof RowOutcome>
export type OutcomeFilter = Outcome | 'all'
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

const newWords: Record<Change['thing'], string> = {
  segment: 'segmento nuevo',
  institution: 'institución nueva',
  membership: 'entra al período',
  person: 'persona nueva',
  accreditation: 'acreditación nueva',
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

/** What a row would do, each thing in words: `acreditación nueva`, `Rosa Quispe: teléfono: •••432 → •••111`. */
export const changeWords = ({ changes }: PreviewRow): string[] =>
  changes.map(({ thing, isNew, name, fields }) => {
    if (!isNew) return `${name}: ${fields.map(changeOf).join('; ')}`
    return thing === 'segment' ? `${newWords.segment} «${name}»` : newWords[thing]
  })

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

/** The rows of one kind, or all. */
export const filteredRows = (rows: readonly PreviewRow[], filter: OutcomeFilter): readonly PreviewRow[] =>
  filter === 'all' ? rows : rows.filter(({ outcome }) => outcome === filter)
