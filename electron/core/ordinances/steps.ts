import type { AgreementReference } from '../../../shared/contract/agreements.ts'
import type { SessionReference } from '../../../shared/contract/groups.ts'
import type { OrdinanceLife, OrdinanceStep, OrdinanceStepDraft } from '../../../shared/contract/ordinance-steps.ts'
import type { OrdinanceId, OrdinanceStepId, SessionId } from '../../../shared/domain/ids.ts'
import {
  inOrderOfLife,
  keepsVersion,
  mayFollow,
  needsReason,
  stageAfter,
  stepDayProblem,
  unlocksText,
  type StepStage,
} from '../../../shared/domain/ordinance-life.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import { tidyOrNull } from '../../../shared/domain/text.ts'
import { getCommitment } from '../commitments/service.ts'
import { operatorOf, type Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getSession } from '../sessions/service.ts'
import * as store from './steps-store.ts'
import { findHead, type OrdinanceHead } from './store.ts'
import { keepVersion } from './versions.ts'

type Versioned = { id: OrdinanceStepId; expectedVersion: number }
type Facts = Omit<OrdinanceStepDraft, 'stage'>

const toStep = ({ ordinanceId: _ordinance, ...step }: store.KeptStep): OrdinanceStep => step

const stepsOf = ({ sql }: Unit, id: OrdinanceId): store.KeptStep[] => inOrderOfLife(store.listSteps(sql, id))

/** How far a text has come. */
export const getLife = (unit: Unit, { ordinanceId }: { ordinanceId: OrdinanceId }): OrdinanceLife => {
  const { stage, version } = found(findHead(unit.sql, ordinanceId), 'ordinance')
  return { ordinanceId, stage, version, steps: stepsOf(unit, ordinanceId).map(toStep) }
}

/** One step, or the failure that it is not there. */
export const getStep = ({ sql }: Unit, id: OrdinanceStepId): store.KeptStep =>
  found(store.findStep(sql, id), 'ordinanceStep')

const headAt = (unit: Unit, id: OrdinanceId, expectedVersion: number): OrdinanceHead => {
  const head = found(findHead(unit.sql, id), 'ordinance')
  requireVersion(expectedVersion, head.version, head)
  return head
}

/** The words without spaces around; the session is that of the agreement. All that is named is there. */
const cleanFacts = (unit: Unit, facts: Facts): Facts => {
  const { agreementId, commitmentId } = facts
  if (commitmentId !== null) getCommitment(unit, commitmentId)
  const sessionId =
    agreementId === null ? facts.sessionId : found(store.sessionOfAgreement(unit.sql, agreementId), 'agreement')
  if (sessionId !== null) getSession(unit, { sessionId })
  return {
    happenedOn: facts.happenedOn,
    number: tidyOrNull(facts.number),
    document: tidyOrNull(facts.document),
    person: tidyOrNull(facts.person),
    link: facts.link === '' ? null : facts.link,
    note: facts.note === '' ? null : facts.note,
    sessionId,
    agreementId,
    commitmentId,
  }
}

const requireFacts = (
  unit: Unit,
  {
    stage,
    facts,
    previous,
    next,
  }: {
    stage: StepStage
    facts: Facts
    previous: store.KeptStep | null
    next: store.KeptStep | null
  },
): void => {
  const problem = stepDayProblem(facts.happenedOn, { previous, next, today: unit.today })
  if (problem !== null) fail('STEP_DAY', problem)
  if (needsReason(stage) && facts.note === null) fail('STEP_NEEDS_REASON', { act: 'archive' })
}

type Steps = readonly OrdinanceStep[]

const stepIn = (steps: Steps, stage: StepStage): OrdinanceStep | undefined => steps.find((one) => one.stage === stage)

// What a step said goes with it; what somebody wrote by hand stays, unless the step says otherwise.
const followed = <Value>(current: Value | null, was: Value | null, is: Value | null): Value | null =>
  current === was ? is : (is ?? current)

