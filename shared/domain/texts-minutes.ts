import { keepTogether } from './spanish-words.ts'
import { textFields as field, type TextDefinition } from './texts-fields.ts'

const openingFields = {
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

const quorumFields = {
  presentes: field.presentes,
  instituciones_acreditadas: field.instituciones_acreditadas,
  convocatoria: field.convocatoria,
  hora_en_palabras: { ...field.hora_en_palabras, label: 'Hora en que empezó' },
} as const

const shortQuorumFields = {
  ...quorumFields,
  quorum_requerido: { ...field.quorum_requerido, label: 'Lo que requiere el quórum, si se sabe en qué convocatoria' },
} as const

const endFields = {
  hora_en_palabras: {
    label: 'Hora en que terminó',
    example: 'las doce horas con treinta minutos (12:30)',
  },
  dia_de_termino: { label: '«mismo día», o el día de una sesión que se suspendió', example: 'mismo día' },
} as const

const resumptionFields = {
  ...quorumFields,
  hora_en_palabras: { ...field.hora_en_palabras, label: 'Hora en que se reanudó' },
} as const

const isShort = 'Cuando falta quórum y la sesión se hizo'

/** The fixed sentences of the acta and of the acts of installation and designation. */
export const minutesTexts = {
  minutesOpening: {
    label: 'Apertura',
    where: 'Al comienzo del acta',
    original:
      'En {lugar_de_la_sesion}, siendo {hora_en_palabras}, {dia_en_palabras} ({dia}), se reunieron en sesión {tipo}, en {convocatoria}, quienes integran el {comite_y_sigla} {de_la_mesa}[, con el fin de instalar el {comite} del período {periodo_que_se_instala}].\n\nPreside la sesión {preside}; actúa en la secretaría {secretaria}.',
    fields: openingFields,
  },
  minutesOpeningNotInstalled: {
    label: 'Apertura de una sesión que no se instaló',
    where: 'Al comienzo del acta, cuando no hubo quórum y la sesión no se hizo',
    original:
      'En {lugar_de_la_sesion}, siendo {hora_en_palabras}, {dia_en_palabras} ({dia}), se dieron cita para la sesión {tipo}, en {convocatoria}, integrantes del {comite_y_sigla} {de_la_mesa}[, con el fin de instalar el {comite} del período {periodo_que_se_instala}].\n\nPreside la reunión {preside}; actúa en la secretaría {secretaria}.',
    fields: openingFields,
  },
  quorumReached: {
    label: 'Quórum e instalación',
    where: 'Con quórum. También en la certificación de un acuerdo',
    original:
      'Verificada la asistencia de {presentes} de {instituciones_acreditadas}, en {convocatoria}, la coordinación declaró válidamente instalada la sesión a {hora_en_palabras}.',
    fields: quorumFields,
  },
  quorumShort: {
    label: 'Inicio sin el quórum requerido',
    where: `${isShort}. También en la certificación de un acuerdo`,
    original:
      'Verificada la asistencia de {presentes} de {instituciones_acreditadas}, en {convocatoria}, la coordinación dio inicio a la sesión a {hora_en_palabras}[, dejando constancia de que el quórum requerido es de {quorum_requerido}].',
    fields: shortQuorumFields,
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
  previousMinutesApproved: {
    label: 'Aprobación del acta anterior',
    where: 'En el punto de lectura del acta anterior',
    original: 'Se aprobó el acta de la {sesion_anterior}, {observaciones}.',
    fields: {
      sesion_anterior: {
        label: 'La sesión cuya acta se aprobó',
        example: keepTogether('Sesión Ordinaria N° 002-2023'),
      },
      observaciones: field.observaciones,
    },
  },
  agreementAdopted: {
    label: 'Cómo se adoptó un acuerdo',
    where: 'Debajo de cada acuerdo. También en su certificación',
    original:
      'Adoptado {como_se_adopto}, con {instituciones_presentes}.[ Se deja constancia de que en ese momento {no_habia_quorum}.]',
    fields: {
      como_se_adopto: { label: '«por consenso», o «por votación» con los votos', example: 'por consenso' },
      instituciones_presentes: {
        label: 'Instituciones presentes en ese momento',
        example: `14 de ${keepTogether('22 instituciones presentes')}`,
      },
      no_habia_quorum: {
        label: 'Solo si no había quórum, y el que se requería',
        example: `no había quórum: se requería la presencia de ${keepTogether('16 instituciones')}`,
      },
    },
  },
  electionHeld: {
    label: 'Elección',
    where: 'Antes del cuadro de votos. También en el acta de designación',
    original: 'Se procedió a la elección de {cargo}, por votación secreta, con el siguiente resultado:',
    fields: { cargo: { label: 'Lo que se elige, con su artículo', example: 'la coordinación' } },
  },
  electionResult: {
    label: 'Resultado de la elección',
    where: 'Después del cuadro de votos. También en el acta de designación',
    original: 'En consecuencia,[ con {votos},] {fue_elegida} {persona} como {cargo}.',
    fields: {
      votos: { label: 'Votos que obtuvo', example: keepTogether('12 votos') },
      fue_elegida: { label: '«fue elegida» o «fue elegido»', example: 'fue elegida' },
      persona: { label: 'Quien fue elegida', example: keepTogether('Marleny Utani Carbajal') },
      cargo: { label: 'El cargo', example: 'Coordinadora regional' },
    },
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
    where: `${isShort}, el día en que continúa`,
    original:
      'Verificada la asistencia de {presentes} de {instituciones_acreditadas}, en {convocatoria}, la coordinación dio continuidad a la sesión a {hora_en_palabras}[, dejando constancia de que el quórum requerido es de {quorum_requerido}], y se continuó con la agenda.',
    fields: { ...resumptionFields, quorum_requerido: shortQuorumFields.quorum_requerido },
  },
  nextSession: {
    label: 'Próxima sesión',
    where: 'Antes del cierre',
    original: 'La próxima sesión se realizará el {dia_de_la_proxima}.',
    fields: {
      dia_de_la_proxima: { label: 'Día de la próxima sesión', example: keepTogether('11 de abril de 2023') },
    },
  },
  minutesClosing: {
    label: 'Cierre',
    where: 'Al final, antes de las firmas',
    original:
      'No habiendo otro asunto que tratar[, con la presencia de {presentes} de {instituciones_acreditadas}], y siendo {hora_en_palabras}[ del {dia_de_termino}], se dio por concluida la sesión. En señal de conformidad, firman la presente acta:',
    fields: {
      presentes: { ...field.presentes, label: 'Instituciones presentes al terminar, si se contaron' },
      instituciones_acreditadas: field.instituciones_acreditadas,
      ...endFields,
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
  minutesApproved: {
    label: 'Acta aprobada',
    where: 'Después de las firmas',
    original: 'Acta aprobada {donde_se_aprobo}, {observaciones}.',
    fields: { donde_se_aprobo: field.donde_se_aprobo, observaciones: field.observaciones },
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
