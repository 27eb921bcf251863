import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callProcedure } from '../helpers/browser.ts'
import { findTool } from '../helpers/tools.ts'
import { eventually } from './eventually.ts'
import { livePage } from './live-page.ts'
import { focusedName, type Keyboard } from './meeting-keyboard.ts'
import { openMeetingOffice, type MeetingOffice } from './meeting-office.ts'
import { secretaryOf, type Secretary } from './meeting-secretary.ts'
import { downloadedBy } from './pages.ts'

const chromium = findTool(
  'chromium',
  'whether a whole meeting is held by keyboard only, with the program killed on the way',
)

const acta = 'Lectura y aprobación del acta de la Sesión Ordinaria N° 002-2023'
const followUp = 'Seguimiento de los compromisos de sesiones anteriores'
const despacho = 'Despacho'
const anemia = 'Informe sobre anemia infantil'
const election = 'Elección de la coordinación regional'
const ordinance = 'Proyecto de ordenanza de la AREGOB al 2026'
const visit = 'Visita a la provincia de Cotabambas'
const others = 'Varios'
const request = 'Revisar el transporte de los suplementos a las zonas altas'

/** What is typed in the box, and who is meant. */
const early: readonly (readonly [letters: string, name: string])[] = [
  ['grds', 'Yenny Maribel Quispe Altamirano'],
  ['ccoi', 'Hernán Ccoicca Pumapillo'],
  ['dires', 'Óscar Raúl Tintaya Pareja'],
  ['midis', 'Edith Soledad Allcca Bravo'],
  ['indeci', 'Julio César Arredondo Ñahui'],
  ['unam', 'Elvis Armando Zanabria Cusi'],
  ['mpa', 'Edgar Leonidas Benites Sullca'],
  ['norma', 'Norma Beatriz Aguirre Layme'],
  ['corem', 'Victoria Ñahuinlla Campos'],
  ['yoland', 'Yolanda Ccorahua Medina'],
  ['ctvc', 'Teófila Mendoza Huachaca'],
  ['grides', 'Leonor Huillca Sotomayor'],
]

// Every hour is the test's: nothing of the text is left to chance.
const expectedActa = join(import.meta.dirname, '..', 'fixtures', 'meeting', 'acta.txt')

const session = 'Sesión Ordinaria N° 003-2023'
const heldOn = '2023-08-24'

