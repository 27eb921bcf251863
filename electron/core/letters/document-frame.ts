import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import {
  apart,
  bold,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type DocumentModel,
  type Paragraph,
  type Run,
} from '../documents/model.ts'
import { keptWithNext, textParagraphs } from '../documents/texts.ts'
import {
  dayRuns,
  fileProperties,
  mesaSignature,
  nameOrBlank,
  numberRuns,
  pageHeader,
  placeAndDayRuns,
  written,
} from '../documents/words.ts'

/*
 * The frame that every letter has: city and day, number, whom it is addressed to, subject, greeting, farewell, signature
 * and copies. Null (or an empty text) always means «nobody wrote it down»: the paper gets a line to fill by hand.
 */

export type LetterRecipient = {
  /** `Señor`, `Señora`; null for somebody whose treatment is not known: `Señor(a)`. */
  treatment: string | null
  name: string | null
  position: string | null
  institution: string | null
  /** The segment of the institution, which its accreditation form carries. */
  segment: string | null
  /** Whether it holds no seat: nobody asks it for an alternate. */
  isGuest: boolean
  /** Who gets a copy of this letter only. */
  copyTo: string[]
}

/** `{ what: 'Lugar', before: 'Auditorio de la DREA', after: 'Local de la Mesa' }`; null where there was, or is, nothing. */
export type LetterChange = { what: string; before: string | null; after: string | null }

export type LetterData = {
  committee: Committee
  /** Of one addressee alone; otherwise it is one of several, an «oficio múltiple». */
  isSingle?: boolean
  /** The fixed sentences that the committee wrote in other words. */
  texts: Texts
  /** Official name of the year of the letter, without quotes; null leaves the line out of the header. */
  yearName: string | null
  city: string | null
  issuedOn: Day | null
  /** `007-2023-MCLCP-APURÍMAC`, without `N°`. */
  number: string | null
  /** The letter that this one leaves without effect, and what changes. */
  supersedes: { number: string | null; issuedOn: Day | null; changes: LetterChange[] } | null
  subject: string
  /** Null: the letter refers to none, and has no such line. */
  reference: string | null
  /** What stands between the greeting and the facts, its fields filled in. The frame greets and takes leave. */
  body: string[]
  /** One letter for each; none gives one letter whose addressee is to be filled in. */
  recipients: LetterRecipient[]
  signatory: Signatory | null
  /** Who gets a copy of every letter. */
  copies: string[]
}

/** Where and until when to answer. */
export type ReplyTo = { replyBy: Day | null; phone: string | null; email: string | null }

const nobody: LetterRecipient = {
  treatment: null,
  name: null,
  position: null,
  institution: null,
  segment: null,
  isGuest: false,
  copyTo: [],
}

const letterName = (data: LetterData): Run[] => [
  text(data.isSingle === true ? 'OFICIO ' : 'OFICIO MÚLTIPLE '),
  ...numberRuns(data.number),
]

const numberHeading = (data: LetterData): Block => ({
  kind: 'heading',
  level: 1,
  isNumbered: false,
  runs: letterName(data).map((run) => (run.kind === 'text' ? { ...run, underline: true } : run)),
})

const emphasised = (run: Run): Run => (run.kind === 'text' ? bold(run.text) : run)

const addressee = (recipient: LetterRecipient): Paragraph => {
  const position = written(recipient.position)
  return paragraph(
    [
      text(`${written(recipient.treatment) ?? 'Señor(a)'}\n`),
      emphasised(nameOrBlank(recipient.name)),
      ...(position === null ? [] : [text(`\n${position}`)]),
      text('\n'),
      emphasised(textOrBlank(written(recipient.institution), 34)),
      text('\nPresente.-'),
    ],
    'left',
  )
}

const subjectLabels = ({ subject, reference }: LetterData): Block => ({
  kind: 'labels',
  labelWidthMm: 34,
  rows: [
    { label: 'ASUNTO', runs: [textOrBlank(written(subject), 34)] },
    ...(written(reference) === null ? [] : [{ label: 'REFERENCIA', runs: [text(reference ?? '')] }]),
  ],
})

const changeRuns = ({ what, before, after }: LetterChange): Run[] => [
  bold(`${what}: `),
  text(written(before) === null ? '' : `donde decía «${before ?? ''}», `),
  text(written(after) === null ? 'queda sin efecto' : `${before === null ? 'se precisa' : 'dice'} «${after ?? ''}»`),
  text('.'),
]

