import { attributeOf, childOf, parseXml, withEdits, appendTo, type Edit, type XmlElement } from './xml-tree.ts'

/*
 * The styles of a document in a letterhead of Word. One that the letterhead has under the same name is its own, except
 * where it still is as Word or LibreOffice ships it: that says nothing of what the Mesa wants, and headings of an acta are not blue.
 * The rest come with the document, in the type of the letterhead.
 */

/** What paragraphs without a style are in a letterhead: its type, and the spacing of the document. */
export const textStyle = { id: 'MesaTexto', name: 'Texto de documento' }

type Style = { id: string; name: string; element: XmlElement }

const stylesOf = (root: XmlElement): Style[] =>
  root.children
    .filter((element) => element.name === 'w:style' && attributeOf(element, 'w:type') === 'paragraph')
    .map((element) => {
      const name = childOf(element, 'w:name')
      return {
        id: attributeOf(element, 'w:styleId') ?? '',
        name: (name && attributeOf(name, 'w:val')) ?? '',
        element,
      }
    })

// Names of styles are one whether or not they begin in capitals.
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

// The blues and greys of the headings and captions of Word since 2007, as a program writes them that resolves its themes.
const shippedColours = '0F4761|2F5496|1F3763|2E74B5|1F4D78|365F91|4F81BD|243F60|17365D|44546A|5A5A5A'

// Theme colours and fonts, and the lists of Word; the headings and captions of LibreOffice.
const shipped = new RegExp(
  `w:asciiTheme="majorHAnsi"|w:themeColor=|<w:contextualSpacing|w:color w:val="(?:${shippedColours})"|<w:basedOn w:val="Heading"|<w:suppressLineNumbers`,
  'u',
)

const isAsShipped = (xml: string): boolean => shipped.test(xml)

const sliceOf = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end)

const language = '<w:lang w:val="es-PE" w:eastAsia="es-PE" w:bidi="ar-SA"/>'

const innerOf = (xml: string, element: XmlElement | undefined): string =>
  element === undefined ? '' : xml.slice(element.innerStart, element.innerEnd)

const plainStyle = (ours: string, ourRoot: XmlElement, normalId: string | undefined): string => {
  const defaults = childOf(childOf(ourRoot, 'w:docDefaults'), 'w:pPrDefault')
  const based = normalId === undefined ? '' : `<w:basedOn w:val="${normalId}"/>`
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${textStyle.id}"><w:name w:val="${textStyle.name}"/>${based}<w:qFormat/>${innerOf(ours, defaults)}<w:rPr>${language}</w:rPr></w:style>`
}

// In the type of the letterhead, and in its size where it is that of the text.
const inItsType = (style: string): string => style.replace(/<w:rFonts [^>]*\/>|<w:szC?s? w:val="22"\/>/gu, '')

const rewritten = (style: string, id: string, idOf: (ours: string) => string, link: string): string =>
  inItsType(style)
    .replace(/(w:styleId=")[^"]*/u, `$1${id}`)
    .replace(/<w:link [^>]*\/>/u, '')
    .replace(/(<w:(?:basedOn|next) w:val=")([^"]*)/gu, (_all, tag: string, other: string) => `${tag}${idOf(other)}`)
    .replace(/<w:(?:uiPriority|unhideWhenUsed|semiHidden|qFormat)/u, `${link}$&`)

const languageEdits = (theirs: string, root: XmlElement): Edit[] => {
  const properties = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const known = childOf(properties, 'w:lang')
  if (known !== undefined) return [{ start: known.start, end: known.end, text: language }]
  return properties === undefined ? [] : [appendTo(theirs, properties, language)]
}

/** The styles of a letterhead with those of a document, and the id in it of each style of the document. */
export type MergedStyles = { xml: string; idOf: (ours: string) => string }

/** Brings the styles `ids` of a document to those of a letterhead. */
export const mergeStyles = (theirs: string, ours: string, ids: readonly string[]): MergedStyles => {
  const [root, ourRoot] = [parseXml(theirs), parseXml(ours)]
  const known = stylesOf(root)
  const taken = new Set(root.children.map((element) => attributeOf(element, 'w:styleId')))
  const normal = known.find(({ element }) => attributeOf(element, 'w:default') === '1')
  const wanted = stylesOf(ourRoot).filter(({ id }) => ids.includes(id))
  const partnerOf = ({ name }: Style): Style | undefined => known.find((one) => sameName(one.name, name))
  const names = new Map(
    wanted.map((style) => [style.id, partnerOf(style)?.id ?? (taken.has(style.id) ? `Mesa${style.id}` : style.id)]),
  )
  const plain = known.find(({ name }) => sameName(name, textStyle.name))
  names.set('Normal', plain?.id ?? textStyle.id)
  const idOf = (id: string): string => names.get(id) ?? id
  const edits = wanted.flatMap((style): Edit[] => {
    const partner = partnerOf(style)?.element
    if (partner === undefined || !isAsShipped(sliceOf(theirs, partner))) return []
    const link = childOf(partner, 'w:link')
    const text = rewritten(sliceOf(ours, style.element), idOf(style.id), idOf, link ? sliceOf(theirs, link) : '')
    return [{ start: partner.start, end: partner.end, text }]
  })
  const added = [
    ...(plain === undefined ? [plainStyle(ours, ourRoot, normal?.id)] : []),
    ...wanted
      .filter((style) => partnerOf(style) === undefined)
      .map((style) => rewritten(sliceOf(ours, style.element), idOf(style.id), idOf, '')),
  ]
  const xml = withEdits(theirs, [...languageEdits(theirs, root), ...edits, appendTo(theirs, root, added.join(''))])
  return { xml, idOf }
}
