import { noBreakHyphen, noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { cleanDocument } from './clean.ts'
import { chartLines } from './charts.ts'
import { headingLabels } from './heading-labels.ts'
import {
  groupsBefore,
  plainText,
  type Block,
  type DocumentModel,
  type List,
  type Paragraph,
  type Run,
  type Table,
} from './model.ts'

const plain = (value: string): string => value.replaceAll(noBreakSpace, ' ').replaceAll(noBreakHyphen, '-')

const lineOf = (runs: readonly Run[]): string => plain(plainText(runs))

const listLines = (list: List, indent: string): string[] =>
  list.items.flatMap((item, index) => {
    const marker = list.isOrdered ? `${list.start + index}. ` : '• '
    return item.content.flatMap((part, place) =>
      part.kind === 'list'
        ? listLines(part, `${indent}   `)
        : lineOf(part.runs)
            .split('\n')
            .map((line, row) => `${indent}${place + row === 0 ? marker : ' '.repeat(marker.length)}${line}`),
    )
  })

// In a message a table is a list: the number, then what is in the row.
const rowLine = (table: Table, row: Table['rows'][number]): string => {
  const cells = table.columns.map((column, index) => ({ header: column.header, value: lineOf(row[index] ?? []) }))
  const number = cells.find(({ header }) => header === 'N°')
  const rest = cells.filter((cell) => cell !== number).map(({ value }) => value)
  return `${number === undefined ? '• ' : `${number.value}. `}${rest.join(' · ')}`
}

const tableText = (table: Table): string => {
  const headers = table.columns.map(({ header }) => header).filter((header) => header !== 'N°')
  const caption = table.caption === null ? [] : [lineOf(table.caption)]
  const groups = (row: number): string[] => groupsBefore(table, row).map(({ runs }) => lineOf(runs))
  const rows = table.rows.flatMap((row, index) => [...groups(index), rowLine(table, row)])
  return [...caption, `(${headers.join(' · ')})`, ...rows, ...groups(table.rows.length)].join('\n')
}

const paragraphText = ({ runs, item }: Paragraph): string => {
  if (item === undefined) return lineOf(runs)
  const indent = '   '.repeat(item.level)
  return item.label === '' ? `${indent}   ${lineOf(runs)}` : `${indent}${item.label} ${lineOf(runs)}`
}

const blockText = (block: Block, label: string): string => {
  switch (block.kind) {
    case 'title':
    case 'subtitle':
      return lineOf(block.runs)
    case 'paragraph':
      return paragraphText(block)
    case 'heading':
      return `${label}${lineOf(block.runs)}`
    case 'list':
      return listLines(block, '').join('\n')
    case 'table':
      return tableText(block)
    case 'labels':
      return block.rows.map(({ label, runs }) => `${label}: ${lineOf(runs)}`).join('\n')
    case 'chart':
      return [lineOf(block.caption), ...chartLines(block).map((line) => `• ${plain(line)}`)].join('\n')
    case 'signatures':
      return block.signatures
        .map(({ name, lines }) => ['_'.repeat(30), lineOf(name), ...lines.map(lineOf)].join('\n'))
        .join('\n\n')
    case 'pageBreak':
      return ''
    case 'partBreak':
      return '='.repeat(30)
  }
  return block satisfies never
}

/** The model as plain text to paste into a message: no look, ordinary spaces and hyphens, tables as lines. */
export const renderText = (uncleaned: DocumentModel): string => {
  const model = cleanDocument(uncleaned)
  const labels = headingLabels(model.blocks)
  const blocks = model.blocks.map((block, index) => blockText(block, labels[index] ?? ''))
  const watermark = model.watermark === null ? [] : [model.watermark]
  const note = model.footerNote === null ? [] : [model.footerNote]
  return `${[...watermark, ...blocks, ...note].filter((block) => block !== '').join('\n\n')}\n`
}
