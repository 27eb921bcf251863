import type { NotesRevision, NotesRevisionSummary } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId, NotesRevisionId } from '../../../shared/domain/ids.ts'
import { richTextToPlain, type RichText } from '../../../shared/domain/rich-text.ts'
import { tidy } from '../../../shared/domain/text.ts'
import { getAgendaItem } from '../agenda/service.ts'
import { operatorOf, type Unit } from '../context.ts'
import { found } from '../failure.ts'
import * as store from './store-revisions.ts'
import type { ItemNotes } from './store.ts'

/** Typing is saved about once a second: one of ten texts is enough to go back to. */
const leastApartMs = 10_000
/** So many characters less at once are a paragraph taken away, not a word corrected: kept whatever the hour. */
const muchShorter = 40
const mostRevisions = 300
const beginningLength = 110

const summarise = ({ notes, ...revision }: NotesRevision): NotesRevisionSummary => {
  const text = tidy(richTextToPlain(notes))
  return { ...revision, beginning: text.slice(0, beginningLength), wordCount: text === '' ? 0 : text.split(' ').length }
}

/** What the notes of an item said before, the newest first: how each begins, because all of them whole are too much. */
export const notesHistory = (unit: Unit, { agendaItemId }: { agendaItemId: AgendaItemId }): NotesRevisionSummary[] => {
  getAgendaItem(unit, agendaItemId)
  return store.listRevisions(unit.sql, agendaItemId).map(summarise)
}

/** What the notes of an item said at one of those moments. */
export const getNotesRevision = ({ sql }: Unit, { id }: { id: NotesRevisionId }): NotesRevision =>
  found(store.findRevision(sql, id), 'notesRevision')

// Every second one of the older half goes: the day of long ago stays told, in larger steps. The first and the newest stay.
const thinOut = ({ sql }: Unit, agendaItemId: AgendaItemId): void => {
  const ordinals = store.listOrdinals(sql, agendaItemId)
  if (ordinals.length <= mostRevisions) return
  const leftOut = ordinals.slice(0, Math.ceil(ordinals.length / 2)).filter((_, index) => index % 2 === 1)
  for (const ordinal of leftOut) store.deleteRevision(sql, agendaItemId, ordinal)
}

const isWorthKeeping = (unit: Unit, agendaItemId: AgendaItemId, replaced: string, next: string): boolean => {
  if (replaced === next) return false
  const newest = store.findNewest(unit.sql, agendaItemId)
  if (newest === undefined) return true
  if (newest.content === replaced) return false
  const elapsedMs = Date.parse(unit.now) - Date.parse(newest.savedAt)
  // A clock that was set back says nothing about how long ago it was.
  return elapsedMs < 0 || elapsedMs >= leastApartMs || next.length + muchShorter < replaced.length
}

/** Keeps the notes that are about to be replaced, to go back to them: on this computer alone, also after a restart. */
export const keepRevision = (unit: Unit, { agendaItemId, notes, savedAt }: ItemNotes, next: RichText): void => {
  const replaced = JSON.stringify(notes)
  if (!isWorthKeeping(unit, agendaItemId, replaced, JSON.stringify(next))) return
  // Whoever wrote it, not whoever writes over it.
  const author = store.findAuthor(unit.sql, agendaItemId) ?? operatorOf(unit)
  const revision = { id: unit.newId<NotesRevisionId>(), savedAt, author }
  store.insertRevision(unit.sql, agendaItemId, revision, replaced)
  thinOut(unit, agendaItemId)
}
