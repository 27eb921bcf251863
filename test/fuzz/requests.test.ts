import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { openTestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const opened = openTestCore()
afterAll(() => {
  opened[Symbol.dispose]()
})

const send = (path: string, init: RequestInit = {}) =>
  opened.core.fetch(new Request(`http://mesa.test${path}`, { method: 'POST', ...init }))

const json = { 'content-type': 'application/json' }
const paths = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.keys(verbs).map((verb) => `/rpc/${feature}/${verb}`),
)

/** Failures the program answers for are below 500, but for a disk that refuses (507). */
const isAnswered = ({ status }: Response): boolean => status < 500 || status === 507

const person = { givenNames: 'Ana', surnames: '', nationalId: null, sex: null, phone: null, email: null }

const strange: [what: string, path: string, init: RequestInit][] = [
  ['broken JSON', '/rpc/people/create', { headers: json, body: '{"json":{"givenNames":' }],
  ['JSON that is no object', '/rpc/people/create', { headers: json, body: '7' }],
  ['JSON null', '/rpc/people/create', { headers: json, body: 'null' }],
  ['no body', '/rpc/people/create', { headers: json }],
  ['bytes that are no UTF-8', '/rpc/people/create', { headers: json, body: new Uint8Array([0xff, 0xfe, 0x00]) }],
  ['a plain text', '/rpc/people/create', { headers: { 'content-type': 'text/plain' }, body: '{"json":{}}' }],
  ['XML', '/rpc/people/create', { headers: { 'content-type': 'application/xml' }, body: '<a/>' }],
  ['a type that is no type', '/rpc/people/create', { headers: { 'content-type': ';;;' }, body: 'x' }],
  [
    'a broken form',
    '/rpc/people/create',
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'y' },
  ],
  ['another method', '/rpc/people/create', { method: 'DELETE' }],
  ['a command by GET', '/rpc/people/create?data=%7B%22json%22%3A%7B%7D%7D', { method: 'GET' }],
  ['a procedure that is not there', '/rpc/people/destroy', { headers: json, body: '{}' }],
  ['a procedure of Object', '/rpc/people/constructor', { headers: json, body: '{}' }],
  ['a feature of Object', '/rpc/__proto__/toString', { headers: json, body: '{}' }],
  ['a path that climbs', '/rpc/../files/documents/x', { headers: json, body: '{}' }],
  ['a path that is only the prefix', '/rpc/', { headers: json, body: '{}' }],
  ['a broken escape', '/rpc/people/%E0%A4%A', { headers: json, body: '{}' }],
  ['a method of nowhere', '/nada', { method: 'OPTIONS' }],
]

test.each(strange)('%s is refused, and nothing is saved', async (_, path, init) => {
  const before = dumpOf(opened.dataFolder)
  const response = await send(path, init)
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(isAnswered(response)).toBe(true)
  expect(await response.text()).not.toMatch(/node_modules|\.ts:\d|at Object/)
  expect(dumpOf(opened.dataFolder)).toEqual(before)
})

const polluting = [
  `{"json":{"__proto__":{"polluted":true},"givenNames":"Ana"}}`,
  `{"json":{"constructor":{"prototype":{"polluted":true}}}}`,
  `{"__proto__":{"polluted":true},"json":{}}`,
  `{"json":{"a":"1"},"meta":[[1,"__proto__","polluted"]]}`,
  `{"json":{"a":"1"},"meta":[[1,"constructor","prototype","polluted"]]}`,
  `{"json":{"a":"2023-01-01"},"meta":[[1,"a","__proto__"]]}`,
  `{"json":{},"maps":[["__proto__","polluted"]],"meta":[]}`,
]

test.each(polluting)('a body that aims at the prototypes changes none of them: %s', async (body) => {
  const response = await send('/rpc/people/create', { headers: json, body })
  expect(response.status).toBe(400)
  const probe = {} as Record<string, unknown>
  expect(probe['polluted']).toBeUndefined()
  expect((Object as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a body larger than the limit is refused without being kept', async () => {
  const body = JSON.stringify({ json: { ...person, email: 'x'.repeat(33 * 1024 * 1024) } })
  const response = await send('/rpc/people/create', { headers: json, body })
  expect(response.status).toBe(413)
})

test('no command is answered to a GET, which any page can send', async () => {
  for (const path of paths) {
    const response = await send(`${path}?data=${encodeURIComponent('{"json":{}}')}`, { method: 'GET' })
    expect([path, response.status]).toEqual([path, 405])
  }
})

test('whatever arrives as a body, wherever, it is answered', async () => {
  const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => `${'{"json":'.repeat(depth)}1${'}'.repeat(depth)}`)
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((value) => `{"json":${value}}`),
    fc.record({ json: fc.jsonValue(), meta: fc.jsonValue() }).map((value) => JSON.stringify(value)),
    fc
      .record({
        json: fc.dictionary(fc.constantFrom('a', 'sessionId', 'record'), fc.jsonValue()),
        meta: fc.array(fc.tuple(fc.integer({ min: -1, max: 9 }), fc.constantFrom('a', 'record', 'x', 0)), {
          maxLength: 3,
        }),
      })
      .map((value) => JSON.stringify(value)),
    deep,
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), body, async (path, words) => {
      const response = await send(path, { headers: json, body: words })
      if (!isAnswered(response)) throw new Error(`${String(response.status)} ${await response.text()}`)
    }),
    { numRuns: 600 },
  )
})
