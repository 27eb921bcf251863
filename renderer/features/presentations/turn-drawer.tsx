import { Anchor, Button, Group, Menu, Select, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconCalendarPlus, IconCheck, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import type { PresentationRow, PresentationSchedule } from '../../../shared/contract/presentations.ts'
import { shortDay } from '../../texts/format.ts'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import styles from './presentations.module.css'
import { TurnStateMark } from './state-mark.tsx'
import type { TurnActs } from './use-presentations.ts'
import { placeOf, placeOptions, placeValue, placeWords, shortName } from './words.ts'

type PartProps = { row: PresentationRow; schedule: PresentationSchedule; acts: TurnActs }

const placeNow = ({ turn }: PresentationRow): string | null =>
  turn === null ? null : placeValue({ sessionId: turn.session?.id ?? null, month: turn.month })

const PlaceForm = ({ row, schedule, acts }: PartProps) => {
  const [place, setPlace] = useState(placeNow(row))
  const [note, setNote] = useState(row.turn?.note ?? '')
  const [isSaving, setSaving] = useState(false)
  const isChanged = place !== placeNow(row) || note !== (row.turn?.note ?? '')
  useDrawerGuard(isChanged && !isSaving)
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    setSaving(true)
    await acts.set(row, placeOf(place), note.trim() || null)
    setSaving(false)
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <Select
          label="Cuándo presenta"
          placeholder="Elija una sesión o un mes"
          data={placeOptions(schedule.sessions)}
          value={place}
          onChange={setPlace}
        />
        <Textarea
          label="Nota"
          placeholder="Por ejemplo, con quién se coordinó"
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value)
          }}
        />
        <Group justify="space-between">
          {row.state !== 'missing' && row.turn?.agendaItemId === null ? (
            <Button
              variant="subtle"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => {
                acts.clear(row)
              }}
            >
              Quitar el turno
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={isSaving} disabled={!isChanged}>
            Guardar turno
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const AgendaPart = ({ row, acts }: Omit<PartProps, 'schedule'>) => {
  const session = row.turn?.session ?? null
  if (session === null)
    return (
      <Text size="sm" c="dimmed">
        Cuando elija su sesión podrá llevar la presentación a la agenda.
      </Text>
    )
  const isOver = session.status === 'closed' || session.status === 'not_held'
  if (row.turn?.agendaItemId == null)
    return isOver ? (
      <Text size="sm" c="dimmed">
        No está en la agenda de esa sesión.
      </Text>
    ) : (
      <Button
        variant="light"
        w="fit-content"
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        onClick={() => {
          acts.bring(row)
        }}
      >
        {`Llevar a la agenda de la ${session.label}`}
      </Button>
    )
  return (
    <Group gap="xs">
      <Anchor component={Link} to={`/sesiones/${session.id}/agenda`}>
        {`Es un punto de la ${session.label}`}
      </Anchor>
      {!isOver && row.state !== 'presented' && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            acts.withdraw(row)
          }}
        >
          Sacar de la agenda
        </Button>
      )}
    </Group>
  )
}

const MarkPart = ({ row, schedule, acts }: PartProps) => {
  const held = schedule.sessions.filter(({ status }) => status === 'open' || status === 'closed')
  if (row.state === 'presented')
    return (
      <Button
        variant="subtle"
        w="fit-content"
        onClick={() => {
          acts.unmark(row)
        }}
      >
        Quitar la marca de presentado
      </Button>
    )
  if (held.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {`Todavía no se realizó ninguna sesión en ${String(schedule.year)}.`}
      </Text>
    )
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="light" w="fit-content" leftSection={<IconCheck size={16} aria-hidden />}>
          Marcar que presentó en…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {held.toReversed().map(({ id, label, heldOn }) => (
          <Menu.Item
            key={id}
            onClick={() => {
              acts.mark(row, id)
            }}
          >
            {`${label}, ${shortDay(heldOn)}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Opened = (props: PartProps) => {
  const { row } = props
  return (
    <Stack gap="lg">
      <div>
        {row.institution.acronym !== null && <Text>{row.institution.name}</Text>}
        <Group gap="xs" mt={6}>
          <TurnStateMark row={row} />
          {placeWords(row) !== null && <Text c="dimmed">{placeWords(row)}</Text>}
        </Group>
      </div>
      {row.state !== 'presented' && <PlaceForm key={row.turn?.version ?? 0} {...props} />}
      <section aria-label="En la agenda">
        <Title order={3} className={styles['place'] ?? ''} mb="xs">
          En la agenda
        </Title>
        <AgendaPart {...props} />
      </section>
      <section aria-label="Presentación">
        <Title order={3} className={styles['place'] ?? ''} mb="xs">
          ¿Ya presentó?
        </Title>
        <MarkPart {...props} />
      </section>
      {row.turn !== null && (
        <Attachments
          owner={{ kind: 'presentation', id: row.turn.id }}
          what="el plan operativo o la presentación de la institución"
        />
      )}
    </Stack>
  )
}

type TurnDrawerProps = Omit<PartProps, 'row'> & { row: PresentationRow | null; onClose: () => void }

/** The turn of an institution: when it presents, in which agenda, and that it did. */
export const TurnDrawer = ({ row, onClose, ...rest }: TurnDrawerProps) => (
  <GuardedDrawer
    opened={row !== null}
    onClose={onClose}
    title={row === null ? '' : `Turno de ${shortName(row)}`}
    size={560}
  >
    {row !== null && <Opened key={row.institution.id} row={row} {...rest} />}
  </GuardedDrawer>
)