/** What the text says of itself after its steps changed: stage, number, days, letter. */
const restate = (unit: Unit, head: OrdinanceHead, before: Steps): void => {
  const after = stepsOf(unit, head.id)
  const [was, is] = [before, after].map((steps) => ({
    letter: stepIn(steps, 'presented'),
    approval: stepIn(steps, 'approved'),
  }))
  store.setStanding(unit.sql, head.id, {
    stage: stageAfter(after),
    number: followed(head.number, was?.approval?.number ?? null, is?.approval?.number ?? null),
    // The day at the foot is that of the approval, unless somebody wrote another.
    issuedOn:
      head.issuedOn === null || head.issuedOn === was?.approval?.happenedOn
        ? (is?.approval?.happenedOn ?? null)
        : head.issuedOn,
    letterNumber: followed(head.letterNumber, was?.letter?.number ?? null, is?.letter?.number ?? null),
    letterOn: followed(head.letterOn, was?.letter?.happenedOn ?? null, is?.letter?.happenedOn ?? null),
  })
}

type Taken = { id: OrdinanceStepId; ordinanceId: OrdinanceId; draft: OrdinanceStepDraft; expectedVersion: number }

const takeStep = (unit: Unit, { id, ordinanceId, draft, expectedVersion }: Taken): OrdinanceLife => {
  const head = headAt(unit, ordinanceId, expectedVersion)
  const { stage } = draft
  const before = stepsOf(unit, ordinanceId)
  if (!mayFollow(head.kind, head.stage, stage))
    fail('STEP_OUT_OF_ORDER', { reason: 'not_next', stage: head.stage, step: stage })
  const facts = cleanFacts(unit, draft)
  requireFacts(unit, { stage, facts, previous: before.at(-1) ?? null, next: null })
  store.insertStep(unit.sql, { id, ordinanceId, draft: { stage, ...facts }, recordedBy: operatorOf(unit) })
  restate(unit, head, before)
  if (keepsVersion(stage)) keepVersion(unit, ordinanceId, stageName(stage))
  return getLife(unit, { ordinanceId })
}

/** Takes the next step of a text, which may leave others out. */
export const addStep = (
  unit: Unit,
  step: { ordinanceId: OrdinanceId; draft: OrdinanceStepDraft; expectedVersion: number },
): OrdinanceLife => takeStep(unit, { ...step, id: unit.newId<OrdinanceStepId>() })

/** Puts a step back that was taken away, under its own id; one that is there stays as it is. */
export const restoreStep = (unit: Unit, step: Taken): OrdinanceLife => {
  const there = store.findStep(unit.sql, step.id)
  return there ? getLife(unit, there) : takeStep(unit, step)
}

/** Corrects what is said of a step. */
export const updateStep = (unit: Unit, { id, draft, expectedVersion }: Versioned & { draft: Facts }): OrdinanceLife => {
  const { ordinanceId, stage } = getStep(unit, id)
  const head = headAt(unit, ordinanceId, expectedVersion)
  const before = stepsOf(unit, ordinanceId)
  const index = before.findIndex((step) => step.id === id)
  const facts = cleanFacts(unit, draft)
  requireFacts(unit, { stage, facts, previous: before[index - 1] ?? null, next: before[index + 1] ?? null })
  store.updateStep(unit.sql, id, facts)
  restate(unit, head, before)
  return getLife(unit, { ordinanceId })
}

/** Takes the last step of a text away; from its approval on it may then be changed again, which asks why. */
export const removeStep = (
  unit: Unit,
  { id, expectedVersion, reason }: Versioned & { reason: string | null },
): OrdinanceLife => {
  const { ordinanceId, stage } = getStep(unit, id)
  const head = headAt(unit, ordinanceId, expectedVersion)
  const before = stepsOf(unit, ordinanceId)
  if (before.at(-1)?.id !== id) fail('STEP_OUT_OF_ORDER', { reason: 'not_last', stage: head.stage, step: stage })
  const why = tidyOrNull(reason)
  if (unlocksText(stage) && why === null) fail('STEP_NEEDS_REASON', { act: 'reopen' })
  if (why !== null) store.setNote(unit.sql, id, why)
  store.removeStep(unit.sql, id)
  restate(unit, head, before)
  return getLife(unit, { ordinanceId })
}

// Of a committee that meets every month, some years.
const mostSessions = 100

/** The newest sessions that may have validated a text. */
export const listSessions = ({ sql }: Unit): SessionReference[] => store.listBegunSessions(sql, mostSessions)

/** What was agreed in a session, in the order of its agenda. */
export const listAgreementsIn = ({ sql }: Unit, { sessionId }: { sessionId: SessionId }): AgreementReference[] =>
  store.listAgreementsIn(sql, sessionId)
