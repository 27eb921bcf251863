import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import type {
  AgendaPriority,
  PriorityActivity,
  PriorityAgenda,
  PriorityCommitment,
  PriorityCounts,
} from '../../../shared/contract/priorities.ts'
import type { PriorityAgendaId, PriorityId } from '../../../shared/domain/ids.ts'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { Unit } from '../context.ts'
import { pageFrom } from '../paging.ts'
import { getAgenda, getPriority } from './service.ts'
import type { Span } from './work-store.ts'
import * as store from './work-store.ts'

const fourFigures = (year: number): string => String(year).padStart(4, '0')

/** The days that an agenda is for. */
export const spanOf = ({ firstYear, lastYear }: Pick<PriorityAgenda, 'firstYear' | 'lastYear'>): Span => ({
  firstDay: `${fourFigures(firstYear ?? 0)}-01-01`,
  lastDay: `${fourFigures(lastYear ?? 9999)}-12-31`,
})

// Only the numbers of the main agenda are those of the plan and of the commitments.
const activitiesOf = ({ sql }: Unit, agenda: PriorityAgenda, { number }: AgendaPriority): PriorityActivity[] =>
  agenda.isMain ? store.listActivities(sql, number, spanOf(agenda)) : []

/** What there is for each priority of an agenda today. */
export const countPriorities = (unit: Unit, { agendaId }: { agendaId: PriorityAgendaId }): PriorityCounts[] => {
  const agenda = getAgenda(unit, agendaId)
  return agenda.priorities.map((priority) => {
    const counted = agenda.isMain
      ? store.countOpen(unit.sql, priority.number, spanOf(agenda), unit.today)
      : { open: 0, overdue: 0 }
    return {
      priorityId: priority.id,
      activities: activitiesOf(unit, agenda, priority).length,
      links: store.countLinks(unit.sql, priority.id),
      openCommitments: counted.open,
      overdueCommitments: counted.overdue,
      reports: store.countReports(unit.sql, priority.id),
    }
  })
}

/** The activities of the plans of its years that carry the number of a priority. */
export const listPriorityActivities = (unit: Unit, { priorityId }: { priorityId: PriorityId }): PriorityActivity[] => {
  const { agenda, priority } = getPriority(unit, priorityId)
  return activitiesOf(unit, agenda, priority)
}

type CommitmentsRequest = PageRequest & { priorityId: PriorityId; isOpen: boolean }

/** The commitments that carry the number of a priority. */
export const listPriorityCommitments = (
  unit: Unit,
  { priorityId, isOpen, after, limit }: CommitmentsRequest,
): Page<PriorityCommitment> => {
  const { agenda, priority } = getPriority(unit, priorityId)
  if (!agenda.isMain) return { items: [], next: null }
  const { number } = priority
  const rows = store.listCommitments(unit.sql, { number, isOpen, span: spanOf(agenda), after, limit })
  const page = pageFrom(rows, limit, ({ dueKey, id }) => ({ key: dueKey, id }))
  const responsibles = store.listResponsibles(
    unit.sql,
    page.items.map(({ id }) => id),
  )
  return {
    items: page.items.map(({ dueKey: _key, ...commitment }) => ({
      ...commitment,
      responsibles: responsibles.get(commitment.id) ?? [],
    })),
    next: page.next,
  }
}

/** What would lose its priority when it is taken away. */
export const usesOf = (unit: Unit, agenda: PriorityAgenda, priority: AgendaPriority): ErrorData<'PRIORITY_LINKED'> => ({
  activities: activitiesOf(unit, agenda, priority).length,
  commitments: agenda.isMain
    ? store.countOpen(unit.sql, priority.number, spanOf(agenda), unit.today).open +
      store.countEnded(unit.sql, priority.number, spanOf(agenda))
    : 0,
  links: store.countLinks(unit.sql, priority.id),
  reports: store.countReports(unit.sql, priority.id),
  balances: store.countBalances(unit.sql, priority.id),
})
