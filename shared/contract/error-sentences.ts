import { Day } from '../domain/dates.ts'
import type { LetterConcern } from '../domain/letter.ts'
import { spreadsheetProblemSentence } from '../domain/padron-import-problems.ts'
import type { MinutesState, SessionStatus } from '../domain/session.ts'
import { dayInFigures, joinWithAnd } from '../domain/spanish-words.ts'
import type { ErrorCode, ErrorData } from './errors.ts'

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
  ordinance: 'la ordenanza',
  priorityAgenda: 'la agenda de prioridades',
  monitoringReport: 'el reporte',
  agendaBalance: 'el balance',
  ratification: 'el acta de ratificación',
}

/** What a session is while it stands at a step of its life, to go inside a sentence. */
const statusWords: Record<SessionStatus, string> = {
  planned: 'programada',
  called: 'convocada',
  open: 'en curso',
  closed: 'concluida',
  not_held: 'no realizada',
}

const minutesStateWords: Record<MinutesState, string> = {
  draft: 'en borrador',
  in_review: 'en revisión',
  approved: 'aprobada',
  signed: 'firmada',
}

/** An hour as it is, a day as people write it. */
const momentWords = (text: string): string => (Day.safeParse(text).success ? dayInFigures(text) : text)

const overlapWords = ({ leftAt, arrivedAt }: ErrorData<'STAYS_OVERLAP'>): string => {
  if (leftAt === null) return 'Falta la hora en que se retiró antes de volver.'
  if (arrivedAt === null) return `Falta la hora en que volvió después de retirarse (${leftAt}).`
  return `Vuelve (${arrivedAt}) antes de haberse retirado (${leftAt}).`
}

/** What happened, what was kept and what to do, in one breath. */
type ErrorSentences = { [Code in ErrorCode]: (data: ErrorData<Code>) => string }

const storageReasons: Record<ErrorData<'STORAGE'>['reason'], string> = {
  full: 'El disco está lleno: este cambio no se guardó. Lo anterior sigue intacto. Libere espacio y vuelva a intentarlo.',
  read_only:
    'La carpeta de datos no permite escribir: este cambio no se guardó. Lo anterior sigue intacto. Revise los permisos de la carpeta y vuelva a intentarlo.',
  refused:
    'El disco rechazó la escritura: este cambio no se guardó. Lo anterior sigue intacto. Vuelva a intentarlo; si se repite, haga una copia de la carpeta de datos.',
}

const mergeRefusals: Record<ErrorData<'MERGE_REFUSED'>['reason'], (detail: string) => string> = {
  same_record: () => 'Eligió dos veces el mismo registro. No se unió nada. Elija dos registros distintos.',
  two_documents: (detail) =>
    `Los dos registros tienen documentos de identidad distintos (${detail}). No se unió nada. Si es la misma persona, corrija antes el documento equivocado.`,
  same_session: (detail) =>
    `Los dos registros figuran en la ${detail} en distinta condición o por distinta institución. No se unió nada. Quite antes la asistencia que sobra.`,
}

const fileRefusals: Record<ErrorData<'FILE_REFUSED'>['reason'], (fileName: string) => string> = {
  executable: (fileName) =>
    `«${fileName}» es un programa o un acceso directo y por seguridad no se adjunta. No se guardó nada. Adjunte el documento (PDF, foto, Word o Excel).`,
  too_large: (fileName) =>
    `«${fileName}» pasa de 100 MB y no se adjuntó. No se guardó nada. Redúzcalo o divídalo y vuelva a intentarlo.`,
  empty: (fileName) => `«${fileName}» está vacío y no se adjuntó. Revise el archivo original y vuelva a intentarlo.`,
}

