import type { Ratification } from '../../../shared/contract/ratifications.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import { dayInFigures, dayInWords } from '../../../shared/domain/spanish-words.ts'
import { apart, blank, paragraph, text, type Block, type DocumentModel } from '../documents/model.ts'
import { toComplete } from '../documents/to-complete.ts'
import { fileProperties, pageHeader, signatureOf, written } from '../documents/words.ts'
import { statementBlocks } from '../statements/document.ts'

export type RatificationData = {
  committee: Committee
  yearName: string | null
  act: Omit<Ratification, 'id' | 'agendaId' | 'version'>
}

const opening = ({ place, heldOn, agendaName }: RatificationData['act']): Block =>
  paragraph([
    text('En '),
    written(place) === null ? blank(24) : text(place ?? ''),
    text(
      `, ${dayInWords(heldOn)}, las autoridades y los representantes que suscriben la presente acta ratifican los ` +
        `compromisos de la agenda «${agendaName}».`,
    ),
  ])

const commitmentsBlocks = ({ commitments }: RatificationData['act']): Block[] => [
  { ...paragraph([text('Los compromisos que se ratifican son los siguientes:')]), isKeptWithNext: true },
  commitments.length === 0
    ? toComplete('compromisos que se ratifican')
    : {
        kind: 'list',
        isOrdered: true,
        start: 1,
        items: commitments.map((item) => ({ content: [paragraph([text(item)])] })),
      },
]

const signatureBlocks = ({ signatories }: RatificationData['act']): Block[] =>
  signatories.length === 0
    ? [toComplete('quiénes suscriben')]
    : [{ kind: 'signatures', signatures: signatories.map(signatureOf) }]

/**
 * The act by which the authorities ratify what they committed themselves to, with a place for each to sign; a name that is
 * not known is a line. Pure: the same data, the same document.
 */
export const ratificationDocument = (data: RatificationData): DocumentModel => {
  const { committee, act } = data
  return {
    properties: fileProperties(committee, {
      title: [text(act.title)],
      subject: `Acta de ratificación de compromisos del ${dayInFigures(act.heldOn)}`,
      keywords: ['acta', 'ratificación', 'compromisos'],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: [text('ACTA DE RATIFICACIÓN DE COMPROMISOS')] },
      { kind: 'subtitle', runs: [text(act.title)] },
      opening(act),
      ...(act.introduction === '' ? [] : statementBlocks(act.introduction)),
      ...commitmentsBlocks(act),
      { ...apart(paragraph([text('En señal de conformidad, suscriben la presente acta:')])), isKeptWithNext: true },
      ...signatureBlocks(act),
    ],
  }
}
