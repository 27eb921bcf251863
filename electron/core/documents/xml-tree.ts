/*
 * The elements of an XML text and where they stand in it. A letterhead is changed by replacing stretches of its text, so
 * that everything else in it stays, letter by letter, as Word wrote it.
 */

export type XmlElement = {
  name: string
  /** What stands between the name and the end of the tag. */
  attributes: string
  /** From the `<` of its first tag to behind the `>` of its last. */
  start: number
  end: number
  /** What is between its tags; of an empty element, a place at its end. */
  innerStart: number
  innerEnd: number
  children: XmlElement[]
}

const tags =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/gu

/** The root element of an XML text. Throws when its tags do not close. */
export const parseXml = (xml: string): XmlElement => {
  const document: XmlElement = {
    name: '',
    attributes: '',
    start: 0,
    end: xml.length,
    innerStart: 0,
    innerEnd: xml.length,
    children: [],
  }
  const open = [document]
  for (const { 0: tag, 1: slash, 2: name, 3: attributes = '', 4: isEmpty, index } of xml.matchAll(tags)) {
    if (name === undefined) continue
    const end = index + tag.length
    if (slash === '/') {
      const closed = open.pop()
      if (closed?.name !== name) throw new Error(`An XML text that closes ${name} at ${String(index)}`)
      Object.assign(closed, { innerEnd: index, end })
      continue
    }
    const element = { name, attributes, start: index, end, innerStart: end, innerEnd: end, children: [] }
    open.at(-1)?.children.push(element)
    if (isEmpty !== '/') open.push(element)
  }
  const [root] = document.children
  if (root === undefined || open.length !== 1) throw new Error('An XML text that does not end')
  return root
}

/** An element with this name straight under another. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** The elements with a name anywhere under another, in their order; none from within those that `isClosed`. */
export const descendants = (
  element: XmlElement,
  name: string,
  isClosed: (child: XmlElement) => boolean = () => false,
): XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...(isClosed(child) ? [] : descendants(child, name, isClosed)),
  ])

/** The value of an attribute by its whole name, as it is written. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes)?.slice(1).find(Boolean)

export type Edit = { start: number; end: number; text: string }

/** The text with stretches of it replaced; they do not overlap. */
export const withEdits = (xml: string, edits: readonly Edit[]): string => {
  let result = ''
  let at = 0
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    result += xml.slice(at, start) + text
    at = end
  }
  return result + xml.slice(at)
}

/** An edit that puts a text before the end of an element, opening it if it was empty. */
export const appendTo = (xml: string, element: XmlElement, text: string): Edit => {
  const isOpen = element.innerStart < element.end
  if (isOpen) return { start: element.innerEnd, end: element.innerEnd, text }
  const tag = xml.slice(element.start, element.end).replace(/\s*\/>$/u, '>')
  return { start: element.start, end: element.end, text: `${tag}${text}</${element.name}>` }
}
