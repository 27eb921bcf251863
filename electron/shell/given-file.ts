import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileAddress, type HostFile } from '../../shared/contract/host.ts'
import { appOrigin } from './protocol.ts'

/** A file that the core gives: its name, and its bytes as they are asked for. */
export type GivenFile = { name: string; bytes: ReadableStream<Uint8Array> }

const longestName = 120

// What Windows refuses in a name; the others accept the rest.
const forbiddenInNames = /[\p{Cc}<>:"/\\|?*]/gu

/** A name that every system accepts, without any folder in it. */
export const safeFileName = (name: string): string => {
  const clean = name.replaceAll(forbiddenInNames, '-').replace(/^\.+/, '').trim()
  const extension = extname(clean)
  const stem = clean.slice(0, clean.length - extension.length).slice(0, longestName)
  return stem === '' ? `documento${extension}` : `${stem}${extension}`
}

/** The file name that an answer suggests (RFC 6266), the UTF-8 form first. */
export const nameFromDisposition = (disposition: string): string => {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded !== undefined && /^(?:[^%]|%[0-9a-f]{2})*$/i.test(encoded)) {
    return safeFileName(Buffer.from(unescapeBytes(encoded.trim()), 'latin1').toString('utf8'))
  }
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition)
  return safeFileName(plain?.[1] ?? plain?.[2]?.trim() ?? '')
}

// decodeURIComponent throws on bytes that are not UTF-8; a wrong name must not stop a document from being saved.
const unescapeBytes = (text: string): string =>
  text.replaceAll(/%([0-9a-f]{2})/gi, (_all, hexadecimal: string) =>
    String.fromCharCode(Number.parseInt(hexadecimal, 16)),
  )

/** Asks the core for what it gives at an address, under the name that it suggests; undefined when there is nothing. */
export const fetchAt = async (
  fetch: (request: Request) => Promise<Response>,
  address: string,
): Promise<GivenFile | undefined> => {
  const response = await fetch(new Request(`${appOrigin}${address}`))
  if (response.status === 404) return undefined
  if (!response.ok || response.body === null) throw new Error(`the core answered ${String(response.status)} for a file`)
  return { name: nameFromDisposition(response.headers.get('content-disposition') ?? ''), bytes: response.body }
}

/** Asks the core for a file; undefined when it has none by this name. */
export const fetchFile = (
  fetch: (request: Request) => Promise<Response>,
  file: HostFile,
): Promise<GivenFile | undefined> => fetchAt(fetch, fileAddress(file))

/**
 * Writes a copy to look at, which cannot be saved over: Word offers "save as", so that nothing typed there is lost
 * with the copy. Answers its path.
 */
export const writeReadOnlyCopy = async (folder: string, { name, bytes }: GivenFile): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, name)
  await rm(path, { force: true })
  await writeFile(path, bytes, { mode: 0o400 })
  await chmod(path, 0o400)
  return path
}
