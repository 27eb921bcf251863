import type { Institution, Segment } from '../../../shared/contract/committee.ts'
import type { RecipientDraft } from '../../../shared/contract/letters.ts'
import { compareText, fold } from '../../../shared/domain/text.ts'

/** Somebody who may get the letter, and whether it goes to them. */
export type RecipientRow = {
  key: string
  recipient: RecipientDraft
  isChosen: boolean
  /** Where it stands among the recipients of the draft; -1 when it is not one. */
  index: number
}
export type RecipientGroup = { key: string; name: string; rows: RecipientRow[] }

const keyOf = ({ institutionId, isGuest }: RecipientDraft, index: number): string =>
  institutionId === null || isGuest ? `guest ${String(index)}` : institutionId

/** The recipients of a draft, and those proposed that it leaves out, each once. */
const rowsOf = (chosen: readonly RecipientDraft[], proposed: readonly RecipientDraft[]): RecipientRow[] => {
  const taken = new Set(chosen.map(({ institutionId }) => institutionId))
  return [
    ...chosen.map((recipient, index) => ({ key: keyOf(recipient, index), recipient, isChosen: true, index })),
    ...proposed
      .filter(({ institutionId, isGuest }) => institutionId !== null && !isGuest && !taken.has(institutionId))
      .map((recipient) => ({ key: recipient.institutionId ?? '', recipient, isChosen: false, index: -1 })),
  ]
}

const byName = (left: RecipientRow, right: RecipientRow): number =>
  compareText(left.recipient.institutionName, right.recipient.institutionName)

/** Those who may get a letter by segment, in the order of the segments; guests at the end. */
export const recipientGroups = (
  chosen: readonly RecipientDraft[],
  proposed: readonly RecipientDraft[],
  { segments, institutions }: { segments: readonly Segment[]; institutions: readonly Institution[] },
): RecipientGroup[] => {
  const segmentOf = new Map(institutions.map(({ id, segmentId }) => [id, segmentId]))
  const rows = rowsOf(chosen, proposed)
  const seats = rows.filter(({ recipient }) => recipient.institutionId !== null && !recipient.isGuest)
  const known = new Set(segments.map(({ id }) => id))
  const inSegment = (segmentId: Segment['id'] | null) =>
    seats
      .filter(({ recipient }) => {
        const own = recipient.institutionId === null ? null : (segmentOf.get(recipient.institutionId) ?? null)
        return segmentId === null ? own === null || !known.has(own) : own === segmentId
      })
      .sort(byName)
  const groups = [
    ...segments.map(({ id, name }) => ({ key: id, name, rows: inSegment(id) })),
    { key: 'none', name: 'Sin segmento', rows: inSegment(null) },
    { key: 'guests', name: 'Invitados', rows: rows.filter((row) => !seats.includes(row)) },
  ]
  return groups.filter((group) => group.rows.length > 0)
}

/** Only those in whom every word is found. */
export const filterGroups = (groups: readonly RecipientGroup[], query: string): RecipientGroup[] => {
  const words = fold(query).split(' ')
  const isMatch = ({ recipient: { institutionName, name } }: RecipientRow): boolean => {
    const text = fold(`${institutionName} ${name ?? ''}`)
    return words.every((word) => text.includes(word))
  }
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(isMatch) }))
    .filter((group) => group.rows.length > 0)
}

/** The recipients with some rows chosen or left out. A guest that is left out is gone. */
export const withChosen = (
  chosen: readonly RecipientDraft[],
  rows: readonly RecipientRow[],
  isChosen: boolean,
): RecipientDraft[] => {
  if (isChosen) return [...chosen, ...rows.filter((row) => !row.isChosen).map(({ recipient }) => recipient)]
  const out = new Set(rows.map(({ index }) => index))
  return chosen.filter((_recipient, index) => !out.has(index))
}
