// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceListDocument } from '../../electron/core/attendance/document.ts'
import { cleanText, holdTogether } from '../../electron/core/documents/clean.ts'
import { renderHtml } from '../../electron/core/documents/html.ts'
import { text, type Block, type DocumentModel } from '../../electron/core/documents/model.ts'
import { accreditationRequestDocument } from '../../electron/core/letters/accreditation-request.ts'
import { callLettersDocument } from '../../electron/core/letters/document.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { normDocuments } from '../../electron/core/ordinances/document.ts'
import { anchorAttribute } from '../../shared/contract/host.ts'
import { hostileDocument, shortHostileTexts } from './hostile.ts'
import { accreditationRequest, attendanceList, callLetters } from './sample-call.ts'
import { arequipaMinutes, noQuorumMinutes, richMinutes } from './sample-minutes.ts'
import { ordinanceProject } from './sample-ordinance.ts'

const pageOf = (model: DocumentModel, nonce?: string): Document =>
  new DOMParser().parseFromString(renderHtml(model, nonce === undefined ? {} : { nonce }), 'text/html')

const allowedTags = new Set(
  'HTML HEAD META TITLE STYLE BODY MAIN SECTION DIV HEADER P SPAN MARK STRONG EM S U BR H1 H2 H3 H4 UL OL LI TABLE CAPTION COLGROUP COL THEAD TBODY TR TH TD FIGURE FIGCAPTION svg rect line text'.split(
    ' ',
  ),
)
const allowedAttributes = new Set([
  'class',
  'lang',
  'charset',
  'http-equiv',
  'name',
  'content',
  'start',
  'scope',
  'colspan',
  'nonce',
  'aria-hidden',
  'aria-label',
  anchorAttribute,
  'role',
  ...'width height viewBox x y x1 x2 y1 y2 fill stroke stroke-width text-anchor'.split(' '),
])

