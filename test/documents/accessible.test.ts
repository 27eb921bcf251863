import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import type { DocumentModel } from '../../electron/core/documents/model.ts'
import { accessibleRules, type Parts } from './accessible.ts'
import { richDocument } from './sample-minutes.ts'
import { samplesOfKind } from './samples.ts'
import { wordParts } from './word-file.ts'

const partsOf = async (model: DocumentModel): Promise<Parts> =>
  wordParts(await renderDocx(model, { createdAt: '2023-03-14T14:15:00.000Z' }))

const everyKind = Object.entries(samplesOfKind)

describe.each(accessibleRules)('a Word file $name', ({ find, spoil }) => {
  it.each(everyKind)('%s', async (_kind, samples) => {
    for (const draw of samples) expect(find(await partsOf(draw()))).toEqual([])
  })

  it('and one that does not is told', async () => {
    expect(find(spoil(await partsOf(richDocument())))).not.toEqual([])
  })
})
