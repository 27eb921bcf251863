import { diffArrays } from 'diff'
import type { RichText, RichTextBlock } from '../../../shared/domain/rich-text.ts'
import { isSameNotes } from './same-notes.ts'

const isSameBlock = (left: RichTextBlock, right: RichTextBlock): boolean =>
  isSameNotes({ type: 'doc', content: [left] }, { type: 'doc', content: [right] })

/**
 * Both notes in one: the paragraphs and lists that are the same stand once, and where they differ those of `first` come
 * before those of `second`. Nothing of either is left out.
 */
export const mergedNotes = (first: RichText, second: RichText): RichText => {
  const changes = diffArrays(first.content, second.content, { comparator: isSameBlock })
  const [ofFirst, ofSecond] = [[...first.content], [...second.content]]
  const content = changes.flatMap(({ count = 0, added, removed }) => {
    if (added) return ofSecond.splice(0, count)
    const blocks = ofFirst.splice(0, count)
    if (!removed) ofSecond.splice(0, count)
    return blocks
  })
  return { type: 'doc', content }
}
