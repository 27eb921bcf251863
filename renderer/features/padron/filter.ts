import type { RollHolder, RollRow } from '../../../shared/contract/roll.ts'
import { SeatState } from '../../../shared/domain/accreditation.ts'
import { fold } from '../../../shared/domain/text.ts'

/** What a seat can be looked for as: what it is, or what about it asks for attention. */
export type StateFilter = SeatState | 'expiring' | 'without_document'
export const stateFilters: readonly StateFilter[] = [...SeatState.options, 'expiring', 'without_document']

/** Seats by who fills a capacity: `principal-F` are those whose principal is a woman. */
export const holderFilters = ['principal-F', 'principal-M', 'alternate-F', 'alternate-M'] as const
export type HolderFilter = (typeof holderFilters)[number]

/** Whether those that left the term are looked at. */
export const memberships = ['active', 'inactive', 'all'] as const
export type Membership = (typeof memberships)[number]

/** The key of what has no segment, or no province. */
export const unknownKey = 'ninguno'

/** What the list is narrowed to; null is everything. */
export type PadronFacets = {
  segment: string | null
  province: string | null
  state: StateFilter | null
  holder: HolderFilter | null
  membership: Membership
}
export type Facet = keyof PadronFacets
export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>

/** A row with what looking for it needs, worked out once and not at each letter. */
export type PadronLine = { row: RollRow; text: string; keys: Record<Facet, readonly string[]> }

const holders = ({ principal, alternate }: RollRow): RollHolder[] =>
  [principal, alternate].filter((holder) => holder !== null)

const statesOf = (row: RollRow): StateFilter[] => {
  const states: StateFilter[] = [row.state]
  if (row.isExpiring) states.push('expiring')
  if (holders(row).some(({ documentName }) => documentName === null)) states.push('without_document')
  return states
}

const holderKeysOf = ({ principal, alternate }: RollRow): string[] => {
  const keys: string[] = []
  if (principal !== null && principal.sex !== null) keys.push(`principal-${principal.sex}`)
  if (alternate !== null && alternate.sex !== null) keys.push(`alternate-${alternate.sex}`)
  return keys
}

const textOf = (row: RollRow): string => {
  const { name, acronym, province } = row.institution
  const people = holders(row).flatMap(({ personName, position, documentName }) => [personName, position, documentName])
  return fold([name, acronym, province, ...people].filter((part) => part !== null).join(' '))
}

/** A row ready to be looked for. */
export const lineOf = (row: RollRow): PadronLine => ({
  row,
  text: textOf(row),
  keys: {
    segment: [row.institution.segmentId ?? unknownKey],
    province: [row.institution.province ?? unknownKey],
    state: statesOf(row),
    holder: holderKeysOf(row),
    membership: [row.isActive ? 'active' : 'inactive', 'all'],
  },
})

const facetNames: readonly Facet[] = ['segment', 'province', 'state', 'holder', 'membership']

/** Nothing narrowed: those that take part in the term. */
export const noFacets: PadronFacets = {
  segment: null,
  province: null,
  state: null,
  holder: null,
  membership: 'active',
}

/** Whether anything but the usual is chosen. */
export const isNarrowed = (facets: PadronFacets, query: string): boolean =>
  query.trim() !== '' || facetNames.some((name) => facets[name] !== noFacets[name])

/** Which choices a line misses: none, one by its name, or several. */
const missedBy = (line: PadronLine, facets: PadronFacets): Facet | 'none' | 'several' => {
  let missed: Facet | 'none' = 'none'
  for (const name of facetNames) {
    const wanted = facets[name]
    if (wanted === null || line.keys[name].includes(wanted)) continue
    if (missed !== 'none') return 'several'
    missed = name
  }
  return missed
}

const tally = (counts: Map<string, number>, keys: readonly string[]): void => {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * The lines that hold every word typed, in any order and without minding accents, and every choice made, in the order
 * they came in; and for each choice, how many lines there would be.
 *
 * One pass: a line that misses a single choice still counts among the alternatives of that choice.
 */
export const filterPadron = <Item>(
  items: readonly Item[],
  lineIn: (item: Item) => PadronLine,
  facets: PadronFacets,
  query: string,
): { items: Item[]; counts: FacetCounts } => {
  const words = fold(query).split(' ')
  const counts = {
    segment: new Map<string, number>(),
    province: new Map<string, number>(),
    state: new Map<string, number>(),
    holder: new Map<string, number>(),
    membership: new Map<string, number>(),
  }
  const kept = items.filter((item) => {
    const line = lineIn(item)
    if (!words.every((word) => line.text.includes(word))) return false
    const missed = missedBy(line, facets)
    if (missed === 'none') for (const name of facetNames) tally(counts[name], line.keys[name])
    else if (missed !== 'several') tally(counts[missed], line.keys[missed])
    return missed === 'none'
  })
  return { items: kept, counts }
}
