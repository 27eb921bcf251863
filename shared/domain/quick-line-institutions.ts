import type { InstitutionId } from './ids.ts'
import { fold } from './text.ts'

/** What a line needs to know of an institution. */
export type NamedInstitution = { id: InstitutionId; name: string; acronym: string | null }

/** An `@name` found in a line, from one letter to another; null when nobody is called so. */
export type InstitutionFound = { from: number; to: number; institution: NamedInstitution | null }

const mostWords = 15

/** Letters and figures alone: `Gerencia-de-Trabajo` and `gerenciadetrabajo` are one. */
const joined = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
/** Words apart, without what stands between them. */
const apart = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Names = { joined: Map<string, NamedInstitution | 'several'>; apart: Map<string, NamedInstitution | 'several'> }

const keep = (names: Map<string, NamedInstitution | 'several'>, key: string, institution: NamedInstitution): void => {
  if (key === '') return
  const held = names.get(key)
  names.set(key, held === undefined || held === institution ? institution : 'several')
}

// A line is read with each letter, and a padrón may have thousands of names: they are prepared once for each list.
const prepared = new WeakMap<object, Names>()

const prepare = (institutions: readonly NamedInstitution[]): Names => {
  const names: Names = { joined: new Map(), apart: new Map() }
  for (const institution of institutions)
    for (const name of [institution.name, institution.acronym ?? '']) {
      keep(names.joined, joined(name), institution)
      keep(names.apart, apart(name), institution)
    }
  return names
}

const namesOf = (institutions: readonly NamedInstitution[]): Names => {
  const names = prepared.get(institutions) ?? prepare(institutions)
  prepared.set(institutions, names)
  return names
}

const only = (found: NamedInstitution | 'several' | undefined): NamedInstitution | null =>
  found === undefined || found === 'several' ? null : found

// After a letter it is an address of mail.
const quoted = /(?<![\p{L}\p{N}])@["«“]([^"»”]+)["»”]/gu
const unquoted = /(?<![\p{L}\p{N}])@([\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._&/-]*[\p{L}\p{N}\p{M}])?)/gu
const nextWord = /^[\s.,()"'&/-]{1,3}[\p{L}\p{N}\p{M}]+/u

/** As many of the words that follow as are a name: `@Gerencia de Trabajo informó` is that of the Gerencia. */
const longestName = (rest: string, first: string, names: Names): { length: number; named: NamedInstitution } | null => {
  let end = first.length
  let longest: { length: number; named: NamedInstitution } | null = null
  for (let word = 1; word < mostWords; word += 1) {
    const next = nextWord.exec(rest.slice(end))
    if (next === null) break
    end += next[0].length
    const named = only(names.apart.get(apart(rest.slice(0, end))))
    if (named !== null) longest = { length: end, named }
  }
  return longest
}

/**
 * The institutions that a line names with `@`: by acronym, by name without accents, with hyphens or in one word, between
 * quotes, or in so many words as its name has. A name that two share is nobody's.
 */
export const findInstitutions = (text: string, institutions: readonly NamedInstitution[]): InstitutionFound[] => {
  if (!text.includes('@')) return []
  const names = namesOf(institutions)
  const found: InstitutionFound[] = []
  for (const match of text.matchAll(quoted)) {
    const institution = only(names.joined.get(joined(match[1] ?? '')))
    found.push({ from: match.index, to: match.index + match[0].length, institution })
  }
  for (const match of text.matchAll(unquoted)) {
    const [from, first] = [match.index, match[1] ?? '']
    if (found.some((one) => from >= one.from && from < one.to)) continue
    const several = longestName(text.slice(from + 1), first, names)
    const length = several?.length ?? first.length
    found.push({ from, to: from + 1 + length, institution: several?.named ?? only(names.joined.get(joined(first))) })
  }
  return found.sort((one, other) => one.from - other.from)
}

/** How an institution is written in a line so that it is read back as the same one. */
export const institutionMark = (institution: NamedInstitution, institutions: readonly NamedInstitution[]): string => {
  const plain = (name: string): string =>
    name
      .replace(/["«»“”@#]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  const candidates = [institution.acronym ?? '', institution.name].map(plain).filter((name) => name !== '')
  const marks = candidates.map((name) => (/^[\p{L}\p{N}-]+$/u.test(name) ? `@${name}` : `@"${name}"`))
  const isRight = (mark: string): boolean => {
    const [found, ...others] = findInstitutions(mark, institutions)
    return others.length === 0 && found?.to === mark.length && found.institution?.id === institution.id
  }
  return marks.find(isRight) ?? marks.at(-1) ?? '@'
}

/** An institution as the notes write it: without its `@`, in the words by which `markOfName` finds it again. */
export const institutionWords = (institution: NamedInstitution, institutions: readonly NamedInstitution[]): string =>
  institutionMark(institution, institutions).replace(/^@"?|"$/gu, '')

/** A name written in the notes as a line writes it, with `@`; as it stands when it is not one institution's any more. */
export const markOfName = (name: string, institutions: readonly NamedInstitution[]): string => {
  const institution = only(namesOf(institutions).joined.get(joined(name)))
  return institution === null ? name : institutionMark(institution, institutions)
}

/** The shortest name that it is known by. */
export const shortName = ({ name, acronym }: Pick<NamedInstitution, 'name' | 'acronym'>): string => acronym ?? name
