import type { CDPSession, Page } from 'playwright-core'
import { z } from 'zod'
import { uploadAddress } from '../../shared/contract/uploads.ts'
import { filterPadron, lineOf, noFacets } from '../../renderer/features/padron/filter.ts'
import { Roll } from '../../shared/contract/roll.ts'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { openOffice } from '../e2e/office.ts'
import { largePadron } from './large-padron.ts'
import { percentile95, type Measurement } from './measure.ts'

const rowCount = 5_000
const limitMs = 50
const typed = ['quispe', 'federacion santa', 'ñahui 12', 'abancay', 'i4', 'rosa layme 7']
const rounds = 4
const settleMs = 120

/** A padrón through the door that a person uses: the file handed over, understood by itself, previewed and applied. */
export const importPadron = async (page: Page, rows: number): Promise<Roll> => {
  await callProcedure(page, 'settings.loadDemonstration')
  const term = z
    .looseObject({ id: z.string() })
    .parse(await callProcedure(page, 'terms.create', { name: 'CER', firstDay: '2026-01-01', lastDay: '2027-12-31' }))
  const receipt = z.looseObject({ uploadId: z.string() }).parse(
    await page.evaluate(
      async ({ address, body }) => {
        const headers = { 'content-type': 'application/octet-stream' }
        const answer = await fetch(address, { method: 'POST', headers, body: new TextEncoder().encode(body) })
        return answer.json() as Promise<unknown>
      },
      { address: uploadAddress('padron.csv'), body: largePadron(rows) },
    ),
  )
  const { uploadId } = receipt
  const reading = z
    .looseObject({ sheet: z.string(), headerRow: z.int(), mapping: z.array(z.unknown()) })
    .parse(await callProcedure(page, 'imports.read', { uploadId, sheet: null, headerRow: null }))
  const { sheet, headerRow, mapping } = reading
  const request = { uploadId, sheet, headerRow, mapping, termId: term.id, on: null, segmentChoices: [], decisions: [] }
  const preview = z
    .looseObject({ fingerprint: z.string() })
    .parse(await callProcedure(page, 'imports.preview', request))
  await callProcedure(page, 'imports.apply', { request, fingerprint: preview.fingerprint, skipErrors: false })
  return Roll.parse(await callProcedure(page, 'roll.get', { termId: term.id, on: null }))
}

const measureRule = (roll: Roll): Measurement => {
  const lines = roll.rows.map(lineOf)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const text of typed)
      for (let length = 1; length <= text.length; length += 1) {
        const startedAt = performance.now()
        filterPadron(lines, (line) => line, noFacets, text.slice(0, length))
        times.push(performance.now() - startedAt)
      }
  const value = percentile95(times)
  return {
    name: `filter ${String(rowCount)} rows, the rule alone, 95th`,
    value,
    unit: 'ms',
    ratio: null,
    limit: limitMs,
  }
}

// What the thread of the page worked, in milliseconds of its own CPU: other programs on the computer do not count.
const workOf = async (console: CDPSession): Promise<number> => {
  const { metrics } = await console.send('Performance.getMetrics')
  const seconds = metrics
    .filter(({ name }) => ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].includes(name))
    .reduce((total, { value }) => total + value, 0)
  return seconds * 1000
}

// From the key to the frame that shows its answer: the callback of a frame runs before it is painted, the message after.
const watchPaints = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { paintTimes: times })
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })

const measureScreen = async (page: Page, origin: string): Promise<Measurement[]> => {
  await page.goto(`${origin}/padron`)
  const box = page.getByLabel('Buscar en el padrón')
  await page.getByRole('row').nth(3).waitFor()
  await watchPaints(page)
  const console = await page.context().newCDPSession(page)
  await console.send('Performance.enable', { timeDomain: 'threadTicks' })
  const works: number[] = []
  for (const text of typed) {
    await box.focus()
    for (const letter of text) {
      const before = await workOf(console)
      await page.keyboard.type(letter)
      await page.waitForTimeout(settleMs)
      works.push((await workOf(console)) - before)
    }
    await box.fill('')
    await page.waitForTimeout(settleMs)
  }
  const paints = z.array(z.number()).parse(await page.evaluate(() => (window as { paintTimes?: unknown }).paintTimes))
  const name = `type a letter over ${String(rowCount)} rows`
  return [
    { name: `${name}, CPU of the page, 95th`, value: percentile95(works), unit: 'ms', ratio: null, limit: limitMs },
    { name: `${name}, until painted, 95th`, value: percentile95(paints), unit: 'ms', ratio: null, limit: null },
  ]
}

/** Filtering the largest padrón: the rule by itself, and a letter typed in the window until its answer is painted. */
export const measureFilter = async (): Promise<Measurement[]> => {
  const chromium = findTool('chromium', 'filtering is not measured')
  if (chromium === null) return []
  const office = await openOffice(chromium)
  try {
    const roll = await importPadron(office.page, rowCount)
    return [measureRule(roll), ...(await measureScreen(office.page, office.origin))]
  } finally {
    await office.close()
  }
}
