import type { Page } from 'playwright-core'
import type { DemonstrationSessions } from './demonstration.ts'
import { emptyInstallationShots, installationShots } from './installation-shots.ts'
import { liveShots } from './live-shots.ts'
import { notesShots } from './notes-shots.ts'
import { padronShots } from './padron-shots.ts'
import { reviewShots } from './review-shots.ts'
import { sessionLifeShots } from './session-life-shots.ts'
import type { Shot } from './shot.ts'
import { emptySpacesShots, spacesShots } from './spaces-shots.ts'

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}

const openFirstOrdinance = async (page: Page) => {
  await page.getByRole('table', { name: 'Ordenanzas y otros textos' }).getByRole('link').first().click()
  await page.getByRole('navigation', { name: 'Partes del texto normativo' }).waitFor()
}

/** What a person sees before anything is known. */
export const firstRunShots: readonly Shot[] = [
  { name: 'bienvenida', address: '/' },
  {
    name: 'bienvenida-con-errores',
    address: '/',
    before: async (page) => {
      await page.getByLabel('Región').fill('Huancavelica')
      await page.getByRole('button', { name: 'Empezar a trabajar' }).click()
    },
  },
]

/** The pages of a Mesa that has just begun: each teaches its next step. */
export const emptyShots: readonly Shot[] = [
  { name: 'vacio-inicio', address: '/' },
  { name: 'vacio-sesiones', address: '/sesiones' },
  { name: 'vacio-padron', address: '/padron' },
  { name: 'vacio-plan', address: '/plan' },
  { name: 'vacio-ordenanzas', address: '/ordenanzas' },
  { name: 'vacio-documentos', address: '/documentos' },
  ...emptyInstallationShots,
  ...emptySpacesShots,
]

const sessionShots = ({ closed, decentralised, planned, open }: DemonstrationSessions): Shot[] => [
  { name: 'sesion-datos', address: `/sesiones/${decentralised}/datos` },
  { name: 'sesion-agenda', address: `/sesiones/${closed}/agenda` },
  { name: 'sesion-asistencia', address: `/sesiones/${closed}/asistencia` },
  { name: 'sesion-acta', address: `/sesiones/${closed}/acta` },
  { name: 'sesion-documentos', address: `/sesiones/${closed}/documentos` },
  { name: 'programada-datos', address: `/sesiones/${planned}/datos` },
  { name: 'programada-agenda', address: `/sesiones/${planned}/agenda` },
  { name: 'agenda-editar', address: `/sesiones/${planned}/agenda`, before: press(/^Editar el punto 3/u) },
  { name: 'iniciar', address: `/sesiones/${planned}/agenda`, before: press('Iniciar sesión') },
  { name: 'en-curso-asistencia', address: `/sesiones/${open}/asistencia` },
  {
    name: 'asistencia-buscar',
    address: `/sesiones/${open}/asistencia`,
    before: async (page) => {
      await page.getByLabel(/Registrar llegada/u).fill('mar')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'asistencia-horas',
    address: `/sesiones/${open}/asistencia`,
    before: press(/^Horas de/u),
  },
  {
    name: 'asistencia-tarjeta',
    address: `/sesiones/${open}/asistencia`,
    before: async (page) => {
      await page.getByLabel(/Registrar llegada/u).fill('pais')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByLabel('Estuvo desde el inicio').check()
      await page.getByRole('button', { name: 'Registrar', exact: true }).click()
      await page.getByRole('status', { name: 'Último registro' }).waitFor()
    },
  },
  {
    name: 'asistencia-ausencia',
    address: `/sesiones/${open}/asistencia`,
    before: press(/^Justificar la ausencia/u),
  },
  { name: 'proyector', address: `/sesiones/${open}/proyector` },
  {
    name: 'asistencia-invitado',
    address: `/sesiones/${open}/asistencia`,
    before: async (page) => {
      await page.getByLabel(/Registrar llegada/u).fill('Zenobia Quispe Huamán')
      await page.getByRole('option').last().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'en-curso-acta',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await page.getByRole('button', { name: /Informe sobre anemia/u }).click()
    },
  },
  {
    name: 'acta-acuerdo',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await page.getByLabel('Nuevo acuerdo').fill('Aprobar el plan de trabajo del segundo semestre')
      await page.getByLabel('Nuevo acuerdo').press('Enter')
      await page.getByRole('radio', { name: 'Por votación' }).click()
    },
  },
  {
    name: 'acta-compromiso',
    address: `/sesiones/${open}/acta`,
    before: async (page) => {
      await page.getByLabel('Nuevo compromiso').fill('Remitir el informe de anemia')
      await page.getByLabel('Nuevo compromiso').press('Enter')
      await page.getByRole('dialog').waitFor()
    },
  },
]

