import { useState, type DragEvent } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A place where one file can be dropped, and whether one is above it. */
export const useDrop = (onFile: (file: File) => void) => {
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
      const [file] = event.dataTransfer.files
      if (file !== undefined) onFile(file)
    },
  }
  return { isOver: depth > 0, handlers }
}
