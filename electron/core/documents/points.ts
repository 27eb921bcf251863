import { paragraph, text, type Block } from './model.ts'

const mark = /^\s*(?:[-•*]|\d{1,3}[.)])\s+/u

/** What was written a line for each point: points of a list, whatever mark somebody put before them; one alone is prose. */
export const pointBlocks = (written: string): Block[] => {
  const points = written
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(mark, '').trim())
    .filter((line) => line !== '')
  const [only] = points
  if (only === undefined) return []
  if (points.length === 1) return [paragraph([text(only)])]
  const items = points.map((point) => ({ content: [paragraph([text(point)])] }))
  return [{ kind: 'list', isOrdered: false, start: 1, items }]
}
