import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgreementId, CommitmentId, OrdinanceId, OrdinanceStepId, SessionId } from '../domain/ids.ts'
import { OrdinanceStage } from '../domain/ordinance.ts'
import { StepStage } from '../domain/ordinance-life.ts'
import { AgreementReference } from './agreements.ts'
import { failing, failingCommand } from './errors.ts'
import { SessionReference } from './groups.ts'
import { CommitmentStatus } from './resolutions.ts'

const line = z.string().trim().max(300).nullable()
const expectedVersion = z.int()

/** What is said of a step; which of it is asked for depends on the stage, and any of it may still be unknown. */
export const OrdinanceStepDraft = z.strictObject({
  stage: StepStage,
  happenedOn: Day,
  /** Of the letter, of the «dictamen», of the ordinance. */
  number: line,
  /** What says so: `Acta de la sesión ordinaria del Consejo Regional del 14 de marzo`. */
  document: line,
  /** Who: a commission, who received it, who votes. */
  person: line,
  /** Where it can be read. */
  link: z.string().trim().max(2000).nullable(),
  note: z.string().trim().max(5000).nullable(),
  /** The session of the committee, of the agreement when there is one. */
  sessionId: SessionId.nullable(),
  agreementId: AgreementId.nullable(),
  /** Who promised to see to it. */
  commitmentId: CommitmentId.nullable(),
})
export type OrdinanceStepDraft = z.infer<typeof OrdinanceStepDraft>

export const OrdinanceStep = z.strictObject({
  id: OrdinanceStepId,
  ...OrdinanceStepDraft.shape,
  recordedBy: z.string(),
  session: SessionReference.nullable(),
  agreement: AgreementReference.nullable(),
  commitment: z
    .strictObject({ id: CommitmentId, text: z.string(), status: CommitmentStatus, dueOn: Day.nullable() })
    .nullable(),
})
export type OrdinanceStep = z.infer<typeof OrdinanceStep>

/** How far a text has come. */
export const OrdinanceLife = z.strictObject({
  ordinanceId: OrdinanceId,
  stage: OrdinanceStage,
  /** In the order in which they were taken. */
  steps: z.array(OrdinanceStep),
  /** Of the ordinance. */
  version: z.int(),
})
export type OrdinanceLife = z.infer<typeof OrdinanceLife>

const ofStep = z.strictObject({ id: OrdinanceStepId, expectedVersion })

/** The way of a text, step by step; `expectedVersion` is of the ordinance. */
export const ordinanceSteps = {
  list: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ ordinanceId: OrdinanceId }))
    .output(OrdinanceLife),
  /**
   * Takes the next step, which may leave others out: the text is in its stage, a presented one has the number and day of its
   * letter and an approved one its number, and what was validated, presented or approved is kept as a version.
   */
  add: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'STEP_OUT_OF_ORDER', 'STEP_DAY', 'STEP_NEEDS_REASON'))
    .input(z.strictObject({ ordinanceId: OrdinanceId, draft: OrdinanceStepDraft, expectedVersion }))
    .output(OrdinanceLife),
  /** Corrects what is said of a step; its stage stays. */
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'STEP_DAY', 'STEP_NEEDS_REASON'))
    .input(z.strictObject({ ...ofStep.shape, draft: OrdinanceStepDraft.omit({ stage: true }) }))
    .output(OrdinanceLife),
  /** Takes the last step away: the text is where it was before. Away from the approval it may change again, which asks why. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'STEP_OUT_OF_ORDER', 'STEP_NEEDS_REASON'))
    .input(z.strictObject({ ...ofStep.shape, reason: z.string().trim().max(2000).nullable() }))
    .output(OrdinanceLife),
  /** Puts the last step back that was taken away, under its own id: its files are its again. */
  restore: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'STEP_OUT_OF_ORDER', 'STEP_DAY', 'STEP_NEEDS_REASON'))
    .input(z.strictObject({ ...ofStep.shape, ordinanceId: OrdinanceId, draft: OrdinanceStepDraft }))
    .output(OrdinanceLife),
  /** The sessions of the committee that may have validated a text: the newest that were begun. */
  sessions: oc.errors(failing()).output(z.array(SessionReference)),
  /** What was agreed in one of them. */
  agreementsIn: oc
    .errors(failing())
    .input(z.strictObject({ sessionId: SessionId }))
    .output(z.array(AgreementReference)),
}
