import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KeeperOptions, SaveOutcome as Outcome, SaveRequest as Request } from '../../renderer/app/keeper.ts'
import { createNotesKeeper } from '../../renderer/features/minutes/notes-keeper.ts'
import { richTextFromParagraphs, richTextToPlain, type RichText } from '../../shared/domain/rich-text.ts'

type SaveOutcome = Outcome<RichText>
type SaveRequest = Request<RichText>

const notes = (text: string): RichText => richTextFromParagraphs([text])

/** A program that answers when the test says so. */
const slowProgram = () => {
  const requests: (SaveRequest & { answer: (outcome: SaveOutcome) => Promise<void> })[] = []
  const save = (request: SaveRequest) =>
    new Promise<SaveOutcome>((resolve) => {
      requests.push({
        ...request,
        answer: async (outcome) => {
          resolve(outcome)
          await vi.advanceTimersByTimeAsync(0)
        },
      })
    })
  return { requests, save }
}

const keeperOf = (save: KeeperOptions<RichText>['save']) =>
  createNotesKeeper({ value: notes(''), version: 0, savedAt: null, save, delayMs: 300, retryMs: 1_500 })

const saved = (version: number): SaveOutcome => ({ kind: 'saved', version, savedAt: '2023-08-24T15:42:00.000Z' })
const lost: SaveOutcome = { kind: 'failed', reason: 'se perdió la conexión', canRetry: true }

const textsOf = (requests: readonly SaveRequest[]) => requests.map((request) => richTextToPlain(request.value))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the first letter is sent within a second although the typing never pauses', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  for (let letters = 1; letters <= 10; letters += 1) {
    keeper.change(notes('a'.repeat(letters)))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(program.requests).toHaveLength(1)
  expect(textsOf(program.requests)).toEqual(['aaa'])
})

test('one save is under way at a time, and the newest text follows on the version that the last one gave', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('uno'))
  await vi.advanceTimersByTimeAsync(300)
  keeper.change(notes('uno dos'))
  keeper.change(notes('uno dos tres'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(textsOf(program.requests)).toEqual(['uno'])
  await program.requests[0]?.answer(saved(1))
  expect(textsOf(program.requests)).toEqual(['uno', 'uno dos tres'])
  expect(program.requests[1]?.expectedVersion).toBe(1)
  await program.requests[1]?.answer(saved(2))
  expect(keeper.state()).toEqual({ kind: 'saved', at: '2023-08-24T15:42:00.000Z' })
  expect(keeper.hasUnsaved()).toBe(false)
})

test('while the program does not answer the text is kept, said to be unsaved, and sent again with what was typed since', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('antes del corte'))
  await vi.advanceTimersByTimeAsync(300)
  await program.requests[0]?.answer(lost)
  expect(keeper.state()).toMatchObject({ kind: 'unsaved', reason: 'se perdió la conexión' })
  keeper.change(notes('antes y después del corte'))
  await vi.advanceTimersByTimeAsync(1_500)
  expect(textsOf(program.requests).at(-1)).toBe('antes y después del corte')
  expect(program.requests.at(-1)?.expectedVersion).toBe(0)
  await program.requests.at(-1)?.answer(saved(1))
  expect(keeper.hasUnsaved()).toBe(false)
})

test('what the program refuses for good is not sent again by itself, and stays', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('texto'))
  await vi.advanceTimersByTimeAsync(300)
  await program.requests[0]?.answer({ kind: 'failed', reason: 'el acta está aprobada', canRetry: false })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(program.requests).toHaveLength(1)
  expect(richTextToPlain(keeper.value())).toBe('texto')
  expect(keeper.hasUnsaved()).toBe(true)
})

test('notes changed elsewhere are shown beside mine and nothing is sent until a person chooses', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('lo mío'))
  await vi.advanceTimersByTimeAsync(300)
  await program.requests[0]?.answer({ kind: 'stale', currentVersion: 7, current: notes('lo ajeno') })
  expect(keeper.state()).toEqual({
    kind: 'conflict',
    mine: notes('lo mío'),
    theirs: notes('lo ajeno'),
    theirVersion: 7,
  })
  keeper.flush()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(program.requests).toHaveLength(1)
})

test.each([
  ['mine', 'lo mío'],
  ['both', 'lo ajeno\nlo mío'],
] as const)('choosing %s after a conflict saves that text over the version that stands', async (choice, expected) => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('lo mío'))
  await vi.advanceTimersByTimeAsync(300)
  await program.requests[0]?.answer({ kind: 'stale', currentVersion: 7, current: notes('lo ajeno') })
  keeper.resolve(choice)
  expect(textsOf(program.requests).at(-1)).toBe(expected)
  expect(program.requests.at(-1)?.expectedVersion).toBe(7)
})

test('choosing what is saved after a conflict sends nothing and takes its text', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('lo mío'))
  await vi.advanceTimersByTimeAsync(300)
  await program.requests[0]?.answer({ kind: 'stale', currentVersion: 7, current: notes('lo ajeno') })
  keeper.resolve('theirs')
  expect(program.requests).toHaveLength(1)
  expect(richTextToPlain(keeper.value())).toBe('lo ajeno')
  expect(keeper.hasUnsaved()).toBe(false)
})

test('a save that was kept although its answer was lost is not taken for a change of somebody else', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('guardado sin respuesta'))
  await vi.advanceTimersByTimeAsync(300)
  await program.requests[0]?.answer(lost)
  keeper.change(notes('guardado sin respuesta, y más'))
  await vi.advanceTimersByTimeAsync(1_500)
  await program.requests[1]?.answer({ kind: 'stale', currentVersion: 1, current: notes('guardado sin respuesta') })
  expect(keeper.state().kind).toBe('saving')
  expect(textsOf(program.requests).at(-1)).toBe('guardado sin respuesta, y más')
  expect(program.requests.at(-1)?.expectedVersion).toBe(1)
})

test('a page that goes away sends what is left at once, on top of the save under way', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  keeper.change(notes('uno'))
  await vi.advanceTimersByTimeAsync(300)
  keeper.change(notes('uno dos'))
  keeper.flush(true)
  expect(program.requests[1]).toMatchObject({ expectedVersion: 1, isLeaving: true })
  expect(textsOf(program.requests)).toEqual(['uno', 'uno dos'])
})

test('what was read from the program is taken only when it is newer and nothing here is unsaved', async () => {
  const program = slowProgram()
  const keeper = keeperOf(program.save)
  expect(keeper.offer(notes('leído'), 3, null)).toBe(true)
  expect(keeper.offer(notes('viejo'), 2, null)).toBe(false)
  keeper.change(notes('escrito'))
  expect(keeper.offer(notes('ajeno'), 9, null)).toBe(false)
  expect(richTextToPlain(keeper.value())).toBe('escrito')
  await vi.advanceTimersByTimeAsync(300)
  expect(program.requests[0]?.expectedVersion).toBe(3)
})
