import type { Page } from 'playwright-core'
import type { DemonstrationSessions } from './demonstration.ts'
import type { Shot } from './shot.ts'

const write = async (page: Page, text: string) => {
  await page
    .getByRole('button', { name: /Informe sobre anemia/u })
    .first()
    .click()
  await page.getByRole('textbox', { name: /^Notas del punto: Informe/u }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

/** The line that takes everything, and what is at hand while one writes the notes. */
export const notesShots = ({ open }: DemonstrationSessions): readonly Shot[] => [
  {
    name: 'linea-rapida',
    address: `/sesiones/${open}/conducir`,
    before: async (page) => {
      await page.getByRole('combobox', { name: 'Línea rápida' }).fill('Remitir el informe @DIRESA 30/09 #compromiso')
    },
  },
  {
    name: 'linea-rapida-sugerencias',
    address: `/sesiones/${open}/conducir`,
    before: async (page) => {
      const line = page.getByRole('combobox', { name: 'Línea rápida' })
      await line.fill('')
      await line.pressSequentially('Remitir @dir')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'notas-textos',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await write(page, ' /a')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'notas-quien-habla',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await page.keyboard.press('F4')
      await page.getByRole('combobox', { name: /^Quién habla/u }).waitFor()
    },
  },
]
