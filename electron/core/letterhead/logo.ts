import { crc32, inflateSync } from 'node:zlib'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import { largestLogoBytes, logoPixels, type Logo } from '../../../shared/domain/letterhead.ts'

export type LogoProblem = ErrorData<'LOGO_REFUSED'>['reason']

type Measures = Pick<Logo, 'mediaType' | 'widthPx' | 'heightPx'>

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature

const pngStart = '\x89PNG\r\n\x1a\n'
const otherStarts = ['GIF8', 'BM', 'II*\0', 'MM\0*']

type Chunk = { type: string; data: Uint8Array }

// Every chunk whole and as its sum says, to the one that ends the picture; null otherwise.
const chunksOf = (bytes: Uint8Array): Chunk[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = pngStart.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (type === 'IEND') return chunks
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return null
}

// What the pixels take at the most: four channels of two bytes, a byte for each line, and the passes of an interlaced one.
const mostPixelBytes = (widthPx: number, heightPx: number): number => widthPx * heightPx * 8 + heightPx * 16 + 1024

const inflates = (chunks: readonly Chunk[], limit: number): boolean => {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length > 0
  } catch {
    return false // zlib says with an error that the pixels are not there, or more of them than the picture has
  }
}

const sizeProblem = (widthPx: number, heightPx: number): LogoProblem | null => {
  if (Math.min(widthPx, heightPx) < logoPixels.least) return 'too_small'
  return Math.max(widthPx, heightPx) > logoPixels.most ? 'too_many_pixels' : null
}

const inspectPng = (bytes: Uint8Array): Measures | LogoProblem => {
  const chunks = chunksOf(bytes)
  const [header] = chunks ?? []
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return 'damaged'
  const view = new DataView(header.data.buffer, header.data.byteOffset, header.data.byteLength)
  const [widthPx, heightPx] = [view.getUint32(0), view.getUint32(4)]
  const problem = sizeProblem(widthPx, heightPx)
  if (problem !== null) return problem
  return inflates(chunks, mostPixelBytes(widthPx, heightPx)) ? { mediaType: 'image/png', widthPx, heightPx } : 'damaged'
}

// Start of frame: the marker that says how large a picture is. C4, C8 and CC in between are something else.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const startOfScan = 0xda

const inspectJpeg = (bytes: Uint8Array): Measures | LogoProblem => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Some cameras write a few bytes behind the end.
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9]))
  const hasEnd = end !== -1 && end > bytes.length - 64 * 1024
  let measures: Measures | null = null
  for (let at = 2; at + 9 < bytes.length && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    if (marker === startOfScan) break
    if (isFrame(marker))
      measures = { mediaType: 'image/jpeg', widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  if (measures === null || !hasEnd) return 'damaged'
  return sizeProblem(measures.widthPx, measures.heightPx) ?? measures
}

const isOtherImage = (bytes: Uint8Array): boolean =>
  otherStarts.some((start) => startsWith(bytes, start)) ||
  (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')) ||
  /^ftyp(?:hei|hev|mif1|msf1|avif)/u.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'))

const isSvg = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/iu.test(
    Buffer.from(bytes.subarray(0, 64 * 1024))
      .toString('utf8')
      .replaceAll('\0', ''),
  ) || startsWith(bytes, '\x1f\x8b')

/** What a picture measures, by what it is and not by its name; or why it cannot be a logo. */
export const inspectLogo = (bytes: Uint8Array): Measures | LogoProblem => {
  if (bytes.length > largestLogoBytes) return 'too_large'
  if (startsWith(bytes, pngStart)) return inspectPng(bytes)
  if (startsWith(bytes, '\xff\xd8\xff')) return inspectJpeg(bytes)
  if (isOtherImage(bytes)) return 'other_format'
  return isSvg(bytes) ? 'svg' : 'not_image'
}
