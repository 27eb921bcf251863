import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Term } from '../../../shared/contract/committee.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import type { TermDraft } from './term-proposals.ts'

const TermForm = z.strictObject({ name: z.string().trim().min(1).max(300), firstDay: Day, lastDay: Day })

type FormProps = {
  kept: Term | null
  proposal: TermDraft
  onSave: (kept: Term | null, draft: TermDraft) => Promise<Term | null>
  onClose: () => void
}

const Form = ({ kept, proposal, onSave, onClose }: FormProps) => {
  const { control, handleSubmit, formState } = useForm<TermDraft>({
    resolver: formResolver(TermForm),
    defaultValues: kept === null ? proposal : { name: kept.name, firstDay: kept.firstDay, lastDay: kept.lastDay },
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: TermDraft) => {
    if ((await onSave(kept, draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <Text c="dimmed">
          El padrón y las acreditaciones se llevan por período. Cada día pertenece a uno solo: así se sabe contra qué
          asientos se cuenta el quórum de cada sesión.
        </Text>
        <TextField control={control} name="name" label="Nombre" placeholder="CER 2026" isRequired hasInitialFocus />
        <SimpleGrid cols={2}>
          <FormDay control={control} name="firstDay" label="Primer día" isRequired />
          <FormDay control={control} name="lastDay" label="Último día" isRequired />
        </SimpleGrid>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {kept === null ? 'Abrir período' : 'Guardar período'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type TermDrawerProps = Omit<FormProps, 'kept'> & { edited: { kept: Term | null } | null }

/** Opens a term or corrects one. */
export const TermDrawer = ({ edited, ...rest }: TermDrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited?.kept ? 'Corregir el período' : 'Abrir un período'}
  >
    {edited !== null && <Form key={edited.kept?.id ?? 'new'} kept={edited.kept} {...rest} />}
  </GuardedDrawer>
)
