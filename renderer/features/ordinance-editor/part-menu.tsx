import { Menu } from '@mantine/core'
import {
  IconBookmark,
  IconCopy,
  IconCornerDownRight,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconTransform,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { childKindsOf, type PartKind } from '../../../shared/domain/ordinance.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import type { EditorDesk } from './editor-desk.ts'
import type { PartLine } from './part-lines.ts'

// What each becomes; nothing of those that are no enumeration.
const turnedName: Partial<Record<PartKind, string>> = { numeral: 'literal', letter: 'numeral' }

type PartMenuProps = {
  line: PartLine
  desk: EditorDesk
  onKeep: () => void
  onClose: () => void
  children: ReactNode
}

/** What can be done with a part of the structure. */
export const PartMenu = ({ line: { part }, desk, onKeep, onClose, children }: PartMenuProps) => {
  const name = partKindName(part.kind).one.toLocaleLowerCase('es')
  const turned = turnedName[part.kind]
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
      // Not the very key that opened it.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRowInsertTop size={16} aria-hidden />}
          onClick={() => {
            desk.addBeside(part.id, 'before', part.kind)
          }}
        >
          {`Agregar ${name} antes`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRowInsertBottom size={16} aria-hidden />}
          rightSection="Ctrl+Enter"
          onClick={() => {
            desk.addBeside(part.id, 'after', part.kind)
          }}
        >
          {`Agregar ${name} después`}
        </Menu.Item>
        {childKindsOf(part.kind).map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<IconCornerDownRight size={16} aria-hidden />}
            onClick={() => {
              desk.addBeside(part.id, 'inside', kind)
            }}
          >
            {`Agregar ${partKindName(kind).one.toLocaleLowerCase('es')} dentro`}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {turned !== undefined && (
          <Menu.Item
            leftSection={<IconTransform size={16} aria-hidden />}
            rightSection={desk.turnsByKey(part.id) && (part.kind === 'numeral' ? 'Alt+→' : 'Alt+←')}
            onClick={() => {
              desk.turn(part.id)
            }}
          >
            {`Convertir en ${turned}`}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => {
            desk.duplicate(part.id)
          }}
        >
          Duplicar
        </Menu.Item>
        <Menu.Item leftSection={<IconBookmark size={16} aria-hidden />} onClick={onKeep}>
          Guardar en la biblioteca
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          rightSection="Supr"
          onClick={() => {
            desk.remove(part.id)
          }}
        >
          Quitar
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
