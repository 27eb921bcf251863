// Knows whether dist/ was built from the sources as they are now. No package is imported here: the scripts that do are
// started as a program of their own, because this file is also read before anything is installed.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { root, stop } from './ensure.mjs'
import { run } from './node-24.mjs'

const sourceFolders = ['shared', 'electron', 'renderer', 'build']
const sourceFiles = ['package.json', 'package-lock.json', 'tsconfig.json']
const stampFile = join(root, 'dist', 'stamp')

/** The SHA-256 of every file that dist/ is made from: contents, not times, which a clone or a copy changes. */
export const hashSources = () => {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => {
    const bytes = readFileSync(join(root, path))
    hash.update(`${path.split(sep).join('/')}\0${String(bytes.length)}\0`).update(bytes)
  }
  for (const folder of sourceFolders) {
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath.slice(root.length + 1), entry.name))
      .sort()
      .forEach(add)
  }
  sourceFiles.forEach(add)
  return hash.digest('hex')
}

const builtFrom = () => {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    // Never built, or the last build did not reach its end.
    return ''
  }
}

/**
 * Notes that dist/ was built from the sources with this hash.
 * @param {string} hash
 */
export const writeStamp = (hash) => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, hash)
}

/** Builds dist/ when it is missing or older than the sources; what the build says goes to stderr. Needs Node 24. */
export const buildWhenStale = async () => {
  if (builtFrom() === hashSources()) return
  process.stderr.write('Mesa CER: preparando el programa…\n')
  const code = await run(process.execPath, [join(root, 'build', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (code !== 0) stop('Mesa CER: no se pudo preparar el programa; el detalle está arriba.', 1)
}
