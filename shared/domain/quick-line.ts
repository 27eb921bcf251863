import type { Day } from './dates.ts'
import type { InstitutionId } from './ids.ts'
import { findDays } from './quick-line-days.ts'
import { findInstitutions, shortName, type NamedInstitution } from './quick-line-institutions.ts'
import { fold, tidy } from './text.ts'

export type QuickKind = 'note' | 'agreement' | 'commitment' | 'request'

/** What each kind is called in a line, after `#`. */
export const quickKindMarks = {
  note: 'nota',
  agreement: 'acuerdo',
  commitment: 'compromiso',
  request: 'pedido',
} as const

/** A piece of the line. All of them, joined, are what was typed, to the last letter. */
export type QuickToken =
  | { kind: 'words'; text: string }
  | { kind: 'mark'; text: string; means: QuickKind }
  | { kind: 'institution'; text: string; institution: NamedInstitution }
  | { kind: 'unknown_institution'; text: string }
  | { kind: 'day'; text: string; day: Day }
  | { kind: 'wrong_day'; text: string }

/** What a person is told of a line before it is saved. None forbids it. */
export type QuickConcern =
  | { kind: 'unknown_institution'; text: string }
  | { kind: 'wrong_day'; text: string }
  | { kind: 'past_day'; day: Day }
  | { kind: 'several_kinds'; wins: QuickKind }

export type QuickLine = {
  tokens: QuickToken[]
  kind: QuickKind
  /** What is said, without the marks: tidy, and empty when there are only marks. */
  text: string
  institutions: NamedInstitution[]
  /** The last day that it speaks of; null for none. */
  dueOn: Day | null
  concerns: QuickConcern[]
}

/** What a line is read with: who takes part, and the day that `mañana` follows. */
export type QuickContext = { institutions: readonly NamedInstitution[]; on: Day }

const kinds = Object.keys(quickKindMarks) as QuickKind[]

/** The kind that a mark means, whatever its accents and capitals, one or several of it. */
export const kindOfMark = (mark: string): QuickKind | null =>
  kinds.find((kind) => fold(mark).replace(/s$/u, '') === quickKindMarks[kind]) ?? null

type Found = { from: number; to: number; token: QuickToken }

const findMarks = (text: string): Found[] =>
  [...text.matchAll(/#([\p{L}\p{M}]+)/gu)].flatMap((match) => {
    const means = kindOfMark(match[1] ?? '')
    const [from, to] = [match.index, match.index + match[0].length]
    return means === null ? [] : [{ from, to, token: { kind: 'mark', text: match[0], means } as const }]
  })

const findNamed = (text: string, institutions: readonly NamedInstitution[]): Found[] =>
  findInstitutions(text, institutions).map(({ from, to, institution }) => {
    const written = text.slice(from, to)
    const token: QuickToken =
      institution === null
        ? { kind: 'unknown_institution', text: written }
        : { kind: 'institution', text: written, institution }
    return { from, to, token }
  })

const findWhen = (text: string, on: Day): Found[] =>
  findDays(text, on).map(({ from, to, day }) => {
    const written = text.slice(from, to)
    const token: QuickToken = day === null ? { kind: 'wrong_day', text: written } : { kind: 'day', text: written, day }
    return { from, to, token }
  })

/** The pieces of a line in order; joined they are the line. */
export const tokensOf = (text: string, { institutions, on }: QuickContext): QuickToken[] => {
  const found: Found[] = []
  // What is named comes before a day that the name may hold.
  for (const one of [...findMarks(text), ...findNamed(text, institutions), ...findWhen(text, on)])
    if (!found.some((other) => one.from < other.to && other.from < one.to)) found.push(one)
  found.sort((one, other) => one.from - other.from)
  const tokens: QuickToken[] = []
  let end = 0
  for (const { from, to, token } of found) {
    if (from > end) tokens.push({ kind: 'words', text: text.slice(end, from) })
    tokens.push(token)
    end = to
  }
  if (end < text.length) tokens.push({ kind: 'words', text: text.slice(end) })
  return tokens
}

// «Remitir el informe a @DREA»: what ends so needs what follows.
const dangling =
  /(?:^|\s)(?:a|al|de|del|con|por|para|en|entre|sobre|ante|el|la|los|las|y|e|o|que|según|hacia|desde|su)\s*$/iu
const isBetween = (token: QuickToken): boolean => token.kind === 'words' && /^[\s,;]*(?:[ye]\s+)?$/iu.test(token.text)
const isNamed = (token: QuickToken): boolean => token.kind === 'institution'
const isUnknown = (token: QuickToken): boolean => token.kind === 'unknown_institution' || token.kind === 'wrong_day'
const isPiece = (token: QuickToken): boolean =>
  isNamed(token) || isUnknown(token) || token.kind === 'day' || token.kind === 'mark'

