import type { ImportColumn } from '../../../shared/contract/imports.ts'
import type { AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import {
  documentFields,
  importFieldNames,
  isDocumentField,
  isPersonField,
  personFields,
  type ColumnTarget,
  type ImportField,
} from '../../../shared/domain/padron-import-fields.ts'

export type Target = { field: ImportField; capacity: AccreditationCapacity | null }

const groups: readonly { group: string; fields: readonly ImportField[] }[] = [
  {
    group: 'La institución',
    fields: [
      'institutionName',
      'institutionAcronym',
      'segment',
      'level',
      'province',
      'address',
      'institutionPhone',
      'institutionEmail',
    ],
  },
  {
    group: 'Su representante',
    fields: ['capacity', ...personFields],
  },
  {
    group: 'La acreditación',
    fields: documentFields,
  },
]

/** Chosen for a column that is left out. */
export const noField = 'none'

/** What a column can mean, in groups, as the options of a select. */
export const fieldOptions = [
  { value: noField, label: 'No importar' },
  ...groups.map(({ group, fields }) => ({
    group,
    items: fields.map((field) => ({ value: field, label: importFieldNames[field] })),
  })),
]

/** Whether a column of this meaning may hold the data of one of the two people of a row. */
export const hasCapacity = (field: ImportField): boolean => isPersonField(field) || isDocumentField(field)

/** What a column means now; null when it is left out. */
export const targetOf = (mapping: readonly ColumnTarget[], column: number): Target | null => {
  const found = mapping.find((one) => one.column === column)
  return found === undefined ? null : { field: found.field, capacity: found.capacity }
}

const isSameMeaning = (one: Target, other: Target): boolean =>
  one.field === other.field && one.capacity === other.capacity && one.field !== 'surnames'

/** Gives a column its meaning. Two columns cannot mean the same, except surnames: the other one is left out. */
export const assignTarget = (
  mapping: readonly ColumnTarget[],
  column: number,
  target: Target | null,
): ColumnTarget[] => {
  const others = mapping.filter((one) => one.column !== column && (target === null || !isSameMeaning(one, target)))
  return target === null
    ? others
    : [...others, { column, ...target }].toSorted((left, right) => left.column - right.column)
}

const nameFields: readonly ImportField[] = ['fullName', 'surnamesFirst', 'surnames', 'givenNames']

/** Why the columns cannot be imported as they are; null when they can. */
export const missingWords = (mapping: readonly ColumnTarget[], rowCount: number): string | null => {
  if (rowCount === 0) return 'La hoja no tiene filas debajo de los encabezados: complétela y elíjala otra vez.'
  if (!mapping.some(({ field }) => field === 'institutionName'))
    return 'Indique qué columna tiene el nombre de la institución.'
  const people = mapping.filter(({ field }) => isPersonField(field))
  if (people.length > 0 && !people.some(({ field }) => nameFields.includes(field)))
    return 'Hay datos de personas, pero ninguna columna con sus nombres: indíquela o deje fuera esos datos.'
  return null
}

/** How much of the sheet was understood: `12 de 14 columnas`. */
export const understood = (columns: readonly ImportColumn[], mapping: readonly ColumnTarget[]): number =>
  columns.filter(({ column }) => mapping.some((one) => one.column === column)).length
