import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePages, parsePages } from '../../renderer/features/documents/page-changes.ts'

type Said = { paragraphs: readonly string[]; sheets: number; isBeginning?: boolean; style?: string; kind?: string }

const htmlOf = ({
  paragraphs,
  sheets,
  isBeginning = false,
  style = 'p { margin: 0 }',
  kind = 'sheets',
}: Said): string => {
  const text = paragraphs.map((words) => `<p class="${words.length % 2 === 0 ? 'left' : 'right'}">${words}</p>`)
  const page = '<div class="page"><p class="number"></p></div>'
  return (
    `<!doctype html><title>${String(paragraphs.length)} párrafos</title><style>${style}</style>` +
    `<main class="${kind}"><section class="part"><div class="text">${text.join('\n')}</div><div>${page.repeat(sheets)}</div></section>${isBeginning ? '<p class="rest">Falta el resto</p>' : ''}</main>`
  )
}

const shownPages = (said: Said): Document => new DOMParser().parseFromString(htmlOf(said), 'text/html')
const readPages = (said: Said) => parsePages(htmlOf(said))

const paragraphsOf = (pages: Document): Element[] => [...pages.querySelectorAll('.text > p')]

const said = fc.record({
  paragraphs: fc.array(fc.constantFrom('Que', 'el <b>acta</b>', 'El acta', 'Artículo', 'artículo <i>primero</i>')),
  sheets: fc.nat(4),
  isBeginning: fc.boolean(),
})

test('any pages can be made to say what any others say, as if they had been drawn anew', () => {
  fc.assert(
    fc.property(said, said, (before, after) => {
      const shown = shownPages(before)
      expect(changePages(shown, readPages(after))).toBe(true)
      const anew = shownPages(after)
      expect(shown.querySelector('main')?.outerHTML).toBe(anew.querySelector('main')?.outerHTML)
      expect(shown.title).toBe(anew.title)
    }),
  )
})

test('what is before and after what changed stays where it is', () => {
  const shown = shownPages({ paragraphs: ['VISTO', 'Que', 'Objeto', 'Alcance'], sheets: 2 })
  const [seen, , object, scope] = paragraphsOf(shown)
  const words = object?.firstChild
  changePages(shown, readPages({ paragraphs: ['VISTO', 'Vigilar', 'Que', 'Objetos', 'Alcance'], sheets: 3 }))
  expect(paragraphsOf(shown).map(({ textContent }) => textContent)).toEqual([
    'VISTO',
    'Vigilar',
    'Que',
    'Objetos',
    'Alcance',
  ])
  expect([seen?.isConnected, scope?.isConnected, words?.isConnected]).toEqual([true, true, false])
  const [first] = paragraphsOf(shown)
  changePages(shown, readPages({ paragraphs: ['VISTA', 'Vigilar', 'Que', 'Objetos', 'Alcance'], sheets: 3 }))
  expect(paragraphsOf(shown)[0]).toBe(first)
  expect(first?.textContent).toBe('VISTA')
})

test('the first pages stay where they are when the rest comes', () => {
  const shown = shownPages({ paragraphs: ['VISTO', 'Que'], sheets: 2, isBeginning: true })
  const first = paragraphsOf(shown)
  changePages(shown, readPages({ paragraphs: ['VISTO', 'Que', 'Objeto', 'Alcance'], sheets: 4 }))
  const all = paragraphsOf(shown)
  expect(all).toHaveLength(4)
  expect(first).toEqual(all.slice(0, 2))
  expect(first.every((paragraph) => paragraph.isConnected)).toBe(true)
  expect(shown.querySelector('.rest')).toBeNull()
})

test('pages that look otherwise, or are none, change nothing', () => {
  const shown = shownPages({ paragraphs: ['Que'], sheets: 1 })
  const before = shown.documentElement.outerHTML
  expect(changePages(shown, readPages({ paragraphs: ['Que sí'], sheets: 1, style: 'p { margin: 1mm }' }))).toBe(false)
  expect(changePages(shown, readPages({ paragraphs: ['Que sí'], sheets: 1, kind: 'sheets compact' }))).toBe(false)
  expect(changePages(shown, parsePages('<p>No hay tal documento</p>'))).toBe(false)
  expect(shown.documentElement.outerHTML).toBe(before)
})