const wordFileRefusals: Record<ErrorData<'WORD_FILE_REFUSED'>['reason'], (fileName: string) => string> = {
  macros: (fileName) =>
    `«${fileName}» lleva macros, es decir, un programa adentro. No se guardó nada. Ábralo en Word, guárdelo como «Documento de Word (*.docx)» y elija ese archivo.`,
  protected: (fileName) =>
    `«${fileName}» pide una contraseña para abrirse. No se guardó nada. Ábralo en Word, quítele la contraseña, guárdelo y elíjalo de nuevo.`,
  other_format: (fileName) =>
    `«${fileName}» está en otro formato (.doc, .dotx, .rtf u .odt). No se guardó nada. Ábralo, guárdelo como «Documento de Word (*.docx)» y elija ese archivo.`,
  not_word: (fileName) =>
    `«${fileName}» no es un documento de Word. No se guardó nada. Elija un archivo que termine en .docx.`,
  damaged: (fileName) =>
    `«${fileName}» está dañado o incompleto y no se puede leer. No se guardó nada. Ábralo en Word, deje que lo repare, guárdelo y elíjalo de nuevo.`,
  too_large: (fileName) =>
    `«${fileName}» pasa de 25 MB, o se abre a mucho más de lo que dice. No se guardó nada. En Word comprima sus imágenes, guárdelo y elíjalo de nuevo.`,
}

const letterheadRefusals: Record<ErrorData<'LETTERHEAD_REFUSED'>['reason'], (fileName: string) => string> = {
  no_field: (fileName) =>
    `A «${fileName}» le falta {{contenido}}. El membrete sigue como estaba. Ábralo en Word, escriba {{contenido}}, con dos llaves a cada lado, solo en una línea donde deba empezar el documento, guárdelo y elíjalo de nuevo.`,
  two_fields: (fileName) =>
    `«${fileName}» tiene {{contenido}} más de una vez. El membrete sigue como estaba. Deje uno solo, donde deba empezar el documento, guárdelo y elíjalo de nuevo.`,
  field_in_header: (fileName) =>
    `En «${fileName}», {{contenido}} está en el encabezado o en el pie de página. El membrete sigue como estaba. Escríbalo en el cuerpo de la hoja, guárdelo y elíjalo de nuevo.`,
  field_not_alone: (fileName) =>
    `En «${fileName}», {{contenido}} comparte su párrafo con otro texto o con una imagen. El membrete sigue como estaba. Déjelo solo en su línea, guárdelo y elíjalo de nuevo.`,
  field_inside: (fileName) =>
    `En «${fileName}», {{contenido}} está dentro de una tabla, un cuadro de texto o un control. El membrete sigue como estaba. Escríbalo en una línea de la hoja, fuera de todo recuadro, guárdelo y elíjalo de nuevo.`,
  too_large: (fileName) =>
    `«${fileName}» pasa de 3 MB, o de 12 MB una vez abierto, y cada documento lo llevaría dentro. El membrete sigue como estaba. Ábralo en Word, comprima sus imágenes o quite las que no hagan falta, guárdelo y elíjalo de nuevo.`,
  unusable: (fileName) =>
    `Con «${fileName}» no se pudo escribir un documento de prueba. El membrete sigue como estaba. Ábralo en Word, use «Guardar como» con el tipo «Documento de Word (*.docx)», no el «estricto», y elija ese archivo.`,
}

const logoRefusals: Record<ErrorData<'LOGO_REFUSED'>['reason'], (fileName: string) => string> = {
  too_large: (fileName) =>
    `«${fileName}» pasa de 2 MB y cada documento lo llevaría dentro. El logo sigue como estaba. Guarde la imagen más pequeña y elíjala de nuevo.`,
  svg: (fileName) =>
    `«${fileName}» es un dibujo SVG, que puede llevar un programa adentro y que Word no muestra siempre. El logo sigue como estaba. Expórtelo como PNG o JPG y elija ese archivo.`,
  other_format: (fileName) =>
    `«${fileName}» es una imagen de otro formato (GIF, WebP, BMP, TIFF o HEIC). El logo sigue como estaba. Guárdela como PNG o JPG y elija ese archivo.`,
  not_image: (fileName) =>
    `«${fileName}» no es una imagen, diga lo que diga su nombre. El logo sigue como estaba. Elija una imagen PNG o JPG.`,
  damaged: (fileName) =>
    `La imagen «${fileName}» está dañada o incompleta. El logo sigue como estaba. Ábrala con otro programa, guárdela de nuevo como PNG o JPG y elija esa copia.`,
  too_small: (fileName) =>
    `«${fileName}» mide menos de 16 píxeles por lado y saldría como una mancha. El logo sigue como estaba. Elija una imagen más grande.`,
  too_many_pixels: (fileName) =>
    `«${fileName}» mide más de 6000 píxeles por lado. El logo sigue como estaba. Redúzcala (con 1000 píxeles basta) y elíjala de nuevo.`,
}

