import { isOpenStatus } from '../../../shared/domain/commitment-light.ts'
import { standingOf } from '../../../shared/domain/commitment-standing.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { bold, heading, paragraph, text, type Block, type DocumentModel } from '../documents/model.ts'
import { counted, fileProperties, pageHeader } from '../documents/words.ts'
import { columnsOf, commitmentRow, type ReportedCommitment, type Standing } from './document-rows.ts'

export type InstitutionSheetData = {
  committee: Committee
  yearName: string | null
  /** The day on which they stand so. */
  on: Day
  institution: string
  /** Everything that it ever answered for, by its day. */
  commitments: ReportedCommitment[]
}

const table = (title: string, caption: string, all: readonly Standing[], empty: string): Block[] => [
  heading(1, title),
  all.length === 0
    ? paragraph([text(empty)])
    : {
        kind: 'table',
        caption: [text(caption)],
        columns: columnsOf.term,
        rows: all.map((one, index) => commitmentRow(one, index + 1, 'term')),
      },
]

const summary = (open: readonly Standing[], past: readonly Standing[], on: Day): Block => {
  const overdue = open.filter(({ standing }) => standing === 'overdue').length
  const late = overdue === 0 ? '' : `, ${overdue === 1 ? '1 de ellos vencido' : `${String(overdue)} de ellos vencidos`}`
  const fulfilled = past.filter(({ standing }) => standing === 'fulfilled').length
  return paragraph([
    text(`Al ${dayInFigures(on)} tiene `),
    bold(counted(open.length, 'compromiso pendiente', 'compromisos pendientes')),
    text(`${late}. Ha cumplido ${String(fulfilled)} de ${counted(open.length + past.length, 'asumido', 'asumidos')}.`),
  ])
}

/**
 * What one institution answers for, to be handed to it: what is open, with what is late, and what was settled before, each
 * with its share and what was said last. Pure: the same data, the same document.
 */
export const institutionSheetDocument = (data: InstitutionSheetData): DocumentModel => {
  const { committee, institution, on } = data
  const all = data.commitments.map((commitment) => ({ standing: standingOf(commitment, on), commitment }))
  const open = all.filter(({ commitment }) => isOpenStatus(commitment.status))
  const past = all.filter(({ commitment }) => !isOpenStatus(commitment.status))
  const title = [text('HOJA DE COMPROMISOS')]
  return {
    properties: fileProperties(committee, {
      title: [...title, text(` — ${institution}`)],
      subject: `Compromisos asumidos ante el ${committee.committeeName}`,
      keywords: ['compromisos', institution],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    page: 'landscape',
    blocks: [
      { kind: 'title', runs: title },
      { kind: 'subtitle', runs: [text(institution)] },
      ...(all.length === 0
        ? [paragraph([text('Esta institución no ha asumido ningún compromiso todavía.')])]
        : [
            summary(open, past, on),
            ...table(
              'PENDIENTES',
              'Cuadro 1. Compromisos pendientes, por su plazo',
              open,
              'No tiene ninguno pendiente.',
            ),
            ...table('ANTERIORES', 'Cuadro 2. Compromisos ya resueltos', past, 'Todavía no hay ninguno resuelto.'),
          ]),
    ],
  }
}
