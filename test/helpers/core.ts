import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore, newUuidV7, type Core, type CoreOptions, type LogEntry } from '../../electron/core/app.ts'
import type { contract } from '../../shared/contract/index.ts'
import { putEmptyDatabase } from './empty-database.ts'

export type Client = ContractRouterClient<typeof contract>

/** A client of the contract that speaks to anything that answers Requests. */
export const clientOf = (fetch: (request: Request) => Promise<Response>): Client =>
  createORPCClient(new RPCLink({ url: 'http://mesa.test/rpc', fetch: (request) => fetch(request) }))

export type Failure = { code: string; data: unknown; defined: boolean; status: number }

/** What a call that has to fail failed with; a call that succeeds fails the test. */
export const failureOf = async (call: Promise<unknown>): Promise<Failure> => {
  try {
    await call
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    const { code, data, defined, status } = error as ORPCError<string, unknown>
    return { code, data, defined, status }
  }
  throw new Error('The call should have failed')
}

/** A clock that moves a second each time somebody looks, from a fixed morning in Abancay. */
export const steppingClock = (start = '2023-03-14T14:00:00.000Z'): (() => Date) => {
  let millis = Date.parse(start)
  return () => new Date((millis += 1000))
}

export type TestCore = { core: Core; client: Client; dataFolder: string; log: LogEntry[]; [Symbol.dispose](): void }

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'mesa-cer-'))

/** A temporary folder that goes away with the block that uses it. */
export const disposableFolder = (): { path: string; [Symbol.dispose](): void } => {
  const path = temporaryFolder()
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** A real core on a real file in a temporary folder, which goes away with it. */
export const openTestCore = (options: Partial<CoreOptions> = {}): TestCore => {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  if (options.dataFolder === undefined) putEmptyDatabase(dataFolder)
  const clock = options.clock ?? steppingClock()
  const log: LogEntry[] = []
  const core = createCore({
    clock,
    newId: () => newUuidV7(clock),
    log: (entry) => {
      log.push(entry)
    },
    busyTimeoutMs: 50,
    ...options,
    dataFolder,
  })
  return {
    core,
    client: clientOf(core.fetch),
    dataFolder,
    log,
    [Symbol.dispose]: () => {
      core.close()
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
