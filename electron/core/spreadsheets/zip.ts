import { Inflate } from 'fflate'
import { largestExpandedBytes, mostEntries } from './limits.ts'
import { refuse } from './problem.ts'

/*
 * A zip read by its directory, each entry inflated in small pieces under one running limit: what an entry says of its own
 * size is believed only to refuse it sooner. Nothing inside is ever opened as a zip again.
 */

const endOfDirectory = 0x06054b50
const zip64Locator = 0x07064b50
const zip64LocatorLength = 20
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const endLength = 22
const longestComment = 0xffff
/** Bit 0 of the general flags: the entry is encrypted (APPNOTE.TXT 4.4.4). */
const encryptedFlag = 1
/** A deflated piece grows at most 1,032 times: 4 kB never become more than 4 MB at once. */
const pieceBytes = 4096

type Entry = { name: string; isEncrypted: boolean; method: number; packedBytes: number; bytes: number; offset: number }

export type Zip = {
  /** The names of what it holds, in the order of its directory. */
  names: readonly string[]
  has(name: string): boolean
  /** Whether the whole archive is locked with a password. */
  isEncrypted: boolean
  /** Gives an entry piece by piece, without ever holding it whole; false when it is not there. */
  read(name: string, onPiece: (piece: Uint8Array, isLast: boolean) => void): boolean
  /** A small entry as text; empty when it is not there. */
  text(name: string): string
}

const damaged = (): never => refuse({ kind: 'damaged' })

const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let offset = view.byteLength - endLength; offset >= first; offset -= 1)
    if (view.getUint32(offset, true) === endOfDirectory) return offset
  return damaged()
}

const nameDecoder = new TextDecoder()

const readEntry = (bytes: Uint8Array, view: DataView, offset: number): { entry: Entry; next: number } => {
  if (offset + 46 > bytes.length || view.getUint32(offset, true) !== directoryEntry) return damaged()
  const nameLength = view.getUint16(offset + 28, true)
  const next = offset + 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true)
  if (next > bytes.length) return damaged()
  const entry: Entry = {
    name: nameDecoder.decode(bytes.subarray(offset + 46, offset + 46 + nameLength)).replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(offset + 8, true) & encryptedFlag) !== 0,
    method: view.getUint16(offset + 10, true),
    packedBytes: view.getUint32(offset + 20, true),
    bytes: view.getUint32(offset + 24, true),
    offset: view.getUint32(offset + 42, true),
  }
  return { entry, next }
}

const readDirectory = (bytes: Uint8Array, view: DataView): Map<string, Entry> => {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  // Whatever else opens the file would follow these to another directory than the one that is looked at here.
  const locator = end - zip64LocatorLength
  if (locator >= 0 && view.getUint32(locator, true) === zip64Locator) return damaged()
  if (view.getUint16(end + 8, true) !== count) return damaged()
  if (count > mostEntries) return refuse({ kind: 'expands_too_much' })
  const entries = new Map<string, Entry>()
  let offset = view.getUint32(end + 16, true)
  let declaredBytes = 0
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, offset)
    offset = next
    declaredBytes += entry.bytes
    entries.set(entry.name, entry)
  }
  // Sizes of zip64 stand as 4 GB here, which is too much as well.
  if (declaredBytes > largestExpandedBytes) return refuse({ kind: 'expands_too_much' })
  return entries
}

const packedPart = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  const { offset, packedBytes } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader) return damaged()
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedBytes > bytes.length) return damaged()
  return bytes.subarray(start, start + packedBytes)
}

const inflate = (packed: Uint8Array, onPiece: (piece: Uint8Array, isLast: boolean) => void): void => {
  const state = { isFinished: false }
  const stream = new Inflate((piece, isLast) => {
    state.isFinished ||= isLast
    onPiece(piece, isLast)
  })
  for (let start = 0; start < packed.length && !state.isFinished; start += pieceBytes) {
    const end = start + pieceBytes
    stream.push(packed.subarray(start, end), end >= packed.length)
  }
  if (!state.isFinished) damaged()
}

/** Opens a zip by its directory, without inflating anything yet. Refuses what is damaged or says that it opens to too much. */
export const openZip = (bytes: Uint8Array): Zip => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  let expandedBytes = 0
  const read: Zip['read'] = (name, onPiece) => {
    const entry = entries.get(name)
    if (!entry) return false
    const packed = packedPart(bytes, view, entry)
    const count = (piece: Uint8Array, isLast: boolean): void => {
      expandedBytes += piece.length
      if (expandedBytes > largestExpandedBytes) refuse({ kind: 'expands_too_much' })
      onPiece(piece, isLast)
    }
    if (entry.method === 0) count(packed, true)
    else if (entry.method === 8) inflate(packed, count)
    else damaged()
    return true
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    isEncrypted: [...entries.values()].some(({ isEncrypted }) => isEncrypted),
    read,
    text: (name) => {
      const decoder = new TextDecoder()
      let text = ''
      read(name, (piece, isLast) => {
        text += decoder.decode(piece, { stream: !isLast })
      })
      return text
    },
  }
}
