import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestCore } from '../helpers/core.ts'

/** A built renderer as small as it can be, in a folder that has a secret beside it. */
const rendererFolder = () => {
  const parent = mkdtempSync(join(tmpdir(), 'mesa-cer-web-'))
  const folder = join(parent, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(parent, 'renderer-secret'))
  writeFileSync(join(parent, 'secret.txt'), 'secreto')
  writeFileSync(join(parent, 'renderer-secret', 'secret.txt'), 'secreto')
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta name="nonce" content="__CSP_NONCE__"><title>Mesa CER</title>',
  )
  writeFileSync(join(folder, 'assets', 'index-a1b2.js'), 'export {}')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'tool.exe'), 'MZ')
  return folder
}

const openWeb = () => {
  const opened = openTestCore({ rendererFolder: rendererFolder() })
  const get = (path: string, init?: RequestInit) => opened.core.fetch(new Request(`http://mesa.test${path}`, init))
  return { ...opened, get, [Symbol.dispose]: opened[Symbol.dispose] }
}

test('the page allows its styles by a nonce that is in the header, and is new each time', async () => {
  using web = openWeb()
  const nonces = []
  for (const path of ['/', '/sesiones/algo']) {
    const response = await web.get(path)
    expect(response.status).toBe(200)
    const inPage = /content="([^"]+)"/.exec(await response.text())?.[1]
    const inHeader = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(inPage).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(inHeader).toBe(inPage)
    nonces.push(inPage)
  }
  expect(new Set(nonces).size).toBe(2)
})

test('the policy of the page lets nothing of another place in', async () => {
  using web = openWeb()
  const policy = (await web.get('/')).headers.get('content-security-policy') ?? ''
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]))
  expect(rules.get('default-src')).toBe(`'none'`)
  expect(rules.get('script-src')).toBe(`'self'`)
  expect(rules.get('connect-src')).toBe(`'self'`)
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src'])
    expect([name, rules.get(name)]).toEqual([name, `'none'`])
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test.each(['/', '/icon.svg', '/assets/index-a1b2.js', '/nada.txt', '/rpc/settings/get', '/rpc/nada', '/files/nada'])(
  'every answer says that its type is not to be guessed, and has a policy: %s',
  async (path) => {
    using web = openWeb()
    const method = path.startsWith('/rpc') ? 'POST' : 'GET'
    const response = await web.get(path, { method })
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  },
)

test('answers with data are never kept by a cache', async () => {
  using web = openWeb()
  for (const [path, method] of [
    ['/', 'GET'],
    ['/rpc/settings/get', 'POST'],
    ['/rpc/sessions/get', 'POST'],
  ] as const)
    expect((await web.get(path, { method })).headers.get('cache-control')).toBe('no-store')
  expect((await web.get('/assets/index-a1b2.js')).headers.get('cache-control')).toContain('immutable')
})

test('files of the screens are served with their type', async () => {
  using web = openWeb()
  expect((await web.get('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml')
  const script = await web.get('/assets/index-a1b2.js')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(await script.text()).toBe('export {}')
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/%2e%2e%5crenderer-secret%5csecret.txt',
  '/..%2frenderer-secret%2fsecret.txt',
  '/icon.svg%00.txt',
  '/%00icon.svg',
  '/icon%ZZ.svg',
  '//secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/tool.exe',
  '/assets/nada.js',
  '/assets/',
  '/index.html.txt',
])('a path that leads out of the folder, or nowhere, is not found: %s', async (path) => {
  using web = openWeb()
  const response = await web.get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('secreto')
})

test('a host without a window serves procedures and files, and no page', async () => {
  using test = openTestCore()
  expect((await test.core.fetch(new Request('http://mesa.test/'))).status).toBe(404)
  expect((await test.client.settings.get()).isConfigured).toBe(false)
})

test('an unexpected failure outside the procedures is an incident number too', async () => {
  let remaining = 0
  const newId = () => {
    remaining += 1
    return `incident-${String(remaining)}`
  }
  using test = openTestCore({ newId, rendererFolder: join(tmpdir(), 'no-existe') })
  const response = await test.core.fetch(new Request('http://mesa.test/'))
  expect(response.status).toBe(500)
  const incident = String(test.log[0]?.['incident'])
  expect(await response.text()).toBe(`Ocurrió un problema inesperado. Código para soporte: ${incident}`)
  expect(test.log[0]).toMatchObject({ level: 'error', event: 'unexpected' })
})
