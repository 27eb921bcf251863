import { describe, expect, it } from 'vitest'
import { noFiles } from '../../electron/core/documents/document-files.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { renderHtml } from '../../electron/core/documents/html.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { renderText } from '../../electron/core/documents/text.ts'
import { findTool } from '../helpers/tools.ts'
import { shortHostileTexts } from './hostile.ts'
import { samplesOfKind } from './samples.ts'
import { validationErrors, wordParts } from './word-file.ts'

/* What holds for every kind of document, whatever it says. A kind without samples does not compile. */

const render = (model: DocumentModel, createdAt = '2023-03-14T14:15:00.000Z'): Promise<Uint8Array> =>
  renderDocx(model, { createdAt, files: noFiles })

const kinds = Object.entries(samplesOfKind)

const draw = (samples: readonly (() => DocumentModel)[]): DocumentModel[] => samples.map((sample) => sample())

describe.each(kinds)('drawn twice, %s', (_kind, samples) => {
  it('is the same Word file, page and text', async () => {
    for (const [index, model] of draw(samples).entries()) {
      const again = draw(samples)[index]!
      expect(Buffer.from(await render(model)).equals(await render(again))).toBe(true)
      expect(renderHtml(model, { nonce: 'n' })).toBe(renderHtml(again, { nonce: 'n' }))
      expect(renderText(model)).toBe(renderText(again))
    }
  })

  it('differs at another moment in its core properties only', async () => {
    for (const model of draw(samples)) {
      const [then, later] = [wordParts(await render(model)), wordParts(await render(model, '2024-01-01T00:00:00.000Z'))]
      expect(Object.keys(later)).toEqual(Object.keys(then))
      expect(Object.keys(then).filter((path) => then[path] !== later[path])).toEqual(['docProps/core.xml'])
    }
  })
})

const typed = shortHostileTexts.join(' ')

// Every text of the model, where a person's words may stand; its shape and its words for looks stay.
const spoken = new Set([
  'text',
  'header',
  'label',
  'name',
  'title',
  'author',
  'subject',
  'yearName',
  'watermark',
  'footerNote',
])

const hostile = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string')
    return spoken.has(key) || key === 'lines' || key === 'categories' || key === 'keywords' ? typed : value
  if (Array.isArray(value)) return value.map((inner) => hostile(inner, key))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hostile(inner, name)]))
  return value
}

const validator = findTool('ooxml-validator', 'Word files are not checked with the Open XML SDK')

describe.skipIf(validator === null)('the Open XML SDK finds nothing wrong', () => {
  it.each(kinds)('in %s', async (_kind, [first]) => {
    expect(validationErrors(validator ?? '', await render(first!()))).toEqual([])
  })

  it.each(kinds)('in %s full of hostile texts', async (_kind, [first]) => {
    const model = hostile(first!()) as DocumentModel
    expect(renderText(model)).toContain('</w:t></w:r></w:p><w:p>')
    expect(validationErrors(validator ?? '', await render(model))).toEqual([])
  })
})
