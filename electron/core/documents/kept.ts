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

const endKept = (block: Block): Block => {
  if (block.kind === 'paragraph') return keptParagraph(block)
  return block.kind === 'list' ? keptList(block) : block
}

// The place and day go with the signatures already: they alone would not say what is signed. What is kept under a heading of
// its own is text, and the heading keeps itself.
const leadsToSignatures = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.isKeptWithNext === true

/**
 * The same blocks, with the last of their text on the page of the signatures that follow it, so that nobody signs alone on a
 * page. A block that stands in several parts as the same object stays one.
 */
export const signaturesKept = (blocks: readonly Block[]): Block[] => {
  const kept = [...blocks]
  const known = new Map<Block, Block>()
  const keep = (block: Block): Block => {
    const one = known.get(block) ?? endKept(block)
    known.set(block, one)
    return one
  }
  for (const [index, { kind }] of blocks.entries()) {
    if (kind !== 'signatures') continue
    let last = index - 1
    while (leadsToSignatures(blocks[last])) last -= 1
    // The closing words of a letter and «Atentamente» go with them already, and are enough.
    const isSaid = index - 1 - last > 1
    const block = blocks[last]
    if (block !== undefined && !isSaid) kept[last] = keep(block)
  }
  return kept
}
