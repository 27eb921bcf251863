import { useState, type DragEvent } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A place where files can be dropped, and whether some are above it. */
export const useDrop = (onFiles: (files: [File, ...File[]]) => void) => {
  // Entering a child leaves its parent: counted, so that the mark does not flicker.
  const [depth, setDepth] = useState(0)
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (hasFiles(event)) setDepth((count) => count + 1)
    },
    onDragLeave: (event: DragEvent) => {
      if (hasFiles(event)) setDepth((count) => Math.max(0, count - 1))
    },
    onDragOver: (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setDepth(0)
      const [first, ...others] = event.dataTransfer.files
      if (first !== undefined) onFiles([first, ...others])
    },
  }
  return { isOver: depth > 0, handlers }
}
