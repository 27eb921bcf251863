import type { EventReportData } from '../../electron/core/events/document.ts'
import type { GroupReportData } from '../../electron/core/groups/document.ts'
import type { ScheduleData } from '../../electron/core/presentations/document.ts'
import type { PresentationRow, PresentationTurn } from '../../shared/contract/presentations.ts'
import { AgendaItemId, InstitutionId, PresentationId, SessionId } from '../../shared/domain/ids.ts'
import { richMinutes } from './sample-minutes.ts'

const { committee, yearName } = richMinutes()

const uuid = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const session = {
  id: SessionId.parse(uuid(1)),
  label: 'Sesión Ordinaria N° 003-2023',
  heldOn: '2023-06-22',
  status: 'closed' as const,
}

const member = (institutionName: string | null, name: string | null, position: string | null) => ({
  institutionId: institutionName === null ? null : InstitutionId.parse(uuid(2)),
  institutionName,
  institutionAcronym: null,
  name,
  position,
})

/** A network that met twice, one of the meetings reported to the committee. Invented. */
export const groupReport = (): GroupReportData => ({
  committee,
  yearName,
  group: {
    name: 'Red de Autoridades Mujeres de la región Apurímac',
    acronym: 'REDAMA',
    kind: 'network',
    installedOn: '2023-04-12',
    installationDocument: 'Acta de instalación del 12 de abril de 2023',
    coordinatorName: 'Rosa Demostración Quispe',
    coordinatorPosition: 'Regidora provincial',
    purpose: 'Reunir a las autoridades mujeres para la incidencia y el fortalecimiento de capacidades.',
    plan: 'Talleres de gestión pública y escuela de liderazgo.',
    isActive: true,
    members: [
      member('Municipalidad Provincial de Demostración', 'Eva Demostración Luna', 'Regidora'),
      member('Red de Mujeres de Demostración', null, null),
      member(null, 'Ana Demostración Rojas', 'Ex autoridad'),
    ],
  },
  year: 2023,
  meetings: [
    {
      heldOn: '2023-04-12',
      place: 'Auditorio de la Mesa',
      attendees: 18,
      topics: 'Reactivación de la red y elección de la coordinación.',
      conclusions: '- Se reactiva la red\n- Se reúne cada dos meses',
      report: null,
    },
    {
      heldOn: '2023-06-07',
      place: null,
      attendees: null,
      topics: 'Plan de capacitación',
      conclusions: '',
      report: { agendaItemId: AgendaItemId.parse(uuid(3)), session },
    },
  ],
})

/** A group of which only its name is known. */
export const bareGroupReport = (): GroupReportData => ({
  ...groupReport(),
  yearName: null,
  group: {
    ...groupReport().group,
    name: 'GRIDES',
    acronym: null,
    kind: 'working_group',
    installedOn: null,
    installationDocument: null,
    coordinatorName: null,
    coordinatorPosition: null,
    purpose: null,
    plan: null,
    isActive: false,
    members: [],
  },
  meetings: [],
})

const came = (institutionName: string, women: number, men: number, unknownSex = 0) => ({
  institutionId: InstitutionId.parse(uuid(2)),
  institutionName,
  institutionAcronym: null,
  segment: 'Estado',
  label: null,
  women,
  men,
  unknownSex,
})

/** A workshop with who came, also a group that is no institution, and some of whom the sex is not known. */
export const eventReport = (): EventReportData => ({
  committee,
  yearName,
  event: {
    kind: 'workshop',
    name: 'Taller sobre la prevención de la anemia infantil',
    status: 'held',
    heldOn: '2023-07-05',
    endedOn: '2023-07-06',
    place: 'Local comunal',
    province: 'Andahuaylas',
    district: 'Talavera',
    partners: ['DIRESA de demostración', 'ONG de demostración'],
    summary:
      'Se revisó el avance de la meta.\n\nSe acordó:\n- Publicar el avance cada mes.\n- Visitar las comunidades.',
    attendance: [
      came('Dirección Regional de Salud', 6, 3),
      came('Dirección Regional de Educación', 4, 4, 1),
      { ...came('', 12, 2), institutionId: null, institutionName: null, segment: null, label: 'Madres de familia' },
    ],
  },
  purposes: [
    'Plan Operativo Anual 2023 · Incidencia: Diálogos por la concertación en temas claves',
    'AREGOB: 3. Reducir la anemia infantil',
  ],
  secretary: { name: 'Luz Demostración Soto', position: 'Secretaria técnica' },
})

/** An event of which only a name and a day are known. */
export const bareEventReport = (): EventReportData => ({
  ...eventReport(),
  yearName: null,
  event: {
    ...eventReport().event,
    kind: 'other',
    name: 'Evento',
    status: 'planned',
    endedOn: null,
    place: null,
    province: null,
    district: null,
    partners: [],
    summary: '',
    attendance: [],
  },
  purposes: [],
  secretary: null,
})

const turn = (facts: Partial<PresentationTurn>): PresentationTurn => ({
  id: PresentationId.parse(uuid(4)),
  month: null,
  session: null,
  agendaItemId: null,
  presentedOn: null,
  note: null,
  version: 1,
  ...facts,
})

const row = (
  name: string,
  state: PresentationRow['state'],
  facts: Partial<PresentationTurn> | null,
): PresentationRow => ({
  institution: { id: InstitutionId.parse(uuid(5)), name, acronym: null },
  segment: null,
  isActive: true,
  state,
  turn: facts && turn(facts),
})

/** Institutions that presented, that will, that did not, and that nobody asked yet. */
export const presentationSchedule = (): ScheduleData => ({
  committee,
  yearName,
  term: { name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' },
  years: [
    {
      year: 2023,
      rows: [
        row('Colegio de Enfermeros', 'missing', null),
        row('Dirección Regional de Educación', 'presented', { session, month: 6, presentedOn: '2023-06-22' }),
        row('Dirección Regional de Salud', 'overdue', { session, month: 6 }),
        row('Gobierno Regional', 'planned', { month: 9 }),
      ],
    },
  ],
})

/** A term of two years without any institution. */
export const bareSchedule = (): ScheduleData => ({
  ...presentationSchedule(),
  yearName: null,
  years: [
    { year: 2023, rows: [] },
    { year: 2024, rows: [] },
  ],
})
