import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/domain/dates.ts'
import { OrdinanceKind, OrdinanceStage } from '../../shared/domain/ordinance.ts'
import {
  daysOfSteps,
  inOrderOfLife,
  isStalled,
  mayFollow,
  nextStages,
  skippedStages,
  stageAfter,
  stepDayProblem,
  waitingDays,
  wayOf,
  type LifeStep,
  type StepStage,
} from '../../shared/domain/ordinance-life.ts'

const today = '2023-09-01'
const step = (stage: StepStage, happenedOn: string, id = stage): LifeStep => ({ id, stage, happenedOn })

test('what comes next is any later stage, or the file', () => {
  expect(nextStages('ordinance', 'drafting')).toEqual([
    'validated',
    'presented',
    'in_committee',
    'reported',
    'approved',
    'published',
    'archived',
  ])
  expect(nextStages('ordinance', 'reported')).toEqual(['approved', 'published', 'archived'])
  expect(nextStages('ordinance', 'published')).toEqual(['archived'])
  expect(nextStages('regulation', 'drafting')).toEqual(['approved', 'published', 'archived'])
})

test('after the file there is nothing, and nothing goes back', () => {
  for (const kind of OrdinanceKind.options) {
    expect(nextStages(kind, 'archived')).toEqual([])
    for (const [index, stage] of OrdinanceStage.options.entries())
      for (const next of nextStages(kind, stage)) expect(OrdinanceStage.options.indexOf(next)).toBeGreaterThan(index)
    expect(mayFollow(kind, 'published', 'approved')).toBe(false)
    expect(mayFollow(kind, 'approved', 'approved')).toBe(false)
  }
})

test('what a step leaves out is told, and the file leaves out nothing', () => {
  expect(skippedStages('ordinance', 'presented', 'approved')).toEqual(['in_committee', 'reported'])
  expect(skippedStages('ordinance', 'drafting', 'validated')).toEqual([])
  expect(skippedStages('ordinance', 'drafting', 'archived')).toEqual([])
  expect(skippedStages('statement', 'drafting', 'approved')).toEqual([])
})

test('a step is between its neighbours and not to come', () => {
  const around = { previous: step('validated', '2023-03-10'), next: step('approved', '2023-06-20'), today }
  expect(stepDayProblem('2023-03-10', around)).toBeNull()
  expect(stepDayProblem('2023-06-20', around)).toBeNull()
  expect(stepDayProblem('2023-03-09', around)).toEqual({
    reason: 'before_previous',
    day: '2023-03-10',
    stage: 'validated',
  })
  expect(stepDayProblem('2023-06-21', around)).toEqual({ reason: 'after_next', day: '2023-06-20', stage: 'approved' })
  const alone = { previous: null, next: null, today }
  expect(stepDayProblem(today, alone)).toBeNull()
  expect(stepDayProblem(addDays(today, 1), alone)?.reason).toBe('in_future')
})

test('more than thirty days without a step are «sin movimiento», except where nothing is waited for', () => {
  const since = (days: number) => addDays(today, -days)
  expect(isStalled(waitingDays({ stage: 'presented', stageSince: since(30) }, today))).toBe(false)
  expect(isStalled(waitingDays({ stage: 'presented', stageSince: since(31) }, today))).toBe(true)
  expect(waitingDays({ stage: 'published', stageSince: since(400) }, today)).toBeNull()
  expect(waitingDays({ stage: 'archived', stageSince: since(400) }, today)).toBeNull()
  expect(waitingDays({ stage: 'drafting', stageSince: null }, today)).toBeNull()
})

test('the days of each step are those since the one before', () => {
  expect(
    daysOfSteps([step('validated', '2023-03-10'), step('presented', '2023-03-10'), step('approved', '2023-04-09')]),
  ).toEqual([null, 0, 30])
})

const anyWay = fc
  .constantFrom(...OrdinanceKind.options)
  .chain((kind) => fc.tuple(fc.constant(kind), fc.subarray([...wayOf(kind), 'archived' as const])))

test('taken in their order the steps of any way follow each other, and the last one is the stage', () => {
  fc.assert(
    fc.property(anyWay, fc.infiniteStream(fc.nat(90)), ([kind, stages], gaps) => {
      let day = '2023-01-01'
      const steps = stages.map((stage) => {
        day = addDays(day, Number(gaps.next().value))
        return step(stage, day)
      })
      expect(inOrderOfLife(steps.toReversed())).toEqual(steps)
      expect(stageAfter(steps.toReversed())).toBe(stages.at(-1) ?? 'drafting')
      for (const [index, { stage }] of steps.entries())
        expect(mayFollow(kind, stageAfter(steps.slice(0, index)), stage)).toBe(true)
    }),
  )
})
