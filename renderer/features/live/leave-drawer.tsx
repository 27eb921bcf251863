import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type SyntheticEvent } from 'react'
import { z } from 'zod'
import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { shortDay } from '../../texts/format.ts'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { isBefore } from '../sessions/session-life.ts'
import type { Progress } from './use-progress.ts'

/** An item about to be left untreated: skipped, or kept for another session. */
export type Leaving = { how: 'skip' | 'carry_over'; item: AgendaItem }

type FormProps = { item: AgendaItem; progress: Progress; onDone: () => void; onClose: () => void }

const Buttons = ({ doIt, isSent, onClose }: { doIt: string; isSent: boolean; onClose: () => void }) => (
  <Group justify="flex-end" mt="md">
    <Button variant="default" onClick={onClose}>
      Cancelar
    </Button>
    <Button type="submit" loading={isSent}>
      {doIt}
    </Button>
  </Group>
)

const Reason = z.string()

const SkipForm = ({ item, progress, onDone, onClose }: FormProps) => {
  const { value: reason, change: setReason } = useKeptDraft(draftKey('leaving', item.id, 'skip'), Reason, '')
  const [isSent, setSent] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useDrawerGuard(reason !== '' && !isSent)
  const skip = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (reason.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    if (isSent) return
    setSent(true)
    if ((await progress.skip(item, reason.trim())) !== null) onDone()
    setSent(false)
  }
  return (
    <form noValidate onSubmit={(event) => void skip(event)}>
      <Stack>
        <Text fw={600}>{item.title}</Text>
        <Text c="dimmed">No se tratará en esta sesión; las notas que tenga se conservan.</Text>
        <Textarea
          ref={field}
          label="Motivo"
          description="El punto estaba convocado y no vuelve solo: el acta tiene que decir por qué se omite."
          placeholder="No llegó el informe"
          withAsterisk
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          error={isMissing && reason.trim() === '' ? 'Escriba el motivo: sin él no se puede omitir.' : null}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
        />
        <Buttons doIt="Omitir el punto" isSent={isSent} onClose={onClose} />
      </Stack>
    </form>
  )
}

const nextOne = 'next'

const targetsOf = (sessions: readonly SessionSummary[], ownId: SessionId) => [
  { value: nextOne, label: 'La próxima que se programe' },
  ...sessions
    .filter(({ id, status }) => id !== ownId && isBefore(status))
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))
    .map(({ id, label, heldOn }) => ({ value: id, label: `${label} · ${shortDay(heldOn)}` })),
]

const CarryingOver = z.strictObject({ chosen: z.string().nullable(), reason: z.string() })
const notSaid: z.infer<typeof CarryingOver> = { chosen: null, reason: '' }

const CarryOverForm = ({ item, progress, onDone, onClose }: FormProps) => {
  const sessions = useQuery(orpc.sessions.list.queryOptions())
  const targets = targetsOf(sessions.data ?? [], item.sessionId)
  const kept = useKeptDraft(draftKey('leaving', item.id, 'carry_over'), CarryingOver, notSaid)
  const { chosen, reason } = kept.value
  const [isSent, setSent] = useState(false)
  useDrawerGuard((reason !== '' || chosen !== null) && !isSent)
  // The nearest one that is planned, when there is any.
  const target = chosen ?? targets[1]?.value ?? nextOne
  const planned = sessions.data?.find(({ id }) => id === target)
  const carry = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isSent) return
    setSent(true)
    const left = { item, targetSessionId: planned?.id ?? null, reason: reason.trim() === '' ? null : reason.trim() }
    if ((await progress.carryOver(left)) !== null) onDone()
    setSent(false)
  }
  return (
    <form onSubmit={(event) => void carry(event)}>
      <Stack>
        <Text fw={600}>{item.title}</Text>
        <Select
          label="¿Para cuál sesión?"
          description={
            planned === undefined
              ? 'Entrará solo en la agenda de la siguiente sesión que se programe.'
              : 'Se agrega ahora al final de su agenda.'
          }
          data={targets}
          value={target}
          onChange={(value) => {
            kept.change({ chosen: value, reason })
          }}
          data-autofocus
        />
        <Textarea
          label="Motivo"
          description="Opcional, porque el punto no se pierde: si lo escribe, el acta dice también por qué."
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            kept.change({ chosen, reason: event.currentTarget.value })
          }}
        />
        <Buttons doIt="Dejarlo para esa sesión" isSent={isSent} onClose={onClose} />
      </Stack>
    </form>
  )
}

type LeaveDrawerProps = { leaving: Leaving | null; progress: Progress; onClose: () => void }

/** Leaves an item untreated: skipped with its reason, or for another session. */
export const LeaveDrawer = ({ leaving, progress, onClose }: LeaveDrawerProps) => {
  const form = leaving === null ? null : { item: leaving.item, progress, onDone: onClose, onClose }
  return (
    <GuardedDrawer
      opened={leaving !== null}
      onClose={onClose}
      title={leaving?.how === 'skip' ? 'Omitir el punto' : 'Dejar el punto para otra sesión'}
    >
      {form !== null && leaving?.how === 'skip' && <SkipForm {...form} />}
      {form !== null && leaving?.how === 'carry_over' && <CarryOverForm {...form} />}
    </GuardedDrawer>
  )
}
