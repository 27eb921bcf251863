import { lostReference, textSegments } from '../../../shared/domain/part-references.ts'
import { MarkedWords } from './marked-words.tsx'

type PartTextProps = {
  text: string
  /** How the parts that it refers to are called now, in order; nothing for one that is not there. */
  references: readonly string[]
}

/** The text of a part as it reads: its paragraphs, with what it refers to. */
export const PartText = ({ text, references }: PartTextProps) => {
  let next = 0
  return text.split('\n').map((line, place) => (
    <p key={place}>
      {line === '' && <br />}
      {textSegments(line).map((segment, index) => {
        if (segment.kind === 'words') return <MarkedWords key={index} words={segment.words} />
        const reference = references[next++] ?? ''
        return (
          <span key={index} data-reference="" data-lost={reference === '' || undefined}>
            {reference === '' ? lostReference : reference}
          </span>
        )
      })}
    </p>
  ))
}
