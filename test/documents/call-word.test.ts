import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { certificatesDocument } from '../../electron/core/accreditations/document.ts'
import { agreementCertificateDocument } from '../../electron/core/agreements/document.ts'
import { agendaDocument } from '../../electron/core/agenda/document.ts'
import { attendanceListDocument } from '../../electron/core/attendance/document.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { accreditationRequestDocument } from '../../electron/core/letters/accreditation-request.ts'
import { callLettersDocument } from '../../electron/core/letters/document.ts'
import { designationDocument } from '../../electron/core/minutes/document-designation.ts'
import { installationDocument } from '../../electron/core/minutes/document-installation.ts'
import { statementDocument } from '../../electron/core/statements/document.ts'
import { findTool } from '../helpers/tools.ts'
import { hostileDocument, shortHostileTexts } from './hostile.ts'
import {
  agreementCertificate,
  bareAgreementCertificate,
  bareInstallation,
  designation,
  installation,
} from './sample-acts.ts'
import {
  accreditationRequest,
  agenda,
  attendanceList,
  bareCall,
  callLetters,
  certificates,
  recipients,
} from './sample-call.ts'
import { bareStatement, statement } from './sample-statement.ts'
import { documentXml, toPdf, validationErrors, wordParts } from './word-file.ts'

const createdAt = '2023-03-07T14:15:00.000Z'
const render = (model: DocumentModel): Promise<Uint8Array> => renderDocx(model, { createdAt })

const samples: readonly [name: string, model: () => DocumentModel][] = [
  ['three letters of a call', () => callLettersDocument(callLetters())],
  ['a call of which nothing is known', () => callLettersDocument(bareCall())],
  ['two requests for accreditation', () => accreditationRequestDocument(accreditationRequest())],
  ['three certificates', () => certificatesDocument(certificates())],
  ['an agenda', () => agendaDocument(agenda())],
  ['an attendance list', () => attendanceListDocument(attendanceList())],
  ['a statement', () => statementDocument(statement())],
  ['a statement of which little is known', () => statementDocument(bareStatement())],
  ['a certificate of an agreement', () => agreementCertificateDocument(agreementCertificate())],
  ['a certificate of which little is known', () => agreementCertificateDocument(bareAgreementCertificate())],
  ['an act of installation', () => installationDocument(installation())],
  ['an act of installation of which nothing is known', () => installationDocument(bareInstallation())],
  ['an act of designation', () => designationDocument(designation())],
]

const isTyped = (key: string): boolean =>
  !['kind', 'modality', 'heldOn', 'issuedOn', 'replyBy', 'firstDay', 'lastDay', 'firstCallAt', 'secondCallAt'].includes(
    key,
  ) &&
  !['documentDay', 'validFrom', 'validTo', 'capacity', 'sex', 'day', 'at', 'startedAt', 'endedAt'].includes(key) &&
  !['suspendedAt', 'addedAt', 'nextSessionOn', 'recordedOn', 'approvedOn', 'quorumCall', 'outcome'].includes(key) &&
  !['dueOn', 'status', 'state', 'role', 'adoption', 'type', 'minutesState'].includes(key)

/** The same data with one text in every place where a person can type one. */
const filledWith = <Value>(value: Value, typed: string, key = ''): Value => {
  const fill = (inner: unknown, innerKey: string): unknown => {
    if (typeof inner === 'string') return isTyped(innerKey) ? typed : inner
    if (Array.isArray(inner)) return inner.map((item) => fill(item, innerKey))
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, part]) => [name, fill(part, name)]))
  }
  // Plain data with its texts changed keeps its shape, which the compiler cannot see.
  return fill(value, key) as Value
}

const modelsWith = (typed: string): DocumentModel[] => [
  callLettersDocument(filledWith(callLetters(), typed)),
  accreditationRequestDocument(filledWith(accreditationRequest(), typed)),
  certificatesDocument(filledWith(certificates(), typed)),
  agendaDocument(filledWith(agenda(), typed)),
  attendanceListDocument(filledWith(attendanceList(), typed)),
  statementDocument(filledWith(statement(), typed)),
  agreementCertificateDocument(filledWith(agreementCertificate(), typed)),
  installationDocument(filledWith(installation(), typed)),
  designationDocument({ ...filledWith(designation(), typed), takesOfficeOn: {} }),
]

const validator = findTool('ooxml-validator', 'Word files are not checked with the Open XML SDK')

describe.skipIf(validator === null)('the Open XML SDK finds nothing wrong', () => {
  const errorsOf = async (model: DocumentModel): Promise<string[]> =>
    validationErrors(validator ?? '', await render(model))

  it.each(samples)('in %s', async (_name, model) => {
    expect(await errorsOf(model())).toEqual([])
  })

  it.each([
    ['every hostile text', shortHostileTexts.join(' ')],
    ['names of 300 characters', 'Á'.repeat(300)],
    ['words of 100 000 characters', 'x'.repeat(100_000)],
  ])('in documents full of %s', async (_name, typed) => {
    for (const model of modelsWith(typed)) expect(await errorsOf(model)).toEqual([])
  })
})

