import { keepTogether, numberSign } from './spanish-words.ts'

/** A field of a text: what it is, and what it would say in a document of invented people. */
export type TextField = { label: string; example: string }

export type TextDefinition = {
  label: string
  /** Where it stands in the document, or when. */
  where: string
  original: string
  fields: Readonly<Record<string, TextField>>
}

const field = (label: string, example: string): TextField => ({ label, example })

const nbsp = (words: string): string => keepTogether(words)

/** What many texts may say; each names those that it may use. */
export const textFields = {
  tipo: field('Tipo de sesión', 'ordinaria'),
  convocatoria: field('En qué convocatoria', 'primera convocatoria'),
  comite: field('Nombre del comité', 'Comité Ejecutivo Regional'),
  comite_y_sigla: field('Nombre del comité con su sigla', 'Comité Ejecutivo Regional (CER)'),
  de_la_mesa: field(
    'Nombre de la Mesa después de «de»',
    'de la Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac',
  ),
  dia: field('Día de la sesión', nbsp('14 de marzo de 2023')),
  dia_en_palabras: field(
    'Día de la sesión en palabras',
    'a los catorce días del mes de marzo del año dos mil veintitrés',
  ),
  hora_en_palabras: field('Hora en palabras', 'las nueve horas con quince minutos (09:15)'),
  lugar_de_la_sesion: field(
    'Ciudad y local, o por videoconferencia',
    'la ciudad de Abancay, en el Auditorio de la Dirección Regional de Salud',
  ),
  preside: field('Quien preside, con su cargo', 'Marleny Utani Carbajal, Coordinadora regional'),
  secretaria: field('Quien hace de secretario(a), con su cargo', 'Óscar Chipana Mendívil, Secretario técnico'),
  presentes: field('Instituciones presentes', '14'),
  instituciones_acreditadas: field('Instituciones acreditadas, con su número', nbsp('22 instituciones acreditadas')),
  quorum_requerido: field('Lo que requiere el quórum', nbsp('16 instituciones')),
  periodo: field('Nombre del período', nbsp('CER 2023')),
  periodo_y_fechas: field(
    'Nombre del período y desde cuándo hasta cuándo va',
    `${nbsp('CER 2023')}, que va del ${nbsp('1 de enero de 2023')} al ${nbsp('31 de diciembre de 2023')}`,
  ),
  observaciones: field('«sin observaciones», o las que hubo', 'sin observaciones'),
  donde_se_aprobo: field(
    'En qué sesión o qué día se aprobó el acta',
    `en la ${nbsp('Sesión Ordinaria N° 004-2023')} del ${nbsp('11 de abril de 2023')}`,
  ),
  plazo: field('Hasta qué día se responde', nbsp('10 de marzo de 2023')),
  como_responder: field(
    'Teléfono y correo de la Mesa',
    `al teléfono ${nbsp('083 321 000')} o al correo electrónico mesa@ejemplo.pe`,
  ),
  numero: field('Número', numberSign('003-2023')),
} as const satisfies Record<string, TextField>
