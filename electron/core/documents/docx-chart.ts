import { FileChild, PackagePart, type IContext, type IXmlableObject } from 'docx'
import { strToU8 } from 'fflate'
import { noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import {
  chartColours,
  chartDescription,
  chartLayout,
  chartScale,
  chartTitle,
  hasLegend,
  type ChartLayout,
} from './charts.ts'
import { escapeXml } from './docx-package.ts'
import { runsXml } from './docx-runs.ts'
import { styleIds } from './docx-styles.ts'
import type { Chart, ChartSeries, PageLayout } from './model.ts'

/*
 * A chart that Word draws and a person can restyle. docx has a ChartRun, but it names its parts by chance and carries a
 * workbook with a clock, and the same model must give the same file; so the part is written here, its values in it.
 */

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const ink = '1A1A1A'
const grey = '595959'

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

const look = (colour: string, wrap: 'square' | 'none' = 'square'): string =>
  `<c:txPr><a:bodyPr wrap="${wrap}"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800" b="0">${solid(colour)}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="es-PE"/></a:p></c:txPr>`

const line = (colour: string): string => `<a:ln w="9525">${solid(colour)}</a:ln>`

const noLine = '<a:ln><a:noFill/></a:ln>'

const literals = (name: string, values: readonly (string | number)[], format = ''): string => {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)
  return `<c:${name}>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${name}>`
}

// All numbers of a chart have the decimals of the one that has most; two say enough on a bar.
const figuresOf = ({ series }: Chart): string => {
  const values = series.flatMap((one) => one.values)
  if (values.every(Number.isInteger)) return '0'
  return values.every((value) => Number.isInteger(value * 10)) ? '0.0' : '0.00'
}

const numberFormat = (chart: Chart): string =>
  chart.measure === 'percent' ? `${figuresOf(chart)}"${noBreakSpace}%"` : figuresOf(chart)

// A part of nothing has no number on it: it would stand on its neighbour.
const labelFormat = (chart: Chart): string =>
  chart.isStacked === true ? `${numberFormat(chart)};;` : numberFormat(chart)

const dataLabels = (chart: Chart, { colour }: ChartSeries): string => {
  const isStacked = chart.isStacked === true
  const format = `<c:numFmt formatCode="${escapeXml(labelFormat(chart))}" sourceLinked="0"/>`
  const shown = isStacked ? chartColours[colour].ink : ink
  const place = `<c:dLblPos val="${isStacked ? 'ctr' : 'outEnd'}"/>`
  return `<c:dLbls>${format}<c:spPr><a:noFill/>${noLine}</c:spPr>${look(shown, 'none')}${place}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
}

const seriesXml = (chart: Chart, series: ChartSeries, index: number): string => {
  const values = chart.categories.map((_category, place) => series.values[place] ?? 0)
  const fill = `<c:spPr>${solid(chartColours[series.colour].fill)}${line('FFFFFF')}</c:spPr>`
  const format = `<c:formatCode>${escapeXml(numberFormat(chart))}</c:formatCode>`
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    `${fill}<c:invertIfNegative val="0"/>${dataLabels(chart, series)}`,
    `<c:cat>${literals('strLit', chart.categories)}</c:cat>`,
    `<c:val>${literals('numLit', values, format)}</c:val></c:ser>`,
  ].join('')
}

const share = (part: number, whole: number): string => (part / whole).toFixed(4)

const plotLayout = ({ plot, widthMm, heightMm }: ChartLayout): string =>
  [
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>',
    `<c:x val="${share(plot.leftMm, widthMm)}"/><c:y val="${share(plot.topMm, heightMm)}"/>`,
    `<c:w val="${share(plot.widthMm, widthMm)}"/><c:h val="${share(plot.heightMm, heightMm)}"/>`,
    '</c:manualLayout></c:layout>',
  ].join('')

// The first category stands on top, and the numbers of the axis below the last.
const axes = (chart: Chart): string => {
  const { maximum, step } = chartScale(chart)
  const format = `<c:numFmt formatCode="${escapeXml(numberFormat(chart))}" sourceLinked="0"/>`
  const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
  return [
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>',
    `${noTicks}<c:tickLblPos val="nextTo"/><c:spPr>${line(grey)}</c:spPr>${look(ink)}`,
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${maximum}"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>${line('D9D9D9')}</c:spPr></c:majorGridlines>`,
    `${format}${noTicks}<c:tickLblPos val="nextTo"/><c:spPr>${noLine}</c:spPr>${look(grey)}`,
    `<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`,
  ].join('')
}