/** The same document whose letters share nothing: each block is an object of its own. */
const unshared = (model: DocumentModel): DocumentModel => ({
  ...model,
  blocks: model.blocks.map((block) => structuredClone(block)),
})

describe('letters in one file', () => {
  it('give the same bytes twice', async () => {
    for (const [, model] of samples) expect(await render(model())).toEqual(await render(model()))
  })

  it('are what they would be if each were written anew, numbers of lists included', async () => {
    for (const [, model] of samples) {
      const shared = wordParts(await render(model()))
      const anew = wordParts(await render(unshared(model())))
      expect(shared['word/document.xml']).toBe(anew['word/document.xml'])
      expect(shared['word/numbering.xml']).toBe(anew['word/numbering.xml'])
    }
  })

  it('share blocks of any kind without a difference', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDocument, async (model) => {
        const { blocks } = model
        // Turned round, each block stands after another than the first time.
        const twice: DocumentModel = { ...model, blocks: [...blocks, { kind: 'partBreak' }, ...blocks.toReversed()] }
        expect(documentXml(await render(twice))).toBe(documentXml(await render(unshared(twice))))
      }),
      { numRuns: 40 },
    )
  })

  it('look at what stands before a shared block, each time', async () => {
    const { blocks, ...rest } = agendaDocument(agenda())
    const table = blocks.filter(({ kind }) => kind === 'table')
    const last = blocks.slice(-1)
    const model: DocumentModel = { ...rest, blocks: [...table, ...last, { kind: 'partBreak' }, ...last] }
    const xml = documentXml(await render(model))
    expect(xml).toBe(documentXml(await render(unshared(model))))
    expect(xml.match(/Duración prevista/gu)).toHaveLength(2)
    expect(xml.match(/<w:spacing w:before="160"\/>/gu)).toHaveLength(1)
  })

  it('begin their page numbers again, and the numbers of their agendas', async () => {
    const parts = wordParts(await render(callLettersDocument(callLetters())))
    const xml = parts['word/document.xml'] ?? ''
    expect(xml.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(3)
    expect(xml.match(/<w:footerReference /gu)).toHaveLength(1)
    expect(parts['word/footer1.xml']).toMatch(/Página .*PAGE.* de .*SECTIONPAGES/u)
    const agendas = [...xml.matchAll(/w:val="ListNumber"\/>.*?<w:numId w:val="(\d+)"/gu)].map(([, id]) => id)
    expect(new Set(agendas).size).toBe(3)
    expect(agendas).toHaveLength(12)
  })

  it('count the pages of the file when there is only one', async () => {
    const [only] = recipients(1)
    const parts = wordParts(
      await render(callLettersDocument({ ...callLetters(), recipients: only === undefined ? [] : [only] })),
    )
    expect(parts['word/footer1.xml']).toMatch(/Página .*PAGE.* de .*NUMPAGES/u)
    expect(parts['word/document.xml']).not.toContain('w:start="1"/></w:sectPr>')
  })

  it('keep numbers, names and dates on one line', async () => {
    const xml = documentXml(await render(callLettersDocument(callLetters())))
    expect(xml).toContain('7\u00A0de\u00A0marzo\u00A0de\u00A02023')
    expect(xml).toContain('Marleny\u00A0Utani\u00A0Carbajal')
    expect(xml).toContain('09:00\u00A0horas')
    expect(xml).toMatch(/N°\u00A0007<.*?noBreakHyphen.*?>2023</u)
  })

  it('say who wrote them and what they are', async () => {
    const core = wordParts(await render(callLettersDocument(callLetters())))['docProps/core.xml']
    expect(core).toContain('<dc:title>OFICIO MÚLTIPLE N° 007-2023-MCLCP-APURÍMAC</dc:title>')
    expect(core).toContain('<dc:creator>Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac</dc:creator>')
    expect(core).toContain('<cp:keywords>oficio múltiple, convocatoria, sesión ordinaria, CER')
  })
})

