import type {
  AgendaBalance,
  AgendaBalanceDraft,
  AgendaBalanceLine,
  BalanceEntryDraft,
} from '../../../shared/contract/balances.ts'
import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { AgendaBalanceId, PriorityAgendaId } from '../../../shared/domain/ids.ts'
import { factsInWords, noFacts } from '../../../shared/domain/report-balance.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getAgenda } from '../priorities/service.ts'
import { factsOn } from './facts.ts'
import * as store from './store.ts'

type Versioned = { id: AgendaBalanceId; expectedVersion: number }

/** The balances of an agenda, newest day first. */
export const listBalances = (unit: Unit, { agendaId }: { agendaId: PriorityAgendaId }): AgendaBalanceLine[] =>
  store.listBalances(unit.sql, getAgenda(unit, agendaId).id)

/** A balance with what the records say on its day, or the failure that it is not there. */
export const getBalance = (unit: Unit, { id }: { id: AgendaBalanceId }): AgendaBalance => {
  const kept = found(store.findBalance(unit.sql, id), 'agendaBalance')
  const agenda = getAgenda(unit, kept.agendaId)
  const facts = factsOn(unit, agenda, kept.asOf)
  return {
    ...kept,
    agendaName: agenda.name,
    entries: store
      .listEntries(unit.sql, kept)
      .map((entry) => ({ ...entry, facts: facts.get(entry.priorityId) ?? noFacts })),
  }
}

const yearNames = ['primer', 'segundo', 'tercer', 'cuarto']

// Of an agenda without years, nobody knows which year of it this is.
const titleOf = ({ name, firstYear }: PriorityAgenda, asOf: Day): string => {
  const which = firstYear === null ? undefined : yearNames[yearOf(asOf) - firstYear]
  return which === undefined ? `Balance al ${dayInFigures(asOf)}: ${name}` : `Balance al ${which} año: ${name}`
}

/** Begins a balance on a day; the progress of each priority is what the records say, and nobody is rated. */
export const createBalance = (
  unit: Unit,
  { agendaId, asOf }: { agendaId: PriorityAgendaId; asOf: Day },
): AgendaBalance => {
  const agenda = getAgenda(unit, agendaId)
  const id = unit.newId<AgendaBalanceId>()
  const title = titleOf(agenda, asOf)
  store.insertBalance(unit.sql, id, agendaId, { asOf, title, introduction: '', conclusions: [] })
  for (const [priorityId, facts] of factsOn(unit, agenda, asOf)) {
    const words = factsInWords(facts)
    const progress = words === '' ? '' : `Según los registros: ${words}.`
    const entry: BalanceEntryDraft = { priorityId, rating: null, progress, difficulties: '', recommendations: '' }
    store.putEntry(unit.sql, unit.newId(), id, entry)
  }
  return getBalance(unit, { id })
}

const isSame = (kept: BalanceEntryDraft, { rating, progress, difficulties, recommendations }: BalanceEntryDraft) =>
  kept.rating === rating &&
  kept.progress === progress &&
  kept.difficulties === difficulties &&
  kept.recommendations === recommendations

/** Changes a balance; an entry that stays as it was is not written again. */
export const updateBalance = (
  unit: Unit,
  { id, draft, expectedVersion }: Versioned & { draft: AgendaBalanceDraft },
): AgendaBalance => {
  const current = getBalance(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.updateBalance(unit.sql, id, draft)
  for (const entry of draft.entries) {
    const kept = current.entries.find(({ priorityId }) => priorityId === entry.priorityId)
    if (kept === undefined) fail('NOT_FOUND', { entity: 'priority' })
    else if (!isSame(kept, entry)) store.putEntry(unit.sql, unit.newId(), id, entry)
  }
  return getBalance(unit, { id })
}

/** Puts back a balance that was removed, under its own id; one that is there stays as it is. */
export const restoreBalance = (
  unit: Unit,
  { id, agendaId, draft }: { id: AgendaBalanceId; agendaId: PriorityAgendaId; draft: AgendaBalanceDraft },
): AgendaBalance => {
  if (store.findBalance(unit.sql, id)) return getBalance(unit, { id })
  const { priorities } = getAgenda(unit, agendaId)
  store.insertBalance(unit.sql, id, agendaId, draft)
  for (const entry of draft.entries) {
    if (!priorities.some((priority) => priority.id === entry.priorityId)) fail('NOT_FOUND', { entity: 'priority' })
    store.putEntry(unit.sql, unit.newId(), id, entry)
  }
  return getBalance(unit, { id })
}

/** Takes a balance back, and answers what it was; the Word files made of it stay. */
export const removeBalance = (unit: Unit, { id, expectedVersion }: Versioned): AgendaBalance => {
  const current = getBalance(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.removeBalance(unit.sql, id)
  return current
}
