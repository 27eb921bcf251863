// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AkomaNtosoData } from '../../electron/core/ordinances/akoma-ntoso-meta.ts'
import { akomaNtoso } from '../../electron/core/ordinances/akoma-ntoso.ts'
import { cleanText } from '../../electron/core/documents/clean.ts'
import type { NormData } from '../../electron/core/ordinances/document.ts'
import {
  childKindsOf,
  hasTitle,
  mayStand,
  outlineOf,
  PartKind,
  type OrdinanceKind,
  type Part,
  type PartTree,
} from '../../shared/domain/ordinance.ts'
import { referenceTo } from '../../shared/domain/part-references.ts'
import { shortHostileTexts } from '../documents/hostile.ts'
import {
  approvedOrdinance,
  bareOrdinance,
  draftedStatement,
  ordinanceProject,
  partId,
  regulation,
} from '../documents/sample-ordinance.ts'
import { akomaNtosoProblems, parseAkomaNtoso, readAkomaNtoso, type ReadPart } from '../helpers/akoma-ntoso.ts'

const dataOf = (kind: OrdinanceKind, { committee, head, parts, isApproved }: NormData): AkomaNtosoData => ({
  id: partId(1),
  kind,
  committee,
  head,
  parts,
  isApproved,
  publishedOn: isApproved ? '2023-04-20' : null,
  today: '2023-05-02',
})

const samples: [name: string, data: AkomaNtosoData][] = [
  ['a project', dataOf('ordinance', ordinanceProject())],
  ['an approved ordinance', dataOf('ordinance', approvedOrdinance())],
  ['an ordinance of which nothing is known', dataOf('ordinance', bareOrdinance())],
  ['an ordinance without parts', dataOf('ordinance', { ...ordinanceProject(), parts: [] })],
  ['a regulation', dataOf('regulation', regulation())],
  ['a statement', dataOf('statement', draftedStatement())],
]

const toRead = ({ part, children }: PartTree): ReadPart => ({
  id: part.id,
  kind: part.kind,
  title: hasTitle(part.kind) ? cleanText(part.title) : '',
  text: cleanText(part.text),
  children: children.map(toRead),
})

const partsOf = ({ kind, parts }: AkomaNtosoData): ReadPart[] =>
  outlineOf(kind, parts).flatMap((section) => section.parts.map(toRead))

test.each(samples)('%s stands as the standard says, and read back has the same parts', (_name, data) => {
  const document = parseAkomaNtoso(akomaNtoso(data))
  expect(akomaNtosoProblems(document)).toEqual([])
  expect(readAkomaNtoso(document)).toEqual(partsOf(data))
})

test('a project is a bill of the committee, an approved ordinance an act of the Consejo Regional with its publication', () => {
  const [bill, act] = samples.slice(0, 2).map(([, data]) => parseAkomaNtoso(akomaNtoso(data)))
  const value = (document: Document | undefined, selector: string, name: string) =>
    document?.querySelector(selector)?.getAttribute(name)
  expect(bill?.documentElement.firstElementChild?.localName).toBe('bill')
  expect(value(bill, 'FRBRWork > FRBRauthor', 'href')).toBe('#mesa')
  expect(bill?.querySelector('docNumber')?.textContent).toBe('N° ____-2023-GR-APURÍMAC/CR')
  expect(bill?.querySelector('publication')).toBeNull()
  expect(act?.documentElement.firstElementChild?.localName).toBe('act')
  expect(value(act, 'FRBRWork > FRBRauthor', 'href')).toBe('#consejoRegional')
  expect(value(act, 'FRBRWork > FRBRthis', 'value')).toBe(
    '/akn/pe/act/ordenanzaRegional/2023-03-14/006-2023-GR-APURIMAC-CR/!main',
  )
  expect(value(act, 'publication', 'date')).toBe('2023-04-20')
})

