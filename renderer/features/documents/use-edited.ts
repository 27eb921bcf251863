import { useEffect, useRef, useState } from 'react'
import type { DocumentSubject, EditedComparison } from '../../../shared/contract/documents.ts'
import type { UploadId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { uploadFile } from '../../app/upload.ts'
import { errorSentence } from '../../texts/errors.ts'

/** How far an edited Word has come: chosen, handed over, read beside the data. */
export type Bringing =
  | { step: 'choosing'; refusal: string | null }
  | { step: 'reading'; fileName: string; fraction: number }
  | { step: 'compared'; uploadId: UploadId; comparison: EditedComparison }

const choosing: Bringing = { step: 'choosing', refusal: null }

/** Reads an edited Word beside the data, one file at a time; nothing is kept by it. */
export const useEdited = ({ kind, subjectId }: DocumentSubject) => {
  const [bringing, setBringing] = useState<Bringing>(choosing)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const restart = () => {
    controller.current?.abort()
    setBringing(choosing)
  }
  const choose = async (file: File) => {
    controller.current?.abort()
    const mine = new AbortController()
    controller.current = mine
    // What comes after somebody chose another file, or went away, says nothing.
    const show = (next: Bringing) => {
      if (!mine.signal.aborted) setBringing(next)
    }
    const reading = (fraction: number): Bringing => ({ step: 'reading', fileName: file.name, fraction })
    show(reading(0))
    const outcome = await uploadFile(file, {
      signal: mine.signal,
      onProgress: (fraction) => {
        show(reading(fraction))
      },
    })
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'refused') {
      show({ step: 'choosing', refusal: outcome.sentence })
      return
    }
    const { uploadId } = outcome
    try {
      const comparison = await client.documents.compareUpload({ kind, subjectId, uploadId })
      show({ step: 'compared', uploadId, comparison })
    } catch (error) {
      show({ step: 'choosing', refusal: errorSentence(error) })
    }
  }
  return { bringing, choose, restart }
}
