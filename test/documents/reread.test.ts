import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { noFiles } from '../../electron/core/documents/document-files.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { plainText, type Block, type DocumentModel, type Run, type Table } from '../../electron/core/documents/model.ts'
import { samplesOfKind } from './samples.ts'

/* Another program must find in every kind of document what its model says. */

const plain = (text: string): string =>
  text
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .replaceAll('\u2011', '-')
    .trim()

const words = (runs: readonly Run[]): string => plain(plainText(runs))

const inside = (html: string, tag: RegExp): string[] =>
  [...html.matchAll(new RegExp(`<(${tag.source})>(.*?)</\\1>`, 'gsu'))].map(([, , content]) => content ?? '')

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

const textOf = (html: string): string =>
  plain(html.replaceAll(/<br \/>|<[^>]+>/gu, (tag) => (tag === '<br />' ? ' ' : ''))).replaceAll(
    /&\w+;/gu,
    (entity) => entities[entity] ?? entity,
  )

const readBack = async (model: DocumentModel): Promise<{ headings: string[]; tables: string[][][] }> => {
  const docx = await renderDocx(model, { createdAt: '2023-03-14T14:15:00.000Z', files: noFiles })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    { styleMap: ["p[style-name='Title'] => h1:fresh"] },
  )
  return {
    headings: inside(value, /h[123]/u).map(textOf),
    tables: inside(value, /table/u).map((table) =>
      inside(table, /tr/u).map((row) => inside(row, /t[dh]/u).map(textOf)),
    ),
  }
}

/** The cells of a table, row by row, as the model says them: its header, its groups, its rows. */
const cellsOf = ({ columns, rows, groups = [] }: Table): string[][] => {
  const place = Math.max(
    0,
    columns.findIndex(({ alignment }) => alignment === 'left'),
  )
  const groupRows = (row: number): string[][] =>
    groups
      .filter(({ beforeRow }) => Math.min(beforeRow, rows.length) === row)
      .map(({ runs }) => columns.map((_column, index) => (index === place ? words(runs) : '')))
  return [
    columns.map(({ header }) => plain(header)),
    ...rows.flatMap((row, index) => [...groupRows(index), row.map(words)]),
    ...groupRows(rows.length),
  ]
}

const isSigned = (block: Block): boolean => block.kind === 'signatures' && block.placement === undefined

describe('another program reads back the headings and the tables, cell by cell,', () => {
  it.each(Object.entries(samplesOfKind))('of %s', async (_kind, samples) => {
    for (const draw of samples) {
      const { blocks } = draw()
      const read = await readBack(draw())
      const headings = blocks.filter((block) => block.kind === 'title' || block.kind === 'heading')
      expect(read.headings).toEqual(headings.map(({ runs }) => words(runs)))
      const tables = blocks.filter((block) => block.kind === 'table' || isSigned(block))
      expect(read.tables).toHaveLength(tables.length)
      for (const [index, table] of tables.entries())
        if (table.kind === 'table') expect(read.tables[index]).toEqual(cellsOf(table))
    }
  })
})
