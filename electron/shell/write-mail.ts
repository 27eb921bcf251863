import { clipboard, shell } from 'electron'
import { LetterMail, mailAddress, type MailResult } from '../../shared/contract/host.ts'
import { fitMailto, longestMailto, type FittedMail } from '../../shared/domain/mailto.ts'
import { appOrigin } from './protocol.ts'

/**
 * Opens the mail program of the system, the only thing outside that is ever opened: with the fields of a letter and no
 * other, in a length that the system takes. Addresses without room go to the clipboard. Throws when it is not a mail.
 */
export const openMail = async (address: string): Promise<FittedMail> => {
  const mail = fitMailto(address)
  if (mail === undefined || !mail.mailto.startsWith('mailto:') || mail.mailto.length > longestMailto)
    throw new Error('not an address of a mail')
  if (mail.leftOut.length > 0) await clipboard.writeText(mail.leftOut.join('; '))
  await shell.openExternal(mail.mailto)
  return mail
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
  const { isShortened, leftOut } = await openMail(LetterMail.parse(await response.json()).mailto)
  return { status: 'opened', isShortened, copiedAddresses: leftOut.length }
}
