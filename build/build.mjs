// `npm run build`: renderer with vite, the three Node programs with rolldown, into dist/.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources, writeStamp } from './bundle.mjs'
import { ensureNode24, root } from './ensure.mjs'

await ensureNode24(import.meta.url)

// The two bundlers need Node 24 and installed packages: they are loaded only now.
const { build: buildRenderer } = await import('vite')
const { build: bundle } = await import('rolldown')

/** @param {string} path */
const inDist = (path) => join(root, 'dist', path)
/** @param {string} path */
const inElectron = (path) => join(root, 'electron', path)

// The only package that is not bundled: it loads a native file that must lie beside it.
const external = ['electron', 'better-sqlite3']

/**
 * @param {string} input
 * @param {string} output
 * @param {'esm' | 'cjs'} format
 */
const bundleProgram = (input, output, format) =>
  bundle({
    input: inElectron(input),
    platform: 'node',
    external,
    treeshake: true,
    logLevel: 'warn',
    transform: { target: 'node24' },
    output: { file: inDist(output), format, codeSplitting: false, sourcemap: true, comments: false },
  })

const hash = hashSources()
// First: from here until the last line dist/ is a mixture of two builds.
rmSync(inDist('stamp'), { force: true })
await Promise.all([
  bundleProgram('shell/main.ts', 'shell/main.js', 'esm'),
  // A sandboxed preload can neither be an ES module nor require its own files.
  bundleProgram('shell/preload.ts', 'shell/preload.cjs', 'cjs'),
  bundleProgram('browser/main.ts', 'browser/main.js', 'esm'),
  bundleProgram('cli/main.ts', 'cli/main.js', 'esm'),
])
await buildRenderer({ configFile: join(root, 'build', 'vite.config.ts'), logLevel: 'warn' })
// Last: an interrupted build leaves no stamp and is done again.
writeStamp(hash)
