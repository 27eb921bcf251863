import type { z } from 'zod'
import { daysBetween, type Day } from './dates.ts'
import { OrdinanceStage, type OrdinanceKind } from './ordinance.ts'

/*
 * The way of a text from its first draft to the gazette. Each stage is reached by a step with its day; going back is taking
 * the last step away.
 */

/** The stages that a step leads to: all but the first. */
export const StepStage = OrdinanceStage.exclude(['drafting'])
export type StepStage = z.infer<typeof StepStage>

/** The stages in which the text is with the Consejo Regional, and nothing came back yet. */
export const AwaitedStage = OrdinanceStage.extract(['presented', 'in_committee'])
export type AwaitedStage = z.infer<typeof AwaitedStage>

const ways: Record<OrdinanceKind, readonly StepStage[]> = {
  ordinance: ['validated', 'presented', 'in_committee', 'reported', 'approved', 'published'],
  // The committee approves its own regulations and statements; no council has to.
  regulation: ['approved', 'published'],
  statement: ['approved', 'published'],
}

/** The stages of a text of this kind after drafting, in order, without the file that any of them may end in. */
export const wayOf = (kind: OrdinanceKind): readonly StepStage[] => ways[kind]

const orderOf = (stage: OrdinanceStage): number => OrdinanceStage.options.indexOf(stage)

/** A step as the rules need it. */
export type LifeStep = { id: string; stage: StepStage; happenedOn: Day }

/** The steps in the order in which a text takes them. */
export const inOrderOfLife = <Step extends LifeStep>(steps: readonly Step[]): Step[] =>
  // Two computers may have taken the same step: then their days, and then anything that stays the same, decide.
  steps.toSorted(
    (one, other) =>
      orderOf(one.stage) - orderOf(other.stage) ||
      one.happenedOn.localeCompare(other.happenedOn) ||
      one.id.localeCompare(other.id),
  )

/** The stage in which a text is after its steps. */
export const stageAfter = (steps: readonly LifeStep[]): OrdinanceStage =>
  inOrderOfLife(steps).at(-1)?.stage ?? 'drafting'

/** The steps that may come next: any later one, for real life skips some, or the file. After the file there is none. */
export const nextStages = (kind: OrdinanceKind, stage: OrdinanceStage): StepStage[] =>
  stage === 'archived'
    ? []
    : [...wayOf(kind).filter((one) => orderOf(one) > orderOf(stage)), 'archived' satisfies StepStage]

/** Whether a step may follow where a text is. */
export const mayFollow = (kind: OrdinanceKind, stage: OrdinanceStage, next: StepStage): boolean =>
  nextStages(kind, stage).includes(next)

/** The stages that a step leaves out: worth a word, not a refusal. The file leaves out nothing. */
export const skippedStages = (kind: OrdinanceKind, stage: OrdinanceStage, next: StepStage): StepStage[] =>
  next === 'archived' ? [] : nextStages(kind, stage).filter((one) => orderOf(one) < orderOf(next))

/** What is wrong with the day of a step; `day` is the one that it has to agree with. */
export type StepDayProblem = {
  reason: 'before_previous' | 'after_next' | 'in_future'
  day: Day
  stage: StepStage | null
}

/**
 * Why a step cannot have a day, or null: a step is something that happened, not before the one that it follows nor after the
 * one that follows it. Several may fall on one day.
 */
export const stepDayProblem = (
  day: Day,
  { previous, next, today }: { previous: LifeStep | null; next: LifeStep | null; today: Day },
): StepDayProblem | null => {
  if (previous !== null && day < previous.happenedOn)
    return { reason: 'before_previous', day: previous.happenedOn, stage: previous.stage }
  if (next !== null && day > next.happenedOn) return { reason: 'after_next', day: next.happenedOn, stage: next.stage }
  return day > today ? { reason: 'in_future', day: today, stage: null } : null
}

/** The file has to say why; the others may. */
export const needsReason = (stage: StepStage): boolean => stage === 'archived'

/** Whether taking this step away lets the text change again that was approved: that asks for a reason. */
export const unlocksText = (stage: StepStage): boolean => stage === 'approved'

/** Whether nothing is waited for any more. */
export const isOver = (stage: OrdinanceStage): boolean => stage === 'published' || stage === 'archived'

/** So many days without a step, and somebody should ask what is going on. */
export const stalledAfterDays = 30

/** How long a text has been where it is; null while it is drafted, or when its way is over. */
export const waitingDays = (
  { stage, stageSince }: { stage: OrdinanceStage; stageSince: Day | null },
  today: Day,
): number | null => (stageSince === null || isOver(stage) ? null : Math.max(0, daysBetween(stageSince, today)))

/** Whether so long a wait is «sin movimiento». */
export const isStalled = (waiting: number | null): boolean => waiting !== null && waiting > stalledAfterDays

/** How many days each step came after the one before; null for the first. In the order of the steps given. */
export const daysOfSteps = (steps: readonly LifeStep[]): (number | null)[] =>
  steps.map(({ happenedOn }, index) => {
    const previous = steps[index - 1]
    return previous === undefined ? null : daysBetween(previous.happenedOn, happenedOn)
  })

/** Whether a step is kept as a version of the text: what was voted, what was sent, what was approved. */
export const keepsVersion = (stage: StepStage): boolean =>
  stage === 'validated' || stage === 'presented' || stage === 'approved'
