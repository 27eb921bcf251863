import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { previewAddress } from '../../shared/contract/host.ts'
import { callProcedure } from '../helpers/browser.ts'
import { largeOrdinance } from '../helpers/large-ordinance.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'

const chromium = findTool('chromium', 'whether the pages beside a text follow it')

type Placed = { words: string; top: number }

/** Where every block of some pages stands, and how many sheets are shown. */
const placedIn = (page: Page, frame: string): Promise<{ blocks: Placed[]; sheets: number }> =>
  page.evaluate((name) => {
    const pages = document.querySelector<HTMLIFrameElement>(name)?.contentDocument
    if (!pages) throw new Error('There are no pages')
    const from = pages.querySelector('main')?.getBoundingClientRect().top ?? 0
    const blocks = [...pages.querySelectorAll('.text > *')].map((block) => ({
      words: block.textContent,
      top: Math.round(block.getBoundingClientRect().top - from),
    }))
    return { blocks, sheets: Math.round((pages.querySelector('.part')?.getBoundingClientRect().height ?? 0) / 1153) }
  }, frame)

/** The same document drawn anew, in a frame of the same size. */
const drawAnew = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(async (src) => {
    document.querySelector('#anew')?.remove()
    const shown = document.querySelector('iframe')
    if (!shown) throw new Error('There are no pages')
    const frame = document.createElement('iframe')
    frame.id = 'anew'
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.style.width = `${String(shown.clientWidth)}px`
    frame.style.height = `${String(shown.clientHeight)}px`
    await new Promise<void>((resolve) => {
      frame.onload = () => {
        resolve()
      }
      frame.src = src
      document.body.append(frame)
    })
  }, address)
}

describe.skipIf(chromium === null)('the pages beside a long ordinance', () => {
  let office: Office
  let address = ''
  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    const { page, origin } = office
    await callProcedure(page, 'settings.loadDemonstration')
    const created = await callProcedure(page, 'ordinances.create', largeOrdinance())
    const { id } = z.looseObject({ id: z.string() }).parse(created)
    address = previewAddress({ kind: 'ordinance', subjectId: id })
    await page.goto(`${origin}/ordenanzas/${id}`)
    await page.getByRole('tree').waitFor()
  }, 60_000)
  afterAll(() => office.close())

  const shown = 'iframe:not(#anew)'
  const sayTheSame = async (page: Page): Promise<void> => {
    await drawAnew(page, address)
    expect(await placedIn(page, shown)).toEqual(await placedIn(page, '#anew'))
  }

  test('are whole after a moment', async () => {
    const { page } = office
    await eventually(() => page.frameLocator(shown).locator('.rest').count()).toBe(0)
    const { blocks, sheets } = await placedIn(page, shown)
    expect(blocks.length).toBeGreaterThan(500)
    expect(sheets).toBeGreaterThan(20)
    await sayTheSame(page)
  }, 30_000)

  test('say and look as if they were drawn anew, whatever was written, moved, added and taken away', async () => {
    const { page } = office
    const pages = page.frameLocator(shown).locator('.text')
    const article = page.locator('article[data-kind="article"]').nth(30)
    await article.scrollIntoViewIfNeeded()
    await article.locator('p').first().click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Palabras escritas al lado de sus páginas. '.repeat(6))
    await eventually(() => pages.innerText()).toContain('Palabras escritas al lado de sus páginas. '.repeat(6))
    await sayTheSame(page)
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowUp')
    // Typed without a pause: no letter may go elsewhere.
    for (const title of ['Uno nuevo', 'Otro nuevo', 'El último']) {
      await page.keyboard.press('Control+Enter')
      await page.keyboard.type(title)
    }
    await eventually(() => pages.innerText()).toMatch(/- Uno nuevo\.[^]*- Otro nuevo\.[^]*- El último\./u)
    await sayTheSame(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await eventually(() => pages.innerText()).not.toContain('El último')
    await sayTheSame(page)
    expect(office.troubles).toEqual([])
  }, 60_000)

  test('stay when the program cannot draw them, say so, and follow again once it can', async () => {
    const { page } = office
    const pages = page.frameLocator(shown).locator('.text')
    const failure = page.getByText('La vista previa no se pudo actualizar: muestra lo de antes.')
    await page.route('**/files/preview/**', (route) => route.fulfill({ status: 500 }))
    const article = page.locator('article[data-kind="article"]').nth(5)
    await article.locator('p').first().click()
    await page.keyboard.type('Mientras falla. ')
    await failure.waitFor()
    expect(await pages.innerText()).toContain('Palabras escritas al lado de sus páginas.')
    await page.getByRole('button', { name: 'Reintentar' }).click()
    await failure.waitFor()
    await page.unroute('**/files/preview/**')
    await page.getByRole('button', { name: 'Reintentar' }).click()
    await eventually(() => pages.innerText()).toContain('Mientras falla.')
    expect(await failure.count()).toBe(0)
    await sayTheSame(page)
  }, 60_000)
})
