import { Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Attachment, AttachmentOwner } from '../../../shared/contract/attachments.ts'
import { FileChoice } from '../../ui/file-choice.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { useDrop } from '../../ui/use-drop.ts'
import { AttachmentPreview } from './attachment-preview.tsx'
import { AttachmentRow } from './attachment-row.tsx'
import styles from './attachments.module.css'
import { RenameModal } from './rename-modal.tsx'
import { UploadRow } from './upload-row.tsx'
import { useAttachments } from './use-attachments.ts'

export type AttachmentsProps = {
  owner: AttachmentOwner
  title?: string
  /** What kind of file belongs here: `el cargo sellado`; said where there is none yet. */
  what?: string
  isEditable?: boolean
}

/** The files attached to a record: dropped or chosen here, seen, opened, renamed, taken off and brought back. */
export const Attachments = ({ owner, title = 'Archivos', what, isEditable = true }: AttachmentsProps) => {
  const titleId = useId()
  const { attachments, uploads, attachAll, forget, rename, remove } = useAttachments(owner)
  const [seen, setSeen] = useState<Attachment | null>(null)
  const [renamed, setRenamed] = useState<Attachment | null>(null)
  const { isOver, handlers } = useDrop((files) => void attachAll(files))
  return (
    <section
      className={styles['attachments']}
      data-over={isOver || undefined}
      aria-labelledby={titleId}
      {...(isEditable && handlers)}
    >
      <div className={styles['head']}>
        <Text fw={600} id={titleId} className={styles['title'] ?? ''}>
          <IconPaperclip size={16} aria-hidden />
          {title}
        </Text>
        {isEditable && (
          <FileChoice label={`Adjuntar archivos: ${title}`} isMany onFiles={(files) => void attachAll(files)}>
            Adjuntar archivo
          </FileChoice>
        )}
      </div>
      <Loaded query={attachments} skeleton={<LineSkeletons lines={1} />}>
        {(all) => (
          <>
            {all.length + uploads.length === 0 && (
              <Text size="sm" c="dimmed">
                {isEditable
                  ? `Arrastre aquí ${what ?? 'un archivo'} o pulse «Adjuntar archivo». PDF, fotos, Word o Excel, hasta 100 MB cada uno.`
                  : 'No hay archivos.'}
              </Text>
            )}
            <ul className={styles['list']} aria-labelledby={titleId}>
              {all.map((attachment) => (
                <AttachmentRow
                  key={attachment.id}
                  attachment={attachment}
                  isEditable={isEditable}
                  onSee={() => {
                    setSeen(attachment)
                  }}
                  onRename={() => {
                    setRenamed(attachment)
                  }}
                  onRemove={() => {
                    remove(attachment)
                  }}
                />
              ))}
              {uploads.map((upload) => (
                <UploadRow
                  key={upload.key}
                  upload={upload}
                  onForget={() => {
                    forget(upload.key)
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {isOver && (
        <div className={styles['dropHere']} aria-hidden>
          Suelte aquí para adjuntar
        </div>
      )}
      <AttachmentPreview
        attachment={seen}
        onClose={() => {
          setSeen(null)
        }}
      />
      <RenameModal
        attachment={renamed}
        onRename={rename}
        onClose={() => {
          setRenamed(null)
        }}
      />
    </section>
  )
}
