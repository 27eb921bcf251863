import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { openOffice, type Office } from './office.ts'
import { downloadedBy } from './pages.ts'

const chromium = findTool('chromium', 'how a statement is written and becomes a Word')

describe.skipIf(chromium === null)('a statement', () => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    await callProcedure(office.page, 'settings.loadDemonstration')
    await office.page.goto(`${office.origin}/documentos`)
  }, 60_000)

  afterAll(() => office.close())

  test('is refused without its text, and keeps what was typed', async () => {
    const { page } = office
    await page.getByRole('button', { name: 'Nuevo pronunciamiento' }).click()
    await page.getByLabel('Título').fill('Por la infancia')
    await page.keyboard.press('Control+Enter')
    await page.getByLabel('Texto').and(page.locator('[aria-invalid="true"]')).waitFor()
    expect(await page.getByLabel('Título').inputValue()).toBe('Por la infancia')
  })

  test('is saved by keyboard with who coordinates as its signatory, and its Word is handed over', async () => {
    const { page } = office
    await page.getByLabel('Texto').fill('Declaramos:\n\n1. Que importa.')
    await page.getByRole('button', { name: 'Agregar firmante' }).click()
    await page.getByLabel('Nombre u organización').last().fill('Federación de demostración')
    await page.keyboard.press('Control+Enter')
    await page.getByText('2 firmantes').waitFor()
    const word = await downloadedBy(page, () => page.getByRole('button', { name: 'Generar Word' }).click())
    const { value } = await mammoth.extractRawText({ buffer: word })
    expect(value.replaceAll('\u00A0', ' ')).toContain('Federación de demostración')
  })

  test('is taken back and given back, and nothing went wrong on the way', async () => {
    const { page } = office
    await page.getByRole('button', { name: 'Quitar el pronunciamiento «Por la infancia»' }).click()
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await page.getByRole('button', { name: 'Por la infancia' }).first().waitFor()
    expect(office.troubles).toEqual([])
  })
})
