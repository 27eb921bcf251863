import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { expectedErrorSentence, isErrorCode } from '../../shared/contract/error-sentences.ts'
import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts'
import type { contract } from '../../shared/contract/index.ts'
import { defaultDataFolder } from '../../shared/domain/data-folder.ts'
import { startFailureSentence } from '../../shared/domain/start-failure.ts'
import { CoreStartError, createCore, newUuidV7, type Core } from '../core/app.ts'
import { openLogFile } from '../log-file.ts'
import { CommandFailure, type ExitCode } from './failure.ts'

export type Client = ContractRouterClient<typeof contract>
export type Door = { client: Client; fetch: Core['fetch'] }

const origin = 'app://mesa'

const openCore = (dataFolder: string): Core => {
  const clock = (): Date => new Date()
  try {
    return createCore({ dataFolder, clock, newId: () => newUuidV7(clock), log: openLogFile(dataFolder) })
  } catch (error) {
    if (!(error instanceof CoreStartError)) throw error
    throw new CommandFailure(1, startFailureSentence(error.code), `Carpeta de datos: ${dataFolder}`)
  }
}

const exitCodeOf = (code: ErrorCode): ExitCode => (code === 'UNEXPECTED' || code === 'STORAGE' ? 1 : 2)

const sentencesOf = <Code extends ErrorCode>(code: Code, data: ErrorData<Code>): string[] => {
  if (code === 'RECORD_INVALID') {
    const { problems } = data as ErrorData<'RECORD_INVALID'>
    return ['El registro no es válido y no se cargó nada de él:', ...problems.map((problem) => `  - ${problem}`)]
  }
  if (code === 'NOT_FOUND' && (data as ErrorData<'NOT_FOUND'>).entity === 'session')
    return ['No hay ninguna sesión con ese número. Use «cer sessions» para ver las que hay.']
  return [expectedErrorSentence(code, data)]
}

const tooLarge = new CommandFailure(
  2,
  'El archivo es demasiado grande: se aceptan hasta 32 MB. No se cargó nada. Revise que sea el registro de una sesión.',
)

/** An expected failure of the contract as what the person reads and the script gets; anything else goes on as it is. */
const explain = (error: unknown): unknown => {
  if (!(error instanceof ORPCError)) return error
  // The door of the core refuses it before any procedure does, so that no contract declares it.
  if (error.code === 'PAYLOAD_TOO_LARGE') return tooLarge
  if (!error.defined) return error
  const code = String(error.code)
  if (!isErrorCode(code)) return error
  // The core checked the data against the contract before it sent them.
  return new CommandFailure(exitCodeOf(code), ...sentencesOf(code, error.data as ErrorData<ErrorCode>))
}

const folderOf = (chosen: string | undefined): string =>
  resolve(chosen ?? defaultDataFolder({ platform: process.platform, homeFolder: homedir(), environment: process.env }))

/** Opens the core on a folder for one command, and lets go of it however the command ends. */
export const withCore = async <Result>(
  dataFolder: string | undefined,
  run: (door: Door) => Promise<Result>,
): Promise<Result> => {
  const core = openCore(folderOf(dataFolder))
  const client: Client = createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, fetch: (request) => core.fetch(request) }),
  )
  try {
    return await run({ client, fetch: (request) => core.fetch(request) })
  } catch (error) {
    throw explain(error)
  } finally {
    core.close()
  }
}

/** The address of a file that the core serves. */
export const fileRequest = (path: string): Request => new Request(`${origin}/files/${path}`)
