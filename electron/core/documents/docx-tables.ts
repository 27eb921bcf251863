import { FileChild, type IXmlableObject } from 'docx'
import { runsXml } from './docx-runs.ts'
import { styleIds, thinLine, twips } from './docx-styles.ts'
import { text, textWidthMm, type Column, type Run, type Signature, type Table } from './model.ts'

/*
 * Tables, written as XML objects instead of docx's Table, Row, Cell and Paragraph: most of the minutes are table cells,
 * and six objects for each word of a cell took half of the time of a document. docx writes what it is given.
 */

class ReadyBlock extends FileChild {
  readonly #element: IXmlableObject

  constructor(name: string, content: IXmlableObject[]) {
    super(name)
    this.#element = { [name]: content }
  }

  override prepForXml(): IXmlableObject {
    return this.#element
  }
}

const withAttributes = (name: string, attributes: Record<string, string | number>): IXmlableObject => ({
  [name]: { _attr: attributes },
})

const width = (name: string, millimetres: number): IXmlableObject =>
  withAttributes(name, { 'w:w': twips(millimetres), 'w:type': 'dxa' })

const value = (name: string, content: string): IXmlableObject => withAttributes(name, { 'w:val': content })

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

const borders = (line: Record<string, string | number>): IXmlableObject => ({
  'w:tblBorders': sides.map((side) => withAttributes(`w:${side}`, line)),
})

const visible = borders({ 'w:val': thinLine.style, 'w:sz': thinLine.size, 'w:space': 0, 'w:color': thinLine.color })
const invisible = borders({ 'w:val': 'nil' })

const cellMargins: IXmlableObject = {
  'w:tblCellMar': [
    withAttributes('w:top', { 'w:w': 50, 'w:type': 'dxa' }),
    withAttributes('w:left', { 'w:w': 85, 'w:type': 'dxa' }),
    withAttributes('w:bottom', { 'w:w': 50, 'w:type': 'dxa' }),
    withAttributes('w:right', { 'w:w': 85, 'w:type': 'dxa' }),
  ],
}

const tableStart = (lines: IXmlableObject, widthsMm: readonly number[]): IXmlableObject[] => [
  {
    'w:tblPr': [width('w:tblW', textWidthMm), lines, withAttributes('w:tblLayout', { 'w:type': 'fixed' }), cellMargins],
  },
  { 'w:tblGrid': widthsMm.map((widthMm) => withAttributes('w:gridCol', { 'w:w': twips(widthMm) })) },
]

const paragraphStyle = (styleId: string, more: IXmlableObject[] = []): IXmlableObject => ({
  'w:pPr': [value('w:pStyle', styleId), ...more],
})

const paragraphXml = (properties: IXmlableObject, runs: readonly Run[]): IXmlableObject => ({
  'w:p': [properties, ...runsXml(runs)],
})

const cell = (properties: IXmlableObject, paragraphs: IXmlableObject[]): IXmlableObject => ({
  'w:tc': [properties, ...paragraphs],
})

const alignment = (column: Column): IXmlableObject[] => {
  switch (column.alignment) {
    case 'left':
      return []
    case 'center':
    case 'right':
      return [value('w:jc', column.alignment)]
    case 'justified':
      return [value('w:jc', 'both')]
  }
  return column.alignment satisfies never
}

const unsplit: IXmlableObject = { 'w:trPr': [{ 'w:cantSplit': {} }] }
const repeatedHeader: IXmlableObject = { 'w:trPr': [{ 'w:cantSplit': {} }, { 'w:tblHeader': {} }] }
const headerShade = withAttributes('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EDEDED' })

const headerRow = (columns: readonly Column[]): IXmlableObject => ({
  'w:tr': [
    repeatedHeader,
    ...columns.map((column) =>
      cell({ 'w:tcPr': [width('w:tcW', column.widthMm), headerShade, value('w:vAlign', 'center')] }, [
        paragraphXml(paragraphStyle(styleIds.tableHeader, alignment(column)), [text(column.header)]),
      ]),
    ),
  ],
})

/** A table with its header row repeated on each page and rows that never split. Its caption is another paragraph. */
export const wordTable = ({ columns, rows }: Table): FileChild => {
  const looks = columns.map((column) => ({
    cell: { 'w:tcPr': [width('w:tcW', column.widthMm)] },
    paragraph: paragraphStyle(styleIds.tableText, alignment(column)),
  }))
  const bodyRows = rows.map((row) => ({
    'w:tr': [unsplit, ...looks.map((look, index) => cell(look.cell, [paragraphXml(look.paragraph, row[index] ?? [])]))],
  }))
  const widthsMm = columns.map(({ widthMm }) => widthMm)
  return new ReadyBlock('w:tbl', [...tableStart(visible, widthsMm), headerRow(columns), ...bodyRows])
}

const halfCell: IXmlableObject = { 'w:tcPr': [width('w:tcW', textWidthMm / 2)] }
const signatureName = paragraphStyle(styleIds.signatureName)
const signatureLine = paragraphStyle(styleIds.signature)

const signatureCell = (signature: Signature | undefined): IXmlableObject =>
  cell(
    halfCell,
    signature === undefined
      ? [paragraphXml(signatureLine, [])]
      : [
          paragraphXml(signatureName, signature.name),
          ...signature.lines.map((line) => paragraphXml(signatureLine, line)),
        ],
  )

/** The signatures two by two in a table without lines, whose rows never split. */
export const signatureTable = (signatures: readonly Signature[]): FileChild => {
  const rows = signatures
    .filter((_signature, index) => index % 2 === 0)
    .map((left, row) => ({ 'w:tr': [unsplit, signatureCell(left), signatureCell(signatures[row * 2 + 1])] }))
  return new ReadyBlock('w:tbl', [...tableStart(invisible, [textWidthMm / 2, textWidthMm / 2]), ...rows])
}
