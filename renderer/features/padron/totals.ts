import type { Roll, RollHolder, RollRow } from '../../../shared/contract/roll.ts'
import { unknownKey } from './filter.ts'

export type SegmentTotal = { key: string; name: string; institutions: number; seats: number }
export type SexTotal = { women: number; men: number; unknown: number }
export type PadronTotals = {
  institutions: number
  seats: number
  segments: readonly SegmentTotal[]
  principals: SexTotal
  alternates: SexTotal
}

/** Whether an institution holds its seat that day: with a principal, an alternate or both. */
export const hasSeat = ({ principal, alternate }: RollRow): boolean => principal !== null || alternate !== null

const sexTotal = (holders: readonly (RollHolder | null)[]): SexTotal => {
  const total: SexTotal = { women: 0, men: 0, unknown: 0 }
  for (const holder of holders) {
    if (holder === null) continue
    if (holder.sex === 'F') total.women += 1
    else if (holder.sex === 'M') total.men += 1
    else total.unknown += 1
  }
  return total
}

/** What the padrón adds up to on its day, counting those that take part in the term. */
export const totalsOf = ({ segments, rows }: Pick<Roll, 'segments' | 'rows'>): PadronTotals => {
  const active = rows.filter(({ isActive }) => isActive)
  const ofSegment = (key: string, name: string): SegmentTotal => {
    const inside = active.filter(({ institution }) => (institution.segmentId ?? unknownKey) === key)
    return { key, name, institutions: inside.length, seats: inside.filter(hasSeat).length }
  }
  return {
    institutions: active.length,
    seats: active.filter(hasSeat).length,
    segments: [
      ...segments.toSorted((left, right) => left.position - right.position).map(({ id, name }) => ofSegment(id, name)),
      ofSegment(unknownKey, 'Sin segmento'),
    ].filter(({ institutions }) => institutions > 0),
    principals: sexTotal(active.map(({ principal }) => principal)),
    alternates: sexTotal(active.map(({ alternate }) => alternate)),
  }
}
