import type { AgendaBalanceData } from '../../electron/core/balances/document.ts'
import type { MonitoringReportData } from '../../electron/core/monitoring/document.ts'
import type { RatificationData } from '../../electron/core/ratifications/document.ts'
import { PriorityId } from '../../shared/domain/ids.ts'
import { noFacts } from '../../shared/domain/report-balance.ts'
import { richMinutes } from './sample-minutes.ts'

const { committee, yearName } = richMinutes()
const coordinator = { name: 'Rosa Demostración Quispe', position: 'Coordinadora regional' }
const noOne = { name: '', position: '' }

/** A report with a table that is drawn, alerts and recommendations. Invented. */
export const monitoringReport = (): MonitoringReportData => ({
  committee,
  yearName,
  coordinator,
  report: {
    title: 'Indicadores de anemia y desnutrición crónica infantil',
    activityText: 'Seguimiento de indicadores de anemia y DCI - ENDES (P2)',
    priorityLabel: '2. Priorizar el Desarrollo Infantil Temprano, reduciendo la desnutrición y anemia infantil',
    period: 'Primer semestre de 2023',
    issuedOn: '2023-07-14',
    introduction: 'El comité sigue un indicador de su agenda:\n- anemia infantil, con datos inventados.',
    tables: [
      {
        title: 'Anemia en niñas y niños de 6 a 35 meses, por provincia',
        headers: ['Provincia', '2021', '2022'],
        rows: [
          ['Abancay', '41.5 %', '39.2 %'],
          ['Andahuaylas', '48.0 %', '46.7 %'],
        ],
        source: 'Datos de demostración.',
        note: 'Sin valor estadístico.',
        hasChart: true,
      },
    ],
    alerts: ['Falta la información de Grau.'],
    recommendations: ['Publicar cada mes el avance de la meta.'],
  },
})

/** A table of many columns, which lies across the page. */
export const wideReport = (): MonitoringReportData => ({
  ...monitoringReport(),
  report: {
    ...monitoringReport().report,
    tables: [
      {
        title: 'Muertes maternas por mes',
        headers: ['Provincia', 'Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Set', 'Oct', 'Nov', 'Dic'],
        rows: [
          ['Abancay', '0', '1', '0', '0', '0', '1', '', '', '', '', '', ''],
          ['Cotabambas', '1', '0', '0', '0', '1', '0', '', '', '', '', '', ''],
        ],
        source: 'Datos de demostración.',
        note: null,
        hasChart: false,
      },
    ],
  },
})

/** A report as it begins: nothing but its title. */
export const bareReport = (): MonitoringReportData => ({
  ...monitoringReport(),
  yearName: null,
  coordinator: noOne,
  report: {
    ...monitoringReport().report,
    activityText: null,
    priorityLabel: null,
    period: null,
    introduction: '',
    tables: [
      {
        title: '',
        headers: ['Indicador', '', '2023'],
        rows: [['', '', '']],
        source: null,
        note: null,
        hasChart: false,
      },
    ],
    alerts: [],
    recommendations: [],
  },
})

const priorityId = PriorityId.parse('00000000-0000-7000-8000-000000000001')

/** A balance of two priorities, one of them with all that can be known of it. Invented. */
export const agendaBalance = (): AgendaBalanceData => ({
  committee,
  yearName,
  coordinator,
  balance: {
    agendaName: 'Agenda Regional de Gobernabilidad Apurímac (AREGOB 2023-2026)',
    asOf: '2023-12-31',
    title: 'Balance al primer año: Agenda Regional de Gobernabilidad Apurímac (AREGOB 2023-2026)',
    introduction: 'El comité revisó su agenda al terminar el primer año.',
    conclusions: ['Hay avances en la primera infancia.', 'Falta empezar con la ciencia y la tecnología.'],
    entries: [
      {
        priorityId,
        number: 2,
        isNumberConfirmed: true,
        text: 'Priorizar el Desarrollo Infantil Temprano, reduciendo la desnutrición y anemia infantil',
        rating: 'advancing',
        progress: 'Se instaló la sala situacional.\n- Dos provincias publican su avance.',
        difficulties: 'Faltan datos de Grau.',
        recommendations: 'Ampliar la sala a todas las provincias.',
        facts: {
          activities: 1,
          sessions: 2,
          agreements: 1,
          others: 1,
          fulfilled: 3,
          open: 2,
          overdue: 1,
          notFulfilled: 0,
        },
      },
      {
        priorityId,
        number: 10,
        isNumberConfirmed: false,
        text: 'Promover la agenda regional de Ciencia, tecnología e Investigación',
        rating: null,
        progress: '',
        difficulties: '',
        recommendations: '',
        facts: noFacts,
      },
    ],
  },
})

/** A balance of an agenda that nobody filled in. */
export const bareBalance = (): AgendaBalanceData => ({
  ...agendaBalance(),
  yearName: null,
  coordinator: noOne,
  balance: { ...agendaBalance().balance, introduction: '', conclusions: [], entries: [] },
})

/** An act signed by some and still to be signed by others. Invented. */
export const ratification = (): RatificationData => ({
  committee,
  yearName,
  act: {
    agendaName: 'Agenda Regional de Gobernabilidad Apurímac (AREGOB 2023-2026)',
    title: 'Ratificación de compromisos: AREGOB 2023-2026',
    heldOn: '2023-05-10',
    place: 'la ciudad de Abancay',
    introduction: 'Las partes revisaron la agenda punto por punto.',
    commitments: [
      'Garantizar la seguridad alimentaria contextualizada en la región.',
      'Priorizar el Desarrollo Infantil Temprano, reduciendo la desnutrición y anemia infantil.',
    ],
    signatories: [
      {
        name: 'Eva Demostración Luna',
        position: 'Gobernadora Regional',
        institution: 'Gobierno Regional de Apurímac',
        isSigned: true,
      },
      {
        name: null,
        position: 'Presidente(a) del Consejo Regional',
        institution: 'Consejo Regional de Apurímac',
        isSigned: false,
      },
      {
        name: null,
        position: 'Alcalde(sa) Provincial',
        institution: 'Municipalidad Provincial de Abancay',
        isSigned: false,
      },
    ],
  },
})

/** An act of which only the day is known. */
export const bareRatification = (): RatificationData => ({
  ...ratification(),
  yearName: null,
  act: { ...ratification().act, place: null, introduction: '', commitments: [], signatories: [] },
})
