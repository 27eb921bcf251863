import type { Texts } from '../../../shared/domain/texts.ts'
import type { Signatory } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures, numberSign } from '../../../shared/domain/spanish-words.ts'
import { paragraph, text, type Block, type DocumentModel } from '../documents/model.ts'
import { ofMesa, written } from '../documents/words.ts'
import { letterDocument } from '../letters/document-frame.ts'
import type { NormData } from './document.ts'

export type PresentationData = Pick<NormData, 'committee' | 'yearName' | 'head'> & {
  texts: Texts
  letterNumber: string | null
  letterOn: Day | null
  /** Where the committee validated it; null while that is not recorded. */
  validated: { sessionLabel: string | null; heldOn: Day; agreementNumber: string | null } | null
  /** Of the articles of the text. */
  articles: number
  signatory: Signatory | null
}

const validation = ({ validated }: PresentationData): string => {
  if (validated === null) return ''
  const { sessionLabel, heldOn, agreementNumber } = validated
  const agreement = agreementNumber === null ? '' : `, mediante el Acuerdo ${numberSign(agreementNumber)}`
  const session = sessionLabel === null ? '' : ` en la ${sessionLabel}`
  return `, validado por el comité${session} el ${dayInFigures(heldOn)}${agreement}`
}

const attached = ({ articles }: PresentationData): Block[] => [
  { ...paragraph([text('Se adjunta:')], 'left'), isKeptWithNext: true },
  {
    kind: 'list',
    isOrdered: false,
    start: 1,
    items: [
      `Proyecto de ordenanza regional${articles === 0 ? '' : `, de ${articles === 1 ? 'un artículo' : `${articles} artículos`}`}.`,
      'Exposición de motivos.',
    ].map((words) => ({ content: [paragraph([text(words)], 'left')] })),
  },
]

/** `el proyecto de ordenanza regional que reconoce…`, also where the title begins with those words. */
const projectName = (title: string | null): string | null => {
  const named = title?.trim().replace(/^ordenanza regional (?=que )/iu, '') ?? ''
  if (named === '') return null
  return named.startsWith('que ')
    ? `proyecto de ordenanza regional ${named}`
    : `proyecto de ordenanza regional «${named}»`
}

const bodyOf = (data: PresentationData): string[] => {
  const { committee, head } = data
  const name = projectName(head.title)
  const project = name === null ? 'un proyecto de ordenanza regional' : `el ${name}`
  const mesa = written(committee.name) === null ? '' : ` ${ofMesa(committee)}`
  return [
    `Tengo el agrado de dirigirme a usted para saludarle cordialmente y presentar ante el Consejo Regional, en nombre del ${committee.committeeName}${mesa}, ${project}${validation(data)}, para que siga su trámite y sea puesto a consideración del pleno.`,
  ]
}

/** The letter with which an ordinance is presented to the Consejo Regional, signed by the coordination. Pure. */
export const presentationLetterDocument = (data: PresentationData): DocumentModel => {
  const { committee, head } = data
  const attachments = attached(data)
  return letterDocument(
    {
      committee,
      isSingle: true,
      texts: data.texts,
      yearName: data.yearName,
      city: head.city,
      issuedOn: data.letterOn,
      number: data.letterNumber,
      supersedes: null,
      subject: `Presenta ${projectName(head.title) ?? 'un proyecto de ordenanza regional'}`,
      reference:
        data.validated?.agreementNumber == null ? null : `Acuerdo ${numberSign(data.validated.agreementNumber)}`,
      body: bodyOf(data),
      recipients: [
        {
          treatment: null,
          name: head.councilPresident,
          position: 'Presidente(a) del Consejo Regional',
          institution: written(committee.region) === null ? null : `Gobierno Regional de ${committee.region}`,
          segment: null,
          isGuest: true,
          copyTo: [],
        },
      ],
      signatory: data.signatory,
      copies: [],
    },
    { keywords: ['ordenanza regional', 'presentación'], message: () => attachments, attachment: null },
  )
}
