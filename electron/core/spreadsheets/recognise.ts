import type { ForeignKind } from '../../../shared/domain/padron-import-problems.ts'

/** What a file is by its content: its name may say anything. */
export type FileKind =
  | { kind: 'zip' }
  | { kind: 'xls' }
  | { kind: 'text' }
  | { kind: 'empty' }
  | { kind: 'locked' }
  | { kind: 'other_spreadsheet'; found: 'web_page' | 'xml' }
  | { kind: 'foreign'; found: ForeignKind }

const signatures: readonly (readonly [signature: string, found: ForeignKind])[] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['424d', 'image'],
  ['52494646', 'image'],
  ['4d5a', 'program'],
  ['7f454c46', 'program'],
  ['cafebabe', 'program'],
  ['feedfac', 'program'],
  ['cffaedfe', 'program'],
  ['2321', 'program'],
  ['7b5c727466', 'word'],
  ['52617221', 'archive'],
  ['377abcaf', 'archive'],
  ['1f8b', 'archive'],
]

const compoundFile = 'd0cf11e0a1b11ae1'

const contains = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

/** What an OLE compound file holds, by the names of its streams, which stand in it as UTF-16. */
const insideCompoundFile = (bytes: Uint8Array): FileKind => {
  if (contains(bytes, 'EncryptedPackage')) return { kind: 'locked' }
  if (contains(bytes, 'WordDocument')) return { kind: 'foreign', found: 'word' }
  if (contains(bytes, 'PowerPoint Document')) return { kind: 'foreign', found: 'presentation' }
  if (contains(bytes, 'Workbook') || contains(bytes, 'Book')) return { kind: 'xls' }
  return { kind: 'foreign', found: 'other' }
}

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

// Text has no zeros, unless it is UTF-16 with its mark; nor controls other than tabs and line ends.
const looksLikeText = (bytes: Uint8Array): boolean =>
  hasUtf16Mark(bytes) || bytes.subarray(0, 65_536).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13))

const recogniseText = (bytes: Uint8Array): FileKind => {
  const start = Buffer.from(bytes.subarray(0, 2048))
    .toString('latin1')
    .replace(/^(?:ï»¿)?\s+|^ï»¿/u, '')
    .toLowerCase()
  if (/^<(?:!doctype html|html|head|meta|table|style)/u.test(start))
    return { kind: 'other_spreadsheet', found: 'web_page' }
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) {
    const isPage = start.includes('<html')
    return { kind: 'other_spreadsheet', found: isPage ? 'web_page' : 'xml' }
  }
  return { kind: 'text' }
}

/** Tells what a file is by how it starts and what it holds, never by its name. */
export const recognise = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return { kind: 'empty' }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return { kind: 'zip' }
  if (start === compoundFile) return insideCompoundFile(bytes)
  const signature = signatures.find(([prefix]) => start.startsWith(prefix))
  // A list may begin with `BM` or `GIF8`: what follows tells.
  if (signature && !(signature[1] === 'image' && looksLikeText(bytes))) return { kind: 'foreign', found: signature[1] }
  return looksLikeText(bytes) ? recogniseText(bytes) : { kind: 'foreign', found: 'other' }
}
