import type {
  AgendaPriority,
  Priority,
  PriorityAgenda,
  PriorityAgendaDraft,
} from '../../../shared/contract/priorities.ts'
import type { PriorityAgendaId, PriorityId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import * as store from './store.ts'

type AgendaVersion = { id: PriorityAgendaId; expectedVersion: number }
type PriorityVersion = { id: PriorityId; expectedVersion: number }

/** The priorities of the main agenda: those that the plan and the commitments name by their numbers. */
export const listPriorities = ({ sql }: Unit): { name: string | null; items: Priority[] } => {
  const main = store.findMainAgenda(sql)
  const items = (main?.priorities ?? []).map(({ number, isNumberConfirmed, text }) => ({
    number,
    isNumberConfirmed,
    text,
  }))
  return { name: items.length === 0 ? null : (main?.name ?? null), items }
}

/** Every agenda with its priorities, the main one first. */
export const listAgendas = ({ sql }: Unit): PriorityAgenda[] => store.listAgendas(sql)

/** One agenda, or the failure that it is not there. */
export const getAgenda = ({ sql }: Unit, id: PriorityAgendaId): PriorityAgenda =>
  found(store.findAgenda(sql, id), 'priorityAgenda')

/** A priority with the agenda that it is of, or the failure that it is not there. */
export const getPriority = (unit: Unit, id: PriorityId): { priority: AgendaPriority; agenda: PriorityAgenda } => {
  const { agendaId, ...priority } = found(store.findPriority(unit.sql, id), 'priority')
  return { priority, agenda: getAgenda(unit, agendaId) }
}

const requireFreeName = ({ sql }: Unit, name: string, of: PriorityAgendaId | null): void => {
  const other = store.findAgendaNamed(sql, name)
  if (other !== undefined && other.id !== of) fail('NAME_TAKEN', { name })
}

/** Begins an agenda; the first one is the main one. */
export const createAgenda = (unit: Unit, draft: PriorityAgendaDraft): PriorityAgenda => {
  requireFreeName(unit, draft.name, null)
  const id = unit.newId<PriorityAgendaId>()
  store.insertAgenda(unit.sql, id, draft, store.findMainAgenda(unit.sql) === undefined)
  return getAgenda(unit, id)
}

const requireAgenda = (unit: Unit, { id, expectedVersion }: AgendaVersion): PriorityAgenda => {
  const current = getAgenda(unit, id)
  requireVersion(expectedVersion, current.version, current)
  return current
}

/** Renames an agenda, or says its years. */
export const updateAgenda = (
  unit: Unit,
  { draft, ...versioned }: AgendaVersion & { draft: PriorityAgendaDraft },
): PriorityAgenda => {
  const { id } = requireAgenda(unit, versioned)
  requireFreeName(unit, draft.name, id)
  store.updateAgenda(unit.sql, id, draft)
  return getAgenda(unit, id)
}

/** Makes an agenda the one that the numbers of the plan and of the commitments speak of. */
export const markMain = (unit: Unit, versioned: AgendaVersion): PriorityAgenda => {
  const current = requireAgenda(unit, versioned)
  if (current.isMain) return current
  store.markMain(unit.sql, current.id)
  return getAgenda(unit, current.id)
}

/** Takes away an agenda that nothing hangs on. */
export const removeAgenda = (unit: Unit, versioned: AgendaVersion): Record<string, never> => {
  const { id } = requireAgenda(unit, versioned)
  if (store.isAgendaUsed(unit.sql, id)) fail('NOT_EMPTY', {})
  store.removeAgenda(unit.sql, id)
  return {}
}

const requireFreeNumber = ({ priorities }: PriorityAgenda, number: number, of: PriorityId | null): void => {
  if (priorities.some((one) => one.number === number && one.id !== of)) fail('NUMBER_TAKEN', { number: String(number) })
}

/** Adds a priority to an agenda, under a number that no other has. */
export const addPriority = (
  unit: Unit,
  { agendaId, draft }: { agendaId: PriorityAgendaId; draft: Priority },
): AgendaPriority => {
  requireFreeNumber(getAgenda(unit, agendaId), draft.number, null)
  const id = unit.newId<PriorityId>()
  store.insertPriority(unit.sql, id, agendaId, draft)
  return getPriority(unit, id).priority
}

/** Corrects a priority, its number included. */
export const updatePriority = (
  unit: Unit,
  { id, draft, expectedVersion }: PriorityVersion & { draft: Priority },
): AgendaPriority => {
  const { priority, agenda } = getPriority(unit, id)
  requireVersion(expectedVersion, priority.version, priority)
  requireFreeNumber(agenda, draft.number, id)
  store.updatePriority(unit.sql, id, draft)
  return getPriority(unit, id).priority
}
