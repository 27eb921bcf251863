/** Folds a text for searching and matching: lower case, no accents, single spaces. `Ñ` becomes `n`, as people type it. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()

/**
 * Collapses runs of white space and trims, so that two spellings of one name are one. Halves of a character become `\uFFFD`,
 * as the database keeps them: a name compares the same before it is saved and after.
 */
export const tidy = (text: string): string => text.toWellFormed().replace(/\s+/gu, ' ').trim()

/** A tidy text, or null where nothing is left of it. */
export const tidyOrNull = (text: string | null): string | null => (text === null ? null : tidy(text) || null)

const collator = new Intl.Collator('es', { numeric: true, sensitivity: 'base' })

/** Orders texts as a Spanish reader expects: accents ignored, `ñ` after `n`, `2` before `10`. */
export const compareText = (left: string, right: string): number => collator.compare(left, right)
