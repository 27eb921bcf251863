import type { Locator, Page } from 'playwright-core'

/** The first-run page. */
export const firstRun = (page: Page) => ({
  operator: page.getByLabel('¿Quién usa esta computadora?'),
  loadDemonstration: async () => {
    await page.getByRole('button', { name: /Cargar el año de demostración/u }).click()
    await page.getByRole('heading', { level: 1, name: 'Inicio' }).waitFor()
  },
})

/** The left navigation. */
export const navigation = (page: Page) => ({
  goTo: async (label: string) => {
    await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: label }).click()
    await page.getByRole('heading', { level: 1, name: label }).waitFor()
  },
})

/** The list of sessions. */
export const sessionsPage = (page: Page) => ({
  open: async (label: string) => {
    await page.getByRole('link', { name: label, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: label }).waitFor()
  },
})

/** One session with its tabs. */
export const sessionPage = (page: Page) => ({
  tab: async (label: 'Datos' | 'Agenda' | 'Asistencia' | 'Acta' | 'Documentos') => {
    await page.getByRole('navigation', { name: 'Partes de la sesión' }).getByRole('link', { name: label }).click()
  },
})

/** The register of attendance. */
export const attendanceTab = (page: Page) => ({
  counter: page.getByRole('status', { name: 'Quórum' }),
  /** A holder of a seat that nobody has taken. */
  someoneAbsent: async (): Promise<string> => {
    const seat = page.locator('li:not([data-present])')
    const button = seat.getByRole('button', { name: /^Registrar a .+, (titular|alterno)/u }).first()
    const label = (await button.getAttribute('aria-label')) ?? ''
    return /^Registrar a (.+), (?:titular|alterno)/u.exec(label)?.[1] ?? ''
  },
  checkIn: async (typed: string): Promise<void> => {
    const box = page.getByLabel(/Registrar llegada/u)
    await box.fill(typed)
    await page.getByRole('option').first().waitFor()
    await box.press('Enter')
  },
  lastMark: page.getByRole('status').filter({ hasText: 'Deshacer' }),
})

/** The minutes: items, notes, agreements and commitments. */
export const minutesTab = (page: Page) => ({
  choose: async (title: string) => {
    await page.getByRole('navigation', { name: 'Puntos de la agenda' }).getByRole('button', { name: title }).click()
    await page.getByRole('heading', { level: 2, name: title }).waitFor()
  },
  notes: page.getByRole('textbox', { name: /^Notas del punto/u }),
  /** Types after what is there already. */
  write: async (text: string) => {
    const notes = page.getByRole('textbox', { name: /^Notas del punto/u })
    await notes.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(text)
  },
  status: page.getByRole('status', { name: 'Notas' }),
})

/** The documents of a session. */
export const documentsTab = (page: Page) => ({
  preview: (): Locator => page.frameLocator('iframe[title="Vista previa del acta"]').locator('body'),
  generate: async (): Promise<Buffer> => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Generar acta' }).click()
    const download = await downloading
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  },
})
