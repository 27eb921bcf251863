import mammoth from 'mammoth'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchTrouble, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { editedWord } from '../helpers/edited-word.ts'
import { attendanceTab, documentsTab, firstRun, minutesTab, navigation, sessionPage, sessionsPage } from './pages.ts'

const chromium = findTool('chromium', 'the whole path through the browser host')

const session = 'Sesión Ordinaria N° 002-2023'
const hostile = `<b>negrita</b>&"comillas" <img src=x onerror="window.hacked=1">`

describe.skipIf(chromium === null)('a person at the browser', () => {
  let office: Office
  let context: BrowserContext
  let page: Page
  let troubles: PageTrouble[]
  let origin: string

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ context, page, troubles, origin } = office)
  })

  afterAll(async () => {
    await office.close()
  })

  const openAgainAfterKill = async () => {
    const address = page.url()
    // The process of the page dies at once, as when it runs out of memory: no farewell of the page is heard.
    const died = page.waitForEvent('crash')
    const console = await context.newCDPSession(page)
    void console.send('Page.crash').catch(() => undefined)
    await died
    await page.close()
    page = await context.newPage()
    troubles = watchTrouble(page)
    await page.goto(address)
  }

  test('first run, demonstration, session, somebody checked in, a note, the page killed: the note is there and in the Word acta', async () => {
    await firstRun(page).loadDemonstration()
    await navigation(page).goTo('Sesiones')
    await sessionsPage(page).open(session)

    await sessionPage(page).tab('Asistencia')
    const register = attendanceTab(page)
    const before = await register.counter.textContent()
    const arrived = await register.someoneAbsent()
    await register.checkIn(arrived)
    // The session is over: it is asked since when they were there.
    await page.getByLabel('Estuvo desde el inicio').check()
    await page.getByRole('button', { name: 'Registrar', exact: true }).click()
    await register.lastMark.waitFor()
    expect(await register.lastMark.textContent()).toContain(arrived)
    await eventually(() => register.counter.textContent()).not.toBe(before)

    await sessionPage(page).tab('Acta')
    const minutes = minutesTab(page)
    await minutes.write(' Nota escrita justo antes del corte.')
    // The promise of the program, no more: on disk within one second.
    await page.waitForTimeout(1_000)
    await openAgainAfterKill()
    await eventually(() => minutesTab(page).notes.textContent()).toContain('Nota escrita justo antes del corte.')

    await sessionPage(page).tab('Documentos')
    const word = await documentsTab(page).generate()
    const { value: text } = await mammoth.extractRawText({ buffer: word })
    expect(text).toContain('Nota escrita justo antes del corte.')
    expect(text).toContain(arrived)
    expect(text.toUpperCase()).toContain('SESIÓN ORDINARIA')

    const edited = editedWord(word, (xml) => xml.replace('justo antes del corte.', 'y corregida en Word.'))
    const differences = await documentsTab(page).bring('Acta', edited)
    expect(await differences.locator('ins').allTextContents()).toEqual(['y corregida en Word'])
    await differences.getByRole('button', { name: 'Guardar como versión oficial' }).click()
    await eventually(() => documentsTab(page).versions('Acta').textContent()).toContain('Editado en Word')

    await sessionPage(page).tab('Acta')
    await minutesTab(page).choose('Lectura y aprobación de las actas anteriores')
    const certificate = await mammoth.extractRawText({ buffer: await minutesTab(page).certificate('019-2023-CER') })
    expect(certificate.value).toContain('«Aprobar las actas de la Sesión Ordinaria')
    expect(troubles).toEqual([])
  })

  test('what looks like HTML in a note is text on the screen, in the preview and in the Word file, and executes nothing', async () => {
    await sessionPage(page).tab('Acta')
    await minutesTab(page).write(` ${hostile}`)
    await eventually(() => minutesTab(page).status.textContent()).toMatch(/^Guardado a las/u)
    await openAgainAfterKill()
    await eventually(() => minutesTab(page).notes.textContent()).toContain(hostile)

    await sessionPage(page).tab('Documentos')
    await eventually(() => documentsTab(page).preview().textContent()).toContain(hostile)
    const { value: text } = await mammoth.extractRawText({ buffer: await documentsTab(page).regenerate() })
    expect(text).toContain(hostile)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(troubles).toEqual([])
  })

  test('from Ctrl+K, by keys alone, to the paragraph of an acta, with what was looked for marked in it', async () => {
    await navigation(page).goTo('Inicio')
    await page.keyboard.press('Control+k')
    // The letters may come before the box. The driver pastes an accent where the caret is, and no person does: not before.
    await page.keyboard.type('tipo:acta tamiz')
    const box = page.getByLabel('Buscar o ir a').and(page.getByRole('textbox'))
    await eventually(() => box.inputValue()).toBe('tipo:acta tamiz')
    await eventually(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type('áje')
    await eventually(() => page.locator('[data-action][data-selected]').allTextContents()).toEqual([
      expect.stringContaining('Anemia infantil'),
    ])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/acta\?punto=.*parrafo=/u)
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('found-words') ?? [])].map((range) => (range as Range).toString()))
    await eventually(marked).toContain('tamizaje')
    // It is in sight, and nothing but the notes was scrolled.
    const inSight = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-words') ?? []
      const { top, bottom } = (range as Range).getBoundingClientRect()
      const shell = document.querySelector('main')?.parentElement?.getBoundingClientRect().top
      return { isInSight: top > 0 && bottom < window.innerHeight, shell }
    })
    expect(inSight).toEqual({ isInSight: true, shell: 0 })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('tipo:acta tamizaje')
    await page.locator('[data-action]', { hasText: 'Ver todo lo de «tipo:acta tamizaje»' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Anemia infantil' }).waitFor()
    await page.getByLabel('Qué busca').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Sesión/u, level: 1 }).waitFor()
    expect(troubles).toEqual([])
    await navigation(page).goTo('Sesiones')
    await sessionsPage(page).open(session)
  })

  test('notes changed in two windows are never overwritten: both texts are shown and both can be kept', async () => {
    await sessionPage(page).tab('Acta')
    const address = page.url()
    const other = await context.newPage()
    await other.goto(address)
    await minutesTab(other).notes.waitFor()
    await minutesTab(page).write(' Desde la primera ventana.')
    await eventually(() => minutesTab(page).status.textContent()).toMatch(/^Guardado a las/u)
    await minutesTab(other).write(' Desde la segunda ventana.')
    await other.getByRole('alert').filter({ hasText: 'Estas notas se cambiaron en otra ventana' }).waitFor()
    const versions = other.getByRole('region', { name: 'Las dos versiones, lado a lado' })
    // What both say is not marked, what differs is.
    await versions.locator('mark').filter({ hasText: 'segunda' }).waitFor()
    await versions.locator('mark').filter({ hasText: 'primera' }).waitFor()
    await other.getByRole('button', { name: 'Conservar las dos' }).click()
    await eventually(() => minutesTab(other).status.textContent()).toMatch(/^Guardado a las/u)
    const text = await minutesTab(other).notes.textContent()
    expect(text).toContain('primera ventana')
    expect(text).toContain('segunda ventana')
    await other.close()
  })

  test('while the program does not answer the text stays, the screen says so, and it is saved when the program is back', async () => {
    await page.goto(`${origin}/sesiones`)
    await sessionsPage(page).open('Sesión Ordinaria N° 001-2023')
    await sessionPage(page).tab('Acta')
    await minutesTab(page).notes.waitFor()
    await context.setOffline(true)
    await minutesTab(page).write(' Escrito sin conexión.')
    await page.getByRole('alert').filter({ hasText: 'Se perdió la conexión con el programa' }).waitFor()
    expect(await minutesTab(page).status.textContent()).toMatch(/^Sin guardar/u)
    await context.setOffline(false)
    await eventually(() => minutesTab(page).status.textContent()).toMatch(/^Guardado a las/u)
    await openAgainAfterKill()
    await eventually(() => minutesTab(page).notes.textContent()).toContain('Escrito sin conexión.')
  })
})
