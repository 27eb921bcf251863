import { CFB } from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '../../electron/core/spreadsheets/read.ts'
import { spreadsheetProblemSentence, type SpreadsheetProblem } from '../../shared/domain/padron-import-problems.ts'
import type { Sheet } from '../../shared/domain/spreadsheet.ts'
import { claimSize, sheetOf, sheetOfSpaces, xlsxWithSheet } from '../fixtures/spreadsheets/build.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'spreadsheets')
const fixture = (name: string): Uint8Array => readFileSync(join(fixtures, name))

const sheetsOf = async (bytes: Uint8Array, name = 'padron'): Promise<readonly Sheet[]> => {
  const read = await readSpreadsheet({ name, bytes })
  if (read.kind === 'problem') throw new Error(read.problem.kind)
  return read.workbook.sheets
}

const firstSheet = async (bytes: Uint8Array, name = 'padron'): Promise<Sheet> => (await sheetsOf(bytes, name))[0]!

const problemOf = async (bytes: Uint8Array, name = 'padron.xlsx'): Promise<SpreadsheetProblem> => {
  const read = await readSpreadsheet({ name, bytes })
  if (read.kind === 'workbook') throw new Error('It was read')
  return read.problem
}

describe('files made by LibreOffice Calc', () => {
  test.each(['xlsx', 'ods', 'xls'])(
    'an .%s gives texts, numbers, days, results of formulas and their errors',
    async (ending) => {
      const { rows } = await firstSheet(fixture(`everything.${ending}`))
      expect(rows[0]?.cells).toEqual([
        'texto',
        12345678,
        1.5,
        { day: '2023-03-14' },
        2,
        { error: '#DIV/0!' },
        { error: '#N/A' },
        '01234567',
      ])
      expect(rows[1]?.cells).toEqual(['espacios y más', 'dos & <tres> "cuatro"', 'ñandú Áé — «»', '=1+1', null, 'fin'])
    },
  )

  test.each(['xlsx', 'ods', 'xls'])('merged cells of an .%s say the same in all of them', async (ending) => {
    const { rows } = await firstSheet(fixture(`everything.${ending}`))
    expect(rows.slice(2)).toEqual([
      { number: 4, cells: ['a lo ancho', 'a lo ancho', 'a lo ancho', 'a lo alto'] },
      { number: 5, cells: ['x', 'y', 'z', 'a lo alto'] },
    ])
  })

  test.each(['xlsx', 'ods', 'xls'])(
    'the sheet that is hidden in an .%s says so, and empty rows are left out',
    async (ending) => {
      const [padron, draft] = await sheetsOf(fixture(`narrow.${ending}`))
      expect([padron?.isHidden, draft?.isHidden]).toEqual([false, true])
      expect(padron?.rows.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6, 7, 8])
    },
  )

  test.each(['narrow-comma-utf8.csv', 'narrow-semicolon-1252.csv'])(
    '%s says the same as the workbook it came from',
    async (name) => {
      const { rows } = await firstSheet(fixture(name))
      expect(rows.at(-1)?.cells.slice(1, 8)).toEqual([
        'Cámara de Comercio de Abancay',
        null,
        'Sector privado',
        'Zea Soto, Ana',
        '45678901',
        'F',
        'Gerente',
      ])
      expect((await firstSheet(fixture('narrow.xlsx'))).rows).toHaveLength(rows.length)
    },
  )

  test.each(['locked.ods', 'locked.xls'])('%s asks for its password to be taken off', async (name) => {
    expect(await problemOf(fixture(name))).toEqual({ kind: 'password' })
  })
})

