import { Alert, Button, Checkbox, FocusTrap, Group, Select, Stack, Text } from '@mantine/core'
import { IconFileTypeDocx, IconMessage2Exclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { ProducedDocument } from '../../../shared/contract/documents.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { Day } from '../../../shared/domain/dates.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { SessionId, type AgendaItemId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { count, shortDay } from '../../texts/format.ts'
import { addMonths } from '../../../shared/domain/dates.ts'
import { DayField } from '../../ui/day-field.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { sittingDay } from '../sessions/suspension.ts'
import { approvingSessions, usualApproval } from './approving.ts'
import { ObservationsField } from './observations-field.tsx'
import { StepFailure } from './step-failure.tsx'
import { useApproving } from './use-review.ts'

const apart = 'apart'

const Fields = z.strictObject({
  approvedInId: SessionId.nullable(),
  approvedOn: Day.nullable(),
  observations: z.string().nullable(),
})

type FormProps = {
  session: Session
  /** The last version of the acta, when a person edited it in Word. */
  edited: ProducedDocument | undefined
  /** Comments that nobody dealt with. */
  openCount: number
  items: readonly AgendaItemId[]
  candidates: readonly Session[]
  onClose: () => void
}

const useApprovalForm = ({ session, openCount, items, candidates, onClose }: FormProps) => {
  const [usual] = useState(() => usualApproval(candidates, today()))
  const kept = useKeptDraft(draftKey('approval', session.id), Fields, { ...usual, observations: null })
  const { approvedInId, approvedOn, observations } = kept.value
  const [isChecked, setChecked] = useState(false)
  const [isGoingOn, setGoingOn] = useState(false)
  const commentsError =
    openCount > 0 && !isGoingOn ? 'Marque esta casilla para aprobarla así, o resuélvalos antes.' : undefined
  const approving = useApproving(session, items)
  const dayError =
    approvedOn === null
      ? 'Elija el día en que se aprobó.'
      : approvedOn < session.heldOn
        ? `Queda antes de la sesión, que fue el ${shortDay(session.heldOn)}.`
        : undefined
  const textError = observations?.trim() === '' ? 'Escriba las observaciones, o elija «Sin observaciones».' : undefined
  useDrawerGuard((observations ?? '') !== '' && !approving.isRunning)
  return {
    approving,
    approvedInId,
    chooseSession: (value: string | null) => {
      const chosen = candidates.find(({ id }) => id === value)
      const day = chosen === undefined ? approvedOn : sittingDay(chosen)
      kept.change({ ...kept.value, approvedInId: chosen?.id ?? null, approvedOn: day })
    },
    approvedOn,
    setApprovedOn: (day: Day | null) => {
      kept.change({ ...kept.value, approvedOn: day })
    },
    observations,
    setObservations: (words: string | null) => {
      kept.change({ ...kept.value, observations: words })
    },
    dayError: isChecked ? dayError : undefined,
    textError: isChecked ? textError : undefined,
    isGoingOn,
    setGoingOn,
    commentsError: isChecked ? commentsError : undefined,
    approve: async () => {
      setChecked(true)
      if (approvedOn === null || [dayError, textError, commentsError].some((error) => error !== undefined)) return
      if (!(await approving.run({ approvedInId, approvedOn, observations: observations?.trim() ?? null }))) return
      kept.forget()
      notifyDone('El acta quedó aprobada y bloqueada.')
      onClose()
    },
  }
}

type OpenCommentsProps = {
  session: Session
  count: number
  form: { isGoingOn: boolean; setGoingOn: (isGoingOn: boolean) => void; commentsError: string | undefined }
  onClose: () => void
}

// What somebody remarked is not passed over by accident.
const OpenComments = ({ session, count: amount, form, onClose }: OpenCommentsProps) => {
  if (amount === 0) return null
  return (
    <Alert color="ochre" icon={<IconMessage2Exclamation aria-hidden />}>
      <Stack gap="xs">
        <Text size="sm">
          {`El acta tiene ${count(amount, 'comentario', 'comentarios')} sin resolver. `}
          <Link
            to="/sesiones/$sessionId/acta"
            params={{ sessionId: session.id }}
            search={{ vista: 'lectura' }}
            onClick={onClose}
          >
            {amount === 1 ? 'Verlo' : 'Verlos'}
          </Link>
        </Text>
        <Checkbox
          label="Aprobar así, con lo que falta resolver"
          checked={form.isGoingOn}
          error={form.commentsError}
          onChange={(event) => {
            form.setGoingOn(event.currentTarget.checked)
          }}
        />
      </Stack>
    </Alert>
  )
}

const Form = (props: FormProps) => {
  const form = useApprovalForm(props)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.approve()
      }}
    >
      <FocusTrap.InitialFocus />
      <Stack>
        <Text>
          {`Acta de la ${props.session.label}. `}
          Al aprobarla queda bloqueada: su texto y su Word se guardan con su huella SHA-256. Para corregir algo después
          se hace una fe de erratas, o se reabre con su motivo.
        </Text>
        <Select
          label="¿Dónde se aprobó?"
          data={[
            ...props.candidates.map((one) => ({ value: one.id, label: `${one.label}, ${shortDay(sittingDay(one))}` })),
            { value: apart, label: 'Fuera de sesión' },
          ]}
          value={form.approvedInId ?? apart}
          onChange={form.chooseSession}
        />
        <DayField
          label="Día de la aprobación"
          value={form.approvedOn}
          onChange={form.setApprovedOn}
          error={form.dayError}
          withAsterisk
        />
        <ObservationsField value={form.observations} onChange={form.setObservations} error={form.textError} />
        <OpenComments session={props.session} count={props.openCount} form={form} onClose={props.onClose} />
        {props.edited !== undefined && (
          <Alert color="ochre" icon={<IconFileTypeDocx aria-hidden />}>
            {`Se aprueba lo que dicen los datos. Las correcciones hechas en Word (versión ${String(props.edited.documentVersion)}) no pasan solas al acta: páselas antes a los puntos, y mire en Documentos cuáles son.`}
          </Alert>
        )}
        <StepFailure sentence={form.approving.failure} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose}>
            Todavía no
          </Button>
          <Button type="submit" loading={form.approving.isRunning}>
            Aprobar el acta
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type ApproveDrawerProps = {
  session: Session
  openCount: number
  items: readonly AgendaItemId[]
  isOpen: boolean
  onClose: () => void
}

