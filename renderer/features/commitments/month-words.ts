import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { capitalised } from '../../texts/format.ts'

/** `Mayo de 2023` of `2023-05`. */
export const monthWords = (month: string): string =>
  capitalised(
    dayInFigures(`${month}-01`)
      .replaceAll('\u00A0', ' ')
      .replace(/^\S+ de /u, ''),
  )
