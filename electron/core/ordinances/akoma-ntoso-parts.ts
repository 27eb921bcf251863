import {
  outlineOf,
  type OrdinanceKind,
  type Part,
  type PartTree,
  type SectionKey,
} from '../../../shared/domain/ordinance.ts'
import { numberParts, type PartNumber } from '../../../shared/domain/part-numbering.ts'
import { lostReference, referenceTo, textSegments } from '../../../shared/domain/part-references.ts'
import { markedStretches } from '../../../shared/domain/to-complete.ts'
import { provisionsHeading } from './document-parts.ts'
import { element, type XmlNode } from './xml.ts'

/*
 * The parts of a norm as elements of Akoma Ntoso 3.0: articles under their chapter, numerals as `paragraph`, letters as
 * `point` of a `list`, dispositions as `hcontainer`. An eId says the place by the naming convention and changes with it;
 * the GUID is the id of the part, the same wherever it goes.
 */

/** The elements of each section, the numbers of the parts and their eIds. */
export type PartElements = { sections: ReadonlyMap<SectionKey, XmlNode[]>; eIds: ReadonlyMap<string, string> }

type Outline = { section: SectionKey; parts: PartTree[] }[]

const under = (prefix: string, own: string): string => (prefix === '' ? own : `${prefix}__${own}`)

// `3.1` is `3-1` in an eId, and `a)` is `a`.
const inId = (label: string): string => label.replace(/[.)]+$/u, '').replaceAll('.', '-')

const groupIds: Partial<Record<SectionKey, string>> = {
  sights: 'cits_1',
  recitals: 'recs_1',
  final_provisions: 'hcontainer_1',
  transitional_provisions: 'hcontainer_2',
  amending_provisions: 'hcontainer_3',
  repealing_provisions: 'hcontainer_4',
}

const abbreviations: Partial<Record<Part['kind'], string>> = {
  sight: 'cit',
  recital: 'rec',
  chapter: 'chp',
  article: 'art',
  paragraph: 'para',
  closing: 'formula',
}

/** Consecutive letters are one list; what stands between them parts it. */
const grouped = (children: readonly PartTree[]): PartTree[][] => {
  const groups: PartTree[][] = []
  for (const child of children) {
    const last = groups.at(-1)
    if (child.part.kind === 'letter' && last?.[0]?.part.kind === 'letter') last.push(child)
    else groups.push([child])
  }
  return groups
}

/** The `list` in which a letter stands, counted among those of its parent. */
const listIds = (children: readonly PartTree[], parentId: string): { group: PartTree[]; eId: string }[] => {
  let lists = 0
  return grouped(children).map((group) => {
    if (group[0]?.part.kind !== 'letter') return { group, eId: '' }
    lists += 1
    return { group, eId: under(parentId, `list_${lists}`) }
  })
}

const eIdsOf = (outline: Outline, numbers: ReadonlyMap<string, PartNumber>): Map<string, string> => {
  const eIds = new Map<string, string>()
  const nameUnder = (children: readonly PartTree[], parentId: string): void => {
    for (const { group, eId } of listIds(children, parentId))
      for (const { part, children: inner } of group) {
        const own = `${part.kind === 'letter' ? 'point' : 'para'}_${inId(numbers.get(part.id)?.label ?? '')}`
        const whole = under(eId === '' ? parentId : eId, own)
        eIds.set(part.id, whole)
        nameUnder(inner, whole)
      }
  }
  for (const { section, parts } of outline)
    for (const [kind, trees] of Map.groupBy(parts, ({ part }) => part.kind))
      for (const [index, { part, children }] of trees.entries()) {
        const whole = under(groupIds[section] ?? '', `${abbreviations[kind] ?? 'hcontainer'}_${index + 1}`)
        eIds.set(part.id, whole)
        nameUnder(children, whole)
      }
  return eIds
}

type Known = { numbers: ReadonlyMap<string, PartNumber>; eIds: ReadonlyMap<string, string> }

const inlines = (value: string, { numbers, eIds }: Known): XmlNode[] =>
  textSegments(value).flatMap((segment): XmlNode[] => {
    if (segment.kind === 'words')
      return markedStretches(segment.words).map(({ words, isMark }) =>
        isMark ? element('fillIn', {}, [words]) : words,
      )
    const eId = eIds.get(segment.id)
    const reference = numbers.get(segment.id)?.reference
    return eId === undefined || reference === undefined
      ? [element('placeholder', { originalText: referenceTo(segment.id) }, [lostReference])]
      : [element('ref', { href: `#${eId}` }, [reference])]
  })

/** A `p` for each line, empty ones too: joined again, they are the text. */
const paragraphs = (value: string, known: Known): XmlNode[] =>
  value.split(/\r\n|\r|\n/u).map((line) => element('p', {}, inlines(line, known)))

