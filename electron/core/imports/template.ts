import { accreditingDocumentNames } from '../../../shared/domain/accreditation.ts'
import type { ImportField } from '../../../shared/domain/padron-import-fields.ts'

const day = 'Una fecha: 14/03/2023.'

/** What may be written in each column of the template; columns that it does not have are left out. */
export const templateInstructions = (segments: readonly string[]): Partial<Record<ImportField, string>> => ({
  institutionName: 'Obligatorio. El nombre completo, igual en todas las filas de la misma institución.',
  institutionAcronym: 'Siglas con las que se la conoce.',
  segment: `Uno de estos: ${segments.join(', ')}.`,
  level: 'Nacional, Regional, Provincial o Local.',
  province: 'Provincia donde está.',
  address: 'Dirección para enviarle oficios.',
  institutionPhone: 'Teléfono de la institución, no de la persona.',
  institutionEmail: 'Correo de la institución, no de la persona.',
  capacity: 'Titular o Alterno. Una fila para cada uno. En blanco si la institución todavía no acredita a nadie.',
  surnames: 'Apellido paterno y materno.',
  givenNames: 'Nombres.',
  nationalId: 'DNI de 8 dígitos, con el cero inicial, o carné de extranjería de 9 a 12 letras y dígitos.',
  sex: 'F o M.',
  position: 'Cargo en su institución.',
  phone: 'Celular de la persona.',
  email: 'Correo de la persona.',
  documentKind: `Uno de estos: ${Object.values(accreditingDocumentNames).join(', ')}.`,
  document: 'Solo el número: 045-2023-DIRESA.',
  documentDay: day,
  documentReceivedOn: `${day} Cuándo lo recibió la Mesa.`,
  validFrom: `${day} En blanco: desde que se recibió el documento, o desde su fecha; sin ellas, desde el primer día del período.`,
  validTo: `${day} En blanco: hasta el último día del período.`,
})

const examples: Partial<Record<ImportField, readonly [first: string, second: string]>> = {
  institutionName: ['(Ejemplo) Dirección Regional de Salud', '(Ejemplo) Dirección Regional de Salud'],
  institutionAcronym: ['DIRESA', 'DIRESA'],
  segment: ['Estado', 'Estado'],
  level: ['Regional', 'Regional'],
  province: ['Abancay', 'Abancay'],
  address: ['Av. Ejemplo 123', 'Av. Ejemplo 123'],
  capacity: ['Titular', 'Alterno'],
  surnames: ['Ejemplo Primera', 'Ejemplo Segundo'],
  givenNames: ['Ana María', 'Juan'],
  nationalId: ['01234567', '12345678'],
  sex: ['F', 'M'],
  position: ['Directora', 'Jefe de planeamiento'],
  phone: ['983 000 000', '983 000 001'],
  email: ['ana@ejemplo.pe', 'juan@ejemplo.pe'],
  documentKind: ['Oficio', 'Oficio'],
  document: ['045-2023-DIRESA', '045-2023-DIRESA'],
  documentDay: ['20/01/2023', '20/01/2023'],
  documentReceivedOn: ['23/01/2023', '23/01/2023'],
  validFrom: ['01/02/2023', '01/02/2023'],
  validTo: ['31/12/2023', '31/12/2023'],
}

/** Two rows filled in as examples, one above the other: what they say of a field. */
export const templateExamples = (field: ImportField): readonly [string | null, string | null] =>
  examples[field] ?? [null, null]
