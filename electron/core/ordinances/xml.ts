import { cleanText } from '../documents/clean.ts'
import { escapeHtml } from '../documents/html-escape.ts'

/* XML as plain data, written out once: an element cannot be left open, and no text is left unescaped. */

/** A text, or an element with its attributes and what is in it; an attribute without a value is left out. */
export type XmlNode = string | { name: string; attributes: Record<string, string | undefined>; children: XmlNode[] }

export const element = (
  name: string,
  attributes: Record<string, string | undefined> = {},
  children: readonly XmlNode[] = [],
): XmlNode => ({ name, attributes, children: [...children] })

// What XML refuses even escaped goes, as it does from every document; an end of line in an attribute would become a space.
const escaped = (value: string): string => escapeHtml(cleanText(value))

const written = (node: XmlNode): string => {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${escaped(value).replaceAll('\n', '&#10;')}"`,
  )
  const start = `<${node.name}${attributes.join('')}`
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(written).join('')}</${node.name}>`
}

/** A whole XML file in UTF-8. */
export const xmlFile = (root: XmlNode): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`
