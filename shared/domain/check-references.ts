import { excerptAt, type CheckedText, type Finding, type Passage } from './check-text.ts'
import type { PartKind } from './ordinance.ts'
import { ordinalInWords } from './ordinal-words.ts'
import { fold } from './text.ts'

/*
 * References written by hand, «artículo 3», «artículo tercero», «numeral 2.1»: right until the first part moves. Those to
 * the articles of another norm, «artículo 13 de la Ley…», are right as they are.
 */

/** Ordinals as people write them, folded, with what they count: the last one is the feminine of the norm. */
const ordinals = new Map<string, number>()
for (let value = 1; value <= 199; value += 1)
  for (const gender of ['masculine', 'feminine'] as const) {
    const words = fold(ordinalInWords(value, gender))
    ordinals.set(words, value)
    if (/^decimo[a-z]/u.test(words))
      ordinals.set(words.replace(/^decimo/u, gender === 'feminine' ? 'decima ' : 'decimo '), value)
  }
for (const [words, value] of [
  ['primer', 1],
  ['tercer', 3],
  ['decimoprimero', 11],
  ['decimo primero', 11],
  ['decima primera', 11],
  ['decimosegundo', 12],
  ['decimo segundo', 12],
  ['decima segunda', 12],
] as const)
  ordinals.set(words, value)

/** What a mention names: the place of a part among its kind; the only one; or a label, `2.1`. */
type Target = { written: string; place: number | 'only' | null; label: string | null }

/** The longest ordinal with which some words begin, or a figure. */
const targetAt = (words: string): Target | null => {
  const figure = /^(?<figure>\d{1,3})(?:\.?[°º]|(?:er|ro|do|to|mo|no|vo)\b)?(?![\d.]*\d)/u.exec(words)
  if (figure) return { written: figure[0], place: Number(figure.groups?.['figure']), label: null }
  const [first = '', second = '', third = ''] = words.split(/\s+/u, 3).map((word) => word.replace(/[^\p{L}].*$/u, ''))
  for (const candidate of [[first, second, third], [first, second], [first]]) {
    const place = ordinals.get(fold(candidate.join(' ')))
    if (place !== undefined && candidate.every(Boolean))
      return { written: new RegExp(candidate.join('\\s+'), 'u').exec(words)?.[0] ?? first, place, label: null }
  }
  return /^únic[oa]$/iu.test(first) ? { written: first, place: 'only', label: null } : null
}

type Mention = { kind: PartKind; name: string; pattern: RegExp; read: (rest: string) => Target | null }

const labelled =
  (pattern: RegExp) =>
  (rest: string): Target | null => {
    const match = pattern.exec(rest)
    return match ? { written: match[0], place: null, label: match[0] } : null
  }

const mentions: readonly Mention[] = [
  {
    kind: 'article',
    name: 'artículo',
    pattern: /(?<!\p{L})(?:art[íi]culos?|arts?\.)\s+/giu,
    read: targetAt,
  },
  {
    kind: 'numeral',
    name: 'numeral',
    pattern: /(?<!\p{L})(?:numerales|numeral)\s+/giu,
    read: labelled(/^\d{1,3}(?:\.\d{1,3})?/u),
  },
  {
    kind: 'letter',
    name: 'literal',
    pattern: /(?<!\p{L})(?:literales|literal)\s+/giu,
    read: labelled(/^[a-zñ]{1,2}\)/iu),
  },
  {
    kind: 'final_provision',
    name: 'disposición',
    pattern: /(?<!\p{L})disposici[óo]n\s+complementaria\s+final\s+/giu,
    read: targetAt,
  },
]

const norm =
  '(?:Constituci[óo]n|Ley(?:es)?|Decretos?|Reglamento|Resoluci[óo]n|C[óo]digo|Convenci[óo]n|Convenio|Texto Único|TUO|Ordenanza|Estatuto|Directiva|D\\.\\s?S\\.|DS)'
const named = `(?:${norm}|Acuerdo|Carta|Pol[íi]tica|Plan)`
const ofNorm = new RegExp(
  `(?<!\\p{L})(?:del?|de\\s+(?:la|los|las))\\s+(?:${named}(?!\\p{L})|(?:dich|citad|referid|mencionad|precitad|indicad|acotad|mism)[ao]s?\\s+\\p{L})`,
  'u',
)
const afterNorm = new RegExp(`(?<!\\p{L})(?<!(?:[Pp]resente|[Ee]st[ea])\\s)${norm}(?!\\p{L})`, 'u')
const ofThisOne = /(?<!\p{L})(?:de(?:l|\s+la)\s+presente|de\s+est[ea])(?!\p{L})/iu

/** So far from a mention is it looked for of which norm it is. */
const reach = 250

// The stop of an abbreviation, `D. S.`, ends nothing.
const endOfSentence = /[;\n]|(?<=[\p{L}\p{N})][\p{L}\p{N})])\.\s+(?=\p{Lu})/u

/** Whether what stands there is of another norm, as the sentence says. */
const isOfAnotherNorm = (quiet: string, start: number, end: number): boolean => {
  const [after = ''] = quiet.slice(end, end + reach).split(endOfSentence, 1)
  if (ofThisOne.test(after)) return false
  const before =
    quiet
      .slice(Math.max(0, start - reach), start)
      .split(endOfSentence)
      .at(-1) ?? ''
  return ofNorm.test(after) || afterNorm.test(before)
}

/** What there is to refer to: how many of each kind, and what they are called. */
type Own = Map<PartKind, { total: number; labels: Set<string> }>

const ownParts = ({ placed, numbers }: CheckedText): Own =>
  new Map(
    [...Map.groupBy(placed, ({ part }) => part.kind)].map(([kind, ofKind]) => [
      kind,
      {
        total: ofKind.length,
        labels: new Set(ofKind.map(({ part }) => (numbers.get(part.id)?.label ?? '').replace(/\.$/u, ''))),
      },
    ]),
  )

const isThere = (own: Own, kind: PartKind, { place, label }: Target): boolean => {
  const { total, labels } = own.get(kind) ?? { total: 0, labels: new Set<string>() }
  if (place === 'only') return total === 1
  if (place !== null) return place >= 1 && place <= total
  return labels.has((label ?? '').toLocaleLowerCase('es'))
}

/** Whether it is worth the while: most passages have none of these. */
const mayMention = /art|numeral|literal|disposici/i

const mentionsIn = (own: Own, { partId, read, quiet }: Passage): Finding<'reference_by_hand'>[] =>
  mentions.flatMap(({ kind, name, pattern, read: readTarget }) =>
    [...quiet.matchAll(pattern)].flatMap((match): Finding<'reference_by_hand'>[] => {
      const at = match.index + match[0].length
      const target = readTarget(quiet.slice(at, at + 60))
      if (target === null) return []
      const end = at + target.written.length
      if (isOfAnotherNorm(quiet, match.index, end)) return []
      const written = `${name} ${target.written}`
      return [
        {
          code: 'reference_by_hand',
          partId,
          message: isThere(own, kind, target)
            ? `«${written}» está escrito a mano: conviértalo en referencia, para que cambie si la parte se mueve.`
            : `«${written}» está escrito a mano y no existe en este texto.`,
          excerpt: excerptAt(read, match.index, end),
        },
      ]
    }),
  )

/** References that were written as words. */
export const handWrittenReferences = (text: CheckedText): Finding<'reference_by_hand'>[] => {
  const own = ownParts(text)
  return text.passages
    .filter(({ field, quiet }) => field === 'text' && mayMention.test(quiet))
    .flatMap((passage) => mentionsIn(own, passage))
}
