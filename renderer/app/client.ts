import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { contract } from '../../shared/contract/index.ts'
import { now } from './clock.ts'
import { ConnectionLostError } from './connection-lost.ts'
import { createSaveStatus } from './save-status.ts'

/** `isLeaving`: the page is going away; the request must outlive it. */
export type CallContext = { isLeaving?: boolean }

export const saveStatus = createSaveStatus(now)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

// A command is what the disk may refuse; so the contract itself says which calls write.
const isCommand = (path: readonly string[]): boolean => {
  // What is half-written is on the disk and yet not saved: the header does not say that it is.
  if (path[0] === 'drafts') return false
  let node: unknown = contract
  for (const step of path) node = isRecord(node) ? node[step] : undefined
  const definition = isRecord(node) ? node['~orpc'] : undefined
  const errors = isRecord(definition) ? definition['errorMap'] : undefined
  return isRecord(errors) && 'STORAGE' in errors
}

// What the door of the browser host answers to whoever has not come in: the core itself never says it.
const unknownWindow = 401

const reach = async (request: Request, init: RequestInit, context: CallContext): Promise<Response> => {
  try {
    const response = await fetch(request, { ...init, keepalive: context.isLeaving === true })
    // The program was started again and does not know this window yet: it will, once the new one has opened.
    if (response.status === unknownWindow) throw new Error('The program does not know this window')
    saveStatus.answered()
    return response
  } catch (error) {
    // Aborted by the screen itself, which no longer wants the answer: that is not a lost connection.
    if (request.signal.aborted) throw error
    saveStatus.connectionLost()
    throw new ConnectionLostError('No answer', { cause: error })
  }
}

const link = new RPCLink<CallContext>({
  url: () => `${window.location.origin}/rpc`,
  fetch: (request, init, { context }) => reach(request, init, context),
  interceptors: [
    async (call) => {
      if (!isCommand(call.path)) return call.next()
      saveStatus.began()
      try {
        const answer = await call.next()
        saveStatus.ended('saved')
        return answer
      } catch (error) {
        // Counted, then answered by whoever called.
        saveStatus.ended('refused')
        throw error
      }
    },
  ],
})

/** Every procedure of the contract, as a function. */
export const client: ContractRouterClient<typeof contract, CallContext> = createORPCClient(link)

/** The same procedures as query options for TanStack Query. */
export const orpc = createTanstackQueryUtils(client)
