import { Group, Kbd, Modal, Table } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { shortcuts } from './shortcuts.ts'

/** The list of shortcuts, key by key. */
export const ShortcutsTable = () => (
  <Table withRowBorders={false} aria-label="Atajos de teclado">
    <Table.Tbody>
      {shortcuts.map(({ keys, does }) => (
        <Table.Tr key={does}>
          <Table.Td w={130}>
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
)

/** Listens for the shortcuts that work everywhere, and shows them all on `?`. */
export const ShortcutsHelp = () => {
  const [isOpen, { open, close }] = useDisclosure(false)
  const navigate = useNavigate()
  useHotkeys([
    ['shift+?', open],
    ['?', open],
    ['alt+N', () => void navigate({ to: '/sesiones', search: { nueva: true } })],
  ])
  return (
    <Modal opened={isOpen} onClose={close} title="Atajos de teclado" size="lg">
      <ShortcutsTable />
    </Modal>
  )
}
