import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { z } from 'zod'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { useKeeping } from './use-versions.ts'

type KeepVersionModalProps = { ordinanceId: OrdinanceId; isOpen: boolean; onClose: () => void }

const Note = z.string()

const KeepForm = ({ ordinanceId, onClose }: Omit<KeepVersionModalProps, 'isOpen'>) => {
  const { value: note, change, clear } = useKeptDraft(draftKey('ordinance_version', ordinanceId), Note, '')
  const keeping = useKeeping()
  const keep = async () => {
    if ((await keeping.runAndWait({ ordinanceId, note: note.trim() === '' ? null : note.trim() })) === null) return
    clear()
    onClose()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Stack>
        <Text size="sm">
          Se guarda cómo está ahora todo el texto con su exposición de motivos, para compararlo después o volver a él.
        </Text>
        <TextInput
          label="Para qué (opcional)"
          placeholder="Por ejemplo: lo que se envió al equipo técnico"
          value={note}
          maxLength={1000}
          data-autofocus
          onChange={(event) => {
            change(event.currentTarget.value)
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={keeping.isRunning}>
            Guardar versión
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Keeps the text as it stands, and asks what for. */
export const KeepVersionModal = ({ ordinanceId, isOpen, onClose }: KeepVersionModalProps) => (
  <Modal opened={isOpen} onClose={onClose} title="Guardar versión" size={520}>
    <KeepForm ordinanceId={ordinanceId} onClose={onClose} />
  </Modal>
)
