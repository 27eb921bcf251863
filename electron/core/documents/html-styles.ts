import { layoutOf, partsOf, type DocumentModel, type PageLayout } from './model.ts'

// Inside a quoted CSS string every character that is not plain can be written by its code: no text leaves the quotes.
const cssString = (value: string): string =>
  `"${Array.from(value, (character) =>
    /[\p{L}\p{N} .,:]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  ).join('')}"`

const base = ({ widthMm, heightMm, marginMm, textWidthMm }: PageLayout): string => `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #d9d6d0; color: #1a1a1a; font: 11pt/1.22 Arial, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: anywhere; }
.sheet { width: ${widthMm}mm; min-height: ${heightMm}mm; margin: 8mm auto; padding: ${marginMm}mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
p, li, th, td, h1, h2, h3, h4, figcaption { unicode-bidi: plaintext; }
p { margin: 0 0 6pt; white-space: pre-line; orphans: 2; widows: 2; }
h1, h2, h3, h4 { break-after: avoid; break-inside: avoid; text-align: left; }
h1 { margin: 8pt 0; font-size: 13pt; text-align: center; }
h2 { margin: 14pt 0 6pt; font-size: 11pt; }
h3 { margin: 8pt 0 4pt; font-size: 11pt; }
h4 { margin: 6pt 0 3pt; font-size: 10.5pt; }
.subtitle { font-weight: bold; text-align: center; margin-bottom: 8pt; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; } .justified { text-align: justify; }
.keep { break-after: avoid; }
.blank { white-space: nowrap; overflow-wrap: normal; }
ul, ol { margin: 0 0 6pt; padding-left: 7mm; } li > ul, li > ol { margin: 0; } li > p { margin: 0 0 3pt; }
ol { list-style-type: decimal; } ol ol { list-style-type: lower-alpha; } ol ol ol { list-style-type: lower-roman; }
table { width: ${textWidthMm}mm; margin: 0 0 8pt; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 1.15; }
caption { padding: 8pt 0 3pt; font-size: 10pt; font-weight: bold; text-align: left; break-after: avoid; }
th, td { padding: 2.5pt 4pt; border: 0.5pt solid #8c8c8c; vertical-align: top; white-space: pre-line; }
th { background: #ededed; text-align: left; vertical-align: middle; } th.center { text-align: center; }
figure { margin: 0 0 8pt; break-inside: avoid; } figcaption { padding: 8pt 0 3pt; font-size: 10pt; font-weight: bold; }
svg { display: block; max-width: 100%; font: 8pt Arial, "Liberation Sans", Helvetica, sans-serif; }
svg text { font-size: 8px; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th.group { background: #f7f7f7; break-after: avoid; }
.dense { font-size: 8pt; }
.labels { font-size: 11pt; line-height: 1.22; } .labels th, .labels td { padding: 0 0 2pt; border: 0; background: none; vertical-align: top; }
.small, .compact .small { font-size: 8.5pt; line-height: 1.15; margin: 0; }
.compact { line-height: 1.18; } .compact p { margin-bottom: 4.5pt; } .compact h2 { margin: 8pt 0 4.5pt; } .compact h3 { margin: 6pt 0 3pt; }
.compact li > p { margin-bottom: 1.5pt; } .compact .labels { line-height: 1.15; } .compact .labels td, .compact .labels th { padding: 0; }
.compact .running { margin-bottom: 2mm; } .compact .running p { margin: 0; line-height: 1.15; }
.apart { margin-top: 8pt; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; font-size: 9.5pt; line-height: 1.15; text-align: center; margin-bottom: 8pt; }
.signatures.one { grid-template-columns: 1fr; width: ${textWidthMm / 2}mm; margin-left: auto; margin-right: auto; }
.signature { padding: 17mm 6mm 0; break-inside: avoid; } .signature p, .compact .signature p { margin: 0; }
.signature .name { border-top: 0.5pt solid #404040; padding-top: 3pt; font-weight: bold; }
.running { margin: ${11 - marginMm}mm 0 6mm; padding-bottom: 3pt; border-bottom: 0.5pt solid #8c8c8c; font-size: 8.5pt; color: #595959; text-align: center; }
.running p { margin: 0; } .running p:first-child { font-weight: bold; } .running .year { font-style: italic; }
.note { font-size: 8.5pt; color: #595959; }
.watermark { position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none; z-index: 1; }
.watermark span { transform: rotate(-45deg); font-size: 84pt; font-weight: bold; color: rgb(130 130 130 / 20%); }
.page-break { break-after: page; height: 0; }
`

// Where the browser can wrap columns into rows, each row is a page: text flows from sheet to sheet as on paper.
const pagedScreen = ({ heightMm, marginMm, textWidthMm }: PageLayout): string => `
@media screen {
  @supports (column-wrap: wrap) and (column-height: 1mm) {
    .sheet { min-height: 0; padding-bottom: 0; box-shadow: none; background: repeating-linear-gradient(#fff 0 ${heightMm}mm, transparent ${heightMm}mm ${heightMm + 8}mm); }
    .flow { column-width: ${textWidthMm}mm; column-height: ${heightMm - 2 * marginMm}mm; column-wrap: wrap; column-fill: auto; column-gap: 0; row-gap: ${2 * marginMm + 8}mm; padding-bottom: ${marginMm}mm; }
    .page-break { break-after: column; }
  }
}
`

// A browser cannot count the pages of each letter of a file apart.
const pageCounter = (model: DocumentModel): string =>
  partsOf(model.blocks).length > 1
    ? ''
    : '@bottom-right { content: "Página " counter(page) " de " counter(pages); font: 8.5pt Arial, sans-serif; color: #595959; }'

const print = (model: DocumentModel): string => `
@page {
  size: A4${model.page === 'landscape' ? ' landscape' : ''}; margin: ${layoutOf(model).marginMm}mm;
  @top-center { content: ${cssString(model.header.lines.join(' · '))}; font: 8.5pt Arial, sans-serif; color: #595959; }
  @bottom-left { content: ${cssString(model.footerNote ?? '')}; font: 8.5pt Arial, sans-serif; color: #595959; }
  ${pageCounter(model)}
}
@media print {
  body { background: #fff; }
  .sheet { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; background: none; }
  .running, .note { display: none; }
}
`

const columnWidths = (model: DocumentModel): string => {
  const widths = new Set(
    model.blocks.flatMap((block) => {
      if (block.kind === 'labels') return [block.labelWidthMm]
      return block.kind === 'table' ? block.columns.map((column) => column.widthMm) : []
    }),
  )
  return [...widths].map((width) => `.w${width} { width: ${width}mm; }`).join('\n')
}

const rowHeights = (model: DocumentModel): string => {
  const heights = new Set(model.blocks.flatMap((block) => (block.kind === 'table' ? (block.rowHeightMm ?? []) : [])))
  return [...heights].map((height) => `.h${height} td { height: ${height}mm; vertical-align: middle; }`).join('\n')
}

/** The style sheet of a preview, whole: nothing outside it sets how the document looks. */
export const htmlStyles = (model: DocumentModel): string =>
  [base(layoutOf(model)), pagedScreen(layoutOf(model)), print(model), columnWidths(model), rowHeights(model)].join('')
