import { toCompleteMark } from '../../../shared/domain/to-complete.ts'
import { paragraph, type Paragraph } from './model.ts'

/** What a section says while nobody has written it: a mark that cannot be overlooked, on paper as on the screen. */
export const toComplete = (what: string): Paragraph =>
  paragraph([{ kind: 'text', text: toCompleteMark(what), bold: true, italic: true }], 'left')
