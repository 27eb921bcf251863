import type { GroupMeeting, WorkingGroup, WorkingGroupKind } from '../../../shared/contract/groups.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import {
  blank,
  bold,
  heading,
  paragraph,
  text,
  type Block,
  type DocumentModel,
  type Run,
  type Table,
} from '../documents/model.ts'
import { pointBlocks } from '../documents/points.ts'
import {
  capitalised,
  counted,
  dayRuns,
  fileProperties,
  inCapitals,
  nameOrBlank,
  pageHeader,
  signerName,
  written,
} from '../documents/words.ts'

export type GroupReportData = {
  committee: Committee
  yearName: string | null
  group: Omit<WorkingGroup, 'id' | 'version'>
  /** The year that it tells of. */
  year: number
  /** Those of the year, in the order of their days. */
  meetings: Omit<GroupMeeting, 'id' | 'groupId' | 'version'>[]
}

const kindNames: Record<WorkingGroupKind, string> = {
  working_group: 'Grupo de trabajo',
  network: 'Red',
  council: 'Consejo',
}

const shortName = ({ acronym, name }: GroupReportData['group']): string => acronym ?? name

const factsOf = ({ group }: GroupReportData): Block => {
  const { coordinatorName, coordinatorPosition, installationDocument } = group
  const position = written(coordinatorPosition)
  const rows: { label: string; runs: Run[] }[] = [
    { label: 'Espacio', runs: [text(kindNames[group.kind])] },
    {
      label: 'Coordinación',
      runs: [nameOrBlank(coordinatorName), ...(position === null ? [] : [text(`, ${position}`)])],
    },
    { label: 'Instalación', runs: group.installedOn === null ? dayRuns(null) : dayRuns(group.installedOn) },
    {
      label: 'Documento',
      runs: [written(installationDocument) === null ? blank(34) : text(installationDocument ?? '')],
    },
    { label: 'Situación', runs: [text(group.isActive ? 'Activo' : 'Sin actividad')] },
  ]
  return { kind: 'labels', labelWidthMm: 34, rows }
}

const membersTable = ({ group: { members } }: GroupReportData): Table => ({
  kind: 'table',
  caption: [text('Cuadro 1. Integrantes')],
  columns: [
    { header: 'N°', widthMm: 10, alignment: 'center' },
    { header: 'Institución u organización', widthMm: 70, alignment: 'left' },
    { header: 'Representante', widthMm: 45, alignment: 'left' },
    { header: 'Cargo', widthMm: 35, alignment: 'left' },
  ],
  rows: members.map(({ institutionName, name, position }, index) => [
    [text(String(index + 1))],
    [text(institutionName ?? '—')],
    [written(name) === null ? blank(16) : text(name ?? '')],
    [text(position ?? '')],
  ]),
})

const points = (title: string, said: string): Block[] => {
  const blocks = pointBlocks(said)
  return blocks.length === 0 ? [] : [{ ...paragraph([bold(title)], 'left'), isKeptWithNext: true }, ...blocks]
}

const meetingBlocks = ({
  heldOn,
  place,
  attendees,
  topics,
  conclusions,
  report,
}: GroupReportData['meetings'][number]) => {
  const facts = [
    written(place),
    attendees === null ? null : counted(attendees, 'asistente', 'asistentes'),
    report === null ? null : `su informe va en la ${report.session.label}, del ${dayInFigures(report.session.heldOn)}`,
  ].filter((fact) => fact !== null)
  return [
    heading(2, `Reunión del ${dayInFigures(heldOn)}`),
    ...(facts.length === 0 ? [] : [paragraph([text(`${capitalised(facts.join('; '))}.`)])]),
    ...points('Temas', topics),
    ...points('Conclusiones', conclusions),
  ] satisfies Block[]
}

const section = (title: string, said: string | null): Block[] => {
  const blocks = pointBlocks(said ?? '')
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks]
}

const meetingsSection = ({ meetings, year }: GroupReportData): Block[] => [
  heading(1, `REUNIONES DE ${String(year)}`),
  paragraph([
    text(
      meetings.length === 0
        ? `No se registró ninguna reunión en ${String(year)}.`
        : `En ${String(year)} se ${meetings.length === 1 ? 'realizó' : 'realizaron'} ${counted(meetings.length, 'reunión', 'reuniones')}.`,
    ),
  ]),
  ...meetings.flatMap(meetingBlocks),
]

/** A group, its members and what it did in a year, to report to the committee. Pure: the same data, the same document. */
export const groupReportDocument = (data: GroupReportData): DocumentModel => {
  const { committee, group, year } = data
  const title = [text(`INFORME DE ${inCapitals(shortName(group))} — ${String(year)}`)]
  const { members } = group
  return {
    properties: fileProperties(committee, {
      title,
      subject: `${group.name}: integrantes y reuniones de ${String(year)}`,
      keywords: ['informe', 'grupo de trabajo', shortName(group)],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: title },
      ...(group.acronym === null ? [] : [{ kind: 'subtitle' as const, runs: [text(group.name)] }]),
      factsOf(data),
      ...section('FINALIDAD', group.purpose),
      heading(1, 'INTEGRANTES'),
      ...(members.length === 0 ? [paragraph([text('No se registraron integrantes.')])] : [membersTable(data)]),
      ...section('PLAN DE TRABAJO', group.plan),
      ...meetingsSection(data),
      {
        kind: 'signatures',
        signatures: [
          {
            name: signerName(group.coordinatorName),
            lines: [[text(group.coordinatorPosition ?? 'Coordinación')], [text(shortName(group))]],
          },
        ],
        placement: 'center',
      },
    ],
  }
}
