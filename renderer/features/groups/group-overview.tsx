import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { GroupMeeting, WorkingGroup } from '../../../shared/contract/groups.ts'
import { shortDay } from '../../texts/format.ts'
import { Attachments } from '../attachments/attachments.tsx'
import { WordButton } from '../documents/word-button.tsx'
import styles from './groups.module.css'
import { MeetingCard, type MeetingActs } from './meeting-card.tsx'
import { groupKindNames, memberWords, pointsOf } from './words.ts'

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const unknown = <span className={styles['soft']}>Sin registrar</span>

const Facts = ({ group }: { group: WorkingGroup }) => {
  const plan = pointsOf(group.plan ?? '')
  return (
    <dl className={styles['facts']}>
      <Fact label="Tipo">{`${groupKindNames[group.kind]}${group.isActive ? '' : ' · sin actividad'}`}</Fact>
      <Fact label="Coordinación">
        {group.coordinatorName === null
          ? unknown
          : [group.coordinatorName, group.coordinatorPosition].filter(Boolean).join(', ')}
      </Fact>
      <Fact label="Instalación">
        {group.installedOn === null && group.installationDocument === null
          ? unknown
          : [group.installedOn === null ? null : shortDay(group.installedOn), group.installationDocument]
              .filter(Boolean)
              .join(' · ')}
      </Fact>
      {group.purpose !== null && <Fact label="Finalidad">{group.purpose}</Fact>}
      {plan.length > 0 && (
        <Fact label="Plan">
          <ul className={styles['plain']}>
            {plan.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  )
}

const Members = ({ group: { members } }: { group: WorkingGroup }) => (
  <section aria-label="Integrantes">
    <Title order={3} className={styles['subtitle'] ?? ''}>
      {`Integrantes (${String(members.length)})`}
    </Title>
    {members.length === 0 ? (
      <Text size="sm" c="dimmed">
        Nadie todavía. Pulse «Editar» y agregue instituciones o personas.
      </Text>
    ) : (
      <ol className={styles['members']}>
        {members.map((member, index) => {
          const { main, rest } = memberWords(member)
          return (
            <li key={`${main} ${String(index)}`}>
              {main}
              {rest !== null && <span className={styles['soft']}>{` · ${rest}`}</span>}
            </li>
          )
        })}
      </ol>
    )}
  </section>
)

type GroupOverviewProps = {
  group: WorkingGroup
  meetings: readonly GroupMeeting[]
  hasMore: boolean
  acts: MeetingActs
  onMore: () => void
  onEdit: () => void
  onAddMeeting: () => void
  onRemove: () => void
}

/** What is known of a group: who is in it, when it met and what came of it. */
export const GroupOverview = (props: GroupOverviewProps) => {
  const { group, meetings, hasMore, acts, onMore, onEdit, onAddMeeting, onRemove } = props
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          Editar
        </Button>
        <WordButton subject={{ kind: 'group_report', subjectId: group.id }}>Informe en Word</WordButton>
        {meetings.length === 0 && (
          <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
            Quitar
          </Button>
        )}
      </Group>
      <Facts group={group} />
      <Members group={group} />
      <section aria-label="Reuniones">
        <Group justify="space-between" mb="xs">
          <Title order={3} className={styles['subtitle'] ?? ''}>
            Reuniones
          </Title>
          <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAddMeeting}>
            Anotar reunión
          </Button>
        </Group>
        {meetings.length === 0 ? (
          <Text size="sm" c="dimmed">
            Todavía ninguna. Anote el día, los temas y las conclusiones; después podrá llevar su informe a la agenda de
            una sesión del comité.
          </Text>
        ) : (
          <ol className={styles['meetings']}>
            {meetings.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} acts={acts} />
            ))}
          </ol>
        )}
        {hasMore && (
          <Button variant="default" mt="sm" onClick={onMore}>
            Ver reuniones anteriores
          </Button>
        )}
      </section>
      <Attachments
        owner={{ kind: 'working_group', id: group.id }}
        title="Archivos del grupo"
        what="la resolución o el acta de instalación"
      />
    </Stack>
  )
}
