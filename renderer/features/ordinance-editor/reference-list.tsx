import { Portal, Text } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import listStyles from '../quick-line/completion-list.module.css'
import type { Structure } from './part-lines.ts'
import { askedBefore, targetsFor, type ReferenceTarget } from './reference-targets.ts'

type Open = { editor: Editor; from: number; to: number; targets: ReferenceTarget[]; style: CSSProperties }

const mostLetters = 60
const listWidth = 410
const optionHeight = 33
const listMargin = 16

const placeOf = (editor: Editor, position: number, options: number): CSSProperties => {
  const { left, top, bottom } = editor.view.coordsAtPos(position)
  const x = Math.max(8, Math.min(left, window.innerWidth - listWidth))
  return bottom + options * optionHeight + listMargin < window.innerHeight
    ? { left: x, top: bottom + 4 }
    : { left: x, bottom: window.innerHeight - top + 4 }
}

const openAt = (editor: Editor, structure: Structure, ownId: string): Open | null => {
  const { $from, empty } = editor.state.selection
  if (!empty || !editor.isFocused) return null
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - mostLetters),
    $from.parentOffset,
    undefined,
    '\uFFFC',
  )
  const asked = askedBefore(before)
  if (asked === null) return null
  const targets = targetsFor(structure, asked.query, ownId)
  if (targets.length === 0) return null
  const from = $from.pos - before.length + asked.from
  return { editor, from, to: $from.pos, targets, style: placeOf(editor, from, targets.length) }
}

/** The parts that may follow `@`: chosen with the arrows and Enter, or pressed. */
export const useReferenceList = (structure: () => Structure, ownId: string) => {
  const [open, setOpen] = useState<Open | null>(null)
  const [index, setIndex] = useState(0)
  const [dismissedAt, setDismissedAt] = useState<number | null>(null)
  const shown = open === null || open.from === dismissedAt ? null : open
  const close = () => {
    setOpen(null)
    setIndex(0)
  }
  const take = ({ id }: ReferenceTarget) => {
    if (shown === null) return
    const { editor, from, to } = shown
    close()
    editor.chain().insertContentAt({ from, to }, { type: 'reference', attrs: { id } }).focus().run()
  }
  return {
    shown,
    index: Math.min(index, (shown?.targets.length ?? 1) - 1),
    take,
    close,
    /** After each change and each move of the caret. */
    look: (editor: Editor) => {
      const next = openAt(editor, structure(), ownId)
      if (next === null && open === null) return
      if (next === null) setDismissedAt(null)
      if (next?.from !== open?.from || next?.to !== open?.to) setIndex(0)
      setOpen(next)
    },
    /** Answers whether the key was for the list. */
    onKey: ({ key, ctrlKey, altKey }: KeyboardEvent): boolean => {
      if (shown === null || ctrlKey || altKey) return false
      const { targets } = shown
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        setIndex((index + (key === 'ArrowDown' ? 1 : -1) + targets.length) % targets.length)
        return true
      }
      if (key === 'Escape') {
        setDismissedAt(shown.from)
        return true
      }
      const chosen = targets[index] ?? targets[0]
      if ((key !== 'Enter' && key !== 'Tab') || chosen === undefined) return false
      take(chosen)
      return true
    },
  }
}

export const referenceListId = 'lista-de-referencias'
const optionId = (index: number): string => `${referenceListId}-${String(index)}`

/** The suggestions over the text; the focus stays in it. */
export const ReferenceList = ({ list }: { list: ReturnType<typeof useReferenceList> }) => {
  const element = useRef<HTMLUListElement>(null)
  const { shown, index, take } = list
  useLayoutEffect(() => {
    if (shown === null) return undefined
    element.current?.children[index]?.scrollIntoView({ block: 'nearest' })
    const field = shown.editor.view.dom
    field.setAttribute('aria-controls', referenceListId)
    field.setAttribute('aria-activedescendant', optionId(index))
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [shown, index])
  if (shown === null) return null
  return (
    <Portal>
      <ul
        ref={element}
        id={referenceListId}
        role="listbox"
        aria-label="Partes a las que puede referirse"
        className={listStyles['list']}
        data-placement="caret"
        style={shown.style}
      >
        {shown.targets.map((target, place) => (
          <li
            key={target.id}
            id={optionId(place)}
            role="option"
            aria-selected={place === index}
            className={listStyles['option']}
            style={{ gridTemplateColumns: 'auto 1fr' }}
            // Before the text loses its focus.
            onMouseDown={(event) => {
              event.preventDefault()
              take(target)
            }}
          >
            <span className={listStyles['label']}>{target.reference}</span>
            <Text component="span" className={listStyles['detail'] ?? ''} inherit>
              {target.words}
            </Text>
          </li>
        ))}
      </ul>
    </Portal>
  )
}
