import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { bold, paragraph, text, type DocumentModel } from '../../electron/core/documents/model.ts'
import type { MinutesData, MinutesItem, MinutesSitting } from '../../electron/core/minutes/document-data.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { richTextFromParagraphs } from '../../shared/domain/rich-text.ts'
import { findTool } from '../helpers/tools.ts'
import { hostileDocument, shortHostileTexts } from './hostile.ts'
import { liveDocument, liveMinutes } from './sample-live-minutes.ts'
import { arequipaMinutes, noQuorumMinutes, printed, richDocument } from './sample-minutes.ts'
import { documentXml, toPdf, validationErrors, wordFile, wordParts } from './word-file.ts'

const createdAt = '2023-03-14T14:15:00.000Z'
const render = (model: DocumentModel): Promise<Uint8Array> => renderDocx(model, { createdAt })

const samples: readonly [name: string, model: () => DocumentModel][] = [
  ['Arequipa 2009', () => minutesDocument(arequipaMinutes())],
  ['a full decentralised session', richDocument],
  ['a session of two days', liveDocument],
  ['a session without quorum', () => minutesDocument(noQuorumMinutes())],
]

const institution = (value: string) => ({ institution: value, isJustified: true, reason: value })

const sittingWith = ({ segments }: MinutesData, value: string): MinutesSitting => ({
  segments: segments.map(({ attendees }) => ({
    name: value,
    attendees: attendees
      .slice(0, 2)
      .map((attendee) => ({ ...attendee, name: value, institution: value, position: value })),
  })),
  absences: [institution(value)],
  quorum: {
    seats: 22,
    present: 4,
    required: 12,
    hasQuorum: false,
    missingSegments: [{ name: value, missing: 2 }],
  },
})

const itemWith = (one: MinutesItem, value: string): MinutesItem => ({
  ...one,
  title: value,
  presenter: value,
  stateReason: value,
  carriedFrom: value,
  carriedTo: value,
  approvedMinutes: { label: value, observations: value },
  notes: richTextFromParagraphs([value, value]),
  agreements: one.agreements.map((found) => ({ ...found, number: value, text: value })),
  commitments: [{ text: value, responsible: [value, value], dueOn: null, priority: null }],
  followUps: one.followUps.map((found) => ({
    ...found,
    sessionLabel: value,
    text: value,
    responsible: [value],
    note: value,
  })),
  elections: one.elections.map((found) => ({
    ...found,
    position: value,
    elected: { name: value, sex: null },
    rounds: found.rounds.map((round) => ({
      ...round,
      candidates: round.candidates.map(({ votes }) => ({ name: value, votes })),
    })),
  })),
})

/** The minutes of two days with one text in every place where a person can type one. */
const minutesWith = (value: string): DocumentModel => {
  const live = liveMinutes()
  const signatory = { name: value, position: value }
  const data: MinutesData = {
    ...live,
    ...sittingWith(live, value),
    committee: { ...live.committee, name: value, city: value, region: value, committeeAcronym: value },
    yearName: value,
    session: {
      ...live.session,
      number: value,
      venue: value,
      isDecentralised: true,
      province: value,
      district: value,
      presider: signatory,
      secretary: signatory,
    },
    items: live.items.map((one) => itemWith(one, value)),
    movements: live.movements.flatMap((one) => [
      { ...one, name: value, institution: value, ownText: value },
      { ...one, name: value, institution: value, ownText: null },
    ]),
    suspensions: live.suspensions.map(({ resumption, ...suspension }) => ({
      ...suspension,
      reason: value,
      resumption: resumption && { ...resumption, ...sittingWith(live, value) },
    })),
    closing: { nextSessionOn: null, remarks: value, present: { seats: 3, of: 4 } },
    approval: { session: { label: value, heldOn: '2023-04-11' }, approvedOn: '2023-04-11', observations: value },
  }
  return printed(data, [{ recordedOn: '2023-05-02', says: value, shouldSay: value }])
}

const validator = findTool('ooxml-validator', 'Word files are not checked with the Open XML SDK')

