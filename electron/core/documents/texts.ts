import { composeText } from '../../../shared/domain/template-text.ts'
import { currentText, type TextFieldName, type TextKey, type Texts } from '../../../shared/domain/texts.ts'
import { paragraph, text, type Alignment, type Paragraph, type Run } from './model.ts'

/** What a field says: words, or runs with lines to fill by hand; null where there is nothing to say. */
export type FieldValue = string | Run | readonly Run[] | null

const runsOf = (value: FieldValue): readonly Run[] | null => {
  if (value === null) return null
  if (typeof value === 'string') return [text(value)]
  return 'kind' in value ? [value] : value
}

/** What each field of a text says: all of them have to be told. */
export type FieldValues<Key extends TextKey> = Readonly<Record<TextFieldName<Key>, FieldValue>>

/** The paragraphs of a text of the committee, in its own words or in the original ones. */
export const textParagraphs = <Key extends TextKey>(
  texts: Texts,
  key: Key,
  values: FieldValues<Key>,
  alignment?: Alignment,
): Paragraph[] => {
  const entries = Object.entries<FieldValue>(values)
  const segments = Object.fromEntries(entries.map(([name, value]) => [name, runsOf(value)]))
  return composeText(currentText(texts, key), segments).map((runs) => paragraph(runs, alignment))
}

/** The same, so that what follows stays on its page. */
export const keptWithNext = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map((one) => ({ ...one, isKeptWithNext: true }))
