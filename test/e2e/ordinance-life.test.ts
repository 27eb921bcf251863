import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validationErrors } from '../documents/word-file.ts'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { openOffice, type Office } from './office.ts'
import { downloadedBy } from './pages.ts'

const chromium = findTool('chromium', 'how an ordinance goes from its template to the gazette')
const validator = findTool('ooxml-validator', 'the Word of an ordinance is not checked with the Open XML SDK')

const name = 'Ordenanza de la AREGOB, de prueba'

const tab = async (page: Page, label: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Partes del texto normativo' }).getByRole('link', { name: label }).click()
}

/** Records the next step with what the form asks for by these labels. */
const takeStep = async (page: Page, said: Readonly<Record<string, string>> = {}): Promise<void> => {
  await page.getByRole('button', { name: 'Registrar siguiente paso' }).click()
  const drawer = page.getByRole('dialog')
  for (const [label, words] of Object.entries(said)) await drawer.getByLabel(label).fill(words)
  await drawer.getByRole('button', { name: 'Registrar el paso' }).click()
  await drawer.waitFor({ state: 'hidden' })
}

const article = (page: Page, title: string) => page.locator('[data-kind="article"]').filter({ hasText: title })

describe.skipIf(chromium === null)('the ordinance of the AREGOB', () => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    await callProcedure(office.page, 'settings.loadDemonstration')
    await office.page.goto(`${office.origin}/ordenanzas`)
  }, 60_000)

  afterAll(() => office.close())

  test('is begun from its template, and written in', async () => {
    const { page } = office
    await page.getByRole('button', { name: 'Redactar ordenanza' }).click()
    await page.getByLabel('Nombre corto').fill(name)
    await page.getByRole('button', { name: 'Empezar a redactar' }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await article(page, 'ARTÍCULO PRIMERO').getByText('Institucionalizar').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Palabras escritas en la pantalla.')
    await tab(page, 'Versiones')
    await page.getByRole('button', { name: 'Guardar versión' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Guardar versión' }).click()
    await page.getByRole('table', { name: 'Versiones del texto' }).getByText('Versión 1').waitFor()
  }, 30_000)

  test('goes its whole way by the screens', async () => {
    const { page } = office
    await tab(page, 'Trámite')
    await takeStep(page)
    await takeStep(page, { 'Número del oficio': '031-2023-MCLCP-APURÍMAC' })
    await takeStep(page)
    await takeStep(page, { 'Número del dictamen': '004-2023' })
    await takeStep(page, { 'Número de la ordenanza': '006-2023-GR-APURÍMAC/CR' })
    await takeStep(page, { 'Dónde se publicó': 'Diario oficial El Peruano' })
    await page.getByText('El trámite terminó').waitFor()
    expect(await page.getByRole('main').innerText()).toContain('006-2023-GR-APURÍMAC/CR')
  }, 40_000)

  test('becomes a Word without a fault, with its number and without the mark of a draft', async () => {
    const { page } = office
    await tab(page, 'Documentos')
    const word = await downloadedBy(page, () => page.getByRole('button', { name: 'Generar Word' }).click())
    if (validator !== null) expect(validationErrors(validator, word)).toEqual([])
    const { value } = await mammoth.extractRawText({ buffer: word })
    // What may not break across lines is held together.
    const said = value.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-').replaceAll('\u2060', '')
    expect(said.slice(0, 200)).toContain('ORDENANZA REGIONAL N° 006-2023-GR-APURÍMAC/CR')
    expect(said).toContain('Palabras escritas en la pantalla.')
    expect(said).not.toContain('PROYECTO')
  }, 30_000)

  test('is read and no longer written in once it is approved', async () => {
    const { page } = office
    await tab(page, 'Texto')
    await page.getByText('quedó como se aprobó y ya no se cambia').waitFor()
    await article(page, 'ARTÍCULO PRIMERO').getByText('Institucionalizar').click()
    expect(await page.locator('[contenteditable="true"]').count()).toBe(0)
    await tab(page, 'Versiones')
    await page.getByRole('table', { name: 'Versiones del texto' }).getByText('Versión 1').waitFor()
    expect(await page.getByRole('button', { name: /^Volver a la versión/u }).count()).toBe(0)
    expect(office.troubles).toEqual([])
  }, 30_000)
})
