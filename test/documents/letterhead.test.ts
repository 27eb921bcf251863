import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { renderHtml } from '../../electron/core/documents/html.ts'
import { paragraph, text, type DocumentModel } from '../../electron/core/documents/model.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { findTool } from '../helpers/tools.ts'
import { decoratedTemplate, inTemplate, withLogos, type TemplateOptions } from './sample-letterhead.ts'
import { arequipaMinutes, richDocument } from './sample-minutes.ts'
import { samplesOfKind } from './samples.ts'
import { toPdf, validationErrors, wordParts } from './word-file.ts'

const createdAt = '2023-03-14T14:15:00.000Z'

const written = async (model: DocumentModel, template: Uint8Array): Promise<Uint8Array> => {
  const placed = inTemplate(model, template)
  return renderDocx(placed.model, { createdAt, files: placed.files })
}

const writtenIn = async (model: DocumentModel, options: TemplateOptions = {}) =>
  written(model, await decoratedTemplate(options))

const partsIn = async (model: DocumentModel, options: TemplateOptions = {}) =>
  wordParts(await writtenIn(model, options))

/** The parts of a Word file whose names begin in some way, one after another. */
const edges = (parts: Record<string, string>, edge: string): string[] =>
  Object.entries(parts).flatMap(([path, xml]) =>
    path.startsWith('word/') && path.includes(edge) && path.endsWith('.xml') ? [xml] : [],
  )

const changedPart = (docx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(docx)
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
}

const standing = Object.entries(samplesOfKind).flatMap(([kind, draws]) =>
  draws.flatMap((draw, index): [string, () => DocumentModel][] =>
    draw().page === 'landscape' ? [] : [[`${kind} ${String(index + 1)}`, draw]],
  ),
)

const validator = findTool('ooxml-validator', 'Word files in a letterhead are not checked with the Open XML SDK')

describe.skipIf(validator === null)('the Open XML SDK finds nothing wrong', () => {
  it.each(standing)('in %s on a letterhead of Word', async (_name, draw) => {
    const errors = validationErrors(validator ?? '', await writtenIn(draw(), { hasFirstPage: true }))
    expect(errors).toEqual([])
  })

  it('on a letterhead without header, foot, lists or settings of its own, with words around the field', async () => {
    const docx = await writtenIn(minutesDocument(arequipaMinutes()), {
      hasEdges: false,
      before: [new Paragraph('Secretaría técnica')],
      after: [new Paragraph('Copia para el archivo')],
    })
    expect(validationErrors(validator ?? '', docx)).toEqual([])
  })

  it.each(['minutes', 'letters', 'attendance_list', 'attendance_report'] as const)('in %s with logos', async (kind) => {
    const { model, files } = withLogos(samplesOfKind[kind][0]!())
    expect(validationErrors(validator ?? '', await renderDocx(model, { createdAt, files }))).toEqual([])
  })
})

