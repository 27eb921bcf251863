import type { Locator, Page } from 'playwright-core'

/** The bytes of the file that an act makes the browser download. */
export const downloadedBy = async (page: Page, act: () => Promise<void>): Promise<Buffer> => {
  const downloading = page.waitForEvent('download')
  await act()
  const download = await downloading
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

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
  tab: async (label: 'Preparación' | 'Convocatoria' | 'Agenda' | 'Asistencia' | 'Acta' | 'Documentos') => {
    await page.getByRole('navigation', { name: 'Partes de la sesión' }).getByRole('link', { name: label }).click()
  },
})

/** The register of attendance. */
export const attendanceTab = (page: Page) => ({
  counter: page.getByRole('status', { name: 'Quórum' }),
  box: page.getByRole('combobox', { name: /^Registrar llegada/u }),
  /** The card of the last mark. */
  card: page.getByRole('status', { name: 'Último registro' }),
  /** A holder of a seat that nobody has taken. */
  someoneAbsent: async (): Promise<string> => {
    const seat = page.locator('[data-seat]:not([data-present])')
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
  lastMark: page.getByRole('status', { name: 'Último registro' }),
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
  /** The certificate of an agreement of the item shown. */
  certificate: (number: string) =>
    downloadedBy(page, () =>
      page.getByRole('button', { name: `Certificación en Word del acuerdo N° ${number}`, exact: true }).click(),
    ),
})

/** The documents of a session. */
export const documentsTab = (page: Page) => ({
  choose: (name: string) =>
    page.getByRole('navigation', { name: 'Documentos de la sesión' }).getByRole('button', { name }).click(),
  preview: (name = 'Acta'): Locator => page.frameLocator(`iframe[title="Vista previa: ${name}"]`).locator('body'),
  generate: () => downloadedBy(page, () => page.getByRole('button', { name: 'Generar Word' }).click()),
  /** The program's own text again, where a person's is the official one: it asks first. */
  regenerate: () =>
    downloadedBy(page, async () => {
      await page.getByRole('button', { name: 'Generar Word' }).click()
      const question = page.getByRole('dialog', { name: 'Volver a generar desde los datos' })
      await question.getByRole('button', { name: 'Generar otra versión' }).click()
    }),
  versions: (name: string): Locator => page.getByRole('list', { name: `Versiones: ${name}` }),
  /** Chooses an edited Word for the last version of the document in sight; the differences are shown, nothing is kept. */
  bring: async (name: string, word: Uint8Array) => {
    await page
      .getByRole('list', { name: `Versiones: ${name}` })
      .getByRole('button', { name: /^Qué hacer con /u })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Traer el Word editado…' }).click()
    await page.locator('input[type="file"]').setInputFiles({
      name: 'Acta corregida.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(word),
    })
    const dialog = page.getByRole('dialog', { name: /^Traer el Word editado/u })
    await dialog.getByRole('table').waitFor()
    return dialog
  },
})

/** The desk of a call: its draft, then who got it and who comes. */
export const callTab = (page: Page) => ({
  begin: async () => {
    await page.getByRole('button', { name: 'Escribir el oficio' }).click()
    await page.getByRole('heading', { level: 2, name: 'Borrador del oficio' }).waitFor()
  },
  status: page.getByRole('status', { name: 'Oficio' }),
  concerns: page.getByRole('region', { name: 'Antes de emitir' }),
  body: page.getByRole('textbox', { name: 'Texto de la carta' }),
  preview: () => page.frameLocator('iframe[title="Vista previa de la carta"]').locator('body'),
  /** Opens the question, which the test answers. */
  issue: async () => {
    await page.getByRole('button', { name: 'Emitir oficio' }).click()
    const question = page.getByRole('dialog', { name: 'Emitir el oficio' })
    await question.waitFor()
    return question
  },
  forecast: page.getByRole('status', { name: 'Pronóstico de quórum' }),
  row: (name: string) => page.getByRole('row', { name }),
  filter: (name: string) => page.getByRole('group', { name: 'Qué destinatarios se ven' }).getByRole('button', { name }),
})

/** The path of somebody who begins, on the home page. */
export const firstSteps = (page: Page) => ({
  /** Waits until this is the step to take. */
  next: async (title: string) => {
    const step = page.getByRole('list', { name: 'Primeros pasos' }).locator('[aria-current="step"]')
    await step.filter({ hasText: title }).waitFor()
  },
})

/** The installation of the committee of a term. */
export const installationPage = (page: Page) => ({
  step: (title: string): Locator =>
    page.getByRole('list', { name: 'Pasos de la instalación' }).locator('> li').filter({ hasText: title }),
})

/** The import of a padrón. */
export const importPage = (page: Page) => {
  type File = Parameters<Locator['setInputFiles']>[0]
  const hand = (file: File) => page.getByLabel('Hoja de cálculo del padrón').setInputFiles(file)
  return {
    /** Hands a file over, whatever comes of it. */
    hand,
    choose: async (file: string) => {
      await hand(file)
      await page.getByRole('table', { name: 'Columnas de la hoja' }).waitFor()
    },
    /** What the program understands of a column, by its heading. */
    meaningOf: (header: string): Promise<string> =>
      page.getByRole('combobox', { name: `Qué es «${header}»` }).inputValue(),
    means: async (header: string, meaning: string) => {
      await page.getByRole('combobox', { name: `Qué es «${header}»` }).click()
      await page.getByRole('option', { name: meaning, exact: true }).click()
    },
    review: async () => {
      await page.getByRole('button', { name: 'Ver qué hará cada fila' }).click()
      await page.getByRole('region', { name: 'Filas de la hoja' }).waitFor()
    },
    counter: (name: string): Locator =>
      page.getByRole('group', { name: 'Qué filas ver' }).getByRole('button', { name }),
    rows: page.getByRole('region', { name: 'Filas de la hoja' }),
  }
}