const supersession = ({ supersedes, texts }: LetterData): Block[] => {
  if (supersedes === null) return []
  const { number, issuedOn, changes } = supersedes
  const sentence = textParagraphs(texts, 'letterSupersedes', {
    numero: numberRuns(number),
    dia_del_anterior: dayRuns(issuedOn),
    siguiente: changes.length === 0 ? null : 'siguiente',
  })
  if (changes.length === 0) return sentence
  return [
    ...keptWithNext(sentence),
    {
      kind: 'list',
      isOrdered: false,
      start: 1,
      items: changes.map((change) => ({ content: [paragraph(changeRuns(change), 'left')] })),
    },
  ]
}

const farewell = ({ signatory, committee, texts }: LetterData): Block[] => [
  // A signature never stands alone on a page.
  ...keptWithNext(textParagraphs(texts, 'letterFarewell', {})),
  ...keptWithNext(textParagraphs(texts, 'letterClosing', {}, 'left')),
  { kind: 'signatures', signatures: [mesaSignature(signatory, committee)], placement: 'center' },
]

const copiesBlocks = (copies: readonly string[]): Block[] => {
  const names = copies.filter((copy) => copy.trim() !== '')
  return names.length === 0 ? [] : [{ ...apart(paragraph([text(`c.c.: ${names.join('\n')}`)], 'left')), isSmall: true }]
}

/** What a kind of letter adds to the frame. The same object given for several letters is prepared once for all of them. */
export type LetterContent = {
  /** After the body, before the farewell. */
  message: (recipient: LetterRecipient) => readonly Block[]
  /** After the signature, on a page of its own. */
  attachment: ((recipient: LetterRecipient) => readonly Block[]) | null
}

/** The letters of one number, one after another, each with pages of its own. */
export const letterBlocks = (data: LetterData, { message, attachment }: LetterContent): Block[] => {
  const opening: Block[] = [paragraph(placeAndDayRuns(data.city, data.issuedOn), 'right'), numberHeading(data)]
  const greeting: Block[] = [
    subjectLabels(data),
    ...textParagraphs(data.texts, 'letterGreeting', {}, 'left'),
    ...data.body.map((words) => paragraph([text(words)])),
    ...supersession(data),
  ]
  const leave = farewell(data)
  const sharedCopies = copiesBlocks(data.copies)
  const pageBreak: Block = { kind: 'pageBreak' }
  const recipients = data.recipients.length === 0 ? [nobody] : data.recipients
  return recipients.flatMap((recipient, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'partBreak' } as const]),
    ...opening,
    addressee(recipient),
    ...greeting,
    ...message(recipient),
    ...leave,
    ...(recipient.copyTo.length === 0 ? sharedCopies : copiesBlocks([...data.copies, ...recipient.copyTo])),
    ...(attachment === null ? [] : [pageBreak, ...attachment(recipient)]),
  ])
}

/** A file of letters: all of one number, or the only one. */
export const letterDocument = (
  data: LetterData,
  { keywords, ...content }: LetterContent & { keywords: readonly string[] },
): DocumentModel => ({
  properties: fileProperties(data.committee, {
    title: letterName(data),
    subject: written(data.subject) ?? (data.isSingle === true ? 'Oficio' : 'Oficio múltiple'),
    keywords: [data.isSingle === true ? 'oficio' : 'oficio múltiple', ...keywords],
  }),
  header: pageHeader(data.committee, data.yearName),
  watermark: null,
  footerNote: null,
  isCompact: true,
  blocks: letterBlocks(data, content),
})

/** `al teléfono 083 321 000 o al correo electrónico mesa@ejemplo.pe`, with lines where neither is known. */
const replyWays = ({ phone, email }: ReplyTo): Run[] => {
  const phoneRuns: Run[] = [text('al teléfono '), nameOrBlank(phone, 14)]
  const emailRuns: Run[] = [text('al correo electrónico '), nameOrBlank(email, 26)]
  const isUnknown = written(phone) === null && written(email) === null
  const ways = [
    ...(isUnknown || written(phone) !== null ? [phoneRuns] : []),
    ...(isUnknown || written(email) !== null ? [emailRuns] : []),
  ]
  return ways.flatMap((way, index) => (index === 0 ? way : [text(' o '), ...way]))
}

/** Until when and where to answer, as a text says it. */
export const replyValues = (reply: ReplyTo) => ({ plazo: dayRuns(reply.replyBy), como_responder: replyWays(reply) })
