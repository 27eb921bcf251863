// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../electron/core/documents/html.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { bySegment, modelOf } from './sample-charts.ts'

const pageOf = (model: DocumentModel): Document => new DOMParser().parseFromString(renderHtml(model), 'text/html')

describe('a chart on the screen', () => {
  it('is an inline picture with a name that says its numbers, and nothing that could run', () => {
    const page = pageOf(modelOf(bySegment))
    const picture = page.querySelector('figure > svg')
    expect(page.querySelector('figcaption')?.textContent).toBe('Gráfico 1. Asistencia por segmento')
    expect(picture?.getAttribute('role')).toBe('img')
    expect(picture?.getAttribute('aria-label')).toContain('Estado: 75\u00A0%; Sociedad civil: 50\u00A0%.')
    expect(page.querySelectorAll('[style], script, foreignObject, image, use, a')).toHaveLength(0)
  })

  it('draws each bar as long as its value', () => {
    const widths = [...pageOf(modelOf(bySegment)).querySelectorAll('rect')].map((bar) =>
      Number(bar.getAttribute('width')),
    )
    expect(widths).toHaveLength(2)
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(1.5, 2)
  })

  it('turns a long label into two lines', () => {
    const long = 'Asociación Departamental de Mujeres Quechuas de Apurímac'
    const picture = pageOf(modelOf({ ...bySegment, categories: [long, 'Estado'] })).querySelector('svg')
    const labels = [...(picture?.querySelectorAll('text[text-anchor="end"]') ?? [])].map((label) => label.textContent)
    expect(labels).toHaveLength(3)
    expect(`${labels[0] ?? ''} ${labels[1] ?? ''}`).toBe(long)
  })
})
