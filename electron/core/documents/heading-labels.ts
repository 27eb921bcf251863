import { romanNumeral } from '../../../shared/domain/spanish-words.ts'
import type { Block } from './model.ts'

/** The number that Word would give each numbered heading: `I.`, `II.`, and under each `1.`, `2.`; '' for other blocks. */
export const headingLabels = (blocks: readonly Block[]): string[] => {
  let sections = 0
  let items = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading' || !block.isNumbered) return ''
    if (block.level === 1) {
      sections += 1
      items = 0
      return `${romanNumeral(sections)}. `
    }
    items += 1
    return `${items}. `
  })
}
