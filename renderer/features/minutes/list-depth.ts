import type { RichText, RichTextBlock } from '../../../shared/domain/rich-text.ts'

const depthOf = (block: RichTextBlock): number =>
  block.type === 'paragraph' ? 0 : 1 + Math.max(0, ...block.content.flatMap(({ content }) => content.map(depthOf)))

/** How many lists are inside one another in some notes; 0 without lists. */
export const listDepth = ({ content }: RichText): number =>
  content.reduce((most, block) => Math.max(most, depthOf(block)), 0)
