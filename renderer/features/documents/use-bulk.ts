import { useRef, useState } from 'react'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import type { HostFile } from '../../../shared/contract/host.ts'
import { client } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { handOver } from './host-bridge.ts'
import { nameOf } from './session-subjects.ts'

/** How far writing many documents has come. */
export type BulkProgress = { done: number; total: number; name: string }

export type Bulk = {
  progress: BulkProgress | null
  /** Writes each, one after another, then hands them all over in one file. */
  run: (subjects: () => Promise<readonly DocumentSubject[]>, file: HostFile, fileName: string) => Promise<void>
  /** Stops after the one being written; those that were written stay in the register. */
  cancel: () => void
}

/** Writing many documents one after another, with how far it has come; each is kept as soon as it is written. */
export const useBulk = (): Bulk => {
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const isCancelled = useRef(false)
  // Answers whether all were written.
  const writeAll = async (subjects: readonly DocumentSubject[]): Promise<boolean> => {
    for (const [done, subject] of subjects.entries()) {
      if (isCancelled.current) return false
      setProgress({ done, total: subjects.length, name: nameOf(subject) })
      await client.documents.generate(subject)
    }
    return !isCancelled.current
  }
  return {
    progress,
    run: async (subjects, file, fileName) => {
      isCancelled.current = false
      try {
        if (await writeAll(await subjects())) await handOver(file, fileName)
      } catch (error) {
        notifyFailure(error)
      } finally {
        setProgress(null)
        await queryClient.invalidateQueries()
      }
    },
    cancel: () => {
      isCancelled.current = true
    },
  }
}
