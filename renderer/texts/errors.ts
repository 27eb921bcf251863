import { ORPCError } from '@orpc/client'
import { expectedErrorSentence, isErrorCode } from '../../shared/contract/error-sentences.ts'
import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts'
import { ConnectionLostError } from '../app/connection-lost.ts'

export type ExpectedError = { [Code in ErrorCode]: { code: Code; data: ErrorData<Code> } }[ErrorCode]

/** The failure as the contract declares it, or null when it is of another kind. */
export const expectedError = (error: unknown): ExpectedError | null => {
  if (!(error instanceof ORPCError) || !error.defined) return null
  const code: unknown = error.code
  if (typeof code !== 'string' || !isErrorCode(code)) return null
  // The core checked the data against the contract before it sent them.
  return { code, data: error.data as ErrorData<ErrorCode> } as ExpectedError
}

/** The Spanish sentence of any failure; never empty, never technical. */
export const errorSentence = (error: unknown): string => {
  const expected = expectedError(error)
  if (expected !== null) return expectedErrorSentence(expected.code, expected.data)
  if (error instanceof ConnectionLostError)
    return 'Se perdió la conexión con el programa. Lo que escribió sigue en la pantalla. No cierre esta ventana: se reintenta sola.'
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return 'El programa no aceptó lo escrito. No se guardó nada. Revise los datos y vuelva a intentarlo.'
  return 'Algo no salió bien en esta pantalla. Lo ya guardado sigue intacto. Vuelva a intentarlo.'
}

/** What support needs to hear: the incident number when there is one, and the technical words. */
export const errorDetail = (error: unknown): string => {
  const expected = expectedError(error)
  if (expected?.code === 'UNEXPECTED') return `Incidente ${expected.data.incident}`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
