// `npm run check`: everything a machine can say about the sources without running the program.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureNode24, root } from './ensure.mjs'

await ensureNode24(import.meta.url)

/** @typedef {{ name: string, parameters: readonly string[] }} Step */

/** @param {string} path */
const installed = (path) => join(root, 'node_modules', path)

// In parts: one run that holds the types of all folders takes longer than the three together, and leaves a core idle. The
// last is what is left: everything but the folders before it.
const apart = [['renderer'], ['shared', 'electron'], ['test']]
const rest = apart.flat().flatMap((folder) => ['--ignore-pattern', `${folder}/**`])
const lintedTogether = [...apart, [...rest, '.']]

/** @type {readonly Step[]} */
const steps = [
  ...lintedTogether.map((places) => ({
    name: `style rules of ${places.includes('.') ? 'the rest' : places.join(' and ')} (eslint)`,
    parameters: [installed('eslint/bin/eslint.js'), '--max-warnings', '0', ...places],
  })),
  ...['shared', 'electron', 'renderer', 'test', 'build'].map((folder) => ({
    name: `types of ${folder} (tsc)`,
    parameters: [installed('typescript/bin/tsc'), '-p', join(root, folder, 'tsconfig.json')],
  })),
  { name: 'layout of the text (prettier)', parameters: [installed('prettier/bin/prettier.cjs'), '--check', '.'] },
  { name: 'who imports whom (dependency-cruiser)', parameters: [join(root, 'build', 'boundaries.mjs')] },
  { name: 'no path of one machine', parameters: [join(root, 'build', 'machine-paths.mjs')] },
]

/**
 * @param {Step} step
 * @returns {Promise<{ name: string, isRight: boolean, output: string, seconds: number }>}
 */
const runStep = ({ name, parameters }) =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const child = spawn(process.execPath, [...parameters], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ name, isRight: code === 0, output, seconds: (performance.now() - startedAt) / 1000 })
    })
  })

const waiting = [...steps]
let wrongCount = 0
const work = async () => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { name, isRight, output, seconds } = await runStep(step)
    process.stdout.write(`${isRight ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s\n`)
    if (isRight) continue
    wrongCount += 1
    process.stdout.write(`${output.trimEnd().replaceAll(/^/gm, '    ')}\n`)
  }
}
await Promise.all([work(), work()])
process.stdout.write(
  wrongCount === 0
    ? `All ${String(steps.length)} checks passed\n`
    : `${String(wrongCount)} of ${String(steps.length)} checks failed\n`,
)
process.exitCode = wrongCount === 0 ? 0 : 1
