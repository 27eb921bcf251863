import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notesExtensions } from '../../renderer/features/minutes/notes-extensions.ts'
import { mergedNotes } from '../../renderer/features/minutes/notes-merge.ts'
import {
  addParagraph,
  becomes,
  beginWith,
  paragraphsInHand,
  removeParagraphs,
  textOfParagraphs,
} from '../../renderer/features/minutes/notes-paragraphs.ts'
import { listDepth } from '../../renderer/features/minutes/list-depth.ts'
import { noteOfCommitment } from '../../renderer/features/minutes/note-words.ts'
import { richTextFromParagraphs, richTextToPlain, type RichText } from '../../shared/domain/rich-text.ts'

const schema = getSchema(notesExtensions)
const documentOf = (notes: RichText) => schema.nodeFromJSON(notes)
const list = (...items: string[]): RichText['content'][number] => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [...richTextFromParagraphs([text]).content] })),
})
const stateOf = (notes: RichText, caret: number) => {
  const doc = documentOf(notes)
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
}
const plain = (state: EditorState) => richTextToPlain(state.doc.toJSON() as RichText)

describe('the paragraph in hand', () => {
  test('is that of the caret, with its line breaks; and all of those selected', () => {
    const notes = richTextFromParagraphs(['uno\ndos', 'tres'])
    expect(textOfParagraphs(paragraphsInHand(stateOf(notes, 2)))).toBe('uno\ndos')
    const doc = documentOf(notes)
    const all = EditorState.create({ doc, selection: TextSelection.create(doc, 1, doc.content.size - 1) })
    expect(textOfParagraphs(paragraphsInHand(all))).toBe('uno\ndos\ntres')
  })

  test('goes away alone, a list goes with its last item, and notes keep a paragraph to write in', () => {
    const remove = (notes: RichText, caret: number) => {
      const state = stateOf(notes, caret)
      const change = state.tr
      expect(removeParagraphs(change, paragraphsInHand(state))).toBe(true)
      change.doc.check()
      return change.doc.toJSON() as RichText
    }
    expect(richTextToPlain(remove(richTextFromParagraphs(['uno', 'dos']), 2))).toBe('dos')
    expect(remove({ type: 'doc', content: [list('uno', 'dos')] }, 4)).toEqual({ type: 'doc', content: [list('dos')] })
    expect(remove({ type: 'doc', content: [list('uno'), ...richTextFromParagraphs(['x']).content] }, 4)).toEqual(
      richTextFromParagraphs(['x']),
    )
    expect(remove(richTextFromParagraphs(['solo']), 2)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  test('stays when it was changed meanwhile, even if it says the same again', () => {
    const state = stateOf(richTextFromParagraphs(['uno', 'dos']), 2)
    const held = paragraphsInHand(state)
    const typed = state.apply(state.tr.insertText('x', 2))
    const change = typed.tr
    expect(removeParagraphs(change, held)).toBe(false)
    expect(change.docChanged).toBe(false)
  })
})

describe('writing for somebody', () => {
  test('who speaks begins a new line in bold after the one in hand, and the caret is after it', () => {
    const state = stateOf(richTextFromParagraphs(['uno', 'dos']), 2)
    const next = state.apply(beginWith(state, 'Rosa (DIRESA): '))
    expect(plain(next)).toBe('uno\nRosa (DIRESA): \ndos')
    expect(next.apply(next.tr.insertText('dice')).doc.child(1).toJSON()).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Rosa (DIRESA):', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' dice' },
      ],
    })
  })

  test('an empty line is used, not skipped', () => {
    const state = stateOf(richTextFromParagraphs(['uno', '']), 6)
    expect(plain(state.apply(beginWith(state, 'Rosa: ')))).toBe('uno\nRosa: ')
  })

  test('a paragraph goes to the end whatever is in hand, or takes the place of nothing', () => {
    const state = stateOf(richTextFromParagraphs(['uno', 'dos']), 2)
    expect(plain(state.apply(addParagraph(state, 'tres', true)))).toBe('uno\ndos\ntres')
    expect(plain(state.apply(addParagraph(state, 'tres', false)))).toBe('uno\ntres\ndos')
    const empty = stateOf(richTextFromParagraphs(['']), 1)
    expect(plain(empty.apply(addParagraph(empty, 'uno', true)))).toBe('uno')
  })
})

describe('going to another version', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  })

  test('any notes become any others, exactly', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const state = stateOf(richTextFromParagraphs(one), 1)
        const wanted = documentOf(richTextFromParagraphs(other))
        expect(state.apply(becomes(state, wanted)).doc.toJSON()).toEqual(wanted.toJSON())
      }),
    )
  })

  test('of two versions kept together nothing is missing, each in its order', () => {
    const isWithin = (part: readonly string[], whole: readonly string[]): boolean => {
      let at = 0
      for (const text of whole) if (text === part[at]) at += 1
      return at === part.length
    }
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const both = mergedNotes(richTextFromParagraphs(one), richTextFromParagraphs(other))
        const lines = both.content.map((block) => JSON.stringify(block))
        const written = (paragraphs: string[]) =>
          richTextFromParagraphs(paragraphs).content.map((block) => JSON.stringify(block))
        expect(isWithin(written(one), lines)).toBe(true)
        expect(isWithin(written(other), lines)).toBe(true)
      }),
    )
  })

  test('what both say stands once', () => {
    const both = mergedNotes(richTextFromParagraphs(['a', 'b', 'd']), richTextFromParagraphs(['a', 'c', 'd']))
    expect(richTextToPlain(both)).toBe('a\nb\nc\nd')
  })
})

test('how deep the lists of some notes are', () => {
  expect(listDepth(richTextFromParagraphs(['a']))).toBe(0)
  expect(
    listDepth({
      type: 'doc',
      content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [list('a')] }] }],
    }),
  ).toBe(2)
})

test('a commitment given back to the notes says who answers for it and until when', () => {
  const commitment = { text: 'Remitir', responsibles: [], dueOn: '2023-05-30' } as unknown as Parameters<
    typeof noteOfCommitment
  >[0]
  expect(noteOfCommitment(commitment)).toBe('Remitir (hasta el 30/05/2023)')
})
