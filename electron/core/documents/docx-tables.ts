import type { FileChild, IXmlableObject } from 'docx'
import { runsXml } from './docx-runs.ts'
import { styleIds, thinLine, twips } from './docx-styles.ts'
import { keepNext, ReadyBlock, readyParagraph, value, withAttributes } from './docx-xml.ts'
import {
  bold,
  groupsBefore,
  text,
  type Column,
  type Labels,
  type Run,
  type Signature,
  type Signatures,
  type Table,
} from './model.ts'

const width = (name: string, millimetres: number): IXmlableObject =>
  withAttributes(name, { 'w:w': twips(millimetres), 'w:type': 'dxa' })

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

// Says to screen readers that the first row is the header, and that rows and columns are in no stripes.
const headedLook = withAttributes('w:tblLook', {
  'w:val': '0620',
  'w:firstRow': 1,
  'w:lastRow': 0,
  'w:firstColumn': 0,
  'w:lastColumn': 0,
  'w:noHBand': 1,
  'w:noVBand': 1,
})

type TableLook = { lines: IXmlableObject; look: IXmlableObject }

const tableStart = ({ lines, look }: TableLook, textWidthMm: number, widthsMm: readonly number[]): IXmlableObject[] => [
  {
    'w:tblPr': [
      width('w:tblW', textWidthMm),
      lines,
      withAttributes('w:tblLayout', { 'w:type': 'fixed' }),
      cellMargins,
      look,
    ],
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

const headerRow = (columns: readonly Column[], styleId: string): IXmlableObject => ({
  'w:tr': [
    repeatedHeader,
    ...columns.map((column) =>
      cell({ 'w:tcPr': [width('w:tcW', column.widthMm), headerShade, value('w:vAlign', 'center')] }, [
        paragraphXml(paragraphStyle(styleId, alignment(column)), [text(column.header)]),
      ]),
    ),
  ],
})

const groupShade = withAttributes('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F7F7F7' })

const lineless = (columns: readonly Column[], index: number): IXmlableObject[] => {
  const noLine = (side: string): IXmlableObject => value(`w:${side}`, 'nil')
  const sides = [...(index > 0 ? [noLine('left')] : []), ...(index < columns.length - 1 ? [noLine('right')] : [])]
  return sides.length === 0 ? [] : [{ 'w:tcBorders': sides }]
}

// As many cells as any other row has, without lines between them: Word's accessibility checker asks for tables without
// merged cells.
const groupRow = (columns: readonly Column[], runs: readonly Run[], styleId: string): IXmlableObject => {
  const place = Math.max(
    0,
    columns.findIndex((column) => column.alignment === 'left'),
  )
  const cells = columns.map(({ widthMm }, index) =>
    cell({ 'w:tcPr': [width('w:tcW', widthMm), ...lineless(columns, index), groupShade] }, [
      paragraphXml(paragraphStyle(styleId), index === place ? runs : []),
    ]),
  )
  return { 'w:tr': [unsplit, ...cells] }
}

const rowProperties = (heightMm: number | undefined): IXmlableObject =>
  heightMm === undefined
    ? unsplit
    : {
        'w:trPr': [
          { 'w:cantSplit': {} },
          withAttributes('w:trHeight', { 'w:val': twips(heightMm), 'w:hRule': 'atLeast' }),
        ],
      }

/** A table with its header row repeated on each page and rows that never split. Its caption is another paragraph. */
export const wordTable = (table: Table, textWidthMm: number): FileChild => {
  const { columns, rows, rowHeightMm, isDense = false } = table
  const headerStyle = isDense ? styleIds.denseHeader : styleIds.tableHeader
  const isTall = rowHeightMm !== undefined
  const looks = columns.map((column) => ({
    cell: { 'w:tcPr': [width('w:tcW', column.widthMm), ...(isTall ? [value('w:vAlign', 'center')] : [])] },
    paragraph: paragraphStyle(isDense ? styleIds.denseText : styleIds.tableText, alignment(column)),
  }))
  const properties = rowProperties(rowHeightMm)
  const groupRows = (row: number): IXmlableObject[] =>
    groupsBefore(table, row).map(({ runs }) => groupRow(columns, runs, headerStyle))
  const bodyRows = rows.flatMap((row, index) => [
    ...groupRows(index),
    {
      'w:tr': [
        properties,
        ...looks.map((look, place) => cell(look.cell, [paragraphXml(look.paragraph, row[place] ?? [])])),
      ],
    },
  ])
  const start = tableStart(
    { lines: visible, look: headedLook },
    textWidthMm,
    columns.map(({ widthMm }) => widthMm),
  )
  return new ReadyBlock('w:tbl', [...start, headerRow(columns, headerStyle), ...bodyRows, ...groupRows(rows.length)])
}

/** Labels in bold and what they say, beginning at one place: lines that hang from a tab. */
export const labelLines = ({ rows, labelWidthMm }: Labels): FileChild[] => {
  const indent = withAttributes('w:ind', { 'w:left': twips(labelWidthMm), 'w:hanging': twips(labelWidthMm) })
  const properties = paragraphStyle(styleIds.labels, [indent])
  return rows.map(
    ({ label, runs }) =>
      new ReadyBlock('w:p', [
        properties,
        ...runsXml([bold(`${label}:`)]),
        { 'w:r': [{ 'w:tab': {} }] },
        ...runsXml(runs),
      ]),
  )
}

const signatureName = paragraphStyle(styleIds.signatureName)
const signatureLine = paragraphStyle(styleIds.signature)

const signatureCell = (signature: Signature | undefined, widthMm: number): IXmlableObject =>
  cell(
    { 'w:tcPr': [width('w:tcW', widthMm)] },
    signature === undefined
      ? [paragraphXml(signatureLine, [])]
      : [
          paragraphXml(signatureName, signature.name),
          ...signature.lines.map((line) => paragraphXml(signatureLine, line)),
        ],
  )

// It only lays out: instead of a header it says what it is.
const signatureLook: TableLook = { lines: invisible, look: value('w:tblCaption', 'Firmas') }

/** The signatures two by two in a table without lines, whose rows never split. */
export const signatureTable = ({ signatures }: Signatures, textWidthMm: number): FileChild => {
  const widthMm = textWidthMm / 2
  const rows = signatures
    .filter((_signature, index) => index % 2 === 0)
    .map((left, row) => ({
      'w:tr': [unsplit, signatureCell(left, widthMm), signatureCell(signatures[row * 2 + 1], widthMm)],
    }))
  return new ReadyBlock('w:tbl', [...tableStart(signatureLook, textWidthMm, [widthMm, widthMm]), ...rows])
}

/** The signatures one under another in the middle, each whole and on the page of what follows, such as the copies. */
export const centredSignatures = ({ signatures }: Signatures, textWidthMm: number): FileChild[] => {
  const indent = twips(textWidthMm / 4)
  const middle = withAttributes('w:ind', { 'w:left': indent, 'w:right': indent })
  const name = paragraphStyle(styleIds.signatureName, [keepNext, middle])
  const line = paragraphStyle(styleIds.signature, [keepNext, middle])
  return signatures.flatMap((signature) => [
    readyParagraph([name], signature.name),
    ...signature.lines.map((runs) => readyParagraph([line], runs)),
  ])
}