test('what is referred to, lost or still to be written is told as such', () => {
  const document = parseAkomaNtoso(akomaNtoso(dataOf('ordinance', ordinanceProject())))
  const refs = [...document.querySelectorAll('ref')].map((ref) => [ref.getAttribute('href'), ref.textContent])
  expect(refs).toContainEqual(['#art_3__para_3-1', 'numeral 3.1'])
  expect(refs).toContainEqual(['#art_1', 'artículo primero'])
  expect(document.querySelector('placeholder')?.textContent).toBe('[referencia perdida]')
  expect(document.querySelector('recital fillIn')?.textContent).toBe('[Por completar: día de la sesión]')
})

test('the table of the standard finds what stands wrong', () => {
  const xml = akomaNtoso(dataOf('ordinance', ordinanceProject()))
  const problemsOf = (from: string | RegExp, to: string): string[] => {
    expect(xml).toMatch(from)
    return akomaNtosoProblems(parseAkomaNtoso(xml.replace(from, to)))
  }
  expect(problemsOf(/(<num>ARTÍCULO PRIMERO.-<\/num>)(.*?)(<content>.*?<\/content>)/u, '$3$1$2')).toHaveLength(1)
  expect(problemsOf(/<FRBRcountry[^>]*\/>/u, '')).toHaveLength(1)
  expect(problemsOf('eId="art_2"', 'eId="art_1"')).toEqual(['eId art_1 twice'])
  expect(problemsOf('href="#art_1"', 'href="#art_99"')).toEqual(['#art_99 leads nowhere'])
  expect(problemsOf('<body eId="body">', '<body eId="body">Suelto')).toEqual(['body has words of its own'])
  expect(problemsOf('<body eId="body">', '<body eId="body"><p>Suelto</p>')).toHaveLength(1)
})

const ids = Array.from({ length: 30 }, (_none, index) => partId(index))

const words = fc.oneof(
  fc.constantFrom(...shortHostileTexts, 'Uno\nDos', '\n', ' a ', '[Por completar: el día]', '{{#clave}}'),
  // Some of a part that is not there.
  fc.constantFrom(...ids, partId(77)).map((id) => `Ver el ${referenceTo(id)}, por favor.`),
)

const seed = fc.record({ kind: fc.constantFrom(...PartKind.options), up: fc.nat(29), title: words, text: words })

/** Parts that may stand where they stand: each top part, or under one of those before it. */
const grow = (
  ordinanceKind: OrdinanceKind,
  seeds: { kind: PartKind; up: number; title: string; text: string }[],
): Part[] => {
  const parts: Part[] = []
  for (const [index, { kind, up, title, text }] of seeds.entries()) {
    const parents = parts.filter((one) => childKindsOf(one.kind).includes(kind))
    const parent = parents[up % Math.max(1, parents.length)] ?? null
    if (!mayStand(ordinanceKind, kind, parent?.kind ?? null)) continue
    const rank = `a${String(index).padStart(3, '0')}`
    parts.push({
      id: partId(index),
      kind,
      parentId: parent?.id ?? null,
      rank,
      title: hasTitle(kind) ? title : '',
      text,
    })
  }
  return parts
}

test('whatever is written in whatever parts, it stands as the standard says and read back is the same', () => {
  const kind = fc.constantFrom<OrdinanceKind>('ordinance', 'regulation', 'statement')
  fc.assert(
    fc.property(
      kind,
      fc.array(seed, { maxLength: 30 }),
      fc.boolean(),
      words,
      (ordinanceKind, seeds, isApproved, title) => {
        const frame = { ...ordinanceProject(), isApproved }
        const data = dataOf(ordinanceKind, {
          ...frame,
          head: { ...frame.head, title },
          parts: grow(ordinanceKind, seeds),
        })
        const document = parseAkomaNtoso(akomaNtoso(data))
        expect(akomaNtosoProblems(document)).toEqual([])
        expect(readAkomaNtoso(document)).toEqual(partsOf(data))
      },
    ),
    { numRuns: 150 },
  )
})
