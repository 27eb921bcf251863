import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { ActivityId, PlanLinkId, PriorityId, SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

/** What can be done for the plan: an activity of the plan can itself serve a priority. */
export const PlanLinkSubjectKind = z.enum([
  'activity',
  'session',
  'agreement',
  'commitment',
  'event',
  'group_meeting',
  'ordinance',
])
export type PlanLinkSubjectKind = z.infer<typeof PlanLinkSubjectKind>

export const PlanLinkSubject = z.strictObject({ subjectKind: PlanLinkSubjectKind, subjectId: z.uuid() })
export type PlanLinkSubject = z.infer<typeof PlanLinkSubject>

/** What something was done for. */
export const PlanTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activity'), id: ActivityId }),
  z.strictObject({ kind: z.literal('priority'), id: PriorityId }),
])
export type PlanTarget = z.infer<typeof PlanTarget>

/** A target as people choose it; `group` is the plan and its role, or the agenda. */
export const PlanTargetChoice = z.strictObject({ target: PlanTarget, group: z.string(), label: z.string() })
export type PlanTargetChoice = z.infer<typeof PlanTargetChoice>

/** A subject as people know it. */
export const PlanLinkSubjectChoice = z.strictObject({
  ...PlanLinkSubject.shape,
  /** `Sesión Ordinaria N° 003-2023`, or the text of what was agreed or promised. */
  label: z.string(),
  /** Its number, its group or what else tells it from others. */
  detail: z.string().nullable(),
  on: Day.nullable(),
  /** The session to go to, when it belongs to one. */
  sessionId: SessionId.nullable(),
})
export type PlanLinkSubjectChoice = z.infer<typeof PlanLinkSubjectChoice>

export const PlanLink = z.strictObject({
  id: PlanLinkId,
  ...PlanTargetChoice.shape,
  subject: PlanLinkSubjectChoice,
})
export type PlanLink = z.infer<typeof PlanLink>

export const planLinks = {
  /** Says that something was done for an activity or a priority; said twice, it is one link. */
  link: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ target: PlanTarget, ...PlanLinkSubject.shape }))
    .output(PlanLink),
  /** Takes a link back; neither end changes. */
  unlink: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: PlanLinkId }))
    .output(z.strictObject({})),
  /** What a thing counts for. */
  linksOf: oc.errors(failing()).input(PlanLinkSubject).output(z.array(PlanLink)),
  /** What was done for an activity or a priority, oldest day first; what is gone is left out. */
  linksTo: oc.errors(failing()).input(PlanTarget).output(z.array(PlanLink)),
  /** The activities of the plan of a year, and the priorities of every agenda in force then. */
  targets: oc
    .errors(failing())
    .input(z.strictObject({ year: z.int().min(1900).max(9999) }))
    .output(z.array(PlanTargetChoice)),
  /** At most 30 things of one kind and year that have the words in them, accents ignored, newest first. */
  subjects: oc
    .errors(failing())
    .input(
      z.strictObject({
        subjectKind: PlanLinkSubjectKind,
        year: z.int().min(1900).max(9999),
        text: z.string().max(200),
      }),
    )
    .output(z.array(PlanLinkSubjectChoice)),
}