describe.skipIf(chromium === null)('a whole meeting, by keyboard only', () => {
  let office: MeetingOffice
  let sessionId: string

  let does: Secretary

  const page = (): Page => office.page()
  const keys = (): Keyboard => office.keys()
  const live = () => livePage(page())
  const at = (time: string) => office.clock.set(heldOn, time)
  const focused = () => focusedName(page())
  const sees = (text: string | RegExp) => page().getByText(text).first().waitFor()
  const heading = (name: string) => page().getByRole('heading', { level: 1, name }).waitFor()
  const dialog = (name: string) => page().getByRole('dialog', { name })
  const quorum = () => page().getByRole('status', { name: 'Quórum' }).textContent()

  beforeAll(async () => {
    office = await openMeetingOffice(chromium ?? '', '2023-08-14', '10:00')
    await callProcedure(page(), 'settings.setOperator', { name: 'Ruth Montes' })
    await callProcedure(page(), 'settings.loadDemonstration')
    await page().reload()
    await heading('Inicio')
    does = secretaryOf(office)
  })

  afterAll(async () => {
    await office.close()
  })

  test('it is planned: the day, the hours, the place and the agenda', async () => {
    await keys().press('Alt+n')
    await dialog('Nueva sesión').waitFor()
    await keys().reach('Día')
    await keys().type('24/08/2023')
    await keys().reach('Primera convocatoria: horas')
    await keys().type('0900')
    await keys().reach('Segunda convocatoria: horas')
    await keys().type('0930')
    await keys().reach('Lugar')
    await keys().type('Auditorio de la Municipalidad Provincial de Abancay')
    await sees('Llevará el N° 003-2023.')
    await keys().press('Control+Enter')
    await heading(session)
    sessionId = /sesiones\/([^/]+)/u.exec(page().url())?.[1] ?? ''
    await keys().reach('Nuevo punto de agenda')
    for (const title of [despacho, anemia, election, ordinance, visit, others]) {
      await keys().type(title)
      await keys().press('Enter')
      await page()
        .getByRole('list', { name: 'Puntos de la agenda' })
        .getByText(title, { exact: true })
        .first()
        .waitFor()
    }
  })

  test('it is called with a numbered letter', async () => {
    await keys().enter('Preparar la convocatoria')
    await keys().enter('Escribir el oficio')
    await page().getByRole('heading', { level: 2, name: 'Borrador del oficio' }).waitFor()
    await keys().enter('Emitir oficio', { most: 200 })
    await dialog('Emitir el oficio').waitFor()
    await keys().reach('Seguir revisando')
    await keys().enter('Emitir oficio')
    await page()
      .getByRole('heading', { level: 2, name: /^Oficio Múltiple N° 007-2023/u })
      .waitFor()
    await page().getByRole('list', { name: 'Etapas de la sesión' }).getByText('Convocada').waitFor()
  })

  test('twelve institutions are checked in through the box, one of them by its alternate', async () => {
    await at('08:45')
    await office.open(`/sesiones/${sessionId}/conducir`)
    await live().desk.waitFor()
    for (const [letters, name] of early) await does.checkIn(letters, name)
    await eventually(quorum).toContain('12 de 22')
  })

  test('it is installed: the hour, the call, who presides and who acts as secretary', async () => {
    await at('09:10')
    await keys().enter('Iniciar sesión', { back: true })
    const drawer = dialog('Iniciar la sesión')
    await drawer.getByText('Están 12 de 22: hay quórum.').waitFor()
    await keys().reach('Actúa en secretaría')
    await keys().press('Control+Enter')
    await drawer.waitFor({ state: 'detached' })
    await page().getByRole('button', { name: 'Tratar ahora' }).waitFor()
  })

  test('the acta before is approved with an observation, in its item', async () => {
    await at('09:11')
    await does.takeUp(acta)
    await keys().type('/quo')
    await page()
      .getByRole('option', { name: /quorum/u })
      .waitFor()
    await keys().press('Enter')
    await does.saved()
    await keys().reach('Sin observaciones', { back: true })
    await keys().press('ArrowRight')
    await keys().reach('Observaciones')
    await keys().type('En la página 2 dice «DREA»; debe decir «UGEL Andahuaylas».')
    await keys().enter('Aprobar el acta')
    await sees(/^Aprobada el 24\/08\/2023 en la Sesión Ordinaria N° 003-2023/u)
  })

  test('what was promised before is looked at: one in progress, one fulfilled, one with what was said', async () => {
    await at('09:15')
    await keys().press('Escape')
    await does.takeUp(followUp)
    await keys().reach(/^Acompañar la reactivación/u, { back: true })
    await keys().press('e')
    await sees('En esta sesión: En proceso')
    await keys().press('ArrowUp', 'ArrowUp')
    expect(await focused()).toMatch(/^Compartir cada dos meses/u)
    await keys().press('c')
    await keys().press('ArrowUp', 'Enter')
    await dialog('Avance del compromiso').waitFor()
    await keys().reach('Qué se dijo')
    await keys().type('Se visitó Tamburco y Curahuasi; falta un distrito.')
    await keys().reach('Avance')
    await keys().type('60')
    await keys().press('Control+Enter')
    await dialog('Avance del compromiso').waitFor({ state: 'detached' })
    await sees(/Se visitó Tamburco y Curahuasi/u)
    await keys().press('Escape')
    await eventually(focused).toBe(`Notas del punto: ${followUp}`)
    await does.write('La secretaría técnica dio lectura a los compromisos pendientes.')
  })

  test('somebody arrives late, and the program is killed right after the Enter: they are in the room', async () => {
    await at('09:25')
    await does.takeUp(despacho)
    await does.write('Se dio cuenta de los documentos recibidos.')
    await at('09:28')
    await does.checkIn('drea', 'Rubén Adrián Chipana Letona')
    await does.comeBack(session)
    await eventually(() => live().shown()).toContain(despacho)
    await live().movements.getByText('Rubén Adrián Chipana Letona').first().waitFor()
    expect(await live().notes.textContent()).toBe('Se dio cuenta de los documentos recibidos.')
    await eventually(quorum).toContain('13 de 22')
  })

  test('somebody nobody knows enters as a guest, from the same box', async () => {
    await at('09:32')
    await keys().press('Alt+r')
    await keys().type('Zenobia Quispe Huamán')
    await page()
      .getByRole('option', { name: /Zenobia Quispe Huamán/u })
      .waitFor()
    await keys().press('Enter')
    await dialog('Registrar como invitado(a)').waitFor()
    await keys().reach('Institución')
    await keys().type('Vaso de Leche de Tamburco')
    await keys().press('Control+Enter')
    await does.lastMark('Zenobia Quispe Huamán')
    await keys().press('Escape')
    await live().movements.getByText('Zenobia Quispe Huamán').first().waitFor()
  })

  test('somebody speaks, and the program is killed in the middle of a word: what was said to be saved is there', async () => {
    await at('09:40')
    await does.takeUp(anemia)
    await keys().press('F4')
    await eventually(focused).toMatch(/^Quién habla/u)
    await keys().type('tintaya')
    await keys().press('Enter')
    await eventually(focused).toBe(`Notas del punto: ${anemia}`)
    await does.write('informó que la anemia bajó de 51,9 % a 48,2 %.')
    const before = (await live().notes.textContent()) ?? ''
    await keys().type(' Pidió que los gobiernos loc')
    await does.comeBack(session)
    await eventually(() => live().shown()).toContain(anemia)
    const after = (await live().notes.textContent()) ?? ''
    expect(after.slice(0, before.length)).toBe(before)
    // Whatever else was on disk is a beginning of what was typed: nothing else.
    const rest = ' Pidió que los gobiernos locales financien la visita domiciliaria.'
    expect(rest.startsWith(after.slice(before.length))).toBe(true)
    await eventually(focused).toBe(`Notas del punto: ${anemia}`)
    await does.write(rest.slice(after.length - before.length))
    expect(await live().notes.textContent()).toBe(`${before}${rest}`)
  })

  test('the line takes an agreement, a commitment and a request; killed right after the Enter, all are there', async () => {
    await at('09:55')
    await does.inLine(
      'Priorizar la suplementación con hierro en los distritos de mayor prevalencia #acuerdo',
      'Acuerdo',
    )
    await does.inLine(
      'Informar el avance del tamizaje por distrito @DIRESA @MIDIS en 15 días #compromiso',
      'Compromiso',
    )
    await does.inLine('Revisar el transporte de los suplementos a las zonas altas @COREM #pedido', 'Pedido')
    await does.comeBack(session)
    await live().card('Priorizar la suplementación con hierro').waitFor()
    const card = live().card('Informar el avance del tamizaje por distrito')
    expect(await card.textContent()).toContain('08/09/2023')
    await live().item(request).waitFor()
  })

  test('two leave and the quorum is lost: an agreement says so; one comes back and there is quorum again', async () => {
    await at('10:20')
    await does.leave('grides', 'Leonor Huillca Sotomayor')
    await eventually(quorum).toContain('12 de 22')
    await at('10:25')
    await does.leave('mpa', 'Edgar Leonidas Benites Sullca')
    await eventually(quorum).toMatch(/11 de 22.*falta/u)
    await at('10:30')
    await does.inLine('Encargar a la secretaría técnica una nota de prensa sobre la anemia #acuerdo', 'Acuerdo')
    await at('10:40')
    await does.checkIn('edgar', 'Edgar Leonidas Benites Sullca')
    await eventually(quorum).toContain('hay quórum')
  })

  test('the coordination is elected by secret ballot: a tie, a second round, and the agreement that follows', async () => {
    await at('10:45')
    await keys().press('Escape')
    await does.takeUp(election)
    await keys().enter('Contar los votos', { back: true })
    const drawer = dialog('Registrar una elección')
    await drawer.waitFor()
    for (const [label, letters, name] of [
      ['Candidata o candidato', 'victoria', 'Victoria Ñahuinlla Campos'],
      ['Otra candidatura', 'julio', 'Julio César Arredondo Ñahui'],
    ] as const) {
      await keys().reach(label)
      await keys().type(letters)
      // Enter takes the first of the list, marked or not yet.
      await page().getByRole('option').first().filter({ hasText: name }).waitFor()
      await keys().press('Enter')
      await drawer.getByRole('list', { name: 'Candidaturas' }).getByText(name).waitFor()
    }
    await keys().reach('Contar voto por voto', { back: true })
    await keys().type('121212121bv2')
    await keys().enter('Empate: otra vuelta entre ellos')
    await drawer.getByRole('heading', { name: 'Segunda vuelta' }).waitFor()
    await keys().reach('Contar voto por voto')
    await keys().type('112121212111')
    await keys().press('Control+Enter')
    await drawer.waitFor({ state: 'detached' })
    await keys().enter('Agregar el acuerdo de designación', { back: true })
    await sees('Se agregó el acuerdo de designación.')
    await keys().press('Escape')
    await does.write('Se entregaron doce cédulas, que se escrutaron en público.')
  })

  test('an agreement is adopted by counted votes, and a commitment goes to the end of the month', async () => {
    await at('11:10')
    // Without waiting for anything: what is typed is of the new item, to the last letter.
    await keys().press('Alt+ArrowDown')
    await does.write('La secretaría técnica presentó el texto sustitutorio.')
    expect(await live().shown()).toContain(ordinance)
    expect(await live().notes.textContent()).toBe('La secretaría técnica presentó el texto sustitutorio.')
    await keys().press('Alt+l')
    await keys().type('Aprobar el texto sustitutorio del proyecto de ordenanza #acuerdo')
    await keys().press('Enter')
    const drawer = dialog('Nuevo acuerdo')
    await keys().reach('Por consenso')
    await keys().press('ArrowRight')
    for (const [label, votes] of [
      ['A favor', '9'],
      ['En contra', '1'],
      ['Abstenciones', '2'],
    ] as const) {
      await keys().reach(label)
      await keys().press('Control+a')
      await keys().type(votes)
    }
    await keys().press('Control+Enter')
    await drawer.waitFor({ state: 'detached' })
    await live()
      .card('Aprobar el texto sustitutorio')
      .getByText(/9 a favor, 1 en contra, 2 abstenciones/u)
      .waitFor()
    await does.inLine('Remitir el proyecto al Consejo Regional @CR-APURÍMAC fin de mes #compromiso', 'Compromiso')
  })

  test('an item is left for another session and another is skipped, each with its reason', async () => {
    await at('11:30')
    await keys().press('Alt+g')
    await eventually(focused).toContain(ordinance)
    await keys().press('ArrowDown', 'Enter')
    await eventually(() => live().shown()).toContain(visit)
    await keys().press('Alt+m')
    await does.choose('Dejar para otra sesión…')
    await keys().reach('Motivo')
    await keys().type('falta confirmar la movilidad')
    await keys().press('Control+Enter')
    await eventually(() => live().item(visit).textContent()).toContain('Para otra sesión')
    // As a person does: the panel is gone before the next key.
    await page().getByRole('dialog').waitFor({ state: 'detached' })
    await keys().press('Alt+g')
    await eventually(focused).toContain(visit)
    await keys().press('ArrowDown', 'Enter')
    await eventually(() => live().shown()).toContain(others)
    await keys().press('Alt+m')
    await does.choose('Omitir…')
    await eventually(focused).toBe('Motivo')
    await keys().type('Nadie pidió la palabra')
    await keys().press('Control+Enter')
    await eventually(() => live().item(others).textContent()).toContain('Omitido')
    await page().getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('the request is treated, the last item ends, and the check list tells what is worth a look', async () => {
    await at('11:40')
    await keys().press('Escape')
    await does.takeUp(request)
    await does.write('La COREM explicó que los suplementos llegan con un mes de retraso.')
    await at('11:55')
    await keys().press('Alt+ArrowDown')
    await eventually(() => live().item(request).textContent()).toContain('Tratado')
    await at('12:00')
    await keys().enter('Cerrar sesión', { back: true })
    const drawer = dialog('Cerrar la sesión')
    await drawer.getByRole('region', { name: 'Antes de cerrar' }).waitFor()
    expect(
      await drawer.getByRole('region', { name: 'Antes de cerrar' }).getByRole('listitem').allTextContents(),
    ).toEqual([
      '«Encargar a la secretaría técnica una nota de prensa sobre la anemia» se adoptó sin quórum, con 11 instituciones presentes; se necesitaban 12.',
    ])
    await keys().enter(/^Proponer el/u)
    await eventually(focused).toBe('Próxima sesión')
    await keys().reach('Dejarla programada')
    await keys().press('Space')
    await keys().press('Control+Enter')
    await drawer.waitFor({ state: 'detached' })
    await sees('La sesión concluyó.')
  })

  test('the acta that comes out as Word says all of it', async () => {
    await keys().enter('Volver a la sesión', { back: true })
    await keys().enter('Documentos')
    await keys().reach('Generar Word')
    const word = await downloadedBy(page(), () => keys().press('Enter'))
    const { value } = await mammoth.extractRawText({ buffer: word })
    const text = `${value.replaceAll(/\n{2,}/gu, '\n').trim()}\n`
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(expectedActa, text)
    expect(text).toBe(readFileSync(expectedActa, 'utf8'))
  })

  test('no mouse was used, and nothing went wrong but what the deaths explain', () => {
    const cut = /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET|EMPTY_RESPONSE)/u
    expect(office.troubles().filter(({ message }) => !cut.test(message))).toEqual([])
  })
})
