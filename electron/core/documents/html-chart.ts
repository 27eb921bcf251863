import {
  chartColours,
  chartDescription,
  chartLayout,
  chartScale,
  chartTitle,
  chartValue,
  hasLegend,
  type ChartLayout,
} from './charts.ts'
import { escapeHtml } from './html-escape.ts'
import type { Chart, PageLayout } from './model.ts'

/* A chart as a picture of lines and texts: no script, and no style that the policy of the preview would refuse. */

// Points, so that the sizes of the texts are those of Word.
const points = (millimetres: number): number => Math.round((millimetres * 720) / 25.4) / 10

const lineHeight = 9
// What a character of Arial 8 takes, on the average.
const characterWidth = 4.2

type Anchor = 'start' | 'middle' | 'end'

const words = (x: number, y: number, anchor: Anchor, value: string, fill = '1A1A1A'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#${fill}">${escapeHtml(value)}</text>`

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#${fill}"/>`

const rounded = (value: number): number => Math.round(value * 10) / 10

const wordSplit = / +/u

/** A label on one line or two, cut where it fits in neither. */
const labelLines = (label: string, room: number): string[] => {
  if (label.length <= room) return [label]
  const [first = '', ...rest] = label.split(wordSplit)
  let line = first.slice(0, room)
  let used = line.length
  for (const word of rest) {
    if (line.length + 1 + word.length > room) break
    line += ` ${word}`
    used = label.indexOf(word, used) + word.length
  }
  const second = label.slice(used).trim()
  return [line, second.length <= room ? second : `${second.slice(0, room - 1)}…`]
}

const labelText = (label: string, right: number, middle: number): string => {
  const lines = labelLines(label, Math.floor(right / characterWidth))
  const first = middle + 3 - ((lines.length - 1) * lineHeight) / 2
  return lines.map((line, index) => words(right, rounded(first + index * lineHeight), 'end', line)).join('')
}

type Place = { left: number; top: number; height: number; band: number; perUnit: number; right: number }

const placeOf = (chart: Chart, { plot, bandMm, widthMm }: ChartLayout): Place => {
  return {
    left: points(plot.leftMm),
    top: points(plot.topMm),
    height: points(plot.heightMm),
    band: points(bandMm),
    perUnit: points(plot.widthMm) / chartScale(chart).maximum,
    right: points(widthMm),
  }
}

const axis = (chart: Chart, { left, top, height, perUnit }: Place): string => {
  const { maximum, step } = chartScale(chart)
  const marks = Array.from({ length: Math.round(maximum / step) + 1 }, (_none, index) => index * step)
  const lines = marks.map((mark) => {
    const x = rounded(left + mark * perUnit)
    const line = `<line x1="${x}" y1="${top}" x2="${x}" y2="${rounded(top + height)}" stroke="#${mark === 0 ? '595959' : 'D9D9D9'}" stroke-width="0.75"/>`
    return `${line}${words(x, rounded(top + height + 11), 'middle', chartValue(chart, mark), '595959')}`
  })
  return lines.join('')
}

const endToEnd = (chart: Chart, category: number, place: Place, middle: number): string => {
  const height = rounded(place.band * 0.66)
  let from = place.left
  return chart.series
    .map(({ colour, values }) => {
      const value = values[category] ?? 0
      const length = value * place.perUnit
      const x = from
      from += length
      if (value === 0) return ''
      const { fill, ink } = chartColours[colour]
      const bar = rect(rounded(x), rounded(middle - height / 2), Math.max(0.1, rounded(length - 0.75)), height, fill)
      return `${bar}${words(rounded(x + length / 2), rounded(middle + 3), 'middle', chartValue(chart, value), ink)}`
    })
    .join('')
}

const sideBySide = (chart: Chart, category: number, place: Place, middle: number): string => {
  const height = rounded((place.band * 0.72) / chart.series.length)
  const top = middle - (height * chart.series.length) / 2
  return chart.series
    .map(({ colour, values }, index) => {
      const value = values[category] ?? 0
      const y = top + index * height
      const length = rounded(value * place.perUnit)
      const bar = rect(place.left, rounded(y), length, rounded(height - 0.5), chartColours[colour].fill)
      return `${bar}${words(rounded(place.left + length + 3), rounded(y + height / 2 + 2.8), 'start', chartValue(chart, value))}`
    })
    .join('')
}

const legend = ({ series }: Chart, { left, top, height, right }: Place): string => {
  const widths = series.map(({ name }) => 22 + name.length * characterWidth)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let x = Math.max(0, Math.min(left, right - whole))
  const y = rounded(top + height + 22)
  return series
    .map(({ name, colour }, index) => {
      const key = rect(rounded(x), y, 8, 8, chartColours[colour].fill)
      const label = words(rounded(x + 12), rounded(y + 7), 'start', name)
      x += widths[index] ?? 0
      return `${key}${label}`
    })
    .join('')
}

/** A chart as an inline picture, with what it says in words for who does not see it. */
export const chartSvg = (chart: Chart, page: PageLayout): string => {
  const layout = chartLayout(chart, page)
  const place = placeOf(chart, layout)
  const bars = chart.categories.map((category, index) => {
    const middle = place.top + (index + 0.5) * place.band
    const drawn = chart.isStacked === true ? endToEnd : sideBySide
    return `${labelText(category, place.left - 5, middle)}${drawn(chart, index, place, middle)}`
  })
  const name = escapeHtml(`${chartTitle(chart)}. ${chartDescription(chart)}`)
  const keys = hasLegend(chart) ? legend(chart, place) : ''
  const box = `0 0 ${points(layout.widthMm)} ${points(layout.heightMm)}`
  return `<svg role="img" aria-label="${name}" width="${layout.widthMm}mm" height="${rounded(layout.heightMm)}mm" viewBox="${box}">${axis(chart, place)}${bars.join('')}${keys}</svg>`
}
