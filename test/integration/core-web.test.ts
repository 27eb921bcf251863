import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectedErrorSentence } from '../../shared/contract/error-sentences.ts'
import { fileAddress, LetterMail, mailAddress, type HostFile } from '../../shared/contract/host.ts'
import type { Letter } from '../../shared/contract/letters.ts'
import { fitMailto } from '../../shared/domain/mailto.ts'
import { planSession } from '../helpers/committee.ts'
import { openTestCore, type TestCore } from '../helpers/core.ts'

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
  expect(rules.get('worker-src')).toBe(`'self'`)
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

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
const filesOfWindow: HostFile[] = [
  { kind: 'document', id: unknownId },
  { kind: 'attachment', id: unknownId },
  { kind: 'invitation', letterId: unknownId },
  { kind: 'roll', termId: unknownId },
  { kind: 'akomaNtoso', ordinanceId: unknownId },
]

test.each([...filesOfWindow.map(fileAddress), mailAddress(unknownId, null), mailAddress(unknownId, unknownId)])(
  'what is not there is said in the sentence of the catalogue, where the window asks for it: %s',
  async (address) => {
    using web = openWeb()
    const response = await web.get(address)
    expect(response.status).toBe(404)
    expect(await response.text()).toMatch(/^No se encontró .+ No se cambió nada\./)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(web.log).toEqual([])
  },
)

test('the template of the padrón is given without any id', async () => {
  using web = openWeb()
  expect((await web.get(fileAddress({ kind: 'rollTemplate' }))).status).toBe(200)
})

/** A call that was issued to one guest, and its draft before that. */
const issueCall = async ({ client }: TestCore, onDraft: (letter: Letter) => Promise<void>): Promise<Letter> => {
  const purpose = { kind: 'call', sessionId: (await planSession(client)).id } as const
  const { proposal } = await client.letters.desk(purpose)
  const guest = {
    institutionId: null,
    personId: null,
    treatment: 'Señora',
    name: 'Rosa Huamán',
    position: null,
    institutionName: 'Colegio de Enfermeros',
    phone: null,
    email: 'rosa+cer@colegio.pe',
    isGuest: true,
  }
  const draft = await client.letters.saveDraft({
    purpose,
    draft: { ...proposal, recipients: [guest] },
    expectedVersion: null,
  })
  await onDraft(draft)
  return client.letters.issue({
    letterId: draft.id,
    issuedOn: '2023-03-01',
    number: null,
    numberReason: null,
    isConfirmed: true,
    expectedVersion: draft.version,
  })
}

test('the mail of a letter is given to the window once the letter is issued', async () => {
  using web = openWeb()
  const letter = await issueCall(web, async ({ id }) => {
    const response = await web.get(mailAddress(id, null))
    expect([response.status, await response.text()]).toEqual([409, expectedErrorSentence('LETTER_NOT_ISSUED', {})])
  })
  const [recipient] = letter.recipients
  for (const recipientId of [null, recipient?.id ?? '']) {
    const response = await web.get(mailAddress(letter.id, recipientId))
    const { mailto } = LetterMail.parse(await response.json())
    const { emails } = await web.client.letters.message({ letterId: letter.id, recipientId: recipient?.id ?? null })
    expect(emails).toEqual(['rosa+cer@colegio.pe'])
    expect(fitMailto(mailto)?.mailto).toContain('rosa%2Bcer@colegio.pe')
    expect(fitMailto(mailto)).toMatchObject({ isShortened: false, leftOut: [] })
  }
  expect((await web.get(`/files/letters/${letter.id}/mail?recipient=x`)).status).toBe(404)
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
