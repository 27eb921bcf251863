import type { ErrorCode, ErrorData } from './errors.ts'
import { committeeSentences } from './sentences/committee.ts'
import { followUpSentences } from './sentences/follow-up.ts'
import { meetingsSentences } from './sentences/meetings.ts'
import { ordinanceSentences } from './sentences/ordinances.ts'
import { papersSentences } from './sentences/papers.ts'
import { momentWords, type ErrorSentences } from './sentences/shape.ts'

/** With its article, to go inside a sentence. */
const entityNames: Record<ErrorData<'NOT_FOUND'>['entity'], string> = {
  session: 'la sesión',
  agendaItem: 'el punto de agenda',
  attendance: 'la asistencia',
  person: 'la persona',
  institution: 'la institución',
  agreement: 'el acuerdo',
  commitment: 'el compromiso',
  document: 'el documento',
  term: 'el período',
  segment: 'el segmento',
  accreditation: 'la acreditación',
  contact: 'el contacto',
  letter: 'el oficio',
  recipient: 'el destinatario',
  dispatch: 'el envío',
  coordination: 'el cargo',
  attachment: 'el archivo adjunto',
  upload: 'el archivo que se subió',
  import: 'la importación',
  followUp: 'el seguimiento',
  minutesVersion: 'esa versión del acta',
  suspension: 'esa suspensión',
  notesRevision: 'esa versión de las notas',
  statement: 'el pronunciamiento',
  workingGroup: 'el grupo',
  presentation: 'el turno de presentación',
  comment: 'el comentario',
  erratum: 'la fe de erratas',
  absence: 'la inasistencia',
  plan: 'el plan',
  objective: 'el objetivo del plan',
  activity: 'la actividad del plan',
  activityProgress: 'el avance',
  planLink: 'ese vínculo con el plan',
  priority: 'la prioridad',
  event: 'el evento',
  groupMeeting: 'la reunión del grupo',
  ordinance: 'el proyecto',
  ordinancePart: 'esa parte del texto',
  ordinanceVersion: 'esa versión del texto',
  ordinanceStep: 'ese paso',
  clause: 'ese texto de la biblioteca',
  priorityAgenda: 'la agenda de prioridades',
  monitoringReport: 'el reporte',
  agendaBalance: 'el balance',
  ratification: 'el acta de ratificación',
}

const storageReasons: Record<ErrorData<'STORAGE'>['reason'], string> = {
  full: 'El disco está lleno: este cambio no se guardó. Lo anterior sigue intacto. Libere espacio y vuelva a intentarlo.',
  read_only:
    'La carpeta de datos no permite escribir: este cambio no se guardó. Lo anterior sigue intacto. Revise los permisos de la carpeta y vuelva a intentarlo.',
  refused:
    'El disco rechazó la escritura: este cambio no se guardó. Lo anterior sigue intacto. Vuelva a intentarlo; si se repite, haga una copia de la carpeta de datos.',
}

/** What any area may refuse, and those of each: total, so that a new code without a sentence does not compile. */
const errorSentences = {
  ...committeeSentences,
  ...followUpSentences,
  ...meetingsSentences,
  ...ordinanceSentences,
  ...papersSentences,
  NOT_FOUND: ({ entity }) =>
    `No se encontró ${entityNames[entity]}: quizá se quitó en otra ventana. No se cambió nada. Vuelva a la lista y búsquelo de nuevo.`,
  STALE_VERSION: () =>
    'Alguien cambió estos datos después de que usted los abrió. No se guardó nada encima. Revise lo que hay ahora y repita su cambio.',
  DRAFT_TOO_LONG: ({ longest }) =>
    `Lo que está escribiendo pasa de ${String(longest)} caracteres y no se puede cuidar mientras lo escribe: guárdelo, o pártalo en varios.`,
  NUMBER_TAKEN: ({ number }) => `El número ${number} ya está usado. No se guardó nada. Escriba otro número.`,
  NUMBER_NEEDS_REASON: ({ number, expected }) =>
    `El número ${number} no es el que sigue (${expected}). No se guardó nada. Escriba el motivo para que quede constancia.`,
  TIMES_REVERSED: ({ earlier, later }) =>
    `Lo que termina (${momentWords(later)}) queda antes de lo que empieza (${momentWords(earlier)}). No se guardó nada. Corrija uno de los dos.`,
  NAME_TAKEN: ({ name }) => `Ya existe «${name}». No se guardó nada. Use otro nombre o elija el que ya existe.`,
  NOT_EMPTY: () => 'Ya tiene contenido, así que no se hizo nada: aquí nunca se borra trabajo sin avisar.',
  RECORD_INVALID: ({ problems }) =>
    `El archivo no se pudo leer y no se cargó nada: ${problems.slice(0, 3).join('; ')}. Corríjalo y cárguelo de nuevo.`,
  STORAGE: ({ reason }) => storageReasons[reason],
  UNEXPECTED: ({ incident }) =>
    `Algo falló dentro del programa (incidente ${incident}). Este cambio no se guardó; lo anterior sigue intacto. Vuelva a intentarlo y, si se repite, dé ese número a soporte.`,
} satisfies ErrorSentences

/** Whether a code is one of the catalogue. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorSentences, code)

/** The Spanish sentence of an expected failure; total, so that a new code without a sentence does not compile. */
export const expectedErrorSentence = <Code extends ErrorCode>(code: Code, data: ErrorData<Code>): string =>
  (errorSentences as ErrorSentences)[code](data)