describe.skipIf(validator === null)('the Open XML SDK finds nothing wrong', () => {
  const errorsOf = async (model: DocumentModel): Promise<string[]> =>
    validationErrors(validator ?? '', await render(model))

  it.each(samples)('in the minutes of %s', async (_name, model) => {
    expect(await errorsOf(model())).toEqual([])
  })

  it.each([
    ['every hostile text', shortHostileTexts.join(' ')],
    ['no text at all', ''],
    ['names of 300 characters', 'Á'.repeat(300)],
    ['paragraphs of 100 000 characters', 'palabra '.repeat(12_500)],
    ['words of 100 000 characters', 'x'.repeat(100_000)],
  ])('in minutes full of %s', async (_name, value) => {
    expect(await errorsOf(minutesWith(value))).toEqual([])
  })

  it('in any document that the model allows', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDocument, async (model) => {
        expect(await errorsOf(model)).toEqual([])
      }),
      { numRuns: 15 },
    )
  }, 180_000)

  it('but does find what is wrong, when something is', async () => {
    const parts = wordParts(await render(minutesDocument(arequipaMinutes())))
    const broken = { ...parts, 'word/document.xml': (parts['word/document.xml'] ?? '').replace('<w:tblGrid>', '<w:p>') }
    const mistaken = { ...parts, 'word/document.xml': (parts['word/document.xml'] ?? '').replace('<w:jc ', '<w:jk ') }
    expect(validationErrors(validator ?? '', wordFile(broken))).not.toEqual([])
    expect(validationErrors(validator ?? '', wordFile(mistaken))).not.toEqual([])
  })
})

describe('the same document', () => {
  it.each(samples)('gives the same bytes twice: %s', async (_name, model) => {
    expect(await render(model())).toEqual(await render(model()))
  })

  it('at another moment differs in its core properties only', async () => {
    const model = richDocument()
    const then = wordParts(await render(model))
    const later = wordParts(await renderDocx(model, { createdAt: '2024-01-01T00:00:00.000Z' }))
    const differing = Object.keys(then).filter((path) => then[path] !== later[path])
    expect(differing).toEqual(['docProps/core.xml'])
    expect(later['docProps/core.xml']).toContain('2024-01-01T00:00:00Z</dcterms:created>')
  })

  it('says who wrote it, what it is and in which language', async () => {
    const core = wordParts(await render(richDocument()))['docProps/core.xml']
    expect(core).toContain('<dc:title>ACTA DE LA SESIÓN ORDINARIA N° 003-2023 DEL COMITÉ EJECUTIVO REGIONAL')
    expect(core).toContain('<dc:creator>Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac</dc:creator>')
    expect(core).toContain('<dc:subject>Acta de la sesión ordinaria del 14 de marzo de 2023</dc:subject>')
    expect(core).toContain('<dc:language>es-PE</dc:language>')
  })
})

