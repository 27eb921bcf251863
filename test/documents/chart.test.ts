import { describe, expect, it } from 'vitest'
import {
  categoryLabel,
  chartColours,
  chartLayout,
  chartScale,
  chartsOfPages,
} from '../../electron/core/documents/charts.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { layoutOf, type DocumentModel } from '../../electron/core/documents/model.ts'
import { renderText } from '../../electron/core/documents/text.ts'
import { findTool } from '../helpers/tools.ts'
import { bySegment, institutions, modelOf } from './sample-charts.ts'
import { toPdf, validationErrors, wordParts } from './word-file.ts'

const createdAt = '2023-12-20T15:00:00.000Z'

const partsOf = async (model: DocumentModel) => wordParts(await renderDocx(model, { createdAt }))

describe('a chart in Word', () => {
  it('is a part that Word draws, of the type that Word expects, with its values in it', async () => {
    const parts = await partsOf(modelOf(bySegment, institutions(3)))
    expect(parts['[Content_Types].xml']).toContain(
      '<Override ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/word/charts/chart2.xml"/>',
    )
    expect(parts['word/_rels/document.xml.rels']).toMatch(/Id="rIdChart2"[^>]*Target="charts\/chart2.xml"/u)
    expect(parts['word/document.xml']).toContain('r:id="rIdChart2"')
    expect(parts['word/charts/chart1.xml']).toContain('<c:pt idx="1"><c:v>50</c:v></c:pt>')
    expect(parts['word/charts/chart1.xml']).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>')
    expect(parts['word/charts/chart2.xml']).toContain('<c:grouping val="stacked"/>')
    expect(Object.keys(parts).filter((path) => path.includes('embeddings'))).toEqual([])
  })

  it('says what its colours mean, also where all parts of the bars are of one kind', async () => {
    const oneKind = { ...institutions(3), series: institutions(3).series.slice(0, 1) }
    const parts = await partsOf(modelOf(bySegment, oneKind))
    expect(parts['word/charts/chart1.xml']).not.toContain('<c:legend>')
    expect(parts['word/charts/chart2.xml']).toContain('<c:legend>')
  })

  it('stands under its caption in one paragraph, with an alternative text that says its numbers', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(modelOf(bySegment))
    expect(xml).toContain(
      'name="Gráfico 1" descr="Gráfico de barras horizontales (Asistencia). Estado: 75\u00A0%; Sociedad civil: 50\u00A0%."',
    )
    const paragraphs = xml.split('</w:p>').filter((one) => one.includes('<w:drawing>'))
    expect(paragraphs).toHaveLength(1)
    expect(paragraphs[0]).toMatch(/<w:pStyle w:val="Caption"\/><w:keepNext w:val="false"\/>.*Gráfico 1\. .*<w:br\/>/u)
  })

  it('gives the same bytes twice', async () => {
    const render = (): Promise<Uint8Array> => renderDocx(modelOf(bySegment, institutions(60)), { createdAt })
    expect(await render()).toEqual(await render())
  })

  it('is written anew in each letter that shows it, with drawings that differ', async () => {
    const parts = await partsOf(modelOf(bySegment, { kind: 'partBreak' }, bySegment))
    const ids = [...(parts['word/document.xml'] ?? '').matchAll(/<wp:docPr id="(\d+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

const validator = findTool('ooxml-validator', 'Charts are not checked with the Open XML SDK')
const soffice = findTool('soffice', 'The pages of charts are not looked at')
const pdfinfo = findTool('pdfinfo', 'The pages of charts are not counted')
const pdftotext = findTool('pdftotext', 'The text of charts is not read back')

describe.skipIf(validator === null)('the Open XML SDK', () => {
  it.each([
    ['one bar', institutions(1)],
    ['no bar at all', institutions(0)],
    ['sixty bars', institutions(60)],
    ['bars side by side', { ...institutions(4), isStacked: false }],
  ])('finds nothing wrong in a chart of %s', async (_name, chart) => {
    expect(validationErrors(validator ?? '', await renderDocx(modelOf(chart), { createdAt }))).toEqual([])
  })
})

describe.skipIf(soffice === null || pdfinfo === null || pdftotext === null)('on paper', () => {
  it('sixty institutions take three pages, each chart whole on its own, with every label', async () => {
    const tools = { soffice: soffice ?? '', pdfinfo: pdfinfo ?? '', pdftotext: pdftotext ?? '' }
    const docx = await renderDocx(modelOf(...chartsOfPages(institutions(60), {})), { createdAt })
    const { pageCount, text: printed } = toPdf(tools, docx)
    expect(pageCount).toBe(3)
    for (const number of [1, 20, 21, 60]) expect(printed).toContain(`Institución ${number} `)
    expect(printed).toContain('(3 de 3)')
  }, 60_000)
})

describe('a chart as text', () => {
  it('is its caption and a line for each bar', () => {
    expect(renderText(modelOf(bySegment))).toBe(
      'Gráfico 1. Asistencia por segmento\n• Estado: 75 %\n• Sociedad civil: 50 %\n',
    )
    expect(renderText(modelOf(institutions(2)))).toContain('• Institución 2: Titular 1, Alterno 1')
  })
})

describe('the measures of a chart', () => {
  it('grow with its categories and never beyond a page', () => {
    const heights = [1, 10, 20, 200].map((count) => chartLayout(institutions(count), layoutOf({})).heightMm)
    expect(heights).toEqual([24, 87, 157, 227])
    expect(chartLayout(institutions(200), layoutOf({ page: 'landscape' })).heightMm).toBe(160)
  })

  it('split many categories evenly over pages, and lose none', () => {
    const split = chartsOfPages(institutions(60), {})
    expect(split.map(({ categories }) => categories.length)).toEqual([20, 20, 20])
    expect(split.flatMap(({ categories }) => categories)).toEqual(institutions(60).categories)
    expect(split.flatMap(({ series }) => series[0]?.values ?? [])).toEqual(institutions(60).series[0]?.values)
    expect(chartsOfPages(institutions(25), {})).toHaveLength(1)
    expect(chartsOfPages(institutions(26), {})).toHaveLength(2)
  })

  it('have an axis of whole numbers that holds the longest bar', () => {
    expect(chartScale(institutions(1))).toEqual({ maximum: 1, step: 1 })
    expect(chartScale({ ...bySegment, measure: 'count' })).toEqual({ maximum: 80, step: 20 })
    expect(chartScale(bySegment)).toEqual({ maximum: 100, step: 20 })
  })
})

describe('the label of a bar', () => {
  it('is the acronym where there is one, and a long name cut between words', () => {
    expect(categoryLabel('Dirección Regional de Salud', 'DIRESA')).toBe('DIRESA')
    expect(categoryLabel('Dirección Regional de Salud', null)).toBe('Dirección Regional de Salud')
    const cut = categoryLabel('Dirección Regional de Trabajo y Promoción del Empleo de Apurímac y sus provincias', null)
    expect(cut).toBe('Dirección Regional de Trabajo y Promoción del Empleo…')
    expect(categoryLabel('x'.repeat(300), ' ').length).toBeLessThanOrEqual(64)
  })
})

// WCAG 2.2, relative luminance.
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the colours', () => {
  it.each(Object.entries(chartColours))('let the number on a %s bar be read', (_name, { fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })

  it('differ in lightness from one to the next, so that a grey printer tells them apart', () => {
    const fills = Object.values(chartColours).map(({ fill }) => fill)
    fills.slice(1).forEach((fill, index) => {
      expect(contrast(fill, fills[index] ?? '')).toBeGreaterThan(1.4)
    })
  })
})
