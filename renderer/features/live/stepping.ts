import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'

type Listed = Pick<AgendaItem, 'id' | 'state'>

export type Step =
  | { kind: 'take_up'; id: AgendaItemId }
  | { kind: 'look'; id: AgendaItemId }
  | { kind: 'finish'; id: AgendaItemId }
  | { kind: 'nothing_left' }

const inHandOf = <Item extends Listed>(items: readonly Item[]): Item | null =>
  items.find(({ state }) => state === 'in_hand') ?? null

/** The item that is looked at when none was chosen: the one in hand, or the first to be treated. */
export const itemAtHand = <Item extends Listed>(items: readonly Item[]): Item | null =>
  inHandOf(items) ?? items.find(({ state }) => state === 'pending') ?? items[0] ?? null

/** The item next to another in the agenda, or null at its ends. */
export const neighbour = (items: readonly Listed[], shownId: AgendaItemId, step: 1 | -1): AgendaItemId | null =>
  items[items.findIndex(({ id }) => id === shownId) + step]?.id ?? null

/**
 * What «the next item» means: looking back, the next one to look at; else the meeting goes on, to the item that is
 * looked at when it is still to come, or to the next one that is. The last of all is ended.
 */
export const stepForward = (items: readonly Listed[], shownId: AgendaItemId): Step => {
  const inHand = inHandOf(items)
  const shownIndex = items.findIndex(({ id }) => id === shownId)
  const handIndex = inHand === null ? -1 : items.indexOf(inHand)
  const next = items[shownIndex + 1]
  if (shownIndex < handIndex && next !== undefined) return { kind: 'look', id: next.id }
  const isToCome = ({ state }: Listed) => state === 'pending'
  const ahead = items.slice(shownIndex).find(isToCome) ?? items.find(isToCome)
  if (ahead !== undefined) return { kind: 'take_up', id: ahead.id }
  return inHand === null ? { kind: 'nothing_left' } : { kind: 'finish', id: inHand.id }
}

/** The titles that were pasted or typed, one a line, without what numbered or listed them. */
export const titlesOf = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)-]|[-–•*·])\s+/u, '').trim())
    .filter((line) => line !== '')
