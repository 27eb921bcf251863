import { Autocomplete, Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useController, useForm, type Control } from 'react-hook-form'
import { InstitutionDraft, type Institution, type Segment } from '../../../shared/contract/committee.ts'
import { orpc } from '../../app/client.ts'
import { institutionLevelNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'

const blank: InstitutionDraft = {
  name: '',
  acronym: null,
  segmentId: null,
  level: null,
  province: null,
  address: null,
  phone: null,
  email: null,
}

const draftOf = (institution: Institution): InstitutionDraft => {
  const { name, acronym, segmentId, level, province, address, phone, email } = institution
  return { name, acronym, segmentId, level, province, address, phone, email }
}

/** The province, one of the region's or any other. */
const ProvinceField = ({ control }: { control: Control<InstitutionDraft> }) => {
  const { field } = useController({ control, name: 'province' })
  const { data: territory } = useQuery(orpc.territory.list.queryOptions())
  return (
    <Autocomplete
      label="Provincia"
      data={(territory ?? []).map(({ name }) => name)}
      value={field.value ?? ''}
      onChange={(typed) => {
        field.onChange(typed === '' ? null : typed)
      }}
      onBlur={field.onBlur}
    />
  )
}

type InstitutionFormProps = {
  kept: Institution | null
  segments: readonly Segment[]
  /** What stands in the way of saving, explained above the buttons. */
  obstacle?: ReactNode
  /** What is typed does not matter any more. */
  isSettled?: boolean
  onSave: (draft: InstitutionDraft) => Promise<Institution | null>
  onDone: (saved: Institution) => void
  onCancel: () => void
}

/** Writes an institution down, or corrects it. */
export const InstitutionForm = (props: InstitutionFormProps) => {
  const { kept, segments, obstacle, isSettled = false, onSave, onDone, onCancel } = props
  const { control, handleSubmit, formState } = useForm<InstitutionDraft>({
    resolver: formResolver(InstitutionDraft),
    defaultValues: kept === null ? blank : draftOf(kept),
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting && !isSettled)
  const save = async (draft: InstitutionDraft) => {
    const saved = await onSave(draft)
    if (saved !== null) onDone(saved)
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack gap="sm">
        <TextField control={control} name="name" label="Nombre" lines={2} isRequired hasInitialFocus />
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
          <TextField control={control} name="acronym" label="Sigla" placeholder="DIRESA" isOptional />
          <ChoiceField
            control={control}
            name="segmentId"
            label="Segmento"
            options={segments.map(({ id, name }) => ({ value: id, label: name }))}
            isOptional
          />
          <ChoiceField
            control={control}
            name="level"
            label="Nivel"
            options={optionsOf(institutionLevelNames)}
            isOptional
          />
          <ProvinceField control={control} />
        </SimpleGrid>
        <TextField control={control} name="address" label="Dirección" isOptional />
        <SimpleGrid cols={2} spacing="sm">
          <TextField control={control} name="phone" label="Teléfono" isOptional />
          <TextField control={control} name="email" label="Correo" isOptional />
        </SimpleGrid>
        {obstacle}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {kept === null ? 'Agregar al padrón' : 'Guardar cambios'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
