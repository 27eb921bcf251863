import fc from 'fast-check'
import type { Block, DocumentModel, Run } from '../../electron/core/documents/model.ts'

/** Texts that have broken documents before, or would like to. */
export const shortHostileTexts = [
  '<b>&"\'</b>',
  '</w:t></w:r></w:p><w:p>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  ']]>',
  '{bullets-0}{numbers-from-1-1}{default-bullet-numbering-0}{{contenido}}',
  'CURRENT',
  'TOTAL_PAGES',
  '\u0000\u0001\u0008\u000B\u000C\u001F\u007F\u0085\u009F',
  'con\ttabulador\r\ny líneas\u2028varias',
  '\uD83D sin pareja \uDE00',
  '\uFFFE\uFFFF\uFEFF',
  '👩🏽‍⚖️ 🇵🇪 🙋‍♀️',
  'مرحبا بالعالم 123 שלום',
  '\u202Eoiranoitulover\u202C \u2066x\u2069',
  'Z̸͎̈a̵l̴g̷o',
  ' ',
  '',
] as const

const hostileText = fc.oneof(fc.constantFrom(...shortHostileTexts), fc.string({ unit: 'binary', maxLength: 60 }))

const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: hostileText,
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    struck: fc.boolean(),
    highlighted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('blank' as const), width: fc.integer({ min: 1, max: 120 }) }),
)

const runs = fc.array(run, { maxLength: 4 })
const alignment = fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'justified' as const)
const item = fc.record({ label: hostileText, level: fc.constantFrom(0 as const, 1 as const) })
const paragraph = fc.record(
  {
    kind: fc.constant('paragraph' as const),
    runs,
    alignment,
    isKeptWithNext: fc.boolean(),
    isSmall: fc.boolean(),
    item,
  },
  { requiredKeys: ['kind', 'runs', 'alignment'] },
)

const list = fc.letrec<{ list: Block & { kind: 'list' } }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    isOrdered: fc.boolean(),
    start: fc.integer({ min: 0, max: 9999 }),
    items: fc.array(
      fc.record({
        content: fc.array(fc.oneof({ maxDepth: 7 }, paragraph, tie('list')), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
})).list

const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: fc.option(runs),
    columns: fc.array(fc.record({ header: hostileText, widthMm: fc.integer({ min: 10, max: 40 }), alignment }), {
      minLength: width,
      maxLength: width,
    }),
    // Rows one cell short and one too long as well.
    rows: fc.array(fc.array(runs, { minLength: width - 1, maxLength: width + 1 }), { maxLength: 3 }),
    groups: fc.array(fc.record({ beforeRow: fc.integer({ min: 0, max: 5 }), runs }), { maxLength: 2 }),
    rowHeightMm: fc.integer({ min: 5, max: 20 }),
    isDense: fc.boolean(),
  }),
)

const signatures = fc.record(
  {
    kind: fc.constant('signatures' as const),
    signatures: fc.array(fc.record({ name: runs, lines: fc.array(runs, { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    placement: fc.constant('center' as const),
  },
  { requiredKeys: ['kind', 'signatures'] },
)

const labels = fc.record({
  kind: fc.constant('labels' as const),
  labelWidthMm: fc.integer({ min: 15, max: 60 }),
  rows: fc.array(fc.record({ label: hostileText, runs }), { minLength: 1, maxLength: 4 }),
})

const chart = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc.record({
    kind: fc.constant('chart' as const),
    caption: runs,
    categories: fc.array(hostileText, { minLength: count, maxLength: count }),
    series: fc.array(
      fc.record({
        name: hostileText,
        colour: fc.constantFrom('blue' as const, 'orange' as const, 'grey' as const, 'red' as const, 'dark' as const),
        // One value short as well.
        values: fc.array(fc.nat({ max: 100 }), { minLength: count - 1, maxLength: count }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    measure: fc.constantFrom('count' as const, 'percent' as const),
    isStacked: fc.boolean(),
  }),
)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title' as const, 'subtitle' as const), runs }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    isNumbered: fc.boolean(),
    runs,
  }),
  paragraph,
  list,
  table,
  labels,
  chart,
  signatures,
  fc.constantFrom({ kind: 'pageBreak' as const }, { kind: 'partBreak' as const }),
)

/** Any document that the model allows, with texts that try to break it. */
export const hostileDocument: fc.Arbitrary<DocumentModel> = fc.record({
  properties: fc.record({
    title: hostileText,
    author: hostileText,
    subject: hostileText,
    keywords: fc.array(hostileText, { maxLength: 3 }),
    language: fc.constant('es-PE' as const),
  }),
  header: fc.record({ lines: fc.array(hostileText, { minLength: 1, maxLength: 3 }), yearName: fc.option(hostileText) }),
  watermark: fc.option(hostileText),
  footerNote: fc.option(hostileText),
  page: fc.constantFrom('portrait' as const, 'landscape' as const),
  blocks: fc.array(block, { maxLength: 12 }),
})
