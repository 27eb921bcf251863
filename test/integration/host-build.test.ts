import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readStartArguments } from '../../build/arguments.mjs'
import { cruiseFolders } from '../../build/boundaries.mjs'
import { findElectron } from '../../build/electron-binary.mjs'
import { matchesLock } from '../../build/ensure.mjs'
import { findMachinePaths } from '../../build/machine-paths.mjs'
import { openerFor } from '../../electron/browser/open-browser.ts'

const root = join(import.meta.dirname, '..', '..')
let temp = ''
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'mesa-build-'))
})
afterEach(() => {
  rmSync(temp, { recursive: true, force: true })
})

describe('the words after npm start', () => {
  test('choose the folder, the browser and silence', () => {
    expect(readStartArguments([])).toEqual({
      kind: 'start',
      dataFolder: undefined,
      isBrowserWanted: false,
      isOpening: true,
    })
    const everything = { kind: 'start', dataFolder: 'mis datos', isBrowserWanted: true, isOpening: false }
    expect(readStartArguments(['--data', 'mis datos', '--no-open', '--browser'])).toEqual(everything)
    expect(readStartArguments(['--browser', '--data=mis datos', '--no-open'])).toEqual(everything)
  })

  test.for([
    [['--datos', 'x'], '--datos'],
    [['carpeta'], 'carpeta'],
    [['--data'], 'Falta la carpeta'],
    [['--data', '--browser'], 'Falta la carpeta'],
    [['--data='], 'Falta la carpeta'],
    [['--browser=si'], 'no lleva valor'],
    [['--', 'x'], '--'],
  ] as const)('are refused with a Spanish sentence when wrong: %j', ([words, part]) => {
    const answer = readStartArguments(words)
    expect(answer).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining(part) })
  })

  test('stop npm start with exit code 2 before anything is installed or built', () => {
    const script = join(root, 'build', 'start.mjs')
    const { status, stderr, stdout } = spawnSync(process.execPath, [script, '--nada'], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('No existe la opción «--nada».')
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('node_modules', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/other-platform': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
  }
  const without = (change: object) => ({ packages: { 'node_modules/a': wanted.packages['node_modules/a'], ...change } })

  test('matches the lock with or without what belongs to other platforms', () => {
    expect(matchesLock(wanted, without({}))).toBe(true)
    expect(matchesLock(wanted, { packages: wanted.packages })).toBe(true)
  })

  test('does not match when a package is missing, left over, of another version or of other contents', () => {
    expect(matchesLock(wanted, { packages: {} })).toBe(false)
    expect(matchesLock(wanted, {})).toBe(false)
    expect(matchesLock(wanted, without({ 'node_modules/b': { version: '1.0.0' } }))).toBe(false)
    expect(matchesLock(wanted, without({ 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }))).toBe(false)
    expect(matchesLock(wanted, without({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-z' } }))).toBe(false)
  })
})

describe('the Electron binary', () => {
  beforeEach(() => {
    // `npm test` sets it, so that no test downloads Electron by accident; these want the road without it.
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  const writeInstaller = (source: string) => {
    const folder = join(temp, 'node_modules', 'electron')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'install.js'), source)
  }

  test('is given up in time when its download does not end, and leaves no process behind', async () => {
    writeInstaller(
      `require('node:fs').writeFileSync(${JSON.stringify(join(temp, 'pid'))}, ''); setInterval(() => {}, 1000)`,
    )
    const startedAt = performance.now()
    expect(await findElectron(temp, 700)).toBeUndefined()
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    expect(existsSync(join(temp, 'pid'))).toBe(true)
  })

  test('that cannot be downloaded is an answer, not an error', async () => {
    writeInstaller(`throw new Error('no network')`)
    expect(await findElectron(temp, 5_000)).toBeUndefined()
  })

  test('is found where its installer puts it', async () => {
    writeInstaller(`
      const fs = require('node:fs'); const path = require('node:path')
      fs.mkdirSync(path.join(__dirname, 'dist')); fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '')
      fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')`)
    expect(await findElectron(temp, 20_000)).toBe(join(temp, 'node_modules', 'electron', 'dist', 'electron'))
  })
})

test('the browser of each system is opened with its own program, and with none where there is no screen', () => {
  const address = 'http://127.0.0.1:1/open?code=a&b'
  expect(openerFor(address, 'win32', {})).toEqual({
    command: 'rundll32.exe',
    parameters: ['url.dll,FileProtocolHandler', address],
  })
  expect(openerFor(address, 'darwin', {})?.command).toBe('open')
  expect(openerFor(address, 'linux', { DISPLAY: ':0' })?.command).toBe('xdg-open')
  expect(openerFor(address, 'linux', { DISPLAY: '' })).toBeUndefined()
})

test('a path of one machine is found, and what only looks like one is not', () => {
  const machine = ['/wo' + 'rk/main/x', '/ro' + 'ot/.npmrc', '/ho' + 'me/ana/mesa', 'C:/Us' + 'ers/Ana/x']
  expect(machine.flatMap((path) => findMachinePaths('a.ts', `const x = '${path}'`))).toHaveLength(machine.length)
  const innocent = ['../framework/x', '/rpc/sessions', 'https://example.org/work/x', '/usr/share', './work/x']
  expect(innocent.flatMap((path) => findMachinePaths('a.ts', `const x = '${path}'`))).toEqual([])
})

describe('the boundaries', () => {
  const write = (files: Record<string, string>) => {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(temp, path)), { recursive: true })
      writeFileSync(join(temp, path), source)
    }
  }
  const packageFiles = (name: string) => ({
    [`node_modules/${name}/package.json`]: `{"name":"${name}","main":"index.js"}`,
    [`node_modules/${name}/index.js`]: 'module.exports = {}',
  })
  const plant = async (path: string, source: string): Promise<string[]> => {
    write({
      'package.json': '{}',
      ...packageFiles('electron'),
      ...packageFiles('better-sqlite3'),
      ...packageFiles('docx'),
      ...packageFiles('react'),
      'shared/domain/rule.ts': 'export const rule = 1',
      'electron/core/app.ts': 'export const app = 1',
      'electron/core/sessions/service.ts': 'export const service = 1',
      'electron/core/sessions/store.ts': 'export const store = 1',
      'electron/shell/main.ts': `import 'electron'; import '../core/app.ts'; import '../../shared/domain/rule.ts'`,
      'electron/browser/main.ts': `import '../core/app.ts'; import 'node:http'`,
      'electron/core/database/open.ts': `import 'better-sqlite3'`,
      'electron/core/minutes/document.ts': `import 'docx'`,
      'renderer/main.tsx': `import 'react'; import '../shared/domain/rule.ts'`,
    })
    if (path !== '') write({ [path]: source })
    const { violations } = await cruiseFolders(temp, ['shared', 'electron', 'renderer'])
    return [...new Set(violations.map((violation) => violation.split(':')[0] ?? ''))]
  }

  test('let the intended shape of the program pass', async () => {
    expect(await plant('', '')).toEqual([])
  })

  test.for([
    ['shared/domain/bad.ts', `import 'node:fs'`, 'shared-is-pure'],
    ['shared/domain/bad.ts', `import 'react'`, 'shared-is-pure'],
    ['shared/domain/bad.ts', `import type { app } from '../../electron/core/app.ts'`, 'shared-is-pure'],
    ['electron/core/bad.ts', `import 'electron'`, 'core-is-plain-node'],
    ['electron/core/bad.ts', `import '../shell/main.ts'`, 'core-is-plain-node'],
    ['electron/core/bad.ts', `import 'node:http'`, 'core-opens-no-socket'],
    ['electron/core/bad.ts', `import 'child_process'`, 'core-opens-no-socket'],
    ['electron/core/sessions/bad.ts', `import 'better-sqlite3'`, 'sqlite-only-in-database'],
    ['electron/core/sessions/bad.ts', `import 'docx'`, 'docx-only-in-documents'],
    ['electron/core/minutes/bad.ts', `import '../sessions/store.ts'`, 'store-belongs-to-its-feature'],
    ['electron/core/bad.ts', `import './sessions/store.ts'`, 'store-not-from-the-top'],
    ['electron/browser/bad.ts', `import '../core/sessions/service.ts'`, 'hosts-use-the-one-door'],
    ['electron/browser/bad.ts', `import '../shell/main.ts'`, 'hosts-are-apart'],
    ['electron/cli/bad.ts', `import 'electron'`, 'electron-only-in-shell'],
    ['renderer/bad.ts', `import '../electron/core/app.ts'`, 'renderer-is-a-page'],
    ['renderer/bad.ts', `import 'node:path'`, 'renderer-without-node'],
    ['renderer/bad.ts', `import './missing.ts'`, 'no-unresolvable'],
  ] as const)('refuse in %s: %s', async ([path, source, rule]) => {
    expect(await plant(path, source)).toContain(rule)
  })
})
