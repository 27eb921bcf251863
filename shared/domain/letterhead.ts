import { z } from 'zod'

/** A file of the letterhead, by the SHA-256 under which the program keeps it. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const fileName = z.string().min(1).max(200)
const oneLine = z
  .string()
  .trim()
  .max(150)
  .regex(/^[^\n\r]*$/u)

export const Logo = z.strictObject({
  sha256,
  fileName,
  mediaType: z.enum(['image/png', 'image/jpeg']),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
})
export type Logo = z.infer<typeof Logo>

export const LogoSide = z.enum(['left', 'right'])
export type LogoSide = z.infer<typeof LogoSide>

/** What the documents carry around what they say. */
export const Letterhead = z.strictObject({
  logos: z.strictObject({ left: Logo.nullable(), right: Logo.nullable() }),
  /** Under the name of the Mesa; empty for none. */
  headerLine: oneLine,
  /** At the foot of each page: address, telephone, web page. */
  footerLines: z.array(oneLine.min(1)).max(3),
  /** A Word file of the Mesa with its own header, footer and styles, and one paragraph `{{contenido}}`. */
  template: z.strictObject({ sha256, fileName }).nullable(),
})
export type Letterhead = z.infer<typeof Letterhead>

/** The header of the program alone. */
export const noLetterhead: Letterhead = {
  logos: { left: null, right: null },
  headerLine: '',
  footerLines: [],
  template: null,
}

/** The word, between two braces on each side, in whose place a document is written in a letterhead of Word. */
export const contentField = 'contenido'

/** The word that becomes the official name of the year, in the header or the footer of a letterhead of Word. */
export const yearField = 'anio'

/** What a logo may measure in bytes: every Word file carries it. */
export const largestLogoBytes = 2 * 1024 * 1024

/** What a letterhead of Word may measure in bytes, packed and opened: every document carries it, and is written in it. */
export const largestTemplateBytes = { packed: 3 * 1024 * 1024, opened: 12 * 1024 * 1024 }

/** What a logo may measure in pixels on each side. */
export const logoPixels = { least: 16, most: 6000 }
