import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import {
  bold,
  heading,
  numberedHeading,
  paragraph,
  plainText,
  text,
  type Block,
  type DocumentModel,
  type Run,
  type Table,
} from '../../electron/core/documents/model.ts'
import { renderBare } from './bare-docx.ts'

/*
 * The minutes of the long meeting as docxtemplater makes them: a Word file with fields and loops, as somebody would write it
 * once, filled with the same content. A field takes a whole paragraph where it can: the fewer, the faster.
 */

type Row = Record<string, string>
type Lines = { name: string; lines: string[] }

type Filling = {
  title: string
  opening: string[]
  segments: { caption: string; rows: Row[] }[]
  quorum: string[]
  sections: { title: string; items: { title: string; paragraphs: string[] }[] }[]
  agreements: { number: string; text: string; adoption: string }[]
  commitments: Row[]
  next: string
  closing: string
  pairs: { left: Lines; right: Lines }[]
}

const line = (value: string): Block => paragraph([text(value)], 'justified')

const loop = (name: string, ...blocks: Block[]): Block[] => [line(`{#${name}}`), ...blocks, line(`{/${name}}`)]

const cellName = (index: number): string => `cell${String(index)}`

// docxtemplater repeats the row in which a loop begins and ends.
const loopTable = (table: Table, name: string, caption: string | null): Table => {
  const last = table.columns.length - 1
  const cells = table.columns.map((_column, index) => {
    const field = `{${cellName(index)}}`
    return [text(`${index === 0 ? `{#${name}}` : ''}${field}${index === last ? `{/${name}}` : ''}`)]
  })
  return { ...table, caption: caption === null ? null : [text(caption)], rows: [cells] }
}

const signer = (side: 'left' | 'right', before: string, after: string) => ({
  name: [text(`${before}{#${side}}{name}{/${side}}`)],
  lines: [`{#${side}}{#lines}`, '{.}', `{/lines}{/${side}}${after}`].map((value) => [text(value)]),
})

const titleOf = (block: Block): string => (block.kind === 'heading' ? plainText(block.runs) : '')

const wordsOf = (block: Block | undefined): string => {
  if (block === undefined || !('runs' in block)) throw new Error('The minutes of the benchmark have changed')
  return plainText(block.runs)
}

const tablesOf = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === 'table')

/** The blocks under a main heading, up to the next one. */
const under = (blocks: readonly Block[], title: string): Block[] => {
  const start = blocks.findIndex((block) => titleOf(block) === title)
  if (start < 0) throw new Error(`The minutes of the benchmark have no ${title}`)
  const end = blocks.findIndex((block, index) => index > start && block.kind === 'heading' && block.level === 1)
  return blocks.slice(start + 1, end < 0 ? undefined : end)
}

const split = (blocks: readonly Block[], level: 1 | 2): { title: string; blocks: Block[] }[] => {
  const found: { title: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === level) found.push({ title: titleOf(block), blocks: [] })
    else found.at(-1)?.blocks.push(block)
  }
  return found
}

const rowsOf = (table: Table): Row[] =>
  table.rows.map((row) => Object.fromEntries(row.map((cell, index) => [cellName(index), plainText(cell)])))

const agreementsOf = (blocks: readonly Block[]): Filling['agreements'] =>
  blocks.flatMap((block, index) => {
    if (index % 2 === 1 || block.kind !== 'paragraph') return []
    const [, number, , words] = block.runs.map((run) => plainText([run]))
    return [{ number: number ?? '', text: words ?? '', adoption: wordsOf(blocks[index + 1]) }]
  })

const pairsOf = (blocks: readonly Block[]): Filling['pairs'] => {
  const signatures = blocks
    .flatMap((block) => (block.kind === 'signatures' ? block.signatures : []))
    .map(({ name, lines }): Lines => ({ name: plainText(name), lines: lines.map((runs) => plainText(runs)) }))
  return signatures.flatMap((left, index) => {
    const right = signatures[index + 1]
    return index % 2 === 0 && right !== undefined ? [{ left, right }] : []
  })
}

/** What the fields of the template hold for these minutes. */
export const fillingOf = ({ blocks }: DocumentModel): Filling => {
  const start = blocks.findIndex(({ kind }) => kind === 'heading')
  const firstNumbered = blocks.findIndex((block) => block.kind === 'heading' && block.isNumbered)
  const numbered = blocks.slice(
    firstNumbered,
    blocks.findIndex((block) => titleOf(block) === 'ACUERDOS'),
  )
  return {
    title: wordsOf(blocks[0]),
    opening: blocks.slice(1, start).map(wordsOf),
    segments: tablesOf(under(blocks, 'ASISTENCIA')).map((table) => ({
      caption: plainText(table.caption ?? []),
      rows: rowsOf(table),
    })),
    quorum: under(blocks, 'VERIFICACIÓN DEL QUÓRUM').map(wordsOf),
    sections: split(numbered, 1).map((section) => ({
      title: section.title,
      items: split(section.blocks, 2).map((one) => ({ title: one.title, paragraphs: one.blocks.map(wordsOf) })),
    })),
    agreements: agreementsOf(under(blocks, 'ACUERDOS')),
    commitments: tablesOf(under(blocks, 'COMPROMISOS')).flatMap(rowsOf),
    next: wordsOf(under(blocks, 'PRÓXIMA SESIÓN')[0]),
    closing: wordsOf(under(blocks, 'CIERRE')[0]),
    pairs: pairsOf(blocks),
  }
}

const agreement: Run[] = [text('Acuerdo {number}. '), bold('{text}')]

const templateBlocks = ({ blocks }: DocumentModel): Block[] => {
  const [attendance] = tablesOf(under(blocks, 'ASISTENCIA'))
  const [commitments] = tablesOf(under(blocks, 'COMPROMISOS'))
  if (!attendance || !commitments) throw new Error('The minutes of the benchmark have no tables')
  const items = loop('items', numberedHeading(2, [text('{title}')]), ...loop('paragraphs', line('{.}')))
  return [
    { kind: 'title', runs: [text('{title}')] },
    ...loop('opening', line('{.}')),
    heading(1, 'ASISTENCIA'),
    ...loop('segments', loopTable(attendance, 'rows', '{caption}')),
    heading(1, 'VERIFICACIÓN DEL QUÓRUM'),
    ...loop('quorum', line('{.}')),
    ...loop('sections', numberedHeading(1, [text('{title}')]), ...items),
    heading(1, 'ACUERDOS'),
    ...loop('agreements', paragraph(agreement), line('{adoption}')),
    heading(1, 'COMPROMISOS'),
    loopTable(commitments, 'commitments', null),
    heading(1, 'PRÓXIMA SESIÓN'),
    line('{next}'),
    heading(1, 'CIERRE'),
    line('{closing}'),
    { kind: 'signatures', signatures: [signer('left', '{#pairs}', ''), signer('right', '', '{/pairs}')] },
  ]
}

/** The template of these minutes, as a Word file that the docx library writes. */
export const templateOf = (model: DocumentModel): Promise<Uint8Array> =>
  renderBare({ ...model, blocks: templateBlocks(model) })

/** The template filled: read, compiled, filled and packed, as docxtemplater does it for each document. */
export const fillTemplate = (template: Uint8Array, filling: Filling): Uint8Array =>
  new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true }).render(filling).toUint8Array()
