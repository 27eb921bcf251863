import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import {
  launchBrowser,
  officeContext,
  startHost,
  temporaryFolder,
  watchTrouble,
  type PageTrouble,
  type RunningHost,
} from '../helpers/browser.ts'
import { openClock, type MeetingClock } from './meeting-clock.ts'
import { openKeyboard, type Keyboard } from './meeting-keyboard.ts'

/** A meeting: the program with a clock that the test sets, a page, and only a keyboard to use it with. */
export type MeetingOffice = {
  clock: MeetingClock
  page: () => Page
  keys: () => Keyboard
  /** What went wrong in any of its pages. */
  troubles: () => PageTrouble[]
  open: (path: string) => Promise<void>
  /** The program dies at once, as when the power is cut, and its page with it; then it is started again. */
  killAndStartAgain: () => Promise<void>
  close: () => Promise<void>
}

const hostProgram = join(import.meta.dirname, 'meeting-host.ts')

/** Starts the program on a new folder at an hour of a day, and opens it. */
export const openMeetingOffice = async (chromium: string, day: string, time: string): Promise<MeetingOffice> => {
  const temporary = temporaryFolder()
  const dataFolder = join(temporary.folder, 'data')
  mkdirSync(dataFolder)
  const browser: Browser = await launchBrowser(chromium)
  const context: BrowserContext = await officeContext(browser)
  const clock = await openClock(temporary.folder, context)
  await clock.set(day, time)
  const seen: PageTrouble[][] = []
  let host: RunningHost
  let page: Page
  let keys: Keyboard
  const begin = async () => {
    host = await startHost({ dataFolder, hostProgram })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    clock.follow(page)
    keys = await openKeyboard(page)
    seen.push(watchTrouble(page))
    await page.goto(host.openingAddress)
  }
  await begin()
  return {
    clock,
    page: () => page,
    keys: () => keys,
    troubles: () => seen.flat(),
    open: async (path) => {
      await page.goto(`${new URL(host.openingAddress).origin}${path}`)
    },
    killAndStartAgain: async () => {
      await host.kill()
      await page.close()
      await begin()
    },
    close: async () => {
      await browser.close()
      await host.stop()
      temporary.remove()
    },
  }
}
