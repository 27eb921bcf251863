import { contentField } from '../../../shared/domain/letterhead.ts'
import { childOf, descendants, parseXml, type XmlElement } from './xml-tree.ts'

/* Where a letterhead of Word says that a document goes. */

const field = new RegExp(`\\{\\{\\s*${contentField}\\s*\\}\\}`, 'giu')

// What is deleted with the changes tracked is not there; a text box has paragraphs of its own.
const isApart = ({ name }: XmlElement): boolean =>
  name === 'w:del' || name === 'w:moveFrom' || name === 'w:txbxContent' || name === 'mc:Fallback'

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** What a paragraph says, however many runs Word cut it into. */
export const paragraphText = (xml: string, paragraph: XmlElement): string =>
  descendants(paragraph, 'w:t', isApart)
    .map(({ innerStart, innerEnd }) => xml.slice(innerStart, innerEnd))
    .join('')
    .replace(/&\w+;/gu, (entity) => entities[entity] ?? entity)

const fieldsIn = (xml: string, paragraph: XmlElement): number => paragraphText(xml, paragraph).match(field)?.length ?? 0

const picturesIn = (paragraph: XmlElement): number =>
  ['w:drawing', 'w:pict', 'w:object'].reduce((sum, name) => sum + descendants(paragraph, name, isApart).length, 0)

// An old-fashioned copy of a text box stands beside it for programs that do not know the new one.
const paragraphsOf = (root: XmlElement): XmlElement[] => descendants(root, 'w:p', ({ name }) => name === 'mc:Fallback')

const isAlone = (xml: string, paragraph: XmlElement): boolean =>
  paragraphText(xml, paragraph).replace(field, '').trim() === '' && picturesIn(paragraph) === 0

export type FieldProblem = 'no_field' | 'two_fields' | 'field_not_alone' | 'field_inside'

/** How often a part of a Word file has the field. */
export const countFields = (xml: string): number =>
  paragraphsOf(parseXml(xml)).reduce((sum, paragraph) => sum + fieldsIn(xml, paragraph), 0)

/** The paragraph of the field, which is one and stands alone on the page; or what is wrong with it. */
export const findField = (xml: string): XmlElement | FieldProblem => {
  const root = parseXml(xml)
  const fields = countFields(xml)
  if (fields !== 1) return fields === 0 ? 'no_field' : 'two_fields'
  const paragraph = childOf(root, 'w:body')?.children.find(
    (child) => child.name === 'w:p' && fieldsIn(xml, child) === 1,
  )
  if (paragraph === undefined) return 'field_inside'
  return isAlone(xml, paragraph) ? paragraph : 'field_not_alone'
}
