import { DndContext, DragOverlay, PointerSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core'
import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconFold, IconFoldDown } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import { commandOf, isUndo } from './part-keys.ts'
import { allLines } from './part-lines.ts'
import { firstWords } from './reference-targets.ts'
import { RemovedList } from './removed-list.tsx'
import { PartRow, rowDomId, rowHeight, SectionRow } from './structure-row.tsx'
import { foldable, nextPartRow, structureRows, type StructureRow } from './structure-rows.ts'
import styles from './structure.module.css'
import { useDropping } from './use-dropping.ts'
import type { EditorModel } from './use-editor.ts'
import { useOpenCommentCounts } from '../ordinance-review/use-ordinance-comments.ts'

const longestWords = 60

// The same object each time: another one would draw every row again.
const dragging = { activationConstraint: { distance: 4 } }

type Folding = {
  folded: ReadonlySet<string>
  fold: (key: string) => void
  /** Folds all that has something under it, or shows all when something is folded. */
  foldAll: () => void
}

const useFolding = ({ desk }: EditorModel): Folding => {
  const [folded, setKeys] = useState<ReadonlySet<string>>(new Set())
  const fold = useCallback((key: string) => {
    setKeys((keys) => (keys.has(key) ? new Set([...keys].filter((one) => one !== key)) : new Set([...keys, key])))
  }, [])
  const foldAll = useCallback(() => {
    setKeys((keys) => new Set(keys.size > 0 ? [] : foldable(desk.structure())))
  }, [desk])
  return { folded, fold, foldAll }
}

type KeysOptions = {
  model: EditorModel
  rows: readonly StructureRow[]
  isLocked: boolean
  fold: (key: string) => void
  openMenu: (id: OrdinancePartId) => void
}

const pressKey = ({ model, rows, isLocked, fold, openMenu }: KeysOptions, event: KeyboardEvent): boolean => {
  const { desk, selectedId } = model
  const { key } = event
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null
  const command = commandOf(event)
  if (command === null && step !== null) {
    const next = nextPartRow(rows, selectedId, step)
    if (next !== null) desk.show(next)
    return true
  }
  // Also with nothing selected: what was selected may just have gone.
  if (!isLocked && isUndo(event)) {
    desk.undo()
    return true
  }
  if (selectedId === null) return false
  const row = rows.find((one) => one.key === selectedId)
  if (command !== null) {
    if (isLocked) return true
    if (command === 'add') desk.addAfter(selectedId)
    else desk.move(selectedId, command)
    return true
  }
  const folds = (key === 'ArrowRight' && row?.isOpen === false) || (key === 'ArrowLeft' && row?.isOpen === true)
  if (folds && row.kind === 'part' && row.line.children > 0) fold(row.key)
  else if (isLocked) return false
  else if (key === 'Enter' || key === 'F2') desk.open(selectedId, 'end')
  else if (key === 'Delete') desk.remove(selectedId)
  else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) openMenu(selectedId)
  else return false
  return true
}

/** Folded and shown rows, and the selected one in sight. */
const useRows = (model: EditorModel, isLocked: boolean) => {
  const { structure, selectedId } = model
  const folding = useFolding(model)
  const { folded } = folding
  const rows = useMemo(() => structureRows(structure, folded, isLocked), [structure, folded, isLocked])
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => rows[index]?.key ?? index,
  })
  const index = rows.findIndex(({ key }) => key === selectedId)
  useEffect(() => {
    const top = virtualizer.scrollOffset ?? 0
    const bottom = top + (virtualizer.scrollRect?.height ?? 0)
    // In sight already: asking for the scroll would lay the page out once more for each part that moves.
    const isInSight = index * rowHeight >= top && (index + 1) * rowHeight <= bottom
    if (index >= 0 && !isInSight) virtualizer.scrollToIndex(index)
  }, [index, virtualizer])
  return { ...folding, rows, scroller, virtualizer }
}

