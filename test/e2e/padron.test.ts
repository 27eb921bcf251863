import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Person } from '../../shared/contract/committee.ts'
import { callProcedure, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { padronPage } from './padron-page.ts'
import { downloadedBy } from './pages.ts'

const chromium = findTool('chromium', 'the padrón in the window')

const norma = 'Norma Beatriz Aguirre Layme'
const expectedRefusals = 4

describe.skipIf(chromium === null)('the padrón of a term', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]
  let origin: string

  const visit = async (search = '') => {
    await page.goto(`${origin}/padron?dia=2023-06-22${search}`)
    await padronPage(page).grid.waitFor()
  }
  const notice = (text: string | RegExp) => page.getByText(text).first()

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles, origin } = office)
    await callProcedure(page, 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page, 'settings.loadDemonstration')
  })

  afterAll(async () => {
    await office.close()
  })

  test('letters and choices narrow the list, each choice says how many it gives, and all is cleared at once', async () => {
    await visit()
    const padron = padronPage(page)
    const whole = await padron.size()
    await padron.search.fill('aguirre norma')
    await eventually(() => padron.grid.getByRole('row').count()).toBe(2)
    expect(await padron.grid.getByRole('row', { name: 'CEDEP-AYLLU' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Limpiar filtros' }).click()
    await eventually(() => padron.size()).toBe(whole)
    const words = (await padron.state(/^Solo titular/u).textContent()) ?? ''
    await padron.state(/^Solo titular/u).click()
    await eventually(async () => `Solo titular${String(await padron.size())}`).toBe(words)
    expect(page.url()).toContain('estado=only_principal')
    await page
      .getByRole('group', { name: 'Por segmento' })
      .getByRole('button', { name: /^Estado/u })
      .click()
    await eventually(() => padron.grid.getByText('Sociedad civil').count()).toBe(0)
  })

  test('a column sorts by its heading, one way and the other', async () => {
    await visit()
    const padron = padronPage(page)
    const firstName = () => padron.grid.getByRole('row').nth(1).getByRole('gridcell').nth(2).textContent()
    const heading = padron.grid.getByRole('columnheader', { name: 'Titular' })
    await heading.getByRole('button').click()
    await eventually(() => heading.getAttribute('aria-sort')).toBe('ascending')
    const ascending = await firstName()
    await heading.getByRole('button').click()
    await eventually(() => heading.getAttribute('aria-sort')).toBe('descending')
    await eventually(firstName).not.toBe(ascending)
  })

  test('the keys go from the box to the list, open an institution, and come back to the list', async () => {
    await visit()
    const padron = padronPage(page)
    await padron.search.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = padron.grid.getByRole('row', { selected: true })
    await second.waitFor()
    await page.keyboard.press('Enter')
    await padron.panel.getByRole('heading', { name: 'CEDEP-AYLLU' }).waitFor()
    await page.keyboard.press('Escape')
    await padron.panel.waitFor({ state: 'detached' })
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
    await padron.search.fill('drea')
    await padron.search.press('Enter')
    await padron.panel.getByRole('heading', { name: 'DREA' }).waitFor()
  })

  test('a principal is replaced in two clicks and a name, and the seat keeps its history', async () => {
    await visit()
    const padron = padronPage(page)
    await padron.open('CEDEP-AYLLU')
    await page.getByRole('button', { name: `Reemplazar a ${norma}` }).click()
    await padron.panel.getByText(`La acreditación de ${norma} terminará el 21 de junio de 2023`).waitFor()
    await padron.chooseKnown('Braulio Yupanqui')
    await page.getByRole('button', { name: 'Reemplazar', exact: true }).click()
    await padron.place('Titular').getByText('Braulio Yupanqui Cconislla').waitFor()
    await padron.history.getByText(`Último día de ${norma}: sigue Braulio Yupanqui Cconislla.`).waitFor()
  })

  test('what was recorded by mistake is taken back, and who had been replaced stands again', async () => {
    const padron = padronPage(page)
    await padron
      .place('Titular')
      .getByRole('button', { name: /^Más sobre/u })
      .click()
    await page.getByRole('menuitem', { name: /^Quitar/u }).click()
    await page.getByRole('button', { name: 'Quitar acreditación' }).click()
    await padron.place('Titular').getByText(norma).waitFor()
    expect(await padron.history.getByText('Último día de').count()).toBe(0)
  })

  test('one who ends on a day is followed from the next, at once', async () => {
    await visit()
    const padron = padronPage(page)
    await padron.open('CEDEP-AYLLU')
    await padron.actOn(norma, /^Terminar/u)
    await page.getByRole('button', { name: 'Terminar acreditación' }).click()
    await notice(`La acreditación de ${norma} termina el 22/06/2023.`).waitFor()
    await padron.place('Titular').getByRole('button', { name: 'Acreditar titular desde el 23/06/2023' }).click()
    await padron.writeNew('Zenobia Ccoyori Ñahui')
    expect(await page.getByLabel('Apellidos').inputValue()).toBe('Ccoyori Ñahui')
    await page.getByLabel('DNI o carné de extranjería').fill('4999 0001')
    await padron.panel.getByText('DNI completo.').waitFor()
    await page.getByLabel('Número').fill('020-2023-CEDEP')
    await page.getByRole('button', { name: 'Acreditar', exact: true }).click()
    await padron.place('Titular').getByText('Desde el 23/06/2023: Zenobia Ccoyori Ñahui').waitFor()
  })

  test('two for one place are refused with both documents named, and nothing typed is lost', async () => {
    const padron = padronPage(page)
    await padron
      .place('Titular')
      .getByRole('button', { name: `Más sobre la acreditación de ${norma}` })
      .click()
    await page.getByRole('menuitem', { name: /Corregir/u }).click()
    await page.getByLabel('Número').fill('099-2023-CEDEP')
    await page.getByLabel('Vigente hasta').fill('31/12/2023')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    const refusal = page.getByRole('alert').filter({ hasText: 'coincide en fechas' })
    await refusal.waitFor()
    const words = await refusal.textContent()
    expect(words).toContain('099-2023-CEDEP')
    expect(words).toContain('Oficio N° 020-2023-CEDEP')
    expect(await page.getByLabel('Número').inputValue()).toBe('099-2023-CEDEP')
  })

  test('neither Escape nor Back throws away what was typed without asking', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Seguir escribiendo' }).click()
    expect(await page.getByLabel('Número').inputValue()).toBe('099-2023-CEDEP')
    await page.goBack()
    await page.getByRole('button', { name: 'Salir y descartarlo' }).click()
    await padronPage(page).panel.waitFor({ state: 'detached' })
  })

  test('a revocation says why in the history of the seat', async () => {
    await visit()
    const padron = padronPage(page)
    await padron.open('DREA')
    await padron
      .place('Alterno(a)')
      .getByRole('button', { name: /^Más sobre/u })
      .click()
    await page.getByRole('menuitem', { name: 'Revocar' }).click()
    await page.getByLabel('Motivo de la revocación').fill('La institución cambió de representante')
    await page.getByRole('button', { name: 'Revocar acreditación' }).click()
    await padron.history.getByText('La institución cambió de representante').waitFor()
  })

  test('an institution is added, opens at once, and leaves the term and comes back', async () => {
    await visit()
    const padron = padronPage(page)
    await page.getByRole('button', { name: 'Nueva institución' }).click()
    await page.getByLabel('Nombre').fill('Colegio de Enfermeros de Apurímac')
    await page.getByLabel('Sigla').fill('CEP-XXII')
    await page.getByRole('button', { name: 'Agregar al padrón' }).click()
    await padron.panel.getByRole('heading', { name: 'CEP-XXII' }).waitFor()
    await page.getByRole('button', { name: 'Editar los contactos' }).click()
    await page.getByLabel('Nombre completo').fill('Delia Rosa Huamán')
    await page.getByRole('button', { name: 'Guardar contactos' }).click()
    await padron.panel.getByText('A su nombre van los oficios').waitFor()
    await padron.panel.getByRole('switch', { name: 'Participa en CER 2023' }).click()
    await padron.panel.getByText('Inactiva').waitFor()
    await notice('CEP-XXII ya no participa en CER 2023.').waitFor()
    await page.getByRole('button', { name: 'Deshacer' }).last().click()
    await padron.panel.getByText('Sin acreditar').waitFor()
  })

  test('an institution of another term is brought over instead of being written twice', async () => {
    const term = { name: 'CER 2024', firstDay: '2024-01-01', lastDay: '2024-12-31' }
    const { id } = z.looseObject({ id: z.string() }).parse(await callProcedure(page, 'terms.create', term))
    await page.goto(`${origin}/padron?periodo=${id}`)
    await page.getByRole('button', { name: 'Agregar una institución' }).click()
    await page.getByLabel('Nombre').fill('Colegio de Enfermeros de Apurímac')
    await page.getByRole('button', { name: 'Agregar al padrón' }).click()
    await page.getByRole('button', { name: 'Traerla al padrón de CER 2024' }).click()
    const padron = padronPage(page)
    await padron.panel.getByRole('heading', { name: 'CEP-XXII' }).waitFor()
    await padron.panel.getByText('Delia Rosa Huamán').waitFor()
    await eventually(() => padron.size()).toBe(1)
  })

  test('a document number that somebody else has offers to make the two one, without the mistaken number', async () => {
    await visit()
    const padron = padronPage(page)
    const twin = {
      givenNames: 'Norma',
      surnames: 'Aguirre',
      nationalId: '49990002',
      sex: null,
      phone: null,
      email: null,
    }
    await callProcedure(page, 'people.create', twin)
    const [found] = z
      .array(z.looseObject({ id: z.string() }))
      .parse(await callProcedure(page, 'people.search', { query: norma, limit: 1 }))
    const {
      id,
      version,
      isDemonstration: _demonstration,
      ...draft
    } = Person.parse(await callProcedure(page, 'people.get', { id: found?.id }))
    const mistaken = { id, draft: { ...draft, nationalId: '49990333' }, expectedVersion: version }
    await callProcedure(page, 'people.update', mistaken)
    await padron.open('CEDEP-AYLLU')
    await padron.actOn(norma, /Datos de la persona/u)
    await page.getByLabel('DNI o carné de extranjería').fill('49990002')
    await page.getByRole('button', { name: 'Guardar datos' }).click()
    await page.getByRole('button', { name: 'Unir con Norma Aguirre' }).click()
    await page.getByRole('radio').first().waitFor()
    expect(await page.getByRole('radio').count()).toBe(2)
    await page.getByText(/está corrigiendo tiene el •+333 y el de Norma Aguirre, el •+002/u).waitFor()
    await page.getByRole('button', { name: 'Quitar el DNI equivocado de este registro y unir' }).click()
    await page.getByRole('button', { name: 'Sí, unir' }).click()
    await notice(`Ahora hay un solo registro de ${norma}.`).waitFor()
    await padron.place('Titular').getByText(norma).waitFor()
    const merged = Person.parse(await callProcedure(page, 'people.get', { id }))
    expect(merged.nationalId).toBe('49990002')
  })

  test('people written twice are compared and made one, and the notice says what passed over', async () => {
    await callProcedure(page, 'people.create', {
      givenNames: 'BRAULIO',
      surnames: 'Yupanqui Cconislla',
      nationalId: null,
      sex: null,
      phone: '983000111',
      email: null,
    })
    await page.goto(`${origin}/padron/repetidas`)
    const group = page.getByRole('region', { name: /braulio/iu })
    await group.waitFor()
    // The one that holds most is proposed; this time the other is kept, and receives what that one held.
    await group.getByRole('radio', { checked: false }).click()
    await group.getByRole('button', { name: 'Unir en un solo registro' }).click()
    await page.getByText(/^Quedará un solo registro en lugar de 2.*No se puede deshacer\.$/u).waitFor()
    await page.getByRole('button', { name: 'Sí, unir' }).click()
    await notice(/Ahora hay un solo registro de BRAULIO .*: recibió \d+ acreditaci/u).waitFor()
    await group.waitFor({ state: 'detached' })
  })

  test('the padrón is handed over as a spreadsheet, and an accreditation as a certificate', async () => {
    await visit()
    const padron = padronPage(page)
    await page.getByRole('button', { name: 'Excel' }).click()
    const workbook = await downloadedBy(page, () =>
      page.getByRole('menuitem', { name: 'Exportar este padrón' }).click(),
    )
    expect(Object.keys(unzipSync(workbook))).toContain('xl/workbook.xml')
    await padron.open('DREA')
    const certificate = await downloadedBy(page, async () => {
      await padron
        .place('Titular')
        .getByRole('button', { name: /^Más sobre/u })
        .click()
      await page.getByRole('menuitem', { name: 'Constancia en Word' }).click()
    })
    expect(Object.keys(unzipSync(certificate))).toContain('word/document.xml')
  })

  test('nothing of this wrote an error to the console but the refusals that were asked for', () => {
    const refusals = troubles.filter(({ message }) => message.includes('status of 409'))
    expect(troubles).toHaveLength(refusals.length)
    expect(refusals.length).toBeLessThanOrEqual(expectedRefusals)
  })
})
