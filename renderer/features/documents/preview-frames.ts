import { useEffect, useRef, useState } from 'react'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import { beginningAddress, previewAddress, restClass } from '../../../shared/contract/host.ts'
import { bringIntoSight, passShortcutsOn } from './frame-pages.ts'
import { changePages, readPages } from './page-changes.ts'
import { sheetsWidth } from './preview-zoom.ts'

type Reading = string | number
/** One showing of a document: `address` says of which, `src` whether of all of it or of its first pages. */
export type Frame = { key: string; address: string; src: string; readAt: Reading; attempt: number }

// Whoever goes through the parts by the arrows stops at one of them.
const stopMs = 150

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const frameOf = (address: string, src: string, readAt: Reading, attempt = 0): Frame => ({
  key: `${src} ${String(readAt)} ${String(attempt)}`,
  address,
  src,
  readAt,
  attempt,
})

// What could not be drawn has no pages; the browser lets nobody into what it shows instead.
const pagesIn = (frame: HTMLIFrameElement): Document | null =>
  frame.contentDocument?.querySelector('main') ? frame.contentDocument : null

/**
 * The frame that is shown, and beside it, until it has been drawn, the one that comes: of a long document first its
 * beginning. What is still missing, and later what changes, is drawn in the same frame; where that cannot be, another comes.
 * What fails leaves the pages that are shown, and is tried again with the next reading or by `again`.
 */
export const useFrames = (subject: DocumentSubject, readAt: Reading, anchor: string | null = null) => {
  const address = previewAddress(subject)
  // Whoever goes to a place of the document needs it whole.
  const first = frameOf(address, anchor === null ? beginningAddress(subject) : address, readAt)
  const [wanted, setWanted] = useState(first)
  const [shown, setShown] = useState<Frame | null>(null)
  const [sheets, setSheets] = useState<number | null>(null)
  const current = useRef<HTMLIFrameElement>(null)
  // Of which reading the pages are that the frame shows; null while it shows only the first of them.
  const [drawnAt, setDrawnAt] = useState<Reading | null>(null)
  const [failedAt, setFailedAt] = useState<Reading | null>(null)
  const isWhole = drawnAt !== null
  const isDrawn = shown?.key === wanted.key
  const want = (frame: Frame) => {
    setWanted(frame)
    setFailedAt(null)
  }
  const isLost = failedAt !== null && !isDrawn && wanted.readAt !== readAt
  if (wanted.address !== address || isLost) want(first)
  useEffect(() => {
    if (!isDrawn || drawnAt === readAt || failedAt === readAt) return
    const pages = current.current?.contentDocument
    if (!pages) return
    const leaving = new AbortController()
    const redraw = async () => {
      const coming = await readPages(address, leaving.signal).catch(() => null)
      if (leaving.signal.aborted) return
      setFailedAt(coming === null ? readAt : null)
      if (coming === null) return
      if (changePages(pages, coming)) setDrawnAt(readAt)
      else setWanted(frameOf(address, address, readAt))
    }
    void redraw()
    return () => {
      leaving.abort()
    }
  }, [address, readAt, drawnAt, failedAt, isDrawn])
  useEffect(() => {
    const timer = setTimeout(() => {
      if (anchor !== null && current.current) bringIntoSight(current.current, anchor, isStill() ? 'auto' : 'smooth')
    }, stopMs)
    return () => {
      clearTimeout(timer)
    }
  }, [anchor, isWhole])
  const loaded = (frame: Frame, element: HTMLIFrameElement): void => {
    if (frame.key !== wanted.key) return
    const pages = pagesIn(element)
    if (pages === null) {
      setFailedAt(readAt)
      return
    }
    passShortcutsOn(element)
    // Another text of the same document: whoever reads it stays where they were.
    const before = current.current?.contentWindow
    if (shown?.address === frame.address && before) element.contentWindow?.scrollTo(before.scrollX, before.scrollY)
    else if (anchor !== null) bringIntoSight(element, anchor, 'auto')
    current.current = element
    setSheets(sheetsWidth(element))
    setDrawnAt(pages.querySelector(`.${restClass}`) ? null : frame.readAt)
    setShown(frame)
  }
  const isComing = !isDrawn && failedAt === null
  return {
    frames: [...(shown === null ? [] : [shown]), ...(isComing ? [wanted] : [])],
    wanted,
    isShown: ({ key }: Frame) => key === shown?.key,
    sheets,
    loaded,
    /** Whether what was read last could not be drawn. */
    hasFailed: failedAt !== null,
    again: () => {
      want(frameOf(address, address, readAt, wanted.attempt + 1))
    },
    /** The pages of the document that is asked for; null until all of them have been drawn. */
    pages: () => (shown?.address === wanted.address && isWhole ? (current.current?.contentWindow ?? null) : null),
  }
}