describe('the Word file', () => {
  it('is A4 with margins of 2.5 cm, in Arial 11 and Peruvian Spanish', async () => {
    const parts = wordParts(await render(richDocument()))
    expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u)
    expect(parts['word/document.xml']).toMatch(/w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"/u)
    expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*w:ascii="Arial".*<w:sz w:val="22"\/>.*w:val="es-PE"/u)
  })

  it('has the name of the Mesa and of the year above, and the page of how many below', async () => {
    const parts = wordParts(await render(richDocument()))
    expect(parts['word/header1.xml']).toContain('Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac')
    expect(parts['word/header1.xml']).toContain('«Año de la Unidad, la Paz y el Desarrollo»')
    expect(parts['word/footer1.xml']).toMatch(/Página .*PAGE.* de .*NUMPAGES/u)
    expect(parts['word/footer1.xml']).toContain('SHA-256: 0f3a9c51d2e7')
  })

  it('carries the watermark BORRADOR in its header while it is a draft, and not once approved', async () => {
    const draft = wordParts(await render(minutesDocument(arequipaMinutes())))
    const approved = wordParts(await render(richDocument()))
    expect(draft['word/header1.xml']).toMatch(/id="PowerPlusWaterMarkObject1".*<v:textpath[^>]* string="BORRADOR"/u)
    expect(approved['word/header1.xml']).not.toContain('BORRADOR')
  })

  it('repeats the header of each table and splits no row', async () => {
    const xml = documentXml(await render(richDocument()))
    const rows = xml.match(/<w:tr>/gu) ?? []
    const tablesWithLines = xml.match(/<w:insideH w:val="single"/gu) ?? []
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(rows.length)
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(tablesWithLines.length)
  })

  it('numbers sections, items and lists with Word numbering', async () => {
    const parts = wordParts(await render(richDocument()))
    const xml = parts['word/document.xml'] ?? ''
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<w:p>).)*<w:numPr>(?:(?!<w:p>).)*ORDEN DEL DÍA/u)
    expect(xml).toMatch(/<w:pStyle w:val="ListNumber"\/>(?:(?!<w:p>).)*<w:numPr>(?:(?!<w:p>).)*hemoglobinómetros/u)
    expect(xml).toMatch(/<w:pStyle w:val="ListBullet"\/>(?:(?!<w:p>).)*<w:numPr>(?:(?!<w:p>).)*Cotabambas/u)
    expect(parts['word/numbering.xml']).toMatch(/<w:numFmt w:val="upperRoman"\/>/u)
  })

  it('keeps names, numbers and dates on one line', async () => {
    const xml = documentXml(await render(richDocument()))
    expect(xml).toMatch(/N°\u00A0003<\/w:t><\/w:r><w:r><w:noBreakHyphen\/><\/w:r><w:r><w:t [^>]*>2023[ <]/u)
    expect(xml).toContain('14\u00A0de\u00A0marzo\u00A0de\u00A02023')
    // Also in what people typed.
    expect(xml).toMatch(
      /de la Sesión Ordinaria N°\u00A0002<\/w:t><\/w:r><w:r><w:noBreakHyphen\/><\/w:r><w:r><w:t [^>]*>2023\./u,
    )
    expect(xml).toContain('Preside la sesión Marleny\u00A0Utani\u00A0Carbajal')
  })

  it('shows what people typed and never takes it for an order of its own', async () => {
    const typed = ['{bullets-0}', '{numbers-from-1-1}', '{default-bullet-numbering-0}', 'CURRENT', 'TOTAL_PAGES']
    const { blocks, ...rest } = minutesDocument(arequipaMinutes())
    const model = { ...rest, blocks: [...blocks, ...typed.map((value) => paragraph([text(value), bold(value)]))] }
    const read = await mammoth.extractRawText({ buffer: Buffer.from(await render(model)) })
    for (const value of typed) expect(read.value).toContain(`${value}${value}`)
  })

  it('is read back by another program with its headings, lists and tables', async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await render(richDocument())) },
      { styleMap: ["p[style-name='Title'] => h1:fresh", 'u => u'] },
    )
    const headings = [...value.matchAll(/<h1>(.*?)<\/h1>/gu)].map(([, heading]) => heading)
    expect(headings.slice(1, 7)).toEqual([
      'ASISTENCIA',
      'VERIFICACIÓN DEL QUÓRUM',
      'LECTURA Y APROBACIÓN DEL ACTA ANTERIOR',
      'INFORMES',
      'PEDIDOS',
      'ORDEN DEL DÍA',
    ])
    expect(value).toContain('<strong>avance de la meta de anemia</strong>')
    expect(value).toContain('<em>según la ENDES</em>')
    expect(value).toContain('<u>remitir el informe por escrito</u>')
    expect(value).toMatch(/<ol><li>Que faltan hemoglobinómetros en tres redes:<ul><li>Cotabambas<\/li>/u)
    const cells = /<tr><td><p>1<\/p><\/td><td><p>Saturnino Ccopa Huillca<\/p><\/td>/u
    expect(value).toMatch(cells)
    expect(value.match(/<table>/gu)).toHaveLength(8)
  })
})

const soffice = findTool('soffice', 'Word files are not turned into PDF')
const pdfinfo = findTool('pdfinfo', 'PDF pages are not counted')
const pdftotext = findTool('pdftotext', 'PDF text is not read')

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('LibreOffice', () => {
  const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }

  it('lays the real minutes of Arequipa out on three pages, with every word in its place', async () => {
    const pdf = toPdf(tools, await render(minutesDocument(arequipaMinutes())))
    expect(pdf.pageCount).toBe(3)
    expect(pdf.text).toContain('ACTA DE LA SESIÓN EXTRAORDINARIA N° 001-2009 DEL COMITÉ EJECUTIVO REGIONAL')
    expect(pdf.text).toContain('las diez horas con quince minutos (10:15)')
    expect(pdf.text).toContain('siendo las ________ horas con ________ minutos')
    expect(pdf.text).toContain('I. ORDEN DEL DÍA 1. Ajustes al reglamento de funcionamiento del CER')
    expect(pdf.text).toContain('Página 3 de 3')
  })

  it('lays a full session out on five pages', async () => {
    const pdf = toPdf(tools, await render(richDocument()))
    expect(pdf.pageCount).toBe(5)
    expect(pdf.text).toContain('IV. ORDEN DEL DÍA')
    expect(pdf.text).toContain('SHA-256: 0f3a9c51d2e7 Página 5 de 5')
  })

  it('lays a session of two days out on six pages, its items numbered on after the resumption', async () => {
    const pdf = toPdf(tools, await render(liveDocument()))
    expect(pdf.pageCount).toBe(6)
    expect(pdf.text).toContain('y se continuó con la agenda. ')
    expect(pdf.text).toMatch(/2\. Elección de la coordinación regional y alterna .* 5\. Varios/u)
    expect(pdf.text).toContain('SHA-256: 0f3a9c51d2e7 Página 6 de 6')
  })
})
