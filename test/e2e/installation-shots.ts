import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}

const spreadsheet = join(import.meta.dirname, '..', 'fixtures', 'spreadsheets', 'wide.xlsx')

const chooseSheet = async (page: Page) => {
  await page.getByLabel('Hoja de cálculo del padrón').setInputFiles(spreadsheet)
  await page.getByRole('table', { name: 'Columnas de la hoja' }).waitFor()
}

const reviewSheet = async (page: Page) => {
  await chooseSheet(page)
  await page.getByRole('button', { name: 'Ver qué hará cada fila' }).click()
  await page.getByRole('region', { name: 'Filas de la hoja' }).waitFor()
}

/** What installing a committee looks like before there is anything. */
export const emptyInstallationShots: readonly Shot[] = [
  { name: 'vacio-instalacion', address: '/padron/instalacion' },
  { name: 'vacio-periodo', address: '/padron/instalacion?abrir=true' },
  { name: 'vacio-coordinacion', address: '/padron/coordinacion' },
  { name: 'vacio-importar', address: '/padron/importar' },
]

/** The installation of the committee, its coordination, the import of its padrón and its letters. */
export const installationShots: readonly Shot[] = [
  { name: 'instalacion', address: '/padron/instalacion' },
  { name: 'instalacion-recordar', address: '/padron/instalacion', before: press(/^Recordar a \d/u) },
  { name: 'instalacion-siguiente', address: '/padron/instalacion', before: press('Abrir el período siguiente') },
  { name: 'instalacion-solicitud', address: '/padron/solicitud' },
  { name: 'coordinacion', address: '/padron/coordinacion' },
  { name: 'coordinacion-eleccion', address: '/padron/coordinacion?elegir=coordinator' },
  { name: 'coordinacion-designacion', address: '/padron/coordinacion', before: press('Registrar designación') },
  { name: 'coordinacion-cargo', address: '/padron/coordinacion', before: press(/En el cargo/u) },
  { name: 'importar', address: '/padron/importar' },
  { name: 'importar-columnas', address: '/padron/importar', before: chooseSheet },
  { name: 'importar-revision', address: '/padron/importar', before: reviewSheet },
  {
    name: 'configuracion-textos',
    address: '/configuracion/textos?texto=call-subject',
    before: async (page) => {
      await page.getByRole('textbox', { name: 'Texto' }).fill('Convocatoria a {sesión}')
      await page.getByText('¿Quiso decir {sesion}?').waitFor()
    },
  },
]
