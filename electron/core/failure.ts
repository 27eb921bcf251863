import { ORPCError } from '@orpc/server'
import { errorStatus, type ErrorCode, type ErrorData } from '../../shared/contract/errors.ts'

/** Stops a command or a read with an expected failure of the contract; the transaction leaves nothing behind. */
export const fail = <Code extends ErrorCode>(code: Code, data: ErrorData<Code>): never => {
  throw new ORPCError(code, { status: errorStatus(code), data })
}

/** Gives a row back, or fails saying what kind of thing was not found. */
export const found = <Row>(row: Row | undefined, entity: ErrorData<'NOT_FOUND'>['entity']): Row =>
  row ?? fail('NOT_FOUND', { entity })

/** Refuses to write over a change that the screen has not seen; `current` is what the screen needs to show both. */
export const requireVersion = (expectedVersion: number, currentVersion: number, current: unknown): void => {
  if (expectedVersion !== currentVersion) fail('STALE_VERSION', { expectedVersion, currentVersion, current })
}
