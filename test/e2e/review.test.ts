import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  callProcedure,
  launchBrowser,
  officeContext,
  startHost,
  temporaryFolder,
  watchTrouble,
  type PageTrouble,
  type RunningHost,
} from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { minutesTab, navigation } from './pages.ts'
import { reviewPage } from './review-page.ts'

const chromium = findTool('chromium', 'how an acta is reviewed, approved and signed through the screens')

const Sessions = z.array(z.looseObject({ id: z.string(), label: z.string(), version: z.int() }))
const Session = z.looseObject({ id: z.string(), version: z.int() })
const Versions = z.looseObject({ versions: z.array(z.looseObject({ id: z.string(), modelSha256: z.string() })) })
const Paragraphs = z.looseObject({ paragraphs: z.array(z.string()) })
const Text = z.looseObject({ text: z.string() })

const own = 'Sesión Ordinaria N° 001-2023'
const before = 'Sesión Ordinaria N° 002-2023'
const remark = 'Falta decir quién pidió la precisión.'

describe.skipIf(chromium === null)('the acta from a draft to signed', () => {
  const data = temporaryFolder()
  let host: RunningHost
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const watched: PageTrouble[][] = []
  let ids: Map<string, string>
  let openedId = ''

  const idOf = (label: string): string => ids.get(label) ?? ''
  const open = (path: string) => page.goto(`${new URL(host.openingAddress).origin}${path}`)
  const textOf = async (label: string): Promise<string> =>
    Text.parse(await callProcedure(page, 'documents.text', { kind: 'minutes', subjectId: idOf(label) })).text

  const openPage = async () => {
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    watched.push(watchTrouble(page))
  }
  const begin = async () => {
    host = await startHost({ dataFolder: data.folder })
    await page.goto(host.openingAddress)
  }

  beforeAll(async () => {
    browser = await launchBrowser(chromium ?? '')
    context = await officeContext(browser)
    await openPage()
    await begin()
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
    const sessions = Sessions.parse(await callProcedure(page, 'sessions.list'))
    ids = new Map(sessions.map(({ label, id }) => [label, id]))
  })

  afterAll(async () => {
    await browser.close()
    await host.stop()
    data.remove()
  })

  test('a draft is sent to review, and says by whom and when', async () => {
    const review = reviewPage(page)
    await open(`/sesiones/${idOf(own)}/acta`)
    await review.stands('Borrador')
    await minutesTab(page).write(' Hasta la última palabra.')
    await review.act('Enviar a revisión')
    await review.stands('En revisión')
    expect(await review.bar.textContent()).toMatch(/Enviada a revisión por Ruth Montes, \d\d\/\d\d\/\d{4} \d\d:\d\d/u)
  })

  test('what went to review is what was on the screen, up to the last letter', async () => {
    const { versions } = Versions.parse(await callProcedure(page, 'minutes.review', { sessionId: idOf(own) }))
    const asked = { sessionId: idOf(own), versionId: versions.at(-1)?.id ?? null }
    const { paragraphs } = Paragraphs.parse(await callProcedure(page, 'minutes.versionText', asked))
    expect(paragraphs.join('\n')).toContain('Hasta la última palabra.')
  })

  test('a paragraph is remarked on with keys only, and the keys come back to it', async () => {
    const review = reviewPage(page)
    await review.see('Leer y comentar')
    await review.text.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    for (let pressed = 0; pressed < 4; pressed += 1) await page.keyboard.press('ArrowDown')
    const chosen = (await page.locator(':focus').getAttribute('aria-label')) ?? ''
    expect(chosen).toMatch(/^Comentar el párrafo: /u)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Revisar este dato.')
    await page.keyboard.press('Control+Enter')
    await review.comments.getByText('Revisar este dato.').waitFor()
    await eventually(() => page.locator(':focus').getAttribute('aria-label')).toBe(chosen)
  })

  test('a remark leads to its item, where it stands beside the notes; it never reaches the Word', async () => {
    const review = reviewPage(page)
    await review.text.getByText(/solicitó precisar/u).click()
    await page.getByLabel('Comentario', { exact: true }).fill(remark)
    await page.keyboard.press('Control+Enter')
    const card = review.comments.getByRole('listitem').filter({ hasText: remark })
    await card.waitFor()
    expect(await review.bar.getByRole('link', { name: /^Leer y comentar/u }).textContent()).toContain('2')
    await card.getByRole('link', { name: 'Ir al punto' }).click()
    const atItem = page.getByRole('list', { name: 'Comentarios de este punto' })
    await atItem.getByText(remark).waitFor()
    await minutesTab(page).write(' Lo pidió el especialista del INDECI.')
    await eventually(() => minutesTab(page).status.textContent()).toMatch(/^Guardado/u)
    await atItem.getByRole('button', { name: /^Resolver/u }).click()
    await atItem.waitFor({ state: 'detached' })
    expect(await textOf(own)).not.toContain(remark)
    await review.see('Leer y comentar')
    await page.getByText('Todos (2)').click()
    const settled = review.comments.getByRole('listitem').filter({ hasText: remark })
    await settled.getByText(/^Resuelto por Ruth Montes/u).waitFor()
    await settled.getByText('El párrafo cambió después de este comentario').waitFor()
    await settled.getByRole('button', { name: /^Volver a abrir/u }).click()
    await settled.getByRole('button', { name: /^Resolver/u }).click()
    await settled.getByText(/^Resuelto por Ruth Montes/u).waitFor()
  })

  test('a remark begun and left is still there afterwards, and one removed asks before', async () => {
    const review = reviewPage(page)
    await review.comments.getByRole('button', { name: 'Comentar toda el acta' }).click()
    await page.getByLabel('Comentario', { exact: true }).fill('A medio escribir')
    await review.see('Versiones')
    await review.see('Leer y comentar')
    expect(await page.getByLabel('Comentario', { exact: true }).inputValue()).toBe('A medio escribir')
    await page.getByLabel('Comentario', { exact: true }).fill('')
    await page.getByLabel('Comentario', { exact: true }).press('Escape')
    await review.comments.getByRole('button', { name: 'Quitar el comentario: Revisar este dato.' }).click()
    await page.getByRole('button', { name: 'Quitar el comentario', exact: true }).click()
    await review.comments.getByText('Revisar este dato.').waitFor({ state: 'detached' })
  })

  test('the version that went to review is compared with today, and the keys go to what changed', async () => {
    const review = reviewPage(page)
    await review.see('Versiones')
    await review.difference('Cambió').waitFor()
    expect(await review.difference('Cambió').locator('ins').textContent()).toContain('Lo pidió el especialista')
    await page.keyboard.press('Alt+ArrowDown')
    expect(await page.locator(':focus').textContent()).toContain('Lo pidió el especialista')
    await page.getByText('Diferencia 1 de 1').waitFor()
    const shown = await review.comparison.getByRole('row').count()
    await page.getByRole('switch', { name: 'Solo las diferencias' }).click()
    expect(await review.comparison.getByRole('row').count()).toBeGreaterThan(shown + 50)
    await page.getByRole('radio', { name: 'Después: Versión 1' }).click()
    await page.getByText(/^Eligió dos veces lo mismo/u).waitFor()
  })

  test('a step taken on what another window changed is refused in words, and what is typed stays', async () => {
    const review = reviewPage(page)
    await review.act('Aprobar…')
    await page.getByRole('radio', { name: 'Con observaciones' }).click()
    await page.getByLabel('Observaciones', { exact: true }).fill('La hora de término es 13:10.')
    const session = Session.parse(await callProcedure(page, 'sessions.get', { sessionId: idOf(own) }))
    await callProcedure(page, 'minutes.withdraw', { sessionId: idOf(own), expectedVersion: session.version })
    await page.getByRole('button', { name: 'Aprobar el acta' }).click()
    await page.getByRole('alert').filter({ hasText: 'Alguien cambió estos datos' }).waitFor()
    expect(await page.getByLabel('Observaciones', { exact: true }).inputValue()).toBe('La hora de término es 13:10.')
    await review.stands('Borrador')
  })

  test('approving needs its observations written and a day after the session; then everything is locked', async () => {
    const review = reviewPage(page)
    await page.getByLabel('Observaciones', { exact: true }).fill('')
    await page.getByRole('textbox', { name: 'Día de la aprobación' }).fill('01/03/2023')
    await page.getByRole('button', { name: 'Aprobar el acta' }).click()
    await page.getByText('Queda antes de la sesión, que fue el 28/03/2023.').waitFor()
    await page.getByText('Escriba las observaciones, o elija «Sin observaciones».').waitFor()
    await page.getByRole('textbox', { name: 'Día de la aprobación' }).fill('10/05/2023')
    await page.getByLabel('Observaciones', { exact: true }).fill('La hora de término es 13:10.')
    await page.getByRole('button', { name: 'Aprobar el acta' }).click()
    await review.stands('Aprobada')
    await review.see('Por puntos')
    await page.getByText('Solo lectura: acta aprobada').waitFor()
    expect(await minutesTab(page).notes.getAttribute('contenteditable')).toBe('false')
    expect(
      await page.getByRole('list', { name: 'Etapas de la sesión' }).locator('[aria-current]').textContent(),
    ).toContain('Acta aprobada')
  })

  test('the fingerprint on the screen is the one at the foot of the acta', async () => {
    const { versions } = Versions.parse(await callProcedure(page, 'minutes.review', { sessionId: idOf(own) }))
    const prefix = (versions.at(-1)?.modelSha256 ?? '').slice(0, 12)
    expect(prefix).toHaveLength(12)
    expect(await reviewPage(page).bar.textContent()).toContain(`SHA-256 ${prefix}`)
    expect(await textOf(own)).toContain(prefix)
  })

  test('a correction after the approval stands at the end of the acta and leaves its text alone', async () => {
    const review = reviewPage(page)
    await review.act('Fe de erratas…')
    await page.getByRole('textbox', { name: 'Dice' }).fill('a las 13:00 horas')
    await page.getByRole('textbox', { name: 'Debe decir' }).fill('a las 13:10 horas')
    await page.getByRole('button', { name: 'Agregar a la fe de erratas' }).click()
    await page.getByRole('list', { name: 'Correcciones del acta' }).getByText('a las 13:10 horas').waitFor()
    await page.keyboard.press('Escape')
    await review.bar.getByRole('button', { name: 'Fe de erratas (1)…' }).waitFor()
    const text = await textOf(own)
    expect(text.slice(text.indexOf('FE DE ERRATAS'))).toContain('a las 13:10 horas')
  })

  test('without its scan it is not signed; with it, it is', async () => {
    const review = reviewPage(page)
    await review.act('Firmar…')
    await page.getByRole('button', { name: 'Marcar como firmada' }).click()
    await page.getByRole('alert').filter({ hasText: 'falta adjuntar el acta firmada' }).waitFor()
    const scan = { name: 'acta-firmada.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
    await page.getByLabel('Adjuntar archivos: Acta firmada').setInputFiles(scan)
    await page.getByText('acta-firmada.pdf').waitFor()
    await page.getByRole('button', { name: 'Marcar como firmada' }).click()
    await review.stands('Firmada')
  })

  test('the next session approves the acta before it in its own item, with observations, and can take that back', async () => {
    const review = reviewPage(page)
    const draft = {
      kind: 'ordinary',
      isDecentralised: false,
      province: null,
      district: null,
      heldOn: '2023-08-24',
      firstCallAt: '09:00',
      secondCallAt: null,
      venue: null,
      modality: 'in_person',
      onlineLink: null,
    }
    const { id, version } = Session.parse(
      await callProcedure(page, 'sessions.create', { draft, number: null, numberReason: null }),
    )
    openedId = id
    await open(`/sesiones/${id}/acta`)
    await review.previous.getByText('Se aprueba cuando esta sesión haya empezado.').waitFor()
    const opening = { startedAt: '09:10', quorumCall: 'first', presider: null, secretary: null }
    await callProcedure(page, 'sessions.open', { sessionId: id, expectedVersion: version, ...opening })
    await page.reload()
    await review.previous.getByRole('radio', { name: 'Con observaciones' }).click()
    await review.previous.getByLabel('Observaciones', { exact: true }).fill('El INDECI pidió corregir una fecha.')
    await minutesTab(page).choose('Seguimiento de los compromisos de sesiones anteriores')
    await page.getByRole('button', { name: /Lectura y aprobación/u }).click()
    const typed = review.previous.getByLabel('Observaciones', { exact: true })
    expect(await typed.inputValue()).toBe('El INDECI pidió corregir una fecha.')
    await review.previous.getByRole('button', { name: 'Aprobar el acta' }).click()
    await review.previous.getByText(/^Aprobada el 24\/08\/2023 en la Sesión Ordinaria N° 003-2023/u).waitFor()
    expect(await textOf(before)).toContain('INDECI pidió corregir una fecha.')
    await review.previous.getByRole('button', { name: 'Deshacer la aprobación…' }).click()
    await page.getByLabel('Motivo').fill('Se leyó otra acta.')
    await page.getByRole('button', { name: 'Reabrir el acta' }).click()
    await review.previous.getByRole('button', { name: 'Aprobar el acta' }).waitFor()
    await review.previous.getByRole('button', { name: 'Leer' }).click()
    await page.frameLocator('iframe[title^="Vista previa: acta de la"]').getByText('BORRADOR').first().waitFor()
    await page.keyboard.press('Escape')
  })

  test('the home page tells which actas wait, and a signed one does not', async () => {
    await navigation(page).goTo('Inicio')
    const waiting = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Actas por aprobar/u }) })
    await waiting.getByRole('link', { name: before }).waitFor()
    expect(await waiting.textContent()).toContain('falta enviarla a revisión')
    expect(await waiting.getByRole('link', { name: own }).count()).toBe(0)
  })

  const ballot = () => page.getByRole('dialog', { name: 'Registrar una elección' })
  const votes = () => ballot().getByRole('textbox', { name: /^Votos de/u })
  const line = () => page.getByRole('combobox', { name: 'Línea rápida' })
  const here = 'Lo que estaba escribiendo sigue aquí.'
  const comment = () => page.getByRole('textbox', { name: 'Comentario' })
  const openBallot = async () => {
    await open('/padron/coordinacion')
    await page.getByRole('button', { name: 'Registrar elección' }).click()
  }

  // A remark, a line and a ballot that nobody saved; the cut comes a second after the last key.
  const writeHalf = async () => {
    await open(`/sesiones/${idOf(before)}/acta?vista=lectura`)
    await page.getByRole('button', { name: 'Comentar toda el acta' }).click()
    await comment().fill('Falta decir a qué hora')
    await open(`/sesiones/${openedId}/conducir`)
    await line().fill('La DIRESA presenta')
    await openBallot()
    await ballot().getByLabel('Candidata o candidato').fill('julio')
    await page.getByRole('option').first().click()
    await votes().fill('7')
    await page.waitForTimeout(1200)
  }

  test('after the program was cut short it says calmly that all is here, leads back, and says it once', async () => {
    await open(`/sesiones/${idOf(before)}/acta`)
    await minutesTab(page).write(' Antes del corte de luz.')
    await eventually(() => minutesTab(page).status.textContent()).toMatch(/^Guardado/u)
    await writeHalf()
    await host.kill()
    await page.close()
    await openPage()
    await begin()
    const notice = page.getByRole('region', { name: 'La vez anterior el programa se interrumpió' })
    await notice.getByText('Todo lo que estaba guardado sigue aquí.').waitFor()
    expect(await notice.textContent()).toContain(`en la ${before}: «Escribió en el acta»`)
    await notice.getByRole('link', { name: 'Ir a esa sesión' }).click()
    await page.getByText('Antes del corte de luz.').waitFor()
    // Whoever is there has seen it.
    await notice.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: before }).waitFor()
    expect(await notice.count()).toBe(0)
  })

  test('the cut took no half-written remark, line nor ballot, and each says calmly that it is here', async () => {
    await open(`/sesiones/${idOf(before)}/acta?vista=lectura`)
    await page.getByText(here).waitFor()
    expect(await comment().inputValue()).toBe('Falta decir a qué hora')
    await open(`/sesiones/${openedId}/conducir`)
    await page.getByText(here).waitFor()
    expect(await line().inputValue()).toBe('La DIRESA presenta')
    await openBallot()
    await ballot().getByText(here).waitFor()
    expect(await votes().inputValue()).toBe('7')
    await ballot().getByRole('button', { name: 'Descartar' }).click()
    await votes().waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await ballot().waitFor({ state: 'detached' })
    await openBallot()
    await ballot().waitFor()
    expect(await votes().count()).toBe(0)
  })

  test('nothing of this wrote an error to the console but the refusals that were asked for and the cut', () => {
    const messages = watched.flat().map(({ message }) => message)
    const refusal = /responded with a status of (?:409|422)/u
    const cut = /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET|EMPTY_RESPONSE)/u
    expect(messages.filter((message) => !refusal.test(message) && !cut.test(message))).toEqual([])
    expect(messages.filter((message) => refusal.test(message))).toHaveLength(2)
  })
})
