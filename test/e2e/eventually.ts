import { expect } from 'vitest'

const patienceMs = 15_000

/** Expects of something that the screens reach in a moment; patient, because tests share the machine. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: patienceMs })
