import { apart, heading, paragraph, text, blank, type Block, type DocumentModel, type Run } from '../documents/model.ts'
import { sessionLabels, sessionRow, type AnnouncedSession } from '../documents/session-words.ts'
import { textParagraphs } from '../documents/texts.ts'
import { nameOrBlank, sessionKindNames, written } from '../documents/words.ts'
import { letterDocument, replyValues, type LetterData, type LetterRecipient, type ReplyTo } from './document-frame.ts'

export type CallLettersData = LetterData & {
  session: AnnouncedSession
  /** In the order of the agenda. */
  agenda: { title: string; presenter: string | null }[]
  reply: ReplyTo
}

const agendaBlocks = ({ agenda }: CallLettersData): Block[] => [
  heading(2, 'AGENDA'),
  agenda.length === 0
    ? paragraph([blank(68)], 'left')
    : {
        kind: 'list',
        isOrdered: true,
        start: 1,
        items: agenda.map((item) => ({ content: [paragraph(agendaRuns(item), 'left')] })),
      },
]

const agendaRuns = ({ title, presenter }: CallLettersData['agenda'][number]): Run[] =>
  written(presenter) === null ? [text(title)] : [text(`${title}, a cargo de `), nameOrBlank(presenter)]

const confirmation = ({ reply, texts }: CallLettersData, isGuest: boolean): Block[] =>
  textParagraphs(texts, 'callConfirmation', {
    ...replyValues(reply),
    su_titular: isGuest ? null : 'su representante titular',
  }).map(apart)

/**
 * The letters that call a session, all of one number in one file; with one recipient, its letter alone. Pure: the same
 * data, the same document. Each says what is met about, when and where, and asks to confirm; those who hold a seat are
 * also asked to send the alternate when the principal cannot come.
 */
export const callLettersDocument = (data: CallLettersData): DocumentModel => {
  const announcement: Block[] = [sessionLabels(data.session, [sessionRow(data.session)]), ...agendaBlocks(data)]
  // Made once: what letters share is shared by the file too.
  const toSeats: Block[] = [...announcement, ...confirmation(data, false)]
  const toGuests: Block[] = [...announcement, ...confirmation(data, true)]
  return letterDocument(data, {
    keywords: ['convocatoria', `sesión ${sessionKindNames[data.session.kind]}`],
    message: (recipient: LetterRecipient) => (recipient.isGuest ? toGuests : toSeats),
    attachment: null,
  })
}
