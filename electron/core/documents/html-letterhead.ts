import { logosOf, noFiles, type DocumentFiles } from './document-files.ts'
import { escapeHtml } from './html-escape.ts'
import { logoSize } from './logo-size.ts'
import type { DocumentModel, HeaderLogo } from './model.ts'

/*
 * The letterhead on the screen. A logo is a background that the style sheet has once, however many pages show it; a
 * letterhead of Word is only named, because what it looks like is for Word to say.
 */

const sides = ['left', 'right'] as const

const logoHtml = (side: (typeof sides)[number], logo: HeaderLogo | null): string =>
  logo === null ? '' : `<span class="logo ${side}" role="img" aria-label="${escapeHtml(logo.description)}"></span>`

/** The header of a page around its lines, which are HTML already. */
export const headerInLetterhead = ({ letterhead }: DocumentModel, lines: string, files: DocumentFiles): string => {
  if (letterhead?.template)
    return `<p class="template">Aquí va el encabezado de «${escapeHtml(letterhead.template.fileName)}»: sale en el Word; al imprimir desde aquí queda su espacio en blanco</p>`
  const { left, right } = logosOf(letterhead, files)
  if (left === null && right === null) return lines
  return `<div class="heading">${logoHtml('left', left)}<div class="names">${lines}</div>${logoHtml('right', right)}</div>`
}

/** What the Mesa writes at the foot of each page. A lying page has less room: all of it goes in one line. */
export const addressHtml = ({ letterhead, page }: DocumentModel): string => {
  const lines = letterhead?.footerLines ?? []
  const shown = page === 'landscape' ? [lines.join(' · ')] : lines
  if (lines.length === 0) return ''
  return `<div class="address">${shown.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`
}

const logoStyle = (
  side: string,
  { bytes, ...logo }: HeaderLogo & { bytes: Uint8Array },
  page: DocumentModel['page'],
) => {
  const { widthMm, heightMm } = logoSize(logo, page ?? 'portrait')
  const picture = `data:${logo.mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  return `.logo.${side} { width: ${widthMm}mm; height: ${heightMm}mm; background-image: url("${picture}"); }`
}

/** The styles that a letterhead adds; none without one. */
export const letterheadStyles = ({ letterhead, page }: DocumentModel, files: DocumentFiles = noFiles): string => {
  if (letterhead === undefined) return ''
  const logos = logosOf(letterhead, files)
  return `
.heading { display: flex; align-items: center; gap: 3mm; } .names { flex: 1; }
.logo { flex-shrink: 0; background: center / contain no-repeat; }
.address { flex-basis: 100%; padding-top: 3pt; border-top: 0.5pt solid #8c8c8c; text-align: center; }
.foot:has(.address) { flex-wrap: wrap; row-gap: 1pt; }
.template { padding: 3mm; border: 0.5pt dashed #8c8c8c; } @media print { .template { visibility: hidden; } }
${sides.map((side) => (logos[side] === null ? '' : logoStyle(side, logos[side], page))).join('\n')}
`
}

/** What the page must be allowed to show: pictures that are in it, and only where it has some. */
export const picturePolicy = (files: DocumentFiles): string => (files.size === 0 ? '' : ' img-src data:;')
