import { z } from 'zod'
import { UploadId } from '../domain/ids.ts'

/** Where a page hands a file over: `POST`, its bytes as they are, as `application/octet-stream`. */
export const uploadPath = '/files/uploads'

/** What a person may hand over at once: 100 MB. The core counts what arrives; a page may ask before it sends. */
export const largestUploadBytes = 100 * 1024 * 1024

/** The address to hand a file over at, under its name. */
export const uploadAddress = (fileName: string): string =>
  `${uploadPath}?name=${encodeURIComponent(fileName.toWellFormed())}`

/**
 * The answer 200 to a file handed over: the id to name it by in a command, until that is done. Any other answer is
 * `{ code, data }` of the catalogue of errors: `FILE_REFUSED`, `STORAGE` or `UNEXPECTED`.
 */
export const UploadReceipt = z.strictObject({ uploadId: UploadId, sizeBytes: z.int() })
export type UploadReceipt = z.infer<typeof UploadReceipt>
