import { z } from 'zod'
import { AccreditationCapacity } from './accreditation.ts'

/** What a column of an imported padrón may hold. */
export const ImportField = z.enum([
  'institutionName',
  'institutionAcronym',
  'segment',
  'level',
  'province',
  'address',
  'institutionPhone',
  'institutionEmail',
  'capacity',
  /** `Rosa Quispe Huamán`, or with a comma the other way round. */
  'fullName',
  /** `Quispe Huamán Rosa`, with or without a comma. */
  'surnamesFirst',
  /** Several columns of surnames are joined in their order. */
  'surnames',
  'givenNames',
  'nationalId',
  'sex',
  'position',
  'phone',
  'email',
  'documentKind',
  /** `045-2023-DIRESA`, or the whole of it: `Oficio N° 045-2023-DIRESA`. */
  'document',
  'documentDay',
  'documentReceivedOn',
  'validFrom',
  'validTo',
])
export type ImportField = z.infer<typeof ImportField>

/** What each field is called on the screen, in the template and in the export. */
export const importFieldNames: Record<ImportField, string> = {
  institutionName: 'Institución u organización',
  institutionAcronym: 'Siglas',
  segment: 'Segmento',
  level: 'Nivel',
  province: 'Provincia',
  address: 'Dirección',
  institutionPhone: 'Teléfono de la institución',
  institutionEmail: 'Correo de la institución',
  capacity: 'Titular o alterno',
  fullName: 'Nombres y apellidos',
  surnamesFirst: 'Apellidos y nombres',
  surnames: 'Apellidos',
  givenNames: 'Nombres',
  nationalId: 'DNI o carné de extranjería',
  sex: 'Sexo',
  position: 'Cargo',
  phone: 'Celular',
  email: 'Correo electrónico',
  documentKind: 'Tipo de documento de acreditación',
  document: 'N° del documento de acreditación',
  documentDay: 'Fecha del documento',
  documentReceivedOn: 'Fecha de recepción',
  validFrom: 'Desde',
  validTo: 'Hasta',
}

/** Fields that say something of one representative, and may stand twice in a row: for the principal and the alternate. */
export const personFields: readonly ImportField[] = [
  'fullName',
  'surnamesFirst',
  'surnames',
  'givenNames',
  'nationalId',
  'sex',
  'position',
  'phone',
  'email',
]
/** Fields that say something of the document that accredits, and of how long. */
export const documentFields: readonly ImportField[] = [
  'documentKind',
  'document',
  'documentDay',
  'documentReceivedOn',
  'validFrom',
  'validTo',
]

/** Whether a field describes a person, and so belongs to the principal or to the alternate. */
export const isPersonField = (field: ImportField): boolean => personFields.includes(field)

/** Whether a field describes what accredits somebody: one column may serve both, or each may have its own. */
export const isDocumentField = (field: ImportField): boolean => documentFields.includes(field)

/**
 * What one column, counted from 0, means. `capacity`: whose data it holds where a row has both the principal and the
 * alternate; null when the row itself says who it is about.
 */
export const ColumnTarget = z.strictObject({
  column: z.int().min(0).max(255),
  field: ImportField,
  capacity: AccreditationCapacity.nullable(),
})
export type ColumnTarget = z.infer<typeof ColumnTarget>
