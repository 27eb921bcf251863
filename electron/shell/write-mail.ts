import { clipboard, shell } from 'electron'
import { LetterMail, mailAddress, type MailResult } from '../../shared/contract/host.ts'
import { fitMailto, longestMailto } from '../../shared/domain/mailto.ts'
import { appOrigin } from './protocol.ts'

/** The only way out of the program: to the mail program of the system, and to nothing else. */
const openMailProgram = async (mailto: string): Promise<void> => {
  if (!mailto.startsWith('mailto:') || mailto.length > longestMailto) throw new Error('not an address of a mail')
  await shell.openExternal(mailto)
}

/** Opens the mail program with the message of a letter, which comes from the core: the page only says which. */
export const writeMail = async (
  fetch: (request: Request) => Promise<Response>,
  letterId: string,
  recipientId: string | null,
): Promise<MailResult> => {
  const response = await fetch(new Request(`${appOrigin}${mailAddress(letterId, recipientId)}`))
  if (response.status === 404) return { status: 'refused', reason: 'NOT_FOUND' }
  if (!response.ok) throw new Error(`the core answered ${String(response.status)} for a mail`)
  const mail = fitMailto(LetterMail.parse(await response.json()).mailto)
  if (mail === undefined) throw new Error('the core gave no address of a mail')
  if (mail.leftOut.length > 0) await clipboard.writeText(mail.leftOut.join('; '))
  await openMailProgram(mail.mailto)
  return { status: 'opened', isShortened: mail.isShortened, copiedAddresses: mail.leftOut.length }
}
