import type { Page } from 'playwright-core'
import { padronPage } from './padron-page.ts'
import type { Shot } from './shot.ts'

const onDay = '/padron?dia=2023-06-22'

const opening =
  (act: (page: Page) => Promise<void> = () => Promise.resolve()) =>
  async (page: Page) => {
    await padronPage(page).open('CEDEP-AYLLU')
    await act(page)
  }

const acting = (act: RegExp) =>
  opening(async (page) => {
    await padronPage(page).actOn('Norma Beatriz Aguirre Layme', act)
  })

/** The padrón of the demonstration year and what is done in the panel of an institution. */
export const padronShots: readonly Shot[] = [
  { name: 'padron', address: onDay },
  {
    name: 'padron-filtrado',
    address: `${onDay}&estado=only_principal`,
    before: async (page) => {
      await padronPage(page).search.fill('co')
    },
  },
  {
    name: 'padron-sin-resultado',
    address: onDay,
    before: async (page) => {
      await padronPage(page).search.fill('zzz')
    },
  },
  { name: 'padron-nueva-institucion', address: '/padron?nueva=true' },
  { name: 'padron-institucion', address: onDay, before: opening() },
  {
    name: 'padron-reemplazar',
    address: onDay,
    before: opening(async (page) => {
      await page.getByRole('button', { name: 'Reemplazar a Norma Beatriz Aguirre Layme' }).click()
      await padronPage(page).writeNew('Zenobia Ccoyori Ñahui')
      await page.getByLabel('DNI o carné de extranjería').fill('412345')
    }),
  },
  { name: 'padron-corregir', address: onDay, before: acting(/Corregir/u) },
  { name: 'padron-revocar', address: onDay, before: acting(/Revocar/u) },
  { name: 'padron-persona', address: onDay, before: acting(/Datos de la persona/u) },
  { name: 'padron-escaneos', address: onDay, before: acting(/Documentos escaneados/u) },
  {
    name: 'padron-contactos',
    address: onDay,
    before: opening(async (page) => {
      await page.getByRole('button', { name: 'Editar los contactos' }).click()
      await page.getByRole('button', { name: 'Agregar contacto' }).click()
    }),
  },
  {
    name: 'padron-descartar',
    address: onDay,
    before: opening(async (page) => {
      await page.getByRole('button', { name: 'Editar los datos de la institución' }).click()
      await page.getByLabel('Sigla').fill('CEDEP')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Seguir escribiendo' }).waitFor()
    }),
  },
  { name: 'padron-repetidas', address: '/padron/repetidas' },
]
