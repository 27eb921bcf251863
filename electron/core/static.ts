import { readFileSync, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

export type StaticFile = { bytes: Uint8Array<ArrayBuffer>; type: string; caching: string }

export type StaticFiles = {
  /** A file of the folder, or undefined; never one outside it, whatever the path says. */
  find(path: string): StaticFile | undefined
  /** Whether a path names a file rather than a screen of the program. */
  looksLikeFile(path: string): boolean
  /** The page of the program, its styles allowed by a nonce of this answer only. */
  page(nonce: string): string
}

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // a malformed escape names nothing: the answer is 404
  }
}

const read = (path: string): Uint8Array<ArrayBuffer> | undefined => {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  return isFile ? new Uint8Array(readFileSync(path)) : undefined
}

/** Serves the built renderer. Names with a hash never change, so the browser keeps them. */
export const openStatic = (folder: string): StaticFiles => {
  const root = resolve(folder)
  return {
    find: (path) => {
      const decoded = decode(path)
      if (decoded === undefined || decoded.includes('\0') || decoded.includes('\\')) return undefined
      const target = resolve(join(root, decoded))
      const type = types[extname(target)]
      if (!target.startsWith(root + sep) || type === undefined || extname(target) === '.html') return undefined
      const bytes = read(target)
      const caching = decoded.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      return bytes && { bytes, type, caching }
    },
    looksLikeFile: (path) => /\.[a-z0-9]+$/i.test(path) || path.startsWith('/assets/') || decode(path) === undefined,
    page: (nonce) => readFileSync(join(root, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', nonce),
  }
}
