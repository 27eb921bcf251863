import type { ClosingConcern } from '../../../shared/domain/closing.ts'
import { count, shortDay } from '../../texts/format.ts'

export type ConcernGroup = 'session' | 'attendance' | 'agenda' | 'agreements' | 'commitments'

/** What each group is called, in the order in which they are looked at. */
export const concernGroupNames: Record<ConcernGroup, string> = {
  session: 'Datos de la sesión',
  attendance: 'Asistencia y quórum',
  agenda: 'Puntos de la agenda',
  agreements: 'Acuerdos',
  commitments: 'Compromisos',
}

/** A concern as it is read: its sentence, its group, and where it is put right. */
export type ShownConcern = {
  key: string
  group: ConcernGroup
  words: string
  /** Null for what is put right in the panel itself. */
  address: string | null
}

const longest = 70

const quoted = (text: string): string =>
  `«${text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text}»`

const seatsWords = (present: number, required: number): string =>
  `con ${count(present, 'institución presente', 'instituciones presentes')}; se necesitaban ${String(required)}`

const wordsOf = (concern: ClosingConcern): { group: ConcernGroup; words: string } => {
  switch (concern.kind) {
    case 'nobody_presides':
      return { group: 'session', words: 'No está escrito quién preside.' }
    case 'no_secretary':
      return { group: 'session', words: 'No está escrito quién actúa en secretaría.' }
    case 'no_province':
      return {
        group: 'session',
        words: 'Falta la provincia de la sesión descentralizada: sin ella no cuenta para el POA.',
      }
    case 'post_unsettled':
      return {
        group: 'session',
        words: `En el acta saldrá «${concern.position}» por ${concern.name}: indique el cargo como se dice.`,
      }
    case 'nobody_present':
      return { group: 'attendance', words: 'No hay nadie en la lista de asistencia.' }
    case 'opened_without_quorum':
      return { group: 'attendance', words: `Se instaló sin quórum, ${seatsWords(concern.present, concern.required)}.` }
    case 'opening_quorum_changed':
      return {
        group: 'attendance',
        words: `La asistencia cambió: al instalarse se contaron ${String(concern.stamped)} y ahora la lista dice ${String(concern.present)}.`,
      }
    case 'sitting_without_quorum':
      return {
        group: 'attendance',
        words: `El ${shortDay(concern.day)} nunca hubo quórum: llegaron a ser ${String(concern.most)} y se necesitaban ${String(concern.required)}.`,
      }
    case 'quorum_lost':
      return { group: 'attendance', words: `Se perdió el quórum a las ${concern.at} y no se recuperó.` }
    case 'item_without_notes':
      return { group: 'agenda', words: `${quoted(concern.title)} se trató y no tiene notas, acuerdos ni compromisos.` }
    case 'item_pending':
      return { group: 'agenda', words: `${quoted(concern.title)} quedó sin tratar: omítalo o déjelo para otra sesión.` }
    case 'item_in_hand':
      return { group: 'agenda', words: `${quoted(concern.title)} sigue en curso: al cerrar se dará por terminado.` }
    case 'previous_minutes_unapproved':
      return { group: 'agenda', words: `${quoted(concern.title)}: el acta no se aprobó ni se dejó para después.` }
    case 'election_missing':
      return { group: 'agenda', words: `${quoted(concern.title)} no tiene el conteo de la votación.` }
    case 'agreement_without_quorum':
      return {
        group: 'agreements',
        words: `${quoted(concern.text)} se adoptó sin quórum, ${seatsWords(concern.present, concern.required)}.`,
      }
    case 'agreement_not_carried':
      return { group: 'agreements', words: `${quoted(concern.text)} no tiene más votos a favor que en contra.` }
    case 'commitment_without_responsible':
      return { group: 'commitments', words: `${quoted(concern.text)} no tiene responsable.` }
    case 'commitment_without_day':
      return { group: 'commitments', words: `${quoted(concern.text)} no tiene fecha.` }
  }
  return concern satisfies never
}

const addressOf = (concern: ClosingConcern, group: ConcernGroup, sessionId: string): string => {
  const session = `/sesiones/${sessionId}`
  if (concern.kind === 'post_unsettled' && concern.isElected) return '/padron/coordinacion'
  if ('agendaItemId' in concern) return `${session}/conducir?punto=${concern.agendaItemId}`
  return group === 'attendance' ? `${session}/asistencia` : `${session}/datos`
}

const keyOf = (concern: ClosingConcern): string => {
  if ('agreementId' in concern) return `${concern.kind} ${concern.agreementId}`
  if ('commitmentId' in concern) return `${concern.kind} ${concern.commitmentId}`
  if (concern.kind === 'post_unsettled') return `${concern.kind} ${concern.name}`
  if (concern.kind === 'sitting_without_quorum') return `${concern.kind} ${concern.day}`
  return 'agendaItemId' in concern ? `${concern.kind} ${concern.agendaItemId}` : concern.kind
}

/** A concern as it is shown, with the way to its place. */
export const shownConcern = (concern: ClosingConcern, sessionId: string): ShownConcern => {
  const { group, words } = wordsOf(concern)
  return { key: keyOf(concern), group, words, address: addressOf(concern, group, sessionId) }
}

/** The concerns by group, in the order of the acta; groups without any are left out. */
export const groupConcerns = (concerns: readonly ShownConcern[]): { group: ConcernGroup; concerns: ShownConcern[] }[] =>
  (Object.keys(concernGroupNames) as ConcernGroup[])
    .map((group) => ({ group, concerns: concerns.filter((one) => one.group === group) }))
    .filter((one) => one.concerns.length > 0)
