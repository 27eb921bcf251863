import { zipSync, type Zippable } from 'fflate'
import { firstDayOf, lastDayOf } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { createUnit, type CoreContext, type Unit } from '../context.ts'
import { getSession, listSessionsBetween } from '../sessions/service.ts'
import * as store from './store.ts'

/** The files of a session, or of all the sessions of a year, each in the folder of its session. */
export type BundleScope = { sessionId: SessionId } | { year: number }

export type Bundle = { fileName: string; bytes: Uint8Array }

// Of each document its last version: the earlier ones are in the register.
const newestOf = (unit: Unit, sessionId: SessionId): store.StoredDocument[] => {
  const newest = new Map<string, store.StoredDocument>()
  for (const document of store.listDocumentsOfSession(unit.sql, sessionId)) {
    const key = `${document.kind} ${document.subjectId}`
    const other = newest.get(key)
    if (other === undefined || other.documentVersion < document.documentVersion) newest.set(key, document)
  }
  return [...newest.values()]
}

type Listed = { path: string; sha256: string; createdAt: string }

const pathsOf = (documents: readonly store.StoredDocument[], folder: string): Listed[] => {
  const taken = new Map<string, number>()
  return documents.map(({ fileName, sha256, createdAt }) => {
    const times = (taken.get(fileName) ?? 0) + 1
    taken.set(fileName, times)
    const name = times === 1 ? fileName : fileName.replace(/(\.\w+)$/u, ` (${times})$1`)
    return { path: `${folder}${name}`, sha256, createdAt }
  })
}

const folderName = (label: string): string => `${label.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()}/`

const listed = (unit: Unit, scope: BundleScope): { title: string; files: Listed[] } => {
  if ('sessionId' in scope) {
    const { label } = getSession(unit, scope)
    return { title: label, files: pathsOf(newestOf(unit, scope.sessionId), '') }
  }
  const sessions = listSessionsBetween(unit, firstDayOf(scope.year), lastDayOf(scope.year))
  const files = sessions.flatMap(({ id, label }) => pathsOf(newestOf(unit, id), folderName(label)))
  return { title: `Documentos del año ${scope.year}`, files }
}

/**
 * The last version of every file produced of a session or of a year, in one zip. A file that the disk no longer has is
 * left out: the check of the program names it.
 */
export const bundleDocuments = (context: CoreContext, scope: BundleScope): Bundle => {
  const { title, files } = context.database.read(() => listed(createUnit(context), scope))
  const entries: Zippable = {}
  for (const { path, sha256, createdAt } of files) {
    const bytes = context.files.get(sha256)
    // A Word file is a zip already: packed again it would only take time.
    if (bytes) entries[path] = [new Uint8Array(bytes), { level: 0, mtime: createdAt }]
  }
  return { fileName: `${folderName(title).slice(0, -1)}.zip`, bytes: zipSync(entries) }
}
