import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/app/query-client.ts'
import { useCommand } from '../../renderer/app/use-command.tsx'

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)

test('a double click sends a command once; another one goes its way', async () => {
  const procedure = vi.fn((input: { number: number }) => Promise.resolve(input))
  const { result } = renderHook(() => useCommand(procedure), { wrapper })
  await act(async () => {
    result.current.run({ number: 1 })
    result.current.run({ number: 1 })
    result.current.run({ number: 2 })
    await Promise.resolve()
  })
  expect(procedure.mock.calls.map(([input]) => input)).toEqual([{ number: 1 }, { number: 2 }])
})

test('what was asked before goes again after another: only the second of a double click means nothing', async () => {
  const procedure = vi.fn((input: string) => Promise.resolve(input))
  const { result } = renderHook(() => useCommand(procedure), { wrapper })
  await act(async () => {
    for (const answer of ['principal', 'declined', 'principal', 'principal']) result.current.run(answer)
    await Promise.resolve()
  })
  expect(procedure.mock.calls.map(([input]) => input)).toEqual(['principal', 'declined', 'principal'])
})

test('the same command goes again once the double click is over', async () => {
  vi.useFakeTimers()
  const procedure = vi.fn((input: string) => Promise.resolve(input))
  const { result } = renderHook(() => useCommand(procedure), { wrapper })
  const run = () =>
    act(async () => {
      result.current.run('cerrar')
      await vi.advanceTimersByTimeAsync(700)
    })
  await run()
  await run()
  expect(procedure).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
