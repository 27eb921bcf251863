import { longestCell } from './limits.ts'
import { refuse } from './problem.ts'

/** A tag longer than this is not of a spreadsheet; it also bounds what waits for the next piece. */
const longestTag = 65_536

const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

// Only these five and numbers: what a DOCTYPE would define is never expanded.
const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|([a-z]{2,4}));/giu, (whole, hexadecimal, decimal, name) => {
        if (typeof hexadecimal === 'string') return codePoint(Number.parseInt(hexadecimal, 16))
        if (typeof decimal === 'string') return codePoint(Number(decimal))
        return namedEntities[String(name)] ?? whole
      })
    : text

/** The value of an attribute, with or without prefix, in what stands between `<name` and `>`; undefined without it. */
export const attribute = (attributes: string, name: string): string | undefined => {
  let at = attributes.indexOf(name)
  while (at !== -1) {
    const before = attributes[at - 1] ?? ' '
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(attributes.slice(at + name.length, at + name.length + 4096))
    if (match && /[\s:]/u.test(before)) return decodeEntities(match[1] ?? match[2] ?? '')
    at = attributes.indexOf(name, at + 1)
  }
  return undefined
}

export type XmlHandler = {
  /** `attributes` is read with `attribute`; an empty element is opened and closed. Names come without prefix. */
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

export type XmlReader = { push(piece: Uint8Array, isLast: boolean): void }

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

const doubleQuote = 34
const singleQuote = 39

/** The end of the tag that starts at an offset, past any `>` within quotes; -1 when it has not arrived yet. */
const tagEnd = (buffer: string, start: number): number => {
  let quote = 0
  for (let at = start, end = buffer.indexOf('>', start); end !== -1; end = buffer.indexOf('>', end + 1)) {
    for (; at < end; at += 1) {
      const code = buffer.charCodeAt(at)
      if (quote === 0 && (code === doubleQuote || code === singleQuote)) quote = code
      else if (code === quote) quote = 0
    }
    if (quote === 0) return end
  }
  return -1
}

const emitTag = (handler: XmlHandler, tag: string): void => {
  if (tag.startsWith('/')) {
    handler.close(withoutPrefix(tag.slice(1).trim()))
    return
  }
  const isEmpty = tag.endsWith('/')
  const inner = isEmpty ? tag.slice(0, -1) : tag
  const nameEnd = inner.search(/\s/u)
  const name = withoutPrefix(nameEnd === -1 ? inner : inner.slice(0, nameEnd))
  handler.open(name, nameEnd === -1 ? '' : inner.slice(nameEnd))
  if (isEmpty) handler.close(name)
}

/** Where what starts with `<!` or `<?` ends, and the text that it stands for; null when its end has not arrived. */
const specialAt = (buffer: string, start: number): { end: number; text: string } | null => {
  const [opening, closing] = buffer.startsWith('<![CDATA[', start)
    ? ['<![CDATA[', ']]>']
    : buffer.startsWith('<!--', start)
      ? ['<!--', '-->']
      : ['<', '>']
  const end = buffer.indexOf(closing, start + opening.length)
  if (end === -1) return null
  return { end: end + closing.length, text: closing === ']]>' ? buffer.slice(start + opening.length, end) : '' }
}

// A marker cut in the middle (`<![CD`) could be taken for another: wait for the rest.
const isCutMarker = (buffer: string, start: number): boolean => buffer.length - start < '<![CDATA['.length

/**
 * Reads XML piece by piece, telling the handler what it meets: nothing of the document is kept. It knows what the
 * formats of spreadsheets use; it neither validates nor expands what a DOCTYPE says.
 */
export const createXmlReader = (handler: XmlHandler): XmlReader => {
  const decoder = new TextDecoder()
  let buffer = ''
  const consume = (isLast: boolean): void => {
    let at = 0
    for (;;) {
      const start = buffer.indexOf('<', at)
      if (start === -1) break
      if (start > at) handler.text(decodeEntities(buffer.slice(at, start)))
      at = start
      const isSpecial = buffer[start + 1] === '!' || buffer[start + 1] === '?'
      if (isSpecial || start + 1 === buffer.length) {
        if (isCutMarker(buffer, start) && !isLast) break
        const special = specialAt(buffer, start)
        if (!special) break
        if (special.text !== '') handler.text(special.text)
        at = special.end
        continue
      }
      const end = tagEnd(buffer, start)
      if (end === -1) break
      emitTag(handler, buffer.slice(start + 1, end))
      at = end + 1
    }
    buffer = buffer.slice(at)
    // A text may wait for its end; it is given in parts when it grows past what a cell can hold.
    if (!buffer.startsWith('<') && buffer.length > longestCell) {
      const cut = buffer.lastIndexOf('&') > buffer.length - 12 ? buffer.lastIndexOf('&') : buffer.length
      handler.text(decodeEntities(buffer.slice(0, cut)))
      buffer = buffer.slice(cut)
    }
    if (buffer.length > longestTag * 4) refuse({ kind: 'damaged' })
  }
  return {
    push: (piece, isLast) => {
      buffer += decoder.decode(piece, { stream: !isLast })
      consume(isLast)
      // A document that ends inside a tag was cut.
      if (isLast && buffer.startsWith('<')) refuse({ kind: 'damaged' })
    },
  }
}
