import type { DocumentId } from '../../../shared/domain/ids.ts'
import { createUnit, type CoreContext, type Unit } from '../context.ts'
import { versionText } from '../documents/edited.ts'
import type { Derived } from '../database/derived.ts'
import { describeUnexpected } from '../log.ts'
import type { Entry, Source } from './entry.ts'
import { sources } from './sources.ts'
import * as index from './store-index.ts'
import { changedRows, entriesTouched, findSet, idsAfter, logEnd, schemaOf } from './store-log.ts'

/** Entries put in at once; of documents fewer, for each is a file. */
const entriesAtOnce = 100
const documentsAtOnce = 5
/** Changes of the log read at once. */
const changesAtOnce = 20_000
/** Of a document as long as a book, its beginning. */
const longestText = 100_000

const atOnce = (source: Source | undefined): number => (source?.kind === 'document' ? documentsAtOnce : entriesAtOnce)

// By their tables: two may give entries of one kind.
const sourceOf = (table: string): Source | undefined => sources.find((source) => source.table === table)

// A file that was lost or spoiled is told by the check of the data; here it only has no words.
const textOfDocument = (context: CoreContext, id: string): string => {
  try {
    return versionText(context, { id: id as DocumentId }).text.slice(0, longestText)
  } catch (error) {
    const at = context.clock().toISOString()
    context.log({ level: 'warning', event: 'search.unreadable', at, document: id, ...describeUnexpected(error) })
    return ''
  }
}

const withText = (context: CoreContext, entry: Entry): Entry =>
  entry.kind === 'document' ? { ...entry, body: textOfDocument(context, entry.id) } : entry

const reading = <Result>(context: CoreContext, run: (unit: Unit) => Result): Result =>
  context.database.read(() => run(createUnit(context)))

/** Reads entries from the program's data, and puts them in the place of what the index says of them. */
const refresh = (context: CoreContext, { sql }: Derived, source: Source, ids: readonly string[]): void => {
  const entries = reading(context, (unit) => source.read(unit.sql, ids)).map((entry) => withText(context, entry))
  for (const entry of entries) index.putEntry(sql, entry)
  const kept = new Set(entries.map(({ id }) => id))
  const gone = ids.filter((id) => !kept.has(id))
  if (gone.length > 0) index.removeEntries(sql, source.kind, gone)
}

/** The next slice of an index that is made whole. */
const build = (context: CoreContext, derived: Derived, progress: index.Progress): void => {
  const { source: position, after } = progress.building ?? { source: 0, after: '' }
  const source = sources[position]
  if (source === undefined) {
    index.writeProgress(derived.sql, { ...progress, building: null })
    return
  }
  const ids = reading(context, (unit) => idsAfter(unit.sql, source, after, atOnce(source)))
  refresh(context, derived, source, ids)
  const last = ids.at(-1)
  const building = last === undefined ? { source: position + 1, after: '' } : { source: position, after: last }
  index.writeProgress(derived.sql, { ...progress, building })
}

/** Reads on in the log, and notes what has to be put in anew. */
const readLog = (context: CoreContext, { sql }: Derived, progress: index.Progress): void =>
  reading(context, (unit) => {
    const end = logEnd(unit.sql)
    const upTo = Math.min(end.changeId, progress.changeId + changesAtOnce)
    const isGoneOnWith = findSet(unit.sql, progress.setId)?.clock !== progress.setClock
    const setId = isGoneOnWith ? progress.setId : null
    const changed = changedRows(unit.sql, sources, { after: progress.changeId, upTo, setId })
    for (const source of sources) index.markStale(sql, source.table, entriesTouched(unit.sql, source, changed))
    // Up to the end, the last set is the one that typing may go on with; before it, the next slice looks once more.
    const reached = upTo === end.changeId ? end : { ...progress, changeId: upTo }
    index.writeProgress(sql, { ...progress, ...reached })
  })

// A log that does not hold what was read of it is another one: of a copy brought back, or of another committee.
const begin = (context: CoreContext, derived: Derived): index.Progress => {
  const kept = index.readProgress(derived.sql)
  const { schema, end, isSameLog } = reading(context, ({ sql }) => ({
    schema: schemaOf(sql),
    end: logEnd(sql),
    isSameLog: kept !== null && (findSet(sql, kept.setId)?.at ?? null) === kept.setAt,
  }))
  if (kept !== null && isSameLog && kept.schema === schema && kept.changeId <= end.changeId) return kept
  const fresh: index.Progress = { ...end, schema, building: { source: 0, after: '' } }
  derived.write(() => {
    derived.sql.run('DELETE FROM entry')
    derived.sql.run('DELETE FROM stale')
    index.writeProgress(derived.sql, fresh)
  })
  return fresh
}

/** Does the next slice of what is to be done, whole or not at all; false when there is nothing left. */
export const advance = (context: CoreContext, derived: Derived): boolean => {
  const progress = begin(context, derived)
  if (progress.building !== null) {
    derived.write(() => build(context, derived, progress))
    return true
  }
  const stale = index.nextStale(derived.sql, (table) => atOnce(sourceOf(table)))
  if (stale !== null) {
    const source = sourceOf(stale.source)
    derived.write(() => {
      if (source !== undefined) refresh(context, derived, source, stale.ids)
      index.forgetStale(derived.sql, stale.source, stale.ids)
    })
    return true
  }
  const end = reading(context, ({ sql }) => logEnd(sql))
  if (end.changeId === progress.changeId && end.setClock === progress.setClock) return false
  derived.write(() => readLog(context, derived, progress))
  return true
}