// It is approved in one of the next sessions, or in one that was suspended before it and went on after.
const around = (session: Session) => ({
  from: addMonths(session.heldOn, -6),
  to: addMonths(sittingDay(session), 24),
  limit: 500,
})

/** Approves the acta of a session: in which session or apart, what day, with observations or without. */
export const ApproveDrawer = ({ session, openCount, items, isOpen, onClose }: ApproveDrawerProps) => {
  const sessions = useQuery({
    ...orpc.sessions.list.queryOptions({ input: around(session) }),
    enabled: isOpen,
  })
  const documents = useQuery({
    ...orpc.documents.list.queryOptions({ input: { sessionId: session.id } }),
    enabled: isOpen,
  })
  const last = documents.data
    ?.filter(({ kind }) => kind === 'minutes')
    .toSorted((one, other) => other.documentVersion - one.documentVersion)[0]
  return (
    <GuardedDrawer opened={isOpen} onClose={onClose} title="Aprobar el acta">
      {sessions.data !== undefined && documents.data !== undefined && (
        <Form
          session={session}
          edited={last?.origin === 'edited' ? last : undefined}
          openCount={openCount}
          items={items}
          candidates={approvingSessions(sessions.data, session)}
          onClose={onClose}
        />
      )}
    </GuardedDrawer>
  )
}
