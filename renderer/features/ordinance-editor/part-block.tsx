import { memo, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { hasTitle } from '../../../shared/domain/ordinance.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import type { EditorDesk } from './editor-desk.ts'
import styles from './editor.module.css'
import { MarkedWords } from './marked-words.tsx'
import { commandOf, isUndo } from './part-keys.ts'
import type { PartLine } from './part-lines.ts'
import { PartText } from './part-text.tsx'
import { partDomId, takesKeys } from './part-dom.ts'

type LabelProps = { line: PartLine }

// What the document prints before the words; a number at the margin where it prints none.
const isPrinted = ({ part: { kind } }: PartLine): boolean => hasTitle(kind) || kind === 'numeral' || kind === 'letter'

/** The number of a part, as it is printed or at the margin. */
export const PartLabel = ({ line }: LabelProps) =>
  isPrinted(line) ? (
    <span className={styles['label']}>
      {line.part.kind === 'chapter' || !hasTitle(line.part.kind) ? line.number.label : `${line.number.label}.-`}
    </span>
  ) : (
    <span className={styles['margin']} aria-hidden>
      {line.short}
    </span>
  )

const Title = ({ line: { part } }: LabelProps) =>
  part.title === '' ? (
    <span className={styles['blank']}>{part.kind === 'chapter' ? 'Título del capítulo' : 'Sin título'}</span>
  ) : (
    <span className={styles['title']}>
      <MarkedWords words={part.title} />
    </span>
  )

type PartBlockProps = {
  line: PartLine
  isSelected: boolean
  isEditable: boolean
  desk: EditorDesk
}

const keyOnBlock = ({ line: { part }, isEditable, desk }: PartBlockProps, event: KeyboardEvent): void => {
  const command = commandOf(event)
  if (command !== null && isEditable) {
    event.preventDefault()
    if (command === 'add') desk.addAfter(part.id)
    else desk.move(part.id, command)
    return
  }
  if (isEditable && isUndo(event)) {
    event.preventDefault()
    desk.undo()
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    desk.step(part.id, event.key === 'ArrowDown' ? 1 : -1)
    return
  }
  if (!isEditable) return
  if (event.key === 'Enter' || event.key === 'F2') {
    event.preventDefault()
    desk.open(part.id, 'start')
  } else if (event.key === 'Delete') desk.remove(part.id)
}

const pressed = ({ line: { part }, isEditable, desk }: PartBlockProps, event: MouseEvent): void => {
  if (!isEditable) {
    desk.select(part.id)
    return
  }
  const isTitle = event.target instanceof Element && event.target.closest('[data-heading]') !== null
  desk.open(part.id, isTitle && hasTitle(part.kind) ? 'title' : { x: event.clientX, y: event.clientY })
}

/** A part as it reads. Pressed, or reached with the keys, it is written in. */
export const PartBlock = memo((props: PartBlockProps) => {
  const { line, isSelected, isEditable, desk } = props
  const { part, number, depth, references } = line
  const block = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (takesKeys(part.id)) block.current?.focus({ preventScroll: true })
  }, [part.id])
  return (
    <article
      ref={block}
      id={partDomId(part.id)}
      className={styles['part']}
      data-kind={part.kind}
      data-depth={depth}
      data-selected={isSelected || undefined}
      aria-label={`${partKindName(part.kind).one}: ${number.reference}`}
      tabIndex={isSelected ? 0 : -1}
      onClick={(event) => {
        // Words were chosen, to be copied or remarked on.
        if (window.getSelection()?.isCollapsed !== false) pressed(props, event)
      }}
      onKeyDown={(event) => {
        keyOnBlock(props, event)
      }}
      onFocus={(event: FocusEvent) => {
        if (event.currentTarget.matches(':focus-visible')) desk.select(part.id)
      }}
    >
      <div className={styles['heading']} data-heading>
        <PartLabel line={line} />
        {hasTitle(part.kind) && <Title line={line} />}
      </div>
      {part.kind !== 'chapter' && (
        <div className={styles['text']}>
          {part.text === '' ? (
            <p className={styles['blank']}>{isEditable ? 'Escriba aquí.' : 'Sin texto.'}</p>
          ) : (
            <PartText text={part.text} references={references} />
          )}
        </div>
      )}
    </article>
  )
})
PartBlock.displayName = 'PartBlock'
