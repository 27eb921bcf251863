import { Modal } from '@mantine/core'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import { DocumentPreview } from '../documents/document-preview.tsx'
import styles from './letters.module.css'

type LetterPreviewProps = { subject: DocumentSubject; title: string; isOpen: boolean; onClose: () => void }

/** Letters as they were printed, shown large. */
export const LetterPreviewModal = ({ subject, title, isOpen, onClose }: LetterPreviewProps) => (
  <Modal opened={isOpen} onClose={onClose} title={title} size="60rem">
    <div className={styles['previewLarge']}>
      <DocumentPreview subject={subject} title={`Vista previa: ${title}`} readAt={0} />
    </div>
  </Modal>
)
