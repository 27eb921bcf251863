import type { PartKind } from './ordinance.ts'

/*
 * What is pasted from Word or the web, once it is plain paragraphs: cleaned, and recognised as parts where it plainly is
 * a list of considerandos or of articles. What is not certain stays as paragraphs.
 */

/** A part that was recognised, in the shape of the contract's `NewPart`. */
export type PastedPart = { kind: PartKind; title: string; text: string; children: PastedPart[] }

// Soft hyphens, marks of direction and of no width, and what no keyboard writes.
const invisible = /[\p{Cc}\p{Cf}]/gu
const spaces = /[\s\u00A0]+/gu

/** One paragraph as people would type it: no invisible signs, one space between words. */
export const cleanLine = (line: string): string => line.replace(spaces, ' ').replace(invisible, '').trim()

/** The paragraphs of a plain text, without the empty ones. */
export const cleanParagraphs = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029\v\f]/u)
    .map(cleanLine)
    .filter((line) => line !== '')

const joinText = (text: string, line: string): string => (text === '' ? line : `${text}\n${line}`)

const beginsRecital = /^que\b[,\s]/iu
const recitalsHeading = /^considerando\s*:?$/iu

/** Each «Que, …» begins one; what follows it is its own. Null when fewer than two begin, or something comes before them. */
const recitalsIn = (paragraphs: readonly string[]): PastedPart[] | null => {
  const lines = recitalsHeading.test(paragraphs[0] ?? '') ? paragraphs.slice(1) : paragraphs
  if (!beginsRecital.test(lines[0] ?? '')) return null
  const recitals: PastedPart[] = []
  for (const line of lines) {
    const last = recitals.at(-1)
    if (last === undefined || beginsRecital.test(line))
      recitals.push({ kind: 'recital', title: '', text: line, children: [] })
    else last.text = joinText(last.text, line)
  }
  return recitals.length > 1 ? recitals : null
}

const ordinalWord = '[\\p{L}]+(?:\\s+[\\p{L}]+){0,2}'
const dash = '\\s*(?:\\.\\s*[-–—−]+|[.:]|[-–—−]+)\\s*'
const beginsArticle = new RegExp(`^art[íi]culo\\s+(?:\\d{1,3}\\s*[°ºo]?|${ordinalWord})${dash}`, 'iu')
const beginsChapter = /^cap[íi]tulo\s+(?:[ivxlc]+|\d{1,3})\b[\s.:–—-]*/iu
const beginsNumeral = /^\d{1,3}\.\d{1,3}\.?[-)]?\s+/u
const beginsLetter = /^[a-zñ][).]\s+/u
const provisionOrdinal =
  '(?:[úu]nica|primera|segunda|tercera|cuarta|quinta|sexta|s[ée]ptima|octava|novena|d[ée]cim[ao]\\p{L}*|und[ée]cima|duod[ée]cima|vig[ée]sim[ao]\\p{L}*)'
const beginsProvision = new RegExp(`^${provisionOrdinal}(?:\\s+${provisionOrdinal})?${dash}`, 'iu')

// A title before its text, and words alone that are more likely a title than a text.
const mostTitleWords = 14
const mostWordsAlone = 6

const isShort = (words: string, most = mostTitleWords): boolean => words.split(' ').length <= most

/** `Objeto. La presente…` is a title and a text; `Objeto` alone before other paragraphs is a title. */
const titleAndText = (rest: string, isFollowed: boolean): { title: string; text: string } => {
  const sentence = /^(?<title>[^.]{1,120})\.\s+(?<text>.+)$/su.exec(rest)?.groups
  const [title, text] = [sentence?.['title'] ?? '', sentence?.['text'] ?? '']
  if (title !== '' && isShort(title)) return { title, text }
  const alone = rest.replace(/\.$/u, '')
  return isShort(alone, isFollowed ? mostTitleWords : mostWordsAlone)
    ? { title: alone, text: '' }
    : { title: '', text: rest }
}

type Heading = { kind: PartKind; pattern: RegExp }

const under = (last: PastedPart, line: string): void => {
  const numeral = last.children.at(-1)
  if (beginsNumeral.test(line)) {
    last.children.push({ kind: 'numeral', title: '', text: line.replace(beginsNumeral, ''), children: [] })
    return
  }
  if (beginsLetter.test(line)) {
    const home = numeral?.kind === 'numeral' ? numeral : last
    home.children.push({ kind: 'letter', title: '', text: line.replace(beginsLetter, ''), children: [] })
    return
  }
  const deepest = numeral?.children.at(-1) ?? numeral ?? last
  deepest.text = joinText(deepest.text, line)
}

const headedParts = (lines: readonly string[], headings: readonly Heading[]): PastedPart[] | null => {
  const parts: PastedPart[] = []
  for (const [index, line] of lines.entries()) {
    const heading = headings.find(({ pattern }) => pattern.test(line))
    const last = parts.at(-1)
    if (heading !== undefined) {
      const rest = line.replace(heading.pattern, '')
      const next = lines[index + 1] ?? ''
      const isFollowed = next !== '' && !headings.some(({ pattern }) => pattern.test(next))
      const words = heading.kind === 'chapter' ? { title: rest, text: '' } : titleAndText(rest, isFollowed)
      parts.push({ kind: heading.kind, ...words, children: [] })
    } else if (last === undefined) return null
    else if (last.kind === 'chapter') last.title = last.title === '' ? line : `${last.title} ${line}`
    else under(last, line)
  }
  return parts.length > 0 ? parts : null
}

const articleHeadings: readonly Heading[] = [
  { kind: 'article', pattern: beginsArticle },
  { kind: 'chapter', pattern: beginsChapter },
]

/**
 * The parts that paragraphs pasted into a part of this kind plainly are; null when they are just paragraphs. Several
 * «Que, …» in a considerando, «Artículo 1.- …» in an article, «PRIMERA.- …» in a disposition.
 */
export const recognisedParts = (into: PartKind, paragraphs: readonly string[]): PastedPart[] | null => {
  if (into === 'recital') return recitalsIn(paragraphs)
  if (into === 'article' || into === 'chapter') return headedParts(paragraphs, articleHeadings)
  if (into.endsWith('_provision')) return headedParts(paragraphs, [{ kind: into, pattern: beginsProvision }])
  return null
}

const splitLong = (line: string, most: number): string[] => {
  const pieces: string[] = []
  let rest = line
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    // Never between the halves of a letter that takes two.
    const middle = /[\uD800-\uDBFF]/u.test(rest.charAt(most - 1)) ? most - 1 : most
    const end = space > 0 ? space : middle
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** Paragraphs in texts of so many characters at most, the first of which may have less room; nothing is left out. */
export const textsOfAtMost = (paragraphs: readonly string[], most: number, roomInFirst: number): string[] => {
  const texts: string[] = ['']
  for (const line of paragraphs.flatMap((paragraph) => splitLong(paragraph, most))) {
    const last = texts.length - 1
    const joined = joinText(texts[last] ?? '', line)
    if (joined.length <= (last === 0 ? roomInFirst : most)) texts[last] = joined
    else texts.push(line)
  }
  return texts
}
