import { useDraggable, useDroppable } from '@dnd-kit/core'
import {
  IconChevronDown,
  IconChevronRight,
  IconDotsVertical,
  IconGripVertical,
  IconMessage,
  IconPlus,
} from '@tabler/icons-react'
import { memo } from 'react'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import type { SectionKey } from '../../../shared/domain/ordinance.ts'
import { partKindName, sectionHeadings, shortSectionHeadings } from '../../../shared/domain/ordinance-words.ts'
import type { EditorDesk } from './editor-desk.ts'
import { PartMenu } from './part-menu.tsx'
import { kindsOfSection } from './section-kinds.ts'
import type { PartLine } from './part-lines.ts'
import styles from './structure.module.css'

/** The id of a row, for `aria-activedescendant`. */
export const rowDomId = (key: string): string => `estructura-${key}`

/** Pixels of each row. */
export const rowHeight = 30

// Not moved by a transform: what is dragged over is measured without them.
const placeAt = (top: number) => ({ top, height: rowHeight })

export type DropMark = 'before' | 'after' | 'inside'

type FoldProps = { isOpen: boolean; onFold: () => void }

// Plain buttons, not the library's: a part that moves draws a dozen rows again.
// The keys fold with the arrows: this is for the pointer alone.
const Fold = ({ isOpen, onFold }: FoldProps) => (
  <button
    type="button"
    className={styles['fold']}
    tabIndex={-1}
    aria-label={isOpen ? 'Plegar' : 'Desplegar'}
    onClick={onFold}
  >
    {isOpen ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
  </button>
)

type SectionRowProps = {
  section: SectionKey
  total: number
  isOpen: boolean
  isEditable: boolean
  /** Pixels from the top of the list. */
  top: number
  desk: EditorDesk
  onFold: (key: string) => void
}

/** The heading of a section, with what is added to it. */
export const SectionRow = memo(({ section, total, isOpen, isEditable, top, desk, onFold }: SectionRowProps) => {
  const [usual] = kindsOfSection(section)
  const name = usual === undefined ? '' : partKindName(usual).one.toLocaleLowerCase('es')
  return (
    <div
      role="treeitem"
      id={rowDomId(section)}
      aria-level={1}
      aria-expanded={isOpen}
      aria-selected={false}
      className={styles['section']}
      style={placeAt(top)}
    >
      <Fold
        isOpen={isOpen}
        onFold={() => {
          onFold(section)
        }}
      />
      <span className={styles['sectionName']} title={sectionHeadings[section]}>
        {shortSectionHeadings[section]}
      </span>
      {total > 0 && <span className={styles['total']}>{total}</span>}
      {isEditable && usual !== undefined && (
        <button
          type="button"
          className={styles['tool']}
          data-always
          tabIndex={-1}
          aria-label={`Agregar ${name}`}
          title={`Agregar ${name}`}
          onClick={() => {
            desk.addToSection(usual)
          }}
        >
          <IconPlus size={15} aria-hidden />
        </button>
      )}
    </div>
  )
})
SectionRow.displayName = 'SectionRow'

export type PartRowProps = {
  line: PartLine
  isOpen: boolean
  words: string
  comments: number
  isSelected: boolean
  isEditable: boolean
  isMenuOpen: boolean
  mark: DropMark | null
  /** Pixels from the top of the list. */
  top: number
  desk: EditorDesk
  onFold: (key: string) => void
  onMenu: (id: OrdinancePartId | null) => void
  onKeep: (id: OrdinancePartId) => void
}

const MenuButton = ({ line, isMenuOpen, desk, onMenu, onKeep }: PartRowProps) => {
  const { part } = line
  const button = (
    <button
      type="button"
      className={styles['tool']}
      tabIndex={-1}
      aria-label={`Acciones: ${line.number.reference}`}
      aria-haspopup="menu"
      onClick={() => {
        onMenu(isMenuOpen ? null : part.id)
      }}
    >
      <IconDotsVertical size={15} aria-hidden />
    </button>
  )
  return isMenuOpen ? (
    <PartMenu
      line={line}
      desk={desk}
      onKeep={() => {
        onKeep(part.id)
      }}
      onClose={() => {
        onMenu(null)
      }}
    >
      {button}
    </PartMenu>
  ) : (
    button
  )
}

const Handle = ({ id, name }: { id: string; name: string }) => {
  const { setNodeRef, listeners } = useDraggable({ id })
  return (
    <span ref={setNodeRef} className={styles['handle']} title={`Arrastre para mover: ${name}`} {...listeners}>
      <IconGripVertical size={15} aria-hidden />
    </span>
  )
}

/** A part in the structure: its number and first words; dragged by its handle. */
export const PartRow = memo((props: PartRowProps) => {
  const { line, isOpen, words, comments, isSelected, isEditable, mark, top, desk, onFold } = props
  const { setNodeRef } = useDroppable({ id: line.part.id, disabled: !isEditable })
  return (
    <div
      ref={setNodeRef}
      role="treeitem"
      id={rowDomId(line.part.id)}
      aria-level={line.depth + 2}
      aria-selected={isSelected}
      {...(line.children === 0 ? {} : { 'aria-expanded': isOpen })}
      className={styles['row']}
      data-kind={line.part.kind}
      data-depth={line.depth}
      data-mark={mark ?? undefined}
      data-menu={props.isMenuOpen || undefined}
      style={placeAt(top)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') === null) desk.show(line.part.id)
      }}
    >
      {isEditable && <Handle id={line.part.id} name={line.number.reference} />}
      {line.children > 0 ? (
        <Fold
          isOpen={isOpen}
          onFold={() => {
            onFold(line.part.id)
          }}
        />
      ) : (
        <span className={styles['noFold']} />
      )}
      <span className={styles['short']}>{line.short}</span>
      <span className={styles['words']} data-blank={words === '' || undefined}>
        {words === '' ? 'Sin texto' : words}
      </span>
      {comments > 0 && (
        <span className={styles['comments']} title={`Comentarios sin resolver: ${String(comments)}`}>
          <IconMessage size={13} aria-hidden />
          {comments}
        </span>
      )}
      {isEditable && <MenuButton {...props} />}
    </div>
  )
})
PartRow.displayName = 'PartRow'
