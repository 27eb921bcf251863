import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addSeat, configure } from '../helpers/committee.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { enter, newLedger, problemsOf } from './checker.ts'
import { seatNames, seededRandom, type Line } from './protocol.ts'

/** The same rounds again: `CRASH_SEED=<seed> npm test -- test/crash`. */
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 1_000_000))
const rounds = 50
// A kill in the middle of a change is luck: without protection it is tried until it happens.
const unprotectedRounds = 300
const workingMs = { shortest: 20, longest: 250 }

/** Lets a worker work and kills it in the middle; gives back what it said until then. */
const workAndDie = (dataFolder: string, worker: number, afterMs: number, protection: string): Promise<Line[]> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'worker.ts')
    const child = spawn(process.execPath, [script, dataFolder, String(worker), protection], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(dataFolder, 'compiled') },
    })
    let said = ''
    let isDying = false
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part
      if (isDying || !said.includes('"ready"')) return
      isDying = true
      setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.once('error', reject)
    // `close`, not `exit`: what was said before dying has all been read by then.
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The worker ended by itself: ${String(code)}`))
      const lines = said.split('\n').slice(0, -1)
      resolve(lines.map((line) => JSON.parse(line) as Line))
    })
  })

const furnish = async (dataFolder: string): Promise<void> => {
  const test = openTestCore({ dataFolder })
  await configure(test.client)
  for (const name of seatNames) await addSeat(test.client, name)
  test.core.close()
}

/** Works and dies round by round on one folder, until something is spoiled; says what, and how much was answered. */
const dieAgainAndAgain = async (protection: 'whole' | 'unprotected', atMost: number) => {
  console.log(`crash seed ${String(seed)} (${protection})`)
  using folder = disposableFolder()
  await furnish(folder.path)
  const random = seededRandom(seed)
  const ledger = newLedger()
  for (let round = 0; round < atMost; round += 1) {
    const afterMs = workingMs.shortest + random() * (workingMs.longest - workingMs.shortest)
    enter(ledger, await workAndDie(folder.path, seed + round, afterMs, protection))
    const problems = await problemsOf(folder.path, ledger)
    if (problems.length > 0) return { problems, round, answers: ledger.answers }
  }
  return { problems: [], round: atMost, answers: ledger.answers }
}

test('a program killed at random, fifty times on one folder, loses nothing that it answered and leaves nothing half-done', async () => {
  const { problems, round, answers } = await dieAgainAndAgain('whole', rounds)
  expect({ seed, round, problems }).toEqual({ seed, round: rounds, problems: [] })
  // Rounds in which the worker was killed before it did anything would prove nothing.
  expect(answers).toBeGreaterThan(rounds * 5)
}, 240_000)

test('the same rounds without the transaction leave half-done work, so this test would notice', async () => {
  const { problems } = await dieAgainAndAgain('unprotected', unprotectedRounds)
  expect(problems.filter((problem) => problem.startsWith('half-done'))).not.toEqual([])
}, 400_000)
