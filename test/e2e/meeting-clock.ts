import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

/** Where the folder of a meeting says how far its clock is from the computer's, in milliseconds. */
export const clockFile = (folder: string): string => join(folder, 'clock')

/**
 * Makes the present be as many milliseconds away as `meetingOffset` says each time; nothing else of `Date` changes. It stands
 * alone, because a page is sent its text.
 */
export const skewClock = (): void => {
  const Computer = Date
  const now = (): number => Computer.now() + (Reflect.get(globalThis, 'meetingOffset') as number)
  globalThis.Date = new Proxy(Computer, {
    construct: (target, given, newTarget: typeof Date) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
}

export type MeetingClock = {
  /** Makes it be that hour in Peru, for the program and for its page; from then on it runs. */
  set: (day: string, time: string) => Promise<void>
  /** Which page is open now. */
  follow: (page: Page) => void
}

/** The clock of a meeting: of the program, which finds it in that folder, and of the pages of a context. */
export const openClock = async (folder: string, context: BrowserContext): Promise<MeetingClock> => {
  let page: Page | null = null
  await context.addInitScript(skewClock)
  return {
    set: async (day, time) => {
      const offset = Date.parse(`${day}T${time}:00-05:00`) - Date.now()
      writeFileSync(clockFile(folder), String(offset))
      const script = `globalThis.meetingOffset = ${String(offset)}`
      await context.addInitScript(script)
      await page?.evaluate(script)
    },
    follow: (opened) => {
      page = opened
    },
  }
}
