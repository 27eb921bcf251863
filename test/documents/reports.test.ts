import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { attendanceReportDocument } from '../../electron/core/attendance/document-report.ts'
import { commitmentsReportDocument, type CommitmentsReportData } from '../../electron/core/commitments/document.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { renderText } from '../../electron/core/documents/text.ts'
import { findTool } from '../helpers/tools.ts'
import { shortHostileTexts } from './hostile.ts'
import {
  attendanceReportData,
  emptyAttendanceReport,
  longAttendanceReport,
  sessionCommitmentsData,
  termCommitmentsData,
} from './sample-reports.ts'
import { toPdf, validationErrors } from './word-file.ts'

const render = (model: DocumentModel): Promise<Uint8Array> =>
  renderDocx(model, { createdAt: '2023-06-15T15:00:00.000Z' })

const attendanceText = renderText(attendanceReportDocument(attendanceReportData()))

describe('the attendance report', () => {
  it('says how many came of those who were entitled, and adds the women and men', () => {
    expect(attendanceText).toContain('En el período se realizaron 3 sesiones. De 9 asistencias que correspondían')
    expect(attendanceText).toContain('se registraron 6 (67 %): 5 por titulares y 1 por alternos o alternas.')
    expect(attendanceText).toContain('Hubo 1 falta justificada y 2 sin justificar.')
    expect(attendanceText).toContain('asistieron mujeres 4 veces y varones 2 veces; en 2 casos no se registró el sexo.')
  })

  it('gives a line to each session, segment and institution, with totals', () => {
    expect(attendanceText).toContain('2. Sesión Ordinaria N° 001-2023, 14/03/2023 · 3 · 2 · 1 · 0 · 0 · 100 % · 2 · 1')
    expect(attendanceText).toContain('• Estado · 6 · 3 · 1 · 1 · 1 · 67 % · 2 · 2')
    expect(attendanceText).toContain('• Sin segmento · 1 · 0 · 0 · 0 · 1 · 0 % · 0 · 0')
    expect(attendanceText).toContain('Segmento: Estado\n1. Dirección Regional de Educación · 3 · 2 · 1 · 0 · 0 · 100 %')
    expect(attendanceText.match(/Total · 9 · 5 · 1 · 1 · 2 · 67 % · 4 · 2/gu)).toHaveLength(2)
  })

  it('draws the share of each segment and of each institution, by its acronym where it has one', () => {
    expect(attendanceText).toContain(
      'Gráfico 1. Porcentaje de asistencia por segmento\n• Estado: 67 %\n• Sociedad civil: 100 %\n• Sin segmento: 0 %',
    )
    expect(attendanceText).toContain('• DIRESA: 33 %\n• Red de Mujeres Rurales: 100 %')
  })

  it('says so when nothing was held, or nobody was accredited', () => {
    const nobody = { ...attendanceReportData(), segments: [] }
    expect(renderText(attendanceReportDocument(emptyAttendanceReport()))).toContain(
      'todavía no se ha realizado ninguna sesión',
    )
    expect(renderText(attendanceReportDocument(nobody))).toContain('Ninguna institución tenía una acreditación vigente')
  })
})

const termText = renderText(commitmentsReportDocument(termCommitmentsData()))

describe('the report of commitments', () => {
  it('says how many stand how on its day, each once', () => {
    expect(termText).toContain(
      'Al 15 de junio de 2023 se cuentan 4 compromisos: 1 cumplido, 1 pendiente, 1 vencido y 1 sin efecto.',
    )
    expect(termText).toContain('• Vencidos · 1')
    expect(termText).toContain('• Total · 4')
  })

  it('lists them under each institution that answers for them, and last those of nobody', () => {
    const order = [
      'Dirección Regional de Educación\n1. ',
      'Dirección Regional de Salud\n3. ',
      'Sin institución responsable\n5. ',
    ]
    const places = order.map((words) => termText.indexOf(words))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(termText).toContain('Un compromiso de varias instituciones aparece en cada una')
  })

  it('tells the day, the status and the last follow-up, and leaves a line where no day was set', () => {
    expect(termText).toContain('30/04/2023 · Cumplido (100 %) · 28/04/2023: Se presentó con Oficio N° 120-2023.')
    expect(termText).toContain('31/05/2023 · En proceso (50 %), vencido · 10/05/2023')
    expect(termText).toMatch(/heladas\. · Sesión Extraordinaria N° 001-2023 · _+ · Pendiente · Sin seguimiento/u)
  })

  it('draws the totals, and how those of each institution stand', () => {
    expect(termText).toContain(
      'Gráfico 1. Compromisos por estado\n• Cumplidos: 1\n• En proceso: 0\n• Pendientes: 1\n• Vencidos: 1\n• No cumplidos: 0',
    )
    expect(termText).toContain(
      '• DRE: Cumplidos 1, Pendientes 0, Vencidos 1\n• DIRESA: Cumplidos 0, Pendientes 0, Vencidos 1',
    )
  })

  it('of a session names it once, and not in each line', () => {
    const sessionText = renderText(commitmentsReportDocument(sessionCommitmentsData()))
    expect(sessionText).toContain('Sesión Ordinaria N° 001-2023, 14 de marzo de 2023')
    expect(sessionText.match(/Sesión Ordinaria/gu)).toHaveLength(1)
  })

  it('says so when nothing was promised', () => {
    const none = { ...sessionCommitmentsData(), commitments: [] }
    expect(renderText(commitmentsReportDocument(none))).toContain('En esta sesión no se registró ningún compromiso.')
  })
})

