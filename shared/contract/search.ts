import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgendaItemId, SessionId } from '../domain/ids.ts'
import { SearchKind } from '../domain/search-kinds.ts'
import { MarkedText } from '../domain/search-marks.ts'
import { DocumentKind } from './documents.ts'
import { failing } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'

/** Something that was found, and where to go for it. */
export const SearchHit = z.strictObject({
  kind: SearchKind,
  /** Of the record; of the agenda item for its notes. */
  id: z.uuid(),
  title: MarkedText,
  /** What it belongs to: a session, an institution, an agenda. */
  context: z.string().nullable(),
  /** The line that says most of what was looked for. */
  excerpt: MarkedText.nullable(),
  /** Which paragraph of the notes that is, from 0. */
  paragraph: z.int().min(0).nullable(),
  day: Day.nullable(),
  year: z.int().nullable(),
  sessionId: SessionId.nullable(),
  agendaItemId: AgendaItemId.nullable(),
  /**
   * The commitment of a follow-up, the group of a meeting, the plan or the agenda of an activity or a priority, the text of
   * an article.
   */
  parentId: z.uuid().nullable(),
  documentKind: DocumentKind.nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** How many are put in order at most: who looks further than these says it in other words. */
export const mostHits = 200

export const search = {
  /**
   * Looks in everything for words, "phrases" and the filters of `readSearch`, the nearest first. `isComplete` is false
   * while the index still is being made: then more may be found in a moment. Any text is a query.
   */
  find: oc
    .errors(failing())
    .input(z.strictObject({ query: z.string(), ...pageRequest }))
    .output(z.strictObject({ ...pageOf(SearchHit).shape, isComplete: z.boolean() })),
}
