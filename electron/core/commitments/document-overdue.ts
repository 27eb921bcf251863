import { daysOverdue } from '../../../shared/domain/commitment-light.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures, dayWithSlashes } from '../../../shared/domain/spanish-words.ts'
import { bold, paragraph, text, type Block, type Column, type DocumentModel, type Run } from '../documents/model.ts'
import { counted, fileProperties, pageHeader } from '../documents/words.ts'
import {
  byInstitution,
  followUpWords,
  groupName,
  sharedNote,
  statusWords,
  type ReportedCommitment,
  type Standing,
} from './document-rows.ts'

export type OverdueReportData = {
  committee: Committee
  yearName: string | null
  /** The day on which they are overdue. */
  on: Day
  term: { name: string }
  /** Those whose day has passed, by their day. */
  commitments: ReportedCommitment[]
}

const columns: Column[] = [
  { header: 'N°', widthMm: 10, alignment: 'center' },
  { header: 'Compromiso', widthMm: 92, alignment: 'left' },
  { header: 'Sesión', widthMm: 38, alignment: 'left' },
  { header: 'Venció el', widthMm: 24, alignment: 'center' },
  { header: 'Días', widthMm: 14, alignment: 'center' },
  { header: 'Estado', widthMm: 27, alignment: 'left' },
  { header: 'Último seguimiento', widthMm: 62, alignment: 'left' },
]

const row = (one: Standing, number: number, on: Day): Run[][] => {
  const { commitment } = one
  return [
    [text(String(number))],
    [text(commitment.text)],
    [text(commitment.sessionLabel)],
    [text(commitment.dueOn === null ? '' : dayWithSlashes(commitment.dueOn))],
    [bold(String(daysOverdue(commitment, on)))],
    // All of them are overdue: the title says it once.
    [text(statusWords({ ...one, standing: 'pending' }))],
    [text(followUpWords(commitment))],
  ]
}

const body = ({ commitments, on }: OverdueReportData): Block[] => {
  if (commitments.length === 0)
    return [paragraph([text(`Al ${dayInFigures(on)} ningún compromiso de este período está vencido.`)])]
  const all = commitments.map((commitment) => ({ standing: 'overdue' as const, commitment }))
  const groups = byInstitution(all)
  const named = groups.filter(({ name }) => name !== null).length
  const rows = groups.flatMap((group) => group.all)
  return [
    paragraph([
      text(`Al ${dayInFigures(on)} ${commitments.length === 1 ? 'está vencido' : 'están vencidos'} `),
      bold(counted(commitments.length, 'compromiso', 'compromisos')),
      text(named === 0 ? '.' : `, de ${counted(named, 'institución', 'instituciones')}.`),
    ]),
    ...sharedNote(all),
    {
      kind: 'table',
      caption: [text('Cuadro 1. Compromisos vencidos por institución responsable')],
      columns,
      rows: rows.map((one, index) => row(one, index + 1, on)),
      groups: groups.map((group, index) => ({
        beforeRow: groups.slice(0, index).reduce((sum, before) => sum + before.all.length, 0),
        runs: [text(groupName(group))],
      })),
    },
  ]
}

/** What is overdue on a day, by the institution that answers for it, and for how long. Pure: the same data, the same document. */
export const overdueReportDocument = (data: OverdueReportData): DocumentModel => {
  const { committee, term } = data
  const title = [text('COMPROMISOS VENCIDOS')]
  return {
    properties: fileProperties(committee, {
      title: [...title, text(` — ${term.name}`)],
      subject: `Compromisos vencidos ante el ${committee.committeeName}`,
      keywords: ['compromisos', 'vencidos', term.name],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    page: 'landscape',
    blocks: [{ kind: 'title', runs: title }, { kind: 'subtitle', runs: [text(`Período ${term.name}`)] }, ...body(data)],
  }
}
