import type { Page } from 'playwright-core'
import { z } from 'zod'
import { skewClock } from '../e2e/meeting-clock.ts'
import { openOffice } from '../e2e/office.ts'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { importPadron } from './filter.ts'
import { percentile95, type Measurement } from './measure.ts'

// One principal for each institution, an alternate for two of three: 5,000 people who may sit.
const institutions = 3_000
const peopleCount = 5_000
const limitMs = 50
const warmUps = 10
const runs = 80

const heldOn = '2026-06-18'

const Session = z.looseObject({ id: z.string(), version: z.int() })

const openSession = async (page: Page): Promise<string> => {
  const draft = {
    kind: 'ordinary',
    isDecentralised: false,
    province: null,
    district: null,
    heldOn,
    firstCallAt: '09:00',
    secondCallAt: '09:30',
    venue: null,
    modality: 'in_person',
    onlineLink: null,
  }
  const { id, version } = Session.parse(
    await callProcedure(page, 'sessions.create', { draft, number: null, numberReason: null }),
  )
  const opening = { startedAt: '09:10', quorumCall: 'first', presider: null, secretary: null }
  await callProcedure(page, 'sessions.open', { sessionId: id, ...opening, expectedVersion: version })
  return id
}

// From the key to the frame that shows the card: the callback of a frame runs before it is painted, the message after.
const watchCards = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    let pressedAt = 0
    let shown = ''
    document.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'Enter') pressedAt = timeStamp
      },
      { capture: true },
    )
    new MutationObserver(() => {
      const serial = document.querySelector('[data-serial]')?.getAttribute('data-serial') ?? ''
      if (serial === shown) return
      shown = serial
      const from = pressedAt
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - from)
        port2.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-serial'] })
    Object.assign(window, { cardTimes: times })
  })

const cardTimes = async (page: Page): Promise<number[]> =>
  z.array(z.number()).parse(await page.evaluate(() => (window as { cardTimes?: unknown }).cardTimes))

const measureCards = async (page: Page): Promise<number[]> => {
  await watchCards(page)
  const card = page.getByRole('status', { name: 'Último registro' })
  for (let index = 0; index < warmUps + runs; index += 1) {
    // Far from one another in the list, by their acronyms.
    const acronym = `i${String((index * 37) % institutions)}`
    await page.keyboard.type(acronym, { delay: 25 })
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (count) => ((window as { cardTimes?: number[] }).cardTimes?.length ?? 0) > count,
      index,
      { polling: 20 },
    )
  }
  const words = (await card.textContent()) ?? ''
  if (!words.includes('Titular')) throw new Error(`The card does not confirm a principal: ${words}`)
  return (await cardTimes(page)).slice(warmUps)
}

/** Checking somebody in by keys in the window, from Enter until the card of who is saved is painted. */
export const measureCheckInScreen = async (): Promise<Measurement[]> => {
  const chromium = findTool('chromium', 'checking in on the screen is not measured')
  if (chromium === null) return []
  const office = await openOffice(chromium)
  try {
    const { page, origin } = office
    await importPadron(page, institutions)
    const sessionId = await openSession(page)
    // Within the session: on another day the box would ask since when each was there.
    await office.context.addInitScript(
      `globalThis.meetingOffset = ${String(Date.parse(`${heldOn}T09:40:00-05:00`) - Date.now())}`,
    )
    await office.context.addInitScript(skewClock)
    await page.goto(`${origin}/sesiones/${sessionId}/asistencia`)
    await page.getByLabel(/Registrar llegada/u).waitFor()
    const value = percentile95(await measureCards(page))
    const name = `Enter to card, ${peopleCount.toLocaleString('en')} people, 95th`
    return [{ name, value, unit: 'ms', ratio: null, limit: limitMs }]
  } finally {
    await office.close()
  }
}
