import { Button, Group, Modal, Text } from '@mantine/core'

type ConfirmModalProps = {
  isOpen: boolean
  title: string
  /** What will be lost, and that it cannot be undone: only such acts ask. */
  consequence: string
  doIt: string
  keepIt?: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before an act that has no way back. */
export const ConfirmModal = ({
  isOpen,
  title,
  consequence,
  doIt,
  keepIt = 'No, dejarlo como está',
  onConfirm,
  onCancel,
}: ConfirmModalProps) => (
  // Above a drawer, whose panel may be what would be lost.
  <Modal opened={isOpen} onClose={onCancel} title={title} zIndex={300}>
    <Text mb="lg">{consequence}</Text>
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel} data-autofocus>
        {keepIt}
      </Button>
      <Button color="brick" onClick={onConfirm}>
        {doIt}
      </Button>
    </Group>
  </Modal>
)
