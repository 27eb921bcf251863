import { useState } from 'react'

// What a sheet of A4 and the desk around it take, in pixels, until a frame has said how wide its sheets are.
const usualWidth = 860
const deskWidth = 32

const steps: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** How wide the sheets in a frame are, with the desk beside them. */
export const sheetsWidth = (frame: HTMLIFrameElement): number => {
  const width = frame.contentDocument?.querySelector<HTMLElement>('.part')?.offsetWidth ?? 0
  return width === 0 ? usualWidth : width + deskWidth
}

/** How large the sheets of a preview are shown: as wide as their place and never larger than paper, until somebody says. */
export const useZoom = (room: number, sheets: number | null) => {
  const [chosen, setChosen] = useState<number | null>(null)
  const fitting = room === 0 ? 1 : Math.min(1, room / (sheets ?? usualWidth))
  const zoom = chosen ?? fitting
  const larger = steps.find((step) => step > zoom + 0.01)
  const smaller = steps.findLast((step) => step < zoom - 0.01)
  return { zoom, isFitting: chosen === null, larger, smaller, choose: setChosen }
}

export type Zoom = ReturnType<typeof useZoom>
