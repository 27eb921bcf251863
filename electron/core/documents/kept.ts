import type { Block, List, ListItem, Paragraph } from './model.ts'

const keptParagraph = (paragraph: Paragraph): Paragraph => ({ ...paragraph, isKeptWithNext: true })

const keptList = (list: List): List => ({
  ...list,
  items: list.items.map((item, index) => (index === list.items.length - 1 ? keptItem(item) : item)),
})

const keptItem = ({ content }: ListItem): ListItem => ({
  content: content.map((part, index) => {
    if (index < content.length - 1) return part
    return part.kind === 'paragraph' ? keptParagraph(part) : keptList(part)
  }),
})

/** The same blocks, the last line of their text on the page of what comes after them, so that nobody signs alone on a page. */
export const endKeptWithNext = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    if (index < blocks.length - 1) return block
    if (block.kind === 'paragraph') return keptParagraph(block)
    return block.kind === 'list' ? keptList(block) : block
  })
