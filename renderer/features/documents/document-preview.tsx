import { useElementSize } from '@mantine/hooks'
import { useState, type CSSProperties } from 'react'
import type { DocumentKind, DocumentSubject } from '../../../shared/contract/documents.ts'
import styles from './document-preview.module.css'
import { previewAddress } from './use-documents.ts'

// What a sheet of A4 and the desk around it take, in pixels: standing, and lying for what has many columns.
const standingWidth = 860
const lyingWidth = 1190

const lyingKinds: ReadonlySet<DocumentKind> = new Set([
  'attendance_list',
  'session_commitments',
  'term_commitments',
  'attendance_report',
])

type Frame = { key: string; address: string }

type DocumentPreviewProps = {
  subject: DocumentSubject
  title: string
  /** Another value: what the document says may have changed, so it is drawn again. */
  readAt: string | number
}

/**
 * A document as its pages would be, in a frame that may run nothing.
 *
 * The one shown stays until the next has been drawn, so that typing beside it does not make it flicker.
 */
export const DocumentPreview = ({ subject, title, readAt }: DocumentPreviewProps) => {
  const wanted: Frame = {
    key: `${subject.kind} ${subject.subjectId} ${String(readAt)}`,
    address: previewAddress(subject),
  }
  const [shown, setShown] = useState<Frame>(wanted)
  const { ref, width } = useElementSize()
  const sheetWidth = lyingKinds.has(subject.kind) ? lyingWidth : standingWidth
  const scale = width === 0 ? 1 : Math.min(1, width / sheetWidth)
  const frames = shown.key === wanted.key ? [wanted] : [shown, wanted]
  return (
    <div ref={ref} className={styles['frames']} style={{ '--scale': scale } as CSSProperties}>
      {frames.map(({ key, address }) => (
        <iframe
          key={key}
          className={styles['preview']}
          data-coming={key !== shown.key || undefined}
          title={key === wanted.key ? title : `${title} (anterior)`}
          sandbox=""
          src={address}
          onLoad={() => {
            if (key === wanted.key) setShown(wanted)
          }}
        />
      ))}
    </div>
  )
}
