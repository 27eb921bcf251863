import type { BrowserContext, Page } from 'playwright-core'
import {
  launchBrowser,
  officeContext,
  startHost,
  temporaryFolder,
  watchTrouble,
  type PageTrouble,
} from '../helpers/browser.ts'

/** A person at a browser: the program on an empty folder, its first page open, and what goes wrong in it. */
export type Office = {
  context: BrowserContext
  page: Page
  troubles: PageTrouble[]
  /** `http://127.0.0.1:PORT` */
  origin: string
  close: () => Promise<void>
}

/** Starts the program on a new folder and opens it in a browser; `close` ends both and the folder. */
export const openOffice = async (chromium: string): Promise<Office> => {
  const data = temporaryFolder()
  const host = await startHost({ dataFolder: data.folder })
  const browser = await launchBrowser(chromium)
  const context = await officeContext(browser)
  const page = await context.newPage()
  const troubles = watchTrouble(page)
  await page.goto(host.openingAddress)
  return {
    context,
    page,
    troubles,
    origin: new URL(host.openingAddress).origin,
    close: async () => {
      await browser.close()
      await host.stop()
      data.remove()
    },
  }
}
