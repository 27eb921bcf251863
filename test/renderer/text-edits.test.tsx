import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useTextEdits } from '../../renderer/features/texts/use-text-edits.ts'
import { defaultSettings } from '../../shared/domain/committee.ts'

test('what is typed while a text is being saved is kept, and what was sent is not asked to be saved again', () => {
  const { result, rerender } = renderHook(({ settings }) => useTextEdits(settings), {
    initialProps: { settings: defaultSettings },
  })
  const [one, other] = result.current.entries
  act(() => {
    result.current.change(one!, 'Se abre la sesión.')
    result.current.change(other!, 'Hay quórum.')
  })
  const sent = result.current
  act(() => {
    sent.change(other!, 'Hay quórum y se instala.')
  })
  act(() => {
    sent.forgetSent()
  })
  rerender({ settings: sent.edited })
  expect(result.current.textOf(one!)).toBe('Se abre la sesión.')
  expect(result.current.changed).toEqual([expect.objectContaining({ id: other!.id })])
  expect(result.current.textOf(other!)).toBe('Hay quórum y se instala.')
})
