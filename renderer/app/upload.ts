import { expectedErrorSentence } from '../../shared/contract/error-sentences.ts'
import { largestUploadBytes, uploadAddress, UploadFailure, UploadReceipt } from '../../shared/contract/uploads.ts'
import type { UploadId } from '../../shared/domain/ids.ts'

export type UploadOutcome =
  | { kind: 'uploaded'; uploadId: UploadId }
  /** With a sentence for the person. */
  | { kind: 'refused'; sentence: string }
  | { kind: 'cancelled' }

export type UploadOptions = {
  /** From 0 to 1. */
  onProgress?: (fraction: number) => void
  signal?: AbortSignal
}

const read = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not an answer of the program: said below in a sentence
  }
}

const lostSentence = (fileName: string): string =>
  `«${fileName}» no se pudo leer o se perdió la conexión con el programa. No se adjuntó. Si es una carpeta, elija los archivos que contiene; si no, vuelva a intentarlo.`

const outcomeOf = (fileName: string, text: string): UploadOutcome => {
  const answer = read(text)
  const receipt = UploadReceipt.safeParse(answer)
  if (receipt.success) return { kind: 'uploaded', uploadId: receipt.data.uploadId }
  const failure = UploadFailure.safeParse(answer)
  const sentence = failure.success
    ? expectedErrorSentence(failure.data.code, failure.data.data)
    : `«${fileName}» no se pudo guardar. No se adjuntó nada. Vuelva a intentarlo.`
  return { kind: 'refused', sentence }
}

const refusedAtSight = ({ name, size }: File): UploadOutcome | null => {
  const reason = size > largestUploadBytes ? 'too_large' : size === 0 ? 'empty' : null
  return reason === null
    ? null
    : { kind: 'refused', sentence: expectedErrorSentence('FILE_REFUSED', { fileName: name, reason }) }
}

/**
 * Hands a file over to the program, where it waits for the command that uses it. Never rejects.
 *
 * By XMLHttpRequest, because fetch tells nothing of how much has been sent.
 */
export const uploadFile = (file: File, { onProgress, signal }: UploadOptions = {}): Promise<UploadOutcome> => {
  const refused = refusedAtSight(file)
  if (refused !== null) return Promise.resolve(refused)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress?.(loaded / total)
    })
    request.addEventListener('load', () => {
      resolve(outcomeOf(file.name, request.responseText))
    })
    request.addEventListener('error', () => {
      resolve({ kind: 'refused', sentence: lostSentence(file.name) })
    })
    request.addEventListener('abort', () => {
      resolve({ kind: 'cancelled' })
    })
    signal?.addEventListener('abort', () => {
      request.abort()
    })
    request.open('POST', uploadAddress(file.name))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(file)
  })
}
