import { Button, Drawer, Group, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { InstitutionDraft, type Institution, type Segment } from '../../../shared/contract/committee.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, TextField } from '../../ui/form.tsx'

type SaveInstitution = (kept: Institution | null, draft: InstitutionDraft) => Promise<Institution | null>
type FormProps = {
  kept: Institution | null
  segments: readonly Segment[]
  onSave: SaveInstitution
  onClose: () => void
}

const InstitutionForm = ({ kept, segments, onSave, onClose }: FormProps) => {
  const { control, handleSubmit, formState } = useForm<InstitutionDraft>({
    resolver: formResolver(InstitutionDraft),
    defaultValues: { name: kept?.name ?? '', acronym: kept?.acronym ?? null, segmentId: kept?.segmentId ?? null },
  })
  const save = async (draft: InstitutionDraft) => {
    if ((await onSave(kept, draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField control={control} name="name" label="Nombre" lines={2} isRequired hasInitialFocus />
        <TextField control={control} name="acronym" label="Sigla" placeholder="DIRESA" isOptional />
        <ChoiceField
          control={control}
          name="segmentId"
          label="Segmento"
          options={segments.map(({ id, name }) => ({ value: id, label: name }))}
          isOptional
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar institución
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type InstitutionDrawerProps = Omit<FormProps, 'kept'> & { edited: { kept: Institution | null } | null }

/** Adds an institution or corrects one. */
export const InstitutionDrawer = ({ edited, ...rest }: InstitutionDrawerProps) => (
  <Drawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited?.kept ? 'Editar institución' : 'Nueva institución'}
  >
    {edited !== null && <InstitutionForm key={edited.kept?.id ?? 'new'} kept={edited.kept} {...rest} />}
  </Drawer>
)
