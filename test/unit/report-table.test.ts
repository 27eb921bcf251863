import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartOfTable, readNumber } from '../../shared/domain/report-chart.ts'
import {
  cellsOfText,
  isCells,
  mostTableColumns,
  mostTableRows,
  pastedInto,
  squared,
  withColumn,
  withMovedColumn,
  withoutColumn,
} from '../../shared/domain/report-table.ts'

const cell = fc.string({ maxLength: 6 })
const cells = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 })
const table = fc
  .record({ headers: fc.array(cell, { minLength: 1, maxLength: 6 }), rows: cells })
  .map((one) => squared(one))

describe('a table of a report', () => {
  it('is squared without losing a cell', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), cells, (headers, rows) => {
        const whole = squared({ headers, rows })
        expect(new Set([whole.headers.length, ...whole.rows.map((row) => row.length)]).size).toBe(1)
        expect(whole.headers.slice(0, headers.length)).toEqual(headers)
        rows.forEach((row, index) => {
          expect(whole.rows[index]?.slice(0, row.length)).toEqual(row)
        })
      }),
    )
  })

  it('takes pasted cells where they were pasted, and grows as far as a table may', () => {
    fc.assert(
      fc.property(
        table,
        cells,
        fc.integer({ min: -1, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        (one, pasted, row, column) => {
          const after = pastedInto(one, { row, column }, pasted)
          expect(after.headers.length).toBeGreaterThanOrEqual(one.headers.length)
          pasted.forEach((line, down) => {
            line.forEach((value, right) => {
              const kept = row + down === -1 ? after.headers : after.rows[row + down]
              expect(kept?.[column + right]).toBe(value)
            })
          })
          expect(new Set([after.headers.length, ...after.rows.map((line) => line.length)]).size).toBe(1)
        },
      ),
    )
    const wide = Array.from({ length: 300 }, () => Array.from({ length: 30 }, () => 'x'))
    const cut = pastedInto({ headers: ['A'], rows: [] }, { row: 0, column: 0 }, wide)
    expect([cut.headers.length, cut.rows.length]).toEqual([mostTableColumns, mostTableRows])
  })

  it('is the same after a column was added and taken away, or moved and moved back', () => {
    fc.assert(
      fc.property(table, fc.nat(5), fc.nat(5), (one, from, to) => {
        const whole = { headers: one.headers, rows: one.rows }
        const [first, second] = [from % one.headers.length, to % one.headers.length]
        expect(withoutColumn(withColumn(whole, first), first + 1)).toEqual(whole)
        expect(withMovedColumn(withMovedColumn(whole, first, second), second, first)).toEqual(whole)
      }),
    )
    expect(withoutColumn({ headers: ['A'], rows: [['1']] }, 0)).toEqual({ headers: ['A'], rows: [['1']] })
  })
})

describe('what was copied from a spreadsheet', () => {
  it('is parted by tabs and lines, without the last empty one', () => {
    expect(cellsOfText('Provincia\t2022\r\nAbancay\t 39.2 % \r\n')).toEqual([
      ['Provincia', '2022'],
      ['Abancay', '39.2 %'],
    ])
  })

  it('keeps a line break inside a quoted cell, and a quote that nobody closed', () => {
    expect(cellsOfText('"una\ndos ""tres"""\t4')).toEqual([['una dos "tres"', '4']])
    expect(cellsOfText('12"\t3\nx\ty')).toEqual([
      ['12"', '3'],
      ['x', 'y'],
    ])
  })

  it('is cells only where a tab or another line says so', () => {
    expect([isCells('Abancay'), isCells('Abancay\n'), isCells('a\tb'), isCells('a\nb')]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('a number as people write it', () => {
  it.each([
    ['46', 46],
    ['46.3', 46.3],
    ['46,35', 46.35],
    ['1 234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1234567],
    ['1,234.5', 1234.5],
    ['S/ 1,200.50', 1200.5],
    ['0.5', 0.5],
    ['0.125', 0.125],
  ])('%s', (words, value) => {
    expect(readNumber(words)).toEqual({ value, isPercent: false })
  })

  it('says whether it is a share, and is none where there are other words', () => {
    expect(readNumber('39.2 %')).toEqual({ value: 39.2, isPercent: true })
    for (const words of ['', '—', 'Abancay', '2022-2023', '12 de 20', '-3', 'NaN', '1e9'])
      expect(readNumber(words)).toBeNull()
  })
})

describe('the bars of a table', () => {
  const headers = ['Provincia', '2021', '2022', 'Responsable']
  const rows = [
    ['Abancay', '41.5 %', '39.2 %', 'DIRESA'],
    ['Grau', '52 %', '53 %', ''],
  ]

  it('are its columns of numbers, by its first column', () => {
    expect(chartOfTable({ headers, rows })).toEqual({
      categories: ['Abancay', 'Grau'],
      series: [
        { name: '2021', values: [41.5, 52] },
        { name: '2022', values: [39.2, 53] },
      ],
      measure: 'percent',
    })
  })

  it('are counted where one is no share, or is more than the whole', () => {
    expect(chartOfTable({ headers, rows: [rows[0]!, ['Grau', '120 %', '53 %', '']] })?.measure).toBe('count')
    expect(chartOfTable({ headers, rows: [rows[0]!, ['Grau', '52', '53 %', '']] })?.measure).toBe('count')
  })

  it('are none of one row, without numbers, or of a row without a name', () => {
    expect(chartOfTable({ headers, rows: rows.slice(0, 1) })).toBeNull()
    expect(
      chartOfTable({
        headers: ['A', 'B'],
        rows: [
          ['x', 'y'],
          ['z', ''],
        ],
      }),
    ).toBeNull()
    expect(chartOfTable({ headers, rows: [...rows, ['', '1', '2', '']] })).toBeNull()
  })
})