const chartXml = (chart: Chart, layout: ChartLayout): string => {
  const isStacked = chart.isStacked === true
  const bars = [
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...chart.series.map((series, index) => seriesXml(chart, series, index)),
    `<c:gapWidth val="50"/><c:overlap val="${isStacked ? 100 : 0}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`,
  ]
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${look(ink)}</c:legend>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationshipNamespace}">`,
    '<c:date1904 val="0"/><c:lang val="es-PE"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>',
    `<c:plotArea>${plotLayout(layout)}${bars.join('')}${axes(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`,
    `${hasLegend(chart) ? legend : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${solid('FFFFFF')}${noLine}</c:spPr>${look(ink)}</c:chartSpace>`,
  ].join('')
}

const chartPart = (content: string) =>
  new PackagePart({
    folder: 'charts',
    name: 'chart',
    extension: 'xml',
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    relationshipType: `${relationshipNamespace}/chart`,
    content: strToU8(content),
  })

const attributes = (name: string, values: Record<string, string | number>, content: IXmlableObject[] = []) => ({
  [name]: [{ _attr: values }, ...content],
})

const emu = (millimetres: number): number => Math.round(millimetres * 36_000)

// docx fills placeholders such as `{list-1}` by text replacement over the whole XML: a brace gets a joiner behind it.
const attributeText = (value: string): string => value.replaceAll('\n', ' ').replaceAll('{', '{\u2060')

// Ids of drawings are one series in a file; those of docx begin at 1.
const firstDrawingId = 1001

// The caption and its chart are lines of one paragraph that is kept whole: LibreOffice keeps a paragraph whole, but not
// always with the next one.
const paragraphProperties: IXmlableObject = {
  'w:pPr': [
    { 'w:pStyle': { _attr: { 'w:val': styleIds.caption } } },
    { 'w:keepNext': { _attr: { 'w:val': 'false' } } },
    { 'w:spacing': { _attr: { 'w:before': 160, 'w:after': 160, 'w:line': 240, 'w:lineRule': 'auto' } } },
  ],
}

class ChartParagraph extends FileChild {
  readonly #chart: Chart
  readonly #layout: ChartLayout

  constructor(chart: Chart, layout: ChartLayout) {
    super('w:p')
    this.#chart = chart
    this.#layout = layout
  }

  // The part and the relationship are numbered as they are written, so that the same model names them alike.
  override prepForXml({ file, viewWrapper }: IContext): IXmlableObject {
    const part = chartPart(chartXml(this.#chart, this.#layout))
    const path = file.PackageParts.add(part)
    const number = file.PackageParts.Array.length
    viewWrapper.Relationships.addRelationship(`Chart${number}`, part.options.relationshipType, path)
    const drawn = { 'w:r': [{ 'w:br': {} }, { 'w:drawing': [this.#drawing(number)] }] }
    return { 'w:p': [paragraphProperties, ...runsXml(this.#chart.caption), drawn] }
  }

  #drawing(number: number): IXmlableObject {
    const reference = { 'xmlns:c': chartNamespace, 'xmlns:r': relationshipNamespace, 'r:id': `rIdChart${number}` }
    return attributes('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      attributes('wp:extent', { cx: emu(this.#layout.widthMm), cy: emu(this.#layout.heightMm) }),
      attributes('wp:docPr', {
        id: firstDrawingId + number,
        name: `Gráfico ${number}`,
        descr: attributeText(chartDescription(this.#chart)),
        title: attributeText(chartTitle(this.#chart)),
      }),
      { 'wp:cNvGraphicFramePr': {} },
      attributes('a:graphic', { 'xmlns:a': drawingNamespace }, [
        attributes('a:graphicData', { uri: chartNamespace }, [attributes('c:chart', reference)]),
      ]),
    ])
  }
}

/** A chart under its caption. */
export const wordChart = (chart: Chart, page: PageLayout): FileChild =>
  new ChartParagraph(chart, chartLayout(chart, page))