describe('the preview', () => {
  it('says of each part of a norm, once and in order, where it begins', () => {
    const data = ordinanceProject()
    const anchors = [...pageOf(normDocuments.ordinance(data)).querySelectorAll(`[${anchorAttribute}]`)]
    const inOrder = data.parts.filter(({ kind }) => kind !== 'closing').map(({ id }) => id)
    expect(anchors.map((block) => block.getAttribute(anchorAttribute)).slice(0, inOrder.length)).toEqual(inOrder)
    expect(anchors).toHaveLength(data.parts.length)
  })

  it('shows the minutes with the numbers that Word gives its headings', () => {
    const page = pageOf(minutesDocument(richMinutes()))
    const headings = [...page.querySelectorAll('h2')].map((heading) => heading.textContent)
    expect(page.querySelector('h1')?.textContent).toContain('ACTA DE LA SESIÓN ORDINARIA N°\u00A0003‑2023')
    expect(headings).toContain('IV. ORDEN DEL DÍA')
    expect(page.querySelectorAll('table')).toHaveLength(7)
    expect(page.querySelector('ol > li > ul > li')?.textContent).toBe('Cotabambas')
    expect(page.querySelector('u')?.textContent).toBe('remitir el informe por escrito')
    expect(page.documentElement.lang).toBe('es-PE')
  })

  it('carries the watermark of a draft', () => {
    expect(pageOf(minutesDocument(noQuorumMinutes())).querySelector('.watermark')?.textContent).toBe('BORRADOR')
    expect(pageOf(minutesDocument(richMinutes())).querySelector('.watermark')).toBeNull()
  })

  it('gives each letter of a file a sheet and a header of its own, and the form of the request another', () => {
    const call = pageOf(callLettersDocument(callLetters()))
    const request = pageOf(accreditationRequestDocument(accreditationRequest()))
    expect(call.querySelectorAll('section.part > .flow header.running')).toHaveLength(3)
    expect(call.querySelectorAll('.page-break')).toHaveLength(0)
    expect(request.querySelectorAll('section.part')).toHaveLength(2)
    expect(request.querySelectorAll('section.part .page-break')).toHaveLength(2)
    const facts = [...call.querySelectorAll('table.labels tr')].map((row) => row.textContent)
    expect(facts).toContain('Día:martes 14\u00A0de\u00A0marzo\u00A0de\u00A02023')
  })

  it('shows the attendance list on a lying sheet, with its groups across all columns', () => {
    const page = pageOf(attendanceListDocument(attendanceList()))
    const groups = [...page.querySelectorAll('th.group')]
    expect(groups.map((group) => group.textContent)).toEqual([
      'Segmento: Estado',
      'Segmento: Sociedad civil',
      'Segmento: Sector privado',
      'Segmento: Cooperación',
      'Personas invitadas',
    ])
    expect(groups.every((group) => group.getAttribute('colspan') === '9')).toBe(true)
    expect(page.querySelectorAll('tr.h9')).toHaveLength(51)
    expect(page.querySelector('style')?.textContent).toMatch(/column-width: 297mm; column-height: 210mm;/u)
    expect(page.querySelector('style')?.textContent).toContain('size: A4 landscape;')
  })

  it('has one style element, with the nonce, and nothing that a strict policy would refuse', () => {
    const page = pageOf(minutesDocument(arequipaMinutes()), 'abc123')
    expect([...page.querySelectorAll('style')].map((style) => style.getAttribute('nonce'))).toEqual(['abc123'])
    expect(page.querySelectorAll('[style], script, link, img, iframe')).toHaveLength(0)
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'nonce-abc123'; base-uri 'none'; form-action 'none'",
    )
  })

  it('of a long document can say the beginning alone, as it is in the whole, and that the rest is to come', () => {
    const said = normDocuments.ordinance(ordinanceProject())
    const tables = minutesDocument(richMinutes()).blocks.filter(({ kind }) => kind === 'table')
    const long = { ...said, blocks: [...Array.from({ length: 20 }, () => said.blocks).flat(), ...tables] }
    const blocksOf = (html: string) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('p')]
    const [whole, beginning] = [renderHtml(long), renderHtml(long, { isBeginning: true })]
    expect(beginning.length).toBeLessThan(whole.length / 2)
    const [first, all] = [beginning, whole].map((html) => blocksOf(html).map(({ outerHTML }) => outerHTML))
    expect(first?.slice(0, 30)).toEqual(all?.slice(0, 30))
    const [few, many] = [beginning, whole].map((html) => /<style>.*<\/style>/su.exec(html)?.[0])
    expect(few).toBe(many)
    expect(beginning).toContain('Se está dibujando el resto del documento…')
    expect(whole).not.toContain('Se está dibujando el resto')
  })

  it('of a short document is whole at once', () => {
    const model = normDocuments.ordinance(ordinanceProject())
    expect(renderHtml(model, { isBeginning: true })).toBe(renderHtml(model))
  })

  it('has no element or attribute but its own, whatever the texts say', () => {
    fc.assert(
      fc.property(hostileDocument, (model) => {
        for (const element of pageOf(model, 'n').querySelectorAll('*')) {
          expect(allowedTags).toContain(element.tagName)
          for (const name of element.getAttributeNames()) expect(allowedAttributes).toContain(name)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(shortHostileTexts.slice(0, 8))('shows «%s» as it was typed', (value) => {
    const title: Block = { kind: 'title', runs: [text(value)] }
    const page = pageOf({ ...minutesDocument(arequipaMinutes()), blocks: [title] })
    expect(page.querySelector('h1')?.textContent).toBe(value)
  })
})

describe('cleaning a text', () => {
  it('takes out what cannot be written and keeps what people write', () => {
    expect(cleanText('a\u0000\u0008\u001F\u007F\u009Fb')).toBe('ab')
    expect(cleanText('uno\r\ndos\rtres\u2028cuatro\tcinco')).toBe('uno\ndos\ntres\ncuatro cinco')
    expect(cleanText('\uD83D sin pareja')).toBe('\uFFFD sin pareja')
    expect(cleanText('al\u202Erevés\u202C')).toBe('alrevés')
    expect(cleanText('👩🏽‍⚖️ Ñandú שלום «x»')).toBe('👩🏽‍⚖️ Ñandú שלום «x»')
  })

  it('holds numbers, treatments and dates together without touching a letter', () => {
    const typed =
      'El Sr. Vargas, de la Ordenanza N° 012-2023, el 14 de marzo de 2023 y el 3 de abril. Dr. No de 2 de 3.'
    const held = holdTogether(typed)
    expect(held.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-')).toBe(typed)
    expect(held).toContain('Sr.\u00A0Vargas')
    expect(held).toContain('N°\u00A0012\u20112023')
    expect(held).toContain('14\u00A0de\u00A0marzo\u00A0de\u00A02023')
    expect(held).toContain('3\u00A0de\u00A0abril. Dr.\u00A0No de 2 de 3.')
  })

  it('leaves nothing that XML refuses, and cleans once for good', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (value) => {
          const cleaned = cleanText(value)
          expect(cleaned.isWellFormed()).toBe(true)
          expect(cleaned).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/u)
          expect(cleanText(cleaned)).toBe(cleaned)
        },
      ),
    )
  })
})
