import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const isLinux = process.platform === 'linux'
const enabled = '1'.charCodeAt(0)
const disabled = '0'.charCodeAt(0)

let temp = ''
let unpacked = ''
let application = ''

/** What electron-builder takes for Electron: a binary with the wire of fuses, each the other way round from ours. */
const writeStandInElectron = (folder: string) => {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  writeFileSync(join(folder, 'locales', 'es.pak'), '')
  writeFileSync(join(folder, 'version'), '')
  const wire = Buffer.concat([
    Buffer.from('…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 8]),
    Buffer.from('10110001'),
    Buffer.from('…'),
  ])
  writeFileSync(join(folder, 'electron'), wire)
  chmodSync(join(folder, 'electron'), 0o755)
}

beforeAll(() => {
  if (!isLinux) return
  temp = mkdtempSync(join(tmpdir(), 'mesa-package-'))
  writeStandInElectron(join(temp, 'electron'))
  const script = join(root, 'build', 'package.mjs')
  const parameters = ['--dir', '--as-built', '--electron-dist', join(temp, 'electron'), '--out', join(temp, 'out')]
  execFileSync(process.execPath, [script, ...parameters], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  unpacked = join(temp, 'out', `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`)
  application = join(temp, 'application')
  extractAll(join(unpacked, 'resources', 'app.asar'), application)
}, 180_000)

afterAll(() => {
  if (temp !== '') rmSync(temp, { recursive: true, force: true })
})

test.runIf(isLinux)('the packaged binary has every fuse set as the list says, read back from the file', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'mesa-cer'))
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: disabled,
    [FuseV1Options.EnableCookieEncryption]: enabled,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: disabled,
    [FuseV1Options.EnableNodeCliInspectArguments]: disabled,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: enabled,
    [FuseV1Options.OnlyLoadAppFromAsar]: enabled,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: disabled,
  })
})

test.runIf(isLinux)('one native file is shipped, outside the archive, and no tool of development is', () => {
  const prebuilds = join('node_modules', 'better-sqlite3', 'prebuilds')
  const native = `linux-${process.arch}.node`
  expect(readdirSync(join(unpacked, 'resources', 'app.asar.unpacked', prebuilds))).toEqual([native])
  expect(readdirSync(join(application, prebuilds))).toEqual([native])
  expect(readdirSync(join(application, 'node_modules')).sort()).toEqual(['better-sqlite3'])
  expect(readdirSync(join(application, 'dist')).sort()).toEqual(['renderer', 'shell'])
  expect(existsSync(join(application, 'dist', 'shell', 'preload.cjs'))).toBe(true)
})

test.runIf(isLinux)('the packaged main opens the database and serves the packaged page', () => {
  const script = join(root, 'test', 'helpers', 'packaged-main.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, application, join(temp, 'datos')], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ status: 200, text: expect.stringContaining('<div id="root">') })
  expect(readdirSync(join(temp, 'datos')).length).toBeGreaterThan(0)
})
