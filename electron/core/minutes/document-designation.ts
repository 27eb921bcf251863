import type { CoordinationRole } from '../../../shared/contract/coordination.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import {
  heading,
  text,
  textOrBlank,
  type Block,
  type Column,
  type DocumentModel,
  type Run,
} from '../documents/model.ts'
import { dayRuns } from '../documents/words.ts'
import { actDocument, actTitle, furtherDaysBlocks } from './document-act-frame.ts'
import { agreementsBlocks } from './document-agreements.ts'
import { endBlocks, signatureBlock } from './document-closing.ts'
import type { MinutesData, MinutesElection } from './document-data.ts'
import { electionsBlocks } from './document-elections.ts'
import { openingParagraphs } from './document-opening.ts'
import { quorumBlocks } from './document-quorum.ts'

export type DesignationData = {
  minutes: MinutesData
  minutesState: MinutesState
  /** The day on which whoever was elected to each office takes it. */
  takesOfficeOn: Partial<Record<CoordinationRole, Day>>
}

/** Every election of a session, whichever item it was held in. */
export const allElections = ({ items, elections }: MinutesData): MinutesElection[] => [
  ...items.flatMap((item) => item.elections),
  ...elections,
]

const columns: Column[] = [
  { header: 'Cargo', widthMm: 54, alignment: 'left' },
  { header: 'Nombres y apellidos', widthMm: 58, alignment: 'left' },
  { header: 'Asume el cargo el', widthMm: 48, alignment: 'left' },
]

const designatedTable = ({ minutes, takesOfficeOn }: DesignationData): Block => ({
  kind: 'table',
  caption: null,
  columns,
  rows: allElections(minutes).map(({ role, position, elected }): Run[][] => [
    [text(position)],
    [textOrBlank(elected.name, 24)],
    dayRuns(takesOfficeOn[role] ?? null),
  ]),
})

// What else the session agreed is of its acta, not of this act.
const ofElections = (minutes: MinutesData): MinutesData => ({
  ...minutes,
  items: minutes.items.filter(({ elections }) => elections.length > 0),
})

/**
 * The act by which a session designated its coordination: where and when, the quorum, candidates and votes of each round,
 * who was elected and from which day, what was agreed on it, and the signatures. Pure: the same data, the same document.
 */
export const designationDocument = (data: DesignationData): DocumentModel => {
  const { minutes, minutesState } = data
  return actDocument(minutes, {
    title: actTitle(minutes, 'Acta de designación de la coordinación'),
    subject: 'Acta de designación de la coordinación',
    keyword: 'designación',
    minutesState,
    blocks: [
      ...openingParagraphs(minutes, true),
      ...quorumBlocks(minutes),
      ...furtherDaysBlocks(minutes),
      heading(1, 'ELECCIÓN'),
      ...electionsBlocks(minutes.texts, allElections(minutes)),
      heading(1, 'PERSONAS DESIGNADAS'),
      designatedTable(data),
      ...agreementsBlocks(ofElections(minutes)),
      ...endBlocks(minutes),
      signatureBlock(minutes),
    ],
  })
}
