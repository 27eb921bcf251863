import { ActionIcon, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useFieldArray, useForm, type Control, type Resolver } from 'react-hook-form'
import {
  RatificationDraft,
  type Ratification,
  type RatificationSignatory,
} from '../../../shared/contract/ratifications.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { PriorityAgendaId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormCheck, FormDay, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PointsField } from '../../ui/points-field.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import styles from './priorities.module.css'
import { draftOf } from './use-ratifications.ts'

const checked = formResolver(RatificationDraft)

// A commitment that nobody wrote is none.
const resolver: Resolver<RatificationDraft> = (values, context, options) =>
  checked({ ...values, commitments: values.commitments.filter((one) => one.trim() !== '') }, context, options)

const blankSignatory: RatificationSignatory = { name: null, position: null, institution: '', isSigned: false }

type SignatoryProps = { control: Control<RatificationDraft>; index: number; onRemove: () => void }

const SignatoryFields = ({ control, index, onRemove }: SignatoryProps) => (
  <fieldset className={styles['signatory']}>
    <legend className="visually-hidden">{`Firmante ${String(index + 1)}`}</legend>
    <TextField control={control} name={`signatories.${index}.institution`} label="Institución" isRequired />
    <TextField control={control} name={`signatories.${index}.position`} label="Cargo" isOptional />
    <TextField
      control={control}
      name={`signatories.${index}.name`}
      label="Nombre"
      placeholder="Por completar"
      isOptional
    />
    <div className={styles['signed']}>
      <FormCheck control={control} name={`signatories.${index}.isSigned`} label="Firmó" />
    </div>
    <ActionIcon aria-label={`Quitar al firmante ${String(index + 1)}`} onClick={onRemove} mb={3}>
      <IconTrash size={17} aria-hidden />
    </ActionIcon>
  </fieldset>
)

const SignatoriesField = ({ control }: { control: Control<RatificationDraft> }) => {
  const { fields, append, remove } = useFieldArray({ control, name: 'signatories' })
  return (
    <div>
      <Text fw={600} mb={4}>
        Quiénes suscriben
      </Text>
      {fields.length === 0 && <Text c="dimmed">Nadie todavía: el Word saldrá con la marca «por completar».</Text>}
      {fields.map((field, index) => (
        <SignatoryFields
          key={field.id}
          control={control}
          index={index}
          onRemove={() => {
            remove(index)
          }}
        />
      ))}
      {fields.length < 100 && (
        <Button
          variant="subtle"
          mt="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            append(blankSignatory)
          }}
        >
          Agregar firmante
        </Button>
      )}
    </div>
  )
}

type FormProps = {
  agendaId: PriorityAgendaId
  act: Ratification | null
  proposal: RatificationDraft
  onSave: (act: Ratification | null, draft: RatificationDraft) => Promise<Ratification | null>
  onClose: () => void
}

const Form = ({ agendaId, act, proposal, onSave, onClose }: FormProps) => {
  const form = useForm<RatificationDraft>({ resolver, defaultValues: act === null ? proposal : draftOf(act) })
  const { control, handleSubmit, formState } = form
  useKeptForm(
    form,
    act === null ? draftKey('new_ratification', agendaId) : draftKey('ratification', act.id),
    RatificationDraft,
  )
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: RatificationDraft) => {
    if ((await onSave(act, draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField control={control} name="title" label="Título" isRequired hasInitialFocus />
        <SimpleGrid cols={2}>
          <FormDay control={control} name="heldOn" label="Día" isRequired />
          <TextField control={control} name="place" label="Lugar" placeholder="la ciudad de Abancay" isOptional />
        </SimpleGrid>
        <TextField
          control={control}
          name="introduction"
          label="Antecedentes"
          description="Lo que se quiera decir antes de los compromisos; puede quedar vacío."
          lines={3}
        />
        <PointsField
          control={control}
          name="commitments"
          label="Compromisos que se ratifican"
          one="compromiso"
          emptyWords="Ninguno todavía."
          most={100}
        />
        <SignatoriesField control={control} />
        {act !== null && (
          <Attachments owner={{ kind: 'ratification', id: act.id }} title="Acta firmada" what="el acta escaneada" />
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar acta
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export type RatificationDrawerProps = Omit<FormProps, 'act' | 'proposal'> & {
  edited: { act: Ratification | null } | null
}

const Proposed = ({ act, ...rest }: Omit<FormProps, 'proposal'>) => {
  const proposal = useQuery(orpc.ratifications.proposal.queryOptions({ input: { agendaId: rest.agendaId } }))
  return <Loaded query={proposal}>{(draft) => <Form act={act} proposal={draft} {...rest} />}</Loaded>
}

/** Writes an act of ratification, or corrects one: who signed, and the scan of the paper. */
export const RatificationDrawer = ({ edited, ...rest }: RatificationDrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited?.act ? 'Corregir el acta de ratificación' : 'Nueva acta de ratificación'}
    size={860}
  >
    {edited !== null && <Proposed key={edited.act?.id ?? 'new'} act={edited.act} {...rest} />}
  </GuardedDrawer>
)
