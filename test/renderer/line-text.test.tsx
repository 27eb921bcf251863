import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { unfinishedLine } from '../../renderer/features/quick-line/line-memory.ts'
import { useLineText } from '../../renderer/features/quick-line/use-line-text.ts'
import { SessionId } from '../../shared/domain/ids.ts'

const sessionId = SessionId.parse('0190a000-0000-7000-8000-000000000001')
const input = { current: null }

const openLine = () => renderHook(() => useLineText(sessionId, input)).result

beforeEach(() => {
  window.localStorage.clear()
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
  expect(unfinishedLine(sessionId)).toBe('')
})

test('what is typed while the line is being saved stays, in the window and for the next one', () => {
  const line = openLine()
  typeIn(line, 'Se aprueba #acuerdo')
  const { finish } = line.current
  typeIn(line, 'Se aprueba #acuerdo La DIRESA')
  act(finish)
  expect(line.current).toMatchObject({ text: 'La DIRESA', caret: 9 })
  expect(unfinishedLine(sessionId)).toBe('La DIRESA')
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
