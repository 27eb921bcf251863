// `npm run build`: renderer with vite, the three Node programs with rolldown, into dist/.
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources, writeStamp } from './bundle.mjs'
import { ensureNode24, root } from './ensure.mjs'

await ensureNode24(import.meta.url)

// Whoever builds, a test among them, gets what a person will run: React has a slower half for development.
process.env['NODE_ENV'] = 'production'

// The two bundlers need Node 24 and installed packages: they are loaded only now.
const { build: buildRenderer } = await import('vite')
const { build: bundle } = await import('rolldown')

// Built aside and then moved: a build that fails leaves the last good one, and a program that runs from it, in peace.
const aside = join(root, '.cache', `build-${String(process.pid)}`)

// The only package that is not bundled: it loads a native file that must lie beside it.
const external = ['electron', 'better-sqlite3']

/**
 * @param {string} input
 * @param {string} output
 * @param {'esm' | 'cjs'} format
 */
const bundleProgram = (input, output, format) =>
  bundle({
    input: join(root, 'electron', input),
    platform: 'node',
    external,
    treeshake: true,
    logLevel: 'warn',
    transform: { target: 'node24' },
    output: { file: join(aside, output), format, codeSplitting: false, sourcemap: true, comments: false },
  })

const buildAside = async () => {
  await Promise.all([
    bundleProgram('shell/main.ts', 'shell/main.js', 'esm'),
    // A sandboxed preload can neither be an ES module nor require its own files.
    bundleProgram('shell/preload.ts', 'shell/preload.cjs', 'cjs'),
    bundleProgram('browser/main.ts', 'browser/main.js', 'esm'),
    // Threads of a program, which looks for their files beside its own.
    bundleProgram('core/documents/word-worker.ts', 'shell/word-worker.js', 'esm'),
    bundleProgram('core/documents/word-worker.ts', 'browser/word-worker.js', 'esm'),
    ...['shell', 'browser', 'cli'].map((program) =>
      bundleProgram('core/spreadsheets/xls-worker.ts', `${program}/xls-worker.js`, 'esm'),
    ),
    bundleProgram('cli/main.ts', 'cli/main.js', 'esm'),
  ])
  await buildRenderer({
    configFile: join(root, 'build', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(aside, 'renderer') },
  })
}

const moveIntoPlace = () => {
  const dist = join(root, 'dist')
  mkdirSync(dist, { recursive: true })
  // First: from here until the stamp is written again dist/ is a mixture of two builds.
  rmSync(join(dist, 'stamp'), { force: true })
  for (const folder of ['shell', 'browser', 'cli', 'renderer']) {
    rmSync(join(dist, folder), { recursive: true, force: true })
    renameSync(join(aside, folder), join(dist, folder))
  }
}

const hash = hashSources()
try {
  await buildAside()
  moveIntoPlace()
  writeStamp(hash)
} finally {
  rmSync(aside, { recursive: true, force: true })
}
