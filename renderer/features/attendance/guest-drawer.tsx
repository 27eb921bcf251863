import { Button, Chip, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { currentTime, today } from '../../app/clock.ts'
import { optionsOf, sexNames } from '../../texts/labels.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import type { AttendanceActions } from './attendance-actions.ts'
import { ArrivalField } from './arrival-field.tsx'
import { GuestDraft, guestFromName } from './guest-draft.ts'
import { arrivalMissing, arrivingNow, isAnswered, unanswered, type ArrivalAnswer } from './hours.ts'
import { localAuthorities, postOf, postSaidOf, type LocalAuthority } from './local-authorities.ts'

const capacities = [
  { value: 'guest', label: 'Invitado(a)' },
  { value: 'staff', label: 'Equipo técnico' },
]

type AuthoritiesProps = {
  authorities: readonly LocalAuthority[]
  chosen: string | null
  onChoose: (authority: LocalAuthority) => void
}

const Authorities = ({ authorities, chosen, onChoose }: AuthoritiesProps) =>
  authorities.length === 0 ? null : (
    <div role="group" aria-label="Autoridades del lugar">
      <Text size="sm" fw={600} mb={6}>
        Autoridades del lugar
      </Text>
      <Group gap={6}>
        {authorities.map((authority) => (
          <Chip
            key={authority.institutionName}
            size="sm"
            checked={chosen === authority.institutionName}
            title={authority.institutionName}
            onChange={() => {
              onChoose(authority)
            }}
          >
            {authority.label}
          </Chip>
        ))}
      </Group>
    </div>
  )

type Taken = ErrorData<'NATIONAL_ID_TAKEN'>

// The number says that they are known: one press checks that person in, with the post that was written.
const TakenOffer = ({ taken, onTake }: { taken: Taken; onTake: () => void }) => (
  <Group role="alert" justify="space-between" wrap="nowrap" gap="sm">
    <Text size="sm">{`Ese documento es de ${taken.personName}, que ya está en el programa. Si es la misma persona, regístrela a ella.`}</Text>
    <Button variant="default" size="xs" flex="none" onClick={onTake}>
      Registrar a {taken.personName}
    </Button>
  </Group>
)

type GuestFormProps = { name: string; session: Session; actions: AttendanceActions; onClose: () => void }

const useGuestForm = ({ name, session, actions, onClose }: GuestFormProps) => {
  const [taken, setTaken] = useState<Taken | null>(null)
  const [answer, setAnswer] = useState(unanswered)
  const [arrivalError, setArrivalError] = useState<string | null>(null)
  // Of a session that is not under way the clock tells nothing.
  const [isAsked] = useState(() => arrivingNow(session, [], today(), currentTime()).kind === 'ask')
  const form = useForm<GuestDraft>({ resolver: formResolver(GuestDraft), defaultValues: guestFromName(name) })
  useKeptForm(form, draftKey('guest', session.id, name.slice(0, 100)), GuestDraft)
  const { formState, setValue, setError, getValues, handleSubmit } = form
  const authorities = localAuthorities(session)
  // Saved with a refusal, it is still to be saved.
  useDrawerGuard(formState.isDirty && (!formState.isSubmitting || taken !== null))
  const save = handleSubmit(async (draft) => {
    setTaken(null)
    if (isAsked && !isAnswered(answer)) {
      setArrivalError(arrivalMissing)
      return
    }
    const refusal = await actions.checkInGuest(draft, isAsked ? answer : null)
    if (refusal === null) onClose()
    else if (refusal !== 'failed' && refusal.error.code === 'NATIONAL_ID_TAKEN') {
      setError('person.nationalId', { message: `Ya es de ${refusal.error.data.personName}.` })
      setTaken(refusal.error.data)
    }
  })
  return {
    form,
    taken,
    arrival: isAsked ? answer : null,
    arrivalError,
    setArrival: (changed: ArrivalAnswer) => {
      setArrivalError(null)
      setAnswer(changed)
    },
    authorities,
    save,
    chooseAuthority: (authority: LocalAuthority) => {
      setValue('institutionName', authority.institutionName, { shouldDirty: true })
      setValue('position', postOf(authority, getValues('person.sex')), { shouldDirty: true })
    },
    sayPost: () => {
      setValue('position', postSaidOf(getValues('position'), getValues('person.sex'), authorities))
    },
    takeKnown: ({ personId, personName }: Taken) => {
      const { position, capacity } = getValues()
      onClose()
      actions.checkIn({ personId: PersonId.parse(personId), personName, institutionId: null, capacity, position })
    },
  }
}

const GuestForm = (props: GuestFormProps) => {
  const guest = useGuestForm(props)
  const { form, taken, authorities, save, chooseAuthority, sayPost, takeKnown } = guest
  const { control, formState } = form
  const institutionName = useWatch({ control, name: 'institutionName' })
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <Text c="dimmed" size="sm">
          No tiene acreditación: participa con voz y no cuenta para el quórum.
        </Text>
        <SimpleGrid cols={2}>
          <TextField
            control={control}
            name="person.givenNames"
            label="Nombres"
            isRequired
            hasInitialFocus={props.name === ''}
          />
          <TextField control={control} name="person.surnames" label="Apellidos" />
        </SimpleGrid>
        <Authorities authorities={authorities} chosen={institutionName} onChoose={chooseAuthority} />
        <TextField
          control={control}
          name="institutionName"
          label="Institución"
          description="Si no está en el padrón, se agrega sin asiento."
          isOptional
          hasInitialFocus={props.name !== ''}
        />
        <TextField control={control} name="position" label="Cargo" isOptional />
        <SimpleGrid cols={2}>
          <ChoiceField control={control} name="capacity" label="Participa como" options={capacities} />
          <ChoiceField
            control={control}
            name="person.sex"
            label="Sexo"
            options={optionsOf(sexNames)}
            isOptional
            onChosen={sayPost}
          />
        </SimpleGrid>
        <TextField control={control} name="person.nationalId" label="DNI o carné de extranjería" isOptional />
        {guest.arrival !== null && (
          <ArrivalField answer={guest.arrival} error={guest.arrivalError} onChange={guest.setArrival} />
        )}
        {taken !== null && (
          <TakenOffer
            taken={taken}
            onTake={() => {
              takeKnown(taken)
            }}
          />
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Registrar su llegada
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type GuestDrawerProps = {
  /** What was typed of the name; null while nobody is asked for. */
  name: string | null
  session: Session
  actions: AttendanceActions
  onClose: () => void
}

/** Registers somebody new as a guest or as staff, in a decentralised session also by their post. */
export const GuestDrawer = ({ name, session, actions, onClose }: GuestDrawerProps) => (
  <GuardedDrawer opened={name !== null} onClose={onClose} title="Registrar como invitado(a)">
    {name !== null && <GuestForm key={name} name={name} session={session} actions={actions} onClose={onClose} />}
  </GuardedDrawer>
)
