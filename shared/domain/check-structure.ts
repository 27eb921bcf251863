import { beginningOf, excerptAt, type CheckedText, type Finding, type PlacedPart } from './check-text.ts'
import type { Part } from './ordinance.ts'
import { partKindName } from './ordinance-words.ts'
import { lostReference, readText } from './part-references.ts'
import { fold } from './text.ts'

/* What a text lacks in its build: titles, words, signs, dispositions. */

export type StructureCode =
  | 'untitled'
  | 'empty'
  | 'recital_opening'
  | 'recital_ending'
  | 'lone_child'
  | 'repeated_title'
  | 'lost_reference'
  | 'no_entry_into_force'
  | 'no_publication'

type Found = Finding<StructureCode>
type Rule = (placed: PlacedPart, text: CheckedText) => Found[]

const isBlank = (text: string): boolean => text.trim() === ''

const finding = (code: StructureCode, { id }: Part, message: string, excerpt: string): Found => ({
  code,
  partId: id,
  message,
  excerpt,
})

const untitled: Rule = ({ part }, { numbers }) =>
  (part.kind === 'article' || part.kind === 'chapter') && isBlank(part.title)
    ? [
        finding(
          'untitled',
          part,
          `${partKindName(part.kind).one} sin título.`,
          beginningOf(readText(part.text, numbers)),
        ),
      ]
    : []

const empty: Rule = ({ part, children }) =>
  part.kind !== 'chapter' && isBlank(part.text) && children.length === 0
    ? [finding('empty', part, `${partKindName(part.kind).one} sin texto.`, part.title.trim())]
    : []

const opening: Rule = ({ part }, { numbers }) => {
  if (part.kind !== 'recital' || isBlank(part.text) || /^\s*Que,\s/u.test(part.text)) return []
  const read = readText(part.text, numbers).trimStart()
  const message = /^que\b/iu.test(read)
    ? 'El considerando comienza con «Que,»: con mayúscula y coma.'
    : 'El considerando no comienza con «Que,».'
  return [finding('recital_opening', part, message, beginningOf(read))]
}

// documents.md: each ends with «;», the last with «; y,» or «.». Where the last ends with a stop, «; y,» is of the one before.
const ending: Rule = ({ part, siblings, place }, { numbers }) => {
  if (part.kind !== 'recital' || isBlank(part.text)) return []
  const read = readText(part.text, numbers).trimEnd()
  const fromEnd = siblings.length - 1 - place
  const isJoined = /;\s+y,$/u.test(read)
  const isRight = fromEnd === 0 ? isJoined || read.endsWith('.') : read.endsWith(';') || (fromEnd === 1 && isJoined)
  if (isRight) return []
  const message =
    fromEnd === 0
      ? 'El último considerando termina con «; y,» o con punto.'
      : 'El considerando termina con punto y coma («;»).'
  return [finding('recital_ending', part, message, excerptAt(read, read.length, read.length))]
}

const loneChildren: Rule = ({ children }) =>
  (['numeral', 'letter'] as const).flatMap((kind): Found[] => {
    const [only, ...others] = children.filter((child) => child.part.kind === kind)
    if (only === undefined || others.length > 0) return []
    const name = partKindName(kind).one.toLocaleLowerCase('es')
    return [
      finding(
        'lone_child',
        only.part,
        `Hay un solo ${name}: o falta otro, o su texto puede ir sin numerar.`,
        beginningOf(only.part.text),
      ),
    ]
  })

const rules: readonly Rule[] = [untitled, empty, opening, ending, loneChildren]

const repeatedTitles = ({ placed }: CheckedText): Found[] => {
  const seen = new Set<string>()
  return placed.flatMap(({ part }): Found[] => {
    const title = fold(part.title)
    if (title === '') return []
    const key = `${part.kind} ${title}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [finding('repeated_title', part, 'El título se repite: otra parte ya lo lleva.', part.title.trim())]
  })
}

// A chapter is over where the next begins.
const emptyChapters = ({ placed }: CheckedText): Found[] => {
  const top = placed.filter(({ part }) => part.kind === 'chapter' || part.kind === 'article')
  return top.flatMap(({ part }, index) =>
    part.kind === 'chapter' && top[index + 1]?.part.kind !== 'article'
      ? [finding('empty', part, 'Capítulo sin artículos.', part.title.trim())]
      : [],
  )
}

const lostReferences = ({ passages }: CheckedText): Found[] =>
  passages.flatMap(({ partId, read }): Found[] =>
    [...read.matchAll(/\[referencia perdida\]|\{\{[^{}\n]{0,80}\}\}/gu)].map((match) => ({
      code: 'lost_reference',
      partId,
      message:
        match[0] === lostReference
          ? 'Se refiere a una parte que ya no está en el texto.'
          : 'Hay una referencia que no corresponde a ninguna parte.',
      excerpt: excerptAt(read, match.index, match.index + match[0].length),
    })),
  )

const entersIntoForce =
  /(?<!\p{L})(?:entra(?:rá|n)?\s+en\s+(?:vigencia|vigor)|(?:rige|regirá)n?\s+(?:desde|a\s+partir|al)|vigentes?\s+desde)(?!\p{L})/iu
const isPublished = /(?<!\p{L})publ[ií](?:ca|que|quese)|publicación/iu
const inGazette = /el\s+peruano|diario\s+oficial|presente\s+ordenanza/iu

/** What the last dispositions have to say; of a statement nothing. An article may say it too. */
const missingProvisions = ({ kind, placed }: CheckedText): Found[] => {
  if (kind === 'statement' || !placed.some(({ part }) => part.kind === 'article')) return []
  const orders = placed.flatMap(({ part }) =>
    part.kind === 'article' || part.kind.endsWith('_provision')
      ? [{ isArticle: part.kind === 'article', words: `${part.title}\n${part.text}` }]
      : [],
  )
  const saysEntry = orders.some(({ words }) => entersIntoForce.test(words))
  const saysPublication = orders.some(
    ({ isArticle, words }) => isPublished.test(words) && (!isArticle || inGazette.test(words)),
  )
  const missing = (code: StructureCode, message: string): Found => ({ code, partId: null, message, excerpt: '' })
  return [
    ...(saysEntry ? [] : [missing('no_entry_into_force', 'Ninguna disposición dice desde cuándo entra en vigencia.')]),
    ...(kind === 'regulation' || saysPublication
      ? []
      : [missing('no_publication', 'Ninguna disposición manda publicar la ordenanza.')]),
  ]
}

/** What is missing or wrong in how the text is built. */
export const structureFindings = (text: CheckedText): Found[] => [
  ...missingProvisions(text),
  ...lostReferences(text),
  ...text.placed.flatMap((placed) => rules.flatMap((rule) => rule(placed, text))),
  ...emptyChapters(text),
  ...repeatedTitles(text),
]
