import type { Minutes } from '../../../shared/contract/minutes.ts'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import { emptyRichText, isEmptyRichText, type RichText } from '../../../shared/domain/rich-text.ts'
import { listAgenda, removeAgendaItem, requireEditableItem } from '../agenda/service.ts'
import { listAgreements } from '../agreements/service.ts'
import { listElections } from '../coordination/election.ts'
import { listMovements } from '../attendance/movements.ts'
import { listCommitments } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { fail, requireVersion } from '../failure.ts'
import { getSession } from '../sessions/service.ts'
import { keepRevision } from './revisions.ts'
import * as store from './store.ts'

/** The minutes as they stand: each item of the agenda with its notes, agreements and commitments. */
export const getMinutes = (unit: Unit, { sessionId }: { sessionId: SessionId }): Minutes => {
  const session = getSession(unit, { sessionId })
  const notes = new Map(store.listNotes(unit.sql, sessionId).map((found) => [found.agendaItemId, found]))
  const agreements = Map.groupBy(listAgreements(unit, sessionId), (agreement) => agreement.agendaItemId)
  const commitments = Map.groupBy(listCommitments(unit, sessionId), (commitment) => commitment.agendaItemId)
  const elections = listElections(unit, sessionId)
  const items = listAgenda(unit, { sessionId }).map((item) => ({
    item,
    notes: notes.get(item.id)?.notes ?? emptyRichText,
    notesVersion: notes.get(item.id)?.version ?? 0,
    notesSavedAt: notes.get(item.id)?.savedAt ?? null,
    agreements: agreements.get(item.id) ?? [],
    commitments: commitments.get(item.id) ?? [],
    elections: elections.filter(({ agendaItemId }) => agendaItemId === item.id),
  }))
  return { session, items, movements: listMovements(unit, session) }
}

export type NotesSaving = { agendaItemId: AgendaItemId; notes: RichText; expectedVersion: number }

/** Keeps the notes of an item, unless another window wrote on it since: then both texts live and the person chooses. */
export const saveNotes = (
  unit: Unit,
  { agendaItemId, notes, expectedVersion }: NotesSaving,
): { notesVersion: number; savedAt: Instant } => {
  requireEditableItem(unit, agendaItemId)
  const current = store.findNotes(unit.sql, agendaItemId)
  const currentVersion = current?.version ?? 0
  requireVersion(expectedVersion, currentVersion, { notes: current?.notes ?? emptyRichText })
  if (current) keepRevision(unit, current, notes)
  store.putNotes(unit.sql, unit.newId(), agendaItemId, notes, unit.now)
  return { notesVersion: currentVersion + 1, savedAt: unit.now }
}

/** Removes an item of the agenda that nothing was recorded on. */
export const removeEmptyItem = (unit: Unit, { id }: { id: AgendaItemId }): AgendaItem[] => {
  const item = requireEditableItem(unit, id)
  const { sessionId } = item
  const notes = store.findNotes(unit.sql, id)?.notes
  const hasNotes = notes !== undefined && !isEmptyRichText(notes)
  const agreements = listAgreements(unit, sessionId).filter(({ agendaItemId }) => agendaItemId === id).length
  const commitments = listCommitments(unit, sessionId).filter(({ agendaItemId }) => agendaItemId === id).length
  const elections = listElections(unit, sessionId).filter(({ agendaItemId }) => agendaItemId === id).length
  if (hasNotes || agreements + commitments + elections > 0)
    fail('ITEM_NOT_EMPTY', { hasNotes, agreements, commitments, elections })
  return removeAgendaItem(unit, item)
}
