import { Anchor, Button, FocusTrap, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useForm, useWatch, type Control } from 'react-hook-form'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { SessionKind } from '../../../shared/domain/session.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { kindNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormCheck, TextField } from '../../ui/form.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { receivedWords } from '../agenda/item-words.ts'
import { SessionFields } from './session-fields.tsx'
import { newSessionForm, PlanningForm, type SessionForm } from './session-form.ts'

const NumberFields = ({ control }: { control: Control<SessionForm> }) => {
  const [isManual, { open }] = useDisclosure(false)
  const kind = useWatch({ control, name: 'kind' })
  const heldOn = useWatch({ control, name: 'heldOn' })
  const next = useQuery(orpc.sessions.nextNumber.queryOptions({ input: heldOn === '' ? skipToken : { kind, heldOn } }))
  if (isManual)
    return (
      <Group grow align="flex-start">
        <TextField control={control} name="number" label="Número" placeholder={next.data?.number ?? ''} isOptional />
        <TextField control={control} name="numberReason" label="Motivo, si no es el que sigue" isOptional />
      </Group>
    )
  return (
    <Text size="sm" c="dimmed">
      {next.data === undefined ? 'Al elegir el día verá el número que le toca.' : `Llevará el N° ${next.data.number}.`}{' '}
      <Anchor component="button" type="button" size="sm" onClick={open}>
        Usar otro número
      </Anchor>
    </Text>
  )
}

type Planned = { session: Session; items: AgendaItem[] }

const create = async ({ number, numberReason, withUsualItems, ...draft }: SessionForm): Promise<Planned> => {
  const session = await client.sessions.create({ draft, number, numberReason, withUsualItems })
  return { session, items: await client.agenda.list({ sessionId: session.id }) }
}

// Only an ordinary session goes over what the one before left.
const UsualItems = ({ control }: { control: Control<SessionForm> }) => {
  const kind = useWatch({ control, name: 'kind' })
  if (kind !== 'ordinary') return null
  return (
    <FormCheck
      control={control}
      name="withUsualItems"
      label="Empezar su agenda con lo que quedó de la anterior"
      description="La aprobación de su acta, los compromisos abiertos y los puntos que se dejaron para después."
    />
  )
}

const NewSessionForm = ({ kind, onClose }: { kind: SessionKind; onClose: () => void }) => {
  const navigate = useNavigate()
  const { data: territory = [] } = useQuery(orpc.territory.list.queryOptions())
  const form = useForm<SessionForm>({
    resolver: formResolver(PlanningForm),
    defaultValues: { ...newSessionForm, kind },
  })
  const creating = useCommand(create, {
    onDone: ({ session, items }) => {
      notifyDone([`Se programó la ${session.label}.`, receivedWords(items)].filter((part) => part !== null).join(' '))
      void navigate({ to: '/sesiones/$sessionId/agenda', params: { sessionId: session.id } })
    },
    onExpectedError: (error) => {
      if (error.code !== 'NUMBER_NEEDS_REASON') return false
      form.setError('numberReason', { message: `Sigue el ${error.data.expected}: diga por qué usa otro.` })
      return true
    },
  })
  useDrawerGuard(form.formState.isDirty && !creating.isRunning)
  const { control } = form
  return (
    <form onSubmit={(event) => void form.handleSubmit(creating.run)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <ChoiceField control={control} name="kind" label="Tipo de sesión" options={optionsOf(kindNames)} />
        <SessionFields
          control={control}
          territory={territory}
          onProvinceChosen={() => {
            form.setValue('district', null)
          }}
        />
        <UsualItems control={control} />
        <NumberFields control={control} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={creating.isRunning}>
            Programar sesión
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type NewSessionDrawerProps = { isOpen: boolean; kind: SessionKind; onClose: () => void }

/** Plans a session without leaving the list. */
export const NewSessionDrawer = ({ isOpen, kind, onClose }: NewSessionDrawerProps) => (
  <GuardedDrawer opened={isOpen} onClose={onClose} title="Nueva sesión" size={600}>
    <NewSessionForm key={kind} kind={kind} onClose={onClose} />
  </GuardedDrawer>
)
