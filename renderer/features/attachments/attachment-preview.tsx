import { Button, Group, Modal } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import { useDrawerCover } from '../../ui/guarded-drawer.tsx'
import { LineSkeletons } from '../../ui/loaded.tsx'
import { canOpenFiles, handOver } from '../documents/host-bridge.ts'
import styles from './attachments.module.css'

// The library that draws PDF is large and seldom needed.
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

const previewAddress = ({ id }: Attachment): string => `/files/attachments/${id}/preview`

const Shown = ({ attachment }: { attachment: Attachment }) =>
  attachment.preview === 'pdf' ? (
    <Suspense fallback={<LineSkeletons lines={8} />}>
      <PdfPages address={previewAddress(attachment)} name={attachment.fileName} />
    </Suspense>
  ) : (
    <img className={styles['image']} src={previewAddress(attachment)} alt={attachment.fileName} />
  )

type PreviewProps = { attachment: Attachment | null; onClose: () => void }

/** An attached image or PDF, shown large. */
export const AttachmentPreview = ({ attachment, onClose }: PreviewProps) => {
  useDrawerCover(attachment !== null)
  return (
    <Modal opened={attachment !== null} onClose={onClose} title={attachment?.fileName} size="64rem">
      {attachment !== null && (
        <>
          <div className={styles['shown']} tabIndex={0} role="region" aria-label={`Vista de ${attachment.fileName}`}>
            <Shown attachment={attachment} />
          </div>
          <Group justify="flex-end" mt="md">
            <Button
              variant="default"
              leftSection={<IconDownload size={17} aria-hidden />}
              onClick={() => void handOver({ kind: 'attachment', id: attachment.id }, attachment.fileName)}
            >
              {canOpenFiles() ? 'Guardar como…' : 'Descargar'}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
