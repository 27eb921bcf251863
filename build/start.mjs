// `npm start`: installs, builds what is stale, and opens the program in Electron or, where that cannot be, in a browser.
import { constants } from 'node:os'
import { join } from 'node:path'
import { readStartArguments, usage } from './arguments.mjs'
import { buildWhenStale } from './bundle.mjs'
import { findElectron } from './electron-binary.mjs'
import { ensureNode24, root, stop } from './ensure.mjs'
import { run } from './node-24.mjs'

const electronDownloadLimitMs = 9_000
const electronStartMs = 10_000
// With V8's own size 120 documents took the host from 105 to 143 MB resident; with this one to 119, no slower.
const smallYoungHeap = '--max-semi-space-size=4'
// V8 lets a heap of 40 MB grow to 135 before it looks what of it is still needed: on the data of a whole country the host
// takes 210 MB with this, and 290 without.
const slowGrowth = '--heap-growing-percent=30'
// glibc keeps what each thread once had: with one arena for all, writing in a thread of its own takes 143 MB and not 161.
const oneArena = { ...process.env, MALLOC_ARENA_MAX: '1' }

const wanted = readStartArguments(process.argv.slice(2))
if (wanted.kind === 'wrong') stop(`Mesa CER: ${wanted.sentence}\n${usage}`, 2)
if (wanted.kind === 'help') {
  process.stdout.write(`${usage}\n`)
  process.exit(0)
}

await ensureNode24(import.meta.url)
await buildWhenStale()

const dataParameters = wanted.dataFolder === undefined ? [] : [`--data=${wanted.dataFolder}`]
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? '') || Boolean(process.env['WAYLAND_DISPLAY'] ?? '')

/** @returns {Promise<string | undefined>} the Electron binary, after saying why there is none */
const electronToOpen = async () => {
  if (wanted.isBrowserWanted) return undefined
  if (!wanted.isOpening) {
    process.stderr.write('Mesa CER: sin abrir ninguna ventana; se usa el navegador.\n')
    return undefined
  }
  if (!hasScreen) {
    process.stderr.write('Mesa CER: aquí no hay pantalla para Electron; se usa el navegador.\n')
    return undefined
  }
  const binary = await findElectron(root, electronDownloadLimitMs)
  if (binary === undefined) process.stderr.write('Mesa CER: Electron no está disponible aquí; se usa el navegador.\n')
  return binary
}

const openBrowserHost = () => {
  const silence = wanted.isOpening ? [] : ['--no-open']
  const program = join(root, 'dist', 'browser', 'main.js')
  return run(process.execPath, [smallYoungHeap, slowGrowth, program, ...dataParameters, ...silence], { env: oneArena })
}

/**
 * Says whether Electron never came to run: a library is missing (127), or the system does not let its sandbox start and
 * it aborted. Codes of our own, and signals that a person sends, are not that.
 * @param {number} code
 * @param {number} milliseconds how long it ran
 */
const hasNotStarted = (code, milliseconds) => {
  const { SIGHUP, SIGINT, SIGKILL, SIGTERM } = constants.signals
  const isAskedToEnd = [SIGHUP, SIGINT, SIGKILL, SIGTERM].some((signal) => code === 128 + signal)
  return code >= 127 && !isAskedToEnd && milliseconds < electronStartMs
}

const electron = await electronToOpen()
if (electron === undefined) process.exit(await openBrowserHost())
const startedAt = performance.now()
const code = await run(electron, [root, ...dataParameters])
if (!hasNotStarted(code, performance.now() - startedAt)) process.exit(code)
process.stderr.write('Mesa CER: Electron no pudo abrirse en esta computadora; se usa el navegador.\n')
process.exit(await openBrowserHost())
