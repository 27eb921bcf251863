import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Agreement } from '../../../shared/contract/resolutions.ts'

type RemoveNumberedModalProps = {
  agreement: Agreement | null
  onRemove: (agreement: Agreement, reason: string) => void
  onClose: () => void
}

/** A number already given leaves a gap, so its removal asks why. */
export const RemoveNumberedModal = ({ agreement, onRemove, onClose }: RemoveNumberedModalProps) => {
  const [reason, setReason] = useState('')
  const remove = () => {
    if (agreement === null || reason.trim() === '') return
    onRemove(agreement, reason.trim())
    setReason('')
    onClose()
  }
  return (
    <Modal opened={agreement !== null} onClose={onClose} title={`Quitar el acuerdo N° ${agreement?.number ?? ''}`}>
      <Stack>
        <Text>Su número ya se dio y no se usará otra vez. Escriba el motivo: quedará en el historial.</Text>
        <TextInput
          label="Motivo"
          value={reason}
          data-autofocus
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Conservarlo
          </Button>
          <Button color="brick" disabled={reason.trim() === ''} onClick={remove}>
            Quitar acuerdo
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
