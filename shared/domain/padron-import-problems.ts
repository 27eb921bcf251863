import { z } from 'zod'

export const ForeignKind = z.enum(['word', 'presentation', 'pdf', 'image', 'program', 'archive', 'other'])
export type ForeignKind = z.infer<typeof ForeignKind>

/** Why a file could not be read as a spreadsheet. Nothing of it was imported then. */
export const SpreadsheetProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty_file') }),
  z.strictObject({ kind: z.literal('too_large'), limitMegabytes: z.int() }),
  /** A few kB that would open to gigabytes, or a thousand files in one. */
  z.strictObject({ kind: z.literal('expands_too_much') }),
  z.strictObject({ kind: z.literal('password') }),
  z.strictObject({ kind: z.literal('not_a_spreadsheet'), found: ForeignKind }),
  /** A spreadsheet of a kind that is not read; Excel can save it as .xlsx. */
  z.strictObject({ kind: z.literal('other_spreadsheet'), found: z.enum(['xlsb', 'web_page', 'xml']) }),
  z.strictObject({ kind: z.literal('damaged') }),
  z.strictObject({ kind: z.literal('no_rows') }),
  z.strictObject({ kind: z.literal('too_many_rows'), limit: z.int() }),
  z.strictObject({ kind: z.literal('too_many_cells'), limit: z.int() }),
])
export type SpreadsheetProblem = z.infer<typeof SpreadsheetProblem>

const foreignWords: Record<ForeignKind, string> = {
  word: 'un documento de texto',
  presentation: 'una presentación',
  pdf: 'un PDF',
  image: 'una imagen',
  program: 'un programa',
  archive: 'un archivo comprimido',
  other: 'un archivo de otro tipo',
}

const otherSpreadsheets: Record<'xlsb' | 'web_page' | 'xml', string> = {
  xlsb: 'un libro binario de Excel (.xlsb)',
  web_page: 'una página web guardada con nombre de hoja de cálculo',
  xml: 'un archivo XML',
}

const thousands = (value: number): string => new Intl.NumberFormat('es-PE').format(value)

/** What is wrong with the file, that nothing was imported, and what to do: one breath, in Spanish. */
export const spreadsheetProblemSentence = (problem: SpreadsheetProblem): string => {
  switch (problem.kind) {
    case 'empty_file':
      return 'El archivo está vacío. No se importó nada. Elija otro.'
    case 'too_large':
      return `El archivo pesa más de ${problem.limitMegabytes} MB, más de lo que se puede leer aquí. No se importó nada. Copie solo la hoja que hace falta a un libro nuevo.`
    case 'expands_too_much':
      return 'El archivo está comprimido de forma anormal: al abrirlo ocuparía demasiada memoria. No se importó nada. Si es suyo, copie los datos a un libro nuevo.'
    case 'password':
      return 'El archivo está protegido con contraseña. No se importó nada. Ábralo, quítele la contraseña, guárdelo y elíjalo de nuevo.'
    case 'not_a_spreadsheet':
      return `El archivo no es una hoja de cálculo sino ${foreignWords[problem.found]}. No se importó nada. Elija un .xlsx, .xls, .ods o .csv.`
    case 'other_spreadsheet':
      return `El archivo es ${otherSpreadsheets[problem.found]}. No se importó nada. Ábralo con su hoja de cálculo, guárdelo como .xlsx y elíjalo de nuevo.`
    case 'damaged':
      return 'El archivo está dañado o incompleto. No se importó nada. Pida que se lo envíen de nuevo, o ábralo y guárdelo otra vez.'
    case 'no_rows':
      return 'El archivo no tiene ningún dato. No se importó nada. Revise que sea el correcto.'
    case 'too_many_rows':
      return `Una hoja tiene más de ${thousands(problem.limit)} filas con datos, más de las que se pueden leer aquí. No se importó nada. Deje solo las que hacen falta.`
    case 'too_many_cells':
      return `El archivo tiene más de ${thousands(problem.limit)} celdas con datos, más de las que se pueden leer aquí. No se importó nada. Deje solo la hoja que hace falta.`
  }
}
