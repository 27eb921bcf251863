import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import type { MinutesData } from '../../electron/core/minutes/document-data.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { arequipaMinutes, noQuorumMinutes, richMinutes } from './sample-minutes.ts'
import { documentXml } from './word-file.ts'

/*
 * The Word text of three minutes, as it was when somebody looked at its pages. When a change is meant, write them anew:
 *   UPDATE_GOLDEN=1 npx vitest run test/documents/golden.test.ts
 * then read the difference in git and look at the pages again.
 */

const createdAt = '2023-03-14T14:15:00.000Z'

// A line for each paragraph, so that a difference can be read.
const inLines = (xml: string): string => `${xml.replaceAll('</w:p>', '</w:p>\n')}\n`

const samples: readonly [name: string, data: () => MinutesData][] = [
  ['arequipa', arequipaMinutes],
  ['rich', richMinutes],
  ['no-quorum', noQuorumMinutes],
]

describe('the Word minutes', () => {
  it.each(samples)('of the sample «%s» are what was looked at', async (name, data) => {
    const file = new URL(`../fixtures/documents/golden/${name}.xml`, import.meta.url)
    const xml = inLines(documentXml(await renderDocx(minutesDocument(data()), { createdAt })))
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, xml)
    expect(xml).toBe(readFileSync(file, 'utf8'))
  })
})
