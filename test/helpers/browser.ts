import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const projectFolder = join(import.meta.dirname, '..', '..')
const builtHost = join(projectFolder, 'dist', 'browser', 'main.js')

const startLimitMs = 20_000

export type RunningHost = {
  openingAddress: string
  dataFolder: string
  stop: () => Promise<void>
  /** As a power cut would: nothing is closed. */
  kill: () => Promise<void>
}

type HostOptions = { dataFolder: string; hostProgram?: string }

/** Starts the built browser host on a data folder, as a person's `npm start` does, and waits for its address. */
export const startHost = async ({ dataFolder, hostProgram = builtHost }: HostOptions): Promise<RunningHost> => {
  if (!existsSync(hostProgram)) throw new Error(`${hostProgram} is missing: run npm run build`)
  const child = spawn(process.execPath, [hostProgram, `--data=${dataFolder}`, '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  let said = ''
  const openingAddress = await new Promise<string>((resolve, reject) => {
    const giveUp = setTimeout(() => {
      reject(new Error(`The host gave no address: ${said}`))
    }, startLimitMs)
    const read = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = /http:\/\/127\.0\.0\.1:\d+\/open\?code=\S+/u.exec(said)?.[0]
      if (address === undefined) return
      clearTimeout(giveUp)
      resolve(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(giveUp)
      reject(new Error(`The host ended with ${String(code)}: ${said}`))
    })
  })
  return {
    openingAddress,
    dataFolder,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A new empty data folder; `remove` deletes it. */
export const temporaryFolder = (): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-cer-'))
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts Chromium so that it talks to nobody but the page's own host. */
export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=es-PE',
    ],
  })

/** What went wrong in a page: errors of its console, refusals of the Content-Security-Policy, uncaught exceptions. */
export type PageTrouble = { where: string; message: string }

/** Collects what goes wrong in a page. */
export const watchTrouble = (page: Page): PageTrouble[] => {
  const troubles: PageTrouble[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push({ where: page.url(), message: message.text() })
  })
  page.on('pageerror', (error) => {
    troubles.push({ where: page.url(), message: error.stack ?? error.message })
  })
  return troubles
}

/** A window of the usual size of an office laptop, in Spanish. */
export const officeContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'es-PE',
    timezoneId: 'America/Lima',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })

/** Calls a procedure of the program from within a page, as the page itself would. */
export const callProcedure = async (page: Page, name: string, input?: unknown): Promise<unknown> => {
  const answer = await page.evaluate(
    async ({ path, body }) => {
      const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return { isRight: response.ok, text: await response.text() }
    },
    { path: `/rpc/${name.replace('.', '/')}`, body: JSON.stringify(input === undefined ? {} : { json: input }) },
  )
  if (!answer.isRight) throw new Error(`${name} failed: ${answer.text}`)
  const parsed: unknown = JSON.parse(answer.text)
  return typeof parsed === 'object' && parsed !== null && 'json' in parsed ? parsed.json : undefined
}
