import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/domain/dates.ts'
import { guessLayout, guessedMapping, readHeader } from '../../shared/domain/padron-import-headers.ts'
import {
  maskExample,
  maskNumbers,
  nameKey,
  plainText,
  readCapacity,
  readDay,
  readLevel,
  readNationalId,
  readSection,
  readSegment,
  sexReader,
  splitNamesFirst,
  splitSurnamesFirst,
  withoutTitle,
} from '../../shared/domain/padron-import-values.ts'
import { fullName } from '../../shared/domain/person-name.ts'
import { cellName, columnName, columnOf, dayOfSerial, type Cell, type Sheet } from '../../shared/domain/spreadsheet.ts'

const segments = ['Estado', 'Sociedad civil', 'Sector privado', 'Cooperación', 'Equipo técnico MCLCP'].map((name) => ({
  name,
}))

const sheetOf = (...rows: Cell[][]): Sheet => ({
  name: 'Hoja',
  isHidden: false,
  isPlainText: false,
  dateSystem: 1900,
  rows: rows.flatMap((cells, index) => (cells.length === 0 ? [] : [{ number: index + 1, cells }])),
})

describe('days', () => {
  test.each<[Cell, string]>([
    ['14/03/2023', '2023-03-14'],
    ['14-3-23', '2023-03-14'],
    ['2023-03-14', '2023-03-14'],
    ['14.03.2023', '2023-03-14'],
    ['14 de marzo de 2023', '2023-03-14'],
    ['Martes, 14 de marzo del 2023', '2023-03-14'],
    ['5 SET. 2023', '2023-09-05'],
    ['5 de setiembre de 2023', '2023-09-05'],
    ['14-mar-23', '2023-03-14'],
    [45_000, '2023-03-15'],
    ['45000', '2023-03-15'],
    [{ day: '2023-03-14' }, '2023-03-14'],
    ['31/12/99', '1999-12-31'],
  ])('%j is %s', (cell, day) => {
    expect(readDay(cell, 1900)).toBe(day)
  })

  test.each<Cell>([
    '31/02/2023',
    '03/14/2023',
    'mañana',
    'Oficio 14',
    -1,
    900_000,
    { error: '#N/A' },
    '14 de tal de 2023',
  ])('%j is no day', (cell) => {
    expect(readDay(cell, 1900)).toBeNull()
  })

  test('a serial number is the same day in both systems, and the day that never was is none', () => {
    expect(dayOfSerial(45_000, 1900)).toBe('2023-03-15')
    expect(dayOfSerial(45_000 - 1462, 1904)).toBe('2023-03-15')
    expect([dayOfSerial(59, 1900), dayOfSerial(60, 1900), dayOfSerial(61, 1900)]).toEqual([
      '1900-02-28',
      null,
      '1900-03-01',
    ])
  })

  test('any day written in figures or in words is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const day = addDays('1970-01-01', days)
        const [year = '', month = '', date = ''] = day.split('-')
        expect(readDay(`${date}/${month}/${year}`, 1900)).toBe(day)
        expect(readDay(`${Number(date)}-${Number(month)}-${year}`, 1900)).toBe(day)
      }),
    )
  })
})

