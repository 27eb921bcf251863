import { ActionIcon, Anchor, Button, Collapse, Group, Menu, Text } from '@mantine/core'
import {
  IconCalendarPlus,
  IconChevronDown,
  IconChevronRight,
  IconPencil,
  IconReport,
  IconTrash,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { GroupMeeting, SessionReference } from '../../../shared/contract/groups.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { count, dayWithWeekday, capitalised, shortDay } from '../../texts/format.ts'
import { statusNames } from '../../texts/labels.ts'
import { Mark } from '../../ui/mark.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { PlanLinks } from '../plan/link-picker.tsx'
import styles from './groups.module.css'
import { pointsOf } from './words.ts'

export type MeetingActs = {
  onEdit: (meeting: GroupMeeting) => void
  onRemove: (meeting: GroupMeeting) => void
  onReport: (meeting: GroupMeeting, session: SessionReference) => void
  onWithdraw: (meeting: GroupMeeting) => void
}

type MeetingCardProps = { meeting: GroupMeeting; acts: MeetingActs }

const Points = ({ title, written }: { title: string; written: string }) => {
  const points = pointsOf(written)
  return points.length === 0 ? null : (
    <div className={styles['points']}>
      <Text size="sm" fw={600} c="dimmed">
        {title}
      </Text>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  )
}

const SessionMenu = ({ onChoose }: { onChoose: (session: SessionReference) => void }) => {
  const { data: sessions } = useQuery(orpc.groups.sessionsAhead.queryOptions())
  if (sessions?.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Para llevar su informe al comité,{' '}
        <Anchor component={Link} to="/sesiones" inherit underline="always">
          programe una sesión
        </Anchor>
        .
      </Text>
    )
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="light" size="xs" leftSection={<IconCalendarPlus size={16} aria-hidden />}>
          Llevar a la agenda de una sesión
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(sessions ?? []).map((session) => (
          <Menu.Item
            key={session.id}
            onClick={() => {
              onChoose(session)
            }}
          >
            {session.label}
            <Text size="xs" c="dimmed">
              {`${shortDay(session.heldOn)} · ${statusNames[session.status]}`}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Report = ({ meeting, acts }: MeetingCardProps) => {
  const { report } = meeting
  if (report === null)
    return (
      <SessionMenu
        onChoose={(session) => {
          acts.onReport(meeting, session)
        }}
      />
    )
  const { session } = report
  const isOver = session.status === 'closed' || session.status === 'not_held'
  return (
    <Group gap="xs">
      <Mark icon={IconReport} tone="action">
        {`Su informe ${isOver ? 'fue' : 'va'} en la agenda de la`}{' '}
        <Anchor component={Link} to={`/sesiones/${session.id}/agenda`} inherit underline="always">
          {session.label}
        </Anchor>
        {`, ${shortDay(session.heldOn)}`}
      </Mark>
      {!isOver && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            acts.onWithdraw(meeting)
          }}
        >
          Sacar de la agenda
        </Button>
      )}
    </Group>
  )
}

/** A meeting of a group: what was talked about and concluded, where it is reported, and what it counts for. */
export const MeetingCard = ({ meeting, acts }: MeetingCardProps) => {
  const [isOpen, setOpen] = useState(false)
  const more = useId()
  const day = shortDay(meeting.heldOn)
  const facts = [
    meeting.place,
    meeting.attendees === null ? null : count(meeting.attendees, 'asistente', 'asistentes'),
  ].filter(Boolean)
  return (
    <li className={styles['meeting']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{capitalised(dayWithWeekday(meeting.heldOn))}</Text>
          {facts.length > 0 && (
            <Text size="sm" c="dimmed">
              {facts.join(' · ')}
            </Text>
          )}
        </div>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            aria-label={`Editar la reunión del ${day}`}
            onClick={() => {
              acts.onEdit(meeting)
            }}
          >
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={`Quitar la reunión del ${day}`}
            onClick={() => {
              acts.onRemove(meeting)
            }}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <Points title="Temas" written={meeting.topics} />
      <Points title="Conclusiones" written={meeting.conclusions} />
      <Group justify="space-between" mt="sm" gap="xs">
        <Report meeting={meeting} acts={acts} />
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-controls={more}
          leftSection={isOpen ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          Plan y archivos
        </Button>
      </Group>
      <Collapse expanded={isOpen} id={more}>
        {isOpen && (
          <div className={styles['more']}>
            <PlanLinks subjectKind="group_meeting" subjectId={meeting.id} year={yearOf(meeting.heldOn)} />
            <Attachments
              owner={{ kind: 'group_meeting', id: meeting.id }}
              title="Archivos de la reunión"
              what="su acta o la lista de asistencia"
            />
          </div>
        )}
      </Collapse>
    </li>
  )
}
