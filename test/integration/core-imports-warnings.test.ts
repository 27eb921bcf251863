import { describe, expect, test } from 'vitest'
import type { ImportPreview, ImportRequest } from '../../shared/contract/imports.ts'
import { isWarning } from '../../shared/domain/padron-import-notes.ts'
import { importNoteSentence } from '../../shared/domain/padron-import-sentences.ts'
import type { Cell } from '../../shared/domain/spreadsheet.ts'
import { padronXlsx } from '../fixtures/spreadsheets/build.ts'
import { openTestCore } from '../helpers/core.ts'
import { guessRequest, uploadFile } from '../helpers/imports.ts'

type Row = readonly Cell[]

const names = [
  'Institución',
  'Siglas',
  'Condición',
  'Apellidos',
  'Nombres',
  'DNI',
  'Sexo',
  'Celular',
  'Documento',
  'Fecha del documento',
  'Fecha de recepción',
]

const openWith = async (rows: readonly Row[], change: Partial<ImportRequest> = {}) => {
  const opened = openTestCore()
  const { client, core } = opened
  const term = await client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  const uploadId = await uploadFile(core, 'padron.xlsx', padronXlsx(rows, names))
  const request = { ...(await guessRequest(client, uploadId, term.id)), ...change }
  return { ...opened, request, preview: await client.imports.preview(request) }
}

const sentencesOf = ({ rows }: ImportPreview): string[] => rows.flatMap(({ notes }) => notes.map(importNoteSentence))
const outcomesOf = ({ rows }: ImportPreview): string[] => rows.map(({ outcome }) => outcome)

const rosa: Row = ['Cáritas Abancay', null, 'Titular', 'Quispe Huamán', 'Rosa', '41234567', 'F', '983111222']

describe('the first day of an accreditation that the sheet does not tell', () => {
  const rows: Row[] = [
    ['DIRESA', null, 'Titular', 'Zea', 'Ana', '41234501', null, null, 'Oficio N° 1-2023', '01/02/2023', '06/02/2023'],
    ['DREA', null, 'Titular', 'Paz', 'Eva', '41234502', null, null, 'Oficio N° 2-2023', '01/03/2023', null],
    ['UGEL', null, 'Titular', 'Luna', 'Iris', '41234503', null, null, 'Oficio N° 3-2022', '20/12/2022', '05/01/2023'],
    ['INEI', null, 'Titular', 'Soto', 'Luz', '41234504', null, null, 'Oficio N° 4-2022', '20/12/2022', null],
    ['Red', null, 'Titular', 'Rojas', 'Sol', '41234505', null, null, null, null, null],
  ]
  test.each([
    [null, '2023-01-01'],
    ['2023-05-01', '2023-05-01'],
  ])('is that of its document, received or written in the term; else, asked for %s, %s', async (on, otherwise) => {
    using opened = await openWith(rows, { on })
    const { client, request, preview } = opened
    await client.imports.apply({ request, fingerprint: preview.fingerprint, skipErrors: false })
    const held = await client.accreditations.list({ on: null })
    expect(Object.fromEntries(held.map(({ institutionName, validFrom }) => [institutionName, validFrom]))).toEqual({
      DIRESA: '2023-02-06',
      DREA: '2023-03-01',
      UGEL: '2023-01-05',
      INEI: otherwise,
      Red: otherwise,
    })
  })
})

describe('what the rows of a sheet say differently', () => {
  test('of one person is told on the later row, which does what it would have done', async () => {
    using opened = await openWith([
      rosa,
      ['Red de Mujeres', null, 'Alterno', 'Quispe Huamán', 'Rosa', '41234567', 'M', '+51 983 111 222'],
      ['Cáritas Abancay', null, 'Alterno', 'Ccori', 'Julio', '41234568', 'M', '983000001'],
      ['CÁRITAS ABANCAY', null, 'Alterno', 'Ccori', 'Julio', '41234568', 'M', '983000002'],
    ])
    expect(outcomesOf(opened.preview)).toEqual(['new', 'new', 'new', 'duplicate'])
    expect(sentencesOf(opened.preview)).toEqual([
      'F3: La fila 2 dice otro sexo de Rosa Quispe Huamán, con el mismo documento de identidad. Vea cuál es el correcto.',
      'F3: La fila 2 acredita con el mismo documento de identidad por «Cáritas Abancay» (aquí, Rosa Quispe Huamán). Vea si representa a las dos.',
      'D5: Repite lo de la fila 4: no se importa otra vez.',
      'F5: La fila 4 trae otro celular de Julio Ccori, con el mismo documento de identidad. Vea cuál es el correcto.',
    ])
    expect(opened.preview.rows.map(({ notes }) => notes.some(isWarning))).toEqual([false, true, false, true])
  })

  test('of an institution that is like another is told once, on the row that would add it', async () => {
    using opened = await openWith([
      ['Dirección Regional de Salud', 'DIRESA', 'Titular', 'Zea', 'Ana', '41234501'],
      ['Dirección Regional de Salud Apurímac', null, 'Titular', 'Paz', 'Eva', '41234502'],
      ['Dirección Regional de Salud Apurímac', null, 'Alterno', 'Luna', 'Iris', '41234503'],
      ['DIRECCION REGIONAL DE SALUD', null, 'Alterno', 'Soto', 'Luz', '41234504'],
    ])
    expect(outcomesOf(opened.preview)).toEqual(['new', 'new', 'new', 'new'])
    expect(sentencesOf(opened.preview)).toEqual([
      'A3: «Dirección Regional de Salud Apurímac» se agregará como nueva y es parecida a «Dirección Regional de Salud»: ¿es la misma? Si lo es, escriba el mismo nombre en la hoja y elíjala otra vez.',
    ])
  })
})

test('a DNI that was completed, and a long number taken for a foreign card, are told; a card that says so is not', async () => {
  using opened = await openWith([
    ['DIRESA', null, 'Titular', 'Zea', 'Ana', 1234567],
    ['DREA', null, 'Titular', 'Paz', 'Eva', '412345020011'],
    ['UGEL', null, 'Titular', 'Luna', 'Iris', 'CE 001234567'],
  ])
  expect(opened.preview.rows.map(({ notes }) => notes.filter(isWarning).map(({ note }) => note.kind))).toEqual([
    ['zeros_added'],
    ['foreign_card_assumed'],
    [],
  ])
  expect(sentencesOf(opened.preview).join()).not.toMatch(/\d{4}/u)
})

test('a capacity that is not understood is the only thing wrong with its row', async () => {
  using opened = await openWith([
    rosa,
    ['Cáritas Abancay', null, 'Suplente 2', 'Ccori', 'Julio', '41234568', 'M', '983000001'],
  ])
  expect(outcomesOf(opened.preview)).toEqual(['new', 'error'])
  expect(sentencesOf(opened.preview)).toEqual(['C3: «Suplente 2» no es titular ni alterno.'])
})
