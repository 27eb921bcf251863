import type { LetterConcern } from '../../domain/letter.ts'
import { joinWithAnd } from '../../domain/spanish-words.ts'
import type { ErrorData } from '../errors.ts'
import type { ErrorSentences } from './shape.ts'

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

/** What letters, files and the letterhead refuse. */
export const papersSentences = {
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
} satisfies Partial<ErrorSentences>
