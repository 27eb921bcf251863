import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { paragraph, text, type Block, type DocumentModel, type Signature } from '../../electron/core/documents/model.ts'
import { signerName } from '../../electron/core/documents/words.ts'
import type { MinutesAttendee, MinutesData } from '../../electron/core/minutes/document-data.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { richTextFromParagraphs } from '../../shared/domain/rich-text.ts'
import { findTool } from '../helpers/tools.ts'
import { agreement, item, richMinutes } from './sample-minutes.ts'
import { toPdf, type Pdf } from './word-file.ts'

/* Documents so long that anything that can break over two pages does, as LibreOffice lays them out. */

const soffice = findTool('soffice', 'long Word files are not laid out')
const pdfinfo = findTool('pdfinfo', 'PDF pages are not counted')
const pdftotext = findTool('pdftotext', 'PDF text is not read')
const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }

const counting = (count: number): number[] => Array.from({ length: count }, (_none, index) => index + 1)

const figures = (value: number): string => String(value).padStart(3, '0')

const layOut = async (model: DocumentModel): Promise<Pdf> =>
  toPdf(tools, await renderDocx(model, { createdAt: '2023-03-14T14:15:00.000Z' }))

const documentOf = (blocks: Block[]): DocumentModel => ({ ...minutesDocument(richMinutes()), watermark: null, blocks })

/** The page on which words stand; there is only one. */
const pageOf = ({ pages }: Pdf, words: string): number => {
  const found = pages.flatMap((page, index) => (page.includes(words) ? [index] : []))
  expect(found, words).toHaveLength(1)
  return found[0] ?? -1
}

const line = 'Este párrafo solo ocupa sitio. '

/** A grid somewhere on a page: so many people, after so many paragraphs. */
type Grid = { people: number; fillers: number }

const nameOf = ({ people, fillers }: Grid, number: number): string => `${people}-${fillers}-${figures(number)}`

// Of different heights, so that now and then the end of a page falls within one.
const signatureOf = (grid: Grid, number: number): Signature => {
  const name = nameOf(grid, number)
  const duties = counting(number % 5).map((duty) => [text(`Encargo ${duty} de quien firma`)])
  return { name: [text(`Nombre ${name}`)], lines: [[text(`Cargo ${name}`)], ...duties, [text(`Entidad ${name}`)]] }
}

const introductionOf = ({ people, fillers }: Grid): string =>
  `Firman ${people} personas después de ${fillers} párrafos:`

const gridBlocks = (grid: Grid): Block[] => [
  { kind: 'pageBreak' },
  ...counting(grid.fillers).map(() => paragraph([text(line.repeat(7))])),
  { ...paragraph([text(introductionOf(grid))]), isKeptWithNext: true },
  { kind: 'signatures', signatures: counting(grid.people).map((number) => signatureOf(grid, number)) },
]

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('signatures', () => {
  const crowds = [1, 2, 3, 59, 60]
  const grids = crowds.flatMap((people) => [9, 10, 11, 12, 13, 14].map((fillers): Grid => ({ people, fillers })))
  let pdf: Pdf
  beforeAll(async () => {
    pdf = await layOut(documentOf(grids.flatMap(gridBlocks)))
  }, 120_000)

  it.each(crowds)('of %i people stay whole, each on one page', (people) => {
    for (const grid of grids.filter((one) => one.people === people)) {
      for (const number of counting(people)) {
        const page = pageOf(pdf, `Nombre ${nameOf(grid, number)}`)
        expect(pageOf(pdf, `Cargo ${nameOf(grid, number)}`)).toBe(page)
        expect(pageOf(pdf, `Entidad ${nameOf(grid, number)}`)).toBe(page)
      }
    }
  })

  it.each(crowds)('of %i people begin on the page that says who signs', (people) => {
    for (const grid of grids.filter((one) => one.people === people))
      expect(pageOf(pdf, introductionOf(grid))).toBe(pageOf(pdf, `Nombre ${nameOf(grid, 1)}`))
  })
})

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('a name too long for its place', () => {
  const longName = 'MARÍA DEL CARMEN FERNÁNDEZ-BACA VILLAFUERTE DE QUISPE LAYME'

  it.each([undefined, 'center' as const])('goes on between two words where it signs (%s)', async (placement) => {
    const signatures = [{ name: signerName(longName), lines: [] }]
    const { text: shown } = await layOut(
      documentOf([{ kind: 'signatures', signatures, ...(placement !== undefined && { placement }) }]),
    )
    expect(shown.match(/\p{L}+/gu)).toEqual(expect.arrayContaining(longName.match(/\p{L}+/gu) ?? []))
  })
})

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('a table of 200 rows', () => {
  let pdf: Pdf
  beforeAll(async () => {
    const rows = counting(200).map((number) => [
      [text(String(number))],
      [text(`Principio ${figures(number)}. ${line.repeat(number % 6)} Final ${figures(number)}.`)],
    ])
    pdf = await layOut(
      documentOf([
        {
          kind: 'table',
          caption: [text('Doscientas filas')],
          columns: [
            { header: 'N°', widthMm: 10, alignment: 'center' },
            { header: 'Encabezado', widthMm: 150, alignment: 'left' },
          ],
          rows,
        },
      ]),
    )
  }, 120_000)

  it('says its header on each of its pages', () => {
    expect(pdf.pageCount).toBeGreaterThanOrEqual(8)
    for (const page of pdf.pages) expect(page.split('Encabezado')).toHaveLength(2)
  })

  it('splits no row, and has them all in their order', () => {
    const order = [...pdf.text.matchAll(/Principio (\d{3})/gu)].map(([, number]) => Number(number))
    expect(order).toEqual(counting(200))
    for (const number of counting(200))
      expect(pageOf(pdf, `Principio ${figures(number)}`)).toBe(pageOf(pdf, `Final ${figures(number)}`))
  })
})

