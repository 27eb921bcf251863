import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { expectedError, type ExpectedError } from '../texts/errors.ts'
import { notifyFailure } from '../ui/notify.tsx'
import { queryClient } from './query-client.ts'

// People who know Word double-click buttons: the second click asks for the very same thing, and means nothing. Only the
// latest counts: «titular», «no asiste», «titular» pressed in half a second ends with «titular».
const doubleClickMs = 600

const keyOf = (input: unknown): string => JSON.stringify([input])

export type CommandOptions<Input, Output> = {
  onDone?: (output: Output, input: Input) => void
  /** Answers true when the screen itself explains this failure; otherwise a notice does. */
  onExpectedError?: (error: ExpectedError, input: Input) => boolean
}

export type Command<Input, Output> = {
  /** Sends it, unless it is the second click of a double one: the same as the latest, just sent. */
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
  const latest = useRef<{ key: string } | null>(null)
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
  })
  const send = async (input: Input): Promise<Output | null> => {
    try {
      return await mutation.mutateAsync(input)
    } catch {
      // Explained in onError; the caller only needs to know that it did not happen.
      return null
    }
  }
  const forgetLater = (sent: { key: string }) => {
    setTimeout(() => {
      if (latest.current === sent) latest.current = null
    }, doubleClickMs)
  }
  return {
    run: (input) => {
      const sent = { key: keyOf(input) }
      if (latest.current?.key === sent.key) return
      latest.current = sent
      void send(input).then(() => {
        forgetLater(sent)
      })
    },
    runAndWait: send,
    isRunning: mutation.isPending,
  }
}
