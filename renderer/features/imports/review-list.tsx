import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import styles from './imports.module.css'
import { ReviewRow } from './review-row.tsx'
import type { PreviewRow } from './row-words.ts'
import type { Decision } from './use-import.ts'

const usualHeight = 62

type ReviewListProps = {
  rows: readonly PreviewRow[]
  decided: readonly Decision[]
  isStale: boolean
  onDecide: (decision: Decision) => void
  onUndecide: (decision: Decision) => void
}

/** The rows of the sheet, only those in sight drawn: a padrón may have thousands. */
export const ReviewList = ({ rows, decided, isStale, onDecide, onUndecide }: ReviewListProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.row ?? index,
    overscan: 8,
  })
  return (
    <div
      ref={scroller}
      className={styles['review']}
      aria-busy={isStale || undefined}
      role="region"
      aria-label="Filas de la hoja"
      tabIndex={0}
    >
      <div role="list" className={styles['reviewRows']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={key}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtual.measureElement}
              className={styles['reviewItem']}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <ReviewRow row={row} decided={decided} onDecide={onDecide} onUndecide={onUndecide} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
