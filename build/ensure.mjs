// Runs on system Node 20 with nothing installed: only Node's own modules here.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode24, requiredNodeMajor, run } from './node-24.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
const readLock = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Absent or cut short by an interrupted installation: both mean "install again".
    return undefined
  }
}

/**
 * Says whether what npm wrote down about node_modules is what the lock asks for.
 *
 * Optional packages may be missing (they belong to other platforms) but not differ.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last
 */
export const matchesLock = (wanted, installed) => {
  const wantedPackages = wanted.packages ?? {}
  const installedPackages = installed.packages ?? {}
  const isSame = (/** @type {string} */ path) =>
    wantedPackages[path]?.version === installedPackages[path]?.version &&
    wantedPackages[path]?.integrity === installedPackages[path]?.integrity
  return (
    Object.keys(installedPackages).every((path) => path in wantedPackages && isSame(path)) &&
    Object.entries(wantedPackages).every(
      ([path, entry]) => path === '' || path in installedPackages || entry.optional === true,
    )
  )
}

const isInstalled = () => {
  const wanted = readLock(join(root, 'package-lock.json'))
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  return wanted !== undefined && installed !== undefined && matchesLock(wanted, installed)
}

const runNpmCi = () => {
  // npm's words go to stderr: the standard output of `cer` is JSON and nothing else.
  const options = /** @type {import('node:child_process').SpawnOptions} */ ({
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  })
  const npm = process.env['npm_execpath']
  return npm !== undefined && basename(npm).startsWith('npm') && existsSync(npm)
    ? run(process.execPath, [npm, 'ci', '--no-progress'], options)
    : run('npm', ['ci', '--no-progress'], { ...options, shell: process.platform === 'win32' })
}

/**
 * Ends the process with one sentence, never a stack trace.
 * @param {string} sentence
 * @param {number} code
 * @returns {never}
 */
export const stop = (sentence, code) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

/** Installs the exact packages of the lock when node_modules differs from it, and answers the Node 24 to work with. */
export const ensureInstalled = async () => {
  if (!isInstalled()) {
    process.stderr.write('Mesa CER: instalando los paquetes del programa (una sola vez, cerca de un minuto)…\n')
    const code = await runNpmCi()
    if (code !== 0) stop('Mesa CER: no se pudieron instalar los paquetes. ¿Hay conexión a internet?', 1)
  }
  const node = findNode24(root)
  return (
    node ??
    stop(
      `Mesa CER: se necesita Node ${String(requiredNodeMajor)} o más reciente; este es ${process.version} y no hay otro para ${process.platform}.`,
      1,
    )
  )
}

/**
 * Installs what is missing, then makes sure that the calling script goes on in Node 24: it comes back only there.
 *
 * In an older Node the script is started again, and this process ends with its exit code.
 * @param {string} scriptUrl `import.meta.url` of the script
 */
export const ensureNode24 = async (scriptUrl) => {
  const node = await ensureInstalled()
  if (node === process.execPath) return
  process.exit(await run(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)]))
}
