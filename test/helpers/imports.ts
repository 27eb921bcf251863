import type { ImportRequest } from '../../shared/contract/imports.ts'
import { uploadAddress, UploadReceipt } from '../../shared/contract/uploads.ts'
import type { TermId } from '../../shared/domain/ids.ts'
import type { Core } from '../../electron/core/app.ts'
import type { Client } from './core.ts'

/** Hands a file over to the core as a page does, and gives its id. */
export const uploadFile = async (core: Core, name: string, bytes: Uint8Array): Promise<UploadReceipt['uploadId']> => {
  const answer = await core.fetch(
    new Request(new URL(uploadAddress(name), 'http://mesa.test'), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }),
  )
  return UploadReceipt.parse(await answer.json()).uploadId
}

/** The request with the columns as they are guessed. */
export const guessRequest = async (
  client: Client,
  uploadId: UploadReceipt['uploadId'],
  termId: TermId,
  sheet: string | null = null,
): Promise<ImportRequest> => {
  const reading = await client.imports.read({ uploadId, sheet, headerRow: null })
  const { headerRow, mapping } = reading
  return { uploadId, sheet: reading.sheet, headerRow, mapping, termId, on: null, segmentChoices: [], decisions: [] }
}
