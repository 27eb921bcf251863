import type { PageLayout } from './model.ts'
import { attributeOf, childOf, type XmlElement } from './xml-tree.ts'

/* The pages of a letterhead of Word: how they measure, and how each letter of a file begins its numbers anew. */

// Twentieths of a point, unless it says in what: `30mm`.
const unitsMm: Record<string, number> = { '': 25.4 / 1440, mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6 }

const millimetres = (element: XmlElement | undefined, name: string, otherwise: number): number => {
  const [, number, unit = ''] =
    /^(-?[\d.]+)(mm|cm|in|pt|pc)?$/u.exec((element && attributeOf(element, name)) ?? '') ?? []
  return number === undefined ? otherwise : Number(number) * (unitsMm[unit] ?? 1)
}

/** The section of an element of the body: what says how its page is. */
export const sectionOf = (body: XmlElement, index: number): XmlElement | undefined => {
  for (const element of body.children.slice(index)) {
    if (element.name === 'w:sectPr') return element
    const section = element.name === 'w:p' ? childOf(childOf(element, 'w:pPr'), 'w:sectPr') : undefined
    if (section !== undefined) return section
  }
  return undefined
}

/** The page of a section; A4 with 2.5 cm on each side where it does not say. */
export const layoutOfSection = (section: XmlElement | undefined): PageLayout => {
  const size = childOf(section, 'w:pgSz')
  const margin = childOf(section, 'w:pgMar')
  const [widthMm, heightMm] = [millimetres(size, 'w:w', 210), millimetres(size, 'w:h', 297)]
  const sides =
    millimetres(margin, 'w:left', 25) + millimetres(margin, 'w:right', 25) + millimetres(margin, 'w:gutter', 0)
  const [topMm, bottomMm] = [millimetres(margin, 'w:top', 25), millimetres(margin, 'w:bottom', 25)]
  return {
    widthMm,
    heightMm,
    // Above and below, as one number: only their sum counts here.
    marginMm: (Math.abs(topMm) + Math.abs(bottomMm)) / 2,
    textWidthMm: Math.max(60, widthMm - sides),
    headerMm: millimetres(margin, 'w:header', 12.5),
    footerMm: millimetres(margin, 'w:footer', 12.5),
  }
}

const order = ['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr', 'w:type', 'w:pgSz', 'w:pgMar']
const beforeNumbers = [...order, 'w:paperSrc', 'w:pgBorders', 'w:lnNumType']

const insertAfter = (xml: string, section: XmlElement, names: readonly string[], text: string): string => {
  const before = section.children.findLast(({ name }) => names.includes(name))
  const at = (before?.end ?? section.innerStart) - section.start
  const own = xml.slice(section.start, section.end)
  return `${own.slice(0, at)}${text}${own.slice(at)}`
}

/** The text of a section that begins on a new page; one of many letters begins its page numbers at 1. */
export const sectionText = (xml: string, section: XmlElement, isOneOfMany: boolean): string => {
  const own = xml.slice(section.start, section.end)
  if (!isOneOfMany) return own
  const numbered = insertAfter(xml, section, beforeNumbers, '<w:pgNumType w:start="1"/>')
  return childOf(section, 'w:pgNumType') === undefined
    ? numbered.replace(/<w:type [^>]*\/>/u, '')
    : own.replace(/<w:type [^>]*\/>/u, '').replace(/<w:pgNumType[^>]*\/>/u, '<w:pgNumType w:start="1"/>')
}
