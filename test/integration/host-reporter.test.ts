import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-reporter-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Runs vitest itself on a small file with the real reporter; answers its last lines and its exit code. */
const runTests = (source: string): Promise<{ code: number; lines: string[] }> =>
  new Promise((resolve) => {
    writeFileSync(join(folder, 'small.test.mjs'), source)
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const reporter = join(root, 'test', 'helpers', 'reporter.ts')
    const parameters = [vitest, 'run', '--root', folder, '--globals', `--reporter=${reporter}`]
    const environment = { ...process.env, NODE_PATH: join(root, 'node_modules') }
    const child = execFile(process.execPath, parameters, { env: environment }, (_error, stdout) => {
      resolve({ code: child.exitCode ?? 1, lines: stdout.trimEnd().split('\n') })
    })
  })

test('the last line counts what passed, failed and was skipped, and every skipped test is named before it', async () => {
  const { code, lines } = await runTests(`
    test('right', () => expect(1).toBe(1))
    test('wrong', () => expect(1).toBe(2))
    test.skip('absent', () => expect(1).toBe(1))`)
  expect(code).toBe(1)
  expect(lines.slice(-2)).toEqual(['SKIPPED LOUDLY: small.test.mjs > absent', '1 passed, 1 failed, 1 skipped'])
})

test('a file that cannot even be read is a failure', async () => {
  const { code, lines } = await runTests(`throw new Error('broken')`)
  expect(code).toBe(1)
  expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped')
})
