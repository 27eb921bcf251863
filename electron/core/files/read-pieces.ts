import { open, type FileHandle } from 'node:fs/promises'

const pieceBytes = 256 * 1024

/** The bytes of a file as whoever takes them is ready for more. It is opened when the first are asked for, or never. */
export const readPieces = (path: string): ReadableStream<Uint8Array> => {
  let file: FileHandle | undefined
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          file ??= await open(path, 'r')
          const { bytesRead, buffer } = await file.read(new Uint8Array(pieceBytes), 0, pieceBytes)
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
          else {
            await file.close()
            controller.close()
          }
        } catch (error) {
          await file?.close()
          throw error
        }
      },
      cancel: () => file?.close(),
    },
    // Nothing is read ahead: the answer to HEAD has this stream and never reads it.
    { highWaterMark: 0 },
  )
}
