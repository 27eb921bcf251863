import type { TextSegment } from '../../../shared/domain/template-text.ts'
import styles from './texts.module.css'

const Segment = ({ segment }: { segment: TextSegment }) => {
  if (segment.kind === 'blank') return '_'.repeat(segment.width)
  return segment.bold === true ? <strong>{segment.text}</strong> : segment.text
}

/** How a text will read, in a document of invented people. */
export const TextPreview = ({ paragraphs }: { paragraphs: readonly (readonly TextSegment[])[] }) => (
  <section className={styles['preview']} aria-label="Así saldrá">
    <h3>Así saldrá, con datos de ejemplo</h3>
    <div className={styles['paper']}>
      {paragraphs.map((segments, index) => (
        <p key={index}>
          {segments.map((segment, place) => (
            <Segment key={place} segment={segment} />
          ))}
        </p>
      ))}
    </div>
  </section>
)
