import type { AwaitedOrdinance } from '../../../shared/contract/board.ts'
import type {
  NewPart,
  Ordinance,
  OrdinanceDraft,
  OrdinanceReasons,
  OrdinanceSummary,
} from '../../../shared/contract/ordinances.ts'
import type { Page } from '../../../shared/contract/paging.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import { waitingDays } from '../../../shared/domain/ordinance-life.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { pageFrom } from '../paging.ts'
import { unlockedHead } from './head.ts'
import { insertFirstParts } from './parts.ts'
import { listParts, shownPart, type KeptPart } from './parts-store.ts'
import * as store from './store.ts'

type Versioned = { id: OrdinanceId; expectedVersion: number }

/** What the committee drafts, newest year first. */
export const listOrdinances = ({ sql }: Unit, request: store.ListRequest): Page<OrdinanceSummary> =>
  pageFrom(store.listSummaries(sql, request), request.limit, ({ id, year }) => ({ key: String(year), id }))

// A council sits four years: what one before it left unanswered is not waited for, and is not read.
const councilYears = 4

/** The ordinances that the Consejo Regional has in hand, and for how long; the one that waits longest first. */
export const listAwaited = ({ sql, today }: Unit): AwaitedOrdinance[] =>
  store
    .listAwaited(sql, yearOf(today) - councilYears)
    .map((one) => ({ ...one, days: waitingDays({ stage: one.stage, stageSince: one.since }, today) ?? 0 }))

/** The years of which there are texts, the newest first. */
export const listYears = ({ sql }: Unit): number[] => store.listYears(sql)

/** The parts that stand, and those taken away that can be put back: what is under one of these goes with it. */
const sortOut = (all: readonly KeptPart[]): Pick<Ordinance, 'parts' | 'removed'> => {
  const byId = new Map(all.map((part) => [part.id, part]))
  const stands = ({ isRemoved, parentId }: KeptPart): boolean => {
    if (isRemoved) return false
    const parent = parentId === null ? undefined : byId.get(parentId)
    return parentId === null || (parent !== undefined && stands(parent))
  }
  const isRoot = ({ isRemoved, parentId }: KeptPart): boolean => {
    if (!isRemoved) return false
    const parent = parentId === null ? undefined : byId.get(parentId)
    return parentId === null || (parent !== undefined && stands(parent))
  }
  return { parts: all.filter(stands).map(shownPart), removed: all.filter(isRoot).map(shownPart) }
}

/** A text with its parts, or the failure that it is not there. */
export const getOrdinance = ({ sql }: Unit, { id }: { id: OrdinanceId }): Ordinance => {
  const head = found(store.findHead(sql, id), 'ordinance')
  return { ...head, ...sortOut(listParts(sql, id)) }
}

const unlockedVersion = (unit: Unit, { id, expectedVersion }: Versioned): store.OrdinanceHead => {
  const head = unlockedHead(unit, id)
  requireVersion(expectedVersion, head.version, head)
  return head
}

/** Begins a text, empty or with the parts of a template. */
export const createOrdinance = (
  unit: Unit,
  { draft, parts, reasons }: { draft: OrdinanceDraft; parts: NewPart[]; reasons: OrdinanceReasons },
): Ordinance => {
  const id = unit.newId<OrdinanceId>()
  store.insertOrdinance(unit.sql, id, { draft, reasons })
  insertFirstParts(unit, { id, kind: draft.kind }, parts)
  return getOrdinance(unit, { id })
}

/** Changes what is said of the whole text. */
export const updateOrdinance = (
  unit: Unit,
  { draft, ...versioned }: Versioned & { draft: Omit<OrdinanceDraft, 'kind'> },
): Ordinance => {
  unlockedVersion(unit, versioned)
  store.updateOrdinance(unit.sql, versioned.id, draft)
  return getOrdinance(unit, versioned)
}

/** Changes the «exposición de motivos». */
export const updateReasons = (
  unit: Unit,
  { reasons, ...versioned }: Versioned & { reasons: OrdinanceReasons },
): Ordinance => {
  unlockedVersion(unit, versioned)
  store.updateReasons(unit.sql, versioned.id, reasons)
  return getOrdinance(unit, versioned)
}

/** Takes a draft away that took no step yet: what was presented or validated is archived instead. */
export const removeOrdinance = (unit: Unit, versioned: Versioned): Record<string, never> => {
  const { id } = unlockedVersion(unit, versioned)
  if (store.countSteps(unit.sql, id) > 0) fail('NOT_EMPTY', {})
  store.removeOrdinance(unit.sql, id)
  return {}
}
