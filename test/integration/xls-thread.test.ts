import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readXlsApart } from '../../electron/core/spreadsheets/xls-reader.ts'
import { readSpreadsheet } from '../../electron/core/spreadsheets/read.ts'
import { expectedErrorSentence } from '../../shared/contract/error-sentences.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'
import { uploadFile } from '../helpers/imports.ts'

const root = join(import.meta.dirname, '..', '..')

// Both are `everything.xls` with a few bytes changed, as the property test of spreadsheet-read.test.ts does.
const fixture = (name: string): Uint8Array => readFileSync(join(root, 'test', 'fixtures', 'spreadsheets', name))

const scriptOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

const damaged = { kind: 'damaged' } as const

test('an .xls whose reading has no end is refused, and everything else is answered meanwhile', async () => {
  using opened = openTestCore()
  const { core, client } = opened
  const uploadId = await uploadFile(core, 'padron.xls', fixture('endless.xls'))
  let isOver = false
  const reading = failureOf(client.imports.read({ uploadId, sheet: null, headerRow: null })).finally(() => {
    isOver = true
  })
  await client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  expect(await client.terms.list()).toHaveLength(1)
  expect(isOver).toBe(false)
  const data = { problem: damaged }
  expect(await reading).toMatchObject({ code: 'SPREADSHEET_UNREADABLE', data })
  expect(expectedErrorSentence('SPREADSHEET_UNREADABLE', data)).toContain('dañado o incompleto. No se importó nada')
  expect(opened.log).toEqual([])
})

test('an .xls of 6 kB that would fill gigabytes is refused before it has taken 350 MB', async () => {
  const before = process.memoryUsage.rss()
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before)
  }, 10)
  const read = await readSpreadsheet({ name: 'padron.xls', bytes: fixture('greedy.xls') })
  clearInterval(watch)
  expect(read).toEqual({ kind: 'problem', problem: damaged })
  expect(most / 1024 / 1024).toBeLessThan(350)
})

test('a thread that ends without an answer has met a bad file, and the next file is read', async () => {
  await expect(readXlsApart(fixture('narrow.xls'), scriptOf('process.exit(3)'))).rejects.toMatchObject({
    problem: damaged,
  })
  expect((await readXlsApart(fixture('narrow.xls'))).sheets).toHaveLength(2)
})

test('a thread that is not there, or fails, is no fault of the file', async () => {
  const failing = ['throw new Error("no")', 'import "./no-such-file.js"'].map(scriptOf)
  for (const file of [...failing, new URL('file:///no-such-thread.js')])
    await expect(readXlsApart(fixture('narrow.xls'), file)).rejects.not.toHaveProperty('problem')
})

test('more than 10 MB is not even begun', async () => {
  const large = new Uint8Array(10 * 1024 * 1024 + 1)
  await expect(readXlsApart(large, scriptOf('throw new Error("begun")'))).rejects.toMatchObject({
    problem: { kind: 'too_large', limitMegabytes: 10 },
  })
})

test.each(['shell', 'browser', 'cli'])('the %s that was built has the thread beside it', async (program) => {
  const file = pathToFileURL(join(root, 'dist', program, 'xls-worker.js'))
  const { sheets } = await readXlsApart(fixture('narrow.xls'), file)
  expect(sheets).toEqual((await readXlsApart(fixture('narrow.xls'))).sheets)
})
