import { keepTogether } from './spanish-words.ts'
import { textFields as field, type TextDefinition } from './texts-fields.ts'

/** The fixed sentences of certificates: that somebody is accredited, and of an agreement. */
export const certificateTexts = {
  certificateIssuer: {
    label: 'Quién hace constar',
    where: 'Constancia de acreditación, al comienzo',
    original: '{quien_firma} {de_la_mesa}, hace constar que:',
    fields: {
      quien_firma: {
        label: 'Quien firma, con su cargo o «en representación»',
        example: 'Marleny Utani Carbajal, Coordinadora regional',
      },
      de_la_mesa: field.de_la_mesa,
    },
  },
  certificateBody: {
    label: 'Lo que se hace constar',
    where: 'Constancia de acreditación, debajo del nombre',
    original:
      '{se_encuentra_acreditada} como representante **{condicion}** de la institución **{institucion}**[, del segmento {segmento},] ante el {comite_y_sigla} {de_la_mesa}[, período {periodo}], acreditación efectuada mediante {documento}, con vigencia {vigencia}.',
    fields: {
      se_encuentra_acreditada: {
        label: '«se encuentra», «estuvo» o «ha sido», en femenino o masculino',
        example: 'se encuentra acreditada',
      },
      condicion: { label: 'Titular, o alterna o alterno', example: 'titular' },
      institucion: { label: 'Institución', example: 'Federación de Mujeres Campesinas' },
      segmento: { label: 'Segmento, si tiene', example: 'Sociedad civil' },
      comite: field.comite,
      comite_y_sigla: field.comite_y_sigla,
      de_la_mesa: field.de_la_mesa,
      periodo: field.periodo,
      documento: {
        label: 'Documento que acredita, con su día',
        example: `${keepTogether('Oficio N° 045-2023')}, del ${keepTogether('6 de febrero de 2023')}`,
      },
      vigencia: {
        label: 'Desde cuándo y hasta cuándo, en palabras y en cifras',
        example: `desde el seis de febrero de dos mil veintitrés (${keepTogether('6 de febrero de 2023')}), sin fecha de término`,
      },
    },
  },
  certificateEnd: {
    label: 'Para qué se expide',
    where: 'Constancia de acreditación, al final',
    original: 'Se expide la presente constancia para los fines pertinentes.',
    fields: {},
  },
  agreementCertifier: {
    label: 'Quién certifica',
    where: 'Certificación de acuerdo, al comienzo',
    original:
      'Quien suscribe, {secretaria} {de_la_mesa}, en ejercicio de la secretaría del {comite_y_sigla}, **CERTIFICA:**',
    fields: {
      secretaria: { label: 'Secretario(a), con su cargo si se conoce', example: field.secretaria.example },
      comite: field.comite,
      comite_y_sigla: field.comite_y_sigla,
      de_la_mesa: field.de_la_mesa,
    },
  },
  agreementCertified: {
    label: 'En qué sesión se adoptó',
    where: 'Certificación de acuerdo, antes del acuerdo transcrito',
    original:
      'Que en la sesión {tipo} {numero} del {comite_y_sigla}, realizada {dia_en_palabras} ({dia})[, continuada {dias_siguientes}], en {lugar_de_la_sesion}, se adoptó el acuerdo que se transcribe literalmente:',
    fields: {
      tipo: field.tipo,
      numero: { ...field.numero, label: 'Número de la sesión' },
      comite: field.comite,
      comite_y_sigla: field.comite_y_sigla,
      dia_en_palabras: field.dia_en_palabras,
      dia: field.dia,
      dias_siguientes: {
        label: 'Si se suspendió: los días en que continuó',
        example: `el ${keepTogether('21 de marzo de 2023')}`,
      },
      lugar_de_la_sesion: field.lugar_de_la_sesion,
    },
  },
  agreementInDraft: {
    label: 'Acta por aprobar',
    where: 'Certificación de acuerdo, mientras el acta no se aprueba',
    original: 'Así consta en el acta de la sesión (acta por aprobar).',
    fields: {},
  },
  agreementInMinutes: {
    label: 'Acta aprobada',
    where: 'Certificación de acuerdo, con el acta aprobada',
    original: 'Así consta en el acta de la sesión, aprobada {donde_se_aprobo}[ y {firmada}].',
    fields: {
      donde_se_aprobo: field.donde_se_aprobo,
      firmada: { label: 'Solo si el acta está firmada', example: 'firmada' },
    },
  },
  agreementErrata: {
    label: 'Fe de erratas del acuerdo',
    where: 'Certificación de acuerdo, si el texto tuvo corrección',
    original: 'Sobre el texto del acuerdo, el acta lleva la siguiente fe de erratas:',
    fields: {},
  },
  agreementCertificateEnd: {
    label: 'Para qué se expide',
    where: 'Certificación de acuerdo, al final',
    original: 'Se expide la presente certificación para los fines pertinentes.',
    fields: {},
  },
} as const satisfies Record<string, TextDefinition>
