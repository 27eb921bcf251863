import { noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { layoutOf, plainText, text, type Chart, type ChartColour, type ChartSeries, type PageLayout } from './model.ts'

/* What a chart is before it is Word or a picture: its colours, its measures and what it says in words. */

/** The colour of a bar and that of a number written on it, as six hexadecimal digits. */
export const chartColours: Record<ChartColour, { fill: string; ink: string }> = {
  blue: { fill: '0072B2', ink: 'FFFFFF' },
  orange: { fill: 'E69F00', ink: '1A1A1A' },
  grey: { fill: 'CFCFCF', ink: '1A1A1A' },
  red: { fill: 'D55E00', ink: '1A1A1A' },
  dark: { fill: '404040', ink: 'FFFFFF' },
}

const labelLength = 64
const danglingWords = /(?: (?:de|del|el|la|los|las|y|e|a|en|para))+$/u

/** A name as it fits beside a bar: its acronym where it has one; a long name cut between words. */
export const categoryLabel = (name: string, acronym: string | null): string => {
  const short = acronym === null || acronym.trim() === '' ? name : acronym
  if (short.length <= labelLength) return short
  const cut = short.slice(0, labelLength).toWellFormed()
  const end = cut.lastIndexOf(' ')
  const whole = cut.slice(0, end > labelLength / 2 ? end : labelLength - 1)
  return `${whole.replace(danglingWords, '').trimEnd()}…`
}

/** A value as it is written: `12`, `75 %`. */
export const chartValue = ({ measure }: Pick<Chart, 'measure'>, value: number): string =>
  measure === 'percent' ? `${value}${noBreakSpace}%` : String(value)

/** The bars of a category as they are read out: `75 %`; of several series, `Titular 3, Alterno 1`. */
const valuesInWords = (chart: Chart, category: number): string =>
  chart.series
    .map(({ name, values }) => {
      const value = chartValue(chart, values[category] ?? 0)
      return chart.series.length === 1 ? value : `${name} ${value}`
    })
    .join(', ')

/** What a chart says, a line for each category: `DIRESA: 75 %`. */
export const chartLines = (chart: Chart): string[] =>
  chart.categories.map((category, index) => `${category}: ${valuesInWords(chart, index)}`)

/** What a chart says, in words, for who does not see it. */
export const chartDescription = (chart: Chart): string => {
  const of = chart.series.length === 1 ? (chart.series[0]?.name ?? '') : chart.series.map(({ name }) => name).join(', ')
  const lines = chartLines(chart)
  const said = lines.length === 0 ? 'Sin datos' : lines.join('; ')
  return `Gráfico de barras horizontales (${of}). ${said}.`
}

/** Where a chart and its parts stand, in millimetres. The plot is where the bars are; labels stand at its left. */
export type ChartLayout = {
  widthMm: number
  heightMm: number
  plot: { leftMm: number; topMm: number; widthMm: number; heightMm: number }
  bandMm: number
}

const topMm = 2
const axisMm = 7
const legendMm = 8
const rightMm = 12
const widestMm = 210

// Two lines of a label fit in a band.
const bandMmOf = ({ series, isStacked }: Pick<Chart, 'series' | 'isStacked'>): number =>
  isStacked === true || series.length === 1 ? 7 : Math.max(7, series.length * 4 + 2.5)

/** Whether a chart says what its colours mean: parts of a bar are of something, even where there is one of them. */
export const hasLegend = ({ series, isStacked }: Pick<Chart, 'series' | 'isStacked'>): boolean =>
  isStacked === true || series.length > 1

const frameMm = (chart: Chart): number => topMm + axisMm + (hasLegend(chart) ? legendMm : 0)

// A chart stands under its caption, which may take three lines.
const tallestMm = ({ heightMm, marginMm }: PageLayout): number => heightMm - 2 * marginMm - 20

/** The measures of a chart between the margins of a page: as high as its categories ask, never higher than the page. */
export const chartLayout = (chart: Chart, page: PageLayout): ChartLayout => {
  const widthMm = Math.min(page.textWidthMm, widestMm)
  const roomMm = tallestMm(page) - frameMm(chart)
  const bandMm = Math.min(bandMmOf(chart), roomMm / Math.max(1, chart.categories.length))
  const plotHeightMm = bandMm * Math.max(1, chart.categories.length)
  const leftMm = Math.round(widthMm * 0.34)
  return {
    widthMm,
    heightMm: plotHeightMm + frameMm(chart),
    plot: { leftMm, topMm, widthMm: widthMm - leftMm - rightMm, heightMm: plotHeightMm },
    bandMm,
  }
}

const steps = [1, 2, 5]

// 1, 2, 5, 10, 20, 50… so that there are five lines at most.
const niceStep = (largest: number): number => {
  for (let scale = 1; ; scale *= 10) {
    const step = steps.find((one) => one * scale * 5 >= largest)
    if (step !== undefined) return step * scale
  }
}

/** The numbers of the axis: from 0, by whole steps, to the longest bar or beyond. */
export const chartScale = ({ series, categories, measure, isStacked }: Chart): { maximum: number; step: number } => {
  if (measure === 'percent') return { maximum: 100, step: 20 }
  const largest = categories.reduce((most, _category, index) => {
    const values = series.map(({ values }) => values[index] ?? 0)
    const length = isStacked === true ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values)
    return Math.max(most, length)
  }, 0)
  const step = niceStep(largest)
  return { maximum: Math.max(step, Math.ceil(largest / step) * step), step }
}

const mostOnAPage = 25

const partOf = (chart: Chart, from: number, to: number): Pick<Chart, 'categories' | 'series'> => ({
  categories: chart.categories.slice(from, to),
  series: chart.series.map((one): ChartSeries => ({ ...one, values: one.values.slice(from, to) })),
})

/** A chart of many categories as several, each of which fits on a page, as even as can be: `… (1 de 3)`. */
export const chartsOfPages = (chart: Chart, page: Parameters<typeof layoutOf>[0]): Chart[] => {
  const room = (tallestMm(layoutOf(page)) - frameMm(chart)) / bandMmOf(chart)
  const pages = Math.ceil(chart.categories.length / Math.min(mostOnAPage, Math.floor(room)))
  if (pages <= 1) return [chart]
  const size = Math.ceil(chart.categories.length / pages)
  return Array.from({ length: pages }, (_none, index) => ({
    ...chart,
    ...partOf(chart, index * size, (index + 1) * size),
    caption: [...chart.caption, text(` (${index + 1} de ${pages})`)],
  }))
}

/** The caption as bare text. */
export const chartTitle = ({ caption }: Chart): string => plainText(caption)
