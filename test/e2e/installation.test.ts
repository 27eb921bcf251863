import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { PageTrouble } from '../helpers/browser.ts'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { downloadedBy, firstSteps, importPage, installationPage, navigation } from './pages.ts'

const chromium = findTool('chromium', 'how a committee is installed in the window')

const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', 'spreadsheets', name)

const Roll = z.looseObject({ rows: z.array(z.looseObject({ isActive: z.boolean() })) })

// The term that is proposed is the year at hand.
const year = String(new Date().getFullYear())

describe.skipIf(chromium === null)('somebody who begins with an empty program', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]
  let origin: string

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles, origin } = office)
  })

  afterAll(async () => {
    await office.close()
  })

  const nextStep = (): Locator => page.getByRole('listitem').and(page.locator('[aria-current="step"]'))

  test('is told the path at once: the term first', async () => {
    await page.getByLabel('¿Quién usa esta computadora?').fill('Ruth Montes')
    await page.getByLabel('Región').fill('Apurímac')
    await page.getByLabel('Ciudad donde sesiona').fill('Abancay')
    await page.getByRole('button', { name: 'Empezar a trabajar' }).click()
    await firstSteps(page).next('Abra el período del comité')
    await page.getByRole('link', { name: 'Abrir el período' }).click()
    await page.getByRole('button', { name: 'Abrir período' }).click()
    await eventually(() => nextStep().textContent()).toContain('Formar el padrón')
  })

  test('imports the padrón from a spreadsheet, sees what each row will do before, and can take it back', async () => {
    await page.getByRole('link', { name: 'Importar de Excel' }).click()
    const wizard = importPage(page)
    await wizard.choose(fixture('narrow.xlsx'))
    expect(await wizard.meaningOf('Entidad')).toBe('Institución u organización')
    expect(await wizard.meaningOf('D.N.I.')).toBe('DNI o carné de extranjería')
    await wizard.review()
    await eventually(() => wizard.counter('Nuevas').textContent()).toContain('4')
    expect(await wizard.rows.textContent()).toContain('Dirección Regional de Salud')
    expect(await page.locator('main').textContent()).not.toMatch(/\d{8}/u)
    await page.getByRole('button', { name: 'Importar 4 filas' }).click()
    await page.getByText('Se importó la hoja').waitFor()

    await page.getByRole('button', { name: 'Deshacer esta importación' }).click()
    await page.getByText('Se deshizo el').waitFor()
    expect(await callProcedure(page, 'institutions.list')).toMatchObject({ institutions: [] })

    await wizard.choose(fixture('narrow.xlsx'))
    await wizard.review()
    await page.getByRole('button', { name: 'Importar 4 filas' }).click()
    await page.getByRole('link', { name: 'Ver el padrón' }).click()
    await page.getByText('Cáritas Abancay').first().waitFor()
  })

  test('the same sheet again has nothing to import, and a column left out changes what is done', async () => {
    await page.goto(`${origin}/padron/importar`)
    const wizard = importPage(page)
    await wizard.choose(fixture('narrow-semicolon-1252.csv'))
    await wizard.review()
    await page.getByText('No hay nada que importar').waitFor()
    expect(await page.getByRole('button', { name: /^Importar 0/u }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Columnas' }).click()
    await wizard.means('Entidad', 'No importar')
    await page.getByText('Indique qué columna tiene el nombre de la institución.').waitFor()
    expect(await page.getByRole('button', { name: 'Ver qué hará cada fila' }).isDisabled()).toBe(true)
    page.once('dialog', (dialog) => void dialog.accept())
    await navigation(page).goTo('Inicio')
  })

  test('is led from the padrón to the session of installation, already of its kind', async () => {
    await firstSteps(page).next('Programe la primera sesión')
    await page.goto(`${origin}/padron/instalacion`)
    await page.getByRole('link', { name: 'Programar la sesión' }).click()
    const kind = page.getByRole('combobox', { name: 'Tipo de sesión' })
    await eventually(() => kind.inputValue()).toBe('De instalación')
    await page.getByRole('textbox', { name: 'Día' }).fill(`10/12/${year}`)
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Programar sesión' }).click()
    await page.getByRole('heading', { level: 1, name: /Sesión de Instalación/u }).waitFor()
    await page.goto(`${origin}/padron/instalacion`)
    await eventually(() => installationPage(page).step('Realizar la sesión de instalación').textContent()).toContain(
      `Sesión de Instalación N° 001-${year}`,
    )
    await navigation(page).goTo('Inicio')
    const preparation = page.getByRole('list', { name: 'Preparación' })
    await eventually(() => preparation.textContent()).toContain('Convocatoria')
  })

  test('writes down who is in office, and the documents of that day carry the name', async () => {
    await page.goto(`${origin}/padron/coordinacion`)
    await page.getByRole('button', { name: 'Registrar designación' }).click()
    const drawer = page.getByRole('dialog', { name: 'Registrar una designación' })
    await drawer.getByRole('combobox', { name: 'Persona' }).fill('Juana Pérez Soto')
    await page.getByRole('option', { name: /Agregar a «Juana Pérez Soto»/u }).click()
    // The cross that takes the choice back stands once somebody is chosen.
    await drawer.getByLabel('Quitar: Persona').waitFor()
    await drawer.getByRole('button', { name: 'Registrar designación' }).click()
    await drawer.waitFor({ state: 'hidden' })
    const history = page.getByRole('list', { name: 'Historial: Secretaría técnica' })
    await eventually(() => history.textContent()).toContain('Juana Pérez Soto')
    await history.getByRole('button').first().click()
    await page.getByRole('button', { name: /^Quitar: se registró por error/u }).click()
    await page.getByText('Todavía no se ha registrado a nadie').nth(2).waitFor()
    await page.getByRole('button', { name: 'Deshacer', exact: true }).click()
    await eventually(() => history.textContent()).toContain('Juana Pérez Soto')
    await page.goto(`${origin}/configuracion`)
    await page.getByText(/Hoy firma Juana Pérez Soto/u).waitFor()
    expect(troubles).toEqual([])
  })

  test('a drawer with something written asks before it is closed', async () => {
    await page.goto(`${origin}/padron/coordinacion`)
    await page.getByRole('button', { name: 'Registrar designación' }).click()
    await page.getByRole('textbox', { name: 'Nota' }).fill('Resolución N° 12')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Seguir escribiendo' }).click()
    expect(await page.getByRole('textbox', { name: 'Nota' }).inputValue()).toBe('Resolución N° 12')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Salir y descartarlo' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('the keyboard alone corrects a term: Ctrl+Enter saves and the focus returns', async () => {
    await page.goto(`${origin}/padron/instalacion`)
    const menu = page.getByRole('button', { name: 'Período', exact: true })
    await menu.press('Enter')
    await page.getByRole('menuitem', { name: 'Corregir nombre y fechas' }).press('Enter')
    const name = page.getByRole('textbox', { name: 'Nombre' })
    await name.fill('CER de prueba')
    await name.press('Control+Enter')
    await page.getByText('Se corrigió el período «CER de prueba».').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await eventually(() => installationPage(page).step('Abrir el período').textContent()).toContain('CER de prueba')
    await eventually(() => menu.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('a file that is no padrón is refused with what is wrong and nothing is kept', async () => {
    await page.goto(`${origin}/padron/importar`)
    await importPage(page).hand(fixture('locked.ods'))
    await page.getByRole('alert').filter({ hasText: 'protegido con contraseña. No se importó nada' }).waitFor()
    const pdf = { name: 'padrón.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj') }
    await importPage(page).hand(pdf)
    await page.getByRole('alert').filter({ hasText: 'no es una hoja de cálculo sino un PDF' }).waitFor()
    expect(await callProcedure(page, 'imports.last')).toMatchObject({ fileName: 'narrow.xlsx' })
  })
})

describe.skipIf(chromium === null)('a committee with a year behind it', () => {
  let office: Office
  let page: Page
  let origin: string

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, origin } = office)
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
  })

  afterAll(async () => {
    await office.close()
  })

  test('an election brings in the count of the office that is chosen, and says a tie before it is saved', async () => {
    await page.goto(`${origin}/padron/coordinacion?elegir=coordinator`)
    const drawer = page.getByRole('dialog', { name: 'Registrar una elección' })
    const result = drawer.getByRole('status', { name: 'Resultado' })
    const save = drawer.getByRole('button', { name: 'Registrar elección' })
    await drawer.getByText(/Ya hay un conteo de esta sesión/u).waitFor()
    const candidates = drawer.getByRole('list', { name: 'Candidaturas' }).getByRole('textbox')
    const first = await candidates.first().getAttribute('aria-label')
    await drawer.getByText('Coordinación alterna', { exact: true }).click()
    await eventually(() => candidates.first().getAttribute('aria-label')).not.toBe(first)

    await candidates.first().fill('8')
    await candidates.nth(1).fill('8')
    await eventually(() => result.textContent()).toContain('Hay empate con 8 votos')
    expect(await save.isDisabled()).toBe(true)
    await candidates.first().fill('90')
    await eventually(() => result.textContent()).toContain('revise el conteo')
    await candidates.first().fill('9')
    await candidates.nth(1).fill('7')
    await eventually(() => result.textContent()).toContain('Queda en el cargo')
    await save.click()
    await drawer.waitFor({ state: 'hidden' })
    await eventually(() => page.getByRole('list', { name: 'Historial: Coordinación alterna' }).textContent()).toContain(
      'con 9 votos',
    )
  })

  test('the institutions that have not answered are reminded in one go, and it is written down', async () => {
    await page.goto(`${origin}/padron/instalacion`)
    await page.getByRole('button', { name: /^Recordar a \d/u }).click()
    const drawer = page.getByRole('dialog', { name: 'Recordar la acreditación' })
    expect(await drawer.getByRole('textbox', { name: 'Mensaje' }).inputValue()).toContain('Oficio N°')
    await drawer.getByRole('button', { name: /^Anotar el recordatorio/u }).click()
    await page.getByText(/Se anotó el recordatorio a/u).waitFor()
  })

  test('the attendance of the term is looked at with its charts, and written as Word', async () => {
    await page.getByRole('button', { name: 'Ver el reporte de asistencia' }).click()
    const pages = page.frameLocator('iframe[title="Vista previa: Reporte de asistencia"]')
    await pages.getByRole('img', { name: /^Gráfico 1\. Porcentaje de asistencia por segmento\./u }).waitFor()
    await page.keyboard.press('Escape')
    const word = await downloadedBy(page, () =>
      page.getByRole('button', { name: 'Reporte de asistencia en Word' }).click(),
    )
    expect(Object.keys(unzipSync(word)).filter((path) => path.startsWith('word/charts/chart'))).toHaveLength(3)
  })

  test('a term that is over leads to the next one, which takes the active institutions along and nobody accredited', async () => {
    const { rows } = Roll.parse(await callProcedure(page, 'roll.get', { termId: null, on: null }))
    const active = rows.filter(({ isActive }) => isActive).length
    await page.goto(`${origin}/padron/instalacion`)
    await page.getByRole('button', { name: 'Abrir el período siguiente' }).click()
    const drawer = page.getByRole('dialog', { name: 'Cerrar el período' })
    await drawer.getByText(`${String(active)} instituciones activas pasarán al período nuevo`).waitFor()
    await drawer.getByRole('textbox', { name: 'Nombre del período nuevo' }).fill(`CER ${year}`)
    await drawer.getByRole('button', { name: 'Cerrar y abrir el siguiente' }).click()
    await page.getByText(`Se abrió «CER ${year}» con ${String(active)} instituciones.`).waitFor()
    await eventually(() => installationPage(page).step('Recibir las acreditaciones').textContent()).toContain(
      `0 de ${String(active)} instituciones respondieron`,
    )
    await eventually(() => page.getByRole('combobox', { name: 'Período' }).inputValue()).toBe(`CER ${year}`)
  })
})
