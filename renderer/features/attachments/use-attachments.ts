import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Attachment, AttachmentOwner } from '../../../shared/contract/attachments.ts'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import { client, orpc } from '../../app/client.ts'
import { uploadFile } from '../../app/upload.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'

/** A file on its way, or one that was refused and why. */
export type Upload = { key: number; fileName: string; fraction: number; refusal: string | null }

// Numbers the files of this page, so that two of one name are two.
let lastKey = 0

const useUploads = (owner: AttachmentOwner) => {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const controllers = useRef(new Map<number, AbortController>())
  // What was wrong with a file is said where the file is, not in a notice that goes away.
  const refusals = useRef(new Map<string, string>())
  const adding = useCommand(client.attachments.add, {
    onExpectedError: (error, { uploadId }) => {
      if (error.code !== 'FILE_REFUSED') return false
      refusals.current.set(uploadId, expectedErrorSentence(error.code, error.data))
      return true
    },
  })
  useEffect(() => {
    const underWay = controllers.current
    // Who leaves the page takes the files that have not arrived along.
    return () => {
      for (const controller of underWay.values()) controller.abort()
    }
  }, [])
  const change = (key: number, next: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...next } : upload)))
  }
  const forget = (key: number) => {
    controllers.current.get(key)?.abort()
    controllers.current.delete(key)
    setUploads((all) => all.filter((upload) => upload.key !== key))
  }
  const attach = async (file: File, key: number) => {
    const controller = new AbortController()
    controllers.current.set(key, controller)
    const outcome = await uploadFile(file, {
      signal: controller.signal,
      onProgress: (fraction) => {
        change(key, { fraction })
      },
    })
    if (outcome.kind === 'refused') {
      change(key, { refusal: outcome.sentence })
      return
    }
    if (outcome.kind === 'uploaded') {
      const { uploadId } = outcome
      await adding.runAndWait({ owner, uploadId })
      const refusal = refusals.current.get(uploadId)
      refusals.current.delete(uploadId)
      if (refusal !== undefined) {
        change(key, { refusal })
        return
      }
    }
    forget(key)
  }
  return {
    uploads,
    forget,
    attachAll: async (files: readonly File[]) => {
      const added = files.map((file) => ({ key: (lastKey += 1), file }))
      setUploads((all) => [
        ...all,
        ...added.map(({ key, file }) => ({ key, fileName: file.name, fraction: 0, refusal: null })),
      ])
      // One after the other: a browser opens few connections, and the rest of the program needs them too.
      for (const { key, file } of added) await attach(file, key)
    },
  }
}

/** The files of a record and what can be done with them. */
export const useAttachments = (owner: AttachmentOwner) => {
  const attachments = useQuery(orpc.attachments.list.queryOptions({ input: { owner } }))
  const renaming = useCommand(client.attachments.rename)
  const restoring = useCommand(client.attachments.restore)
  const removing = useCommand(({ id }: Attachment) => client.attachments.remove({ id }), {
    onDone: (_empty, { id, fileName }) => {
      notifyUndoable(`Se quitó «${fileName}».`, () => {
        restoring.run({ id })
      })
    },
  })
  return {
    attachments,
    ...useUploads(owner),
    rename: (attachment: Attachment, fileName: string) => renaming.runAndWait({ id: attachment.id, fileName }),
    remove: removing.run,
  }
}
