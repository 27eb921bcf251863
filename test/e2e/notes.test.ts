import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { richTextFromParagraphs, richTextToPlain, RichText } from '../../shared/domain/rich-text.ts'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { prepareDemonstration } from './demonstration.ts'
import { eventually } from './eventually.ts'
import { openOffice, type Office } from './office.ts'

const chromium = findTool('chromium', 'the line, the texts and the notes of the live screen')

const Minutes = z.looseObject({
  items: z.array(
    z.looseObject({
      item: z.looseObject({ id: z.string(), title: z.string(), kind: z.string(), presenter: z.string().nullable() }),
      notes: RichText,
      notesVersion: z.number(),
      agreements: z.array(z.looseObject({ text: z.string() })),
      commitments: z.array(
        z.looseObject({
          text: z.string(),
          dueOn: z.string().nullable(),
          responsibles: z.array(z.looseObject({ acronym: z.string().nullable() })),
        }),
      ),
    }),
  ),
})

describe.skipIf(chromium === null)('writing while people talk', () => {
  let office: Office
  let page: Page
  let sessionId = ''
  let itemId = ''
  const title = 'Informe sobre anemia infantil'

  const read = async () => Minutes.parse(await callProcedure(page, 'minutes.get', { sessionId })).items
  const entry = async (of = title) => {
    const found = (await read()).find(({ item }) => item.title === of)
    if (found === undefined) throw new Error(`No item ${of}`)
    return found
  }
  const notesOnDisk = async () => richTextToPlain((await entry()).notes)
  const notes = (on = page) => on.getByRole('textbox', { name: `Notas del punto: ${title}` })
  const line = () => page.getByRole('combobox', { name: 'Línea rápida' })
  const open = async (on = page) => {
    await on.goto(`${office.origin}/sesiones/${sessionId}/acta?punto=${itemId}`)
    await notes(on).click()
    await on.keyboard.press('Control+End')
  }
  const conduct = async (of = title) => {
    await page.goto(`${office.origin}/sesiones/${sessionId}/conducir`)
    await page.getByRole('button', { name: of }).first().click()
    await page.getByRole('heading', { level: 2, name: of }).waitFor()
    await line().click()
  }

  beforeAll(async () => {
    office = await openOffice(chromium ?? '')
    ;({ page } = office)
    page.setDefaultTimeout(15_000)
    sessionId = (await prepareDemonstration(page)).open
    itemId = (await entry()).item.id
  })

  afterAll(async () => {
    // Browsers log the refusals that the tests provoke.
    expect(office.troubles.filter(({ message }) => !/status of (?:409|422)/u.test(message))).toEqual([])
    await office.close()
  })

  test('a line with whom, until when and its kind is a commitment at once, by keys alone', async () => {
    await conduct()
    await page.keyboard.type('Remitir el informe @dire')
    await page.getByRole('option', { name: /^DIRESA/u }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('30/09 #com')
    await page.keyboard.press('Enter')
    await page.getByText('Compromiso · DIRESA · hasta el 30/09/2023').waitFor()
    await page.keyboard.press('Control+Enter')
    await eventually(async () => (await entry()).commitments.at(-1)).toMatchObject({
      text: 'Remitir el informe',
      dueOn: '2023-09-30',
      responsibles: [{ acronym: 'DIRESA' }],
    })
    await eventually(() => line().inputValue()).toBe('')
  })

  test('Enter opens the details filled in, and leaving them keeps the line; the arrow brings a saved one back', async () => {
    await page.keyboard.press('ArrowUp')
    await eventually(() => line().inputValue()).toBe('Remitir el informe @DIRESA 30/09 #compromiso ')
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Nuevo compromiso' })
    await drawer.getByRole('textbox', { name: 'Compromiso' }).waitFor()
    expect(await drawer.getByRole('textbox', { name: 'Para cuándo' }).inputValue()).toBe('30/09/2023')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Salir y descartarlo' }).click()
    await drawer.waitFor({ state: 'hidden' })
    expect(await line().inputValue()).toBe('Remitir el informe @DIRESA 30/09 #compromiso ')
    await line().fill('')
  })

  test('a note goes to the end of the notes, and half a line outlives its window', async () => {
    await line().fill('La DREA saluda el esfuerzo')
    await line().press('Enter')
    await eventually(notesOnDisk).toContain('La DREA saluda el esfuerzo')
    await line().fill('Esto quedó a medi')
    await conduct()
    expect(await line().inputValue()).toBe('Esto quedó a medi')
    await line().fill('')
  })

  test('a request becomes an item of the agenda, presented by who asks', async () => {
    await line().fill('Atender a Curahuasi @DREA #pedido')
    await line().press('Control+Enter')
    await page.getByText(/El pedido quedó como punto \d+ de la agenda/u).waitFor()
    expect((await entry('Atender a Curahuasi')).item).toMatchObject({ kind: 'request', presenter: 'DREA' })
  })

  test('an agreement in an item left untreated is refused beside the line, and enters as a new item', async () => {
    const skipped = (await read()).find(({ item }) => item.title === 'Despacho')?.item.id
    await callProcedure(page, 'agenda.skip', { id: skipped, reason: 'Sin documentos' })
    await conduct('Despacho')
    await line().fill('Aprobar el reglamento #acuerdo')
    await line().press('Control+Enter')
    const refusal = page.getByRole('alert').filter({ hasText: 'El acuerdo no se guardó' })
    await refusal.waitFor()
    expect(await line().inputValue()).toBe('Aprobar el reglamento #acuerdo')
    await refusal.getByRole('button', { name: 'Agregar como punto nuevo' }).click()
    await eventually(async () => (await read()).flatMap(({ agreements }) => agreements)).toMatchObject([
      { text: 'Aprobar el reglamento' },
    ])
    expect((await entry('Aprobar el reglamento')).agreements).toHaveLength(1)
  })

  test('a text of the committee is written by its name, with what is known of the session', async () => {
    await open()
    await page.keyboard.press('Enter')
    await page.keyboard.type('/quo')
    await page.getByRole('option', { name: /^\/quorum/u }).waitFor()
    await page.keyboard.press('Enter')
    // No clock tells the hour of a session of another day: it is selected, to be written.
    await page.keyboard.type('09:15')
    await eventually(notesOnDisk).toContain(
      'Siendo las 09:15, se verificó la presencia de 9 de 22 instituciones acreditadas, en primera convocatoria.',
    )
  })

  test('who speaks begins a new line with one key, and again with another', async () => {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('F4')
    await page.getByRole('combobox', { name: /^Quién habla/u }).waitFor()
    await page.keyboard.type('coreju')
    await page.keyboard.press('Enter')
    await eventually(() => notes().innerText()).toMatch(/\(COREJU\):\s*$/u)
    await page.keyboard.type('propone una feria.')
    await page.keyboard.press('Alt+1')
    await page.keyboard.type('insiste.')
    await eventually(notesOnDisk).toMatch(/\(COREJU\): propone una feria\.\n.+\(COREJU\): insiste\.$/u)
  })

  test('one key makes an agreement of the paragraph in hand, and another gives it back', async () => {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Convocar a una feria de salud.')
    await page.keyboard.press('Alt+a')
    await eventually(async () => (await entry()).agreements).toMatchObject([{ text: 'Convocar a una feria de salud.' }])
    await eventually(notesOnDisk).not.toContain('feria de salud')
    await page.getByRole('alert').filter({ hasText: 'El párrafo pasó a acuerdo.' }).waitFor()
    await page.keyboard.press('Alt+x')
    await eventually(async () => (await entry()).agreements).toEqual([])
    await eventually(notesOnDisk).toContain('Convocar a una feria de salud.')
  })

  test('every key is on the disk within a second', async () => {
    await page.keyboard.press('Control+End')
    const waits: number[] = []
    for (const word of ['uno', 'dos', 'tres', 'cuatro', 'cinco']) {
      await page.keyboard.type(` ${word}`, { delay: 40 })
      const typedAt = performance.now()
      await eventually(notesOnDisk).toContain(word)
      waits.push(performance.now() - typedAt)
    }
    // The middle one: the machine that runs the tests has other things to do.
    expect(waits.toSorted((one, other) => one - other)[2]).toBeLessThan(1_000)
  })

  test('after the window was opened again, undoing goes back through what was kept, and forward again', async () => {
    const before = await notesOnDisk()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Todo borrado por descuido.')
    await eventually(notesOnDisk).toBe('Todo borrado por descuido.')
    await open()
    await page.keyboard.press('Control+z')
    await eventually(notesOnDisk).toBe(before)
    await page.keyboard.press('Control+y')
    await eventually(notesOnDisk).toBe('Todo borrado por descuido.')
    await page.getByRole('button', { name: 'Versiones anteriores de estas notas' }).click()
    await page.getByRole('button', { name: 'Volver a esta' }).first().click()
    await eventually(notesOnDisk).toBe(before)
  })

  test('two windows on one item: what differs is marked, and keeping both loses nothing', async () => {
    const other = await office.context.newPage()
    await open(other)
    await open()
    await other.keyboard.type(' Desde la otra.')
    await eventually(notesOnDisk).toContain('Desde la otra.')
    await page.keyboard.type(' Desde esta.')
    const conflict = page.getByRole('alert').filter({ hasText: 'se cambiaron en otra ventana' })
    await conflict.waitFor()
    await conflict.locator('mark').filter({ hasText: 'la otra' }).first().waitFor()
    await conflict.locator('mark').filter({ hasText: 'esta' }).first().waitFor()
    await conflict.getByRole('button', { name: 'Conservar las dos' }).click()
    await eventually(notesOnDisk).toContain('Desde esta.')
    expect(await notesOnDisk()).toContain('Desde la otra.')
    await other.close()
  })

  // Nothing lies on it, at its upper edge nor at its lower one.
  const isWhole = (button: Locator): Promise<boolean> =>
    button.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return [top + 2, bottom - 2].every((y) => element.contains(document.elementFromPoint((left + right) / 2, y)))
    })

  test('the choice between two versions is in sight under many commitments, on a small screen too', async () => {
    const followed = 'Seguimiento de los compromisos'
    const item = (await read()).find((one) => one.item.title.startsWith(followed))?.item
    const saved = () => page.getByRole('status', { name: 'Notas' })
    await conduct(item?.title)
    await page.keyboard.press('Escape')
    await page.keyboard.type('Se revisó la lista.')
    await eventually(() => saved().textContent()).toMatch(/^Guardado a las/u)
    const notesVersion = (await entry(item?.title)).notesVersion
    await callProcedure(page, 'minutes.saveNotes', {
      agendaItemId: item?.id,
      notes: richTextFromParagraphs(['Se revisó la lista. Desde otra.']),
      expectedVersion: notesVersion,
    })
    await page.keyboard.type(' Desde esta.')
    const conflict = page.getByRole('alert').filter({ hasText: 'se cambiaron en otra ventana' })
    await conflict.waitFor()
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1024, height: 768 },
    ]) {
      await page.setViewportSize(size)
      for (const name of ['Conservar las dos', 'Dejar lo mío', 'Dejar lo guardado'])
        await eventually(() => isWhole(conflict.getByRole('button', { name }))).toBe(true)
      await eventually(() => isWhole(page.getByRole('button', { name: 'Negrita' }))).toBe(true)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await conflict.getByRole('button', { name: 'Conservar las dos' }).click()
    await eventually(async () => richTextToPlain((await entry(item?.title)).notes)).toBe(
      'Se revisó la lista. Desde otra. Desde esta.',
    )
  })

  test('a text added in the settings is at hand in the line', async () => {
    await page.goto(`${office.origin}/configuracion`)
    await page.getByRole('button', { name: 'Agregar un texto' }).click()
    await page.keyboard.type('Pide Palabra')
    await page.getByRole('textbox', { name: 'Texto de /pide-palabra' }).fill('Pide la palabra {preside}.')
    await page.getByRole('button', { name: 'Guardar configuración' }).click()
    await page.getByText('Se guardó la configuración.').waitFor()
    await conduct()
    await page.keyboard.type('/pide')
    await page.keyboard.press('Enter')
    await eventually(() => line().inputValue()).toBe('Pide la palabra Norma Beatriz Aguirre Layme. ')
    await line().fill('')
  })
})
