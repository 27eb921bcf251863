import { spreadsheetProblemSentence } from '../../domain/padron-import-problems.ts'
import type { ErrorData } from '../errors.ts'
import { momentWords, type ErrorSentences } from './shape.ts'

const mergeRefusals: Record<ErrorData<'MERGE_REFUSED'>['reason'], (detail: string) => string> = {
  same_record: () => 'Eligió dos veces el mismo registro. No se unió nada. Elija dos registros distintos.',
  two_documents: (detail) =>
    `Los dos registros tienen documentos de identidad distintos (${detail}). No se unió nada. Si es la misma persona, corrija antes el documento equivocado.`,
  same_session: (detail) =>
    `Los dos registros figuran en la ${detail} en distinta condición o por distinta institución. No se unió nada. Quite antes la asistencia que sobra.`,
}

/** What may stand in the way of taking something back, with its article. */
const rowWords: Readonly<Record<string, string>> = {
  institution: 'la institución',
  person: 'la persona',
  segment: 'el segmento',
  accreditation: 'la acreditación',
  term_member: 'la participación en el período',
}
const userWords: Readonly<Record<string, string>> = {
  attendance: 'figura en la asistencia de una sesión',
  absence: 'figura en las ausencias de una sesión',
  accreditation: 'tiene otra acreditación',
  term_member: 'participa en un período',
  recipient: 'es destinatario de un oficio',
  coordination: 'ejerce la coordinación',
  candidacy: 'fue candidatura en una elección',
  commitment_responsible: 'es responsable de un compromiso',
  contact: 'tiene contactos anotados',
  institution: 'tiene instituciones',
  attachment: 'tiene archivos adjuntos',
  document: 'tiene documentos generados',
  working_group_member: 'integra un grupo o red',
  event_attendance: 'figura en la asistencia de un evento',
  presentation: 'tiene un turno de presentación',
}

const obstacleWords = ({ table, label, reason, by }: ErrorData<'UNDO_REFUSED'>['obstacles'][number]): string => {
  const what = `${rowWords[table] ?? 'un registro'}${label === null ? '' : ` ${label}`}`
  return reason === 'changed' ? `${what} cambió después` : `${what} ${userWords[by ?? ''] ?? 'está en uso'}`
}

const hiddenWords = (hidden: readonly string[]): string =>
  hidden.length === 0 ? '' : ` Hay hojas ocultas (${hidden.join(', ')}): elíjala usted si es una de ellas.`

/** What the padrón and its spreadsheets refuse. */
export const committeeSentences = {
  ACCREDITATION_OVERLAPS: ({ existing, document, refusedDocument }) =>
    `La acreditación que usted indica (${refusedDocument ?? 'sin documento'}) coincide en fechas con la de ${existing} (${document ?? 'sin documento'}). No se guardó nada. Cambie las fechas o termine antes la que ya existe.`,
  REPLACEMENT_TOO_EARLY: ({ personName, validFrom }) =>
    `El reemplazo debe empezar después del ${momentWords(validFrom)}, día en que empezó la acreditación de ${personName}, y mientras esté vigente. No se cambió nada. Elija otra fecha.`,
  NATIONAL_ID_TAKEN: ({ personName }) =>
    `Ese documento de identidad ya es de ${personName}. No se guardó nada. Si es la misma persona, una los dos registros; si no, corrija el número.`,
  MERGE_REFUSED: ({ reason, detail }) => mergeRefusals[reason](detail),
  TERM_OVERLAPS: ({ name }) =>
    `Esas fechas coinciden con las del período «${name}». No se guardó nada. Cambie las fechas o cierre antes ese período.`,
  OFFICE_OVERLAPS: ({ personName, validFrom }) =>
    `En esas fechas el cargo ya lo tiene ${personName}, desde el ${momentWords(validFrom)}. No se guardó nada. Cambie las fechas o termine antes ese cargo.`,
  SPREADSHEET_UNREADABLE: ({ problem }) => spreadsheetProblemSentence(problem),
  SHEET_MISSING: ({ name, hidden }) =>
    `${name === null ? 'Ninguna hoja a la vista tiene datos' : `El archivo no tiene una hoja «${name}»`}. No se importó nada.${hiddenWords(hidden)}`,
  IMPORT_CHANGED: () =>
    'El padrón o el archivo cambió después de la vista previa. No se importó nada. Vuelva a ver qué haría cada fila.',
  IMPORT_HAS_ERRORS: ({ errors }) =>
    `${errors === 1 ? 'Una fila tiene errores' : `${String(errors)} filas tienen errores`}. No se importó nada. Corríjalas en la hoja y elíjala de nuevo, o marque que se dejen de lado.`,
  IMPORT_WITHOUT_CHANGES: () => 'Ninguna fila trae algo nuevo que se pueda importar. No se cambió nada.',
  UNDO_REFUSED: ({ obstacles }) =>
    `No se deshizo la importación, porque se perdería trabajo posterior: ${obstacles.map(obstacleWords).join('; ')}. Todo sigue como estaba.`,
} satisfies Partial<ErrorSentences>
