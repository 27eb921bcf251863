import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { expect, test } from 'vitest'
import { hostActionNames } from '../../shared/contract/host.ts'

const root = join(import.meta.dirname, '..', '..')
const packageFolder = join(root, 'node_modules', 'electron')
const pathFile = join(packageFolder, 'path.txt')
// Never `require('electron')`: it would start a download.
const binary = existsSync(pathFile) ? join(packageFolder, 'dist', readFileSync(pathFile, 'utf8')) : ''
const hasScreen =
  process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== ''
const canRun = existsSync(binary) && hasScreen
if (!canRun)
  console.warn('SKIPPED LOUDLY: the Electron binary or a screen is missing, so the real window is not opened')

test.skipIf(!canRun)(
  'the real window shows the program, without Node, without network, with the closed list',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mesa-electron-'))
    const application = await _electron.launch({ executablePath: binary, args: [root, `--data=${folder}`] })
    try {
      const page = await application.firstWindow()
      await page.waitForSelector('#root > *')
      expect(page.url()).toMatch(/^app:\/\/mesa\//)
      const seen = await page.evaluate(async () => ({
        require: typeof (globalThis as { require?: unknown }).require,
        process: typeof (globalThis as { process?: unknown }).process,
        actions: Object.keys((globalThis as { mesaHost?: object }).mesaHost ?? {}),
        network: await fetch('https://example.org').then(
          () => 'answered',
          () => 'refused',
        ),
        opened: window.open('https://example.org') === null,
      }))
      expect({ ...seen, actions: seen.actions.sort() }).toEqual({
        require: 'undefined',
        process: 'undefined',
        actions: [...hostActionNames].sort(),
        network: 'refused',
        opened: true,
      })
    } finally {
      await application.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
