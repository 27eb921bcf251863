import type { AttendanceReportData } from '../../electron/core/attendance/document-report.ts'
import type { InstitutionSheetData } from '../../electron/core/commitments/document-institution.ts'
import type { OverdueReportData } from '../../electron/core/commitments/document-overdue.ts'
import type { ReportedCommitment } from '../../electron/core/commitments/document-rows.ts'
import type { CommitmentsReportData } from '../../electron/core/commitments/document.ts'
import { noAttendance, sumAttendance, type AttendanceCounts } from '../../shared/domain/attendance-report.ts'
import { callLetters } from './sample-call.ts'

const { committee } = callLetters()

const counts = (
  entitled: number,
  byPrincipal: number,
  byAlternate: number,
  justified: number,
  women: number,
): AttendanceCounts => ({
  ...noAttendance,
  entitled,
  byPrincipal,
  byAlternate,
  justified,
  unjustified: entitled - byPrincipal - byAlternate - justified,
  women,
  men: byPrincipal + byAlternate - women,
})

const segments: AttendanceReportData['segments'] = [
  {
    name: 'Estado',
    institutions: [
      { name: 'Dirección Regional de Educación', acronym: 'DRE', counts: counts(3, 2, 1, 0, 1) },
      { name: 'Dirección Regional de Salud', acronym: 'DIRESA', counts: counts(3, 1, 0, 1, 1) },
    ],
  },
  {
    name: 'Sociedad civil',
    institutions: [{ name: 'Red de Mujeres Rurales', acronym: null, counts: counts(2, 2, 0, 0, 2) }],
  },
  { name: null, institutions: [{ name: 'Colegio de Enfermeros', acronym: null, counts: counts(1, 0, 0, 0, 0) }] },
]

/** Three sessions of a term; nobody knows the sex of one who came. */
export const attendanceReportData = (): AttendanceReportData => ({
  committee,
  yearName: 'Año de la Unidad, la Paz y el Desarrollo',
  term: { name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' },
  sessions: [
    { label: 'Sesión de Instalación N° 001-2023', heldOn: '2023-02-14', counts: counts(3, 2, 0, 1, 1) },
    { label: 'Sesión Ordinaria N° 001-2023', heldOn: '2023-03-14', counts: counts(3, 2, 1, 0, 2) },
    { label: 'Sesión Extraordinaria N° 001-2023', heldOn: '2023-05-10', counts: counts(3, 1, 0, 0, 1) },
  ],
  segments: segments.map((segment, index) => ({
    ...segment,
    institutions: segment.institutions.map((one) => ({
      ...one,
      counts: index === 0 ? sumAttendance([one.counts, { ...noAttendance, unknownSex: 1 }]) : one.counts,
    })),
  })),
})

/** A term in which nothing was held yet. */
export const emptyAttendanceReport = (): AttendanceReportData => ({
  ...attendanceReportData(),
  sessions: [],
  segments: [],
})

/** So many institutions with long names, all of them with a session. */
export const longAttendanceReport = (size: number): AttendanceReportData => ({
  ...attendanceReportData(),
  segments: [
    {
      name: 'Estado',
      institutions: Array.from({ length: size }, (_none, index) => ({
        name: `Dirección Regional número ${index + 1} de Trabajo y Promoción del Empleo de las provincias de Apurímac`,
        acronym: null,
        counts: counts(3, index % 4, 0, 0, 0),
      })),
    },
  ],
})

const educacion = { name: 'Dirección Regional de Educación', acronym: 'DRE' }
const salud = { name: 'Dirección Regional de Salud', acronym: 'DIRESA' }

const commitments: ReportedCommitment[] = [
  {
    text: 'Presentar el plan de tutoría en las siete provincias.',
    responsibles: [educacion],
    sessionLabel: 'Sesión Ordinaria N° 001-2023',
    dueOn: '2023-04-30',
    status: 'fulfilled',
    lastFollowUp: { recordedOn: '2023-04-28', percentage: 100, note: 'Se presentó con Oficio N° 120-2023.' },
  },
  {
    text: 'Compartir la información de tamizaje de anemia.',
    responsibles: [salud, educacion],
    sessionLabel: 'Sesión Ordinaria N° 001-2023',
    dueOn: '2023-05-31',
    status: 'in_progress',
    lastFollowUp: { recordedOn: '2023-05-10', percentage: 50, note: null },
  },
  {
    text: 'Instalar la mesa de trabajo sobre heladas.',
    responsibles: [],
    sessionLabel: 'Sesión Extraordinaria N° 001-2023',
    dueOn: null,
    status: 'pending',
    lastFollowUp: null,
  },
  {
    text: 'Imprimir las cartillas.',
    responsibles: [salud],
    sessionLabel: 'Sesión Extraordinaria N° 001-2023',
    dueOn: '2023-05-20',
    status: 'void',
    lastFollowUp: { recordedOn: '2023-05-20', percentage: null, note: 'Las imprime el Gobierno Regional.' },
  },
]

/** The commitments of a term: one fulfilled, one overdue of two institutions, one that nobody answers for, one void. */
export const termCommitmentsData = (): CommitmentsReportData => ({
  committee,
  yearName: 'Año de la Unidad, la Paz y el Desarrollo',
  on: '2023-06-15',
  scope: { kind: 'term', name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' },
  commitments,
})

/** Those of its first session. */
export const sessionCommitmentsData = (): CommitmentsReportData => ({
  ...termCommitmentsData(),
  scope: { kind: 'session', label: 'Sesión Ordinaria N° 001-2023', heldOn: '2023-03-14' },
  commitments: commitments.slice(0, 2),
})

const asOf = (): Pick<InstitutionSheetData, 'committee' | 'yearName' | 'on'> => ({
  committee,
  yearName: 'Año de la Unidad, la Paz y el Desarrollo',
  on: '2023-06-15',
})

/** What one institution answers for: one overdue, and one without effect. */
export const institutionSheet = (): InstitutionSheetData => ({
  ...asOf(),
  institution: salud.name,
  commitments: commitments.filter(({ responsibles }) => responsibles.includes(salud)),
})

/** One that two institutions answer for, and one that nobody does. */
export const overdueReport = (): OverdueReportData => ({
  ...asOf(),
  term: { name: 'CER 2023' },
  commitments: [
    ...commitments.filter(({ status }) => status === 'in_progress'),
    { ...commitments[2]!, dueOn: '2023-06-14' },
  ],
})
