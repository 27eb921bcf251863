import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../helpers/browser.ts'
import { openTestCore, type TestCore } from '../helpers/core.ts'
import { findTool } from '../helpers/tools.ts'

/* The preview in the frame that the screens give it, in a real browser and with what a text could only do by a mistake. */

const chromium = findTool('chromium', 'what a preview may do is not tried')

const planted = [
  '<script>parent.hasRun = true</script>',
  '<img src="/picture" onerror="parent.hasRun = true">',
  '<link rel="stylesheet" href="/styles">',
  '<style>body { background: url(/background) }</style>',
  '<iframe src="/frame"></iframe>',
  '<form action="/form"><button id="send">Enviar</button></form>',
  '<a id="leave" href="javascript:parent.hasRun = true" target="_top">Salir</a>',
].join('')

describe.skipIf(chromium === null)('the frame of a preview', () => {
  let browser: Browser
  let page: Page
  let core: TestCore
  const asked: string[] = []
  beforeAll(async () => {
    core = openTestCore()
    await core.client.settings.loadDemonstration()
    const [session] = await core.client.sessions.list()
    const address = `/files/preview/minutes/${session?.id ?? ''}`
    browser = await launchBrowser(chromium ?? '')
    page = await browser.newPage()
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url())
      asked.push(pathname)
      if (pathname !== address) {
        const body = `<!doctype html><iframe sandbox="allow-same-origin allow-modals" src="${address}"></iframe>`
        await route.fulfill({ contentType: 'text/html', body })
        return
      }
      const answer = await core.core.fetch(new Request(`http://mesa.test${address}`))
      const body = (await answer.text()).replace('</main>', `${planted}</main>`)
      await route.fulfill({ headers: Object.fromEntries(answer.headers), body })
    })
    await page.goto('http://mesa.test/')
    await page.frameLocator('iframe').locator('h1').waitFor()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    core[Symbol.dispose]()
  })

  test('runs nothing and loads nothing, whatever got into it', async () => {
    const frame = page.frameLocator('iframe')
    await frame.locator('#send').click()
    await frame.locator('#leave').click()
    expect(await page.evaluate(() => 'hasRun' in window)).toBe(false)
    expect(page.url()).toBe('http://mesa.test/')
    expect(asked.filter((path) => !path.startsWith('/files/preview/'))).toEqual(['/'])
  })

  test('is measured, heard and printed by the page around it', async () => {
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')
      inner?.contentDocument?.addEventListener('keydown', ({ key }) => {
        Object.assign(window, { heard: key })
      })
      inner?.contentWindow?.addEventListener('beforeprint', () => {
        Object.assign(window, { hasPrinted: true })
      })
    })
    await page.frameLocator('iframe').locator('h1').click()
    await page.keyboard.press('PageDown')
    const seen = await page.evaluate(() => {
      const inner = document.querySelector('iframe')
      inner?.contentWindow?.print()
      const { heard, hasPrinted } = window as { heard?: string; hasPrinted?: boolean }
      return { heard, hasPrinted, width: inner?.contentDocument?.querySelector<HTMLElement>('.part')?.offsetWidth }
    })
    expect(seen).toEqual({ heard: 'PageDown', hasPrinted: true, width: 794 })
  })
})
