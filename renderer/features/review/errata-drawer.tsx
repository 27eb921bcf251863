import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Erratum, MinutesReview } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { shortDay } from '../../texts/format.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import styles from './review.module.css'
import { StepFailure } from './step-failure.tsx'
import { useAddingErratum } from './use-review.ts'

const required = z.string().trim().min(1).max(20_000)
const ErratumForm = z.strictObject({ says: required, shouldSay: required })
type ErratumForm = z.infer<typeof ErratumForm>

const empty: ErratumForm = { says: '', shouldSay: '' }

const AddErratum = ({ session }: { session: Session }) => {
  const adding = useAddingErratum(session.id)
  const form = useForm<ErratumForm>({
    resolver: formResolver(ErratumForm),
    defaultValues: empty,
  })
  const { control, handleSubmit, formState, reset, setFocus } = form
  useKeptForm(form, draftKey('erratum', session.id), ErratumForm)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const add = async (draft: ErratumForm) => {
    if (!(await adding.run(draft))) return
    reset(empty)
    setFocus('says')
    notifyDone('La fe de erratas quedó al final del acta.')
  }
  return (
    <form onSubmit={(event) => void handleSubmit(add)(event)} noValidate>
      <Stack gap="sm">
        <TextField control={control} name="says" label="Dice" lines={2} isRequired hasInitialFocus />
        <TextField control={control} name="shouldSay" label="Debe decir" lines={2} isRequired />
        <StepFailure sentence={adding.failure} />
        <Group justify="flex-end">
          <Button type="submit" loading={adding.isRunning}>
            Agregar a la fe de erratas
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const ErratumCard = ({ erratum, onRemove }: { erratum: Erratum; onRemove: () => void }) => (
  <li className={styles['erratum']}>
    <div>
      <p>
        <strong>Dice:</strong> {erratum.says}
      </p>
      <p>
        <strong>Debe decir:</strong> {erratum.shouldSay}
      </p>
      <Text size="sm" c="dimmed">
        {`${erratum.recordedBy}, ${shortDay(erratum.recordedOn)}`}
      </Text>
    </div>
    <ActionIcon aria-label={`Quitar la corrección de «${erratum.says.slice(0, 40)}»`} onClick={onRemove}>
      <IconTrash size={17} aria-hidden />
    </ActionIcon>
  </li>
)

const ErrataList = ({ errata }: { errata: readonly Erratum[] }) => {
  const [leaving, setLeaving] = useState<Erratum | null>(null)
  const removing = useCommand(client.minutes.removeErratum, {
    onDone: () => {
      notifyDone('Se quitó la corrección.')
    },
  })
  const keep = () => {
    setLeaving(null)
  }
  if (errata.length === 0) return <Text c="dimmed">Todavía no hay correcciones de esta acta.</Text>
  return (
    <>
      <ul className={styles['errata']} aria-label="Correcciones del acta">
        {errata.map((erratum) => (
          <ErratumCard
            key={erratum.id}
            erratum={erratum}
            onRemove={() => {
              setLeaving(erratum)
            }}
          />
        ))}
      </ul>
      <ConfirmModal
        isOpen={leaving !== null}
        title="¿Quitar esta corrección?"
        consequence="Desaparece del final del acta. Quedará en el historial que estuvo y quién la quitó."
        doIt="Quitar la corrección"
        onCancel={keep}
        onConfirm={() => {
          if (leaving !== null) removing.run({ id: leaving.id })
          keep()
        }}
      />
    </>
  )
}

type ErrataDrawerProps = { session: Session; review: MinutesReview; isOpen: boolean; onClose: () => void }

/** The corrections of an acta already approved: what it says and what it should say, appended at its end. */
export const ErrataDrawer = ({ session, review, isOpen, onClose }: ErrataDrawerProps) => (
  <GuardedDrawer opened={isOpen} onClose={onClose} title="Fe de erratas">
    <Stack>
      <Text>
        El texto aprobado no se toca: cada corrección se agrega al final del acta, también en el Word, con su fecha.
      </Text>
      <ErrataList errata={review.errata} />
      <AddErratum session={session} />
    </Stack>
  </GuardedDrawer>
)
