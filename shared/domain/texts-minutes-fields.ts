import { textFields as field } from './texts-fields.ts'

/** What the opening of an acta may say. */
export const openingFields = {
  lugar_de_la_sesion: field.lugar_de_la_sesion,
  hora_en_palabras: { ...field.hora_en_palabras, label: 'Hora en que empezó' },
  dia_en_palabras: field.dia_en_palabras,
  dia: field.dia,
  tipo: { ...field.tipo, example: 'de instalación' },
  convocatoria: field.convocatoria,
  comite: field.comite,
  comite_y_sigla: field.comite_y_sigla,
  de_la_mesa: field.de_la_mesa,
  periodo_que_se_instala: {
    ...field.periodo_y_fechas,
    label: 'Solo en la sesión de instalación: período, y desde cuándo hasta cuándo va',
  },
  preside: field.preside,
  secretaria: field.secretaria,
} as const

/** What may be said of the quorum as a day begins. */
export const quorumFields = {
  presentes: field.presentes,
  instituciones_acreditadas: field.instituciones_acreditadas,
  convocatoria: field.convocatoria,
  hora_en_palabras: { ...field.hora_en_palabras, label: 'Hora en que empezó' },
} as const

/** The same where the quorum is short. */
export const shortQuorumFields = {
  ...quorumFields,
  quorum_requerido: { ...field.quorum_requerido, label: 'Lo que requiere el quórum, si se sabe en qué convocatoria' },
} as const

/** What the closing may say. */
export const endFields = {
  hora_en_palabras: {
    label: 'Hora en que terminó',
    example: 'las doce horas con treinta minutos (12:30)',
  },
  dia_de_termino: { label: '«mismo día», o el día de una sesión que se suspendió', example: 'mismo día' },
} as const
