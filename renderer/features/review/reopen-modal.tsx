import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import type { Session } from '../../../shared/contract/sessions.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { KeptNotice } from '../../ui/kept-notice.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { StepFailure } from './step-failure.tsx'
import { useReopening } from './use-review.ts'

type ReopenModalProps = {
  session: Pick<Session, 'id' | 'version' | 'label'>
  isOpen: boolean
  onClose: () => void
}

const Reason = z.string()

const ReopenForm = ({ session, onClose }: Omit<ReopenModalProps, 'isOpen'>) => {
  const { value: reason, change, clear, isRestored } = useKeptDraft(draftKey('reopening', session.id), Reason, '')
  const reopening = useReopening(session)
  const isEmpty = reason.trim() === ''
  const [isChecked, setChecked] = useState(false)
  const reopen = async () => {
    setChecked(true)
    if (isEmpty || !(await reopening.run(reason.trim()))) return
    clear()
    notifyDone('El acta volvió a borrador. La versión aprobada se conserva.')
    onClose()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void reopen()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit()
      }}
    >
      <Stack>
        <Text>
          {`Acta de la ${session.label}. `}
          El acta vuelve a borrador y se puede corregir. La versión aprobada se conserva, con este motivo y su nombre.
          Después habrá que aprobarla otra vez.
        </Text>
        {isRestored && <KeptNotice onDiscard={clear} />}
        <Textarea
          label="Motivo"
          placeholder="Por ejemplo: faltaba un acuerdo"
          value={reason}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          error={isChecked && isEmpty ? 'Escriba por qué se reabre: queda junto a la versión aprobada.' : undefined}
          data-autofocus
          onChange={(event) => {
            change(event.currentTarget.value)
          }}
        />
        <StepFailure sentence={reopening.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Dejarla aprobada
          </Button>
          <Button type="submit" color="brick" loading={reopening.isRunning}>
            Reabrir el acta
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Takes an approval back: it asks why, and says what is kept. */
export const ReopenModal = ({ session, isOpen, onClose }: ReopenModalProps) => (
  <Modal opened={isOpen} onClose={onClose} title="Reabrir el acta" size={520}>
    <ReopenForm session={session} onClose={onClose} />
  </Modal>
)
