import { Alert, Button, Checkbox, FocusTrap, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { Term } from '../../../shared/contract/committee.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { count } from '../../texts/format.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { closingWords, lastingBeyond } from './closing-facts.ts'
import { proposedSuccessor } from './term-proposals.ts'
import type { Succession } from './use-installation.ts'

const ClosingForm = z.strictObject({
  closesOn: Day,
  opensNext: z.boolean(),
  name: z.string().trim().min(1).max(300),
  firstDay: Day,
  lastDay: Day,
})
type ClosingForm = z.infer<typeof ClosingForm>

export type Closing = { term: Term; activeInstitutions: number }

type FormProps = {
  closing: Closing
  onCloseTerm: (term: Term, lastDay: Day) => Promise<unknown>
  onSucceed: (succession: Succession) => Promise<unknown>
  onClose: () => void
}

const carriedWords = (institutions: number): string =>
  `${count(institutions, 'institución activa pasará', 'instituciones activas pasarán')} al período nuevo. Todavía no habrá nadie acreditado en él: cada institución acredita otra vez.`

const Form = ({ closing: { term, activeInstitutions }, onCloseTerm, onSucceed, onClose }: FormProps) => {
  const [proposed, setProposed] = useState(() => proposedSuccessor(term, term.lastDay, today()))
  const { control, handleSubmit, formState, getValues, setValue } = useForm<ClosingForm>({
    resolver: formResolver(ClosingForm),
    defaultValues: { closesOn: term.lastDay, opensNext: true, ...proposed },
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const { data: accreditations = [] } = useQuery(orpc.accreditations.list.queryOptions({ input: { on: null } }))
  const closesOn = useWatch({ control, name: 'closesOn' })
  const opensNext = useWatch({ control, name: 'opensNext' })
  // The next term begins where this one ends, unless somebody wrote otherwise.
  const follow = (lastDay: Day | null) => {
    if (lastDay === null) return
    const next = proposedSuccessor(term, lastDay, today())
    for (const field of ['name', 'firstDay', 'lastDay'] as const)
      if (getValues(field) === proposed[field]) setValue(field, next[field])
    setProposed(next)
  }
  const save = async ({ closesOn: lastDay, opensNext: isSucceeded, ...next }: ClosingForm) => {
    const done = isSucceeded ? await onSucceed({ term, lastDay, next }) : await onCloseTerm(term, lastDay)
    if (done !== null) onClose()
  }
  const isDay = Day.safeParse(closesOn).success
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <FormDay
          control={control}
          name="closesOn"
          label={`Último día de «${term.name}»`}
          isRequired
          onChosen={follow}
        />
        {isDay && (
          <Text size="sm" c="dimmed">
            {closingWords(lastingBeyond(accreditations, term, closesOn))} Las sesiones y los documentos del período se
            conservan y se pueden consultar.
          </Text>
        )}
        <Checkbox
          label="Abrir el período siguiente"
          checked={opensNext}
          onChange={(event) => {
            setValue('opensNext', event.currentTarget.checked, { shouldDirty: true })
          }}
        />
        {opensNext && (
          <>
            <TextField control={control} name="name" label="Nombre del período nuevo" isRequired />
            <SimpleGrid cols={2}>
              <FormDay control={control} name="firstDay" label="Primer día" isRequired />
              <FormDay control={control} name="lastDay" label="Último día" isRequired />
            </SimpleGrid>
            <Alert icon={<IconInfoCircle size={18} aria-hidden />}>{carriedWords(activeInstitutions)}</Alert>
          </>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {opensNext ? 'Cerrar y abrir el siguiente' : 'Cerrar el período'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type CloseTermDrawerProps = Omit<FormProps, 'closing'> & { closing: Closing | null }

/** Closes a term and, unless it is the last, opens the one that follows with its active institutions. */
export const CloseTermDrawer = ({ closing, ...rest }: CloseTermDrawerProps) => (
  <GuardedDrawer opened={closing !== null} onClose={rest.onClose} title="Cerrar el período" size={540}>
    {closing !== null && <Form key={closing.term.id} closing={closing} {...rest} />}
  </GuardedDrawer>
)
