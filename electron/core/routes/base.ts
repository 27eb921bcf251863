import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../../shared/contract/index.ts'
import type { CoreContext } from '../context.ts'
import { storageFailure } from '../database/errors.ts'
import { fail } from '../failure.ts'
import { describeUnexpected } from '../log.ts'

/** Somebody typing saves about once a second: five minutes of it are one entry of the history. */
export const typingWindowMs = 5 * 60_000

const isExpected = (error: unknown): boolean => error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR'

/** Only the incident number of what nobody expected crosses to the screen; the log keeps where it happened. */
const reportUnexpected = ({ newId, clock, log }: CoreContext, path: readonly string[], error: unknown): never => {
  const reason = storageFailure(error)
  if (reason !== null) return fail('STORAGE', { reason })
  const incident = newId()
  const at = clock().toISOString()
  const procedure = path.join('.')
  log({ level: 'error', event: 'unexpected', at, incident, procedure, ...describeUnexpected(error) })
  return fail('UNEXPECTED', { incident })
}

/** Where every procedure is answered: what the contract declares passes, anything else gets an incident number. */
export const os = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next, context, path }) => {
    try {
      return await next()
    } catch (error) {
      if (isExpected(error)) throw error // the contract declares it: the screen has a sentence for it
      return reportUnexpected(context, path, error)
    }
  })
