import { tidy } from './text.ts'

export type PersonName = { givenNames: string; surnames: string }

// Words that belong to the surname that follows them: «de la Cruz», «del Águila».
const particles = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'san', 'santa', 'van', 'von', 'da', 'do', 'di'])

/**
 * Splits a full name the Peruvian way: the last two words are surnames, with their particles; of two words, one each.
 * It is a proposal that a person can correct. Joining the parts always gives the tidy name back.
 */
export const splitFullName = (fullName: string): PersonName => {
  const words = tidy(fullName).split(' ')
  let surnamesWanted = words.length >= 3 ? 2 : words.length - 1
  let cut = words.length
  while (cut > 1 && surnamesWanted > 0) {
    cut -= 1
    while (cut > 1 && particles.has((words[cut - 1] ?? '').toLowerCase())) cut -= 1
    surnamesWanted -= 1
  }
  return { givenNames: words.slice(0, cut).join(' '), surnames: words.slice(cut).join(' ') }
}

/** The name as it is said and printed: given names, then surnames. */
export const fullName = ({ givenNames, surnames }: PersonName): string => tidy(`${givenNames} ${surnames}`)