/** What is worth a second look in a letter, to go inside a sentence or to stand alone in a list. */
export const letterConcernWords: Record<LetterConcern, string> = {
  no_recipients: 'no tiene destinatarios',
  after_session: 'la fecha del oficio es posterior al día de la sesión',
  same_day: 'se convoca para el mismo día',
  short_notice: 'la anticipación es menor que la configurada',
  sunday: 'la sesión cae en domingo',
  holiday: 'la sesión cae en feriado',
  no_first_hour: 'falta la hora de la primera convocatoria',
  no_venue: 'falta el lugar',
  no_link: 'falta el enlace de la reunión virtual',
  no_agenda: 'la agenda está vacía',
  no_reply_contact: 'la Mesa no tiene teléfono ni correo adonde responder: el oficio sale con una línea en blanco',
  unknown_field: 'el texto usa un campo que no existe',
  reply_reversed: 'el plazo para responder queda fuera de fecha',
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

const amount = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`]

const priorityUses = ({ activities, commitments, links, reports, balances }: ErrorData<'PRIORITY_LINKED'>): string =>
  joinWithAnd([
    ...amount(activities, 'actividad del plan', 'actividades del plan'),
    ...amount(commitments, 'compromiso', 'compromisos'),
    ...amount(links, 'vínculo', 'vínculos'),
    ...amount(reports, 'reporte', 'reportes'),
    ...amount(balances, 'balance', 'balances'),
  ])

const planPartWords: Record<ErrorData<'PLAN_PART_IN_USE'>['part'], string> = {
  plan: 'El plan',
  objective: 'El objetivo',
  activity: 'La actividad',
}

const planUses = ({ progress, links }: Pick<ErrorData<'PLAN_PART_IN_USE'>, 'progress' | 'links'>): string =>
  joinWithAnd([
    ...(progress === 0 ? [] : [progress === 1 ? 'un avance anotado' : `${String(progress)} avances anotados`]),
    ...(links === 0 ? [] : [links === 1 ? 'un vínculo' : `${String(links)} vínculos`]),
  ])

const errorSentences = {
  NOT_FOUND: ({ entity }) =>
    `No se encontró ${entityNames[entity]}: quizá se quitó en otra ventana. No se cambió nada. Vuelva a la lista y búsquelo de nuevo.`,
  STALE_VERSION: () =>
    'Alguien cambió estos datos después de que usted los abrió. No se guardó nada encima. Revise lo que hay ahora y repita su cambio.',
  SESSION_STATUS: ({ status }) =>
    `La sesión está ${statusWords[status]}, así que esto no corresponde ahora. No se cambió nada.`,
  MINUTES_STATE: ({ state }) =>
    `No se hizo: el acta está ${minutesStateWords[state]}. Actualice la pantalla; lo escrito sigue guardado.`,
  SCAN_MISSING: () =>
    'No se marcó como firmada: falta adjuntar el acta firmada. Escanéela o tómele una foto, adjúntela aquí y vuelva a marcarla.',
  LAST_SCAN: () =>
    'No se quitó: es el único escaneo del acta firmada. Adjunte primero el que lo reemplaza y después quite este.',
  OUTSIDE_AGENDA: ({ title, state }) =>
    `El acuerdo no se guardó: «${title}» ${state === 'skipped' ? 'quedó sin tratar' : 'se dejó para otra sesión'}. Trátelo primero, o agregue el asunto como punto nuevo de la agenda.`,
  ROUND_INVALID: ({ reason, round, name }) =>
    reason === 'decided'
      ? `No se guardó: la vuelta ${String(round)} no terminó en empate, la ganó ${name}. Quite la vuelta siguiente o revise los votos.`
      : `No se guardó: ${name} no empató en el primer lugar de la vuelta ${String(round)} y no puede pasar a la siguiente.`,
  CHECKED_IN_ELSEWHERE: ({ personName, institutionName, asked }) =>
    `${personName} ya está en la lista por ${institutionName}: nadie se sienta por dos instituciones, y no se anotó por ${asked}. Si es un error, quite primero el otro registro.`,
  DRAFT_TOO_LONG: ({ longest }) =>
    `Lo que está escribiendo pasa de ${String(longest)} caracteres y no se puede cuidar mientras lo escribe: guárdelo, o pártalo en varios.`,
  ALREADY_IN_AGENDA: ({ label }) =>
    `Ya está en la agenda de la ${label}. No se agregó otra vez. Si debe tratarse en otra sesión, quítelo primero de esa agenda.`,
  ALREADY_PRESENTED: ({ institutionName, on }) =>
    `${institutionName} ya presentó su plan operativo el ${momentWords(on)}. No se cambió nada. Si fue un error, quite primero la marca de presentado.`,
  UNDONE_BY_EARLIER: ({ number }) =>
    `Solo un acuerdo posterior puede dejar a otro sin efecto, y ${number === null ? 'el que eligió' : `el N° ${number}`} no es posterior. No se cambió nada: elija otro acuerdo, o deje la casilla vacía y escriba el motivo.`,
  UNDOING_NEEDS_REASON: () =>
    'El acuerdo sigue como estaba: para dejarlo sin efecto escriba el motivo, que quedará en el registro.',
  RESCHEDULING_NEEDS_REASON: ({ dueOn }) =>
    `El compromiso sigue como estaba${dueOn === null ? '' : `, con plazo hasta el ${momentWords(dueOn)}`}: para reprogramarlo escriba por qué.`,
  COMMITMENT_FOLLOWED: ({ times }) =>
    `El compromiso no se quitó: ya tiene ${times === 1 ? 'un seguimiento' : `${String(times)} seguimientos`} que otras actas cuentan. Si ya no corresponde, márquelo «Sin efecto».`,
  ITEM_NOT_EMPTY: ({ hasNotes, agreements, commitments, elections }) =>
    `El punto no se quitó porque ya tiene ${joinWithAnd([
      ...(hasNotes ? ['notas'] : []),
      ...(agreements > 0 ? [agreements === 1 ? '1 acuerdo' : `${String(agreements)} acuerdos`] : []),
      ...(commitments > 0 ? [commitments === 1 ? '1 compromiso' : `${String(commitments)} compromisos`] : []),
      ...(elections > 0 ? ['una elección'] : []),
    ])}. Quítelos primero, o deje el punto sin tratar con su motivo.`,
  MINUTES_LOCKED: ({ state }) =>
    `El acta ya está ${state === 'signed' ? 'firmada' : 'aprobada'} y no se puede cambiar. No se guardó nada. Para corregirla haga una fe de erratas.`,
  NUMBER_TAKEN: ({ number }) => `El número ${number} ya está usado. No se guardó nada. Escriba otro número.`,
  NUMBER_NEEDS_REASON: ({ number, expected }) =>
    `El número ${number} no es el que sigue (${expected}). No se guardó nada. Escriba el motivo para que quede constancia.`,
  PROVINCE_NEEDED: () =>
    'Una sesión descentralizada necesita su provincia: sin ella no cuenta para la meta del POA. No se guardó nada. Elija la provincia.',
  TIMES_REVERSED: ({ earlier, later }) =>
    `Lo que termina (${momentWords(later)}) queda antes de lo que empieza (${momentWords(earlier)}). No se guardó nada. Corrija uno de los dos.`,
  STAYS_OVERLAP: (stays) => `${overlapWords(stays)} No se guardó nada. Corrija las horas de esa persona.`,
  VOTES_EXCEED_SEATS: ({ votes, seatsPresent }) =>
    `Hay ${String(votes)} votos para ${String(seatsPresent)} instituciones presentes. No se guardó nada. Revise el conteo o la asistencia.`,
  VOTES_EXPECTED: () => 'Un acuerdo por votación necesita sus votos. No se guardó nada. Escriba el conteo.',
  ALREADY_CHECKED_IN: ({ personName }) => `${personName} ya está en la lista de asistencia. No se registró otra vez.`,
  INSTITUTION_PRESENT: ({ institutionName }) =>
    `${institutionName} figura en la asistencia, así que no puede estar también ausente. No se guardó nada. Si no vino, quite primero su asistencia.`,
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
  ELECTION_TIED: ({ names, votes }) =>
    `Hay empate con ${String(votes)} votos: ${joinWithAnd(names)}. No se registró a nadie. Anote el conteo de la nueva votación.`,
  LETTER_ISSUED: ({ number }) =>
    `El oficio N° ${number} ya tiene número y no se puede cambiar. No se guardó nada. Emita otro que lo deje sin efecto.`,
  LETTER_NOT_ISSUED: () =>
    'El oficio todavía es un borrador: no tiene número. No se registró nada. Emítalo antes de anotar envíos o respuestas.',
  LETTER_WITHOUT_RECIPIENTS: () =>
    'El oficio no tiene destinatarios, así que no se emitió ni se usó ningún número. El borrador sigue guardado. Agregue al menos uno.',
  LETTER_NEEDS_CONFIRMATION: ({ concerns }) =>
    `Antes de emitir el oficio: ${joinWithAnd(concerns.map((concern) => letterConcernWords[concern]))}. No se emitió todavía. Corríjalo o confirme que lo emite así.`,
  FILE_REFUSED: ({ fileName, reason }) => fileRefusals[reason](fileName),
  WORD_FILE_REFUSED: ({ fileName, reason }) => wordFileRefusals[reason](fileName),
  SENTENCE_REFUSED: ({ label, problem }) =>
    `No se guardó nada: hay un error en «${label}». ${problem} Corríjalo en Configuración → Textos, o vuelva al original.`,
  LETTERHEAD_REFUSED: ({ fileName, reason }) => letterheadRefusals[reason](fileName),
  LETTERHEAD_LOST: ({ fileName }) =>
    `Un archivo del membrete ya no está en el disco, o está dañado: «${fileName}». No se escribió ni se guardó nada. En Configuración → Membrete elíjalo de nuevo o quítelo, y vuelva a intentarlo.`,
  LOGO_REFUSED: ({ fileName, reason }) => logoRefusals[reason](fileName),
  MINUTES_SIGNED: () =>
    'El acta ya está firmada: un Word editado no puede ocupar su lugar. No se guardó nada. Si hay que cambiarla, reábrala indicando el motivo; si es un error menor, haga una fe de erratas.',
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
  PLAN_EXISTS: ({ year, name }) =>
    `Ya hay un plan del año ${String(year)} («${name}»). No se guardó nada. Corrija ese plan, o elija reemplazarlo al cargar el archivo.`,
  PLAN_PART_IN_USE: ({ part, progress, links }) =>
    `${planPartWords[part]} tiene ${planUses({ progress, links })} y se perderían. No se quitó nada. Confirme si de verdad quiere quitarlo.`,
  ACTIVITY_REPEATED: ({ text }) =>
    `La actividad «${text}» ya está en este plan. No se guardó nada. Escríbala de otro modo o corrija la que ya está.`,
  PLAN_FILE_WRONG: ({ problems }) =>
    `El archivo del plan tiene ${String(problems)} ${problems === 1 ? 'error' : 'errores'}. No se cargó nada. Corríjalo y elíjalo de nuevo.`,
  NAME_TAKEN: ({ name }) => `Ya existe «${name}». No se guardó nada. Use otro nombre o elija el que ya existe.`,
  PRIORITY_LINKED: (uses) =>
    `A esa prioridad le corresponden ${priorityUses(uses)}. No se quitó nada. Confirme si de verdad quiere quitarla.`,
  NOT_EMPTY: () => 'Ya tiene contenido, así que no se hizo nada: aquí nunca se borra trabajo sin avisar.',
  RECORD_INVALID: ({ problems }) =>
    `El archivo no se pudo leer y no se cargó nada: ${problems.slice(0, 3).join('; ')}. Corríjalo y cárguelo de nuevo.`,
  SESSION_EXISTS: ({ label, heldOn }) =>
    `Ya existe la ${label}, del ${momentWords(heldOn)}, con otros datos. No se cargó nada. Abra esa sesión para compararla.`,
  SESSION_AMBIGUOUS: ({ labels }) =>
    `Hay más de una sesión con ese número: ${labels.join(', ')}. Elija una de la lista.`,
  STORAGE: ({ reason }) => storageReasons[reason],
  UNEXPECTED: ({ incident }) =>
    `Algo falló dentro del programa (incidente ${incident}). Este cambio no se guardó; lo anterior sigue intacto. Vuelva a intentarlo y, si se repite, dé ese número a soporte.`,
} satisfies ErrorSentences

/** Whether a code is one of the catalogue. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorSentences, code)

/** The Spanish sentence of an expected failure; total, so that a new code without a sentence does not compile. */
export const expectedErrorSentence = <Code extends ErrorCode>(code: Code, data: ErrorData<Code>): string =>
  (errorSentences as ErrorSentences)[code](data)
