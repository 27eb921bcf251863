import type { Unit } from '../context.ts'
import { listChanges, listEntries } from './store.ts'

/** Who did what, newest first, a page at a time. */
export const listHistory = ({ sql }: Unit, { before, limit }: { before: number | null; limit: number }) =>
  listEntries(sql, before, limit)

/** What one entry of the history changed, cell by cell. */
export const getHistory = ({ sql }: Unit, { id }: { id: number }) => listChanges(sql, id)
