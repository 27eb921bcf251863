import type { Day } from '../../../shared/domain/dates.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { dayInFigures, joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { text, type Block, type DocumentModel, type Run } from '../documents/model.ts'
import { textParagraphs } from '../documents/texts.ts'
import { fileProperties, inCapitals, ofMesaRuns, pageHeader } from '../documents/words.ts'
import type { MinutesData } from './document-data.ts'

/* What the acts of a session that are no whole acta have in common: they tell a part of it, and are drafts as long as it is. */

/** A title in capitals: what it is, then of the committee and its Mesa. */
export const actTitle = ({ committee }: MinutesData, what: string): Block => {
  const runs: Run[] = [text(`${what} DEL ${committee.committeeName} `), ...ofMesaRuns(committee)]
  return {
    kind: 'title',
    runs: runs.map((run) => (run.kind === 'text' ? { ...run, text: inCapitals(run.text) } : run)),
  }
}

/** That a suspended session went on, and on which days. */
export const furtherDaysBlocks = ({ suspensions, texts }: MinutesData): Block[] => {
  const days = suspensions.flatMap(({ resumption }) => (resumption === null ? [] : dayInFigures(resumption.day)))
  return days.length === 0 ? [] : textParagraphs(texts, 'sessionWentOn', { dias: joinWithAnd(days) })
}

type Act = { title: Block; subject: string; keyword: string; minutesState: MinutesState; blocks: Block[] }

const subjectOn = (subject: string, heldOn: Day): string => `${subject} del ${dayInFigures(heldOn)}`

/** The act as a document, with the watermark BORRADOR until the acta of its session has been approved. */
export const actDocument = (
  data: MinutesData,
  { title, subject, keyword, minutesState, blocks }: Act,
): DocumentModel => ({
  properties: fileProperties(data.committee, {
    title: title.kind === 'title' ? title.runs : [],
    subject: subjectOn(subject, data.session.heldOn),
    keywords: ['acta', keyword],
  }),
  header: pageHeader(data.committee, data.yearName),
  watermark: minutesState === 'approved' || minutesState === 'signed' ? null : 'BORRADOR',
  footerNote: null,
  blocks: [title, ...blocks],
})
