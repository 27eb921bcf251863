import { ActionIcon, Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useController, useFieldArray, useForm, type Control } from 'react-hook-form'
import type { Institution } from '../../../shared/contract/committee.ts'
import { WorkingGroupDraft, type WorkingGroup } from '../../../shared/contract/groups.ts'
import { draftKey, nobody } from '../../../shared/domain/draft.ts'
import { orpc } from '../../app/client.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormCheck, FormDay, TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import styles from './groups.module.css'
import { draftOf } from './use-groups.ts'
import { blankGroup, groupKindNames } from './words.ts'

const mostMembers = 200

const institutionLabel = ({ name, acronym }: Institution): string => (acronym === null ? name : `${acronym} · ${name}`)

type MemberProps = {
  control: Control<WorkingGroupDraft>
  index: number
  institutions: readonly Institution[]
  onRemove: () => void
}

const MemberFields = ({ control, index, institutions, onRemove }: MemberProps) => {
  const { field } = useController({ control, name: `members.${index}.institutionId` })
  return (
    <fieldset className={styles['member']}>
      <legend className="visually-hidden">{`Integrante ${String(index + 1)}`}</legend>
      <Select
        label="Institución"
        placeholder="Ninguna: una persona"
        data={institutions.map((one) => ({ value: one.id, label: institutionLabel(one) }))}
        value={field.value}
        onChange={field.onChange}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': `Quitar la institución del integrante ${String(index + 1)}` }}
        nothingFoundMessage="Ninguna institución con esas letras"
      />
      <TextField control={control} name={`members.${index}.name`} label="Persona" isOptional />
      <TextField control={control} name={`members.${index}.position`} label="Cargo" isOptional />
      <ActionIcon aria-label={`Quitar al integrante ${String(index + 1)}`} onClick={onRemove} mb={3}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </fieldset>
  )
}

const Members = ({ control }: { control: Control<WorkingGroupDraft> }) => {
  const { data } = useQuery(orpc.institutions.list.queryOptions())
  const { fields, append, remove } = useFieldArray({ control, name: 'members' })
  return (
    <div>
      <Text fw={600} mb={4}>
        Integrantes
      </Text>
      {fields.length === 0 && (
        <Text size="sm" c="dimmed">
          Instituciones, con la persona que va si se sabe, o personas a título propio.
        </Text>
      )}
      {fields.map((field, index) => (
        <MemberFields
          key={field.id}
          control={control}
          index={index}
          institutions={data?.institutions ?? []}
          onRemove={() => {
            remove(index)
          }}
        />
      ))}
      {fields.length < mostMembers && (
        <Button
          variant="subtle"
          mt="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            append({ institutionId: null, name: null, position: null })
          }}
        >
          Agregar integrante
        </Button>
      )}
    </div>
  )
}

type GroupFormProps = {
  kept: WorkingGroup | null
  onSave: (kept: WorkingGroup | null, draft: WorkingGroupDraft) => Promise<WorkingGroup | null>
  onSaved: (group: WorkingGroup) => void
  onCancel: () => void
}

/** Writes a group down, or corrects it. */
export const GroupForm = ({ kept, onSave, onSaved, onCancel }: GroupFormProps) => {
  const form = useForm<WorkingGroupDraft>({
    resolver: formResolver(WorkingGroupDraft),
    defaultValues: kept === null ? blankGroup : draftOf(kept),
  })
  const { control, handleSubmit, formState } = form
  const key = kept === null ? draftKey('new_group', nobody) : draftKey('working_group', kept.id, String(kept.version))
  const { forget } = useKeptForm(form, key, WorkingGroupDraft)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: WorkingGroupDraft) => {
    const saved = await onSave(kept, draft)
    if (saved === null) return
    forget()
    onSaved(saved)
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <div className={styles['nameFields']}>
          <TextField control={control} name="name" label="Nombre" isRequired hasInitialFocus />
          <TextField control={control} name="acronym" label="Sigla" isOptional />
          <ChoiceField control={control} name="kind" label="Tipo" options={optionsOf(groupKindNames)} />
        </div>
        <SimpleGrid cols={2}>
          <TextField control={control} name="coordinatorName" label="Quién coordina" isOptional />
          <TextField control={control} name="coordinatorPosition" label="Su cargo" isOptional />
          <FormDay control={control} name="installedOn" label="Instalado el" isOptional />
          <TextField
            control={control}
            name="installationDocument"
            label="Documento de instalación"
            placeholder="Acta, resolución u ordenanza"
            isOptional
          />
        </SimpleGrid>
        <TextField control={control} name="purpose" label="Finalidad" lines={2} isOptional />
        <TextField
          control={control}
          name="plan"
          label="Plan de trabajo"
          description="Una línea para cada actividad. El plan escaneado se adjunta en la ficha."
          lines={3}
          isOptional
        />
        <Members control={control} />
        <FormCheck control={control} name="isActive" label="Está en actividad" />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar grupo
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
