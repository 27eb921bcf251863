import { numberSign } from './spanish-words.ts'
import { textFields as field, type TextDefinition } from './texts-fields.ts'

const replyFields = { plazo: field.plazo, como_responder: field.como_responder } as const

/** The fixed sentences around what each letter says. */
export const letterTexts = {
  letterGreeting: {
    label: 'Saludo',
    where: 'En todo oficio, antes del texto',
    original: 'De mi especial consideración:',
    fields: {},
  },
  callConfirmation: {
    label: 'Pedido de confirmar',
    where: 'En la convocatoria, después de la agenda',
    original:
      'Agradeceré confirmar la asistencia de su institución hasta el {plazo}, {como_responder}.[ De no poder asistir {su_titular}, agradeceré disponer que asista en su lugar la persona acreditada como alterna.]',
    fields: {
      ...replyFields,
      su_titular: {
        label: 'Solo a quien tiene asiento, no a personas invitadas',
        example: 'su representante titular',
      },
    },
  },
  letterSupersedes: {
    label: 'Oficio que queda sin efecto',
    where: 'En la convocatoria que reemplaza a otra, después del texto',
    original:
      'El presente oficio deja sin efecto el Oficio Múltiple {numero}, del {dia_del_anterior}.[ Cambia lo {siguiente}:]',
    fields: {
      numero: { label: 'Número del oficio anterior', example: numberSign('007-2023-MCLCP-APURÍMAC') },
      dia_del_anterior: { label: 'Día del oficio anterior', example: field.dia.example },
      siguiente: { label: 'Solo si detrás va la lista de lo que cambia', example: 'siguiente' },
    },
  },
  accreditationAsked: {
    label: 'Lo que se pide',
    where: 'En el pedido de acreditación, después del texto',
    original:
      'Agradeceré que la institución que usted representa acredite, mediante documento oficial, a **una persona como titular y a otra como alterna** ante el {comite} {de_la_mesa} por el período {periodo_y_fechas}. A cada institución le corresponde un asiento: la persona alterna participa cuando la titular no puede asistir.\n\nLa acreditación, con la ficha adjunta debidamente llenada, firmada y sellada, puede remitirse hasta el {plazo}, {como_responder}.',
    fields: {
      comite: field.comite,
      de_la_mesa: field.de_la_mesa,
      periodo_y_fechas: field.periodo_y_fechas,
      ...replyFields,
    },
  },
  accreditationPrivacy: {
    label: 'Uso de los datos personales',
    where: 'Al pie de la ficha de acreditación',
    original:
      'Los datos personales de esta ficha se usan únicamente para las convocatorias y los documentos del Comité (Ley N° 29733, Ley de Protección de Datos Personales).',
    fields: {},
  },
  letterFarewell: {
    label: 'Despedida',
    where: 'En todo oficio',
    original: 'Sin otro particular, le expreso las muestras de mi especial consideración y estima.',
    fields: {},
  },
  letterClosing: {
    label: 'Antes de la firma',
    where: 'En todo oficio',
    original: 'Atentamente,',
    fields: {},
  },
} as const satisfies Record<string, TextDefinition>
