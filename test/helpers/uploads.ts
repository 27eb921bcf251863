import { uploadAddress, UploadReceipt } from '../../shared/contract/uploads.ts'
import type { UploadId } from '../../shared/domain/ids.ts'

type Fetch = (request: Request) => Promise<Response>
type Body = NonNullable<RequestInit['body']>

/** The request with which a page hands a file over. */
export const uploadRequest = (name: string, body: Body | null, headers: Record<string, string> = {}): Request => {
  // Not written in the call: the DOM's types do not know `duplex`; Node requires it of a stream.
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body,
    duplex: 'half',
  }
  return new Request(`http://mesa.test${uploadAddress(name)}`, init)
}

/** Hands a file over, and gives the id that a command names it by. */
export const upload = async (fetch: Fetch, name: string, body: Body): Promise<UploadId> => {
  const response = await fetch(uploadRequest(name, body))
  if (response.status !== 200) throw new Error(`The upload was answered ${String(response.status)}`)
  return UploadReceipt.parse(await response.json()).uploadId
}

/** A stream of so many bytes that nobody has whole in memory. */
export const streamOf = (sizeBytes: number, first: Uint8Array = new Uint8Array()): ReadableStream<Uint8Array> => {
  const piece = new Uint8Array(64 * 1024).fill(97)
  let left = sizeBytes - first.length
  return new ReadableStream({
    start: (controller) => {
      if (first.length > 0) controller.enqueue(first)
    },
    pull: (controller) => {
      if (left > 0) controller.enqueue(piece.subarray(0, Math.min(left, piece.length)))
      left -= piece.length
      if (left <= 0) controller.close()
    },
  })
}

/** A stream that breaks off. */
export const cutStream = (): ReadableStream<Uint8Array> => {
  let isFirst = true
  return new ReadableStream({
    pull: (controller) => {
      if (isFirst) controller.enqueue(new TextEncoder().encode('la primera mitad'))
      else controller.error(new Error('the page went away'))
      isFirst = false
    },
  })
}
