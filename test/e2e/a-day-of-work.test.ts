import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callProcedure, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { padronPage } from './padron-page.ts'
import { attendanceTab, minutesTab, navigation, sessionPage } from './pages.ts'

const chromium = findTool('chromium', 'a whole day of work through the screens')

describe.skipIf(chromium === null)('a day of work', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]

  const notice = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })
  const titles = () =>
    page.getByRole('list', { name: 'Puntos de la agenda' }).locator('li p:first-child').allTextContents()

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles } = office)
    page.setDefaultTimeout(10_000)
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
    await page.reload()
  })

  afterAll(async () => {
    await office.close()
  })

  test('a session is planned in a drawer, with the number that follows', async () => {
    await navigation(page).goTo('Sesiones')
    await page.getByRole('button', { name: 'Nueva sesión' }).click()
    await page.getByRole('textbox', { name: 'Día' }).fill('24/08/2023')
    await page.getByRole('textbox', { name: 'Lugar' }).fill('Sala de reuniones de la DREA')
    await page.getByText('Llevará el N° 003-2023.').waitFor()
    await page.getByRole('checkbox', { name: 'Empezar su agenda con lo que quedó de la anterior' }).uncheck()
    // Twice, as people who know Word do: it is one session all the same.
    await page.getByRole('button', { name: 'Programar sesión' }).dblclick()
    await page.getByRole('heading', { level: 1, name: 'Sesión Ordinaria N° 003-2023' }).waitFor()
    await page.getByText('La agenda está vacía').waitFor()
  })

  test('whoever leaves the session data without saving is asked first, and what was typed stays', async () => {
    await page
      .getByRole('tab', { name: 'Preparación' })
      .or(page.getByRole('link', { name: 'Preparación' }))
      .click()
    const venue = page.getByRole('textbox', { name: 'Lugar' })
    const original = await venue.inputValue()
    await venue.fill('Local comunal de Anta')
    const agenda = page.getByRole('tab', { name: 'Agenda' }).or(page.getByRole('link', { name: 'Agenda' }))
    page.once('dialog', (dialog) => void dialog.dismiss())
    await agenda.click()
    expect(await venue.inputValue()).toBe('Local comunal de Anta')
    page.once('dialog', (dialog) => void dialog.accept())
    await agenda.click()
    await page.getByText('La agenda está vacía').waitFor()
    await page
      .getByRole('tab', { name: 'Preparación' })
      .or(page.getByRole('link', { name: 'Preparación' }))
      .click()
    expect(await venue.inputValue()).toBe(original)
    await agenda.click()
  })

  test('the agenda is written one line at a time, reordered by keyboard, and a removed item comes back where it was', async () => {
    const line = page.getByRole('textbox', { name: 'Nuevo punto de agenda' })
    for (const title of ['Despacho', 'Lectura del acta anterior', 'Informe de la DIRESA']) {
      await line.fill(title)
      await line.press('Enter')
      await page.locator('li').getByText(title, { exact: true }).first().waitFor()
    }
    await page.getByRole('button', { name: 'Mover el punto 2' }).focus()
    await page.keyboard.press('Space')
    await page.getByText(/^(?:Tomó «Lectura del acta anterior»|Lugar 2\.)/u).waitFor({ state: 'attached' })
    // The list measures its rows before it hears the arrows.
    await page.waitForTimeout(250)
    await page.keyboard.press('ArrowUp')
    await page.getByText('Lugar 1.', { exact: true }).waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await eventually(titles).toEqual(['Lectura del acta anterior', 'Despacho', 'Informe de la DIRESA'])
    await page.getByRole('button', { name: 'Quitar el punto 2: Despacho' }).click()
    await eventually(titles).toEqual(['Lectura del acta anterior', 'Informe de la DIRESA'])
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await eventually(titles).toEqual(['Lectura del acta anterior', 'Despacho', 'Informe de la DIRESA'])
    await page.reload()
    await eventually(titles).toEqual(['Lectura del acta anterior', 'Despacho', 'Informe de la DIRESA'])
  })

  test('somebody is checked in by an acronym and Enter, taken back with Ctrl+Z, and an unknown name enters as a guest', async () => {
    await sessionPage(page).tab('Asistencia')
    const register = attendanceTab(page)
    await eventually(() => register.counter.textContent()).toMatch(/^0 de \d+ · faltan/u)
    await register.checkIn('diresa')
    await register.lastMark.waitFor()
    await eventually(() => register.counter.textContent()).toMatch(/^1 de/u)
    await page.keyboard.press('Control+z')
    await eventually(() => register.counter.textContent()).toMatch(/^0 de/u)
    await page.getByLabel(/Registrar llegada/u).fill('Zenobia Quispe Huamán')
    await page.getByRole('option', { name: /Registrar a «Zenobia Quispe Huamán»/u }).click()
    await page.getByRole('textbox', { name: 'Institución', exact: true }).fill('Vaso de Leche')
    await page.getByRole('button', { name: 'Registrar su llegada' }).click()
    const guests = page.getByRole('region', { name: 'Invitados y equipo técnico' })
    await guests.getByText('Zenobia Quispe Huamán').waitFor()
    expect(await guests.textContent()).toContain('Vaso de Leche')
    await eventually(() => register.counter.textContent()).toMatch(/^0 de/u)
  })

  test('a justified absence keeps its reason, and all principals can be checked in at once and taken back at once', async () => {
    const register = attendanceTab(page)
    await page.getByRole('button', { name: 'Justificar la ausencia: DREA' }).click()
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Viaje de comisión')
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByRole('button', { name: 'Ausencia justificada: DREA' }).waitFor()
    await page.getByRole('button', { name: 'Todos presentes' }).click()
    await eventually(() => register.counter.textContent()).toContain('hay quórum')
    await page.keyboard.press('Control+z')
    await eventually(() => register.counter.textContent()).toMatch(/^0 de/u)
  })

  test('a session begins without quorum after a warning, and hours of arrival and departure are corrected', async () => {
    await page.getByRole('button', { name: 'Iniciar sesión' }).click()
    await page.getByText('Todavía no hay quórum').waitFor()
    await page.getByText(/^La sesión fue el .*: se registra una sesión pasada\.$/u).waitFor()
    await page.getByRole('button', { name: 'Registrar como iniciada' }).click()
    await page.getByRole('link', { name: 'Conducir sesión' }).waitFor()
    const register = attendanceTab(page)
    // The first of the list: rows out of sight are not drawn.
    await register.checkIn('cenepred')
    await page.getByLabel('Estuvo desde el inicio').check()
    await page.getByRole('button', { name: 'Registrar', exact: true }).click()
    await page
      .getByRole('button', { name: /^Horas de .*: desde el inicio$/u })
      .first()
      .click()
    await page.getByLabel('Llegó: horas').click()
    await page.keyboard.type('0940')
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByRole('button', { name: /^Horas de .*: desde 09:40$/u }).waitFor()
  })

  test('an agreement by votes and a commitment are written on an item, and closing gives the agreement its number', async () => {
    await sessionPage(page).tab('Acta')
    await minutesTab(page).choose('Informe de la DIRESA')
    await page.getByRole('textbox', { name: 'Nuevo acuerdo' }).fill('Aprobar el plan contra la anemia')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Por votación' }).click()
    await page.getByRole('textbox', { name: 'A favor' }).fill('1')
    await page.getByRole('button', { name: 'Guardar acuerdo' }).click()
    await page.getByText(/1 a favor, 0 en contra, 0 abstenciones/u).waitFor()
    await page.getByRole('textbox', { name: 'Nuevo compromiso' }).fill('Remitir el informe')
    await page.keyboard.press('Enter')
    // The panel takes the keys once it is open.
    await eventually(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true)
    await page.getByLabel('Responsables').first().fill('DRE')
    await page.getByRole('option', { name: /^DREA/u }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Para cuándo' }).fill('15/09/2023')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Guardar compromiso' }).click()
    await page.getByText('DREA · para el 15/09/2023').waitFor()
    await page.getByRole('button', { name: 'Más acciones de la sesión' }).click()
    await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click()
    await page.getByRole('button', { name: 'Cerrar de todos modos' }).click()
    await page.getByText(/N° \d{3}-2023-CER · 1 a favor/u).waitFor()
  })

  test('a numbered agreement asks for a reason before it goes', async () => {
    await page.getByRole('button', { name: /^Quitar el acuerdo/u }).click()
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Se repitió')
    await page.getByRole('button', { name: 'Quitar acuerdo' }).click()
    await eventually(() => page.getByText(/N° \d{3}-2023-CER/u).count()).toBe(0)
  })

  test('a new person is accredited in one drawer, and a second one for the same place is refused with the first named', async () => {
    await navigation(page).goTo('Padrón')
    const padron = padronPage(page)
    await padron.open('CENEPRED')
    await page.getByRole('button', { name: 'Acreditar alterno(a)' }).click()
    await padron.writeNew('Rosa Quispe Ñaupa')
    await page.getByRole('textbox', { name: 'Vigente desde' }).fill('01/03/2023')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Acreditar', exact: true }).click()
    await padron.place('Alterno(a)').getByText('Rosa Quispe Ñaupa', { exact: true }).waitFor()
    expect(await padron.place('Alterno(a)').getByText('Sin documento').count()).toBe(1)
    await page.goto(`${new URL(page.url()).origin}/padron?dia=2023-01-10`)
    await padron.open('CENEPRED')
    await page.getByRole('button', { name: 'Acreditar titular', exact: true }).click()
    await padron.writeNew('Juan Rojas Ccoyori')
    await page.getByRole('textbox', { name: 'Vigente hasta' }).fill('31/12/2023')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Acreditar', exact: true }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /coincide en fechas con la de .*Milagros Ttito/u })
      .waitFor()
    await page.getByRole('button', { name: 'Cancelar' }).click()
    await page.getByRole('button', { name: 'Cerrar este panel' }).click()
    await padron.panel.waitFor({ state: 'detached' })
  })

  test('the history tells what was done today in words', async () => {
    await navigation(page).goTo('Historial')
    await page.getByText('Acreditó a una persona').first().waitFor()
    await page.getByText('Cerró una sesión').first().waitFor()
    expect(await page.getByRole('table').textContent()).not.toContain('attendance.')
  })

  test('the settings are saved, and a new numbering shows its example before', async () => {
    await navigation(page).goTo('Configuración')
    await page.getByRole('textbox', { name: 'Sesiones' }).fill('{numero}-{anio}-X')
    await page.getByText(/Sesión Ordinaria N° 003-\d{4}-X/u).waitFor()
    await page.getByRole('button', { name: 'Guardar configuración' }).click()
    await notice('Se guardó la configuración.').waitFor()
    await page.reload()
    await eventually(() => page.getByRole('textbox', { name: 'Sesiones' }).inputValue()).toBe('{numero}-{anio}-X')
  })

  test('nothing of this wrote an error to the console but the refusal that was asked for', () => {
    const refusal = 'Failed to load resource: the server responded with a status of 409 (Conflict)'
    expect(troubles.map(({ message }) => message)).toEqual([refusal])
  })
})
