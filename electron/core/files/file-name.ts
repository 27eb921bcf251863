import { tidy } from '../../../shared/domain/text.ts'

/** The last part of a name that may come with folders, as some browsers send it: `C:\fakepath\acta.pdf`. */
export const lastPartOf = (name: string): string => name.toWellFormed().replace(/^.*[\\/]/su, '')

/** The ending of a name with its dot, in lower case: `.pdf`; empty when it has none. */
export const extensionOf = (name: string): string => /[^.](\.[^.]*)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

const longestName = 150

// Windows keeps these names for devices, whatever ending they have.
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu

const shorten = (name: string): string => {
  const characters = Array.from(name)
  if (characters.length <= longestName) return name
  const ending = Array.from(extensionOf(name)).slice(0, 20)
  return [...characters.slice(0, longestName - ending.length), ...ending].join('')
}

/**
 * A name that every system accepts and a person reads as it is: one line, nothing invisible, no folder, stream or device
 * in it, and an ending that stays when it is shortened.
 */
export const tidyFileName = (name: string): string => {
  const visible = lastPartOf(name)
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[<>:"|?*]/gu, '-')
  // Windows drops dots and spaces at the end by itself; a dot at the start hides a file.
  const clean = tidy(visible).replace(/[. ]+$|^[. ]+/gu, '')
  return shorten(clean.replace(deviceName, 'archivo-$&')) || 'archivo'
}
