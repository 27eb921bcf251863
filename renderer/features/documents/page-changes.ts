import { restClass } from '../../../shared/contract/host.ts'

/*
 * The pages of a document that is being written change in one place: only that is drawn again. The rest stays, and
 * with it what the browser has laid out, where somebody reads and what they chose to copy.
 */

type Nodes = readonly ChildNode[]

const countSame = (shown: Nodes, coming: Nodes): number => {
  const first = shown.findIndex((node, index) => coming[index]?.isEqualNode(node) !== true)
  return first === -1 ? shown.length : first
}

// Of two elements that differ only in what they hold, it is enough to change that.
const holdsOthers = (shown: ChildNode, coming: ChildNode): boolean =>
  shown.nodeType === Node.ELEMENT_NODE && shown.cloneNode(false).isEqualNode(coming.cloneNode(false))

const changeNode = (shown: ChildNode, coming: ChildNode): void => {
  if (shown.isEqualNode(coming)) return
  if (holdsOthers(shown, coming)) changeInside(shown, coming)
  else shown.replaceWith(coming)
}

const changeInside = (shown: Node, coming: Node): void => {
  const [olds, news] = [[...shown.childNodes], [...coming.childNodes]]
  const before = countSame(olds, news)
  const [oldRest, newRest] = [olds.slice(before), news.slice(before)]
  const after = countSame(oldRest.toReversed(), newRest.toReversed())
  const gone = oldRest.slice(0, oldRest.length - after)
  const added = newRest.slice(0, newRest.length - after)
  if (gone.length === added.length) {
    for (const [index, node] of gone.entries()) changeNode(node, added[index] ?? node)
    return
  }
  const next = oldRest[gone.length] ?? null
  for (const node of gone) node.remove()
  for (const node of added) shown.insertBefore(node, next)
}

/** Pages that are not shown anywhere, apart from their style sheet. */
export type ReadPages = { coming: Document; style: string }

const styleElement = /<style[^>]*>(.*?)<\/style>/su

/** Reads pages; the policy of this page refuses their style sheet, which it could not know: it is taken out before. */
export const parsePages = (html: string): ReadPages => ({
  coming: new DOMParser().parseFromString(html.replace(styleElement, ''), 'text/html'),
  style: styleElement.exec(html)?.[1] ?? '',
})

/** Makes some pages say what others say; false, and nothing changed, when these look otherwise and must be drawn anew. */
export const changePages = (shown: Document, { coming, style }: ReadPages): boolean => {
  const [sheets, newSheets] = [shown.querySelector('main'), coming.querySelector('main')]
  if (!sheets || !newSheets) return false
  if (sheets.className !== newSheets.className || shown.querySelector('style')?.textContent !== style) return false
  // What holds the place of the rest gives it up, so that the pages before it stay.
  sheets.querySelector(`:scope > .${restClass}`)?.remove()
  changeInside(sheets, newSheets)
  // The name that a PDF of them would have.
  shown.title = coming.title
  return true
}

/** The pages of a document as they are now; throws where there are none. */
export const readPages = async (address: string, signal: AbortSignal): Promise<ReadPages> => {
  const answer = await fetch(address, { signal })
  if (!answer.ok) throw new Error(`No pages: ${String(answer.status)}`)
  return parsePages(await answer.text())
}