/** The call of a session, from its beginning to who comes, and the documents that go with it. */
const callShots = ({ closed, planned, drafted, called }: DemonstrationSessions): Shot[] => [
  { name: 'convocatoria-inicio', address: `/sesiones/${planned}/convocatoria` },
  { name: 'convocatoria-borrador', address: `/sesiones/${drafted}/convocatoria` },
  {
    name: 'convocatoria-destinatarios',
    address: `/sesiones/${drafted}/convocatoria`,
    before: async (page) => {
      await page.getByRole('heading', { name: /^Destinatarios/u }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'convocatoria-invitado',
    address: `/sesiones/${drafted}/convocatoria`,
    before: press('Agregar invitado(a)'),
  },
  { name: 'convocatoria-emitir', address: `/sesiones/${drafted}/convocatoria`, before: press('Emitir oficio') },
  { name: 'convocatoria-emitida', address: `/sesiones/${called}/convocatoria` },
  {
    name: 'convocatoria-entregas',
    address: `/sesiones/${called}/convocatoria`,
    before: press(/^Marcar entregados/u),
  },
  {
    name: 'convocatoria-detalle',
    address: `/sesiones/${called}/convocatoria`,
    before: async (page) => {
      await page.locator('tr[tabindex="0"]').press('Enter')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'convocatoria-cartas', address: `/sesiones/${called}/convocatoria`, before: press('Ver cartas') },
  { name: 'documentos-oficios', address: `/sesiones/${called}/documentos?documento=letters` },
  { name: 'documentos-agenda', address: `/sesiones/${called}/documentos?documento=agenda` },
  { name: 'documentos-lista', address: `/sesiones/${closed}/documentos?documento=attendance_list` },
]

/** Every page on the demonstration year, with the main drawers open. */
export const demonstrationShots = (sessions: DemonstrationSessions): readonly Shot[] => [
  { name: 'inicio', address: '/' },
  { name: 'calendario', address: '/calendario?anio=2023' },
  { name: 'calendario-mes', address: '/calendario?anio=2023&mes=6&dia=2023-06-22' },
  { name: 'sesiones', address: '/sesiones' },
  { name: 'sesion-nueva', address: '/sesiones?nueva=true' },
  {
    name: 'sesion-nueva-calendario',
    address: '/sesiones?nueva=true',
    before: async (page) => {
      await page.getByLabel('Día').click()
      await page.getByRole('button', { name: 'Mes siguiente' }).waitFor()
    },
  },
  ...sessionShots(sessions),
  ...padronShots,
  {
    name: 'acuerdo',
    address: '/acuerdos?anio=2023',
    before: async (page) => {
      await page.getByRole('table', { name: 'Acuerdos' }).getByRole('button').first().click()
      await press('Cambiar estado')(page)
      await page.getByText('Sin efecto', { exact: true }).last().click()
      await page.getByLabel('Motivo').waitFor()
    },
  },
  { name: 'compromisos', address: '/compromisos?agrupar=institucion&anio=2023' },
  { name: 'compromisos-tablero', address: '/compromisos?vista=tablero' },
  {
    name: 'compromiso',
    address: '/compromisos',
    before: async (page) => {
      await page.getByRole('table', { name: 'Compromisos' }).getByRole('button').first().click()
      await page.getByLabel('Qué se dijo').waitFor()
    },
  },
  { name: 'ordenanzas', address: '/ordenanzas' },
  { name: 'ordenanza-nueva', address: '/ordenanzas?nuevo=true' },
  { name: 'ordenanza-texto', address: '/ordenanzas', before: openFirstOrdinance },
  {
    name: 'ordenanza-tramite',
    address: '/ordenanzas',
    before: async (page) => {
      await openFirstOrdinance(page)
      await page.getByRole('link', { name: 'Trámite' }).click()
      await page.getByRole('list', { name: 'Pasos del trámite' }).waitFor()
    },
  },
  { name: 'plan', address: '/plan' },
  {
    name: 'plan-actividad',
    address: '/plan',
    before: async (page) => {
      await page.getByRole('button', { name: /^Reuniones ordinarias y extraordinarias/u }).click()
      await page.getByRole('region', { name: 'Vínculos' }).waitFor()
    },
  },
  { name: 'plan-cargar', address: '/plan/cargar' },
  { name: 'plan-prioridades', address: '/plan/prioridades' },
  {
    name: 'plan-prioridad',
    address: '/plan/prioridades',
    before: async (page) => {
      await page.getByText('Priorizar el Desarrollo Infantil Temprano').first().click()
      await page.getByRole('heading', { name: 'Qué se hizo por ella' }).waitFor()
    },
  },
  {
    name: 'plan-balance',
    address: '/plan/prioridades',
    before: async (page) => {
      await page.getByRole('link', { name: /^Balance al primer año/u }).click()
      await page.getByText('Prioridad por prioridad').waitFor()
    },
  },
  { name: 'plan-ratificacion', address: '/plan/prioridades', before: press(/^Ratificación de compromisos:/u) },
  { name: 'plan-reportes', address: '/plan/reportes?anio=2023' },
  {
    name: 'plan-reporte',
    address: '/plan/reportes?anio=2023',
    before: async (page) => {
      await page
        .getByRole('link', { name: /^Anemia y desnutrición/u })
        .last()
        .click()
      await page.getByLabel('Cuadro 1: título').waitFor()
    },
  },
  { name: 'documentos', address: '/documentos' },
  { name: 'historial', address: '/historial', before: press(/^Ver los valores/u) },
  { name: 'configuracion', address: '/configuracion' },
  { name: 'ayuda', address: '/ayuda' },
  {
    name: 'buscar',
    address: '/',
    before: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder(/cualquier palabra/u).fill('anemia')
      await page.locator('[data-action] mark').first().waitFor()
    },
  },
  { name: 'buscar-pagina', address: '/buscar' },
  { name: 'buscar-resultados', address: '/buscar?q=salud%20@DIRESA%20a%C3%B1o:2023' },
  {
    name: 'atajos',
    address: '/ayuda',
    before: async (page) => {
      await page.keyboard.press('Shift+?')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'no-existe', address: '/no-existe' },
  ...callShots(sessions),
  ...installationShots,
  ...spacesShots,
  ...liveShots(sessions),
  ...notesShots(sessions),
  ...reviewShots(sessions),
  ...sessionLifeShots(sessions),
]
