/*
 * What makes a Word file good to read for a person, a screen reader and Word's own checkers, told from its parts. Each rule
 * gives what it finds wrong, and a way to spoil a file so that it must find something.
 */

export type Parts = Record<string, string>

export type Rule = { name: string; find: (parts: Parts) => string[]; spoil: (parts: Parts) => Parts }

const documentPath = 'word/document.xml'
const stylesPath = 'word/styles.xml'
const corePath = 'docProps/core.xml'

const part = (parts: Parts, path: string): string => parts[path] ?? ''

const body = (parts: Parts): string => part(parts, documentPath)

// Everything that is printed: pages, headers and feet.
const printedParts = (parts: Parts): string[] =>
  Object.keys(parts)
    .filter((path) => /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(path))
    .map((path) => part(parts, path))

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found ?? '')

const changed = (parts: Parts, path: string, from: RegExp | string, to: string): Parts => ({
  ...parts,
  [path]: part(parts, path).replace(from, to),
})

const everywhere = (parts: Parts, path: string, from: string, to: string): Parts => ({
  ...parts,
  [path]: part(parts, path).replaceAll(from, to),
})

const textOf = (xml: string): string =>
  xml
    .replaceAll('<w:noBreakHyphen/>', '‑')
    .replaceAll(/<w:br\/>|<w:tab\/>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, '')

/** A piece of the page in its order: a paragraph outside of tables, or a whole table. */
type Piece = { kind: 'paragraph' | 'table'; xml: string; style: string }

const pieces = (parts: Parts): Piece[] =>
  [...body(parts).matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gsu)].map(([xml]) => ({
    kind: xml.startsWith('<w:tbl>') ? 'table' : 'paragraph',
    xml,
    style: /<w:pStyle w:val="([^"]+)"/u.exec(xml)?.[1] ?? 'Normal',
  }))

const hasLines = ({ xml }: Piece): boolean => xml.includes('<w:insideH w:val="single"')

const rowsOf = ({ xml }: Piece): string[] => xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []

const cut = (xml: string): string => textOf(xml).trim().slice(0, 60)

const isHeading = ({ style }: Piece): boolean => /^(?:Title|Heading\d)$/u.test(style)

const styles: Rule = {
  name: 'uses only styles that it has',
  find: (parts) => {
    const known = new Set(all(part(parts, stylesPath), /<w:style [^>]*w:styleId="([^"]+)"/gu))
    return printedParts(parts)
      .flatMap((xml) => all(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/gu))
      .filter((style) => !known.has(style))
  },
  spoil: (parts) => changed(parts, documentPath, /<w:pStyle w:val="[^"]+"/u, '<w:pStyle w:val="Nowhere"'),
}

// Where a label hangs on purpose: what is told at the top of a letter, and the numerals and letters of a norm, whose numbers
// are told by the program, as the references to them are.
const labelledStyles = new Set(['LabelText', 'NormNumeral', 'NormLetter'])

// A number or a bullet that somebody typed is no list.
const numbering: Rule = {
  name: 'numbers with numbering that it has, and types none',
  find: (parts) => {
    const known = new Set(all(part(parts, 'word/numbering.xml'), /<w:num w:numId="([^"]+)"/gu))
    const unknown = all(body(parts), /<w:numId w:val="([^"]+)"/gu).filter((id) => !known.has(id))
    const typed = pieces(parts)
      .filter(
        ({ kind, xml, style }) => kind === 'paragraph' && !xml.includes('<w:numPr>') && !labelledStyles.has(style),
      )
      .map(({ xml }) => textOf(xml))
      .filter((text) => /^\s*(?:[•▪–-]\s|[IVX]+\.\s|\d{1,2}[.)]\s)/u.test(text))
    return [...unknown, ...typed]
  },
  spoil: (parts) => changed(parts, documentPath, '</w:body>', '<w:p><w:r><w:t>1. Punto</w:t></w:r></w:p></w:body>'),
}

const captions: Rule = {
  name: 'says before each table what is in it, by a caption or a heading of its own',
  find: (parts) => {
    const wrong: string[] = []
    let isTold = false
    for (const piece of pieces(parts)) {
      if (piece.kind === 'paragraph') isTold ||= piece.style === 'Caption' || isHeading(piece)
      else if (hasLines(piece)) {
        if (!isTold) wrong.push(cut(piece.xml))
        isTold = false
      }
    }
    return wrong
  },
  spoil: (parts) => {
    const table =
      '<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    return changed(parts, documentPath, '</w:body>', `${table}${table}</w:body>`)
  },
}

const headerRows: Rule = {
  name: 'marks the first row of each table as its header, which repeats, and no other',
  find: (parts) =>
    pieces(parts)
      .filter(hasLines)
      .filter((table) => {
        const marks = rowsOf(table).map((row) => row.includes('<w:tblHeader/>'))
        return marks[0] !== true || marks.slice(1).includes(true) || !/<w:tblLook [^>]*w:firstRow="1"/u.test(table.xml)
      })
      .map(({ xml }) => cut(xml)),
  spoil: (parts) => everywhere(parts, documentPath, '<w:tblHeader/>', ''),
}

