import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDrawerCover } from '../../ui/guarded-drawer.tsx'
import type { Attachment } from '../../../shared/contract/attachments.ts'

type RenameProps = {
  attachment: Attachment
  onRename: (attachment: Attachment, fileName: string) => Promise<Attachment | null>
  onClose: () => void
}

const RenameForm = ({ attachment, onRename, onClose }: RenameProps) => {
  const [fileName, setFileName] = useState(attachment.fileName)
  const rename = async () => {
    if ((await onRename(attachment, fileName.trim())) !== null) onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (fileName.trim() !== '') void rename()
      }}
    >
      <TextInput
        label="Nombre del archivo"
        value={fileName}
        maxLength={200}
        error={fileName.trim() === '' ? 'Falta escribir esto.' : null}
        data-autofocus
        onChange={(event) => {
          setFileName(event.currentTarget.value)
        }}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancelar
        </Button>
        <Button type="submit">Cambiar el nombre</Button>
      </Group>
    </form>
  )
}

/** Gives an attached file another name. */
export const RenameModal = ({
  attachment,
  ...rest
}: Omit<RenameProps, 'attachment'> & { attachment: Attachment | null }) => {
  useDrawerCover(attachment !== null)
  return (
    <Modal opened={attachment !== null} onClose={rest.onClose} title="Cambiar el nombre">
      {attachment !== null && <RenameForm attachment={attachment} {...rest} />}
    </Modal>
  )
}
