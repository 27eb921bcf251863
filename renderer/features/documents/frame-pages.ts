import { anchorAttribute } from '../../../shared/contract/host.ts'

/* What the page around a frame does for the pages in it, where nothing runs: it hears their keys and scrolls them. */

// Parts of the height of a frame: where something is put, and how far below it needs no scrolling.
const goodHeight = 0.2
const lowestInSight = 0.8

// Whoever writes in a frame types a letter; what has Ctrl, Alt or a name of its own is a shortcut of the page around it.
const isShortcut = ({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || key === 'Escape' || /^F\d/u.test(key)

/** Lets the shortcuts of the page work while the frame has the keys: nothing in the frame runs that could hear them. */
export const passShortcutsOn = (frame: HTMLIFrameElement): void => {
  frame.contentDocument?.addEventListener('keydown', (event) => {
    if (isShortcut(event) && !frame.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
  })
}

/** Brings what has an anchor to the upper part of the frame, unless it is in sight; nothing while it is not drawn. */
export const bringIntoSight = (frame: HTMLIFrameElement, anchor: string, behavior: ScrollBehavior): void => {
  const { contentDocument, contentWindow: pages } = frame
  const block = contentDocument?.querySelector(`[${anchorAttribute}="${anchor}"]`)
  if (!block || !pages) return
  const { top } = block.getBoundingClientRect()
  if (top >= 0 && top <= pages.innerHeight * lowestInSight) return
  // Not by the block itself: that would scroll the page around the frame too.
  pages.scrollTo({ top: pages.scrollY + top - pages.innerHeight * goodHeight, behavior })
}
