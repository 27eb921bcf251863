import { useElementSize } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import { DocumentPrint } from './document-print.tsx'
import styles from './document-preview.module.css'
import { useFrames } from './preview-frames.ts'
import { ZoomButtons } from './preview-zoom-buttons.tsx'
import { PreviewFailure } from './preview-failure.tsx'
import { useZoom } from './preview-zoom.ts'

type DocumentPreviewProps = {
  subject: DocumentSubject
  title: string
  /** Another value: what the document says may have changed, so it is drawn again. */
  readAt: string | number
  /** What of the document is chosen beside it: the pages go there. */
  anchor?: string | null
}

/**
 * A document as its pages are, in a frame that may run nothing, with what prints it and makes it a PDF.
 *
 * The one shown stays until the next has been drawn, so that typing beside it does not make it flicker.
 */
export const DocumentPreview = ({ subject, title, readAt, anchor = null }: DocumentPreviewProps) => {
  const { frames, wanted, isShown, sheets, loaded, hasFailed, again, pages } = useFrames(subject, readAt, anchor)
  const { ref, width } = useElementSize()
  const zoom = useZoom(width, sheets)
  return (
    <div className={styles['preview']}>
      <div className={styles['bar']} role="group" aria-label="Tamaño e impresión">
        <ZoomButtons zoom={zoom} />
        <DocumentPrint subject={subject} pages={pages} />
      </div>
      {hasFailed && <PreviewFailure isEmpty={frames.length === 0} onRetry={again} />}
      <div ref={ref} className={styles['frames']} style={{ '--scale': zoom.zoom } as CSSProperties}>
        {frames.map((frame) => (
          <iframe
            key={frame.key}
            className={styles['frame']}
            data-coming={!isShown(frame) || undefined}
            title={frame.key === wanted.key ? title : `${title} (anterior)`}
            // No scripts: the page around it measures, scrolls and prints it, and hears its keys.
            sandbox="allow-same-origin allow-modals"
            src={frame.src}
            onLoad={({ currentTarget }) => {
              loaded(frame, currentTarget)
            }}
          />
        ))}
      </div>
    </div>
  )
}