describe('what a file is', () => {
  test('the content decides, not the ending', async () => {
    expect((await firstSheet(fixture('narrow.ods'), 'padron.csv')).name).toBe('Padrón 2023')
    expect((await firstSheet(fixture('narrow-comma-utf8.csv'), 'padron.xlsx')).rows).toHaveLength(7)
  })

  // As the library types it: not at all.
  const compoundFiles = CFB as {
    utils: { cfb_new(): object; cfb_add(file: object, name: string, bytes: Uint8Array): void }
    write(file: object, options: { type: 'buffer' }): Uint8Array
  }
  const lockedXlsx = (): Uint8Array => {
    const file = compoundFiles.utils.cfb_new()
    compoundFiles.utils.cfb_add(file, '/EncryptionInfo', Buffer.from('agile'))
    compoundFiles.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000))
    return compoundFiles.write(file, { type: 'buffer' })
  }
  const docx = zipSync({ 'word/document.xml': strToU8('<w:document/>') })

  test.each<[string, Uint8Array, string]>([
    ['an encrypted .xlsx', lockedXlsx(), 'protegido con contraseña'],
    ['a Word document', docx, 'sino un documento de texto'],
    ['a PDF', strToU8('%PDF-1.7 hola'), 'sino un PDF'],
    ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'sino una imagen'],
    ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0]), 'sino un programa'],
    ['any other zip', zipSync({ 'fotos/a.txt': strToU8('a') }), 'sino un archivo comprimido'],
    ['a page with the name of a spreadsheet', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'página web'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), '.xlsb'],
    ['an empty file', new Uint8Array(0), 'está vacío'],
    ['bytes of nothing', Uint8Array.from([1, 2, 3, 0, 5]), 'un archivo de otro tipo'],
    ['a sheet without anything', xlsxWithSheet(sheetOf('')), 'no tiene ningún dato'],
    ['a workbook cut in half', fixture('narrow.xlsx').subarray(0, 8000), 'dañado o incompleto'],
    ['a csv cut inside quotes', strToU8('a;b\n"sin cerrar;c'), 'dañado o incompleto'],
    ['21 MB', new Uint8Array(21 * 1024 * 1024).fill(65), 'pesa más de 20 MB'],
  ])('%s is refused with a sentence, and says that nothing was imported', async (_, bytes, sentence) => {
    const said = spreadsheetProblemSentence(await problemOf(bytes))
    expect(said).toContain(sentence)
    expect(said).toContain('No se importó nada')
  })

  // Each .xls is a thread: only a few.
  test.each([
    ['xlsx', 70],
    ['ods', 70],
    ['xls', 10],
  ])('whatever the bytes of an .%s are, there is an answer', async (ending, numRuns) => {
    const start = fixture(`everything.${ending}`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 }), async (edits) => {
        const bytes = Uint8Array.from(start)
        for (const [at, value] of edits) bytes[at % bytes.length] = value
        expect(['workbook', 'problem']).toContain((await readSpreadsheet({ name: 'x', bytes })).kind)
      }),
      { numRuns },
    )
  })
})

describe('files that open to far more than they weigh', () => {
  const grownWhile = async (run: () => Promise<void>): Promise<number> => {
    const before = process.memoryUsage.rss()
    await run()
    return (process.memoryUsage.rss() - before) / 1024 / 1024
  }

  const bomb = xlsxWithSheet(sheetOfSpaces(150))

  test('a few kB that open to 150 MB are refused by what they say of themselves', async () => {
    expect(bomb.length).toBeLessThan(200_000)
    const grown = await grownWhile(async () => expect(await problemOf(bomb)).toEqual({ kind: 'expands_too_much' }))
    expect(grown).toBeLessThan(60)
  })

  test('and when they lie about it, as soon as they pass the limit', async () => {
    const grown = await grownWhile(async () => {
      expect(await problemOf(claimSize(bomb, 1000))).toEqual({ kind: 'expands_too_much' })
    })
    expect(grown).toBeLessThan(120)
  })

  test('some 30 kB that are 60 sheets of 30 MB each, 1.8 GB in all, are refused while they are opened', async () => {
    const sheets = Array.from(
      { length: 60 },
      (_, index) => `<sheet name="H${index}" sheetId="${index + 1}" r:id="rId1"/>`,
    )
    const workbook = `<workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>`
    const many = xlsxWithSheet(sheetOfSpaces(30), { 'xl/workbook.xml': strToU8(workbook) })
    expect(many.length).toBeLessThan(40_000)
    const grown = await grownWhile(async () => {
      expect(await problemOf(many)).toEqual({ kind: 'expands_too_much' })
    })
    expect(grown).toBeLessThan(120)
  })

  test('thousands of entries are not opened one by one', async () => {
    const entries = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`e${index}`, new Uint8Array(0)]))
    expect(await problemOf(zipSync(entries))).toEqual({ kind: 'expands_too_much' })
  })

  test('200,000 empty rows with a format cost nothing, and the rows among them are read', async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/><c r="P${index + 3}" s="1"/></row>`,
    )
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>DNI</t></is></c></row>${empty.join('')}<row r="200100"><c r="B200100"><v>7</v></c></row>`
    const bytes = xlsxWithSheet(sheetOf(rows))
    const grown = await grownWhile(async () => {
      expect((await firstSheet(bytes)).rows).toEqual([
        { number: 1, cells: ['DNI'] },
        { number: 200_100, cells: [null, 7] },
      ])
    })
    expect(grown).toBeLessThan(150)
  })

  test('a row of 16,384 columns is read up to the limit, and a column far away not at all', async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    expect((await firstSheet(xlsxWithSheet(sheetOf(far)))).rows).toEqual([{ number: 1, cells: [1] }])
  })

  test('more rows than any padrón has are refused, whatever they weigh', async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`)
    expect(await problemOf(xlsxWithSheet(sheetOf(rows.join(''))))).toEqual({ kind: 'too_many_rows', limit: 20_000 })
  })

  test('entities that a document defines are not expanded', async () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY lol "lol">]>${sheetOf('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>')}`
    expect((await firstSheet(xlsxWithSheet(lol))).rows[0]?.cells).not.toContain('lol')
  })
})

