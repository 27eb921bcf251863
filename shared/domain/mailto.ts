/** What Windows hands on to a mail program; a longer address opens nothing, and says nothing. */
export const longestMailto = 2000

/** Below this a message says too little to be sent. */
const smallestBody = 300
const longestSubject = 200
const continued = '…\r\n\r\n[El texto completo está en el oficio.]'

export type FittedMail = {
  mailto: string
  /** The message was cut, and says so at its end. */
  isShortened: boolean
  /** Addresses that found no room: all or none of them. */
  leftOut: readonly string[]
}

export type Mail = { to: string[]; bcc: string[]; subject: string; body: string }

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // a malformed escape: the caller refuses the address
  }
}

const addressesIn = (text: string): string[] =>
  text.split(',').flatMap((part) => {
    const address = decode(part)?.trim() ?? ''
    return address === '' ? [] : [address]
  })

// Only what a letter writes: fields such as `attach`, which some mail programs obey, are left behind.
const readMailto = (mailto: string): Mail | undefined => {
  const parts = /^mailto:([^?]*)(?:\?(.*))?$/su.exec(mailto)
  if (!parts) return undefined
  const fields = new Map(
    (parts[2] ?? '').split('&').map((field) => {
      const [name = '', ...value] = field.split('=')
      return [name.toLowerCase(), value.join('=')]
    }),
  )
  const [subject, body] = [decode(fields.get('subject') ?? ''), decode(fields.get('body') ?? '')]
  if (subject === undefined || body === undefined) return undefined
  return { to: addressesIn(parts[1] ?? ''), bcc: addressesIn(fields.get('bcc') ?? ''), subject, body }
}

// The apostrophe too: whatever reads a command line may take it for the end of a text.
const encode = (text: string): string => encodeURIComponent(text.replaceAll(/\r?\n/gu, '\r\n')).replaceAll("'", '%27')

// RFC 6068: the `@` between the two parts of an address stands as it is.
const encodeAddresses = (addresses: readonly string[]): string =>
  addresses.map((address) => encode(address).replaceAll('%40', '@')).join(',')

/** The address that opens a mail program with a message (RFC 6068). */
export const writeMailto = ({ to, bcc, subject, body }: Mail): string => {
  const hidden = bcc.length === 0 ? '' : `bcc=${encodeAddresses(bcc)}&`
  return `mailto:${encodeAddresses(to)}?${hidden}subject=${encode(subject)}&body=${encode(body)}`
}

/** As many whole words of a text as have room when they are written in an address. */
const wordsWithin = (text: string, room: number): string => {
  let used = 0
  const words: string[] = []
  for (const word of text.split(/(?<=\s)/u)) {
    used += encode(word).length
    if (used > room) break
    words.push(word)
  }
  return words.join('').trimEnd()
}

const roomFor = (mail: Mail): number => longestMailto - writeMailto({ ...mail, body: '' }).length

/**
 * A `mailto:` address that the system can open: the whole of it, or with a shorter message, or without the addresses
 * when these are too many. Undefined when it is not one.
 */
export const fitMailto = (mailto: string): FittedMail | undefined => {
  const whole = readMailto(mailto)
  if (!whole) return undefined
  const subject = Array.from(whole.subject).slice(0, longestSubject).join('')
  const given = { ...whole, subject }
  const isCrowded = roomFor(given) < Math.min(smallestBody, encode(given.body).length)
  const mail = isCrowded ? { ...given, to: [], bcc: [] } : given
  const leftOut = isCrowded ? [...given.to, ...given.bcc] : []
  const room = roomFor(mail)
  if (encode(mail.body).length <= room)
    return { mailto: writeMailto(mail), isShortened: subject !== whole.subject, leftOut }
  const body = `${wordsWithin(mail.body, room - encode(continued).length)}${continued}`
  return { mailto: writeMailto({ ...mail, body }), isShortened: true, leftOut }
}
