import { keepTogether } from './spanish-words.ts'
import { textFields as field, type TextDefinition } from './texts-fields.ts'
import { endFields, openingFields, quorumFields, shortQuorumFields } from './texts-minutes-fields.ts'

/** The fixed sentences of the acta of a session that was held. */
export const minutesTexts = {
  minutesOpening: {
    label: 'Apertura',
    where: 'Al comienzo del acta',
    original:
      'En {lugar_de_la_sesion}, siendo {hora_en_palabras}, {dia_en_palabras} ({dia}), se reunieron en sesión {tipo}, en {convocatoria}, quienes integran el {comite_y_sigla} {de_la_mesa}[, con el fin de instalar el {comite} del período {periodo_que_se_instala}].\n\nPreside la sesión {preside}; actúa en la secretaría {secretaria}.',
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
    where: 'Cuando falta quórum y la sesión se hizo. También en la certificación de un acuerdo',
    original:
      'Verificada la asistencia de {presentes} de {instituciones_acreditadas}, en {convocatoria}, la coordinación dio inicio a la sesión a {hora_en_palabras}[, dejando constancia de que el quórum requerido es de {quorum_requerido}].',
    fields: shortQuorumFields,
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
  minutesApproved: {
    label: 'Acta aprobada',
    where: 'Después de las firmas',
    original: 'Acta aprobada {donde_se_aprobo}, {observaciones}.',
    fields: { donde_se_aprobo: field.donde_se_aprobo, observaciones: field.observaciones },
  },
} as const satisfies Record<string, TextDefinition>