describe('workbooks', () => {
  test('days of a workbook that counts from 1904 are the same days', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const workbook = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="H" r:id="rId1"/></sheets></workbook>`
    const relationships = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>`
    const bytes = xlsxWithSheet(sheetOf('<row r="1"><c r="A1" s="1"><v>43537</v></c></row>'), {
      'xl/workbook.xml': strToU8(workbook),
      'xl/_rels/workbook.xml.rels': strToU8(relationships),
      'xl/styles.xml': strToU8(styles),
    })
    expect(await firstSheet(bytes)).toMatchObject({ dateSystem: 1904, rows: [{ cells: [{ day: '2023-03-14' }] }] })
  })

  test('texts in parts, prefixes and cells without a reference are read', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>Ro</x:t></x:r><x:r><x:t>sa</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row>'
    expect((await firstSheet(xlsxWithSheet(sheetOf(rows)))).rows).toEqual([{ number: 1, cells: ['Rosa', null, 3] }])
  })
})

describe('text files', () => {
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')

  test.each<[string, Uint8Array]>([
    ['UTF-8 with its mark', strToU8('\uFEFFInstitución;DNI\nCáritas;01234567\n')],
    ['Windows-1252', Buffer.from('Institución,DNI\r\nCáritas,01234567\r\n', 'latin1')],
    ['UTF-16 with tabs', utf16('Institución\tDNI\r\nCáritas\t01234567')],
    ['a line that names its separator', strToU8('sep=;\nInstitución;DNI\nCáritas;01234567')],
  ])('%s is read', async (_, bytes) => {
    expect((await firstSheet(bytes)).rows.map(({ cells }) => cells)).toEqual([
      ['Institución', 'DNI'],
      ['Cáritas', '01234567'],
    ])
  })

  const field = fc.string({ unit: fc.constantFrom('a', 'ñ', '1', ' ', '"', ';', ',', '\n', "'", '='), maxLength: 12 })

  test.each([';', ',', '\t'])('any table written with %j comes back, but for spaces at the ends', async (delimiter) => {
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
        async (table) => {
          const rows = [['uno', 'dos', 'tres'], ...table]
          const text = rows.map((row) => row.map(quote).join(delimiter)).join('\r\n')
          const read = new Map((await firstSheet(strToU8(text))).rows.map(({ number, cells }) => [number, cells]))
          const bare = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s/gu, '') : '')
          for (const [index, row] of rows.entries())
            expect(row.map((_, column) => bare(read.get(index + 1)?.[column]))).toEqual(row.map(bare))
        },
      ),
      { numRuns: 200 },
    )
  })
})