describe('document numbers', () => {
  test.each<[Cell, boolean, unknown]>([
    [41_234_567, false, { kind: 'good', nationalId: '41234567' }],
    [' 41.234.567 ', false, { kind: 'good', nationalId: '41234567' }],
    ['DNI N° 41234567', false, { kind: 'good', nationalId: '41234567' }],
    ['CE 001234567', false, { kind: 'good', nationalId: '001234567' }],
    [1_234_567, false, { kind: 'completed', nationalId: '01234567' }],
    ['1234567', true, { kind: 'completed', nationalId: '01234567' }],
    ['1234567', false, { kind: 'bad', text: '1234567' }],
    [123, false, { kind: 'bad', text: '123' }],
    ['no tiene', false, { kind: 'none' }],
    ['-', false, { kind: 'none' }],
    ['RESPONSABLE', false, { kind: 'bad', text: 'RESPONSABLE' }],
  ])('%j, in a file of plain text: %s, is %j', (cell, isPlainText, read) => {
    expect(readNationalId(cell, isPlainText)).toEqual(read)
  })

  test('only the last three digits of a long number are shown', () => {
    expect(maskNumbers('41234567 y 983 111 222, Oficio 045-2023')).not.toMatch(/\d{4}|983 111/u)
    expect(maskNumbers('Oficio 12')).toBe('Oficio 12')
  })

  test('of a cited document stay as they are in an example, except one as long as a DNI', () => {
    expect(maskExample('Oficio N° 045-2023-DIRESA')).toBe('Oficio N° 045-2023-DIRESA')
    expect(maskExample('Credencial de 41234567')).toBe('Credencial de •••••567')
    expect(maskExample('045-2023 41234567')).not.toContain('4123')
  })
})

describe('words', () => {
  test.each([
    ['Titular', 'principal'],
    ['ALTERNO(A)', 'alternate'],
    ['Suplente', 'alternate'],
    ['T', 'principal'],
    ['Invitado', null],
  ])('%s is %s', (text, capacity) => {
    expect(readCapacity(text)).toBe(capacity)
  })

  test('M is a woman where somebody is H, and a man otherwise', () => {
    expect(sexReader(['M', 'H'])('M')).toBe('F')
    expect(sexReader(['M', 'F'])('m')).toBe('M')
    expect(sexReader([])('Varón')).toBe('M')
  })

  test.each([
    ['ESTADO', 'Estado'],
    ['Sociedad Civil Organizada', 'Sociedad civil'],
    ['Empresa privada', 'Sector privado'],
    ['Cooperación internacional', 'Cooperación'],
    ['Estado y sociedad civil', undefined],
    ['Iglesias', undefined],
  ])('the segment «%s» is %s', (text, name) => {
    expect(readSegment(text, segments)?.name).toBe(name)
  })

  test('a heading between the rows is one only when nothing else stands in it', () => {
    expect(readSection('I. INSTITUCIONES DEL ESTADO', segments)?.name).toBe('Estado')
    expect(readSection('2) SOCIEDAD CIVIL', segments)?.name).toBe('Sociedad civil')
    expect(readSection('Red de Sociedad Civil de Abancay', segments)).toBeUndefined()
  })

  test('levels by their word', () => {
    expect(['Gobierno Regional', 'Distrital', 'Nacional', 'otro'].map(readLevel)).toEqual([
      'regional',
      'local',
      'national',
      null,
    ])
  })

  test.each([
    ['Quispe Huamán, Rosa María', 'Rosa María', 'Quispe Huamán'],
    ['QUISPE HUAMAN ROSA MARIA', 'ROSA MARIA', 'QUISPE HUAMAN'],
    ['De la Cruz Huamán Rosa', 'Rosa', 'De la Cruz Huamán'],
    ['Quispe Rosa', 'Rosa', 'Quispe'],
  ])('surnames first: %s', (name, givenNames, surnames) => {
    expect(splitSurnamesFirst(name)).toEqual({ givenNames, surnames })
  })

  test('names first, with or without a title, and a comma turns them round', () => {
    expect(splitNamesFirst(withoutTitle('Lic. Rosa Quispe Huamán'))).toEqual({
      givenNames: 'Rosa',
      surnames: 'Quispe Huamán',
    })
    expect(splitNamesFirst('Quispe, Rosa')).toEqual({ givenNames: 'Rosa', surnames: 'Quispe' })
  })

  test('splitting a name loses none of its words', () => {
    const word = fc.constantFrom('Rosa', 'de', 'la', 'Cruz', 'Huamán', 'Ñuñez', 'y', 'María')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        const name = words.join(' ')
        expect(nameKey(fullName(splitSurnamesFirst(name)))).toBe(nameKey(name))
        expect(nameKey(fullName(splitNamesFirst(name)))).toBe(nameKey(name))
      }),
    )
  })

  test('what stands for nothing is nothing, and the apostrophe of an export goes', () => {
    expect(['-', 's/n', 'No tiene', "'=1+1", "'hola'"].map(plainText)).toEqual(['', '', '', '=1+1', "'hola'"])
  })
})

