import type { Page } from 'playwright-core'
import { z } from 'zod'
import { callProcedure } from '../helpers/browser.ts'

const Session = z.looseObject({ version: z.int() })
const Minutes = z.looseObject({
  items: z.array(
    z.looseObject({
      item: z.looseObject({ id: z.string() }),
      notes: z.looseObject({ content: z.array(z.unknown()) }),
      notesVersion: z.int(),
    }),
  ),
})
const Text = z.looseObject({ paragraphs: z.array(z.string()) })

const step = async (page: Page, name: string, sessionId: string, more: Record<string, unknown> = {}): Promise<void> => {
  const { version } = Session.parse(await callProcedure(page, 'sessions.get', { sessionId }))
  await callProcedure(page, name, { sessionId, expectedVersion: version, ...more })
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const correctNotes = async (page: Page, sessionId: string): Promise<string> => {
  const { items } = Minutes.parse(await callProcedure(page, 'minutes.get', { sessionId }))
  const [first] = items
  if (first === undefined) throw new Error('The demonstration has an agenda')
  const [kept = paragraph('')] = first.notes.content
  await callProcedure(page, 'minutes.saveNotes', {
    agendaItemId: first.item.id,
    notes: { type: 'doc', content: [paragraph('Se precisó quién pidió la palabra.'), kept] },
    expectedVersion: first.notesVersion,
  })
  return first.item.id
}

/** An acta in review, with remarks, changed since; and one approved with observations and corrected afterwards. */
export const prepareReview = async (page: Page, { reviewed, approved }: Record<'reviewed' | 'approved', string>) => {
  for (const sessionId of [reviewed, approved]) {
    await step(page, 'minutes.submit', sessionId)
    const agendaItemId = await correctNotes(page, sessionId)
    const { paragraphs } = Text.parse(await callProcedure(page, 'minutes.versionText', { sessionId, versionId: null }))
    const quote = paragraphs.find((text) => text.startsWith('Se precisó')) ?? ''
    await callProcedure(page, 'minutes.comment', { sessionId, agendaItemId, quote, text: '¿De qué institución?' })
  }
  const whole = { sessionId: reviewed, agendaItemId: null, quote: '', text: 'Revisar los apellidos antes de imprimir.' }
  await callProcedure(page, 'minutes.comment', whole)
  await step(page, 'minutes.approve', approved, {
    approvedInId: null,
    approvedOn: '2023-06-22',
    observations: 'La hora de término es 13:10.',
  })
  const says = { says: 'a las 13:00 horas', shouldSay: 'a las 13:10 horas' }
  await callProcedure(page, 'minutes.addErratum', { sessionId: approved, ...says })
}
