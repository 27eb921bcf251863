import { excerptAt, type CheckedText, type Finding, type Passage } from './check-text.ts'

/*
 * Acronyms and short names before they are defined: «Comité Ejecutivo Regional (CER)», «(en adelante, la Red)». Each is
 * told once, where it is first used.
 */

type NameCode = 'undefined_acronym' | 'undefined_name'
type Found = Finding<NameCode>

/** What everybody knows, kinds of norms and of companies, and words of the formulas in capitals. */
const exempt = new Set(
  'DNI RUC UIT IGV ISBN DS RM RS RD RJ DL DU DLEG LEY SA SAC SAA SRL EIRL AA HH PERÚ PERU POR TANTO CUANTO VISTO VISTOS CONSIDERANDO ORDENANZA REGIONAL ARTÍCULO CAPÍTULO ANEXO EL LA LOS LAS DE DEL EN NO SÍ SI SE'.split(
    ' ',
  ),
)

const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u

/** A word in capitals where it stands. */
type Capitals = { word: string; start: number; end: number }

// In the number of a norm, `001-2001-PROMUDEH`, capitals are no acronym that this text has to define.
const capitalsIn = (quiet: string): Capitals[] =>
  [...quiet.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}°º/-]|\.(?=[\p{L}\p{N}]))*/gu)].flatMap((token) =>
    /[\p{N}.°º]/u.test(token[0])
      ? []
      : [...token[0].matchAll(/[^/-]+/gu)].flatMap((piece) => {
          const start = token.index + piece.index
          return /^\p{Lu}{2,}$/u.test(piece[0]) ? [{ word: piece[0], start, end: start + piece[0].length }] : []
        }),
  )

/** Without those that stand three or more in a row: a heading in capitals. */
const withoutHeadings = (quiet: string, capitals: readonly Capitals[]): Capitals[] => {
  const runs: Capitals[][] = []
  for (const one of capitals) {
    const last = runs.at(-1)?.at(-1)
    if (last && /^\s+$/u.test(quiet.slice(last.end, one.start))) runs.at(-1)?.push(one)
    else runs.push([one])
  }
  return runs.filter(({ length }) => length < 3).flat()
}

const opensDefinition =
  /(?:\p{L}[^()]*\((?:en\s+(?:adelante|lo\s+sucesivo),?\s+)?|[Ee]n\s+(?:adelante|lo\s+sucesivo),?\s+)(?:(?:el|la|los|las)\s+)?[«"“']?$/u
const closesDefinition = /^[»"”']?(?:\s+\d{4}(?:\s?-\s?\d{4})?)?\s*[),;.]/u
const isExplained = /^\s\(\p{L}+(?:\s+\p{L}+)+[^()]*\)/u

/** `Comité Ejecutivo Regional (CER)`, `en adelante, CER`, or `CER (Comité Ejecutivo Regional)`. */
const isDefined = (quiet: string, { start, end }: Capitals): boolean => {
  const after = quiet.slice(end, end + 160)
  const isNamed = opensDefinition.test(quiet.slice(Math.max(0, start - 60), start)) && closesDefinition.test(after)
  return isNamed || isExplained.test(after)
}

type Use = { passage: Passage; capitals: Capitals }

/** The long names of acronyms that the program knows, to propose them. */
export type KnownNames = ReadonlyMap<string, string>

const acronymMessage = (word: string, isDefinedLater: boolean, known: KnownNames): string => {
  const name = known.get(word)
  const proposal = `«${name ?? 'Nombre completo'} (${word})»`
  return isDefinedLater
    ? `«${word}» se usa antes de definirse: defínala aquí, como ${proposal}.`
    : `«${word}» no está definida: escriba ${proposal} donde aparece por primera vez.`
}

const undefinedAcronyms = ({ passages }: CheckedText, region: string, known: KnownNames): Found[] => {
  const defined = new Set<string>()
  const firstUses = new Map<string, Use>()
  const definedLater = new Set<string>()
  for (const passage of passages) {
    if (!/\p{Lu}{2}/u.test(passage.quiet)) continue
    // A heading in capitals defines what it names in brackets, and uses nothing.
    const isHeading = !/\p{Ll}/u.test(passage.quiet)
    for (const capitals of withoutHeadings(passage.quiet, capitalsIn(passage.quiet))) {
      const { word } = capitals
      if (word.length > 10 || exempt.has(word) || word === region || roman.test(word)) continue
      if (isDefined(passage.quiet, capitals)) (firstUses.has(word) ? definedLater : defined).add(word)
      else if (!isHeading && !defined.has(word) && !firstUses.has(word)) firstUses.set(word, { passage, capitals })
    }
  }
  return [...firstUses].map(([word, { passage, capitals }]) => ({
    code: 'undefined_acronym',
    partId: passage.partId,
    message: acronymMessage(word, definedLater.has(word), known),
    excerpt: excerptAt(passage.read, capitals.start, capitals.end),
  }))
}

const shortName =
  /[Ee]n\s+(?:adelante|lo\s+sucesivo),?\s+[«"“']?(?:(?:el|la|los|las)\s+)?[«"“']?(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2})/gu

/** Nobody defines more short names than this in one text. */
const mostNames = 20

const usedAlone = (quiet: string, name: string): number => {
  for (let at = quiet.indexOf(name); at >= 0; at = quiet.indexOf(name, at + name.length)) {
    const isAfterArticle = /(?<!\p{L})(?:el|la|los|las|del|al)\s+$/iu.test(quiet.slice(Math.max(0, at - 6), at))
    // «la Mesa de Concertación…» is the long name.
    const goesOn = /^(?:\p{L}|\s+(?:de|del|para|por|\p{Lu}))/u.test(
      quiet.slice(at + name.length, at + name.length + 12),
    )
    if (isAfterArticle && !goesOn) return at
  }
  return -1
}

const namesBeforeDefined = ({ passages }: CheckedText): Found[] => {
  const definitions = new Map<string, { passage: number; at: number }>()
  for (const [passage, { quiet }] of passages.entries())
    for (const match of quiet.matchAll(shortName)) {
      const name = match.groups?.['name'] ?? ''
      if (!definitions.has(name) && definitions.size < mostNames) definitions.set(name, { passage, at: match.index })
    }
  return [...definitions].flatMap(([name, definition]): Found[] => {
    for (const [index, { partId, read, quiet }] of passages.slice(0, definition.passage + 1).entries()) {
      const at = usedAlone(index === definition.passage ? quiet.slice(0, definition.at) : quiet, name)
      if (at < 0) continue
      const message = `«${name}» se usa antes de decir a quién se llama así.`
      return [{ code: 'undefined_name', partId, message, excerpt: excerptAt(read, at, at + name.length) }]
    }
    return []
  })
}

/** Acronyms and short names that a reader meets before knowing what they are. */
export const nameFindings = (text: CheckedText, region: string, known: KnownNames): Found[] => [
  ...undefinedAcronyms(text, region.toLocaleUpperCase('es'), known),
  ...namesBeforeDefined(text),
]
