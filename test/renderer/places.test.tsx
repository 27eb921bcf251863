import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { focusNotesAtEnd, focusPlace, stopWaiting } from '../../renderer/features/live/places.ts'
import { AgendaItemId } from '../../shared/domain/ids.ts'

const item = AgendaItemId.parse('01970000-0000-7000-8000-000000000001')
const frame = 17

let page: HTMLElement

const draw = (html: string) => {
  page.insertAdjacentHTML('beforeend', html)
}
const drawNotes = () => {
  draw(`<div data-place="notes" data-of="${item}"><textarea aria-label="Notas"></textarea></div>`)
}
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName
const wait = (frames: number) => vi.advanceTimersByTimeAsync(frames * frame)

beforeEach(() => {
  vi.useFakeTimers()
  HTMLElement.prototype.checkVisibility = () => true
  page = document.createElement('div')
  document.body.append(page)
  draw('<button aria-label="Fila"></button><button aria-label="Menú"></button>')
  page.querySelector('button')?.focus()
})

afterEach(() => {
  page.remove()
  vi.useRealTimers()
})

test('the focus goes to the notes when they appear', async () => {
  focusNotesAtEnd(page, item)
  await wait(5)
  expect(focused()).toBe('Fila')
  drawNotes()
  await wait(2)
  expect(focused()).toBe('Notas')
})

test('whoever went on to a menu in the meantime is not called back to the notes', async () => {
  focusNotesAtEnd(page, item)
  await wait(2)
  page.querySelector<HTMLElement>('[aria-label="Menú"]')?.focus()
  drawNotes()
  await wait(5)
  expect(focused()).toBe('Menú')
})

test('the last place asked for is the one that has the focus', async () => {
  focusNotesAtEnd(page, item)
  focusPlace(page, 'line')
  drawNotes()
  draw('<div data-place="line"><input aria-label="Línea rápida"></div>')
  await wait(5)
  expect(focused()).toBe('Línea rápida')
})

test('a place that is no longer wanted is not waited for', async () => {
  focusNotesAtEnd(page, item)
  stopWaiting()
  drawNotes()
  await wait(5)
  expect(focused()).toBe('Fila')
})
