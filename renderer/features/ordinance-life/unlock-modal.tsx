import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { KeptNotice } from '../../ui/kept-notice.tsx'

type FormProps = {
  ordinanceId: OrdinanceId
  isRunning: boolean
  /** Answers whether it was done. */
  onUnlock: (reason: string) => Promise<boolean>
  onClose: () => void
}

const Reason = z.string()

const Form = ({ ordinanceId, isRunning, onUnlock, onClose }: FormProps) => {
  const key = draftKey('ordinance_step', ordinanceId, 'unlock')
  const { value: reason, change, clear, isRestored } = useKeptDraft(key, Reason, '')
  const [isChecked, setChecked] = useState(false)
  const isEmpty = reason.trim() === ''
  const unlock = async () => {
    setChecked(true)
    if (isEmpty || !(await onUnlock(reason.trim()))) return
    clear()
    onClose()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}
    >
      <Stack>
        <Text>
          El texto vuelve a la etapa anterior y se puede corregir otra vez; su número y su día de aprobación se quitan.
          La versión aprobada se conserva y el motivo queda en el historial.
        </Text>
        {isRestored && <KeptNotice onDiscard={clear} />}
        <Textarea
          label="Motivo"
          placeholder="Por ejemplo: se marcó por error"
          value={reason}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          error={isChecked && isEmpty ? 'Escriba por qué se quita la aprobación.' : undefined}
          data-autofocus
          onChange={(event) => {
            change(event.currentTarget.value)
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Dejarla aprobada
          </Button>
          <Button type="submit" color="brick" loading={isRunning}>
            Quitar la aprobación
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Takes an approval away, which lets the text change again: it asks why, and says what is kept. */
export const UnlockModal = ({ isOpen, ...rest }: FormProps & { isOpen: boolean }) => (
  <Modal opened={isOpen} onClose={rest.onClose} title="Quitar la aprobación" size={520}>
    <Form {...rest} />
  </Modal>
)
