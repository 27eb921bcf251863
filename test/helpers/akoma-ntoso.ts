import type { PartKind } from '../../shared/domain/ordinance.ts'
import { referenceTo } from '../../shared/domain/part-references.ts'

/*
 * What another system does with an Akoma Ntoso file: reads it with a parser of its own, asks whether its elements stand as
 * the standard says (Akoma Ntoso 3.0, OASIS Standard of 29 August 2018, part 2), and takes the parts out of it.
 */

/** A part as it was read: what it says, and what is under it. */
export type ReadPart = { id: string; kind: PartKind; title: string; text: string; children: ReadPart[] }

/** The file as a document; throws for what is not well-formed XML. */
export const parseAkomaNtoso = (xml: string): Document => {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const problem = document.querySelector('parsererror')
  if (problem) throw new Error(problem.textContent)
  return document
}

// The elements of the groups of the standard that the program writes.
const groups: Record<string, string> = {
  hier: '(paragraph|chapter|article|list|point|hcontainer)',
  head: '(num|heading)*',
  inline: '(ref|placeholder|fillIn|docType|docNumber|docTitle|date|signature)*',
}

type Model = { children: string; attributes?: string; isMixed?: true }

const hierarchy: Model = { children: 'head (content|(intro? hier* wrapUp?))' }
const words: Model = { children: 'inline', isMixed: true }
const nothing = (attributes: string): Model => ({ children: '', attributes })
const core = 'FRBRthis FRBRuri+ FRBRalias* FRBRdate+ FRBRauthor+'
const structure = (body: string): Model => ({
  children: `meta preface? preamble? ${body} conclusions?`,
  attributes: 'name',
})

/** What may stand in each element, in which order, and which attributes it must have. */
const contentModel: Record<string, Model> = {
  akomaNtoso: { children: '(act|bill|statement)' },
  act: structure('body'),
  bill: structure('body'),
  statement: structure('mainBody'),
  meta: { children: 'identification publication? references*' },
  identification: { children: 'FRBRWork FRBRExpression FRBRManifestation', attributes: 'source' },
  FRBRWork: { children: `${core} FRBRcountry FRBRsubtype? FRBRnumber* FRBRname*` },
  FRBRExpression: { children: `${core} FRBRlanguage+` },
  FRBRManifestation: { children: `${core} FRBRformat?` },
  FRBRthis: nothing('value'),
  FRBRuri: nothing('value'),
  FRBRdate: nothing('date name'),
  FRBRauthor: nothing('href'),
  FRBRcountry: nothing('value'),
  FRBRsubtype: nothing('value'),
  FRBRnumber: nothing('value'),
  FRBRname: nothing('value'),
  FRBRlanguage: nothing('language'),
  FRBRformat: nothing('value'),
  publication: nothing('date name showAs'),
  references: { children: 'TLCOrganization+', attributes: 'source' },
  TLCOrganization: nothing('eId href showAs'),
  preface: { children: '(p|formula)+' },
  preamble: { children: '(p|formula|citations|recitals)+' },
  formula: { children: 'p*', attributes: 'name' },
  citations: { children: 'head intro? citation+ wrapUp?', attributes: 'eId' },
  recitals: { children: 'head intro? recital+ wrapUp?', attributes: 'eId' },
  citation: { children: 'head p+', attributes: 'eId' },
  recital: { children: 'head p+', attributes: 'eId' },
  body: { children: 'hier+' },
  mainBody: { children: '(hier|p)+' },
  chapter: { ...hierarchy, attributes: 'eId' },
  article: { ...hierarchy, attributes: 'eId' },
  paragraph: { ...hierarchy, attributes: 'eId' },
  list: { ...hierarchy, attributes: 'eId' },
  point: { ...hierarchy, attributes: 'eId' },
  hcontainer: { ...hierarchy, attributes: 'eId name' },
  content: { children: 'p*' },
  intro: { children: 'p*' },
  conclusions: { children: '(p|formula)+' },
  p: words,
  num: words,
  heading: words,
  docType: words,
  docNumber: words,
  docTitle: words,
  signature: words,
  fillIn: words,
  placeholder: { ...words, attributes: 'originalText' },
  date: { ...words, attributes: 'date' },
  ref: { ...words, attributes: 'href' },
}

const patterns = new Map(
  Object.entries(contentModel).map(([name, { children }]) => {
    const whole = children.replaceAll(/[A-Za-z]+/gu, (word) => groups[word] ?? word)
    return [name, new RegExp(`^(?:${whole.replaceAll(/[A-Za-z]+/gu, '(?:$&;)').replaceAll(' ', '')})$`, 'u')]
  }),
)

