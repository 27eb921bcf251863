import type { Page } from 'playwright-core'
import { beginningAddress, previewAddress } from '../../shared/contract/host.ts'
import { prepareDemonstration } from '../e2e/demonstration.ts'
import { openOffice } from '../e2e/office.ts'
import { findTool } from '../helpers/tools.ts'
import { median, percentile95, type Measurement } from './measure.ts'

const limitMs = 100
const warmUps = 5
const runs = 40

/** Milliseconds from asking for the pages of a document until a frame shows them. */
const drawOnce = (page: Page, address: string): Promise<number> =>
  page.evaluate(async (src) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
    Object.assign(frame.style, { position: 'fixed', inset: '0', width: '860px', height: '700px', zIndex: '9' })
    const { port1, port2 } = new MessageChannel()
    const startedAt = performance.now()
    try {
      await new Promise<void>((resolve) => {
        // The callback of a frame runs before it is painted, the message after.
        port1.onmessage = () => {
          resolve()
        }
        frame.onload = () => {
          requestAnimationFrame(() => {
            port2.postMessage(null)
          })
        }
        frame.src = src
        document.body.append(frame)
      })
      if (frame.contentDocument?.querySelector('.page') == null) throw new Error('The frame shows no pages')
      return performance.now() - startedAt
    } finally {
      frame.remove()
      port1.close()
    }
  }, address)

/** The same, so many times, after some that do not count: what a document costs that was looked at before. */
export const drawOften = async (page: Page, address: string, times: number, warmingUp: number): Promise<number[]> => {
  const drawn: number[] = []
  for (let turn = 0; turn < warmingUp + times; turn += 1) drawn.push(await drawOnce(page, address))
  return drawn.slice(warmingUp)
}

/** The preview of the acta of the demonstration, from asking for it until its first pages, or all, are painted: the core, the pages, the browser. */
export const measurePreview = async (): Promise<Measurement[]> => {
  const chromium = findTool('chromium', 'the preview is not measured')
  if (chromium === null) return []
  const office = await openOffice(chromium)
  try {
    const { page, origin } = office
    const { closed } = await prepareDemonstration(page)
    await page.goto(`${origin}/ayuda`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const acta = { kind: 'minutes' as const, subjectId: closed }
    const times = await drawOften(page, beginningAddress(acta), runs, warmUps)
    const whole = await drawOften(page, previewAddress(acta), runs, warmUps)
    return [
      {
        name: 'preview of an acta, asked to its first pages painted, median',
        value: median(times),
        unit: 'ms',
        ratio: null,
        limit: null,
      },
      {
        name: 'preview of an acta, asked to its first pages painted, 95th',
        value: percentile95(times),
        unit: 'ms',
        ratio: null,
        limit: limitMs,
      },
      {
        name: 'preview of an acta, asked to all its pages painted, 95th',
        value: percentile95(whole),
        unit: 'ms',
        ratio: null,
        limit: null,
      },
    ]
  } finally {
    await office.close()
  }
}
