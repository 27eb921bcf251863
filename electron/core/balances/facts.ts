import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { PriorityId } from '../../../shared/domain/ids.ts'
import { countStandings, standingBack, type PriorityFacts } from '../../../shared/domain/report-balance.ts'
import type { Unit } from '../context.ts'
import { spanOf } from '../priorities/work.ts'
import * as store from './facts-store.ts'

/** What the records say of each priority of an agenda on a day; what came later is left out. */
export const factsOn = (unit: Unit, agenda: PriorityAgenda, on: Day): Map<PriorityId, PriorityFacts> => {
  const { firstDay, lastDay } = spanOf(agenda)
  const until = on < lastDay ? on : lastDay
  const linked = store.listLinked(unit.sql, agenda.id, on)
  const activities = store.listActivities(unit.sql, agenda.id, {
    firstYear: yearOf(firstDay),
    lastYear: yearOf(until),
  })
  const commitments = store.listCommitments(unit.sql, agenda.id, { firstDay, lastDay: until })
  const later = Map.groupBy(
    store.listLaterFollowUps(
      unit.sql,
      commitments.map(({ id }) => id),
      on,
    ),
    ({ commitmentId }) => commitmentId,
  )
  const factsOf = (priorityId: PriorityId): PriorityFacts => {
    const kinds = linked.filter((one) => one.priorityId === priorityId).map(({ kind }) => kind)
    const standings = commitments
      .filter((one) => one.priorityId === priorityId)
      .map((one) => standingBack(one, later.get(one.id) ?? [], on))
    return {
      activities: activities.filter((one) => one.priorityId === priorityId).length,
      sessions: kinds.filter((kind) => kind === 'session').length,
      agreements: kinds.filter((kind) => kind === 'agreement').length,
      others: kinds.filter((kind) => kind === 'event' || kind === 'group_meeting').length,
      ...countStandings(standings),
    }
  }
  return new Map(agenda.priorities.map(({ id }) => [id, factsOf(id)]))
}
