import { useEffect, useRef, useState } from 'react'
import type { UploadId } from '../../../shared/domain/ids.ts'
import { uploadFile } from '../../app/upload.ts'

export type ChosenFile = { uploadId: UploadId; fileName: string }

type Sending =
  { kind: 'idle' } | { kind: 'sending'; fileName: string; fraction: number } | { kind: 'refused'; sentence: string }

/** What is said of a file without a single byte; as an attachment it would be refused in other words. */
export const emptyFileSentence = (fileName: string): string =>
  `«${fileName}» está vacío y no se importó nada. Revise el archivo original y elíjalo de nuevo.`

/** Hands one file over at a time; choosing another, or cancelling, drops the one under way. */
export const useUpload = (onSent: (file: ChosenFile) => void) => {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const cancel = () => {
    controller.current?.abort()
    setSending({ kind: 'idle' })
  }
  const send = async (file: File) => {
    controller.current?.abort()
    const mine = new AbortController()
    controller.current = mine
    const { name: fileName } = file
    if (file.size === 0) {
      setSending({ kind: 'refused', sentence: emptyFileSentence(fileName) })
      return
    }
    setSending({ kind: 'sending', fileName, fraction: 0 })
    const outcome = await uploadFile(file, {
      signal: mine.signal,
      onProgress: (fraction) => {
        if (!mine.signal.aborted) setSending({ kind: 'sending', fileName, fraction })
      },
    })
    if (mine.signal.aborted || outcome.kind === 'cancelled') return
    if (outcome.kind === 'refused') {
      setSending({ kind: 'refused', sentence: outcome.sentence })
      return
    }
    setSending({ kind: 'idle' })
    onSent({ uploadId: outcome.uploadId, fileName })
  }
  return { sending, send, cancel }
}
