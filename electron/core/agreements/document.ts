import type { Signatory } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { dayInFigures, dayInWords } from '../../../shared/domain/spanish-words.ts'
import { apart, bold, paragraph, text, type Block, type DocumentModel, type Run } from '../documents/model.ts'
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
import { adoptionParagraph } from '../minutes/document-agreements.ts'
import { approvedWhere, erratumParagraph } from '../minutes/document-approval.ts'
import type { MinutesAgreement, MinutesData, MinutesErratum } from '../minutes/document-data.ts'
import { whereRuns } from '../minutes/document-opening.ts'
import { quorumParagraph } from '../minutes/document-quorum.ts'

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

const committeeRuns = ({ minutes: { committee } }: AgreementCertificateData): Run[] => {
  const acronym = written(committee.committeeAcronym)
  return [text(`${committee.committeeName}${acronym === null ? '' : ` (${acronym})`}`)]
}

const certifierRuns = (data: AgreementCertificateData): Run[] => {
  const { secretary, minutes } = data
  const position = written(secretary?.position ?? null)
  return [
    text('Quien suscribe, '),
    nameOrBlank(secretary?.name),
    text(position === null ? ', ' : `, ${position} `),
    ...ofMesaRuns(minutes.committee),
    text(', en ejercicio de la secretaría del '),
    ...committeeRuns(data),
    text(', '),
    bold('CERTIFICA:'),
  ]
}

// Within a sentence a place has no capital.
const inSentence = ([first, ...rest]: readonly Run[]): Run[] =>
  first?.kind === 'text'
    ? [{ ...first, text: `${first.text.charAt(0).toLocaleLowerCase('es')}${first.text.slice(1)}` }, ...rest]
    : []

// The days on which a suspended session went on.
const furtherDays = ({ suspensions }: MinutesData): string =>
  suspensions
    .map(({ resumption }) => (resumption === null ? '' : `, continuada el ${dayInFigures(resumption.day)}`))
    .join('')

const sessionRuns = (data: AgreementCertificateData): Run[] => {
  const { session } = data.minutes
  const words = `${dayInWords(session.heldOn)} (${dayInFigures(session.heldOn)})`
  return [
    text(`Que en la sesión ${sessionKindNames[session.kind]} `),
    ...numberRuns(session.number),
    text(' del '),
    ...committeeRuns(data),
    text(`, realizada ${words}${furtherDays(data.minutes)}, `),
    ...inSentence(whereRuns(data.minutes)),
    text(', se adoptó el acuerdo que se transcribe literalmente:'),
  ]
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

const actaRuns = ({ minutes: { approval }, minutesState }: AgreementCertificateData): Run[] => {
  if (approval === null) return [text('Así consta en el acta de la sesión (acta por aprobar).')]
  const signed = minutesState === 'signed' ? ' y firmada' : ''
  return [text('Así consta en el acta de la sesión, aprobada '), ...approvedWhere(approval), text(`${signed}.`)]
}

const errataBlocks = ({ errata }: AgreementCertificateData): Block[] =>
  errata.length === 0
    ? []
    : [
        {
          ...paragraph([text('Sobre el texto del acuerdo, el acta lleva la siguiente fe de erratas:')]),
          isKeptWithNext: true,
        },
        ...errata.map(erratumParagraph),
      ]

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
      // Names and numbers are never broken, so that justified lines would gape.
      apart(paragraph(certifierRuns(data), 'left')),
      { ...apart(paragraph(sessionRuns(data), 'left')), isKeptWithNext: true },
      ...transcription(data),
      apart(adoptionParagraph(agreement)),
      quorumParagraph(minutes),
      paragraph(actaRuns(data), 'left'),
      ...errataBlocks(data),
      paragraph([text('Se expide la presente certificación para los fines pertinentes.')]),
      { ...apart(paragraph(placeAndDayRuns(written(committee.city), data.issuedOn), 'right')), isKeptWithNext: true },
      { kind: 'signatures', signatures: [mesaSignature(data.secretary, committee)], placement: 'center' },
    ],
  }
}
