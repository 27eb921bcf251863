import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { openOffice } from '../e2e/office.ts'
import { prepareDemonstration } from '../e2e/demonstration.ts'
import type { Measurement } from './measure.ts'

const paragraphs = 400
const wordsInEach = 50
const limitMs = 16
const typed = 'La secretaría técnica da cuenta de los avances del trimestre y de lo que falta. '
const rounds = 2
const betweenKeysMs = 70
const settleMs = 1_500
const leadMicroseconds = 40_000

const words = [
  'salud',
  'educación',
  'anemia',
  'presupuesto',
  'provincia',
  'informe',
  'comunidad',
  'agua',
  'mesa',
  'plan',
]

const longNotes = () => ({
  type: 'doc',
  content: Array.from({ length: paragraphs }, (_, paragraph) => ({
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: Array.from({ length: wordsInEach }, (__, word) => words[(paragraph * 7 + word) % words.length]).join(' '),
      },
    ],
  })),
})

const Trace = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      ph: z.string(),
      pid: z.int(),
      tid: z.int(),
      ts: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z
        .looseObject({ data: z.looseObject({ url: z.string().optional(), type: z.string().optional() }).optional() })
        .optional(),
    }),
  ),
})
type TraceEvent = z.infer<typeof Trace>['traceEvents'][number]

const openLongItem = async (page: Page, origin: string): Promise<void> => {
  const { open } = await prepareDemonstration(page)
  const items = z.array(z.looseObject({ id: z.string(), title: z.string() }))
  const agenda = items.parse(await callProcedure(page, 'agenda.list', { sessionId: open }))
  const agendaItemId = agenda.at(-1)?.id ?? ''
  await callProcedure(page, 'minutes.saveNotes', { agendaItemId, notes: longNotes(), expectedVersion: 0 })
  await page.goto(`${origin}/sesiones/${open}/acta?punto=${agendaItemId}`)
  await page.getByRole('textbox', { name: /^Notas del punto/u }).click()
  await page.keyboard.press('Control+End')
  await page.waitForTimeout(settleMs)
}

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts <= outer.ts + (outer.dur ?? 0)

// Milliseconds of the page's own CPU in a stretch: other programs on the computer do not count.
const cpuOf = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000

const isSaving = ({ name, args }: TraceEvent): boolean =>
  name === 'ResourceSendRequest' && args?.data?.url?.includes('/minutes/saveNotes') === true

const traceTyping = async (page: Page, browser: Browser): Promise<TraceEvent[]> => {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8.execute'] })
  for (let round = 0; round < rounds; round += 1) await page.keyboard.type(typed, { delay: betweenKeysMs })
  await page.waitForTimeout(settleMs)
  const trace = await browser.stopTracing()
  return Trace.parse(JSON.parse(trace.toString('utf8'))).traceEvents
}

// What leads to a save: the task that sends it, and those of the timers just before, which put the notes into words.
const savingTasks = (events: readonly TraceEvent[], saves: readonly TraceEvent[]): TraceEvent[] => {
  const timers = events.filter(({ name }) => name === 'TimerFire')
  const begins = saves.flatMap((save) => [
    save,
    ...timers.filter(({ pid, ts }) => pid === save.pid && ts <= save.ts && ts > save.ts - leadMicroseconds),
  ])
  const tasks = events.filter(({ name }) => name.endsWith('RunTask'))
  return tasks.filter((task) => begins.some((begin) => isWithin(begin, task)))
}

const longest = (tasks: readonly TraceEvent[]): number => Math.max(0, ...tasks.map(cpuOf))

/** Typing in an item of 20,000 words: the longest task of the page that sends a save, and the longest of a key. */
export const measureTyping = async (): Promise<Measurement[]> => {
  const chromium = findTool('chromium', 'typing is not measured')
  if (chromium === null) return []
  const office = await openOffice(chromium)
  try {
    await openLongItem(office.page, office.origin)
    const browser = office.context.browser()
    if (browser === null) throw new Error('The window has no browser')
    const events = await traceTyping(office.page, browser)
    const saves = events.filter(isSaving)
    if (saves.length === 0) throw new Error('Nothing was saved while typing')
    const saving = savingTasks(events, saves)
    const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keypress')
    const name = `type in ${String(paragraphs * wordsInEach)} words`
    return [
      { name: `${name}, longest task that saves`, value: longest(saving), unit: 'ms', ratio: null, limit: limitMs },
      { name: `${name}, longest key`, value: longest(keys), unit: 'ms', ratio: null, limit: null },
    ]
  } finally {
    await office.close()
  }
}
