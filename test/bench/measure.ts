import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** One result of the benchmark. The limit is on the ratio where there is one, and on the value otherwise; null: none. */
export type Measurement = { name: string; value: number; unit: string; ratio: number | null; limit: number | null }

/** The middle of some numbers, which a slow moment of the computer does not move. */
export const median = (values: readonly number[]): number => {
  const ordered = values.toSorted((left, right) => left - right)
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN
}

/** The number that 95 of each hundred do not pass (nearest rank). */
export const percentile95 = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

/** Whether a result is within its limit. */
export const isWithinLimit = ({ value, ratio, limit }: Measurement): boolean =>
  limit === null || (ratio ?? value) <= limit

// Whoever comes second must not pay for the garbage of the first.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const timeOf = async (run: () => unknown, together: number): Promise<number> => {
  if (together === 1) collectGarbage()
  const startedAt = performance.now()
  for (let time = 0; time < together; time += 1) await run()
  return (performance.now() - startedAt) / together
}

/**
 * Milliseconds of two ways to do the same, and how many times longer ours takes: run in turns, so that whatever else the
 * computer does falls on both alike; the first runs, while the engine is still compiling, do not count. What takes less than
 * a millisecond is run several times `together`, and leaves little garbage: right after it is collected the engine is cold,
 * and that is what would be measured.
 */
export const compare = async (
  ours: () => unknown,
  theirs: () => unknown,
  { runs, warmUps, together = 1 }: { runs: number; warmUps: number; together?: number },
): Promise<{ ours: number; theirs: number; ratio: number }> => {
  const times: { ours: number; theirs: number }[] = []
  for (let turn = 0; turn < warmUps + runs; turn += 1) {
    const both = { ours: await timeOf(ours, together), theirs: await timeOf(theirs, together) }
    if (turn >= warmUps) times.push(both)
  }
  const middle = { ours: median(times.map((time) => time.ours)), theirs: median(times.map((time) => time.theirs)) }
  return { ...middle, ratio: middle.ours / middle.theirs }
}
