import type { Plan } from '../../../shared/contract/plan.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import { isBefore } from '../sessions/session-life.ts'

/** The session that asks for attention: the one under way, or else the next that was planned. */
export const sessionInFocus = (sessions: readonly SessionSummary[]): SessionSummary | null => {
  const open = sessions.find(({ status }) => status === 'open')
  const coming = sessions
    .filter(({ status }) => isBefore(status))
    .sort((left, right) => left.heldOn.localeCompare(right.heldOn))
  return open ?? coming[0] ?? null
}

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
export const yearProgress = (sessions: readonly SessionSummary[], plans: readonly Plan[], today: Day): YearProgress => {
  const years = sessions.map(({ heldOn }) => yearOf(heldOn))
  // The year at hand; with nothing in it yet, the last that has sessions.
  const year = years.includes(yearOf(today)) || years.length === 0 ? yearOf(today) : Math.max(...years)
  const ofYear = sessions.filter(({ heldOn, status }) => yearOf(heldOn) === year && status !== 'not_held')
  const held = ofYear.filter(({ status }) => status === 'closed')
  const goals = plans
    .filter((plan) => plan.year === year)
    .flatMap(({ objectives }) => objectives.flatMap(({ activities }) => activities))
    .flatMap(({ minimumDecentralisedSessions }) => minimumDecentralisedSessions ?? [])
  return {
    year,
    held: held.length,
    planned: ofYear.length,
    decentralised: held.filter(({ isDecentralised }) => isDecentralised).length,
    decentralisedGoal: goals.length === 0 ? null : Math.max(...goals),
  }
}

export type PreparationStep = { label: string; isDone: boolean; tab: 'datos' | 'agenda' | 'asistencia' | 'acta' }

/** What preparing a session consists of, and what of it is done. */
export const preparationSteps = (session: SessionSummary): PreparationStep[] => [
  { label: 'Día, hora y lugar', isDone: session.firstCallAt !== null && session.venue !== null, tab: 'datos' },
  { label: 'Agenda', isDone: session.agendaCount > 0, tab: 'agenda' },
  { label: 'Instituciones acreditadas', isDone: session.quorum.seats > 0, tab: 'asistencia' },
]
