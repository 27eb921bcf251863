import { ActionIcon, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useForm, type Control } from 'react-hook-form'
import type { z } from 'zod'
import { OrdinanceDraft } from '../../../shared/contract/ordinances.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import styles from './data.module.css'
import type { OrdinanceFacts } from './use-ordinance.ts'

const DataForm = OrdinanceDraft.omit({ kind: true })
type DataForm = z.infer<typeof DataForm>

const formOf = (ordinance: OrdinanceFacts): DataForm => ({
  name: ordinance.name,
  title: ordinance.title,
  year: ordinance.year,
  number: ordinance.number,
  city: ordinance.city,
  issuedOn: ordinance.issuedOn,
  councilPresident: ordinance.councilPresident,
  governor: ordinance.governor,
  letterNumber: ordinance.letterNumber,
  letterOn: ordinance.letterOn,
  signatories: ordinance.signatories,
})

type Fields = { control: Control<DataForm> }

const mostSignatories = 60

const Signatories = ({ control, kind }: Fields & Pick<OrdinanceFacts, 'kind'>) => {
  const { fields, append, remove } = useFieldArray({ control, name: 'signatories' })
  return (
    <div>
      <Text fw={600} mb={4}>
        Quiénes firman
      </Text>
      {fields.length === 0 && (
        <Text c="dimmed" size="sm">
          {kind === 'regulation'
            ? 'Nadie todavía: el Word saldrá para la firma de la coordinación.'
            : 'Nadie todavía: el Word saldrá sin lugar para firmas.'}
        </Text>
      )}
      {fields.map((field, index) => (
        <fieldset key={field.id} className={styles['signatory']}>
          <legend className="visually-hidden">{`Firmante ${String(index + 1)}`}</legend>
          <TextField control={control} name={`signatories.${index}.name`} label="Nombre u organización" isRequired />
          <TextField control={control} name={`signatories.${index}.position`} label="Cargo" isOptional />
          <TextField control={control} name={`signatories.${index}.institution`} label="Institución" isOptional />
          <ActionIcon
            aria-label={`Quitar al firmante ${String(index + 1)}`}
            mb={3}
            onClick={() => {
              remove(index)
            }}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      {fields.length < mostSignatories && (
        <Button
          variant="subtle"
          mt="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            append({ name: '', position: null, institution: null })
          }}
        >
          Agregar firmante
        </Button>
      )}
    </div>
  )
}

const CouncilFields = ({ control }: Fields) => (
  <>
    <SimpleGrid cols={2}>
      <TextField
        control={control}
        name="councilPresident"
        label="Preside el Consejo Regional"
        description="Firma la ordenanza."
        isOptional
      />
      <TextField
        control={control}
        name="governor"
        label="Gobernador o gobernadora"
        description="La promulga."
        isOptional
      />
    </SimpleGrid>
    <SimpleGrid cols={2}>
      <TextField
        control={control}
        name="letterNumber"
        label="Número del oficio de presentación"
        placeholder="012-2023-MCLCP-APURÍMAC"
        isOptional
      />
      <FormDay control={control} name="letterOn" label="Día del oficio" isOptional />
    </SimpleGrid>
  </>
)

type FormProps = { ordinance: OrdinanceFacts; onClose: () => void }

const Form = ({ ordinance, onClose }: FormProps) => {
  const isOrdinance = ordinance.kind === 'ordinance'
  const form = useForm<DataForm>({ resolver: formResolver(DataForm), defaultValues: formOf(ordinance) })
  const { control, handleSubmit, formState } = form
  const { forget } = useKeptForm(form, draftKey('ordinance', ordinance.id, String(ordinance.version)), DataForm)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const updating = useCommand(client.ordinances.update, {
    onDone: () => {
      notifyDone('Se guardaron los datos.')
    },
  })
  const save = async (draft: DataForm) => {
    const saved = await updating.runAndWait({ id: ordinance.id, draft, expectedVersion: ordinance.version })
    if (saved === null) return
    forget()
    onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField
          control={control}
          name="name"
          label="Nombre corto"
          description="Con el que la conocen mientras se redacta."
          isRequired
          hasInitialFocus
        />
        <TextField
          control={control}
          name="title"
          label="Título en el documento"
          description="Sale en mayúsculas."
          placeholder="Ordenanza Regional que…"
          lines={3}
        />
        <SimpleGrid cols={2}>
          <FormNumber control={control} name="year" label="Año" minimum={1900} maximum={9998} />
          <TextField
            control={control}
            name="number"
            label="Número"
            placeholder={isOrdinance ? 'Se sabe al aprobarse' : 'Si lo tiene'}
            isOptional
          />
          <TextField control={control} name="city" label="Lugar" isOptional />
          <FormDay control={control} name="issuedOn" label="Día al pie" placeholder="Se sabe al aprobarse" isOptional />
        </SimpleGrid>
        {isOrdinance ? <CouncilFields control={control} /> : <Signatories control={control} kind={ordinance.kind} />}
        <Text size="sm" c="dimmed">
          Lo que todavía no se sabe queda como una línea para llenar: nada se inventa.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar datos
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What is said of the whole text: how it is called, when and where it is given, and who signs. */
export const DataDrawer = ({ isOpen, ...rest }: FormProps & { isOpen: boolean }) => (
  <GuardedDrawer opened={isOpen} onClose={rest.onClose} title="Datos del texto" size={680}>
    {isOpen && <Form {...rest} />}
  </GuardedDrawer>
)
