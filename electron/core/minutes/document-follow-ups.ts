import { dayWithSlashes, joinWithAnd, noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { blank, text, textOrBlank, type Block, type Column, type Run, type Table } from '../documents/model.ts'
import type { MinutesFollowUp } from './document-data.ts'
import { commitmentStatusNames } from './document-words.ts'

const columns: Column[] = [
  { header: 'N°', widthMm: 9, alignment: 'center' },
  { header: 'Compromiso', widthMm: 43, alignment: 'left' },
  { header: 'Responsable(s)', widthMm: 28, alignment: 'left' },
  { header: 'Plazo', widthMm: 23, alignment: 'center' },
  { header: 'Estado', widthMm: 28, alignment: 'left' },
  { header: 'Lo informado', widthMm: 29, alignment: 'left' },
]

const statusRuns = ({ status, percentage }: MinutesFollowUp): Run[] => {
  if (status === null) return [blank(10)]
  const share = percentage === null ? '' : ` (${percentage}${noBreakSpace}%)`
  return [text(`${commitmentStatusNames[status]}${share}`)]
}

const row = (followUp: MinutesFollowUp, number: number): Run[][] => [
  [text(String(number))],
  [text(followUp.text)],
  [followUp.responsible.length === 0 ? blank(11) : text(joinWithAnd(followUp.responsible))],
  [followUp.dueOn === null ? blank(9) : text(dayWithSlashes(followUp.dueOn))],
  statusRuns(followUp),
  [textOrBlank(followUp.note, 12)],
]

/** The commitments of earlier sessions that were looked at again, by the session in which they were made. */
export const followUpsBlocks = (followUps: readonly MinutesFollowUp[]): Block[] => {
  if (followUps.length === 0) return []
  const bySession = [...Map.groupBy(followUps, ({ sessionLabel }) => sessionLabel)]
  const ordered = bySession.flatMap(([, ofSession]) => ofSession)
  const groups = bySession.map(([label, [first]]) => ({
    beforeRow: first === undefined ? 0 : ordered.indexOf(first),
    runs: [text(label)],
  }))
  const table: Table = {
    kind: 'table',
    caption: [text('Compromisos de sesiones anteriores')],
    columns,
    rows: ordered.map((followUp, index) => row(followUp, index + 1)),
    groups,
  }
  return [table]
}