describe('columns', () => {
  test('letters and numbers of columns are the same thing', () => {
    expect([columnName(0), columnName(25), columnName(26), columnName(701), columnName(702)]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
    ])
    fc.assert(fc.property(fc.nat(16_383), (column) => columnOf(columnName(column)) === column))
    expect(cellName(2, 7)).toBe('C7')
  })

  test.each([
    ['Apellidos y nombres', 'surnamesFirst', null],
    ['Titular/Alterno', 'capacity', null],
    ['Condición', 'capacity', null],
    ['D.N.I.', 'nationalId', null],
    ['Nº Doc', 'nationalId', null],
    ['Entidad', 'institutionName', null],
    ['Institución u organización', 'institutionName', null],
    ['Cargo', 'position', null],
    ['Celular', 'phone', null],
    ['Correo electrónico', 'email', null],
    ['Doc. de acreditación', 'document', null],
    ['Fecha del oficio', 'documentDay', null],
    ['DNI titular', 'nationalId', 'principal'],
    ['Alterno', 'fullName', 'alternate'],
    ['Nombre del representante alterno(a)', 'fullName', 'alternate'],
    ['Apellido paterno', 'surnames', null],
    ['Observaciones', null, null],
    ['N°', null, null],
  ])('the heading «%s» is %s of %s', (header, field, capacity) => {
    expect(readHeader(header)).toEqual(field === null ? null : { field, capacity })
  })

  const shown = (sheet: Sheet): string[] =>
    guessedMapping(guessLayout(sheet, segments)).map(({ column, field, capacity }) =>
      `${columnName(column)} ${field} ${capacity ?? ''}`.trim(),
    )

  test('headings below a title are found, and a column without one by what it holds', () => {
    const sheet = sheetOf(
      ['PADRÓN DE TITULARES Y ALTERNOS'],
      [],
      ['Entidad', 'Nombres', 'Apellido paterno', 'Apellido materno', null, null],
      ['DIRESA', 'Rosa', 'Quispe', 'Huamán', 'rosa@ejemplo.pe', 983_111_222],
      ['DREA', 'Julio', 'Ccori', 'Ramos', 'julio@ejemplo.pe', 983_111_333],
    )
    expect(guessLayout(sheet, segments).headerRow).toBe(3)
    expect(shown(sheet)).toEqual([
      'A institutionName',
      'B givenNames',
      'C surnames',
      'D surnames',
      'E email',
      'F phone',
    ])
  })

  test('in a wide sheet each column belongs to the person named before it', () => {
    const sheet = sheetOf(
      ['Institución', 'Titular', 'DNI', 'Celular', 'Alterno', 'DNI', 'Celular', 'Documento de acreditación'],
      ['DIRESA', 'Rosa Quispe', 41_234_567, 983_111_222, 'Julio Ccori', 41_234_568, 983_111_333, 'Oficio 1'],
    )
    expect(shown(sheet)).toEqual([
      'A institutionName',
      'B fullName principal',
      'C nationalId principal',
      'D phone principal',
      'E fullName alternate',
      'F nationalId alternate',
      'G phone alternate',
      'H document',
    ])
  })

  test('of two columns that say the same, the second is left to the person', () => {
    const sheet = sheetOf(['Entidad', 'DNI', 'Documento'], ['DIRESA', 41_234_567, 41_234_567])
    expect(shown(sheet)).toEqual(['A institutionName', 'B nationalId'])
  })
})