const wholeRows: Rule = {
  name: 'splits no row of a table over two pages, signatures included',
  find: (parts) =>
    pieces(parts)
      .flatMap(rowsOf)
      .filter((row) => !row.includes('<w:cantSplit/>'))
      .map(cut),
  spoil: (parts) => everywhere(parts, documentPath, '<w:cantSplit/>', ''),
}

const isSignature = ({ xml }: Piece): boolean => /<w:pStyle w:val="Signature(?:Name)?"/u.test(xml)

// The last line of the last signature has nothing to be kept with, but it is no harm.
const signatures: Rule = {
  name: 'leaves no signatures alone on a page, nor a name without what is under it',
  find: (parts) => {
    const found = pieces(parts)
    return found
      .filter((piece, index) => {
        const next = found[index + 1]
        if (next === undefined || !isSignature(next) || piece.kind === 'table') return false
        const isEndOfOne = isSignature(piece) && next.style === 'SignatureName'
        return !isEndOfOne && !piece.xml.includes('<w:keepNext/>')
      })
      .map(({ xml }) => cut(xml))
  },
  spoil: (parts) => everywhere(parts, documentPath, '<w:keepNext/>', ''),
}

const months = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|se(?:p)?tiembre|octubre|noviembre|diciembre'

const lineEnds: Rule = {
  name: 'breaks neither numbers nor dates over two lines',
  find: (parts) =>
    printedParts(parts).flatMap((xml) =>
      all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu).filter((text) =>
        new RegExp(`N° \\S|\\b\\d{1,2} de (?:${months})|(?:${months}) de \\d{4}|\\bSr\\. `, 'iu').test(text),
      ),
    ),
  spoil: (parts) => changed(parts, documentPath, '</w:body>', '<w:p><w:r><w:t>N° 3</w:t></w:r></w:p></w:body>'),
}

const language: Rule = {
  name: 'is in Peruvian Spanish for the spelling checker, all of it',
  find: (parts) => [
    ...(/<w:docDefaults>.*<w:lang [^>]*w:val="es-PE"/su.test(part(parts, stylesPath)) ? [] : ['no language']),
    ...printedParts(parts).flatMap((xml) => all(xml, /<w:lang [^>]*w:val="((?!es-PE)[^"]+)"/gu)),
  ],
  spoil: (parts) => everywhere(parts, stylesPath, 'es-PE', 'en-US'),
}

const coreNames = ['dc:title', 'dc:subject', 'dc:creator', 'cp:keywords', 'dc:language', 'dcterms:created']

const properties: Rule = {
  name: 'says its title, author, subject, keywords and language in its properties',
  find: (parts) =>
    coreNames.filter((name) => !new RegExp(`<${name}[^>]*>[^<]*\\S[^<]*</${name}>`, 'u').test(part(parts, corePath))),
  spoil: (parts) => changed(parts, corePath, /<dc:title>[^<]*/u, '<dc:title>'),
}

const pictureWithoutText = '<wp:docPr id="1" name="Imagen 1"/>'

const alternatives: Rule = {
  name: 'says in words what each picture shows',
  find: (parts) =>
    printedParts(parts).flatMap((xml) => [
      ...(xml.match(/<wp:docPr [^>]*>/gu) ?? []).filter((picture) => !/ descr="[^"]+"/u.test(picture)),
      ...(xml.match(/<v:shape [^>]*>/gu) ?? []).filter((shape) => !/ alt="[^"]+"/u.test(shape)),
    ]),
  spoil: (parts) => changed(parts, documentPath, '</w:body>', `${pictureWithoutText}</w:body>`),
}

const headings: Rule = {
  name: 'has headings in order, each with its words, so that Word shows them in its navigation pane',
  find: (parts) => {
    const found = pieces(parts).filter(({ style }) => /^Heading\d$/u.test(style))
    const levels = found.map(({ style }) => Number(style.slice(-1)))
    const skipped = found.filter((_piece, index) => (levels[index] ?? 1) > (levels[index - 1] ?? 0) + 1)
    const empty = found.filter(({ xml }) => textOf(xml).trim() === '')
    return [...skipped, ...empty].map(({ style, xml }) => `${style} ${cut(xml)}`)
  },
  spoil: (parts) =>
    changed(
      parts,
      documentPath,
      '<w:body>',
      '<w:body><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Fuera de orden</w:t></w:r></w:p>',
    ),
}

const plainTables: Rule = {
  name: 'has tables of one cell for each row and column',
  find: (parts) => all(body(parts), /<w:(gridSpan|vMerge|hMerge)[ /]/gu),
  spoil: (parts) => changed(parts, documentPath, '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'),
}

/** The rules that every Word file of the program keeps. */
export const accessibleRules: readonly Rule[] = [
  styles,
  numbering,
  captions,
  headerRows,
  wholeRows,
  plainTables,
  signatures,
  lineEnds,
  language,
  properties,
  alternatives,
  headings,
]
