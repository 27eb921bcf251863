import type { Letter } from '../../../shared/contract/letters.ts'

/** The letter being written, if there is one. */
export const draftLetter = (letters: readonly Letter[]): Letter | null =>
  letters.find(({ status }) => status === 'draft') ?? null

/** The letter that stands: issued, and not superseded by another. */
export const letterInForce = (letters: readonly Letter[]): Letter | null =>
  letters.find(({ status }) => status === 'issued') ?? null

/** Those left without effect, the latest first. */
export const supersededLetters = (letters: readonly Letter[]): Letter[] =>
  letters.filter(({ status }) => status === 'superseded')