describe('a document in a letterhead of Word', () => {
  it('is the same bytes twice', async () => {
    const template = await decoratedTemplate()
    for (const [, draw] of standing) expect(await written(draw(), template)).toEqual(await written(draw(), template))
  })

  it('keeps the header and the foot of the Mesa, and says the year in its place', async () => {
    const parts = await partsIn(richDocument())
    const headers = edges(parts, 'header').join()
    expect(headers).toContain('MESA DE CONCERTACIÓN DE APURÍMAC')
    expect(headers).toContain('«Año de la Unidad, la Paz y el Desarrollo»')
    expect(headers).not.toContain('{{')
    const { header, ...rest } = richDocument()
    const unnamed = await partsIn({ ...rest, header: { ...header, yearName: null } })
    expect(edges(unnamed, 'header').join()).not.toMatch(/anio|«/u)
    expect(edges(parts, 'footer').join()).toContain('Jr. Arequipa 123, Abancay')
    expect(Object.keys(parts).some((path) => path.startsWith('word/media/'))).toBe(true)
  })

  it('carries the watermark, the note and the page of how many on every kind of page', async () => {
    const draft = await partsIn(minutesDocument(arequipaMinutes()), { hasFirstPage: true })
    const headers = edges(draft, 'header').filter((xml) => xml.includes('<w:hdr'))
    expect(headers).toHaveLength(2)
    for (const header of headers) expect(header).toMatch(/<v:textpath[^>]* string="BORRADOR"/u)
    const approved = await partsIn(richDocument(), { hasFirstPage: true })
    const feet = edges(approved, 'footer').filter((xml) => xml.includes('<w:ftr'))
    expect(feet).toHaveLength(2)
    for (const foot of feet) expect(foot).toMatch(/SHA-256: 0f3a9c51d2e7.*Página .*PAGE.*NUMPAGES/su)
    expect(edges(approved, 'header').join()).not.toContain('BORRADOR')
  })

  it('numbers no page twice where the letterhead does it', async () => {
    const template = await decoratedTemplate()
    const [path] = Object.keys(unzipSync(template)).filter((name) => /^word\/footer\d*\.xml$/u.test(name))
    const numbered = changedPart(template, path!, (xml) =>
      xml.replace('</w:ftr>', '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'),
    )
    const feet = edges(wordParts(await written(richDocument(), numbered)), 'footer').join()
    expect(feet).toContain('SHA-256: 0f3a9c51d2e7')
    expect(feet).not.toContain('Página')
  })

  it('takes the type of the letterhead and its changed styles, and not those of the factory', async () => {
    const parts = await partsIn(richDocument())
    const styles = parts['word/styles.xml'] ?? ''
    const styleOf = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(styles)?.[0] ?? ''
    // As Word ships it: blue and large. The document has its own.
    expect(styleOf('Ttulo1')).not.toContain('0F4761')
    expect(styleOf('Ttulo1')).toContain('<w:b/>')
    expect(styleOf('Ttulo1')).not.toContain('Arial')
    expect(styleOf('Ttulo1')).toContain('<w:link w:val="Ttulo1Car"/>')
    // As the Mesa changed it.
    expect(styleOf('Ttulo2')).toContain('9C2A10')
    expect(parts['word/document.xml']).toMatch(
      /<w:pStyle w:val="Ttulo1"\/>(?:(?!<w:p>).)*<w:numPr>(?:(?!<w:p>).)*ORDEN DEL DÍA/u,
    )
    expect(parts['word/document.xml']).not.toContain('w:val="Heading1"')
    expect(styleOf('MesaTexto')).toMatch(/<w:jc w:val="both"\/>.*es-PE/su)
    expect(styles).not.toContain('en-US')
  })

  it.each([
    ['Word without its theme', '<w:color w:val="2F5496"/>'],
    ['LibreOffice', '<w:basedOn w:val="Heading"/>'],
  ])('takes the headings of %s for those of the factory too', async (_program, sign) => {
    const template = changedPart(await decoratedTemplate(), 'word/styles.xml', (xml) =>
      xml.replace(
        /(<w:name w:val="heading 1"\/>).*?<\/w:style>/su,
        `$1${sign}<w:rPr><w:sz w:val="40"/></w:rPr></w:style>`,
      ),
    )
    expect(strFromU8(unzipSync(template)['word/styles.xml']!)).toContain(sign)
    expect(wordParts(await written(richDocument(), template))['word/styles.xml']).not.toContain(sign)
  })

  it('fits its tables to the width of the letterhead', async () => {
    const widthsOf = async (leftMm: number): Promise<number[]> => {
      const xml = (await partsIn(richDocument(), { leftMm }))['word/document.xml'] ?? ''
      const [grid = ''] = /<w:tblGrid>.*?<\/w:tblGrid>/su.exec(xml) ?? []
      return [...grid.matchAll(/w:w="(\d+)"/gu)].map(([, width]) => Number(width))
    }
    const sum = (widths: number[]): number => widths.reduce((all, width) => all + width, 0)
    expect(Math.abs(sum(await widthsOf(30)) - 9071)).toBeLessThan(5)
    expect(Math.abs(sum(await widthsOf(60)) - 7370)).toBeLessThan(5)
  })

  it('is read back with its headings, lists, tables and numbers, and with what stands around it', async () => {
    const docx = await writtenIn(richDocument(), {
      before: [new Paragraph('Secretaría técnica')],
      after: [new Paragraph('Copia para el archivo')],
    })
    const own = await renderDocx(richDocument(), { createdAt })
    const read = async (bytes: Uint8Array): Promise<string> =>
      (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
    const plain = (value: string): string => value.replaceAll(/\s+/gu, ' ').trim()
    expect(plain(await read(docx))).toBe(`Secretaría técnica ${plain(await read(own))} Copia para el archivo`)
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
    expect(value.match(/<table>/gu)).toHaveLength(8)
    expect(value).toMatch(/<ol><li>Que faltan hemoglobinómetros en tres redes:<ul><li>Cotabambas<\/li>/u)
    expect([...value.matchAll(/<h1>(.*?)<\/h1>/gu)].map(([, heading]) => heading)).toContain('ORDEN DEL DÍA')
  })

  it('shows what people typed and takes none of it for a field', async () => {
    const typed = ['{{contenido}}', '{{anio}}', '{{mesa-pie}}', '<mesa:part/>', '{bullets-0}']
    const { blocks, ...rest } = minutesDocument(arequipaMinutes())
    const model = { ...rest, blocks: [...blocks, ...typed.map((value) => paragraph([text(value)]))] }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writtenIn(model)) })
    for (const one of typed) expect(value).toContain(one)
  })

  it('gives each letter of a file its own pages, with what the letterhead has around the field', async () => {
    const [draw] = samplesOfKind.letters
    const parts = await partsIn(draw!(), {
      hasFirstPage: true,
      before: [new Paragraph('Secretaría técnica, {{anio}}')],
      after: [new Paragraph('Abancay, {{anio}}')],
    })
    const xml = parts['word/document.xml'] ?? ''
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu)].map(([section]) => section)
    expect(sections).toHaveLength(3)
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/>')
      expect(section).toContain('w:type="first"')
    }
    // The name of the year on each of them, not only on the first.
    expect(xml.match(/Secretaría técnica, .{0,200}«/gsu)).toHaveLength(3)
    expect(xml.match(/Abancay, .{0,200}«/gsu)).toHaveLength(3)
    expect(xml).not.toContain('anio')
    expect(edges(parts, 'footer').join()).toContain('SECTIONPAGES')
  })

  it('neither follows an address, nor asks for data, nor is locked because its letterhead is', async () => {
    const settings =
      '<w:attachedTemplate r:id="rId1"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge><w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    const template = changedPart(await decoratedTemplate(), 'word/settings.xml', (xml) =>
      xml.replace(/<w:settings[^>]*>/u, `$&${settings}`).replace('<w:settings ', '<w:settings xmlns:r="r" '),
    )
    const parts = wordParts(await written(richDocument(), template))
    expect(parts['word/settings.xml']).not.toMatch(/attachedTemplate|mailMerge|documentProtection/u)
  })

  it('keeps its charts', async () => {
    const model = { ...samplesOfKind.attendance_report[0]!(), page: 'portrait' as const }
    const parts = await partsIn(model)
    const charts = Object.keys(parts).filter((path) => /^word\/charts\/chart\d+\.xml$/u.test(path))
    expect(charts.length).toBeGreaterThan(0)
    expect(parts['[Content_Types].xml']).toContain(`PartName="/${charts[0]!}"`)
    expect(parts['word/_rels/document.xml.rels']).toContain('charts/chart1.xml')
  })
})

