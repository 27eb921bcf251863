import type { MarkedText } from '../../../shared/domain/search-marks.ts'
import styles from './search.module.css'

type MarkedProps = { of: MarkedText }

/** A text with what was looked for marked in it; whatever it holds is letters, never code. */
export const Marked = ({ of: { text, marks } }: MarkedProps) => (
  <>
    {marks.map(({ from, to }, index) => (
      <span key={from}>
        {text.slice(marks[index - 1]?.to ?? 0, from)}
        <mark className={styles['found']}>{text.slice(from, to)}</mark>
      </span>
    ))}
    {text.slice(marks.at(-1)?.to ?? 0)}
  </>
)
