import {
  FileChild,
  ParagraphProperties,
  type IContext,
  type IParagraphPropertiesOptions,
  type IXmlableObject,
  type XmlComponent,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/*
 * The letters of one file share most of their paragraphs. docx would build and write each of them again for every letter;
 * here it writes each one once, between marks, and its text is then copied to where it stands again. What people type
 * cannot look like a mark: docx escapes it.
 */

const firstMark = 'mesa:first'
const againMark = 'mesa:again'
const marks = new RegExp(
  `<${firstMark} id="(\\d+)">(.*?)</${firstMark}>|<${againMark} id="(\\d+)"(?:/>|>(.*?)</${againMark}>)`,
  'gsu',
)
const numberId = /<w:numId w:val="\d+"\/>/u
const numberIds = new RegExp(numberId, 'gu')

const idAttribute = (id: number): IXmlableObject => ({ _attr: { id: String(id) } })

type NumberingOptions = NonNullable<IParagraphPropertiesOptions['numbering']>

class Mark extends FileChild {
  readonly #name: string
  readonly #id: number
  readonly #content: readonly XmlComponent[]

  constructor(name: string, id: number, content: readonly XmlComponent[]) {
    super(name)
    this.#name = name
    this.#id = id
    this.#content = content
  }

  override prepForXml(context: IContext): IXmlableObject {
    const content = this.#content.map((element) => element.prepForXml(context) ?? {})
    return { [this.#name]: content.length === 0 ? idAttribute(this.#id) : [idAttribute(this.#id), ...content] }
  }
}

/** The elements of a block, the first time that it stands in a file. */
export const firstTime = (id: number, elements: readonly FileChild[]): FileChild => new Mark(firstMark, id, elements)

/** Stands for a block that has been written before; a numbered list begins its numbers anew. */
export const onceAgain = (id: number, numbers: NumberingOptions | null): FileChild =>
  new Mark(againMark, id, numbers === null ? [] : [new ParagraphProperties({ numbering: numbers })])

const documentPath = 'word/document.xml'

/** An XML text with every repeated block written out. */
export const repeatsWritten = (xml: string): string => {
  const texts = new Map<string, string>()
  return xml.replace(
    marks,
    (_mark: string, first: string | undefined, text: string, again: string, numbers: string | undefined) => {
      if (first !== undefined) {
        texts.set(first, text)
        return text
      }
      const known = texts.get(again) ?? ''
      const [itsNumbers] = numberId.exec(numbers ?? '') ?? []
      return itsNumbers === undefined ? known : known.replace(numberIds, itsNumbers)
    },
  )
}

/** The Word file with every repeated block written out. Only files with repeated blocks need it. */
export const writeRepeats = (docx: Uint8Array): Uint8Array => {
  const parts = unzipSync(docx)
  const document = parts[documentPath]
  if (document === undefined) throw new Error(`A Word file without ${documentPath}`)
  return zipSync({ ...parts, [documentPath]: strToU8(repeatsWritten(strFromU8(document))) })
}
