import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { expectedError, type ExpectedError } from '../texts/errors.ts'
import { notifyFailure } from '../ui/notify.tsx'
import { queryClient } from './query-client.ts'

// People who know Word double-click buttons: the second click asks for the very same thing, and means nothing.
const doubleClickMs = 600

const keyOf = (input: unknown): string => JSON.stringify([input])

export type CommandOptions<Input, Output> = {
  onDone?: (output: Output, input: Input) => void
  /** Answers true when the screen itself explains this failure; otherwise a notice does. */
  onExpectedError?: (error: ExpectedError, input: Input) => boolean
}

export type Command<Input, Output> = {
  /** Sends it, unless the same is already on its way. */
  run: (input: Input) => void
  /** Resolves to null when it failed, which has been explained by then. */
  runAndWait: (input: Input) => Promise<Output | null>
  isRunning: boolean
}

/** Sends a command and, once it is answered, reloads what the screens show. A failure is always explained. */
export const useCommand = <Input, Output>(
  procedure: (input: Input) => Promise<Output>,
  { onDone, onExpectedError }: CommandOptions<Input, Output> = {},
): Command<Input, Output> => {
  const underWay = useRef(new Set<string>())
  const mutation = useMutation<Output, unknown, Input>({
    mutationFn: (input) => procedure(input),
    onSuccess: async (output, input) => {
      onDone?.(output, input)
      await queryClient.invalidateQueries()
    },
    onError: async (error, input) => {
      const expected = expectedError(error)
      const isExplained = expected !== null && onExpectedError?.(expected, input) === true
      if (!isExplained) notifyFailure(error)
      // What the screen shows may be the reason: somebody changed it elsewhere.
      await queryClient.invalidateQueries()
    },
    onSettled: (_output, _error, input) => {
      setTimeout(() => underWay.current.delete(keyOf(input)), doubleClickMs)
    },
  })
  return {
    run: (input) => {
      const key = keyOf(input)
      if (underWay.current.has(key)) return
      underWay.current.add(key)
      mutation.mutate(input)
    },
    runAndWait: async (input) => {
      try {
        return await mutation.mutateAsync(input)
      } catch {
        // Explained in onError; the caller only needs to know that it did not happen.
        return null
      }
    },
    isRunning: mutation.isPending,
  }
}
