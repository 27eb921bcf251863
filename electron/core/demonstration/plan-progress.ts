import type { ActivityProgressDraft } from '../../../shared/contract/plan.ts'
import type { PlanLinkSubject } from '../../../shared/contract/plan-links.ts'
import { firstDayOf, lastDayOf } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { linkToPlan } from '../plan/links.ts'
import { addProgress } from '../plan/progress.ts'
import { findPlanOfYear, getPlan } from '../plan/service.ts'
import { listSessionsBetween } from '../sessions/service.ts'
import entries from './plan-progress.json' with { type: 'json' }

const year = 2023

type Entry = { activity: string; sessions: string[]; progress: ActivityProgressDraft[] }

const subjectOf = (id: SessionId): PlanLinkSubject => ({ subjectKind: 'session', subjectId: id })

/** How the plan of the invented year goes, and the sessions that count for it. */
export const addPlanProgress = (unit: Unit): void => {
  const plan = findPlanOfYear(unit, year)
  if (plan === undefined) throw new Error('The demonstration has a plan')
  const activities = getPlan(unit, { id: plan.id }).objectives.flatMap((objective) => objective.activities)
  const sessions = new Map(
    listSessionsBetween(unit, firstDayOf(year), lastDayOf(year)).map(({ id, heldOn }) => [heldOn, id]),
  )
  for (const { activity, sessions: days, progress } of entries as Entry[]) {
    const id = activities.find(({ text }) => text.startsWith(activity))?.id
    if (id === undefined) throw new Error(`The plan of the demonstration has no activity «${activity}»`)
    for (const draft of progress) addProgress(unit, { activityId: id, draft })
    for (const day of days) {
      const sessionId = sessions.get(day)
      if (sessionId !== undefined) linkToPlan(unit, { target: { kind: 'activity', id }, ...subjectOf(sessionId) })
    }
  }
}
