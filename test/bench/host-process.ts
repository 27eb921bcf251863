import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { clientOf, type Client } from '../helpers/core.ts'

const browserHost = join(import.meta.dirname, '..', '..', 'dist', 'browser', 'main.js')

/** A page of the browser host, as far as it asks: with the cookie of its address. */
export type Page = { get(path: string): Promise<Response>; client: Client }

const openingAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', (line) => resolve(line.replace(/^Mesa CER: /, '')))
    child.once('exit', (code) => reject(new Error(`The browser host ended with ${String(code)}`)))
  })

const openPage = async (opening: string): Promise<Page> => {
  const { origin } = new URL(opening)
  const opened = await fetch(opening, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { 'content-type': 'application/json', origin, cookie }
  return {
    get: (path) => fetch(`${origin}${path}`, { headers: { cookie } }),
    client: clientOf(async (request) => {
      const { pathname } = new URL(request.url)
      return fetch(`${origin}${pathname}`, { method: request.method, headers, body: await request.text() })
    }),
  }
}

/** The browser host as a process of its own, started as `npm start` starts it, with a page of it; it ends with `use`. */
export const withHost = async <Result>(
  { dataFolder, beforeIt = [] }: { dataFolder: string; beforeIt?: string[] },
  use: (child: ChildProcess, page: Page) => Promise<Result>,
): Promise<Result> => {
  const parameters = [
    '--max-semi-space-size=4',
    '--heap-growing-percent=30',
    ...beforeIt,
    browserHost,
    `--data=${dataFolder}`,
    '--no-open',
  ]
  const child = spawn(process.execPath, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  })
  try {
    return await use(child, await openPage(await openingAddress(child)))
  } finally {
    const exited = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await exited
  }
}
