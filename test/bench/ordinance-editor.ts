import type { Page } from 'playwright-core'
import { z } from 'zod'
import { beginningAddress, previewAddress } from '../../shared/contract/host.ts'
import { openOffice } from '../e2e/office.ts'
import { prepareDemonstration } from '../e2e/demonstration.ts'
import { callProcedure } from '../helpers/browser.ts'
import { largeOrdinance, largeSize } from '../helpers/large-ordinance.ts'
import { findTool } from '../helpers/tools.ts'
import { percentile95, type Measurement } from './measure.ts'
import { drawOften } from './preview.ts'

const editingLimitMs = 50
const previewLimitMs = 150
const warmUps = 10
// Enough that one slow moment of the computer is not the 95th of a hundred.
const moves = 160
const previews = 60
const typed = 'La secretaría técnica da cuenta de lo que falta. '
const betweenKeysMs = 70
// As fast as a finger steps a part through a text.
const betweenMovesMs = 150
const settleMs = 2_500
// More than the pause after which the pages are drawn.
const betweenPreviewsMs = 1_300

type Watched = 'keyTimes' | 'pageTimes'

// From a key, or from when the page asks for a document again, to the frame that shows what changed in the text or in the
// pages: the callback of a frame runs before it is painted, the message after.
const watch = (page: Page, watched: Watched): Promise<void> =>
  page.evaluate((name) => {
    const times: number[] = []
    let startedAt: number | null = null
    if (name === 'keyTimes')
      document.addEventListener(
        'keydown',
        ({ timeStamp, key }) => {
          if (key.length === 1 || key.startsWith('Arrow')) startedAt = timeStamp
        },
        { capture: true },
      )
    else {
      const { fetch } = window
      window.fetch = (...asked) => {
        const [address] = asked
        if (typeof address === 'string' && address.startsWith('/files/preview/')) startedAt = performance.now()
        return fetch(...asked)
      }
    }
    const target =
      name === 'keyTimes'
        ? document.querySelector('[role="region"][aria-label="Texto"]')
        : document.querySelector('iframe')?.contentDocument
    if (!target) throw new Error('There is no text, or no pages')
    new MutationObserver(() => {
      if (startedAt === null) return
      const from = startedAt
      startedAt = null
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - from)
        port2.postMessage(null)
      })
    }).observe(target, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { [name]: times })
  }, watched)

const takeTimes = async (page: Page, watched: Watched): Promise<number[]> =>
  z.array(z.number()).parse(
    await page.evaluate((name) => {
      const times = (window as Partial<Record<Watched, number[]>>)[name]
      return times?.splice(0) ?? []
    }, watched),
  )

const measureTypingIn = async (page: Page): Promise<number[]> => {
  // In the middle of a chapter: one more step changes its number.
  const article = page.locator('article[data-kind="article"]').nth(largeSize.articles / 2 + 5)
  await article.scrollIntoViewIfNeeded()
  await article.locator('p').first().click()
  await page.waitForTimeout(settleMs)
  await watch(page, 'keyTimes')
  // Long enough for what is typed to be saved several times meanwhile.
  for (let round = 0; round < 3; round += 1) await page.keyboard.type(typed, { delay: betweenKeysMs })
  return takeTimes(page, 'keyTimes')
}

const stepOften = async (page: Page, steps: number, pauseMs: number): Promise<void> => {
  for (let turn = 0; turn < steps; turn += 1) {
    await page.keyboard.press(turn % 2 === 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown')
    await page.waitForTimeout(pauseMs)
  }
}

const measureMoving = async (page: Page): Promise<number[]> => {
  await page.waitForTimeout(settleMs)
  await takeTimes(page, 'keyTimes')
  // Nothing is asked of the page between two keys: it would wait in turn with what is measured.
  await stepOften(page, warmUps + moves, betweenMovesMs)
  await page.waitForTimeout(settleMs)
  return (await takeTimes(page, 'keyTimes')).slice(warmUps)
}

const measurePages = async (page: Page): Promise<number[]> => {
  await watch(page, 'pageTimes')
  await stepOften(page, warmUps + previews, betweenPreviewsMs)
  return (await takeTimes(page, 'pageTimes')).slice(warmUps)
}

const measureAll = async (page: Page, origin: string): Promise<Measurement[]> => {
  await prepareDemonstration(page)
  const { id } = z
    .looseObject({ id: z.string() })
    .parse(await callProcedure(page, 'ordinances.create', largeOrdinance()))
  await page.goto(`${origin}/ordenanzas/${id}`)
  await page.getByRole('tree').waitFor()
  await page.waitForTimeout(settleMs)
  const typing = await measureTypingIn(page)
  const moving = await measureMoving(page)
  const changed = await measurePages(page)
  if (typing.length < 100 || moving.length < moves || changed.length < previews)
    throw new Error('The text did not answer to the keys')
  await page.goto(`${origin}/ayuda`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const subject = { kind: 'ordinance' as const, subjectId: id }
  const opened = await drawOften(page, beginningAddress(subject), previews, warmUps)
  const whole = await drawOften(page, previewAddress(subject), previews, warmUps)
  const size = `${String(largeSize.articles)} articles`
  const row = (name: string, times: readonly number[], limit: number | null): Measurement => ({
    name: `${name}, ${size}, 95th`,
    value: percentile95(times),
    unit: 'ms',
    ratio: null,
    limit,
  })
  return [
    row('type in a part, key to paint', typing, editingLimitMs),
    row('move a part, key to paint', moving, editingLimitMs),
    row('preview after a move, asked to painted', changed, previewLimitMs),
    row('preview opened, asked to its first pages painted', opened, previewLimitMs),
    row('preview opened, asked to all pages painted', whole, null),
  ]
}

/** An ordinance of 120 articles and 60 considerandos in its editor: a letter, moving an article, and the pages beside it. */
export const measureOrdinanceEditor = async (): Promise<Measurement[]> => {
  const chromium = findTool('chromium', 'the editor of ordinances is not measured')
  if (chromium === null) return []
  const office = await openOffice(chromium)
  try {
    return await measureAll(office.page, office.origin)
  } finally {
    await office.close()
  }
}
