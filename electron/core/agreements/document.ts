import type { Signatory } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { dayInFigures, dayInWords, joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import {
  apart,
  bold,
  paragraph,
  text,
  type Block,
  type DocumentModel,
  type Paragraph,
  type Run,
} from '../documents/model.ts'
import { keptWithNext, textParagraphs } from '../documents/texts.ts'
import {
  fileProperties,
  mesaSignature,
  nameOrBlank,
  numberRuns,
  ofMesaRuns,
  pageHeader,
  placeAndDayRuns,
  sessionKindNames,
  written,
} from '../documents/words.ts'
import { adoptionParagraphs } from '../minutes/document-agreements.ts'
import { approvedWhere, erratumParagraph } from '../minutes/document-approval.ts'
import type { MinutesAgreement, MinutesData, MinutesErratum } from '../minutes/document-data.ts'
import { committeeWithAcronym, whereRuns } from '../minutes/document-opening.ts'
import { quorumParagraphs } from '../minutes/document-quorum.ts'

/** What the certificate of an agreement says. Null means that nobody wrote it down, and leaves a line to fill by hand. */
export type AgreementCertificateData = {
  /** The session in which it was adopted; with its approval once its acta has been approved. */
  minutes: MinutesData
  minutesState: MinutesState
  agreement: MinutesAgreement
  /** The corrections of the approved acta that touch the words of the agreement. */
  errata: MinutesErratum[]
  /** Official name of the year in which it is issued. */
  yearName: string | null
  issuedOn: Day
  /** Who is secretary on the day of the certificate, and certifies. */
  secretary: Signatory | null
}

const titleRuns = ({ agreement }: AgreementCertificateData): Run[] => [
  text('CERTIFICACIÓN DEL ACUERDO '),
  ...numberRuns(agreement.number),
]

const certifierParagraphs = ({ secretary, minutes }: AgreementCertificateData): Paragraph[] => {
  const { committee, texts } = minutes
  const position = written(secretary?.position ?? null)
  const values = {
    secretaria: [nameOrBlank(secretary?.name), text(position === null ? ',' : `, ${position}`)],
    comite: committee.committeeName,
    comite_y_sigla: committeeWithAcronym(committee),
    de_la_mesa: ofMesaRuns(committee),
  }
  // Names and numbers are never broken, so that justified lines would gape.
  return textParagraphs(texts, 'agreementCertifier', values, 'left')
}

// The days on which a suspended session went on.
const furtherDays = ({ suspensions }: MinutesData): string | null =>
  joinWithAnd(
    suspensions.flatMap(({ resumption }) => (resumption === null ? [] : [`el ${dayInFigures(resumption.day)}`])),
  ) || null

const sessionParagraphs = ({ minutes }: AgreementCertificateData): Paragraph[] => {
  const { session, committee, texts } = minutes
  const values = {
    tipo: sessionKindNames[session.kind],
    numero: numberRuns(session.number),
    comite: committee.committeeName,
    comite_y_sigla: committeeWithAcronym(committee),
    dia_en_palabras: dayInWords(session.heldOn),
    dia: dayInFigures(session.heldOn),
    dias_siguientes: furtherDays(minutes),
    lugar_de_la_sesion: whereRuns(minutes),
  }
  return textParagraphs(texts, 'agreementCertified', values, 'left')
}

// Word by word as it was written down: between quotation marks, with nothing added or taken away.
const transcription = ({ agreement }: AgreementCertificateData): Block[] => {
  const lines = agreement.text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const opened = index === 0 ? `«${line.trimStart()}` : line
    const quoted = index === lines.length - 1 ? `${opened.trimEnd()}»` : opened
    return { ...apart(paragraph([bold(quoted)])), isKeptWithNext: true }
  })
}

const actaParagraphs = ({ minutes: { approval, texts }, minutesState }: AgreementCertificateData): Paragraph[] => {
  if (approval === null) return textParagraphs(texts, 'agreementInDraft', {}, 'left')
  const values = { donde_se_aprobo: approvedWhere(approval), firmada: minutesState === 'signed' ? 'firmada' : null }
  return textParagraphs(texts, 'agreementInMinutes', values, 'left')
}

const errataBlocks = ({ errata, minutes }: AgreementCertificateData): Block[] =>
  errata.length === 0
    ? []
    : [...keptWithNext(textParagraphs(minutes.texts, 'agreementErrata', {})), ...errata.map(erratumParagraph)]

/**
 * The certificate of an agreement: who certifies it, in which session it was adopted, its words as they are written in the
 * acta, with which votes and quorum, and whether that acta has been approved. Pure: the same data, the same document.
 */
export const agreementCertificateDocument = (data: AgreementCertificateData): DocumentModel => {
  const { minutes, agreement } = data
  const { committee, session } = minutes
  const title = titleRuns(data)
  return {
    properties: fileProperties(committee, {
      title,
      subject: `Acuerdo de la sesión ${sessionKindNames[session.kind]} del ${dayInFigures(session.heldOn)}`,
      keywords: ['certificación', 'acuerdo'],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: title },
      ...certifierParagraphs(data).map(apart),
      ...keptWithNext(sessionParagraphs(data).map(apart)),
      ...transcription(data),
      ...adoptionParagraphs(minutes.texts, agreement).map(apart),
      ...quorumParagraphs(minutes),
      ...actaParagraphs(data),
      ...errataBlocks(data),
      ...textParagraphs(minutes.texts, 'agreementCertificateEnd', {}),
      { ...apart(paragraph(placeAndDayRuns(written(committee.city), data.issuedOn), 'right')), isKeptWithNext: true },
      { kind: 'signatures', signatures: [mesaSignature(data.secretary, committee)], placement: 'center' },
    ],
  }
}
