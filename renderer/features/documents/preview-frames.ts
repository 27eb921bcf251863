import { useEffect, useRef, useState } from 'react'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import { beginningAddress, previewAddress, restClass } from '../../../shared/contract/host.ts'
import { bringIntoSight, passShortcutsOn } from './frame-pages.ts'
import { changePages, readPages } from './page-changes.ts'
import { sheetsWidth } from './preview-zoom.ts'

type Reading = string | number
/** One showing of a document: `address` says of which, `src` whether of all of it or of its first pages. */
export type Frame = { key: string; address: string; src: string; readAt: Reading }

// Whoever goes through the parts by the arrows stops at one of them.
const stopMs = 150

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const frameOf = (address: string, src: string, readAt: Reading): Frame => ({
  key: `${src} ${String(readAt)}`,
  address,
  src,
  readAt,
})

/**
 * The frame that is shown, and beside it, until it has been drawn, the one that comes: of a long document first its
 * beginning. What is still missing, and later what changes, is drawn in the same frame; where that cannot be, another comes.
 */
export const useFrames = (subject: DocumentSubject, readAt: Reading, anchor: string | null = null) => {
  const address = previewAddress(subject)
  // Whoever goes to a place of the document needs it whole.
  const first = frameOf(address, anchor === null ? beginningAddress(subject) : address, readAt)
  const [wanted, setWanted] = useState(first)
  if (wanted.address !== address) setWanted(first)
  const [shown, setShown] = useState<Frame>(wanted)
  const [sheets, setSheets] = useState<number | null>(null)
  const current = useRef<HTMLIFrameElement>(null)
  // Of which reading the pages are that the frame shows; null while it shows only the first of them.
  const [drawnAt, setDrawnAt] = useState<Reading | null>(null)
  const isWhole = drawnAt !== null
  const isDrawn = shown.key === wanted.key && sheets !== null
  useEffect(() => {
    const pages = current.current?.contentDocument
    if (!isDrawn || !pages || drawnAt === readAt) return
    const leaving = new AbortController()
    const redraw = async () => {
      const coming = await readPages(address, leaving.signal).catch(() => null)
      if (leaving.signal.aborted) return
      if (coming !== null && changePages(pages, coming)) setDrawnAt(readAt)
      else setWanted(frameOf(address, address, readAt))
    }
    void redraw()
    return () => {
      leaving.abort()
    }
  }, [address, readAt, drawnAt, isDrawn])
  useEffect(() => {
    const timer = setTimeout(() => {
      if (anchor !== null && current.current) bringIntoSight(current.current, anchor, isStill() ? 'auto' : 'smooth')
    }, stopMs)
    return () => {
      clearTimeout(timer)
    }
  }, [anchor, isWhole])
  const drawn = (frame: Frame, element: HTMLIFrameElement): void => {
    passShortcutsOn(element)
    if (frame.key !== wanted.key && frame.key !== shown.key) return
    // Another text of the same document: whoever reads it stays where they were.
    const before = current.current?.contentWindow
    if (shown.address === frame.address && before) element.contentWindow?.scrollTo(before.scrollX, before.scrollY)
    else if (anchor !== null) bringIntoSight(element, anchor, 'auto')
    current.current = element
    setSheets(sheetsWidth(element))
    setDrawnAt(element.contentDocument?.querySelector(`.${restClass}`) ? null : frame.readAt)
    setShown(frame)
  }
  return {
    frames: shown.key === wanted.key ? [wanted] : [shown, wanted],
    wanted,
    // A frame that has not been drawn yet has no sheets to show.
    isShown: ({ key }: Frame) => key === shown.key && sheets !== null,
    sheets,
    drawn,
    /** The pages of the document that is asked for; null until all of them have been drawn. */
    pages: () => (shown.address === wanted.address && isWhole ? (current.current?.contentWindow ?? null) : null),
  }
}
