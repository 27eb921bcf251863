import { useEffect, useRef, useState } from 'react'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import { anchorAttribute, previewAddress } from '../../../shared/contract/host.ts'
import { sheetsWidth } from './preview-zoom.ts'

export type Frame = { key: string; address: string }

// Parts of the height of a frame: where something is put, and how far below it needs no scrolling.
const goodHeight = 0.2
const lowestInSight = 0.8

// Whoever goes through the parts by the arrows stops at one of them.
const stopMs = 150

// Whoever writes in a frame types a letter; what has Ctrl, Alt or a name of its own is a shortcut of the page around it.
const isShortcut = ({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || key === 'Escape' || /^F\d/u.test(key)

/** Lets the shortcuts of the page work while the frame has the keys: nothing in the frame runs that could hear them. */
const passShortcutsOn = (frame: HTMLIFrameElement): void => {
  frame.contentDocument?.addEventListener('keydown', (event) => {
    if (isShortcut(event) && !frame.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
  })
}

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings what has an anchor to the upper part of the frame, unless it is in sight; nothing while it is not drawn. */
const bringIntoSight = (frame: HTMLIFrameElement, anchor: string, behavior: ScrollBehavior): void => {
  const { contentDocument, contentWindow: pages } = frame
  const block = contentDocument?.querySelector(`[${anchorAttribute}="${anchor}"]`)
  if (!block || !pages) return
  const { top } = block.getBoundingClientRect()
  if (top >= 0 && top <= pages.innerHeight * lowestInSight) return
  // Not by the block itself: that would scroll the page around the frame too.
  pages.scrollTo({ top: pages.scrollY + top - pages.innerHeight * goodHeight, behavior })
}

/** The frame that is shown, and beside it, until it has been drawn, the one that comes. */
export const useFrames = (subject: DocumentSubject, readAt: string | number, anchor: string | null = null) => {
  const address = previewAddress(subject)
  const wanted: Frame = { key: `${address} ${String(readAt)}`, address }
  const [shown, setShown] = useState<Frame>(wanted)
  const [sheets, setSheets] = useState<number | null>(null)
  const current = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (anchor !== null && current.current) bringIntoSight(current.current, anchor, isStill() ? 'auto' : 'smooth')
    }, stopMs)
    return () => {
      clearTimeout(timer)
    }
  }, [anchor])
  const drawn = (frame: Frame, element: HTMLIFrameElement): void => {
    passShortcutsOn(element)
    if (frame.key !== wanted.key && frame.key !== shown.key) return
    // Another text of the same document: whoever reads it stays where they were.
    const before = current.current?.contentWindow
    if (shown.address === frame.address && before) element.contentWindow?.scrollTo(before.scrollX, before.scrollY)
    else if (anchor !== null) bringIntoSight(element, anchor, 'auto')
    current.current = element
    setSheets(sheetsWidth(element))
    setShown(frame)
  }
  return {
    frames: shown.key === wanted.key ? [wanted] : [shown, wanted],
    wanted,
    // A frame that has not been drawn yet has no sheets to show.
    isShown: ({ key }: Frame) => key === shown.key && sheets !== null,
    sheets,
    drawn,
    /** The pages of the document that is asked for; null until they have been drawn. */
    pages: () => (shown.address === wanted.address ? (current.current?.contentWindow ?? null) : null),
  }
}
