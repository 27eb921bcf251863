import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noFiles } from '../../electron/core/documents/document-files.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { findTool } from '../helpers/tools.ts'
import { drawPages, layOut } from './lay-out.ts'
import { differingPoints, readPng, writePng, type Picture } from './pictures.ts'
import { samplesOfKind } from './samples.ts'

/*
 * The pages of each kind of document, as they were when somebody looked at them. When a change is meant, draw them anew and
 * look at what changed:
 *   UPDATE_PAGES=1 npx vitest run test/documents/pages.test.ts
 */

const references = join(import.meta.dirname, '..', 'fixtures', 'documents', 'pages')
const createdAt = '2023-03-14T14:15:00.000Z'

// Fewer than the shortest word of a line has.
const mostDiffering = 6

const referenceOf = (page: string): Picture => readPng(readFileSync(join(references, page)))

const changed = ({ width, height, points }: Picture, change: (x: number, y: number) => number): Picture => ({
  width,
  height,
  points: points.map((_point, at) => change(at % width, Math.floor(at / width))),
})

describe('pages differ', () => {
  const page = referenceOf('minutes-1-1.png')
  const at = (x: number, y: number): number => page.points[y * page.width + x] ?? 255
  const without = (isGone: (x: number, y: number) => boolean): Picture =>
    changed(page, (x, y) => (isGone(x, y) ? 255 : at(x, y)))

  it('when a line of text, a column or the header is gone', () => {
    expect(
      differingPoints(
        page,
        without((_x, y) => y >= 61 && y <= 64),
      ),
    ).toBeGreaterThan(mostDiffering)
    expect(
      differingPoints(
        page,
        without((x, y) => x > 180 && y > 105),
      ),
    ).toBeGreaterThan(mostDiffering)
    expect(
      differingPoints(
        page,
        without((_x, y) => y < 26),
      ),
    ).toBeGreaterThan(mostDiffering)
  })

  it('but not when they stand one point aside, or are a little lighter', () => {
    expect(
      differingPoints(
        page,
        changed(page, (x, y) => at(x - 1, y + 1)),
      ),
    ).toBeLessThanOrEqual(mostDiffering)
    expect(
      differingPoints(
        page,
        changed(page, (x, y) => Math.min(255, at(x, y) + 30)),
      ),
    ).toBe(0)
  })
})

const soffice = findTool('soffice', 'the pages of Word files are not looked at')
const pdftoppm = findTool('pdftoppm', 'the pages of Word files are not looked at')

const namesOf = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_none, index) => `${kind}-${index + 1}`)

const kinds = Object.entries(samplesOfKind)

describe.skipIf(soffice === null || pdftoppm === null)('the pages are those that were looked at', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mesa-pages-'))
    const files: Record<string, Uint8Array> = {}
    for (const [kind, samples] of kinds)
      for (const [index, name] of namesOf(kind, samples.length).entries())
        files[name] = await renderDocx(samples[index]!(), { createdAt, files: noFiles })
    layOut(soffice ?? '', files, folder)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const pageName = (name: string, index: number): string => `${name}-${index + 1}.png`

  const keptPages = (name: string): string[] => readdirSync(references).filter((file) => file.startsWith(`${name}-`))

  /** Takes the new pages of a document for the right ones. */
  const keep = (name: string, pages: readonly Picture[]): void => {
    for (const old of keptPages(name)) rmSync(join(references, old))
    for (const [index, page] of pages.entries()) writeFileSync(join(references, pageName(name, index)), writePng(page))
  }

  /** What differs in a page, with where to see it. */
  const differenceOf = (page: Picture, file: string): string[] => {
    const points = existsSync(join(references, file)) ? differingPoints(referenceOf(file), page) : Infinity
    if (points <= mostDiffering) return []
    const shown = join(tmpdir(), `new-${file}`)
    writeFileSync(shown, writePng(page))
    return [`${String(points)} points of ${file} differ: see ${shown}`]
  }

  it.each(kinds)('%s', (kind, samples) => {
    for (const name of namesOf(kind, samples.length)) {
      const pages = drawPages(pdftoppm ?? '', name, folder)
      if (process.env['UPDATE_PAGES'] === '1') keep(name, pages)
      expect(pages.length, name).toBeGreaterThan(0)
      expect(pages.flatMap((page, index) => differenceOf(page, pageName(name, index)))).toEqual([])
      expect(pages, name).toHaveLength(keptPages(name).length)
    }
  })
})
