import type { LetterDesk } from '../../../shared/contract/letters.ts'
import type { PlanSummary } from '../../../shared/contract/plan.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import { callChanges } from '../../../shared/domain/letter.ts'
import { count } from '../../texts/format.ts'
import { decentralisedProgress, yearAtHand } from '../sessions/decentralised.ts'

/** The last sessions that ended, newest first. */
export const lastSessions = (sessions: readonly SessionSummary[], most: number): SessionSummary[] =>
  sessions
    .filter(({ status }) => status === 'closed' || status === 'not_held')
    .sort((left, right) => right.heldOn.localeCompare(left.heldOn))
    .slice(0, most)

export type YearProgress = {
  year: number
  held: number
  planned: number
  decentralised: number
  /** The goal of decentralised sessions that the plan states; null when there is no plan for the year. */
  decentralisedGoal: number | null
}

/** How the year goes: sessions held of those programmed, and decentralised ones of the plan's goal. */
export const yearProgress = (
  sessions: readonly SessionSummary[],
  plans: readonly PlanSummary[],
  today: Day,
): YearProgress => {
  const year = yearAtHand(sessions, today)
  const ofYear = sessions.filter(({ heldOn, status }) => yearOf(heldOn) === year && status !== 'not_held')
  const decentralised = decentralisedProgress(sessions, plans, year)
  return {
    year,
    held: ofYear.filter(({ status }) => status === 'closed').length,
    planned: ofYear.length,
    decentralised: decentralised.held,
    decentralisedGoal: decentralised.goal,
  }
}

/** How far the call of a session is. */
export type CallProgress =
  | { state: 'none' }
  | { state: 'draft' }
  | {
      state: 'issued'
      number: string
      recipients: number
      dispatched: number
      answered: number
      coming: number
      isStale: boolean
    }

/** How far the call of a session is, from its desk of letters; guests are written to, but hold no seat. */
export const callProgress = ({ letters, facts }: Pick<LetterDesk, 'letters' | 'facts'>): CallProgress => {
  const issued = letters.find(({ status }) => status === 'issued')
  if (issued === undefined || issued.number === null)
    return { state: letters.some(({ status }) => status === 'draft') ? 'draft' : 'none' }
  const { recipients } = issued
  return {
    state: 'issued',
    number: issued.number,
    recipients: recipients.length,
    dispatched: recipients.filter(({ dispatches }) => dispatches.length > 0).length,
    answered: recipients.filter(({ answer }) => answer !== 'none').length,
    coming: recipients.filter(({ answer }) => answer === 'principal' || answer === 'alternate').length,
    isStale: issued.facts.kind === 'call' && facts.kind === 'call' && callChanges(issued.facts, facts).length > 0,
  }
}

export type PreparationStep = {
  label: string
  isDone: boolean
  /** What is there, or what is missing. */
  note: string
  /** Where it is done, and what its button says there. */
  address: string
  action: string
}

const callSteps = (sessionId: string, call: CallProgress): PreparationStep[] => {
  const address = `/sesiones/${sessionId}/convocatoria`
  const callStep = { label: 'Convocatoria', address, action: 'Preparar la convocatoria' }
  switch (call.state) {
    case 'none':
      return [{ ...callStep, isDone: false, note: 'falta' }]
    case 'draft':
      return [{ ...callStep, isDone: false, note: 'en borrador' }]
    case 'issued':
      return [
        {
          ...callStep,
          isDone: !call.isStale && call.dispatched >= call.recipients,
          note: call.isStale
            ? `la sesión cambió después del Oficio N° ${call.number}`
            : `Oficio N° ${call.number}, entregado a ${String(call.dispatched)} de ${String(call.recipients)}`,
          action: call.isStale ? 'Revisar la convocatoria' : 'Seguir las entregas',
        },
        {
          label: 'Confirmaciones',
          isDone: call.answered >= call.recipients,
          note: `${String(call.answered)} de ${count(call.recipients, 'respondió', 'respondieron')}; ${count(call.coming, 'asistirá', 'asistirán')}`,
          address,
          action: 'Seguir las confirmaciones',
        },
      ]
  }
  return call satisfies never
}

/** What preparing a session consists of, and what of it is done; the call once it is known. */
export const preparationSteps = (session: SessionSummary, call: CallProgress | null): PreparationStep[] => {
  const step = (label: string, isDone: boolean, address: string, action: string): PreparationStep => ({
    label,
    isDone,
    note: isDone ? 'listo' : 'falta',
    address,
    action,
  })
  const ofSession = `/sesiones/${session.id}`
  const hasPlace = session.firstCallAt !== null && (session.venue !== null || session.modality === 'virtual')
  return [
    step('Día, hora y lugar', hasPlace, `${ofSession}/datos`, 'Completar día, hora y lugar'),
    step('Agenda', session.agendaCount > 0, `${ofSession}/agenda`, 'Preparar la agenda'),
    // Without seats there is nobody to call: they come from the padrón of the day.
    session.quorum.seats > 0
      ? step('Instituciones acreditadas', true, `${ofSession}/asistencia`, 'Ver quiénes asisten')
      : step('Instituciones acreditadas', false, '/padron/instalacion', 'Acreditar a las instituciones'),
    ...(call === null ? [] : callSteps(session.id, call)),
  ]
}

/** The step to take next, and the way there. */
export const nextPreparation = (steps: readonly PreparationStep[]): PreparationStep | undefined =>
  steps.find(({ isDone }) => !isDone)
