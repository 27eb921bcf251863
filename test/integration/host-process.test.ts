import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startFailurePage, startFailureTexts, type StartFailureCode } from '../../shared/domain/start-failure.ts'

const program = join(import.meta.dirname, '..', '..', 'dist', 'browser', 'main.js')
const residentLimitMegabytes = 150

type Running = { child: ChildProcess; words: { out: string; err: string }; ended: Promise<number | null> }

let folder = ''
const started: Running[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-process-'))
})

afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.splice(0).map(({ ended }) => ended))
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the bundled browser host as a person does, without opening anything. */
const run = (parameters: readonly string[] = []): Running => {
  const child = spawn(process.execPath, [program, `--data=${folder}`, '--no-open', ...parameters])
  const words = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (words.out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (words.err += chunk.toString('utf8')))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const running = { child, words, ended }
  started.push(running)
  return running
}

const addressOf = ({ words }: Running): Promise<string> =>
  vi.waitFor(
    () => {
      const address = /^Mesa CER: (http:\S+)$/m.exec(words.out)?.[1]
      if (address === undefined) throw new Error(`no address yet: ${words.err}`)
      return address
    },
    { timeout: 30_000, interval: 20 },
  )

const enter = async (opening: string) => {
  const { headers } = await fetch(opening, { redirect: 'manual' })
  const { origin } = new URL(opening)
  return { origin, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
}

test('the printed address opens the page of the program, with its policy and without being kept', async () => {
  const { origin, cookie } = await enter(await addressOf(run()))
  const page = await fetch(origin, { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<div id="root">')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test('the page that is built is the one for people, not the one for developers', () => {
  const assets = join(import.meta.dirname, '..', '..', 'dist', 'renderer', 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((name) => readFileSync(join(assets, name), 'utf8').includes('React DevTools'))).toEqual([])
})

test('a call of the page is answered by the core', async () => {
  const { origin, cookie } = await enter(await addressOf(run()))
  const answer = await fetch(`${origin}/rpc/settings/get`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Comité Ejecutivo Regional')
})

test('nothing but the one line with the address goes to standard output', async () => {
  const running = run()
  await addressOf(running)
  expect(running.words.out).toMatch(/^Mesa CER: http:\/\/127\.0\.0\.1:\d+\/open\?code=[\w-]+\n$/)
  expect(running.words.err).toBe('')
})

test.for(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it cleanly, and the data is free for the next one',
  async (signal) => {
    const first = run()
    await addressOf(first)
    first.child.kill(signal)
    expect(await first.ended).toBe(0)
    const second = run()
    expect(await addressOf(second)).toContain('/open?code=')
  },
)

test('it ends by itself when the last page was closed', async () => {
  const running = run(['--grace-seconds', '0.3'])
  const { origin, cookie } = await enter(await addressOf(running))
  const closing = new AbortController()
  const page = await fetch(`${origin}/host/alive`, { headers: { cookie }, signal: closing.signal })
  expect(page.headers.get('content-type')).toBe('text/event-stream')
  closing.abort()
  expect(await running.ended).toBe(0)
  expect(running.words.err).toContain('no queda ninguna página abierta')
})

test('a second program on the same folder explains itself in a page and a sentence, and ends with 1', async () => {
  const first = run()
  const opening = await addressOf(first)
  const second = run()
  const page = await fetch(await addressOf(second))
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const text = await page.text()
  expect(text).toContain('Mesa CER ya está abierta')
  expect(text).not.toContain('<script')
  expect(await second.ended).toBe(1)
  expect(second.words.err).toContain('Otra ventana o programa está usando esta misma carpeta de datos.')
  expect(second.words.err).not.toMatch(/\n\s+at /)
  const { origin, cookie } = await enter(opening)
  expect((await fetch(origin, { headers: { cookie } })).status).toBe(200)
})

test.for([['--nada'], ['palabra'], ['--grace-seconds', 'mucho'], ['--grace-seconds', '-1']])(
  'wrong options end with 2 and a sentence: %j',
  async (parameters) => {
    const running = run(parameters)
    expect(await running.ended).toBe(2)
    expect(running.words.err).toContain('no se entienden las opciones')
    expect(running.words.out).toBe('')
  },
)

test.runIf(process.platform === 'linux')(`it stays under ${String(residentLimitMegabytes)} MB resident`, async () => {
  const running = run()
  const { origin, cookie } = await enter(await addressOf(running))
  for (let visit = 0; visit < 20; visit += 1) await (await fetch(origin, { headers: { cookie } })).text()
  const status = readFileSync(`/proc/${String(running.child.pid)}/status`, 'utf8')
  const megabytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
  expect(megabytes).toBeGreaterThan(20)
  expect(megabytes).toBeLessThan(residentLimitMegabytes)
})

test('every reason not to start has a page of its own, complete and without scripts, whatever the folder is called', () => {
  const codes = Object.keys(startFailureTexts) as StartFailureCode[]
  const pages = codes.map((code) => startFailurePage(code, '/datos/<script>alert("x")</script>&'))
  expect(new Set(pages).size).toBe(9)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(startFailureTexts[codes[index] ?? 'UNKNOWN'].whatWasKept)
    expect(page).toContain('/datos/&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;')
    expect(page).not.toContain('<script')
  }
})

test('killed and started again, the program is where it was', async () => {
  const first = run()
  const { origin } = new URL(await addressOf(first))
  first.child.kill('SIGKILL')
  await first.ended
  expect(new URL(await addressOf(run())).origin).toBe(origin)
})

test('what the core cannot open is left as it was', async () => {
  const first = run()
  await addressOf(first)
  first.child.kill('SIGTERM')
  await first.ended
  const database = join(folder, 'mesa.sqlite')
  writeFileSync(database, 'una carta en lugar de la base de datos, de cierto tamaño '.repeat(100))
  const second = run()
  const page = await fetch(await addressOf(second))
  expect(await page.text()).toContain(startFailureTexts.NOT_A_DATABASE.title)
  expect(await second.ended).toBe(1)
  expect(readFileSync(database, 'utf8')).toMatch(/^una carta/)
})
