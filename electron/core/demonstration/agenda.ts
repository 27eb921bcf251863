import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import type { PriorityId } from '../../../shared/domain/ids.ts'
import type { BalanceRating } from '../../../shared/domain/report-balance.ts'
import { createBalance, updateBalance } from '../balances/service.ts'
import { listCommitments } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { beginReport, listReady, updateReport } from '../monitoring/service.ts'
import { linkToPlan } from '../plan/links.ts'
import { addPriority, createAgenda, getAgenda } from '../priorities/service.ts'
import { createRatification, proposeRatification } from '../ratifications/service.ts'
import { listSessionsBetween } from '../sessions/service.ts'
import content from './agenda.json' with { type: 'json' }
import priorities from './priorities.json' with { type: 'json' }

const year = 2023

/** Keeps the AREGOB, which the plan and the commitments name by its numbers. */
export const addAgenda = (unit: Unit): PriorityAgenda => {
  const { id: agendaId } = createAgenda(unit, { name: priorities.name, firstYear: year, lastYear: 2026 })
  for (const { numberConfirmed, ...item } of priorities.items)
    addPriority(unit, { agendaId, draft: { ...item, isNumberConfirmed: numberConfirmed } })
  return getAgenda(unit, agendaId)
}

// A session worked for the priorities that its commitments carry.
const linkSessions = (unit: Unit, numbers: ReadonlyMap<number, PriorityId>): void => {
  for (const { id: subjectId } of listSessionsBetween(unit, `${String(year)}-01-01`, `${String(year)}-12-31`)) {
    const carried = new Set(listCommitments(unit, subjectId).map(({ priority }) => priority))
    for (const number of carried) {
      const id = number === null ? undefined : numbers.get(number)
      if (id !== undefined) linkToPlan(unit, { target: { kind: 'priority', id }, subjectKind: 'session', subjectId })
    }
  }
}

const addReport = (unit: Unit): void => {
  const { rowOfPlan, ...words } = content.report
  const row = listReady(unit, { year }).find(({ text }) => text.startsWith(rowOfPlan))
  if (row === undefined) throw new Error(`The demonstration reports on an unlisted activity: ${rowOfPlan}`)
  const { id, activityId, priorityId, version } = beginReport(unit, { activityId: row.activityId })
  updateReport(unit, { id, draft: { ...words, activityId, priorityId }, expectedVersion: version })
}

const addBalance = (unit: Unit, agenda: PriorityAgenda): void => {
  const { asOf, introduction, conclusions, entries } = content.balance
  const begun = createBalance(unit, { agendaId: agenda.id, asOf })
  const written = begun.entries.map(({ priorityId, number, rating, progress, difficulties, recommendations }) => {
    const said = entries.find((one) => one.number === number)
    return {
      priorityId,
      rating: (said?.rating as BalanceRating | undefined) ?? rating,
      progress,
      difficulties: said?.difficulties ?? difficulties,
      recommendations: said?.recommendations ?? recommendations,
    }
  })
  const draft = { asOf, title: begun.title, introduction, conclusions, entries: written }
  updateBalance(unit, { id: begun.id, draft, expectedVersion: begun.version })
}

// Offices without names: nobody is said to have signed.
const addRatification = (unit: Unit, agenda: PriorityAgenda): void => {
  const proposal = proposeRatification(unit, { agendaId: agenda.id })
  const { heldOn, place, signatories } = content.ratification
  createRatification(unit, {
    agendaId: agenda.id,
    draft: { ...proposal, heldOn, place, signatories: proposal.signatories.slice(0, signatories) },
  })
}

/** What was done for the AREGOB in the year: sessions, a report, a balance and an act to sign. */
export const addAgendaWork = (unit: Unit, agenda: PriorityAgenda): void => {
  linkSessions(unit, new Map(agenda.priorities.map(({ number, id }) => [number, id])))
  addReport(unit)
  addBalance(unit, agenda)
  addRatification(unit, agenda)
}
