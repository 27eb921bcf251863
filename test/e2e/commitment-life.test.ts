import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { livePage } from './live-page.ts'
import { openOffice, type Office } from './office.ts'

const chromium = findTool('chromium', 'the life of a commitment through the screens')

const Session = z.looseObject({ id: z.string(), version: z.int(), label: z.string() })
type Session = z.infer<typeof Session>

const followUp = 'Seguimiento de los compromisos de sesiones anteriores'
const promise = 'Entregar el informe de tamizaje por distrito'

/** Plans an ordinary session and opens it, as its preparation would. */
const hold = async (page: Page, heldOn: string, withUsualItems: boolean): Promise<Session> => {
  const draft = {
    kind: 'ordinary',
    isDecentralised: false,
    province: null,
    district: null,
    heldOn,
    firstCallAt: '09:00',
    secondCallAt: '09:30',
    venue: 'Local de la Mesa',
    modality: 'in_person',
    onlineLink: null,
  }
  const session = Session.parse(
    await callProcedure(page, 'sessions.create', { draft, number: null, numberReason: null, withUsualItems }),
  )
  return Session.parse(
    await callProcedure(page, 'sessions.open', {
      sessionId: session.id,
      startedAt: '09:15',
      quorumCall: 'first',
      presider: null,
      secretary: null,
      expectedVersion: session.version,
    }),
  )
}

const close = async (page: Page, { id: sessionId }: Session): Promise<void> => {
  const { version: expectedVersion } = Session.parse(await callProcedure(page, 'sessions.get', { sessionId }))
  await callProcedure(page, 'sessions.close', { sessionId, endedAt: '12:00', nextSessionOn: null, expectedVersion })
}

describe.skipIf(chromium === null)('the life of a commitment', () => {
  let office: Office
  let page: Page
  let live: ReturnType<typeof livePage>
  const sessions: Session[] = []

  const drawer = (): Locator => page.getByRole('dialog', { name: 'Avance del compromiso' })

  const lookAt = async (heldOn: string): Promise<void> => {
    const session = await hold(page, heldOn, true)
    sessions.push(session)
    await live.goTo(office.origin, session.id)
    await live.item(followUp).click()
    await page
      .getByRole('list', { name: 'Compromisos abiertos' })
      .getByRole('button', { name: new RegExp(`^${promise}`, 'u') })
      .click()
    await drawer().getByLabel('Qué se dijo').waitFor()
  }

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page } = office)
    page.setDefaultTimeout(15_000)
    live = livePage(page)
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
  }, 60_000)

  afterAll(() => office.close())

  test('begins in a session, in the line that takes everything', async () => {
    const session = await hold(page, '2023-09-05', false)
    const item = { title: 'Informe sobre anemia', kind: 'report', presenter: null, plannedMinutes: 20 }
    await callProcedure(page, 'agenda.add', { sessionId: session.id, draft: item })
    await live.goTo(office.origin, session.id)
    await live.item('Informe sobre anemia').click()
    await live.line.fill(`${promise} @DIRESA 30/09 #compromiso`)
    await page.keyboard.press('Control+Enter')
    await live.card(promise).waitFor()
    await close(page, session)
  })

  test('is looked at in the next session: half done, with what was said', async () => {
    await lookAt('2023-10-05')
    await drawer().getByLabel('Qué se dijo').fill('Faltan Grau y Cotabambas.')
    await drawer().getByRole('textbox', { name: 'Avance' }).fill('50')
    await page.keyboard.press('Control+Enter')
    await drawer().waitFor({ state: 'detached' })
    await page.getByText('En proceso, 50 % — Faltan Grau y Cotabambas.').waitFor()
    await close(page, sessions[0]!)
  })

  test('is fulfilled in the one after, with the file that shows it', async () => {
    await lookAt('2023-11-09')
    await drawer().getByRole('combobox', { name: 'Estado' }).click()
    await page.getByRole('option', { name: 'Cumplido', exact: true }).click()
    const choosing = page.waitForEvent('filechooser')
    await drawer().getByRole('button', { name: 'Elegir archivo' }).click()
    const file = { name: 'informe-tamizaje.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 informe') }
    await (await choosing).setFiles(file)
    await drawer().getByText('informe-tamizaje.pdf').waitFor()
    await drawer().getByRole('button', { name: 'Anotar avance' }).click()
    await drawer().waitFor({ state: 'detached' })
  })

  test('stands fulfilled in the register, with both sessions, who said it and the evidence', async () => {
    await page.goto(`${office.origin}/compromisos?estado=fulfilled`)
    await page.getByRole('button', { name: promise }).click()
    const history = drawer().getByRole('list', { name: 'Seguimiento anterior' })
    await eventually(() => history.textContent()).toContain('Cumplido, 100 %')
    const told = await history.textContent()
    for (const words of ['Ruth Montes', 'En proceso, 50 %', 'Faltan Grau', ...sessions.map(({ label }) => label)])
      expect(told).toContain(words)
    await history.getByText('informe-tamizaje.pdf').waitFor()
    expect(office.troubles).toEqual([])
  })
})
