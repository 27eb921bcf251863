import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const script = join(import.meta.dirname, '..', '..', 'build', 'start.mjs')
const isLinux = process.platform === 'linux'

let folder = ''
let stopAll: (() => Promise<void>) | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-start-'))
})
afterEach(async () => {
  await stopAll?.()
  stopAll = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** Does what `npm start -- …` does, on a computer without the Electron binary and with a browser that only takes notes. */
const start = (parameters: readonly string[], screen: string) => {
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > '${join(folder, 'opened')}'\n`, {
    mode: 0o755,
  })
  const environment = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-electron'),
    DISPLAY: screen,
    WAYLAND_DISPLAY: '',
  }
  const child = spawn(process.execPath, [script, '--data', join(folder, 'datos'), ...parameters], { env: environment })
  const words = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (words.out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (words.err += chunk.toString('utf8')))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  stopAll = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { child, words, ended }
}

const addressIn = (words: { out: string; err: string }): Promise<string> =>
  vi.waitFor(
    () => {
      const address = /^Mesa CER: (http:\S+)$/m.exec(words.out)?.[1]
      if (address === undefined) throw new Error(words.err)
      return address
    },
    { timeout: 50_000, interval: 50 },
  )

test.runIf(isLinux)(
  'without Electron it says so in one line, prints the address and opens it in the browser',
  async () => {
    const { words } = start([], ':99')
    const address = await addressIn(words)
    expect(words.err.trim().split('\n').at(-1)).toBe('Mesa CER: Electron no está disponible aquí; se usa el navegador.')
    expect(words.err).not.toMatch(/\n\s+at /)
    await vi.waitFor(() => {
      expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe(address)
    })
  },
)

const writeElectron = (source: string) => {
  mkdirSync(join(folder, 'no-electron'))
  writeFileSync(join(folder, 'no-electron', 'electron'), `#!/bin/sh\n${source}\n`, { mode: 0o755 })
}

test.runIf(isLinux)(
  'with Electron it opens the program there, on the chosen folder, and passes its exit code on',
  async () => {
    writeElectron(`printf '%s\\n' "$@" > '${join(folder, 'opened')}'; exit 7`)
    const { ended, words } = start([], ':99')
    expect(await ended).toBe(7)
    const [application, data] = readFileSync(join(folder, 'opened'), 'utf8').split('\n')
    expect(existsSync(join(application ?? '', 'dist', 'shell', 'main.js'))).toBe(true)
    expect(data).toBe(`--data=${join(folder, 'datos')}`)
    expect(words.out).toBe('')
  },
)

test.runIf(isLinux)('an Electron that the system does not let start gives way to the browser', async () => {
  writeElectron('kill -ABRT $$')
  const { words } = start([], ':99')
  expect(await addressIn(words)).toContain('/open?code=')
  expect(words.err).toContain('Electron no pudo abrirse en esta computadora; se usa el navegador.')
})

test.runIf(isLinux)('--no-open --browser opens nothing and says nothing about Electron', async () => {
  const { words, child, ended } = start(['--no-open', '--browser'], ':99')
  expect((await fetch(await addressIn(words), { redirect: 'manual' })).status).toBe(303)
  expect(words.err).not.toContain('Electron')
  expect(existsSync(join(folder, 'datos', 'mesa.sqlite'))).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(existsSync(join(folder, 'opened'))).toBe(false)
})
