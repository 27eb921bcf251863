import { restClass } from '../../../shared/contract/host.ts'
import { itemIndentMm, layoutOf, type DocumentModel, type PageLayout } from './model.ts'
import { topOf } from './running-header.ts'

// The desk on which the sheets lie shows between them.
const deskMm = 8

const base = ({ widthMm, marginMm, headerMm, textWidthMm }: PageLayout, topMm: number): string => `
:root { color-scheme: light; print-color-adjust: exact; }
* { box-sizing: border-box; }
body { margin: 0; background: #d9d6d0; color: #1a1a1a; font: 11pt/1.22 Arial, "Liberation Sans", Helvetica, sans-serif; text-rendering: geometricPrecision; overflow-wrap: anywhere; }
.part { position: relative; z-index: 0; width: ${widthMm}mm; margin: ${deskMm}mm auto; background: #fff; }
.text { padding: ${topMm}mm ${marginMm}mm ${marginMm}mm; box-decoration-break: clone; }
.around { display: none; }
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
thead { display: table-header-group; break-inside: avoid; } tr { break-inside: avoid; }
th.group { background: #f7f7f7; break-after: avoid; }
.dense { font-size: 8pt; }
.labels { font-size: 11pt; line-height: 1.22; } .labels th, .labels td { padding: 0 0 2pt; border: 0; background: none; vertical-align: top; }
.small, .compact .small { font-size: 8.5pt; line-height: 1.15; margin: 0; }
.compact { line-height: 1.18; } .compact p { margin-bottom: 4.5pt; } .compact h2 { margin: 8pt 0 4.5pt; } .compact h3 { margin: 6pt 0 3pt; }
.compact li > p { margin-bottom: 1.5pt; } .compact .labels { line-height: 1.15; } .compact .labels td, .compact .labels th { padding: 0; }
.apart { margin-top: 8pt; }
${itemIndentMm.map(({ left }, level) => `.item${level} { padding-left: ${left}mm; }`).join(' ')}
${itemIndentMm.map(({ hanging }, level) => `.item${level} .label { float: left; min-width: ${hanging}mm; margin-left: -${hanging}mm; padding-right: 1mm; }`).join('\n')}
h2.center, h3.center { text-align: center; }
mark { background: #ffef7a; color: inherit; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; font-size: 9.5pt; line-height: 1.15; text-align: center; margin-bottom: 8pt; }
.signatures.one { grid-template-columns: 1fr; width: ${textWidthMm / 2}mm; margin-left: auto; margin-right: auto; }
.signature { padding: 17mm 6mm 0; break-inside: avoid; } .signature p, .compact .signature p { margin: 0; }
.signature .name { border-top: 0.5pt solid #404040; padding-top: 3pt; font-weight: bold; }
.running, .head { padding-bottom: 3pt; border-bottom: 0.5pt solid #8c8c8c; font-size: 8.5pt; line-height: 1.15; color: #595959; text-align: center; }
.running { margin: ${headerMm - topMm}mm 0 6mm; }
.running p, .head p, .compact .running p, .compact .head p { margin: 0 0 1pt; }
.note { font-size: 8.5pt; color: #595959; }
.page-break { break-after: page; height: 0; }
.${restClass} { margin: ${deskMm}mm; color: #595959; text-align: center; }
`

// Where the browser can wrap columns into rows, each row is a page: text flows from sheet to sheet as on paper. Behind
// it lie more pages than are needed, each with its header and foot; the height of the text says how many are shown.
const paged = ({ widthMm, heightMm, marginMm, headerMm, footerMm }: PageLayout): string => `
@supports (column-wrap: wrap) and (column-height: 1mm) and (counter-reset: pages calc(10mm / 1mm)) {
  :root { --step: ${heightMm + deskMm}mm; }
  .part { background: none; }
  .running, .note { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .around { display: block; position: absolute; inset: 0; z-index: -1; container-type: size; }
  .pages { position: absolute; inset: 0 0 auto; height: calc(round(up, 100cqh, var(--step)) - var(--step) + ${heightMm}mm); overflow: clip; counter-reset: sheet sheets round(up, 100cqh / var(--step)); }
  .page { position: relative; height: ${heightMm}mm; margin-bottom: calc(var(--step) - ${heightMm}mm); counter-increment: sheet; }
  .head, .foot { position: absolute; left: ${marginMm}mm; right: ${marginMm}mm; }
  .head { top: ${headerMm}mm; }
  .foot { bottom: ${footerMm}mm; display: flex; justify-content: space-between; align-items: end; gap: 6mm; font-size: 8.5pt; line-height: 1.15; color: #595959; }
  .foot p, .compact .foot p { margin: 0; }
  .number { flex-shrink: 0; white-space: nowrap; }
  .number::after { content: "Página " counter(sheet) " de " counter(sheets); }
  .sheets:has(> .${restClass}) .number::after { content: "Página " counter(sheet); }
  .watermark { position: absolute; inset: 0; display: grid; place-items: center; overflow: clip; }
  .watermark span { transform: rotate(-45deg); font-size: 84pt; font-weight: bold; color: rgb(130 130 130 / 20%); }
  @media screen {
    .flow { column-width: ${widthMm}mm; column-height: ${heightMm}mm; column-wrap: wrap; column-fill: auto; column-gap: 0; row-gap: ${deskMm}mm; }
    .pages { overflow-clip-margin: 4px; }
    .page { content-visibility: auto; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 25%); }
    .page-break { break-after: column; }
  }
}
`

// The margins are those of the text, on each page again: a page of paper has none, so no browser writes its own there.
const print = (model: DocumentModel): string => `
@page { size: A4${model.page === 'landscape' ? ' landscape' : ''}; margin: 0; }
@media print {
  :root { --step: ${layoutOf(model).heightMm}mm; }
  body { background: none; }
  .part { margin: 0; }
  .part + .part { break-before: page; }
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
  [
    base(layoutOf(model), topOf(model)),
    paged(layoutOf(model)),
    print(model),
    columnWidths(model),
    rowHeights(model),
  ].join('')
