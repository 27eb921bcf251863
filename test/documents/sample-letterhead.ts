import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  Tab,
  TextRun,
  type IRunOptions,
  type IStylesOptions,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { crc32, deflateSync } from 'node:zlib'
import type { DocumentModel, ModelLetterhead } from '../../electron/core/documents/model.ts'
import { sha256Of } from '../../electron/core/files/store.ts'

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A picture of so many pixels: a disc in a colour on white. */
export const pngOf = (
  widthPx: number,
  heightPx: number,
  [red, green, blue]: readonly [number, number, number] = [0, 90, 140],
): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc((widthPx * 3 + 1) * heightPx, 255)
  for (let y = 0; y < heightPx; y += 1) {
    rows[y * (widthPx * 3 + 1)] = 0
    for (let x = 0; x < widthPx; x += 1) {
      const distance = Math.hypot((x / widthPx - 0.5) * 2, (y / heightPx - 0.5) * 2)
      if (distance < 0.95 && distance > 0.3) rows.set([red, green, blue], y * (widthPx * 3 + 1) + 1 + x * 3)
    }
  }
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// As Word in Spanish writes them: ids of its own, the names in English, and headings as they come from the factory.
const shippedStyles = [
  '<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="Ttulo1Car"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:color w:val="0F4761" w:themeColor="accent1"/><w:sz w:val="40"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Ttulo2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="9C2A10"/><w:sz w:val="24"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Ttulo1Car"><w:name w:val="Título 1 Car"/><w:link w:val="Ttulo1"/></w:style>',
].join('')

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Liberation Serif', size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 160, line: 278, lineRule: 'auto' } },
    },
  },
}

const withStyles = (docx: Uint8Array): Uint8Array => {
  const parts = unzipSync(docx)
  const xml = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
    .replace(/<w:style [^>]*w:styleId="(?:Heading[1-6]|Title|Normal)".*?<\/w:style>/gsu, '')
    .replace(
      '</w:styles>',
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${shippedStyles}</w:styles>`,
    )
  return zipSync({ ...parts, 'word/styles.xml': strToU8(xml) })
}

export type TemplateOptions = {
  /** What stands in the place of the content, as runs; `{{contenido}}` cut as Word's spelling checker cuts it. */
  field?: readonly string[]
  before?: Paragraph[]
  after?: Paragraph[]
  header?: string
  /** The first page has another header than the rest. */
  hasFirstPage?: boolean
  hasEdges?: boolean
  leftMm?: number
}

const band = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: { style: BorderStyle.SINGLE, size: 18, color: '9C2A10', space: 4 } },
    children: [new TextRun({ text, color: '9C2A10', size: 16 })],
  })

const nameLook: IRunOptions = { bold: true, size: 28, color: '9C2A10' }
const yearLook: IRunOptions = { italics: true, size: 18 }

const letterheadHeader = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [
          new ImageRun({
            type: 'png',
            data: pngOf(120, 120, [156, 42, 16]),
            transformation: { width: 80, height: 80 },
            altText: { name: 'Escudo', description: 'Escudo' },
          }),
          new TextRun({ ...nameLook, children: [new Tab(), text] }),
        ],
      }),
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ ...yearLook, text: '{{anio}}' })],
      }),
    ],
  })

/** A letterhead as a Mesa makes one in Word: a coat of arms, a coloured band at the foot, wide margins, its own type. */
export const decoratedTemplate = async ({
  field = ['{{', 'conten', 'ido}}'],
  before = [],
  after = [],
  header = 'MESA DE CONCERTACIÓN DE APURÍMAC',
  hasFirstPage = false,
  hasEdges = true,
  leftMm = 30,
}: TemplateOptions = {}): Promise<Uint8Array> => {
  const document = new Document({
    styles,
    sections: [
      {
        properties: {
          titlePage: hasFirstPage,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1701, bottom: 1701, left: Math.round((leftMm * 1440) / 25.4), right: 1134 },
          },
        },
        ...(hasEdges && {
          headers: {
            default: letterheadHeader(header),
            ...(hasFirstPage && { first: letterheadHeader(`${header} (primera)`) }),
          },
          footers: { default: new Footer({ children: [band('Jr. Arequipa 123, Abancay · 083-000000')] }) },
        }),
        children: [...before, new Paragraph({ children: field.map((text) => new TextRun(text)) }), ...after],
      },
    ],
  })
  return withStyles(await Packer.pack(document, 'uint8array'))
}

const plain = { left: null, right: null, footerLines: [], template: null } satisfies ModelLetterhead

/** A document in a letterhead of Word, and the files to write it with. */
export const inTemplate = (model: DocumentModel, template: Uint8Array) => {
  const sha256 = sha256Of(template)
  return {
    model: { ...model, letterhead: { ...plain, template: { sha256, fileName: 'membrete.docx' } } },
    files: new Map([[sha256, template]]),
  }
}

/** A document with two logos and two lines at its foot, and the files to write it with. */
export const withLogos = (model: DocumentModel) => {
  const [left, right] = [pngOf(300, 300), pngOf(900, 300, [40, 120, 40])]
  const logo = (bytes: Uint8Array, widthPx: number, description: string) =>
    ({ sha256: sha256Of(bytes), mediaType: 'image/png', widthPx, heightPx: 300, description }) as const
  const letterhead: ModelLetterhead = {
    left: logo(left, 300, 'Logotipo de la Mesa'),
    right: logo(right, 900, 'Segundo logotipo'),
    footerLines: ['Jr. Arequipa 123, Abancay', 'apurimac@example.org · 083-000000'],
    template: null,
  }
  return {
    model: { ...model, letterhead },
    files: new Map([
      [sha256Of(left), left],
      [sha256Of(right), right],
    ]),
  }
}
