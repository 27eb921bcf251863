import { FileChild, type IXmlableObject } from 'docx'
import { runsXml } from './docx-runs.ts'
import type { Run } from './model.ts'

/*
 * XML objects instead of docx's Table, Cell and Paragraph, for what most of a document is: several objects for each word
 * of it took half of the time of a document. docx writes what it is given.
 */

/** A paragraph or a table that is XML already. */
export class ReadyBlock extends FileChild {
  readonly #element: IXmlableObject

  constructor(name: string, content: IXmlableObject[]) {
    super(name)
    this.#element = { [name]: content }
  }

  override prepForXml(): IXmlableObject {
    return this.#element
  }
}

/** An element that has nothing but attributes. */
export const withAttributes = (name: string, attributes: Record<string, string | number>): IXmlableObject => ({
  [name]: { _attr: attributes },
})

/** An element that says one thing: `<w:jc w:val="left"/>`. */
export const value = (name: string, content: string): IXmlableObject => withAttributes(name, { 'w:val': content })

export const keepNext: IXmlableObject = { 'w:keepNext': {} }

/** What a paragraph says of itself, in the order of Word's schema; nothing where there is nothing to say. */
export const paragraphProperties = (properties: IXmlableObject[]): IXmlableObject[] =>
  properties.length === 0 ? [] : [{ 'w:pPr': properties }]

const labelled = (label: string): IXmlableObject[] =>
  label === '' ? [] : [...runsXml([{ kind: 'text', text: label }]), { 'w:r': [{ 'w:tab': {} }] }]

/** A paragraph between other blocks; after its label, if it has one, it begins where it hangs. */
export const readyParagraph = (properties: IXmlableObject[], runs: readonly Run[], label = ''): FileChild =>
  new ReadyBlock('w:p', [...properties, ...labelled(label), ...runsXml(runs)])