const attendees = (count: number): MinutesAttendee[] =>
  counting(count).map((number) => ({
    name: `Persona Asistente ${figures(number)}`,
    sex: null,
    institution: `Institución que envía a sus representantes ${figures(number)}`,
    position: 'Responsable',
    capacity: 'principal',
  }))

const longMinutes = (): MinutesData => ({
  ...richMinutes(),
  segments: [{ name: 'Sociedad civil', attendees: attendees(60) }],
  movements: [],
  items: counting(60).map((number) =>
    item('debate', `Punto extenso ${figures(number)}`, {
      notes: richTextFromParagraphs([
        `Primeras palabras ${figures(number)}. ${line.repeat(8)}`,
        ...counting(8).map(() => line.repeat(12)),
      ]),
      agreements: [
        agreement(`${figures(number)}-2023-CER`, `Acordar lo del punto ${figures(number)}. ${line.repeat(2)}`),
      ],
      commitments: [
        { text: `Cumplir ${figures(number)}`, responsible: ['DIRESA'], dueOn: '2023-09-30', priority: number },
      ],
    }),
  ),
})

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('an acta of sixty pages and more', () => {
  let pdf: Pdf
  beforeAll(async () => {
    pdf = await layOut(minutesDocument(longMinutes()))
  }, 180_000)

  it('says on each page of whom it is and which page it is', () => {
    expect(pdf.pageCount).toBeGreaterThanOrEqual(60)
    for (const [index, page] of pdf.pages.entries()) {
      expect(page).toContain(
        'Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac Comité Ejecutivo Regional',
      )
      expect(page).toContain(`Página ${index + 1} de ${pdf.pageCount}`)
    }
  })

  it('numbers its items on and on, and leaves no heading at the foot of a page without its text', () => {
    for (const number of counting(60)) {
      const heading = pageOf(pdf, `${number}. Punto extenso ${figures(number)} `)
      expect(pageOf(pdf, `Primeras palabras ${figures(number)}`)).toBe(heading)
    }
  })

  it('repeats the headers of its tables on each page that they reach', () => {
    const reached = (words: string): string[] => pdf.pages.filter((page) => page.includes(words))
    const quorum = pageOf(pdf, 'VERIFICACIÓN DEL QUÓRUM')
    const ofAttendance = pdf.pages.slice(0, quorum + 1).filter((page) => page.includes('Persona Asistente'))
    expect(ofAttendance.length).toBeGreaterThan(1)
    for (const page of ofAttendance) expect(page).toContain('Nombres y apellidos')
    expect(reached('Cumplir 0').length).toBeGreaterThan(1)
    for (const page of reached('Cumplir 0')) expect(page).toContain('Responsable(s)')
  })
})
