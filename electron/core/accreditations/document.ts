import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dateInWords, dayInFigures, keepTogether } from '../../../shared/domain/spanish-words.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import {
  apart,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type DocumentModel,
  type Paragraph,
  type Run,
} from '../documents/model.ts'
import { textParagraphs } from '../documents/texts.ts'
import {
  byGender,
  fileProperties,
  inCapitals,
  mesaSignature,
  nameOrBlank,
  nationalIdRuns,
  numberRuns,
  ofMesaRuns,
  pageHeader,
  placeAndDayRuns,
  written,
  type Sex,
} from '../documents/words.ts'

/** One accreditation. Null means that nobody wrote it down, and leaves a line, but where it says otherwise. */
export type Certificate = {
  /** Null: the certificate has no number, and no line for one. */
  number: string | null
  /** As it is said: given names, then surnames. */
  personName: string
  sex: Sex
  nationalId: string | null
  institution: string
  /** Null: not told. */
  segment: string | null
  capacity: 'principal' | 'alternate'
  /** Null: not told. */
  position: string | null
  /** `Oficio N° 045-2023-DIRESA`. */
  documentName: string | null
  documentDay: Day | null
  validFrom: Day
  /** Null: without end. */
  validTo: Day | null
  /** Name of the term; null: not told. */
  termName: string | null
}

export type CertificatesData = {
  committee: Committee
  /** The fixed sentences that the committee wrote in other words. */
  texts: Texts
  yearName: string | null
  city: string | null
  issuedOn: Day
  signatory: Signatory | null
  /** One page each. */
  certificates: Certificate[]
}

const certificateTitle = ({ number }: Certificate): Run[] =>
  written(number) === null
    ? [text('CONSTANCIA DE ACREDITACIÓN')]
    : [text('CONSTANCIA DE ACREDITACIÓN '), ...numberRuns(number)]

const capacityWords = ({ capacity, sex }: Certificate): string =>
  capacity === 'principal' ? 'titular' : byGender(sex, 'altern')

/** Whether it stands on the day of the certificate, stood before it, or is to come. */
const standing = ({ validFrom, validTo, sex }: Certificate, issuedOn: Day): string => {
  const accredited = byGender(sex, 'acreditad')
  if (validTo !== null && validTo < issuedOn) return `estuvo ${accredited}`
  return validFrom > issuedOn ? `ha sido ${accredited}` : `se encuentra ${accredited}`
}

const documentRuns = ({ documentName, documentDay }: Certificate): Run[] => [
  nameOrBlank(documentName, 30),
  ...(documentDay === null ? [] : [text(`, del ${dayInFigures(documentDay)}`)]),
]

const dayWithWords = (day: Day): string => `${dateInWords(day)} (${dayInFigures(day)})`

const validityWords = ({ validFrom, validTo }: Certificate): string =>
  validTo === null
    ? `desde el ${dayWithWords(validFrom)}, sin fecha de término`
    : `desde el ${dayWithWords(validFrom)} hasta el ${dayWithWords(validTo)}`

const issuerParagraphs = ({ signatory, committee, texts }: CertificatesData): Paragraph[] =>
  textParagraphs(texts, 'certificateIssuer', {
    quien_firma: [
      nameOrBlank(signatory?.name),
      text(`, ${written(signatory?.position ?? null) ?? 'en representación'}`),
    ],
    de_la_mesa: ofMesaRuns(committee),
  })

const personBlocks = (certificate: Certificate): Block[] => {
  const { sex, position } = certificate
  const name = written(certificate.personName)
  return [
    { kind: 'subtitle', runs: [textOrBlank(name === null ? null : inCapitals(name), 34)] },
    paragraph(
      [
        text(`${byGender(sex, 'identificad')} con `),
        ...nationalIdRuns(certificate.nationalId),
        ...(written(position) === null ? [] : [text(`, ${position ?? ''}`)]),
      ],
      'center',
    ),
  ]
}

const accreditationParagraphs = (data: CertificatesData, certificate: Certificate): Paragraph[] => {
  const { committee, issuedOn, texts } = data
  const { termName } = certificate
  const acronym = written(committee.committeeAcronym)
  return textParagraphs(
    texts,
    'certificateBody',
    {
      se_encuentra_acreditada: standing(certificate, issuedOn),
      condicion: capacityWords(certificate),
      institucion: certificate.institution,
      segmento: written(certificate.segment),
      comite: committee.committeeName,
      comite_y_sigla: `${committee.committeeName}${acronym === null ? '' : ` (${acronym})`}`,
      de_la_mesa: ofMesaRuns(committee),
      periodo: written(termName) === null ? null : keepTogether(termName ?? ''),
      documento: documentRuns(certificate),
      vigencia: validityWords(certificate),
    },
    // The number of a document is never broken, so that justified lines would gape.
    'left',
  )
}

const certificateBlocks = (data: CertificatesData, certificate: Certificate): Block[] => [
  { kind: 'title', runs: certificateTitle(certificate) },
  ...issuerParagraphs(data).map(apart),
  ...personBlocks(certificate),
  ...accreditationParagraphs(data, certificate).map(apart),
  ...textParagraphs(data.texts, 'certificateEnd', {}).map(apart),
  { ...apart(paragraph(placeAndDayRuns(data.city, data.issuedOn), 'right')), isKeptWithNext: true },
  { kind: 'signatures', signatures: [mesaSignature(data.signatory, data.committee)], placement: 'center' },
]

const onlyTitle = (data: CertificatesData): Run[] => {
  const [first] = data.certificates
  if (first === undefined || data.certificates.length > 1) return [text('CONSTANCIAS DE ACREDITACIÓN')]
  return [...certificateTitle(first), text(' — '), textOrBlank(first.personName, 20)]
}

/**
 * The certificates that people are, or were, accredited, a page each; for one or for many. Pure: the same data, the same
 * document. Whether somebody «se encuentra», «estuvo» or «ha sido» accredited depends on the day of the certificate.
 */
export const certificatesDocument = (data: CertificatesData): DocumentModel => ({
  properties: fileProperties(data.committee, {
    title: onlyTitle(data),
    subject: `Acreditación ante el ${data.committee.committeeName}`,
    keywords: ['constancia', 'acreditación'],
  }),
  header: pageHeader(data.committee, data.yearName),
  watermark: null,
  footerNote: null,
  blocks: data.certificates.flatMap((certificate, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'partBreak' } as const]),
    ...certificateBlocks(data, certificate),
  ]),
})
