import type { Priority } from '../../../shared/contract/priorities.ts'
import type { Unit } from '../context.ts'
import * as store from './store.ts'

/** The priorities of the agenda regional de gobernabilidad. */
export const listPriorities = ({ sql }: Unit) => store.listPriorities(sql)

/** Keeps the main agenda with its priorities. */
export const addPriorities = (unit: Unit, agendaName: string, priorities: readonly Priority[]): void => {
  const agendaId = unit.newId()
  store.insertAgenda(unit.sql, agendaId, agendaName, true)
  for (const priority of priorities) store.insertPriority(unit.sql, unit.newId(), agendaId, priority)
}
