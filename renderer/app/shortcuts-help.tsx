import { Group, Kbd, Modal, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { shortcutGroups } from './shortcuts.ts'
import styles from './shortcuts-help.module.css'

/** The list of shortcuts, key by key, by the screen in which they work. */
export const ShortcutsTable = () => (
  <div className={styles['groups']}>
    {shortcutGroups.map(({ where, shortcuts }) => (
      <Table key={where} withRowBorders={false} verticalSpacing={4} aria-label={`Atajos de teclado: ${where}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th colSpan={2}>{where}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shortcuts.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td className={styles['keys'] ?? ''}>
                <Group gap={4} wrap="nowrap">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    ))}
  </div>
)

let isShown = false
const listeners = new Set<() => void>()

const setShown = (next: boolean) => {
  isShown = next
  for (const listener of listeners) listener()
}

/** Opens the sheet of the shortcuts, from wherever it is asked for. */
export const showShortcuts = (): void => {
  setShown(true)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Listens for the shortcuts that work everywhere, and shows them all on `?`, or on F1 while something is being typed. */
export const ShortcutsHelp = () => {
  const isOpen = useSyncExternalStore(subscribe, () => isShown)
  const navigate = useNavigate()
  useHotkeys([
    ['shift+?', showShortcuts],
    ['?', showShortcuts],
    ['alt+N', () => void navigate({ to: '/sesiones', search: { nueva: true } })],
  ])
  useHotkeys([['F1', showShortcuts]], [], true)
  return (
    <Modal
      opened={isOpen}
      onClose={() => {
        setShown(false)
      }}
      title="Atajos de teclado"
      size="62rem"
    >
      <ShortcutsTable />
    </Modal>
  )
}
