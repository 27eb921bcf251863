/** Folds a text for searching and matching: lower case, no accents, single spaces. `Ñ` becomes `n`, as people type it. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Collapses runs of white space and trims, so that two spellings of one name are one. */
export const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const collator = new Intl.Collator('es', { numeric: true, sensitivity: 'base' })

/** Orders texts as a Spanish reader expects: accents ignored, `ñ` after `n`, `2` before `10`. */
export const compareText = (left: string, right: string): number => collator.compare(left, right)