const identity = (part: Part, { eIds }: Known): Record<string, string | undefined> => ({
  eId: eIds.get(part.id),
  GUID: part.id,
})

const numOf = (part: Part, { numbers }: Known): XmlNode[] => {
  const label = numbers.get(part.id)?.label ?? ''
  const isTitled = part.kind === 'article' || part.kind.endsWith('_provision')
  return [element('num', {}, [isTitled ? `${label}.-` : label])]
}

const headingOf = (part: Part, known: Known): XmlNode[] =>
  part.title === '' ? [] : [element('heading', {}, inlines(part.title, known))]

const childElements = (children: readonly PartTree[], parentId: string, known: Known): XmlNode[] =>
  listIds(children, parentId).flatMap(({ group, eId }) => {
    const elements = group.map((child) =>
      hierarchyElement(child.part.kind === 'letter' ? 'point' : 'paragraph', {}, child, known),
    )
    return eId === '' ? elements : [element('list', { eId }, elements)]
  })

/** A part of the hierarchy: with what is under it, after an `intro`; of text alone, in `content`. */
const hierarchyElement = (
  name: string,
  attributes: Record<string, string>,
  { part, children }: PartTree,
  known: Known,
  more: readonly XmlNode[] = [],
): XmlNode => {
  const inner = [...childElements(children, known.eIds.get(part.id) ?? '', known), ...more]
  const text = paragraphs(part.text, known)
  const own = inner.length === 0 ? [element('content', {}, text)] : part.text === '' ? [] : [element('intro', {}, text)]
  return element(name, { ...attributes, ...identity(part, known) }, [
    ...(part.kind === 'paragraph' ? [] : numOf(part, known)),
    ...headingOf(part, known),
    ...own,
    ...inner,
  ])
}

/** The articles under the chapter that they follow; those before the first stand by themselves. */
const articleElements = (trees: readonly PartTree[], known: Known): XmlNode[] => {
  const elements: XmlNode[] = []
  let chapter: PartTree | null = null
  let within: XmlNode[] = []
  const close = (): void => {
    if (chapter !== null) elements.push(hierarchyElement('chapter', {}, chapter, known, within))
    else elements.push(...within)
    within = []
  }
  for (const tree of trees) {
    if (tree.part.kind === 'chapter') {
      close()
      chapter = tree
    } else within.push(hierarchyElement('article', {}, tree, known))
  }
  close()
  return elements
}

/** Names of what the standard has no element for. */
const provisionNames: Partial<Record<SectionKey, { all: string; one: string }>> = {
  final_provisions: { all: 'disposicionesComplementariasFinales', one: 'disposicionComplementariaFinal' },
  transitional_provisions: {
    all: 'disposicionesComplementariasTransitorias',
    one: 'disposicionComplementariaTransitoria',
  },
  amending_provisions: {
    all: 'disposicionesComplementariasModificatorias',
    one: 'disposicionComplementariaModificatoria',
  },
  repealing_provisions: {
    all: 'disposicionesComplementariasDerogatorias',
    one: 'disposicionComplementariaDerogatoria',
  },
}

const itemElements = (name: string, trees: readonly PartTree[], known: Known): XmlNode[] =>
  trees.map(({ part }) => element(name, identity(part, known), paragraphs(part.text, known)))

const sectionElements = (section: SectionKey, trees: readonly PartTree[], known: Known): XmlNode[] => {
  const eId = groupIds[section]
  const names = provisionNames[section]
  if (names !== undefined)
    return [
      element('hcontainer', { name: names.all, eId }, [
        element('heading', {}, [provisionsHeading(section, trees)]),
        ...trees.map((tree) => hierarchyElement('hcontainer', { name: names.one }, tree, known)),
      ]),
    ]
  if (section === 'articles') return articleElements(trees, known)
  if (section === 'paragraphs') return trees.map((tree) => hierarchyElement('paragraph', {}, tree, known))
  if (section === 'closings')
    return trees.map(({ part }) =>
      element('formula', { name: 'cierre', ...identity(part, known) }, paragraphs(part.text, known)),
    )
  const isSight = section === 'sights'
  return [
    element(isSight ? 'citations' : 'recitals', { eId }, [
      element('heading', {}, [isSight ? 'VISTO:' : 'CONSIDERANDO:']),
      ...itemElements(isSight ? 'citation' : 'recital', trees, known),
    ]),
  ]
}

/** The parts of a text as elements, section by section. */
export const partElements = (kind: OrdinanceKind, parts: readonly Part[]): PartElements => {
  const outline = outlineOf(kind, parts)
  const numbers = numberParts(kind, parts)
  const known = { numbers, eIds: eIdsOf(outline, numbers) }
  const filled = outline.filter(({ parts: trees }) => trees.length > 0)
  return {
    sections: new Map(filled.map(({ section, parts: trees }) => [section, sectionElements(section, trees, known)])),
    eIds: known.eIds,
  }
}
