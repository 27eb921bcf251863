import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getSchema, type JSONContent } from '@tiptap/react'
import { lostReference, referenceTo } from '../../shared/domain/part-references.ts'
import { toCompleteMark } from '../../shared/domain/to-complete.ts'
import { documentOf, textOfDocument } from '../../renderer/features/ordinance-editor/part-document.ts'
import { markPressed } from '../../renderer/features/ordinance-editor/marks-to-complete.ts'
import { paragraphsOfHtml } from '../../renderer/features/ordinance-editor/pasted-html.ts'
import { partExtensions } from '../../renderer/features/ordinance-editor/reference-node.ts'
import { askedBefore } from '../../renderer/features/ordinance-editor/reference-targets.ts'

const id = '018f0000-0000-7000-8000-000000000001'
const noPart = () => false

test('any text goes into the editor and comes out the same, references and all', () => {
  const schema = getSchema(partExtensions(() => undefined))
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.uuid({ version: 7 }).map(referenceTo),
    fc.constantFrom('\n', '\n\n', '{{', '}}', '{{#clave}}', ' '),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const node = schema.nodeFromJSON(documentOf(text))
      node.check()
      expect(textOfDocument(node.toJSON() as JSONContent)).toBe(text)
    }),
  )
})

test('a reference is one piece of the text: nobody writes inside it', () => {
  const { content } = documentOf(`Véase el ${referenceTo(id)}.`)
  expect(content?.[0]?.content).toEqual([
    { type: 'text', text: 'Véase el ' },
    { type: 'reference', attrs: { id } },
    { type: 'text', text: '.' },
  ])
})

test('what is still to be completed is selected whole where it is pressed, and only there', () => {
  const schema = getSchema(partExtensions(() => undefined))
  const mark = toCompleteMark('plazo')
  const doc = schema.nodeFromJSON(documentOf(`Véase el ${referenceTo(id)} en ${mark} días.\nHasta ${mark}.`))
  const selectedAt = (position: number): string => {
    const selection = markPressed(doc, position)
    return selection === null ? '' : `${String(selection.from)} ${doc.textBetween(selection.from, selection.to)}`
  }
  // A reference is one position long; each paragraph begins one after it does.
  const first = 1 + 'Véase el '.length + 1 + ' en '.length
  expect(selectedAt(first + 4)).toBe(`${String(first)} ${mark}`)
  expect(selectedAt(first)).toBe('')
  expect(selectedAt(first + mark.length)).toBe('')
  expect(selectedAt(3)).toBe('')
  const second = doc.child(0).nodeSize + 1 + 'Hasta '.length
  expect(selectedAt(second + 1)).toBe(`${String(second)} ${mark}`)
})

test('a page of Word becomes plain paragraphs: no numbers of lists, no styles, a row of a table in one', () => {
  const html = `<html xmlns:o="urn:x"><head><style>p{color:red}</style><title>No</title></head><body>
    <!--[if gte mso 9]><xml>no</xml><![endif]-->
    <p class="MsoNormal"><b>Que</b>, la&nbsp;&nbsp;Mesa<o:p></o:p>
      acordó;</p>
    <p><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span>Primero<br>Segundo</p>
    <ul><li>Uno<ul><li>Dos</li></ul></li></ul>
    <table><tr><td><p>DIRESA</p><p>Salud</p></td><td>DREA</td></tr><tr><th>a</th><th></th></tr></table>
    <span hidden>no</span><i style="display:none">no</i><script>no()</script>
  </body></html>`
  expect(paragraphsOfHtml(html, noPart)).toEqual([
    'Que, la Mesa acordó;',
    'Primero',
    'Segundo',
    'Uno',
    'Dos',
    'DIRESA Salud · DREA',
    'a ·',
  ])
})

test('nothing that is pasted runs, is fetched or stays as markup', () => {
  Object.assign(globalThis, { ran: 0 })
  const html =
    '<img src="x" onerror="ran=1"><script>globalThis.ran=1</script><svg onload="ran=1"><text>no</text></svg>' +
    '<iframe srcdoc="<script>parent.ran=1</script>"></iframe><p onclick="ran=1">a &lt;b&gt;c</p>'
  expect(paragraphsOfHtml(html, noPart)).toEqual(['a <b>c'])
  expect((globalThis as { ran?: number }).ran).toBe(0)
})

test('hundreds of lists in each other, and thousands of paragraphs, are read each once', () => {
  const deep = `${'<ul><li>a'.repeat(300)}fin${'</li></ul>'.repeat(300)}`
  const paragraphs = paragraphsOfHtml(deep, noPart)
  expect(paragraphs).toHaveLength(300)
  expect(paragraphs.at(-1)).toBe('afin')
  expect(paragraphsOfHtml('<p style="x"><span>uno</span> dos</p>'.repeat(3_000), noPart)).toHaveLength(3_000)
})

test('a reference that is copied within the text stays one; of another text, its words', () => {
  const html = `<p>Véase el <span data-reference="${id}">artículo tercero</span>.</p>`
  expect(paragraphsOfHtml(html, (one) => one === id)).toEqual([`Véase el ${referenceTo(id)}.`])
  expect(paragraphsOfHtml(html, noPart)).toEqual(['Véase el artículo tercero.'])
})

test('@ asks for a part, with spaces in its name; an address of mail or a lone sign does not', () => {
  expect(askedBefore('Según el @artículo ter')).toEqual({ from: 9, query: 'artículo ter' })
  expect(askedBefore('@')).toEqual({ from: 0, query: '' })
  expect(askedBefore('mesa@region')).toBeNull()
  expect(askedBefore('a las 3 @ 4')).toBeNull()
  expect(lostReference).toContain('perdida')
})
