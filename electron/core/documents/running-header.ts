import { logoSize } from './logo-size.ts'
import { bold, italic, layoutOf, plainText, text, type DocumentModel, type Run } from './model.ts'

/*
 * What stands at the top of each page, the same in Word as on the screen and on paper.
 */

/** The official name of a year as every page shows it: «Año de la Unidad, la Paz y el Desarrollo». */
export const quotedYearName = (yearName: string): string => `«${yearName}»`

/** The lines at the top of a page. A lying page has less height: all of it goes in one line. */
export const headerTexts = (model: DocumentModel): Run[][] => {
  const { lines, yearName } = model.header
  const texts: Run[] = [
    ...lines.map((line, index) => (index === 0 ? bold(line) : { ...bold(line), bold: false })),
    ...(yearName === null ? [] : [italic(quotedYearName(yearName))]),
  ]
  if (model.page !== 'landscape') return texts.map((run) => [run])
  return [texts.flatMap((run, index) => (index === 0 ? [run] : [text(' · '), run]))]
}

// Arial 8.5: what a character takes on the average, and a line with the space after it.
const characterMm = 1.5
const lineMm = 3.85
// The line under it, and some air.
const underMm = 2

const logosWidth = ({ letterhead, page = 'portrait' }: DocumentModel): number =>
  [letterhead?.left, letterhead?.right].reduce((sum, logo) => sum + (logo ? logoSize(logo, page).widthMm + 3 : 0), 0)

/** Where the text of a page begins: at its margin, or lower where the header is taller than that, as Word does. */
export const topOf = (model: DocumentModel): number => {
  const { marginMm, headerMm, textWidthMm } = layoutOf(model)
  const besideLogosMm = textWidthMm - logosWidth(model)
  const lines = headerTexts(model).reduce(
    (sum, runs) => sum + Math.max(1, Math.ceil((plainText(runs).length * characterMm) / besideLogosMm)),
    0,
  )
  return Math.max(marginMm, Math.ceil(headerMm + lines * lineMm + underMm))
}
