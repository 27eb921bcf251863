import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { text, type Block, type DocumentModel } from '../documents/model.ts'
import { fileProperties, pageHeader, sessionKindNames } from '../documents/words.ts'
import { agreementsBlocks, commitmentsBlocks } from './document-agreements.ts'
import { approvalBlocks } from './document-approval.ts'
import { attendanceBlocks } from './document-attendance.ts'
import { calledOffBlocks, closingBlocks, signatureBlock } from './document-closing.ts'
import type { MinutesData } from './document-data.ts'
import { movementBlocks } from './document-movements.ts'
import { openingParagraphs, titleBlocks } from './document-opening.ts'
import { proceedingsBlocks } from './document-proceedings.ts'
import { quorumBlocks } from './document-quorum.ts'

const propertiesOf = (data: MinutesData, title: Block | undefined): DocumentModel['properties'] => {
  const { session, committee } = data
  const kind = sessionKindNames[session.kind]
  return fileProperties(committee, {
    title: title?.kind === 'title' ? title.runs : [text('Acta')],
    subject: `Acta de la sesión ${kind} del ${dayInFigures(session.heldOn)}`,
    keywords: ['acta', `sesión ${kind}`],
  })
}

const proceedings = (data: MinutesData): Block[] => [
  ...openingParagraphs(data, true),
  ...attendanceBlocks(data),
  ...quorumBlocks(data),
  ...movementBlocks(data, 0, null),
  ...proceedingsBlocks(data),
  ...agreementsBlocks(data),
  ...commitmentsBlocks(data),
  ...closingBlocks(data),
]

const body = (data: MinutesData): Block[] => {
  switch (data.outcome) {
    case 'held':
      return proceedings(data)
    case 'no_quorum':
      return [
        ...openingParagraphs(data, false),
        ...attendanceBlocks(data),
        ...quorumBlocks(data),
        ...closingBlocks(data),
      ]
    case 'postponed':
    case 'cancelled':
      return calledOffBlocks(data, data.outcome)
  }
  return data.outcome satisfies never
}

/**
 * The minutes of a session as a document: title, opening, attendance, quorum, the sections that the agenda has,
 * agreements, commitments, closing and signatures. Those of a session that was not held say why and close. Pure: the same
 * data, the same document. What was not recorded is a line to fill by hand. Minutes not yet approved carry the watermark BORRADOR.
 */
export const minutesDocument = (data: MinutesData): DocumentModel => {
  const title = titleBlocks(data)
  return {
    properties: propertiesOf(data, title[0]),
    header: pageHeader(data.committee, data.yearName),
    watermark: data.approval === null ? 'BORRADOR' : null,
    footerNote: null,
    blocks: [...title, ...body(data), signatureBlock(data), ...approvalBlocks(data)],
  }
}
