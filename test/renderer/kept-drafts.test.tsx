import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ConnectionLostError } from '../../renderer/app/connection-lost.ts'
import { drafts as draftsHere } from '../../renderer/app/drafts-here.ts'
import { createDrafts } from '../../renderer/app/drafts.ts'
import { unsavedWords } from '../../renderer/app/kept.ts'
import { useKeptDraft } from '../../renderer/app/use-kept-draft.ts'
import { fitsForm } from '../../renderer/app/use-kept-form.ts'
import { draftKey, draftKeyText, type DraftKey } from '../../shared/domain/draft.ts'

vi.mock('../../renderer/app/client.ts', () => ({
  client: { drafts: { list: () => Promise.resolve([]), put: () => Promise.resolve({ savedAt: at }) } },
}))

const at = '2026-03-20T14:00:00.000Z'
const id = '0190a000-0000-7000-8000-000000000001'
const line = draftKey('quick_line', id)

/** A program that keeps drafts, and whether it answers. */
const makeProgram = (kept: Record<string, string> = {}) => {
  const disk = new Map(Object.entries(kept))
  const puts: { content: string | null; outlivesPage: boolean; at: number }[] = []
  const program = { disk, puts, isDead: false }
  const drafts = createDrafts({
    list: () =>
      Promise.resolve(
        [...disk].map(([kind, content]) => ({ key: draftKey(kind as DraftKey['kind'], id), content, savedAt: at })),
      ),
    put: ({ key, content }, outlivesPage) => {
      puts.push({ content, outlivesPage, at: Date.now() })
      if (program.isDead) return Promise.reject(new ConnectionLostError('No answer'))
      if (content === null) disk.delete(key.kind)
      else disk.set(key.kind, content)
      return Promise.resolve({ savedAt: at })
    },
  })
  return { ...program, program, drafts }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('the last letter is on the disk within a second', async () => {
  const { drafts, disk } = makeProgram()
  drafts.write(line, 'La DIRESA')
  await pass(1000)
  expect(disk.get('quick_line')).toBe('"La DIRESA"')
})

test('while somebody types on, no letter waits for more than a second', async () => {
  const { drafts, disk } = makeProgram()
  for (let typed = 1; typed <= 60; typed += 1) {
    drafts.write(line, 'x'.repeat(typed))
    await pass(100)
    const missing = typed - (disk.get('quick_line') ?? '""').length + 2
    expect(missing * 100).toBeLessThanOrEqual(1000)
  }
})

test('what was saved is forgotten at once, and what was being sent does not come back', async () => {
  const { drafts, disk } = makeProgram()
  drafts.write(line, 'La DIRESA')
  await pass(400)
  drafts.write(line, 'La DIRESA informa')
  drafts.forget(line)
  expect(drafts.read(line)).toBeUndefined()
  await pass(0)
  expect(disk.size).toBe(0)
  await pass(5000)
  expect(disk.size).toBe(0)
})

test('nothing is sent for what was never written', async () => {
  const { drafts, puts } = makeProgram()
  drafts.forget(line)
  await pass(2000)
  expect(puts).toEqual([])
})

test('a program that does not answer is asked again, with the newest letters', async () => {
  const { drafts, program, disk } = makeProgram()
  program.isDead = true
  drafts.write(line, 'La DIR')
  await pass(1000)
  drafts.write(line, 'La DIRESA')
  await pass(1000)
  expect(disk.size).toBe(0)
  program.isDead = false
  await pass(3000)
  expect(disk.get('quick_line')).toBe('"La DIRESA"')
})

test('what a program that is gone has not got can be taken elsewhere, in the words that were written', async () => {
  const { drafts, program } = makeProgram()
  program.isDead = true
  drafts.write(draftKey('absence', id, 'DIRESA'), { personId: id, reason: 'Viaje a Andahuaylas', isJustified: true })
  await pass(1000)
  expect(unsavedWords()).toContain('Viaje a Andahuaylas')
  expect(unsavedWords()).not.toContain(id)
  program.isDead = false
  await pass(3000)
  expect(unsavedWords()).not.toContain('Viaje a Andahuaylas')
})

test('a page that goes away sends what is left, in a request that outlives it', async () => {
  const { drafts, puts } = makeProgram()
  drafts.write(line, 'La DIRESA')
  window.dispatchEvent(new Event('pagehide'))
  await pass(0)
  expect(puts).toMatchObject([{ content: '"La DIRESA"', outlivesPage: true }])
})

test('what was left is read at the start, and again what another window wrote or saved since', async () => {
  const { drafts, disk } = makeProgram({ quick_line: '"La DIRESA"', comment: '"Falta"' })
  await drafts.load()
  expect(drafts.read(line)).toBe('La DIRESA')
  disk.delete('comment')
  disk.set('quick_line', '"La DREA"')
  await drafts.load()
  expect(drafts.read(line)).toBe('La DREA')
  expect(drafts.read(draftKey('comment', id))).toBeUndefined()
})

test('an answer that was on its way takes no letter away', async () => {
  const { drafts, disk } = makeProgram({ quick_line: '"La DIR"' })
  const loading = drafts.load()
  drafts.write(line, 'La DIRESA')
  await loading
  expect(drafts.read(line)).toBe('La DIRESA')
  await pass(1000)
  expect(disk.get('quick_line')).toBe('"La DIRESA"')
})

test('what is not JSON is as if nothing were there', async () => {
  const { drafts } = makeProgram({ quick_line: 'La DIR' })
  await drafts.load()
  expect(drafts.read(line)).toBeUndefined()
})

test('keys of different owners, kinds and parts are never the same', () => {
  const other = '0190a000-0000-7000-8000-000000000002'
  const keys = [line, draftKey('comment', id), draftKey('quick_line', other), draftKey('quick_line', id, 'DIRESA')]
  expect(new Set(keys.map(draftKeyText)).size).toBe(4)
})

const Reason = z.strictObject({ reason: z.string() })
const openBox = (key: DraftKey) => renderHook(() => useKeptDraft(key, Reason, { reason: '' }))

test('a box that is left and opened again has its words, and says so until they are let go', () => {
  const key = draftKey('reopening', id)
  const first = openBox(key)
  expect(first.result.current.isRestored).toBe(false)
  act(() => {
    first.result.current.change({ reason: 'Faltaba' })
  })
  first.unmount()
  const second = openBox(key)
  expect(second.result.current).toMatchObject({ value: { reason: 'Faltaba' }, isRestored: true })
  act(() => {
    second.result.current.clear()
  })
  expect(second.result.current).toMatchObject({ value: { reason: '' }, isRestored: false })
  expect(openBox(key).result.current.isRestored).toBe(false)
})

test('what another version of the program left in another shape is dropped quietly', () => {
  const key = draftKey('suspension', id)
  draftsHere.write(key, { motive: 'Faltaba' })
  expect(openBox(key).result.current).toMatchObject({ value: { reason: '' }, isRestored: false })
})

test('a box written back to what it was is not waited for', () => {
  const key = draftKey('opening', id)
  const { result } = openBox(key)
  act(() => {
    result.current.change({ reason: 'x' })
  })
  act(() => {
    result.current.change({ reason: '' })
  })
  expect(draftsHere.read(key)).toBeUndefined()
})

const Form = z.strictObject({
  text: z.string().trim().min(1),
  dueOn: z.iso.date(),
  votes: z.int().min(0).nullable(),
  personId: z.uuid().nullable(),
})
const untouched = { text: '', dueOn: null, votes: null, personId: null }

test('a form half filled in is the form, whatever is missing or wrong in it', () => {
  expect(fitsForm(Form, untouched, untouched)).toBe(true)
  expect(fitsForm(Form, { ...untouched, text: 'Remitir' }, untouched)).toBe(true)
  expect(fitsForm(Form, { ...untouched, votes: -3, dueOn: '2026-99-99' }, untouched)).toBe(true)
})

test.each([
  ['a field less', { text: 'Remitir', dueOn: null, personId: null }],
  ['a field more', { ...untouched, extra: 1 }],
  ['another kind of value', { ...untouched, votes: 'dos' }],
  ['a value missing that the form always has', { ...untouched, text: null }],
  ['no form at all', 'Remitir'],
])('%s is not the form', (_what, value) => {
  expect(fitsForm(Form, value, untouched)).toBe(false)
})
