import { Day } from './dates.ts'
import type { ImportDuplicateNote, ImportErrorNote, ImportNote, ImportNoticeNote } from './padron-import-notes.ts'
import { dayInFigures } from './spanish-words.ts'

const dayWords = (day: string | null): string =>
  day === null ? 'sin fin' : Day.safeParse(day).success ? dayInFigures(day) : day

const documentWords = (document: string | null): string => document ?? 'sin documento'

const errorSentence = (note: ImportErrorNote): string => {
  switch (note.kind) {
    case 'institution_missing':
      return 'Falta la institución.'
    case 'name_missing':
      return 'Hay datos de una persona, pero falta su nombre.'
    case 'name_incomplete':
      return `«${note.text}» no parece un nombre completo: faltan los apellidos o los nombres.`
    case 'segment_unknown':
      return `No existe el segmento «${note.text}». Elija a cuál corresponde o agréguelo.`
    case 'national_id_bad':
      return `«${note.text}» no es un DNI (8 dígitos) ni un carné de extranjería (9 a 12 letras y dígitos).`
    case 'national_id_of_other':
      return `Ese documento de identidad ya es de ${note.personName}; el archivo dice ${note.given}.`
    case 'capacity_missing':
      return 'Falta decir si es titular o alterno.'
    case 'capacity_unknown':
      return `«${note.text}» no es titular ni alterno.`
    case 'day_bad':
      return `«${note.text}» no es una fecha. Escríbala como 14/03/2023.`
    case 'days_reversed':
      return `Lo que termina (${dayWords(note.to)}) queda antes de lo que empieza (${dayWords(note.from)}).`
    case 'seat_taken': {
      const where = note.row === null ? '' : `, de la fila ${note.row}`
      return `La acreditación de esta fila (${documentWords(note.refusedDocument)}) coincide en fechas con la de ${note.existing} (${documentWords(note.document)}${where}) para la misma institución y condición.`
    }
    case 'both_capacities':
      return `${note.personName} no puede ser titular y alterno de la misma institución.`
    case 'formula_error':
      return `La fórmula de esta celda terminó en error (${note.text}).`
    case 'text_too_long':
      return `El texto pasa de ${note.limit} caracteres.`
  }
}

const duplicateSentence = (note: ImportDuplicateNote): string => {
  if (note.kind === 'same_as_row') return `Repite lo de la fila ${note.row}: no se importa otra vez.`
  const document = note.maskedNationalId === null ? 'sin DNI registrado' : `DNI ${note.maskedNationalId}`
  const where = note.row === null ? note.institutions.join(', ') || 'sin institución' : `fila ${note.row}`
  return `Ya hay una persona con ese nombre: ${note.personName} (${document}; ${where}). Diga si es la misma u otra.`
}

const noticeSentence = (note: ImportNoticeNote): string => {
  switch (note.kind) {
    case 'zeros_added':
      return `Se completó el DNI ${note.text}: la hoja de cálculo le quitó el cero inicial.`
    case 'foreign_card_assumed':
      return `${note.text} no tiene los 8 dígitos de un DNI: se tomó como carné de extranjería. Revise que no sea otro número.`
    case 'institution_from_above':
      return `La celda está vacía: se tomó la institución de arriba, ${note.institutionName}.`
    case 'phone_ignored':
      return `«${note.text}» no parece un teléfono: queda en blanco.`
    case 'email_ignored':
      return `«${note.text}» no parece un correo: queda en blanco.`
    case 'sex_ignored':
      return `«${note.text}» no se entiende como sexo: queda en blanco.`
    case 'level_ignored':
      return `«${note.text}» no se entiende como nivel: queda en blanco.`
    case 'name_kept':
      return `El padrón dice ${note.kept} y el archivo ${note.given}: por el documento es la misma persona y se conserva el nombre del padrón.`
    case 'sex_differs':
      return `La fila ${note.row} dice otro sexo de ${note.personName}, con el mismo documento de identidad. Vea cuál es el correcto.`
    case 'phone_differs':
      return `La fila ${note.row} trae otro celular de ${note.personName}, con el mismo documento de identidad. Vea cuál es el correcto.`
    case 'institution_differs':
      return `La fila ${note.row} acredita con el mismo documento de identidad por «${note.institutionName}» (aquí, ${note.personName}). Vea si representa a las dos.`
    case 'institution_similar':
      return `«${note.institutionName}» se agregará como nueva y es parecida a «${note.similar}»: ¿es la misma? Si lo es, escriba el mismo nombre en la hoja y elíjala otra vez.`
    case 'outside_term':
      return `La vigencia (${dayWords(note.from)} a ${dayWords(note.to)}) queda fuera del período.`
  }
}

const sentenceOf = (note: ImportNote): string => {
  switch (note.severity) {
    case 'error':
      return errorSentence(note.note)
    case 'duplicate':
      return duplicateSentence(note.note)
    case 'notice':
      return noticeSentence(note.note)
  }
}

/** What a note says of its row, in Spanish, with the cell in front: `F7: «1234» no es un DNI…`. */
export const importNoteSentence = (note: ImportNote): string =>
  note.note.cell === null ? sentenceOf(note) : `${note.note.cell}: ${sentenceOf(note)}`
