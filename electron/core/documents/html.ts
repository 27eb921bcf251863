import { anchorAttribute, restClass } from '../../../shared/contract/host.ts'
import { cleanDocument } from './clean.ts'
import { noFiles, type DocumentFiles } from './document-files.ts'
import { headingLabels } from './heading-labels.ts'
import { chartSvg } from './html-chart.ts'
import { escapeHtml } from './html-escape.ts'
import { addressHtml, headerInLetterhead, letterheadStyles, picturePolicy } from './html-letterhead.ts'
import { htmlStyles } from './html-styles.ts'
import {
  blankCharacters,
  groupsBefore,
  layoutOf,
  partsOf,
  type Block,
  type Chart,
  type DocumentModel,
  type Labels,
  type List,
  type Paragraph,
  type Run,
  type Signature,
  type Table,
} from './model.ts'
import { blocksOfFirstPages, pagesOf } from './part-pages.ts'
import { headerTexts } from './running-header.ts'

const wrapIf = (isWrapped: boolean | undefined, tag: string, inner: string): string =>
  isWrapped === true ? `<${tag}>${inner}</${tag}>` : inner

const runHtml = (run: Run): string => {
  if (run.kind === 'blank') return `<span class="blank">${blankCharacters(run)}</span>`
  const inner = escapeHtml(run.text).replaceAll('\n', '<br>')
  const lined = wrapIf(run.struck, 's', wrapIf(run.underline, 'u', inner))
  return wrapIf(run.highlighted, 'mark', wrapIf(run.bold, 'strong', wrapIf(run.italic, 'em', lined)))
}

const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('')

const listHtml = (list: List): string => {
  const items = list.items
    .map((item) => {
      const parts = item.content.map((part) =>
        part.kind === 'list' ? listHtml(part) : `<p class="${part.alignment}">${runsHtml(part.runs)}</p>`,
      )
      return `<li>${parts.join('')}</li>`
    })
    .join('')
  return list.isOrdered ? `<ol start="${list.start}">${items}</ol>` : `<ul>${items}</ul>`
}

const tableHtml = (table: Table): string => {
  const caption = table.caption === null ? '' : `<caption>${runsHtml(table.caption)}</caption>`
  const widths = table.columns.map((column) => `<col class="w${column.widthMm}">`).join('')
  const headers = table.columns
    .map((column) => `<th scope="col" class="${column.alignment}">${escapeHtml(column.header)}</th>`)
    .join('')
  const groupRows = (row: number): string[] =>
    groupsBefore(table, row).map(
      ({ runs }) =>
        `<tr><th scope="colgroup" class="group" colspan="${table.columns.length}">${runsHtml(runs)}</th></tr>`,
    )
  const tall = table.rowHeightMm === undefined ? '' : ` class="h${table.rowHeightMm}"`
  const bodyRows = table.rows.flatMap((row, rowIndex) => {
    const cells = table.columns.map(
      (column, index) => `<td class="${column.alignment}">${runsHtml(row[index] ?? [])}</td>`,
    )
    return [...groupRows(rowIndex), `<tr${tall}>${cells.join('')}</tr>`]
  })
  const rows = [...bodyRows, ...groupRows(table.rows.length)].join('')
  const dense = table.isDense === true ? ' class="dense"' : ''
  return `<table${dense}>${caption}<colgroup>${widths}</colgroup><thead><tr>${headers}</tr></thead><tbody>${rows}</tbody></table>`
}

const labelsHtml = ({ rows, labelWidthMm }: Labels): string => {
  const lines = rows.map(
    ({ label, runs }) => `<tr><th scope="row">${escapeHtml(label)}:</th><td>${runsHtml(runs)}</td></tr>`,
  )
  return `<table class="labels"><colgroup><col class="w${labelWidthMm}"><col></colgroup><tbody>${lines.join('')}</tbody></table>`
}

const chartHtml = (model: DocumentModel, chart: Chart): string =>
  `<figure><figcaption>${runsHtml(chart.caption)}</figcaption>${chartSvg(chart, layoutOf(model))}</figure>`

