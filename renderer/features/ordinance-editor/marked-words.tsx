import { Fragment } from 'react'
import { markedStretches } from '../../../shared/domain/to-complete.ts'

/** Words in which what is still to be completed stands out, as in the documents. */
export const MarkedWords = ({ words }: { words: string }) =>
  markedStretches(words).map((stretch, index) =>
    stretch.isMark ? (
      <span key={index} data-to-complete="">
        {stretch.words}
      </span>
    ) : (
      <Fragment key={index}>{stretch.words}</Fragment>
    ),
  )