type HeadProps = { isFolded: boolean; onFold: () => void }

const Head = memo(({ isFolded, onFold }: HeadProps) => {
  const words = isFolded ? 'Desplegar todo' : 'Plegar numerales y literales'
  return (
    <Group justify="space-between" wrap="nowrap" className={styles['head'] ?? ''}>
      <h2>Estructura</h2>
      <Tooltip label={words}>
        <ActionIcon aria-label={words} onClick={onFold}>
          {isFolded ? <IconFoldDown size={17} aria-hidden /> : <IconFold size={17} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </Group>
  )
})
Head.displayName = 'Head'

type StructurePanelProps = { model: EditorModel; onKeep: (id: OrdinancePartId) => void }

/** The parts of the text: chosen, moved by dragging or with Alt and the arrows, added and taken away. */
export const StructurePanel = ({ model, onKeep }: StructurePanelProps) => {
  const { ordinance, structure, desk, selectedId } = model
  const isLocked = isLockedAt(ordinance.stage)
  const { rows, scroller, virtualizer, folded, fold, foldAll } = useRows(model, isLocked)
  const [menuFor, setMenuFor] = useState<OrdinancePartId | null>(null)
  const showMenu = useCallback(
    (id: OrdinancePartId | null) => {
      setMenuFor(id)
      // The button that opened it may be gone: the keys go back to the list.
      if (id === null)
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
        })
    },
    [scroller],
  )
  const keepNow = useRef(onKeep)
  useLayoutEffect(() => {
    keepNow.current = onKeep
  })
  // The same for each row, which is not drawn again for it.
  const keep = useCallback((id: OrdinancePartId) => {
    keepNow.current(id)
  }, [])
  const comments = useOpenCommentCounts(ordinance.id)
  const sensors = useSensors(useSensor(PointerSensor, dragging))
  const dropping = useDropping(model)
  return (
    <nav className={styles['panel']} aria-label="Estructura">
      <Head isFolded={folded.size > 0} onFold={foldAll} />
      <DndContext sensors={sensors} collisionDetection={pointerWithin} {...dropping.handlers}>
        <div
          ref={scroller}
          role="tree"
          aria-label="Partes del texto. Alt con las flechas las mueve."
          tabIndex={0}
          className={styles['tree']}
          aria-activedescendant={selectedId === null ? undefined : rowDomId(selectedId)}
          onKeyDown={(event) => {
            if (event.target !== event.currentTarget) return
            if (pressKey({ model, rows, isLocked, fold, openMenu: showMenu }, event)) event.preventDefault()
          }}
        >
          <div role="none" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              if (row === undefined) return null
              return row.kind === 'section' ? (
                <SectionRow
                  key={row.key}
                  section={row.section}
                  total={row.total}
                  isOpen={row.isOpen}
                  isEditable={!isLocked}
                  top={start}
                  desk={desk}
                  onFold={fold}
                />
              ) : (
                <PartRow
                  key={row.key}
                  line={row.line}
                  isOpen={row.isOpen}
                  words={firstWords(row.line, structure.numbers, longestWords)}
                  comments={comments.get(row.key) ?? 0}
                  isSelected={row.key === selectedId}
                  isEditable={!isLocked}
                  isMenuOpen={row.key === menuFor}
                  mark={dropping.markOf(row.key)}
                  top={start}
                  desk={desk}
                  onFold={fold}
                  onMenu={showMenu}
                  onKeep={keep}
                />
              )
            })}
          </div>
        </div>
        <DragOverlay dropAnimation={null}>
          {dropping.dragged !== null && (
            <div className={styles['dragged']}>
              {allLines(structure).find(({ part }) => part.id === dropping.dragged)?.number.reference}
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {ordinance.removed.length > 0 && !isLocked && <RemovedList removed={ordinance.removed} desk={desk} />}
    </nav>
  )
}
