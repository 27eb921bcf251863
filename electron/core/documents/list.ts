import { ORPCError } from '@orpc/server'
import { setImmediate } from 'node:timers/promises'
import type {
  DocumentFilter,
  DocumentKind,
  DocumentSubject,
  ProducedDocument,
  RegisteredDocument,
} from '../../../shared/contract/documents.ts'
import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import { dayOf, firstDayOf, instantAt, yearOf, type Instant } from '../../../shared/domain/dates.ts'
import type { DocumentId, SessionId } from '../../../shared/domain/ids.ts'
import { createUnit, type CoreContext, type Unit } from '../context.ts'
import { pageFrom } from '../paging.ts'
import { modelSha256, presentDocument } from './service.ts'
import { drawDocument } from './sources.ts'
import { findSpan, isAnyMade, listKinds, listNewest } from './store-register.ts'
import * as store from './store.ts'
import type { DrawnDocument } from './subject.ts'

// A file outlives what it was about: an accreditation recorded by mistake and taken back, a draft thrown away.
const drawIfThere = (unit: Unit, subject: DocumentSubject): DrawnDocument | undefined => {
  try {
    return drawDocument(unit, subject)
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}

const subjectKey = ({ kind, subjectId }: DocumentSubject): string => `${kind} ${subjectId}`

// What a document would say now, in short: enough to see whether its last version still says it.
type Standing = { label: string; modelSha256: string }

// Drawing takes some milliseconds: once for each document, until anything is written or another day begins.
const standingOf = (unit: Unit, subject: DocumentSubject): Standing | undefined => {
  const known = unit.sql.recallUnchanged(`documents on ${unit.today}`, () => new Map<string, Standing | undefined>())
  const key = subjectKey(subject)
  if (known.has(key)) return known.get(key)
  const drawn = drawIfThere(unit, subject)
  const standing = drawn && { label: drawn.label, modelSha256: modelSha256(drawn.model) }
  known.set(key, standing)
  return standing
}

// Only the last version of a document can still be what the data would give. By version, not by time: the clock may have
// been set back in between.
const presentVersions = (unit: Unit, versions: readonly store.StoredDocument[]): ProducedDocument[] => {
  const newest = versions.reduce((one, other) => (other.documentVersion > one.documentVersion ? other : one))
  const standing = standingOf(unit, newest)
  const isNewestCurrent = standing?.modelSha256 === newest.modelSha256
  return versions.map((document) =>
    presentDocument(unit, document, standing?.label ?? document.title, document === newest && isNewestCurrent),
  )
}

/** So many are drawn in one go, to see whether they still say what the data say: some milliseconds each. */
const drawnAtOnce = 8

// Some hundreds take a while: between some of them the program goes on answering.
const present = async (
  context: CoreContext,
  groups: readonly (readonly store.StoredDocument[])[],
): Promise<Map<DocumentId, ProducedDocument>> => {
  const presented = new Map<DocumentId, ProducedDocument>()
  for (let start = 0; start < groups.length; start += drawnAtOnce) {
    if (start > 0) await setImmediate()
    context.database.read(() => {
      const unit = createUnit(context)
      for (const versions of groups.slice(start, start + drawnAtOnce))
        for (const document of presentVersions(unit, versions)) presented.set(document.id, document)
    })
  }
  return presented
}

const mostListed = 100

/** Files produced, newest first: all those of one session, or the newest of all. */
export const listDocuments = async (
  context: CoreContext,
  { sessionId }: { sessionId: SessionId | null },
): Promise<ProducedDocument[]> => {
  const { sql } = context.database
  const stored = context.database.read(() =>
    sessionId === null ? store.listDocuments(sql, mostListed) : store.listDocumentsOfSession(sql, sessionId),
  )
  const presented = await present(context, [...Map.groupBy(stored, subjectKey).values()])
  return stored.flatMap(({ id }) => presented.get(id) ?? [])
}

const beginnings = new Map<number, Instant>()

// Worked out once for each year: the calendar of a time zone costs more than looking whether anything was made in it.
const beginningOf = (year: number): Instant => {
  const beginning = beginnings.get(year) ?? instantAt(firstDayOf(year), '00:00')
  beginnings.set(year, beginning)
  return beginning
}

// The instants between which a year lies in Peru.
const spanOf = (year: number | null) => ({
  from: year === null ? '' : beginningOf(year),
  before: year === null ? '9999-12-31T23:59:59.999Z' : beginningOf(year + 1),
})

/** A page of the register: each document with its versions, the last written first. */
export const listRegister = async (
  context: CoreContext,
  { year, after, limit, ...filter }: DocumentFilter & PageRequest,
): Promise<Page<RegisteredDocument>> => {
  const { sql } = context.database
  const { page, versions } = context.database.read(() => {
    const rows = listNewest(sql, { ...filter, ...spanOf(year) }, after, limit + 1)
    const page = pageFrom(rows, limit, ({ id, createdAt }) => ({ key: createdAt, id }))
    const ids = page.items.map(({ id }) => id)
    return { page, versions: store.listVersions(sql, ids) }
  })
  const groups = [...Map.groupBy(versions, subjectKey).values()]
  const presented = await present(context, groups)
  const groupOf = new Map(groups.flatMap((group) => (group[0] ? [[group[0].id, group]] : [])))
  const shown = (documents: readonly store.StoredDocument[]) => documents.flatMap(({ id }) => presented.get(id) ?? [])
  const items = page.items.flatMap(({ id }) => {
    const [newest, ...older] = shown(groupOf.get(id) ?? [])
    return newest === undefined ? [] : [{ newest, older }]
  })
  return { items, next: page.next }
}

/** Which kinds of documents there are, and the years in which some were made, the latest first. */
export const listChoices = ({ sql }: Unit): { kinds: DocumentKind[]; years: number[] } => {
  const { first, last } = findSpan(sql)
  if (first === null || last === null) return { kinds: [], years: [] }
  const [firstYear, lastYear] = [yearOf(dayOf(first)), yearOf(dayOf(last))]
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_none, index) => lastYear - index).filter((year) => {
    const { from, before } = spanOf(year)
    return isAnyMade(sql, from, before)
  })
  return { kinds: listKinds(sql), years }
}
