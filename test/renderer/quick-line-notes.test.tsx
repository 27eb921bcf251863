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
  lineOfParagraphs,
  textOfParagraphs,
} from '../../renderer/features/minutes/notes-paragraphs.ts'
import { listDepth } from '../../renderer/features/minutes/list-depth.ts'
import { noteOfCommitment } from '../../renderer/features/minutes/note-words.ts'
import { completeAt } from '../../renderer/features/quick-line/completion.ts'
import { InstitutionId } from '../../shared/domain/ids.ts'
import { readQuickLine } from '../../shared/domain/quick-line.ts'
import {
  richTextFromParagraphs,
  richTextToPlain,
  RichText,
  type RichTextInline,
} from '../../shared/domain/rich-text.ts'

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

describe('an institution chosen from the list in the notes', () => {
  const institutions = [
    {
      id: InstitutionId.parse('01970000-0000-7000-8000-000000000001'),
      name: 'Dirección de Educación',
      acronym: 'DREA',
    },
    { id: InstitutionId.parse('01970000-0000-7000-8000-000000000002'), name: 'Mesa "Sur"', acronym: null },
  ]
  const chosen = (name: string, ...looks: ('bold' | 'institution')[]) => ({
    type: 'text' as const,
    text: name,
    marks: looks.map((type) => ({ type })),
  })
  const noteWith = (...content: RichTextInline[]) =>
    stateOf({ type: 'doc', content: [{ type: 'paragraph', content }] }, 2)
  const lineOf = (state: EditorState) => lineOfParagraphs(paragraphsInHand(state), institutions)
  const namedIn = (state: EditorState) =>
    readQuickLine(lineOf(state), { institutions, on: '2026-11-12' }).institutions.map(({ name }) => name)

  test('is offered in the words by which it is found again, and read without any mark', () => {
    const sources = { place: 'notes' as const, institutions, people: [], snippets: [], fill: String }
    for (const [typed, name] of [
      ['@drea', 'Dirección de Educación'],
      ['@mes', 'Mesa "Sur"'],
    ] as const) {
      const words = completeAt(typed, sources)?.suggestions[0]?.insert().trimEnd() ?? ''
      expect(words).not.toContain('@')
      expect(namedIn(noteWith({ type: 'text', text: 'Enviar a ' }, chosen(words, 'institution')))).toEqual([name])
    }
  })

  test('answers for what the paragraph becomes, also when a part of its name is bold', () => {
    const state = noteWith(
      { type: 'text', text: 'Enviar ' },
      chosen('DR', 'bold', 'institution'),
      chosen('EA', 'institution'),
    )
    expect(lineOf(state)).toBe('Enviar @DREA')
    expect(textOfParagraphs(paragraphsInHand(state))).toBe('Enviar DREA')
  })

  test('whose name was cut, and one that was only written, stay words', () => {
    expect(lineOf(noteWith(chosen('DRE', 'institution')))).toBe('DRE')
    expect(lineOf(stateOf(richTextFromParagraphs(['Enviar DREA']), 2))).toBe('Enviar DREA')
  })

  test('is one again when the commitment goes back to the notes', () => {
    const state = stateOf(richTextFromParagraphs([]), 1)
    const back = state.apply(addParagraph(state, 'Enviar (DREA; hasta el 30/11/2026)', false, ['DREA']))
    expect(RichText.parse(back.doc.toJSON())).toMatchObject({
      content: [{ content: [{ text: 'Enviar (' }, chosen('DREA', 'institution'), { text: '; hasta el 30/11/2026)' }] }],
    })
    expect(namedIn(back)).toEqual(['Dirección de Educación'])
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

  test('of two versions kept together no letter is missing, each in its order', () => {
    const isWithin = (part: string, whole: string): boolean => {
      let at = 0
      for (const letter of whole) if (letter === part.charAt(at)) at += 1
      return at === part.length
    }
    const lettersOf = (notes: RichText) => richTextToPlain(notes).replace(/\s/gu, '')
    // Of few words, so that they often share some.
    const sentence = fc.constantFrom('Se aprobó.', 'Se aprobó. ', 'Se', 'Se apr', 'uno; ', 'dos', ' ', 'dos\ntres. ')
    const sentences = fc.array(
      fc.array(sentence, { maxLength: 4 }).map((parts) => parts.join('')),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.oneof(texts, sentences), fc.oneof(texts, sentences), (one, other) => {
        const [first, second] = [richTextFromParagraphs(one), richTextFromParagraphs(other)]
        const both = mergedNotes(first, second)
        documentOf(both).check()
        expect(isWithin(lettersOf(first), lettersOf(both))).toBe(true)
        expect(isWithin(lettersOf(second), lettersOf(both))).toBe(true)
        expect(mergedNotes(first, first)).toEqual(first)
      }),
    )
  })

  test('a paragraph that both went on with keeps once what they share', () => {
    const both = (mine: string, theirs: string) =>
      richTextToPlain(mergedNotes(richTextFromParagraphs([mine]), richTextFromParagraphs([theirs])))
    expect(
      both('Texto de la primera ventana. Y la primera sigue.', 'Texto de la primera ventana. Segunda ventana escribe.'),
    ).toBe('Texto de la primera ventana. Y la primera sigue. Segunda ventana escribe.')
    expect(both('Texto de la primera ventana.', 'Texto de la primera ventana. Sigue.')).toBe(
      'Texto de la primera ventana. Sigue.',
    )
    expect(both('Se acuerda rem', 'Se acuerda remitir el informe')).toBe('Se acuerda remitir el informe')
    expect(both('Son 12 de 20', 'Son 15 de 20')).toBe('Son 12 de 20\nSon 15 de 20')
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