describe('the letterhead of the program', () => {
  it('has the logos beside the names, each with what it is, and the same bytes twice', async () => {
    const { model, files } = withLogos(richDocument())
    const docx = await renderDocx(model, { createdAt, files })
    expect(await renderDocx(model, { createdAt, files })).toEqual(docx)
    const parts = wordParts(docx)
    expect(parts['word/header1.xml']).toMatch(
      /descr="Logotipo de la Mesa".*Mesa de Concertación.*descr="Segundo logotipo"/su,
    )
    expect(parts['word/footer1.xml']).toMatch(/Jr\. Arequipa 123.*083-000000.*SHA-256: 0f3a9c51d2e7/su)
  })

  it('is the plain header where its files are not at hand', async () => {
    const { model } = withLogos(richDocument())
    const plain = wordParts(await renderDocx(richDocument(), { createdAt }))
    expect(wordParts(await renderDocx(model, { createdAt }))['word/header1.xml']).toBe(plain['word/header1.xml'])
    const placed = inTemplate(richDocument(), await decoratedTemplate())
    expect(wordParts(await renderDocx(placed.model, { createdAt }))['word/header1.xml']).toBe(plain['word/header1.xml'])
  })

  it('is on the screen too: each picture once in the page, which may show no other', () => {
    const { model, files } = withLogos(richDocument())
    const html = renderHtml(model, { files })
    expect(html.match(/data:image\/png;base64,/gu)).toHaveLength(2)
    expect(html).toContain('img-src data:;')
    expect(html).toContain('aria-label="Logotipo de la Mesa"')
    expect(html).toContain('Jr. Arequipa 123')
    expect(renderHtml(richDocument())).not.toContain('img-src')
  })
})

const soffice = findTool('soffice', 'Word files in a letterhead are not turned into PDF')
const pdfinfo = findTool('pdfinfo', 'PDF pages are not counted')
const pdftotext = findTool('pdftotext', 'PDF text is not read')

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('LibreOffice', () => {
  const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }

  it('lays the acta out on the letterhead, with header, foot and number on each page', async () => {
    const { pages, pageCount } = toPdf(tools, await writtenIn(richDocument()))
    expect(pageCount).toBe(6)
    pages.forEach((page, index) => {
      expect(page).toContain('MESA DE CONCERTACIÓN DE APURÍMAC')
      expect(page).toContain('Jr. Arequipa 123, Abancay')
      expect(page).toContain(`Página ${String(index + 1)} de 6`)
    })
  }, 60_000)

  it('pushes no line down because of logos and an address', async () => {
    const { model, files } = withLogos(richDocument())
    const pdf = toPdf(tools, await renderDocx(model, { createdAt, files }))
    expect(pdf.pageCount).toBe(5)
    expect(pdf.text).toContain('083-000000 SHA-256: 0f3a9c51d2e7 Página 5 de 5')
  }, 60_000)
})