const ownWords = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : '')).join('')

const problemsOf = (element: Element): string[] => {
  const { localName } = element
  const model = contentModel[localName]
  if (model === undefined) return [`${localName} is not an element of ours`]
  const inside = [...element.children].map((child) => `${child.localName};`).join('')
  return [
    ...(patterns.get(localName)?.test(inside) === true ? [] : [`${localName} has ${inside || 'nothing'}`]),
    ...(model.attributes?.split(' ') ?? [])
      .filter((name) => (element.getAttribute(name) ?? '') === '' && name !== 'originalText')
      .map((name) => `${localName} has no ${name}`),
    ...(model.isMixed || ownWords(element).trim() === '' ? [] : [`${localName} has words of its own`]),
  ]
}

const all = (document: Document): Element[] => [...document.querySelectorAll('*')]

const repeated = (document: Document, name: string): string[] => {
  const values = all(document).flatMap((element) => element.getAttribute(name) ?? [])
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${name} ${value} twice`)
}

/** What the standard would not take: elements out of order, attributes that are missing, ids twice, references to nothing. */
export const akomaNtosoProblems = (document: Document): string[] => {
  const eIds = new Set(all(document).map((element) => element.getAttribute('eId')))
  const links = [...document.querySelectorAll('ref, FRBRauthor')].map((element) => element.getAttribute('href') ?? '')
  return [
    ...(document.documentElement.namespaceURI === 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
      ? []
      : ['another namespace']),
    ...all(document).flatMap(problemsOf),
    ...repeated(document, 'eId'),
    ...repeated(document, 'GUID'),
    ...[...eIds].filter((eId) => eId !== null && /\s/u.test(eId)).map((eId) => `${eId ?? ''} has a space`),
    ...links.filter((href) => !eIds.has(href.slice(1))).map((href) => `${href} leads nowhere`),
  ]
}

const kinds: Record<string, PartKind> = {
  citation: 'sight',
  recital: 'recital',
  chapter: 'chapter',
  article: 'article',
  point: 'letter',
  formula: 'closing',
  disposicionComplementariaFinal: 'final_provision',
  disposicionComplementariaTransitoria: 'transitional_provision',
  disposicionComplementariaModificatoria: 'amending_provision',
  disposicionComplementariaDerogatoria: 'repealing_provision',
}

const kindOf = (element: Element): PartKind => {
  const { localName } = element
  if (localName === 'paragraph') return element.parentElement?.localName === 'mainBody' ? 'paragraph' : 'numeral'
  const kind = kinds[localName === 'hcontainer' ? (element.getAttribute('name') ?? '') : localName]
  if (kind === undefined) throw new Error(`${localName} is not a part`)
  return kind
}

const inlineText = (element: Element | undefined): string =>
  [...(element?.childNodes ?? [])]
    .map((node) => {
      if (!(node instanceof Element)) return node.nodeValue ?? ''
      if (node.localName === 'placeholder') return node.getAttribute('originalText') ?? ''
      if (node.localName !== 'ref') return node.textContent
      const eId = node.getAttribute('href')?.slice(1) ?? ''
      const target = all(node.ownerDocument).find((one) => one.getAttribute('eId') === eId)
      return referenceTo(target?.getAttribute('GUID') ?? '')
    })
    .join('')

const childrenNamed = (element: Element, ...names: string[]): Element[] =>
  [...element.children].filter(({ localName }) => names.includes(localName))

const isPart = (element: Element): boolean => element.hasAttribute('GUID')

// Chapters, lists and the heads of the dispositions only hold parts together: articles stand beside their chapter.
const partsWithin = (element: Element): ReadPart[] =>
  [...element.children].flatMap((child) => {
    if (!isPart(child)) return partsWithin(child)
    const own: ReadPart = {
      id: child.getAttribute('GUID') ?? '',
      kind: kindOf(child),
      title: inlineText(childrenNamed(child, 'heading')[0]),
      text: [child, ...childrenNamed(child, 'content', 'intro')]
        .flatMap((one) => childrenNamed(one, 'p').map(inlineText))
        .join('\n'),
      children: [],
    }
    const inside = partsWithin(child)
    return own.kind === 'chapter' ? [own, ...inside] : [{ ...own, children: inside }]
  })

/** The parts that a file says, in the order of the document. */
export const readAkomaNtoso = (document: Document): ReadPart[] => partsWithin(document.documentElement)