const hostileCommitments = (value: string): CommitmentsReportData => ({
  ...termCommitmentsData(),
  yearName: value,
  scope: { kind: 'term', name: value, firstDay: '2023-01-01', lastDay: '2023-12-31' },
  commitments: termCommitmentsData().commitments.map((one) => ({
    ...one,
    text: value,
    sessionLabel: value,
    responsibles: [
      { name: value, acronym: value },
      { name: `${value}2`, acronym: null },
    ],
    lastFollowUp: { recordedOn: '2023-05-20', percentage: 3, note: value },
  })),
})

const hostileAttendance = (value: string) => {
  const data = attendanceReportData()
  return {
    ...data,
    term: { ...data.term, name: value },
    sessions: data.sessions.map((one) => ({ ...one, label: value })),
    segments: data.segments.map(({ institutions }) => ({
      name: value,
      institutions: institutions.map((one) => ({ ...one, name: value, acronym: null })),
    })),
  }
}

const validator = findTool('ooxml-validator', 'The reports are not checked with the Open XML SDK')

describe.skipIf(validator === null)('the Open XML SDK finds nothing wrong', () => {
  it.each([
    ['the attendance of a term', () => attendanceReportDocument(attendanceReportData())],
    ['a term without sessions', () => attendanceReportDocument(emptyAttendanceReport())],
    ['the commitments of a term', () => commitmentsReportDocument(termCommitmentsData())],
    ['the commitments of a session', () => commitmentsReportDocument(sessionCommitmentsData())],
  ])('in %s', async (_name, model) => {
    expect(validationErrors(validator ?? '', await render(model()))).toEqual([])
  })

  it.each([
    ['every hostile text', shortHostileTexts.join(' ')],
    ['no text at all', ''],
    ['names of 300 characters', 'Á'.repeat(300)],
  ])('in reports full of %s', async (_name, value) => {
    for (const model of [
      attendanceReportDocument(hostileAttendance(value)),
      commitmentsReportDocument(hostileCommitments(value)),
    ])
      expect(validationErrors(validator ?? '', await render(model))).toEqual([])
  })
})

const soffice = findTool('soffice', 'The pages of the reports are not looked at')
const pdfinfo = findTool('pdfinfo', 'The pages of the reports are not counted')
const pdftotext = findTool('pdftotext', 'The text of the reports is not read back')

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('on paper', () => {
  it('a chart that does not fit on a page takes its caption with it', async () => {
    const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }
    const { text } = toPdf(tools, await render(attendanceReportDocument(attendanceReportData())))
    expect(text).toContain('Gráfico 1. Porcentaje de asistencia por segmento')
    expect(text).not.toContain('Gráfico 1. Porcentaje de asistencia por segmento Página 1 de')
  }, 60_000)

  it('sixty institutions keep each chart with its caption, and every name', async () => {
    const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }
    const { pageCount, text } = toPdf(tools, await render(attendanceReportDocument(longAttendanceReport(60))))
    expect(text).toContain('Gráfico 2. Porcentaje de asistencia por institución (3 de 3)')
    for (const number of [1, 15, 16, 60]) expect(text).toContain(`Dirección Regional número ${number} de`)
    expect(pageCount).toBe(8)
  }, 60_000)
})

describe('mammoth reads back', () => {
  it('the headings, tables and captions of both', async () => {
    for (const [model, headings, tables] of [
      [
        attendanceReportDocument(attendanceReportData()),
        ['SESIONES', 'ASISTENCIA POR SEGMENTO', 'ASISTENCIA POR INSTITUCIÓN'],
        3,
      ],
      [commitmentsReportDocument(termCommitmentsData()), ['RESUMEN', 'COMPROMISOS'], 2],
    ] as const) {
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await render(model)) })
      for (const words of headings) expect(value).toMatch(new RegExp(`<h1>(?:<a [^>]*></a>)?${words}</h1>`, 'u'))
      expect(value.match(/<table>/gu)).toHaveLength(tables)
      expect(value).toContain('Gráfico 1.')
    }
  })
})
