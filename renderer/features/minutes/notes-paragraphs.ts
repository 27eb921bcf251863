import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { markOfName, type NamedInstitution } from '../../../shared/domain/quick-line-institutions.ts'
import type { NotesDocument } from './notes-extensions.ts'

/** A paragraph of the notes. */
type Paragraph = NotesDocument

/** The paragraphs in which something is selected, or the caret is, in their order. */
export const paragraphsInHand = ({ doc, selection }: EditorState): Paragraph[] => {
  const found: Paragraph[] = []
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (node.isTextblock) found.push(node)
  })
  return found
}

/** What paragraphs say: a line each, and a line for each line break. */
export const textOfParagraphs = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map((paragraph) => paragraph.textBetween(0, paragraph.content.size, '\n', '\n'))
    .join('\n')
    .trim()

const isName = ({ marks }: NotesDocument): boolean => marks.some(({ type }) => type.name === 'institution')

// A name of which a part is bold is in pieces, and one name all the same.
const piecesOf = (paragraph: Paragraph): { text: string; isName: boolean }[] => {
  const pieces: { text: string; isName: boolean }[] = []
  paragraph.forEach((node) => {
    const piece = { text: node.text ?? '\n', isName: isName(node) }
    const last = pieces.at(-1)
    if (last?.isName === true && piece.isName) last.text += piece.text
    else pieces.push(piece)
  })
  return pieces
}

/** What paragraphs say as a line would: the institutions that were chosen from the list with their `@`. */
export const lineOfParagraphs = (paragraphs: readonly Paragraph[], institutions: readonly NamedInstitution[]): string =>
  paragraphs
    .map((paragraph) =>
      piecesOf(paragraph)
        .map(({ text, isName: named }) => (named ? markOfName(text, institutions) : text))
        .join(''),
    )
    .join('\n')
    .trim()

const placeOf = (doc: NotesDocument, wanted: Paragraph): number | null => {
  let place: number | null = null
  doc.descendants((node, position) => {
    if (node === wanted) place = position
    return place === null
  })
  return place
}

const removeOne = (change: Transaction, wanted: Paragraph): boolean => {
  const place = placeOf(change.doc, wanted)
  if (place === null) return false
  const at = change.doc.resolve(place)
  // A list that would stay without items goes with its last one.
  let depth = at.depth
  while (depth > 0 && at.node(depth).childCount === 1) depth -= 1
  const [from, to] = depth === at.depth ? [place, place + wanted.nodeSize] : [at.before(depth + 1), at.after(depth + 1)]
  const isAll = from === 0 && to === change.doc.content.size
  const { paragraph } = change.doc.type.schema.nodes
  if (isAll && paragraph !== undefined) change.replaceWith(from, to, paragraph.create())
  else change.delete(from, to)
  return true
}

/** Removes paragraphs that are still as they were; answers whether all of them were. What changed meanwhile stays. */
export const removeParagraphs = (change: Transaction, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.map((paragraph) => removeOne(change, paragraph)).every(Boolean)

// Where a new paragraph may begin: after the block of the document in which the caret is, or after all of them.
const afterBlock = ({ doc, selection: { $to } }: EditorState): number =>
  $to.depth === 0 ? doc.content.size : $to.after(1)

/** Begins a paragraph with bold words after the one in hand, or in it when nothing is written there, and goes on after them. */
export const beginWith = (state: EditorState, words: string): Transaction => {
  const { schema, tr: change, selection } = state
  const { paragraph } = schema.nodes
  const { bold } = schema.marks
  if (paragraph === undefined || bold === undefined) return change
  const name = schema.text(words.trimEnd(), [bold.create()])
  const inHand = selection.$to.parent
  const place = inHand.isTextblock && inHand.content.size === 0 ? null : afterBlock(state)
  const at = place ?? selection.$to.pos
  if (place === null) change.insert(at, [name, schema.text(' ')])
  else change.insert(at, paragraph.create(null, [name, schema.text(' ')]))
  const end = at + (place === null ? 0 : 1) + name.nodeSize + 1
  return change.setSelection(TextSelection.create(change.doc, end)).setStoredMarks([]).scrollIntoView()
}

// Those that are named last in it: «Remitir el informe (DIRESA; hasta el 30/05/2023)».
const withNames = (schema: EditorState['schema'], text: string, names: readonly string[]): NotesDocument[] => {
  const { institution } = schema.marks
  const name = names.find((one) => text.includes(one))
  if (institution === undefined || name === undefined) return text === '' ? [] : [schema.text(text)]
  const at = text.lastIndexOf(name)
  const others = names.filter((one) => one !== name)
  return [
    ...withNames(schema, text.slice(0, at), others),
    schema.text(name, [institution.create()]),
    ...withNames(schema, text.slice(at + name.length), others),
  ]
}

/**
 * Adds a paragraph after the block in hand, or at the end; it takes the place of notes where nothing is written. The
 * institutions that it names are those in `names`.
 */
export const addParagraph = (
  state: EditorState,
  text: string,
  isAtEnd: boolean,
  names: readonly string[] = [],
): Transaction => {
  const { schema, tr: change, doc } = state
  const { paragraph } = schema.nodes
  if (paragraph === undefined) return change
  const added = paragraph.create(null, withNames(schema, text.replace(/\s*\n\s*/gu, ' '), names))
  if (doc.textContent.trim() === '' && doc.childCount === 1) return change.replaceWith(0, doc.content.size, added)
  return change.insert(isAtEnd ? doc.content.size : afterBlock(state), added)
}

/** Writes another document over the one in hand, touching only what differs: the caret goes where the change is. */
export const becomes = (state: EditorState, wanted: NotesDocument): Transaction => {
  const { doc, tr: change } = state
  const from = doc.content.findDiffStart(wanted.content)
  const ends = doc.content.findDiffEnd(wanted.content)
  if (from === null || ends === null) return change
  // Repeated letters may be counted from both sides.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  const [to, until] = [ends.a + overlap, ends.b + overlap]
  change.replace(from, to, wanted.slice(from, until))
  const caret = Math.min(until, change.doc.content.size)
  return change.setSelection(TextSelection.near(change.doc.resolve(caret), -1)).scrollIntoView()
}
