import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { drafts } from '../../renderer/app/drafts-here.ts'
import { useLineText } from '../../renderer/features/quick-line/use-line-text.ts'
import { draftKey } from '../../shared/domain/draft.ts'
import { SessionId } from '../../shared/domain/ids.ts'

vi.mock('../../renderer/app/client.ts', () => ({
  client: { drafts: { put: () => Promise.resolve({ savedAt: '2026-03-20T14:00:00.000Z' }) } },
}))

const sessionId = SessionId.parse('0190a000-0000-7000-8000-000000000001')
const input = { current: null }

const openLine = () => renderHook(() => useLineText(sessionId, input)).result

const unfinishedLine = () => drafts.read(draftKey('quick_line', sessionId))

beforeEach(() => {
  drafts.forget(draftKey('quick_line', sessionId))
})

const typeIn = (line: ReturnType<typeof openLine>, text: string) => {
  act(() => {
    line.current.type(text, text.length)
  })
}

test('a line that is saved leaves the box empty, and nothing to go on with', () => {
  const line = openLine()
  typeIn(line, 'Se aprueba #acuerdo')
  act(line.current.finish)
  expect(line.current).toMatchObject({ text: '', caret: 0 })
  expect(unfinishedLine()).toBeUndefined()
})

test('what is typed while the line is being saved stays, in the window and for the next one', () => {
  const line = openLine()
  typeIn(line, 'Se aprueba #acuerdo')
  const { finish } = line.current
  typeIn(line, 'Se aprueba #acuerdo La DIRESA')
  act(finish)
  expect(line.current).toMatchObject({ text: 'La DIRESA', caret: 9 })
  expect(unfinishedLine()).toBe('La DIRESA')
  expect(openLine().current.text).toBe('La DIRESA')
})

test('a line changed in its middle while it was being saved stays whole', () => {
  const line = openLine()
  typeIn(line, 'Remitir el informe')
  const { finish } = line.current
  typeIn(line, 'Remitir hoy el informe')
  act(finish)
  expect(line.current.text).toBe('Remitir hoy el informe')
})

test('a line begun before says that it is here again, until somebody goes on with it', () => {
  const first = openLine()
  expect(first.current.isAsLeft).toBe(false)
  typeIn(first, 'La DIR')
  const second = openLine()
  expect(second.current).toMatchObject({ text: 'La DIR', caret: 6, isAsLeft: true })
  typeIn(second, 'La DIRESA')
  expect(second.current.isAsLeft).toBe(false)
})