describe('the attendance list', () => {
  it('lies on A4 with margins of 1.5 cm, its header repeated, its rows whole and at least 9 mm high', async () => {
    const xml = documentXml(await render(attendanceListDocument(attendanceList())))
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u)
    expect(xml).toMatch(/<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850"/u)
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    const rows = xml.match(/<w:tr>/gu) ?? []
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(rows.length)
    expect(xml.match(/<w:trHeight w:val="510" w:hRule="atLeast"\/>/gu)).toHaveLength(51)
  })

  it('is read back by another program, group by group', async () => {
    const docx = Buffer.from(await render(attendanceListDocument(attendanceList())))
    const { value } = await mammoth.convertToHtml({ buffer: docx })
    expect(value).toMatch(/<tr><td><\/td><td><p>Segmento: Estado<\/p><\/td>(?:<td><\/td>){7}<\/tr>/u)
    expect(value).toMatch(
      /<tr><td><p>3<\/p><\/td><td><p>Quispe Altamirano, Yanet<\/p><\/td><td><p>40000137<\/p><\/td>.*?<td><p>T<\/p><\/td>/u,
    )
    expect(value.match(/<table>/gu)).toHaveLength(1)
  })
})

it('the form of the accreditation and the agenda are read back as tables by another program', async () => {
  const request = Buffer.from(await render(accreditationRequestDocument(accreditationRequest())))
  const form = await mammoth.convertToHtml({ buffer: request })
  expect(form.value).toContain('<th><p>Representante titular</p></th><th><p>Representante alterno(a)</p></th>')
  const programme = await mammoth.convertToHtml({ buffer: Buffer.from(await render(agendaDocument(agenda()))) })
  expect(programme.value).toMatch(/<td><p>3<\/p><\/td><td><p>09:30<\/p><\/td>.*?<td><p>60<\/p><\/td>/u)
})

const soffice = findTool('soffice', 'Word files are not turned into PDF')
const pdfinfo = findTool('pdfinfo', 'PDF pages are not counted')
const pdftotext = findTool('pdftotext', 'PDF text is not read')

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('LibreOffice', () => {
  const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }
  const times = (text: string, words: string): number => text.split(words).length - 1

  it('lays three letters out on three pages, each of them page 1 of 1', async () => {
    const pdf = toPdf(tools, await render(callLettersDocument(callLetters())))
    expect(pdf.pageCount).toBe(3)
    expect(times(pdf.text, 'Página 1 de 1')).toBe(3)
    expect(times(pdf.text, 'OFICIO MÚLTIPLE N° 007-2023-MCLCP-APURÍMAC')).toBe(3)
    expect(times(pdf.text, '1. Lectura y aprobación del acta anterior')).toBe(3)
    expect(times(pdf.text, 'la persona acreditada como alterna')).toBe(2)
    expect(pdf.text).toContain('Señora Yanet Quispe Altamirano Directora de Promoción de la Salud')
    // Two columns are read one after another.
    expect(pdf.text).toContain('descentralizada martes 14 de marzo de 2023 09:00 horas 09:30 horas Auditorio')
  })

  it('knows that a letter with a long agenda takes two pages, and leaves no signature alone on the second', async () => {
    const agendaOf = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        title: `Punto ${String(index + 1)} de la agenda`,
        presenter: null,
      }))
    const pdf = toPdf(tools, await render(callLettersDocument({ ...callLetters(), agenda: agendaOf(14) })))
    expect(pdf.pageCount).toBe(6)
    expect(times(pdf.text, 'Página 1 de 2')).toBe(3)
    expect(times(pdf.text, 'Página 2 de 2')).toBe(3)
    expect(pdf.text).toMatch(/Página 1 de 2 Mesa .{0,120}Desarrollo» Sin otro particular, .* Atentamente, Marleny/u)
  })

  it('puts the form of each request on its second page', async () => {
    const pdf = toPdf(tools, await render(accreditationRequestDocument(accreditationRequest())))
    expect(pdf.pageCount).toBe(4)
    expect(times(pdf.text, 'Página 2 de 2')).toBe(2)
    expect(times(pdf.text, 'FICHA DE ACREDITACIÓN')).toBe(2)
    expect(pdf.text).toContain('Institución: Segmento: Datos Dirección Regional de Salud (DIRESA) Estado')
  })

  it('gives each certificate a page', async () => {
    const pdf = toPdf(tools, await render(certificatesDocument(certificates())))
    expect(pdf.pageCount).toBe(3)
    expect(times(pdf.text, 'Página 1 de 1')).toBe(3)
  })

  it('needs three pages for the list of 22 institutions with two people each', async () => {
    const pdf = toPdf(tools, await render(attendanceListDocument(attendanceList())))
    expect(pdf.pageCount).toBe(3)
    expect(times(pdf.text, 'Apellidos y nombres')).toBe(3)
    expect(times(pdf.text, 'T: titular · A: alterno(a) · I: invitado(a)')).toBe(3)
    expect(pdf.text).toContain('Página 3 de 3')
  })

  it('lays the agenda and a call full of blanks out on a page each', async () => {
    expect(toPdf(tools, await render(agendaDocument(agenda()))).pageCount).toBe(1)
    const pdf = toPdf(tools, await render(callLettersDocument(bareCall())))
    expect(pdf.pageCount).toBe(1)
    expect(pdf.text).toContain('Página 1 de 1')
  })
})
