import { Button, Group, MultiSelect, Select, Stack } from '@mantine/core'
import { useController, useForm, type Control } from 'react-hook-form'
import type { Institution } from '../../../shared/contract/committee.ts'
import { CommitmentDraft, type Commitment } from '../../../shared/contract/resolutions.ts'
import type { Priority } from '../../../shared/contract/priorities.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { inHandKey, type InHand } from './in-hand.ts'
import { ResponsiblePerson } from './responsible-person.tsx'
import { commitmentDraftOf } from './use-minutes.ts'

const institutionLabel = ({ name, acronym }: Institution): string => (acronym === null ? name : `${acronym} · ${name}`)

const ResponsibleField = ({
  control,
  institutions,
}: {
  control: Control<CommitmentDraft>
  institutions: readonly Institution[]
}) => {
  const { field } = useController({ control, name: 'responsibleIds' })
  return (
    <MultiSelect
      label="Responsables"
      description="Una o más instituciones."
      placeholder={field.value.length === 0 ? 'Sigla o nombre' : ''}
      data={institutions.map((institution) => ({ value: institution.id, label: institutionLabel(institution) }))}
      value={field.value}
      onChange={field.onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Quitar todos los responsables' }}
      nothingFoundMessage="Ninguna institución con esas letras"
      maxDropdownHeight={260}
    />
  )
}

const PriorityField = ({
  control,
  priorities,
}: {
  control: Control<CommitmentDraft>
  priorities: readonly Priority[]
}) => {
  const { field } = useController({ control, name: 'priority' })
  return (
    <Select
      label="Prioridad de la AREGOB"
      data={priorities.map(({ number, text }) => ({ value: String(number), label: `${String(number)}. ${text}` }))}
      value={field.value === null ? null : String(field.value)}
      onChange={(value) => {
        field.onChange(value === null ? null : Number(value))
      }}
      clearable
      clearButtonProps={{ 'aria-label': 'Quitar la prioridad' }}
      placeholder="Si corresponde a alguna"
      searchable
    />
  )
}

type SaveCommitment = (kept: Commitment | null, draft: CommitmentDraft) => Promise<Commitment | null>
type FormProps = {
  inHand: InHand<Commitment, CommitmentDraft>
  institutions: readonly Institution[]
  priorities: readonly Priority[]
  onSave: SaveCommitment
  onClose: () => void
}

const CommitmentForm = ({ inHand, institutions, priorities, onSave, onClose }: FormProps) => {
  const { kept, text, prefilled } = inHand
  const form = useForm<CommitmentDraft>({
    resolver: formResolver(CommitmentDraft),
    defaultValues:
      kept === null
        ? { text, responsibleIds: [], personId: null, dueOn: null, priority: null, ...prefilled }
        : commitmentDraftOf(kept),
  })
  const { control, handleSubmit, formState } = form
  useKeptForm(form, inHandKey('commitment', inHand), CommitmentDraft)
  // The words of a new one were typed in the line before.
  useDrawerGuard((formState.isDirty || (kept === null && text !== '')) && !formState.isSubmitting)
  const save = async (draft: CommitmentDraft) => {
    if ((await onSave(kept, draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField control={control} name="text" label="Compromiso" lines={3} isRequired hasInitialFocus />
        <ResponsibleField control={control} institutions={institutions} />
        <ResponsiblePerson control={control} kept={kept?.person ?? null} />
        <FormDay control={control} name="dueOn" label="Para cuándo" isOptional />
        {priorities.length > 0 && <PriorityField control={control} priorities={priorities} />}
        <Group justify="flex-end" my="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar compromiso
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type CommitmentDrawerProps = Omit<FormProps, 'inHand'> & { inHand: InHand<Commitment, CommitmentDraft> | null }

/** Writes or corrects a commitment: who answers for it, until when, which priority it serves. */
export const CommitmentDrawer = ({ inHand, ...rest }: CommitmentDrawerProps) => (
  <GuardedDrawer
    opened={inHand !== null}
    onClose={rest.onClose}
    title={inHand?.kept ? 'Editar compromiso' : 'Nuevo compromiso'}
  >
    {inHand !== null && <CommitmentForm key={inHand.kept?.id ?? 'new'} inHand={inHand} {...rest} />}
    {inHand?.kept != null && (
      <Attachments
        key={`files ${inHand.kept.id}`}
        owner={{ kind: 'commitment', id: inHand.kept.id }}
        title="Archivos del compromiso"
        what="la evidencia de su avance"
      />
    )}
  </GuardedDrawer>
)
