import type { PlanSummary } from '../../../shared/contract/plan.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import { lacksProvince } from '../../../shared/domain/session.ts'

type Counted = Pick<SessionSummary, 'heldOn' | 'status' | 'isDecentralised' | 'province'>

type YearGoal = Pick<PlanSummary, 'year' | 'minimumDecentralisedSessions'>

export type DecentralisedProgress = {
  year: number
  /** Held: those that are over. */
  held: number
  /** What the plan of the year asks for; null when no plan says it. */
  goal: number | null
}

/** The year at hand; with nothing in it yet, the last that has sessions. */
export const yearAtHand = (years: readonly number[], today: Day): number =>
  years.includes(yearOf(today)) || years.length === 0 ? yearOf(today) : Math.max(...years)

/** How many decentralised sessions were held in a year in a province that somebody wrote down, of those that its plan asks for. */
export const decentralisedProgress = (
  sessions: readonly Counted[],
  plans: readonly YearGoal[],
  year: number,
): DecentralisedProgress => {
  return {
    year,
    held: sessions.filter(
      (session) =>
        session.isDecentralised &&
        !lacksProvince(session) &&
        session.status === 'closed' &&
        yearOf(session.heldOn) === year,
    ).length,
    goal: plans.find((plan) => plan.year === year)?.minimumDecentralisedSessions ?? null,
  }
}

/** `1 de 2 sesiones descentralizadas (meta del POA)`; null when no plan sets a goal. */
export const decentralisedWords = ({ held, goal }: DecentralisedProgress): string | null =>
  goal === null
    ? null
    : `${String(held)} de ${String(goal)} ${goal === 1 ? 'sesión descentralizada' : 'sesiones descentralizadas'} (meta del POA)`
