import { Fragment } from 'react'
import { lostReference, textSegments } from '../../../shared/domain/part-references.ts'

/** Parts the words of the references of a text, in their order, in one prop. */
export const referenceSeparator = '\u0000'

type PartTextProps = {
  text: string
  /** How the parts that it refers to are called now, in order; nothing for one that is not there. */
  references: string
}

/** The text of a part as it reads: its paragraphs, with what it refers to. */
export const PartText = ({ text, references }: PartTextProps) => {
  const words = references.split(referenceSeparator)
  let next = 0
  return text.split('\n').map((line, place) => (
    <p key={place}>
      {line === '' && <br />}
      {textSegments(line).map((segment, index) => {
        if (segment.kind === 'words') return <Fragment key={index}>{segment.words}</Fragment>
        const reference = words[next++] ?? ''
        return (
          <span key={index} data-reference="" data-lost={reference === '' || undefined}>
            {reference === '' ? lostReference : reference}
          </span>
        )
      })}
    </p>
  ))
}