const itemLabel = (label: string): string => (label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `)

const anchorHtml = (anchor: string | undefined): string =>
  anchor === undefined ? '' : ` ${anchorAttribute}="${escapeHtml(anchor)}"`

const paragraphHtml = ({ runs, alignment, isKeptWithNext, isSmall, isApart, item, anchor }: Paragraph): string => {
  const keep = isKeptWithNext === true ? ' keep' : ''
  const small = isSmall === true ? ' small' : ''
  const apart = isApart === true ? ' apart' : ''
  const hanging = item === undefined ? '' : ` item${item.level}`
  return `<p class="${alignment}${keep}${small}${apart}${hanging}"${anchorHtml(anchor)}>${itemLabel(item?.label ?? '')}${runsHtml(runs)}</p>`
}

const signatureHtml = (signature: Signature): string => {
  const lines = signature.lines.map((line) => `<p>${runsHtml(line)}</p>`).join('')
  return `<div class="signature"><p class="name">${runsHtml(signature.name)}</p>${lines}</div>`
}

const headerHtml = (model: DocumentModel, files: DocumentFiles): string => {
  const lines = headerTexts(model).map((runs) => `<p>${runsHtml(runs)}</p>`)
  return headerInLetterhead(model, lines.join(''), files)
}

const blockHtml = (model: DocumentModel, block: Block, label: string): string => {
  switch (block.kind) {
    case 'title':
      return `<h1>${runsHtml(block.runs)}</h1>`
    case 'subtitle':
      return `<p class="subtitle">${runsHtml(block.runs)}</p>`
    case 'heading': {
      const tag = `h${block.level + 1}`
      const centred = block.isCentred === true ? ' class="center"' : ''
      return `<${tag}${centred}${anchorHtml(block.anchor)}>${escapeHtml(label)}${runsHtml(block.runs)}</${tag}>`
    }
    case 'paragraph':
      return paragraphHtml(block)
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
    case 'labels':
      return labelsHtml(block)
    case 'chart':
      return chartHtml(model, block)
    case 'signatures':
      return `<div class="signatures${block.placement === 'center' ? ' one' : ''}">${block.signatures.map(signatureHtml).join('')}</div>`
    case 'pageBreak':
      return '<div class="page-break"></div>'
    case 'partBreak':
      // Each part is a section of its own.
      return ''
  }
  return block satisfies never
}

const contentPolicy = (nonce: string | undefined, files: DocumentFiles): string => {
  const styles = nonce === undefined ? "'unsafe-inline'" : `'nonce-${nonce}'`
  return escapeHtml(
    `default-src 'none'; style-src ${styles};${picturePolicy(files)} base-uri 'none'; form-action 'none'`,
  )
}

/** What each page shows around its text. How many pages there are, only the browser knows: more than that are hidden. */
const pagesHtml = (model: DocumentModel, blocks: readonly Block[], files: DocumentFiles): string => {
  const { watermark, footerNote } = model
  const across = watermark === null ? '' : `<div class="watermark"><span>${escapeHtml(watermark)}</span></div>`
  const foot = `<div class="foot">${addressHtml(model)}<p>${escapeHtml(footerNote ?? '')}</p><p class="number"></p></div>`
  const page = `<div class="page">${across}<div class="head">${headerHtml(model, files)}</div>${foot}</div>`
  // What may not be split leaves at most half of a page empty.
  const many = 2 * pagesOf(model, blocks) + 2
  return `<div class="around" aria-hidden="true"><div class="pages">${page.repeat(many)}</div></div>`
}

/** A letter of a file, or all of a document that has no parts: its numbers begin again, and so do its pages. */
const partHtml = (
  model: DocumentModel,
  blocks: readonly Block[],
  labels: readonly string[],
  files: DocumentFiles,
): string => {
  const note = model.footerNote === null ? '' : `<p class="note">${escapeHtml(model.footerNote)}</p>`
  return [
    `<section class="part"><div class="flow"><div class="text"><header class="running">${headerHtml(model, files)}</header>`,
    blocks.map((block, index) => blockHtml(model, block, labels[index] ?? '')).join('\n'),
    `${note}</div></div>${pagesHtml(model, blocks, files)}</section>`,
  ].join('\n')
}

const partsHtml = (model: DocumentModel, files: DocumentFiles): string => {
  const labels = headingLabels(model.blocks)
  let from = 0
  return partsOf(model.blocks)
    .map((blocks) => {
      const html = partHtml(model, blocks, labels.slice(from), files)
      from += blocks.length + 1
      return html
    })
    .join('\n')
}

// More than any screen shows at once.
const beginningPages = 5

const restHtml = `<p class="${restClass}">Se está dibujando el resto del documento…</p>`

/**
 * The model as a whole HTML page to look at and print: A4 sheets, no scripts, nothing from outside, one style element,
 * which carries `nonce` when there is one and the logos among `files`. Every text is escaped, and the page forbids itself anything but its styles.
 * Its title, where none is given that of the document, is what a browser proposes as the name of a PDF. The beginning of a
 * long document looks as in the whole one, and says that the rest is to come.
 */
export const renderHtml = (
  whole: DocumentModel,
  {
    files = noFiles,
    isBeginning = false,
    ...options
  }: { nonce?: string; title?: string; files?: DocumentFiles; isBeginning?: boolean } = {},
): string => {
  const blocks = isBeginning ? blocksOfFirstPages(whole, beginningPages) : whole.blocks
  const model = cleanDocument({ ...whole, blocks })
  const rest = blocks.length < whole.blocks.length ? restHtml : ''
  // Those of the whole: what comes after the beginning must find them there.
  const styles = htmlStyles(whole) + letterheadStyles(whole, files)
  const nonce = options.nonce === undefined ? '' : ` nonce="${escapeHtml(options.nonce)}"`
  return [
    `<!doctype html><html lang="${model.properties.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(options.nonce, files)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(options.title ?? model.properties.title)}</title><style${nonce}>${styles}</style></head>`,
    `<body><main class="sheets${model.isCompact === true ? ' compact' : ''}">${partsHtml(model, files)}${rest}</main></body></html>`,
  ].join('\n')
}