const isPartOfIt = (token: QuickToken): boolean => isNamed(token) || isUnknown(token) || isBetween(token)

/**
 * From which piece on there are only marks: who, until when and what kind, said after the sentence and not in it. Whom the
 * sentence itself needs at its end stays in it.
 */
const endOfSentence = (tokens: readonly QuickToken[]): number => {
  let end = tokens.length
  while (end > 0) {
    const token = tokens[end - 1]
    if (token === undefined || !(isPiece(token) || isBetween(token))) break
    end -= 1
  }
  const last = tokens[end - 1]
  if (last === undefined || !dangling.test(last.text)) return end
  for (let token = tokens[end]; token !== undefined && isPartOfIt(token); token = tokens[end]) end += 1
  return end
}

const said = (token: QuickToken): string => {
  switch (token.kind) {
    case 'institution':
      return shortName(token.institution)
    case 'mark':
      return ''
    case 'words':
    case 'unknown_institution':
    case 'day':
    case 'wrong_day':
      return token.text
  }
  return token satisfies never
}

const asSentence = (tokens: readonly QuickToken[]): string => {
  const isMarked = tokens[0]?.kind === 'mark'
  const text = tidy(tokens.map(said).join(''))
    .replace(/ +(?=[,;.:!?)](?:\s|$))/gu, '')
    .replace(/[\s,;:–—-]+$/u, '')
  return isMarked ? text.replace(/^[\s:,;]+/u, '') : text
}

const isBlank = (token: QuickToken | undefined): boolean => token?.kind === 'words' && token.text.trim() === ''

// The day until which something is promised, and how else it was said just before: «el viernes 30/06».
const duePieces = (tokens: readonly QuickToken[]): QuickToken[] => {
  const pieces: QuickToken[] = []
  let place = tokens.findLastIndex((token) => token.kind === 'day')
  for (let piece = tokens[place]; piece?.kind === 'day'; piece = tokens[place]) {
    pieces.push(piece)
    place = isBlank(tokens[place - 1]) ? place - 2 : -1
  }
  return pieces
}

const sentenceOf = (tokens: readonly QuickToken[], kind: QuickKind): string => {
  if (kind === 'note' || kind === 'agreement') return asSentence(tokens)
  const due = kind === 'commitment' ? duePieces(tokens) : []
  const end = endOfSentence(tokens)
  const marks = tokens.slice(end)
  // Whom it is about has a place of its own; of the days, only the one until which something is promised.
  const hasPlace = (token: QuickToken): boolean => isNamed(token) || token.kind === 'mark' || due.includes(token)
  const isUntold = (token: QuickToken): boolean => isPiece(token) && !hasPlace(token)
  const untold = marks.some(isUntold) ? marks.slice(marks.findIndex(isUntold), marks.findLastIndex(isUntold) + 1) : []
  return asSentence([
    ...tokens.slice(0, end),
    { kind: 'words', text: ' ' },
    ...untold.filter((token) => !hasPlace(token)),
  ])
}

const concernsOf = (tokens: readonly QuickToken[], kind: QuickKind, dueOn: Day | null, on: Day): QuickConcern[] => {
  const marked = new Set(tokens.flatMap((token) => (token.kind === 'mark' ? [token.means] : [])))
  const concerns = tokens.flatMap(({ kind: piece, text }): QuickConcern[] => {
    const isWorthSaying = piece === 'unknown_institution' || (piece === 'wrong_day' && kind === 'commitment')
    return isWorthSaying ? [{ kind: piece, text }] : []
  })
  if (kind === 'commitment' && dueOn !== null && dueOn < on) concerns.push({ kind: 'past_day', day: dueOn })
  if (marked.size > 1) concerns.push({ kind: 'several_kinds', wins: kind })
  return concerns
}

/**
 * Reads a line as it is typed: `texto @DIRESA @DREA 30/05 #compromiso`. Without a mark it is a note; of several the last
 * counts, as of several days. Nothing that was typed is lost: whatever is not understood stays in the text.
 */
export const readQuickLine = (line: string, context: QuickContext): QuickLine => {
  const tokens = tokensOf(line, context)
  const kind = tokens.findLast((token) => token.kind === 'mark')?.means ?? 'note'
  const dueOn = tokens.findLast((token) => token.kind === 'day')?.day ?? null
  const named = new Map<InstitutionId, NamedInstitution>()
  for (const token of tokens) if (token.kind === 'institution') named.set(token.institution.id, token.institution)
  return {
    tokens,
    kind,
    text: sentenceOf(tokens, kind),
    institutions: [...named.values()],
    dueOn,
    concerns: concernsOf(tokens, kind, dueOn, context.on),
  }
}
