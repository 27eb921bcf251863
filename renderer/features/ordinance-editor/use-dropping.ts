import type { DragEndEvent, DragMoveEvent } from '@dnd-kit/core'
import { useState } from 'react'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { droppedOn } from '../../../shared/domain/part-places.ts'
import type { PartPlace } from './part-shown.ts'
import type { DropMark } from './structure-row.tsx'
import type { EditorModel } from './use-editor.ts'

type Drag = { dragged: OrdinancePartId; over: OrdinancePartId | null; mark: DropMark; place: PartPlace | null }

/** A part that is being dragged over the structure: where it would go, and going there. */
export const useDropping = ({ ordinance, desk }: EditorModel) => {
  const [drag, setDrag] = useState<Drag | null>(null)
  const partOf = (id: string | number | undefined) => ordinance.parts.find((part) => part.id === id)

  const dragOver = ({ active, over }: DragMoveEvent): Drag | null => {
    const [part, target] = [partOf(active.id), partOf(over?.id)]
    if (part === undefined) return null
    const nowhere: Drag = { dragged: part.id, over: null, mark: 'after', place: null }
    const rect = active.rect.current.translated
    if (target === undefined || over === null || rect === null) return nowhere
    const isAfter = rect.top + rect.height / 2 > over.rect.top + over.rect.height / 2
    const place = droppedOn(ordinance, part, { over: target, isAfter })
    if (place === null) return nowhere
    const mark = place.parentId === target.id ? 'inside' : isAfter ? 'after' : 'before'
    return { dragged: part.id, over: target.id, mark, place }
  }

  return {
    dragged: drag?.dragged ?? null,
    /** Where the line of a row is drawn at which the part would go. */
    markOf: (id: OrdinancePartId): DropMark | null => (drag?.over === id ? drag.mark : null),
    handlers: {
      onDragMove: (event: DragMoveEvent) => {
        const next = dragOver(event)
        // The same place again draws nothing anew.
        setDrag((last) => (last?.over === next?.over && last?.mark === next?.mark && last !== null ? last : next))
      },
      onDragEnd: (event: DragEndEvent) => {
        const last = dragOver(event)
        setDrag(null)
        if (last?.place != null) desk.moveTo(last.dragged, last.place)
      },
      onDragCancel: () => {
        setDrag(null)
      },
    },
  }
}
