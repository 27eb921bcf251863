import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordAttendee, SessionRecord } from '../../shared/domain/session-record.ts'
import { temporaryFolder, type PageTrouble } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'
import { padronPage } from './padron-page.ts'
import { attendanceTab, documentsTab, firstSteps, minutesTab, sessionPage } from './pages.ts'

const chromium = findTool('chromium', 'whether a real meeting can be put on record through the screens')

const projectFolder = join(import.meta.dirname, '..', '..')
const file = join(projectFolder, 'test', 'fixtures', 'records', 'cer-session-arequipa-2009-05-26.json')
const record = JSON.parse(readFileSync(file, 'utf8')) as SessionRecord
const label = 'Sesión Extraordinaria N° 001-2009'

const linesOf = async (word: Buffer): Promise<string[]> => {
  const { value } = await mammoth.extractRawText({ buffer: word })
  return value
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** The acta that the command line makes of the record. */
const loadedActa = async (): Promise<string[]> => {
  const { folder, remove } = temporaryFolder()
  try {
    const out = join(folder, 'acta.docx')
    const cer = (...words: string[]) => {
      const program = join(projectFolder, 'electron', 'cli', 'main.ts')
      const { status, stderr } = spawnSync(process.execPath, [program, ...words, '--data', join(folder, 'datos')])
      if (status !== 0) throw new Error(String(stderr))
    }
    cer('load', file)
    cer('render', 'acta', '--session', label, '--out', out)
    return await linesOf(readFileSync(out))
  } finally {
    remove()
  }
}

/**
 * What the two say differently, and must: the screens ask by which call a session is opened, which what was published does
 * not tell; and they count who is in the room as it is closed, which nobody counted of the record.
 */
const onTheScreens = (line: string): string =>
  line
    .replace(/en _+ convocatoria/u, 'en segunda convocatoria')
    .replace(
      /^No habiendo otro asunto que tratar, /u,
      (words) => `${words}con la presencia de 9 de 9 instituciones acreditadas, `,
    )

describe.skipIf(chromium === null)('the meeting of Arequipa of 2009, put on record by hand', () => {
  let office: Office
  let page: Page
  let troubles: PageTrouble[]

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page, troubles } = office)
    page.setDefaultTimeout(10_000)
  })

  afterAll(async () => {
    await office.close()
  })

  const holders = record.attendees.filter(({ capacity }) => capacity === 'principal' || capacity === 'alternate')
  const seats = Map.groupBy(holders, ({ institution }) => institution)

  const accredit = async ({ name, capacity }: RecordAttendee) => {
    const { place, panel, writeNew } = padronPage(page)
    const seat = place(capacity === 'principal' ? 'Titular' : 'Alterno(a)')
    await seat.getByRole('button', { name: /^Acreditar/u }).click()
    await writeNew(name)
    await panel.getByLabel('Vigente desde').fill('01/01/2009')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Acreditar', exact: true }).click()
    await seat.getByText(name).waitFor()
  }

  test('the committee is that of the record, and its term is that year', async () => {
    const { committee } = record
    await page.getByLabel('¿Quién usa esta computadora?').fill('Sandra Daza Castillo')
    await page.getByLabel('Región').fill(committee.region)
    await page.getByLabel('Ciudad donde sesiona').fill(committee.city)
    expect(await page.getByLabel('Nombre de la Mesa').inputValue()).toBe(committee.name)
    expect(await page.getByLabel('Nombre corto').inputValue()).toBe(committee.acronym)
    await page.getByRole('button', { name: 'Empezar a trabajar' }).click()
    await firstSteps(page).next('Abra el período del comité')
    await page.getByRole('link', { name: 'Abrir el período' }).click()
    await page.getByLabel('Nombre').fill('CER 2009')
    await page.getByLabel('Primer día').fill('01/01/2009')
    await page.getByLabel('Último día').fill('31/12/2009')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Abrir período' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('its nine institutions are written in the padrón, each with whom it accredited', async () => {
    await page.goto(`${office.origin}/padron`)
    for (const [institution, people] of seats) {
      await page
        .getByRole('button', { name: /^(?:Nueva institución|Agregar una institución)$/u })
        .first()
        .click()
      await padronPage(page).panel.getByRole('textbox', { name: 'Nombre', exact: true }).fill(institution)
      await page.getByRole('button', { name: 'Agregar al padrón' }).click()
      await padronPage(page)
        .panel.getByRole('heading', { name: /^Su asiento al/u })
        .waitFor()
      for (const person of people) await accredit(person)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await eventually(() => padronPage(page).size()).toBe(9)
  })

  test('the session is planned on its day, with its only item', async () => {
    const { session, agenda } = record
    await page.keyboard.press('Alt+n')
    await page.getByRole('combobox', { name: 'Tipo de sesión' }).click()
    await page.getByRole('option', { name: 'Extraordinaria' }).click()
    await page.getByRole('textbox', { name: 'Día' }).fill('26/05/2009')
    await page.getByRole('textbox', { name: 'Lugar' }).fill(session.venue ?? '')
    await page.getByText('Llevará el N° 001-2009.').waitFor()
    await page.getByRole('button', { name: 'Programar sesión' }).click()
    await page.getByRole('heading', { level: 1, name: label }).waitFor()
    const [item] = agenda
    await page.getByRole('textbox', { name: 'Nuevo punto de agenda' }).fill(item?.title ?? '')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Editar el punto 1/u }).click()
    expect(await page.getByRole('combobox', { name: 'Tipo', exact: true }).inputValue()).toBe('Debate')
    await page.getByRole('textbox', { name: 'Quién lo presenta' }).fill(item?.presenter ?? '')
    await page.getByRole('button', { name: 'Guardar punto' }).click()
    await page
      .getByText(item?.presenter ?? '')
      .first()
      .waitFor()
  })

  test('everybody of the list is checked in, in its order: the holders by their name, the team with its posts', async () => {
    await sessionPage(page).tab('Asistencia')
    for (const attendee of record.attendees) {
      if (attendee.capacity === 'staff') {
        await page.getByLabel(/Registrar llegada/u).fill(attendee.name)
        await page.getByRole('option', { name: new RegExp(`«${attendee.name}»`, 'u') }).click()
        await page.getByRole('textbox', { name: 'Institución', exact: true }).fill(attendee.institution)
        await page.getByRole('textbox', { name: 'Cargo' }).fill(attendee.position ?? '')
        await page.getByRole('combobox', { name: 'Participa como' }).click()
        await page.getByRole('option', { name: 'Equipo técnico' }).click()
        await page.getByRole('button', { name: 'Registrar su llegada' }).click()
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      } else await attendanceTab(page).checkIn(attendee.name)
      await page.getByRole('status', { name: 'Último registro' }).filter({ hasText: attendee.name }).waitFor()
    }
    await eventually(() => attendanceTab(page).counter.textContent()).toContain('9 de 9')
  })

  test('it is opened at its hour, its three paragraphs are written, and it is closed without an hour', async () => {
    await page.getByRole('button', { name: 'Iniciar sesión' }).first().click()
    await page.getByText(/^La sesión fue el .*: se registra una sesión pasada\.$/u).waitFor()
    await page.getByLabel('Hora de inicio: horas').click()
    await page.keyboard.type('1015')
    await page.getByRole('button', { name: 'Registrar como iniciada' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await sessionPage(page).tab('Acta')
    const paragraphs = record.agenda[0]?.discussion ?? []
    expect(paragraphs).toHaveLength(3)
    const notes = minutesTab(page)
    await notes.notes.click()
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(paragraph)
    }
    await eventually(() => notes.status.textContent()).toMatch(/^Guardado a las/u)
    await page.getByRole('button', { name: 'Más acciones de la sesión' }).click()
    await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Cerrar/u })
      .last()
      .click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('the acta says what the loaded record says, but for what only the screens know', async () => {
    await sessionPage(page).tab('Documentos')
    const written = await linesOf(await documentsTab(page).generate())
    const loaded = await loadedActa()
    expect(written).toEqual(loaded.map(onTheScreens))
    expect(troubles).toEqual([])
  })
})
