import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { renderHtml } from '../../electron/core/documents/html.ts'
import { text, type DocumentModel } from '../../electron/core/documents/model.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { launchBrowser } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { liveDocument } from './sample-live-minutes.ts'
import { noQuorumMinutes, richDocument, richMinutes } from './sample-minutes.ts'
import { samplesOfKind } from './samples.ts'
import { readPdf, toPdf, type Pdf } from './word-file.ts'

/* The preview in a real browser: its sheets on the screen, and the pages that it prints. */

const chromium = findTool('chromium', 'the sheets of the preview are not looked at')
const soffice = findTool('soffice', 'the sheets of the preview are not compared with those of Word')
const pdfinfo = findTool('pdfinfo', 'PDF pages are not counted')
const pdftotext = findTool('pdftotext', 'PDF text is not read')
const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }

type Sheets = { parts: number[]; pages: Pdf }

const columns = [
  { header: 'N°', widthMm: 10, alignment: 'center' as const },
  { header: 'Encabezado', widthMm: 150, alignment: 'left' as const },
]

/** A table over several pages, whose rows are two lines high. */
const tallDocument = (): DocumentModel => ({
  ...minutesDocument(richMinutes()),
  blocks: [
    {
      kind: 'table',
      caption: null,
      columns,
      rows: Array.from({ length: 90 }, (_none, index) => [
        [text(String(index + 1))],
        [text(`Principio ${index + 1}.\nFinal ${index + 1}.`)],
      ]),
    },
  ],
})

describe.skipIf(chromium === null || pdfinfo === null || pdftotext === null)('the sheets of a preview', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser(chromium ?? '')
    page = await browser.newPage({ viewport: { width: 1190, height: 800 } })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
  })

  /** How many sheets each part shows, and what is printed of them. */
  const sheetsOf = async (model: DocumentModel): Promise<Sheets> => {
    await page.setContent(renderHtml(model))
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll('.pages')].map((pages) => {
        const bottom = pages.getBoundingClientRect().bottom
        return [...pages.children].filter((sheet) => sheet.getBoundingClientRect().top < bottom - 1).length
      }),
    )
    const bytes = await page.pdf({ preferCSSPageSize: true })
    return { parts, pages: readPdf(tools, bytes) }
  }

  it.each([
    ['an approved acta', richDocument],
    ['a draft', () => minutesDocument(noQuorumMinutes())],
    ['an attendance list', () => samplesOfKind.attendance_list[0]!()],
  ])('of %s are the pages that are printed, each with its header, foot and number', async (_name, draw) => {
    const model = draw()
    const { parts, pages } = await sheetsOf(model)
    expect(parts).toEqual([pages.pageCount])
    expect(pages.pageCount).toBeGreaterThan(1)
    const across = await page.locator('.page .watermark').allTextContents()
    expect(across.slice(0, pages.pageCount)).toEqual(
      Array(pages.pageCount)
        .fill(model.watermark ?? [])
        .flat(),
    )
    for (const [index, printed] of pages.pages.entries()) {
      for (const line of model.header.lines) expect(printed).toContain(line)
      if (model.footerNote !== null) expect(printed).toContain(model.footerNote.replace(/\s/gu, ' '))
      expect(printed.split(`Página ${index + 1} de ${pages.pageCount}`)).toHaveLength(2)
    }
  })

  it('number each letter of a file apart', async () => {
    const { parts, pages } = await sheetsOf(samplesOfKind.letters[2]!())
    expect(parts).toEqual([2, 2])
    expect(pages.pages.map((printed) => /Página \d+ de \d+/u.exec(printed)?.[0])).toEqual([
      'Página 1 de 2',
      'Página 2 de 2',
      'Página 1 de 2',
      'Página 2 de 2',
    ])
  })

  it('say the header of a table on each of its pages and split none of its rows, on the screen and printed', async () => {
    const { parts, pages } = await sheetsOf(tallDocument())
    expect(parts[0]).toBeGreaterThan(3)
    for (const printed of pages.pages) {
      expect(printed.split('Encabezado')).toHaveLength(2)
      expect(printed.split('Principio').length).toBe(printed.split('Final').length)
    }
    // The header that is repeated is no element: room for it stands above the first row of each sheet.
    const rows = await page.evaluate(() => {
      const sheets = [...document.querySelectorAll('.page')].map((sheet) => sheet.getBoundingClientRect())
      return [...document.querySelectorAll('tbody tr')].map((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        const sheet = sheets.findIndex((one) => top < one.bottom)
        return { sheet, fromTop: top - (sheets[sheet]?.top ?? 0), isWhole: bottom < (sheets[sheet]?.bottom ?? 0) }
      })
    })
    expect(rows.every(({ isWhole }) => isWhole)).toBe(true)
    const firsts = [...Map.groupBy(rows, ({ sheet }) => sheet).values()].map(([first]) =>
      Math.round(first?.fromTop ?? 0),
    )
    expect(firsts).toHaveLength(pages.pageCount)
    expect(new Set(firsts)).toEqual(new Set([firsts[0]]))
  })

  it('are at the beginning of a long document as they will be when it is whole', async () => {
    const model = tallDocument()
    const rows = model.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => ({ ...block, rows: [row] })) : [],
    )
    const long = { ...model, blocks: [...rows, ...rows] }
    const topsIn = async (html: string): Promise<number[]> => {
      await page.setContent(html)
      return page.evaluate(() =>
        [...document.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().top),
      )
    }
    const whole = await topsIn(renderHtml(long))
    const numbers = () => page.evaluate(() => getComputedStyle(document.querySelector('.number')!, '::after').content)
    expect(await numbers()).toContain('counter(sheets)')
    const beginning = await topsIn(renderHtml(long, { isBeginning: true }))
    expect(await numbers()).not.toContain('counter(sheets)')
    // More than two sheets, less than all.
    const shown = beginning.filter((top) => top < 3 * 1100)
    expect(shown.length).toBeGreaterThan(30)
    expect(beginning.length).toBeLessThan(whole.length)
    expect(whole.slice(0, shown.length)).toEqual(shown)
  })

  it.skipIf(soffice === null)('are as many as those of the Word, as LibreOffice lays it out', async () => {
    for (const draw of [richDocument, liveDocument]) {
      const { pages } = await sheetsOf(draw())
      const word = toPdf(tools, await renderDocx(draw(), { createdAt: '2023-03-14T14:15:00.000Z' }))
      expect(pages.pageCount).toBe(word.pageCount)
    }
  })
})
