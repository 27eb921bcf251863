import { keepTogether } from './spanish-words.ts'
import { textFields as field, type TextDefinition } from './texts-fields.ts'
import { endFields, openingFields, quorumFields, shortQuorumFields } from './texts-minutes-fields.ts'

const resumptionFields = {
  ...quorumFields,
  hora_en_palabras: { ...field.hora_en_palabras, label: 'Hora en que se reanudó' },
} as const

/** Those of sessions that were not held, or were suspended, and of the acts of installation and designation. */
export const otherMinutesTexts = {
  minutesOpeningNotInstalled: {
    label: 'Apertura de una sesión que no se instaló',
    where: 'Al comienzo del acta, cuando no hubo quórum y la sesión no se hizo',
    original:
      'En {lugar_de_la_sesion}, siendo {hora_en_palabras}, {dia_en_palabras} ({dia}), se dieron cita para la sesión {tipo}, en {convocatoria}, integrantes del {comite_y_sigla} {de_la_mesa}[, con el fin de instalar el {comite} del período {periodo_que_se_instala}].\n\nPreside la reunión {preside}; actúa en la secretaría {secretaria}.',
    fields: openingFields,
  },
  quorumNotReached: {
    label: 'Sesión que no se instaló por falta de quórum',
    where: 'Cuando no hubo quórum y la sesión no se hizo',
    original:
      'Verificada la asistencia de {presentes} de {instituciones_acreditadas}, en {convocatoria}, se constató que no se alcanzó el quórum[ requerido de {quorum_requerido}], por lo que la sesión no pudo instalarse ni tratar su agenda.',
    fields: {
      presentes: field.presentes,
      instituciones_acreditadas: field.instituciones_acreditadas,
      convocatoria: field.convocatoria,
      quorum_requerido: field.quorum_requerido,
    },
  },
  minutesClosingNotInstalled: {
    label: 'Cierre de una sesión que no se instaló',
    where: 'Al final, antes de las firmas',
    original:
      'En consecuencia, siendo {hora_en_palabras}[ del {dia_de_termino}], se dio por concluida la reunión y se levanta la presente acta, que firman:',
    fields: endFields,
  },
  calledOff: {
    label: 'Sesión que no se realizó',
    where: 'Cuando la sesión se postergó o se canceló',
    original: 'Se deja constancia de que la sesión {tipo} prevista para el {dia} no se realizó: {motivo}.',
    fields: {
      tipo: field.tipo,
      dia: field.dia,
      motivo: { label: '«fue postergada» o «fue cancelada»', example: 'fue postergada' },
    },
  },
  calledOffSignatures: {
    label: 'Firmas de una sesión que no se realizó',
    where: 'Al final, antes de las firmas',
    original: 'Para constancia, firman la presente acta:',
    fields: {},
  },
  sessionSuspended: {
    label: 'Suspensión',
    where: 'En el punto en que la sesión se suspendió',
    original:
      'Siendo {hora_en_palabras}, se suspendió la sesión[ por el siguiente motivo: {motivo}].[ La sesión se reanudará el {dia_por_fijar}.]',
    fields: {
      hora_en_palabras: { ...field.hora_en_palabras, label: 'Hora en que se suspendió' },
      motivo: { label: 'Motivo, si se anotó', example: 'corte de energía eléctrica' },
      dia_por_fijar: {
        label: 'Mientras no se reanuda: una línea para el día',
        example: '____ de ____________ de ______',
      },
    },
  },
  sessionResumed: {
    label: 'Reanudación',
    where: 'El día en que continúa una sesión suspendida',
    original: 'Siendo {hora_en_palabras}, {dia_en_palabras} ({dia}), se reanudó la sesión {tipo}, en {convocatoria}.',
    fields: {
      hora_en_palabras: { ...field.hora_en_palabras, label: 'Hora en que se reanudó' },
      dia_en_palabras: { ...field.dia_en_palabras, label: 'Día en que se reanudó, en palabras' },
      dia: { ...field.dia, label: 'Día en que se reanudó' },
      tipo: field.tipo,
      convocatoria: field.convocatoria,
    },
  },
  resumedOfficers: {
    label: 'Quién preside al reanudar',
    where: 'Solo si cambió quien preside o quien hace de secretario(a)',
    original: 'El {dia} preside la sesión {preside}; actúa en la secretaría {secretaria}.',
    fields: {
      dia: { ...field.dia, label: 'Día en que se reanudó' },
      preside: field.preside,
      secretaria: field.secretaria,
    },
  },
  resumedQuorumReached: {
    label: 'Quórum al reanudar',
    where: 'Con quórum, el día en que continúa una sesión suspendida',
    original:
      'Verificada la asistencia de {presentes} de {instituciones_acreditadas}, en {convocatoria}, la coordinación declaró válidamente reinstalada la sesión a {hora_en_palabras}, y se continuó con la agenda.',
    fields: resumptionFields,
  },
  resumedQuorumShort: {
    label: 'Reanudación sin el quórum requerido',
    where: 'Cuando falta quórum y la sesión se hizo, el día en que continúa',
    original:
      'Verificada la asistencia de {presentes} de {instituciones_acreditadas}, en {convocatoria}, la coordinación dio continuidad a la sesión a {hora_en_palabras}[, dejando constancia de que el quórum requerido es de {quorum_requerido}], y se continuó con la agenda.',
    fields: { ...resumptionFields, quorum_requerido: shortQuorumFields.quorum_requerido },
  },
  accreditedInstitutions: {
    label: 'Instituciones acreditadas',
    where: 'Acta de instalación, antes del cuadro',
    original: 'Para {periodo}, {se_encuentran_acreditadas} ante el {comite} {instituciones}:',
    fields: {
      periodo: { label: '«el período…», o «este período»', example: `el período ${keepTogether('CER 2023')}` },
      se_encuentran_acreditadas: {
        label: 'En singular o en plural',
        example: 'se encuentran acreditadas',
      },
      comite: field.comite,
      instituciones: { label: 'Cuántas instituciones', example: keepTogether('22 instituciones') },
    },
  },
  sessionWentOn: {
    label: 'Sesión que continuó otro día',
    where: 'Actas de instalación y de designación',
    original: 'La sesión se suspendió y continuó el {dias}.',
    fields: { dias: { label: 'Día o días en que continuó', example: keepTogether('21 de marzo de 2023') } },
  },
  committeeInstalled: {
    label: 'Declaración de instalación',
    where: 'Acta de instalación',
    original:
      'Acto seguido, la coordinación declaró instalado el {comite_y_sigla} {de_la_mesa} para el período {periodo_y_fechas}.',
    fields: {
      comite_y_sigla: field.comite_y_sigla,
      comite: field.comite,
      de_la_mesa: field.de_la_mesa,
      periodo_y_fechas: field.periodo_y_fechas,
    },
  },
} as const satisfies Record<string, TextDefinition>
