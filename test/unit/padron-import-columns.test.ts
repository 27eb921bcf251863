import { describe, expect, test } from 'vitest'
import { guessLayout, guessedMapping } from '../../shared/domain/padron-import-headers.ts'
import type { Cell, Sheet } from '../../shared/domain/spreadsheet.ts'

const sheetOf = (...rows: Cell[][]): Sheet => ({
  name: 'Hoja',
  isHidden: false,
  isPlainText: false,
  dateSystem: 1900,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
})

const fieldsOf = (...rows: Cell[][]): unknown[] => {
  const mapping = guessedMapping(guessLayout(sheetOf(...rows), []))
  return mapping.map(({ column, field, capacity }) => [column, field, capacity])
}

describe('a column headed «Documento»', () => {
  test('beside one headed «DNI» is the one that accredits, whichever stands first', () => {
    expect(
      fieldsOf(
        ['INSTITUCIÓN', 'APELLIDOS Y NOMBRES', 'DNI', 'DOCUMENTO'],
        ['DIRESA', 'Quispe Huamán Rosa', '41234567', '045-2023-DIRESA'],
        ['DREA', 'Soto Paz Ana', '41234568', null],
      ).slice(2),
    ).toEqual([
      [2, 'nationalId', null],
      [3, 'document', null],
    ])
    expect(
      fieldsOf(
        ['INSTITUCIÓN', 'DOCUMENTO', 'DNI'],
        ['DIRESA', 'Oficio N° 045-2023-DIRESA', '41234567'],
        ['DREA', 'Carta N° 9-2023', '41234568'],
      ).slice(1),
    ).toEqual([
      [1, 'document', null],
      [2, 'nationalId', null],
    ])
  })

  test('is the one that accredits where its cells cite letters, without any DNI too', () => {
    expect(
      fieldsOf(['Institución', 'Documento'], ['DIRESA', 'Oficio N° 045-2023'], ['DREA', 'Credencial 12']).slice(1),
    ).toEqual([[1, 'document', null]])
  })

  test('is the DNI where its cells are such numbers, for each of two people too', () => {
    expect(fieldsOf(['Institución', 'Documento'], ['DIRESA', '41234567'], ['DREA', 1234567]).slice(1)).toEqual([
      [1, 'nationalId', null],
    ])
    expect(
      fieldsOf(
        ['Institución', 'Titular', 'DNI', 'Alterno', 'Documento'],
        ['DIRESA', 'Rosa Quispe Huamán', '41234567', 'Julio Ccori Ramos', '41234568'],
        ['DREA', 'Ana Soto Paz', '41234569', 'Eva Luna Rojas', '41234560'],
      ).slice(1),
    ).toEqual([
      [1, 'fullName', 'principal'],
      [2, 'nationalId', 'principal'],
      [3, 'fullName', 'alternate'],
      [4, 'nationalId', 'alternate'],
    ])
  })
})
