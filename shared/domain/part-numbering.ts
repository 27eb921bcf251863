import { outlineOf, type OrdinanceKind, type Part, type PartKind, type PartTree } from './ordinance.ts'
import { ordinalInWords, type Gender } from './ordinal-words.ts'
import { romanNumeral } from './spanish-words.ts'

/*
 * The numbers of the parts. They are never written down: they follow from the place of each, so that moving one renumbers
 * all and what refers to them.
 */

/** `label` as the document prints it; `reference` as another part speaks of it: `artículo tercero`, `numeral 2.1`. */
export type PartNumber = { label: string; reference: string }

const alphabet = 'abcdefghijklmnñopqrstuvwxyz'

/** The letter of a place, from 0: `a`… `z`, `aa`, `ab`… */
export const letterAt = (index: number): string => {
  const last = alphabet.charAt(index % alphabet.length)
  return index < alphabet.length ? last : `${letterAt(Math.floor(index / alphabet.length) - 1)}${last}`
}

const provisionWords: Partial<Record<PartKind, string>> = {
  final_provision: 'disposición complementaria final',
  transitional_provision: 'disposición complementaria transitoria',
  amending_provision: 'disposición complementaria modificatoria',
  repealing_provision: 'disposición complementaria derogatoria',
}

/** Nobody reads ordinals in words, or Roman figures, beyond these. */
const lastInWords = 999
const lastRoman = 399

/** Of several the ordinal; the only one says that it is. */
const ordinalOf = (index: number, total: number, gender: Gender): string => {
  if (total === 1) return gender === 'feminine' ? 'única' : 'único'
  return index < lastInWords ? ordinalInWords(index + 1, gender) : String(index + 1)
}

const topNumber = (kind: PartKind, index: number, total: number): PartNumber => {
  const provision = provisionWords[kind]
  if (provision !== undefined) {
    const ordinal = ordinalOf(index, total, 'feminine')
    return { label: ordinal.toLocaleUpperCase('es'), reference: `${ordinal} ${provision}` }
  }
  const ordinal = ordinalOf(index, total, 'masculine')
  if (kind === 'article')
    return { label: `ARTÍCULO ${ordinal.toLocaleUpperCase('es')}`, reference: `artículo ${ordinal}` }
  if (kind === 'chapter') {
    const roman = index < lastRoman ? romanNumeral(index + 1) : String(index + 1)
    return { label: `CAPÍTULO ${roman}`, reference: `capítulo ${roman}` }
  }
  if (kind === 'recital') return { label: `Considerando ${String(index + 1)}`, reference: `considerando ${ordinal}` }
  if (kind === 'sight') return { label: `Visto ${String(index + 1)}`, reference: `visto ${ordinal}` }
  if (kind === 'closing') return { label: `Fórmula ${String(index + 1)}`, reference: `fórmula de cierre ${ordinal}` }
  return { label: `Párrafo ${String(index + 1)}`, reference: `párrafo ${ordinal}` }
}

/** How the numerals under a part begin: `2.` under the second article or disposition, nothing under a paragraph. */
const numeralPrefix = ({ kind }: Part, index: number): string => (kind === 'paragraph' ? '' : `${String(index + 1)}.`)

/** The number of every part, by its id. */
export const numberParts = (ordinanceKind: OrdinanceKind, parts: readonly Part[]): Map<string, PartNumber> => {
  const numbers = new Map<string, PartNumber>()
  const numberLetters = (letters: readonly PartTree[], of: string) => {
    for (const [index, { part }] of letters.entries()) {
      const letter = letterAt(index)
      numbers.set(part.id, { label: `${letter})`, reference: `literal ${letter}) ${of}` })
    }
  }
  const numberUnder = ({ part, children }: PartTree, index: number, parentReference: string) => {
    const prefix = numeralPrefix(part, index)
    const of = `${part.kind.endsWith('_provision') ? 'de la' : 'del'} ${parentReference}`
    for (const [place, numeral] of children.filter((child) => child.part.kind === 'numeral').entries()) {
      const figure = `${prefix}${String(place + 1)}`
      // Only those of an article tell it by themselves: `numeral 2.1` is of the second one.
      const reference = part.kind === 'article' ? `numeral ${figure}` : `numeral ${figure} ${of}`
      numbers.set(numeral.part.id, { label: prefix === '' ? `${figure}.` : figure, reference })
      numberLetters(numeral.children, `del ${reference}`)
    }
    numberLetters(
      children.filter((child) => child.part.kind === 'letter'),
      of,
    )
  }
  for (const { parts: trees } of outlineOf(ordinanceKind, parts))
    for (const [kind, ofKind] of Map.groupBy(trees, ({ part }) => part.kind))
      for (const [index, tree] of ofKind.entries()) {
        const number = topNumber(kind, index, ofKind.length)
        numbers.set(tree.part.id, number)
        numberUnder(tree, index, number.reference)
      }
  return numbers
}
