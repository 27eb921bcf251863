import { Modal } from '@mantine/core'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { DocumentPreview } from '../documents/document-preview.tsx'
import styles from './review.module.css'

type MinutesReaderProps = { sessionId: SessionId; label: string; readAt: number; isOpen: boolean; onClose: () => void }

/** The acta of a session as its pages are, large, to be read aloud. */
export const MinutesReader = ({ sessionId, label, readAt, isOpen, onClose }: MinutesReaderProps) => (
  <Modal opened={isOpen} onClose={onClose} title={`Acta de la ${label}`} size="62rem">
    <div className={styles['reader']}>
      <DocumentPreview
        subject={{ kind: 'minutes', subjectId: sessionId }}
        title={`Vista previa: acta de la ${label}`}
        readAt={readAt}
      />
    </div>
  </Modal>
)
