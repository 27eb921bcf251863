import { Button, Tooltip } from '@mantine/core'
import { IconAt } from '@tabler/icons-react'
import { EditorContent, type Editor } from '@tiptap/react'
import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { createPortal } from 'react-dom'
import { hasTitle } from '../../../shared/domain/ordinance.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import { readText } from '../../../shared/domain/part-references.ts'
import { KeeperStatus } from '../../app/keeper-status.tsx'
import type { CaretAt } from './editing.ts'
import type { EditorDesk } from './editor-desk.ts'
import styles from './editor.module.css'
import { PartLabel } from './part-block.tsx'
import { PartConflict } from './part-conflict.tsx'
import { documentOf } from './part-document.ts'
import { partDomId } from './part-dom.ts'
import { partKeeperOf, type PartKeeper } from './part-keepers.ts'
import { commandOf, isUndo } from './part-keys.ts'
import type { PartLine, Structure } from './part-lines.ts'
import { ReferenceList, useReferenceList } from './reference-list.tsx'
import { takeKeys, usePartEditor } from './use-part-editor.ts'

type TitleFieldProps = {
  line: PartLine
  keeper: PartKeeper
  desk: EditorDesk
  field: RefObject<HTMLTextAreaElement | null>
  toText: () => void
}

const TitleField = ({ line: { part }, keeper, desk, field, toText }: TitleFieldProps) => {
  const title = useSyncExternalStore(keeper.subscribe, () => keeper.value().title)
  const [opened] = useState(title)
  // Whether something that was typed here is left to take back.
  const isTyped = useRef(false)
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey } = event
    const command = commandOf(event)
    const isEmpty = title === '' && keeper.value().text === ''
    const isTaken = ((): boolean => {
      if (command === 'add') desk.addAfter(part.id)
      else if (command !== null) desk.move(part.id, command, 'title')
      else if (isUndo(event) && !isTyped.current) desk.undo()
      else if (key === 'Escape') desk.stop(part.id)
      else if (key === 'Enter' || key === 'ArrowDown' || (key === 'Tab' && !shiftKey)) {
        if (part.kind !== 'chapter') toText()
        else return desk.go(part.id, 1, 'start')
      } else if (key === 'ArrowUp' || (key === 'Tab' && shiftKey)) return desk.go(part.id, -1, 'end')
      else if (key === 'Backspace' && isEmpty) desk.withdraw(part.id)
      else return false
      return true
    })()
    if (isTaken) event.preventDefault()
  }
  return (
    <textarea
      ref={field}
      className={styles['titleField']}
      rows={1}
      maxLength={1000}
      value={title}
      aria-label={`Título: ${partKindName(part.kind).one}`}
      placeholder={part.kind === 'chapter' ? 'Título del capítulo' : 'Título'}
      lang="es-PE"
      spellCheck
      onKeyDown={press}
      onChange={({ currentTarget, nativeEvent }) => {
        const isTakenBack = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'historyUndo'
        isTyped.current = !isTakenBack || currentTarget.value !== opened
        keeper.change({ ...keeper.value(), title: currentTarget.value.replaceAll(/\s*\n\s*/gu, ' ') })
      }}
      onBlur={() => {
        keeper.flush()
        desk.wasWritten(part.id)
      }}
    />
  )
}

const startReference = (editor: Editor): void => {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, ' ')
  editor
    .chain()
    .focus()
    .insertContent(before === '' || before === ' ' ? '@' : ' @')
    .run()
}

type ToolsProps = { bar: HTMLElement | null; editor: Editor | null; keeper: PartKeeper }

const Tools = memo(({ bar, editor, keeper }: ToolsProps) =>
  bar === null
    ? null
    : createPortal(
        <>
          <Tooltip label="Nombra otra parte por su número, que se renumera solo. También al escribir @">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconAt size={15} aria-hidden />}
              // The caret stays where it is.
              onMouseDown={(event) => {
                event.preventDefault()
              }}
              onClick={() => {
                if (editor !== null) startReference(editor)
              }}
            >
              Referencia
            </Button>
          </Tooltip>
          <KeeperStatus
            keeper={keeper}
            label="Esta parte"
            neverSaved="Se guarda solo"
            conflict="elija cuál texto queda"
          />
        </>,
        bar,
      ),
)
Tools.displayName = 'Tools'

const focusAtEnd = (field: HTMLTextAreaElement | null): void => {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

type PartEditorProps = {
  line: PartLine
  /** Where it stands in its section: another place takes the keys again. */
  place: string
  at: CaretAt
  structure: Structure
  desk: EditorDesk
  /** Where its tools are shown. */
  bar: HTMLElement | null
}

/** A part that is being written in, in the place where it reads. */
export const PartEditor = ({ line, place, at, structure, desk, bar }: PartEditorProps) => {
  const { part, depth } = line
  const [keeper] = useState(() => partKeeperOf(desk.actions.ordinanceId, part))
  const titleField = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(structure)
  useLayoutEffect(() => {
    latest.current = structure
  })
  const { numbers } = structure
  const list = useReferenceList(() => latest.current, part.id)
  const toTitle = () => {
    focusAtEnd(titleField.current)
  }
  const editor = usePartEditor({
    line,
    at,
    keeper,
    desk,
    numbers,
    toTitle,
    onKey: list.onKey,
    onLook: list.look,
    onBlur: list.close,
  })
  // A chapter is nothing but its title, wherever it is entered.
  useEffect(() => {
    if (at === 'title') titleField.current?.focus()
    else if (part.kind === 'chapter') focusAtEnd(titleField.current)
  }, [at, part.kind])
  useLayoutEffect(() => {
    const keysIn = desk.takeKeysIn()
    if (keysIn === 'title') titleField.current?.focus()
    else if (keysIn === 'text') editor?.view.focus()
  }, [place, desk, editor])
  // Another window wrote in it and nothing here is unsaved: shown.
  useEffect(() => {
    if (!keeper.offer({ title: part.title, text: part.text }, part.version, null)) return
    editor?.commands.setContent(documentOf(part.text), { emitUpdate: false })
  }, [editor, keeper, part])
  return (
    <article
      id={partDomId(part.id)}
      className={styles['part']}
      data-kind={part.kind}
      data-depth={depth}
      data-selected
      data-editing
      aria-label={`${partKindName(part.kind).one}: ${line.number.reference}`}
      {...(list.shown === null ? {} : { 'data-own-escape': true })}
    >
      <PartConflict
        keeper={keeper}
        read={(text) => readText(text, numbers)}
        onResolved={() => {
          editor?.commands.setContent(documentOf(keeper.value().text), { emitUpdate: false })
        }}
      />
      <div className={styles['heading']}>
        <PartLabel line={line} />
        {hasTitle(part.kind) && (
          <TitleField
            line={line}
            keeper={keeper}
            desk={desk}
            field={titleField}
            toText={() => {
              if (editor !== null) takeKeys(editor, 'start')
            }}
          />
        )}
      </div>
      {part.kind !== 'chapter' && <EditorContent editor={editor} className={styles['text'] ?? ''} />}
      <Tools bar={bar} editor={editor} keeper={keeper} />
      <ReferenceList list={list} />
    </article>
  )
}
