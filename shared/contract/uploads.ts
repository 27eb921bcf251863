import { z } from 'zod'
import { UploadId } from '../domain/ids.ts'

/** Where a page hands a file over: `POST`, its bytes as they are, as `application/octet-stream`. */
export const uploadPath = '/files/uploads'

/** What a person may hand over at once: 100 MB. The core counts what arrives; a page may ask before it sends. */
export const largestUploadBytes = 100 * 1024 * 1024

/** The address to hand a file over at, under its name. */
export const uploadAddress = (fileName: string): string =>
  `${uploadPath}?name=${encodeURIComponent(fileName.toWellFormed())}`

/** The answer 200 to a file handed over: the id to name it by in a command, until that is done. */
export const UploadReceipt = z.strictObject({ uploadId: UploadId, sizeBytes: z.int() })
export type UploadReceipt = z.infer<typeof UploadReceipt>

/** The answer to a file that was not taken, foreseen: an error of the catalogue. Anything else comes as a text. */
export const UploadFailure = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('FILE_REFUSED'),
    data: z.strictObject({ fileName: z.string(), reason: z.enum(['too_large', 'empty']) }),
  }),
  z.strictObject({
    code: z.literal('STORAGE'),
    data: z.strictObject({ reason: z.enum(['full', 'read_only', 'refused']) }),
  }),
])
export type UploadFailure = z.infer<typeof UploadFailure>
