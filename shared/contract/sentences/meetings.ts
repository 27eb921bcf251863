import type { MinutesState, SessionStatus } from '../../domain/session.ts'
import { joinWithAnd } from '../../domain/spanish-words.ts'
import type { ErrorData } from '../errors.ts'
import { momentWords, type ErrorSentences } from './shape.ts'

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

const overlapWords = ({ leftAt, arrivedAt }: ErrorData<'STAYS_OVERLAP'>): string => {
  if (leftAt === null) return 'Falta la hora en que se retiró antes de volver.'
  if (arrivedAt === null) return `Falta la hora en que volvió después de retirarse (${leftAt}).`
  return `Vuelve (${arrivedAt}) antes de haberse retirado (${leftAt}).`
}

/** What a session and its acta refuse. */
export const meetingsSentences = {
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
  ALREADY_IN_AGENDA: ({ label }) =>
    `Ya está en la agenda de la ${label}. No se agregó otra vez. Si debe tratarse en otra sesión, quítelo primero de esa agenda.`,
  ITEM_NOT_EMPTY: ({ hasNotes, agreements, commitments, elections }) =>
    `El punto no se quitó porque ya tiene ${joinWithAnd([
      ...(hasNotes ? ['notas'] : []),
      ...(agreements > 0 ? [agreements === 1 ? '1 acuerdo' : `${String(agreements)} acuerdos`] : []),
      ...(commitments > 0 ? [commitments === 1 ? '1 compromiso' : `${String(commitments)} compromisos`] : []),
      ...(elections > 0 ? ['una elección'] : []),
    ])}. Quítelos primero, o deje el punto sin tratar con su motivo.`,
  MINUTES_LOCKED: ({ state }) =>
    `El acta ya está ${state === 'signed' ? 'firmada' : 'aprobada'} y no se puede cambiar. No se guardó nada. Para corregirla haga una fe de erratas.`,
  PROVINCE_NEEDED: () =>
    'Una sesión descentralizada necesita su provincia: sin ella no cuenta para la meta del POA. No se guardó nada. Elija la provincia.',
  STAYS_OVERLAP: (stays) => `${overlapWords(stays)} No se guardó nada. Corrija las horas de esa persona.`,
  VOTES_EXCEED_SEATS: ({ votes, seatsPresent }) =>
    `Hay ${String(votes)} votos para ${String(seatsPresent)} instituciones presentes. No se guardó nada. Revise el conteo o la asistencia.`,
  VOTES_EXPECTED: () => 'Un acuerdo por votación necesita sus votos. No se guardó nada. Escriba el conteo.',
  ALREADY_CHECKED_IN: ({ personName }) => `${personName} ya está en la lista de asistencia. No se registró otra vez.`,
  INSTITUTION_PRESENT: ({ institutionName }) =>
    `${institutionName} figura en la asistencia, así que no puede estar también ausente. No se guardó nada. Si no vino, quite primero su asistencia.`,
  ELECTION_TIED: ({ names, votes }) =>
    `Hay empate con ${String(votes)} votos: ${joinWithAnd(names)}. No se registró a nadie. Anote el conteo de la nueva votación.`,
  MINUTES_SIGNED: () =>
    'El acta ya está firmada: un Word editado no puede ocupar su lugar. No se guardó nada. Si hay que cambiarla, reábrala indicando el motivo; si es un error menor, haga una fe de erratas.',
  SESSION_EXISTS: ({ label, heldOn }) =>
    `Ya existe la ${label}, del ${momentWords(heldOn)}, con otros datos. No se cargó nada. Abra esa sesión para compararla.`,
  SESSION_AMBIGUOUS: ({ labels }) =>
    `Hay más de una sesión con ese número: ${labels.join(', ')}. Elija una de la lista.`,
} satisfies Partial<ErrorSentences>
