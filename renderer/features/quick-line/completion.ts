import {
  institutionMark,
  institutionWords,
  shortName,
  type NamedInstitution,
} from '../../../shared/domain/quick-line-institutions.ts'
import { quickKindMarks, type QuickKind } from '../../../shared/domain/quick-line.ts'
import type { Snippet } from '../../../shared/domain/snippets.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Present } from '../speakers/present.ts'

/** Where one types: in a line a name keeps its `@`, which says whose turn it is; in the notes it reads as a name alone. */
export type CompletionPlace = 'line' | 'notes'

export type CompletionSources = {
  place: CompletionPlace
  institutions: readonly NamedInstitution[]
  people: readonly Present[]
  snippets: readonly Snippet[]
  /** Writes a snippet with what is known of the session. */
  fill: (text: string) => string
}

/** Something that would take the place of what was typed from `from` to `to`. */
export type Suggestion = {
  key: string
  kind: 'institution' | 'person' | 'mark' | 'snippet'
  label: string
  detail: string | null
  insert: () => string
}
export type Completion = { from: number; to: number; suggestions: Suggestion[] }

const mostSuggestions = 7
const kindDetails: Record<QuickKind, string> = {
  note: 'Queda en las notas del punto',
  agreement: 'Acuerdo por consenso; con Enter, sus votos',
  commitment: 'Con responsables y fecha',
  request: 'Punto nuevo de la agenda',
}

type Ranked = { rank: number; suggestion: Suggestion }

const particles = /\b(?:del?|l[ao]s?|el|en|[ye]|para)\s+/gu

const startsSomeWord = (text: string, query: string): boolean => ` ${text}`.includes(` ${query}`)

const rankOfInstitution = ({ name, acronym }: NamedInstitution, query: string): number | null => {
  const short = fold(acronym ?? '')
  if (short !== '' && short === query) return 0
  if (short !== '' && short.startsWith(query)) return 1
  // A letter or two begin too many particles to mean one.
  const whole = query.length < 3 ? fold(name).replace(particles, '') : fold(name)
  if (startsSomeWord(whole, query)) return 2
  return whole.includes(query) ? 4 : null
}

const named = ({ place, institutions, people }: CompletionSources, query: string): Ranked[] => [
  ...institutions.flatMap((institution): Ranked[] => {
    const rank = rankOfInstitution(institution, query)
    if (rank === null) return []
    const insert = (): string =>
      `${place === 'line' ? institutionMark(institution, institutions) : institutionWords(institution, institutions)} `
    const detail = institution.acronym === null ? null : institution.name
    return [
      {
        rank,
        suggestion: { key: institution.id, kind: 'institution', label: shortName(institution), detail, insert },
      },
    ]
  }),
  ...people
    .filter(({ name }) => startsSomeWord(fold(name), query))
    .map((person): Ranked => {
      const suggestion: Suggestion = {
        key: person.personId,
        kind: 'person',
        label: person.name,
        detail: person.institution,
        insert: () => `${person.name} `,
      }
      return { rank: 3, suggestion }
    }),
]

const marks = (query: string): Suggestion[] =>
  (Object.keys(quickKindMarks) as QuickKind[])
    .filter((kind) => quickKindMarks[kind].startsWith(query))
    .map((kind) => ({
      key: kind,
      kind: 'mark',
      label: `#${quickKindMarks[kind]}`,
      detail: kindDetails[kind],
      insert: () => `#${quickKindMarks[kind]} `,
    }))

const written = ({ snippets, fill }: CompletionSources, query: string): Suggestion[] =>
  snippets
    .filter(({ name }) => startsSomeWord(name.replaceAll('-', ' '), query.replaceAll('-', ' ')))
    .map(({ name, text }) => ({
      key: name,
      kind: 'snippet',
      label: `/${name}`,
      detail: fill(text),
      insert: () => `${fill(text)} `,
    }))

const best = (ranked: readonly Ranked[]): Suggestion[] =>
  ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostSuggestions)
    .map(({ suggestion }) => suggestion)

// What is complete already needs no list in the way of Enter.
const isWhole = (found: readonly Suggestion[], typed: string): boolean =>
  found[0]?.kind !== 'snippet' && found[0] !== undefined && fold(found[0].insert()) === fold(typed)

const completionOf = (typed: string, caret: number, suggestions: Suggestion[]): Completion | null =>
  suggestions.length === 0 || isWhole(suggestions, typed)
    ? null
    : { from: caret - typed.length, to: caret, suggestions: suggestions.slice(0, mostSuggestions) }

// A name between quotes may have spaces; one without ends at the first of them.
const name = /(?<![\p{L}\p{N}])@(?:["«“]([^"«»“”@#]*)|([\p{L}\p{N}\p{M}._&-]*))$/u
const mark = /#(\p{L}*)$/u
const snippet = /(?<=^|\s)\/([\p{L}\p{N}-]*)$/u

/** What may follow the letters before the caret: institutions and people after `@`, kinds after `#`, texts after `/`. */
export const completeAt = (before: string, sources: CompletionSources): Completion | null => {
  const caret = before.length
  const ofName = name.exec(before)
  if (ofName !== null)
    return completionOf(ofName[0], caret, best(named(sources, fold(ofName[1] ?? ofName[2] ?? '').replaceAll('-', ' '))))
  const ofMark = sources.place === 'line' ? mark.exec(before) : null
  if (ofMark !== null) return completionOf(ofMark[0], caret, marks(fold(ofMark[1] ?? '')))
  const ofSnippet = snippet.exec(before)
  return ofSnippet === null ? null : completionOf(ofSnippet[0], caret, written(sources, fold(ofSnippet[1] ?? '')))
}
