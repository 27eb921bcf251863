import { cleanLine } from '../../../shared/domain/pasted-text.ts'
import { referenceTo } from '../../../shared/domain/part-references.ts'

// Nothing of these is a word that somebody copied.
const unread = new Set(
  'SCRIPT STYLE HEAD TITLE TEMPLATE NOSCRIPT SVG MATH OBJECT IFRAME FRAMESET CANVAS AUDIO VIDEO SELECT TEXTAREA BUTTON'.split(
    ' ',
  ),
)
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
)
const cells = new Set(['TD', 'TH'])

const isUnread = (element: Element): boolean =>
  unread.has(element.tagName.toUpperCase()) ||
  element.hasAttribute('hidden') ||
  // What Word puts before the text of a list: the numbers are worked out here.
  /mso-list:\s*ignore|display:\s*none/iu.test(element.getAttribute('data-style') ?? '')

/** Gathers the paragraphs of a page while it is walked through. */
const gatherer = (isPart: (id: string) => boolean) => {
  const paragraphs: string[] = []
  let line: string[] = []
  let depthInCells = 0
  const end = () => {
    const words = cleanLine(line.join(''))
    line = []
    if (words !== '') paragraphs.push(words)
  }
  const border = (name: string, step: 1 | -1) => {
    if (cells.has(name)) {
      depthInCells += step
      return
    }
    if (!blocks.has(name)) return
    // A row is one paragraph, whatever its cells are made of.
    if (depthInCells > 0) line.push(' ')
    else end()
  }
  return {
    paragraphs,
    end,
    /** Answers whether what is inside is to be read. */
    enter: (node: Node): boolean => {
      if (node.nodeType === Node.TEXT_NODE) line.push(node.nodeValue ?? '')
      if (!(node instanceof Element) || isUnread(node)) return false
      const id = node.getAttribute('data-reference')
      if (id !== null && isPart(id)) {
        line.push(referenceTo(id))
        return false
      }
      if (cells.has(node.tagName) && node.previousElementSibling !== null) line.push(' · ')
      border(node.tagName, 1)
      return true
    },
    leave: (node: Node) => {
      if (node instanceof Element && !isUnread(node)) border(node.tagName, -1)
    },
  }
}

/**
 * The plain paragraphs of pasted HTML: one for each paragraph, item of a list or row of a table. It is read in a page of
 * its own where nothing runs, and without calling itself: lists may be thousands deep.
 */
export const paragraphsOfHtml = (html: string, isPart: (id: string) => boolean): string[] => {
  // The page's policy on styles would complain of each one, although nothing of it is ever shown.
  const plain = html.replaceAll(/<[a-z][^>]*>/giu, (tag) => tag.replaceAll(/\sstyle\s*=/giu, ' data-style='))
  const { body } = new DOMParser().parseFromString(plain, 'text/html')
  const gathered = gatherer(isPart)
  let node: Node | null = body
  while (node !== null) {
    const isRead = gathered.enter(node)
    if (isRead && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    gathered.leave(node)
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null) gathered.leave(node)
    }
    node = node === null || node === body ? null : node.nextSibling
  }
  gathered.end()
  return gathered.paragraphs
}
