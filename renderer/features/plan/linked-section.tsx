import { ActionIcon, Anchor, Button, Group, Select, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconLink, IconSearch, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanLink, PlanLinkSubjectChoice, PlanTarget } from '../../../shared/contract/plan-links.ts'
import { OrdinanceId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { shortDay } from '../../texts/format.ts'
import { Loaded, LineSkeletons } from '../../ui/loaded.tsx'
import activity from './activity.module.css'
import styles from './links.module.css'
import { subjectKindNames, type ChosenSubjectKind } from './subject-kinds.ts'
import { usePlanLinking } from './use-plan-links.ts'

const factsOf = ({ on, detail }: PlanLinkSubjectChoice): string =>
  [on === null ? null : shortDay(on), detail].filter(Boolean).join(' · ')

const Linked = ({ link, onUnlink }: { link: PlanLink; onUnlink: () => void }) => {
  const { subject } = link
  return (
    <li className={styles['linked']}>
      <div className={styles['words']}>
        <Text size="sm" lineClamp={3}>
          {subject.label}
        </Text>
        <Text size="xs" c="dimmed">
          {`${subjectKindNames[subject.subjectKind].one} · ${factsOf(subject)}`}{' '}
          {subject.sessionId !== null && (
            <Anchor
              size="xs"
              renderRoot={(props) => (
                <Link to="/sesiones/$sessionId" params={{ sessionId: subject.sessionId ?? '' }} {...props} />
              )}
            >
              Abrir la sesión
            </Anchor>
          )}
          {subject.subjectKind === 'ordinance' && (
            <Anchor
              size="xs"
              renderRoot={(props) => (
                <Link
                  to="/ordenanzas/$ordinanceId"
                  params={{ ordinanceId: OrdinanceId.parse(subject.subjectId) }}
                  {...props}
                />
              )}
            >
              Abrir el texto
            </Anchor>
          )}
        </Text>
      </div>
      <ActionIcon aria-label={`Quitar el vínculo con «${subject.label}»`} onClick={onUnlink}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}

type FinderProps = { year: number; taken: ReadonlySet<string>; onChoose: (subject: PlanLinkSubjectChoice) => void }

const kinds = [
  'session',
  'agreement',
  'commitment',
  'event',
  'group_meeting',
  'ordinance',
] as const satisfies ChosenSubjectKind[]

const Finder = ({ year, taken, onChoose }: FinderProps) => {
  const [subjectKind, setKind] = useState<ChosenSubjectKind>('session')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 200)
  const found = useQuery(orpc.plan.subjects.queryOptions({ input: { subjectKind, year, text: asked } }))
  return (
    <>
      <Group gap="xs" wrap="nowrap" my="xs">
        <Select
          aria-label="Qué vincular"
          w={190}
          data={kinds.map((kind) => ({ value: kind, label: subjectKindNames[kind].many }))}
          value={subjectKind}
          allowDeselect={false}
          onChange={(kind) => {
            setKind(kinds.find((one) => one === kind) ?? 'session')
          }}
        />
        <TextInput
          aria-label="Buscar por unas palabras"
          placeholder="Buscar por unas palabras"
          flex={1}
          autoFocus
          leftSection={<IconSearch size={15} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
        />
      </Group>
      <Loaded query={found} skeleton={<LineSkeletons lines={3} />}>
        {(all) => {
          const left = all.filter(({ subjectId }) => !taken.has(subjectId))
          if (left.length === 0)
            return (
              <Text size="sm" c="dimmed">
                {`No hay ${subjectKindNames[subjectKind].many.toLocaleLowerCase('es')} de ${String(year)} con esas palabras.`}
              </Text>
            )
          return (
            <ul className={activity['found']}>
              {left.map((subject) => (
                <li key={subject.subjectId}>
                  <UnstyledButton
                    className={activity['choice'] ?? ''}
                    onClick={() => {
                      onChoose(subject)
                    }}
                  >
                    <Text size="sm" lineClamp={2}>
                      {subject.label}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {factsOf(subject)}
                    </Text>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </>
  )
}

type LinkedSectionProps = { target: PlanTarget; year: number }

/** What was done for an activity or a priority: sessions, agreements, commitments, events, meetings. */
export const LinkedSection = ({ target, year }: LinkedSectionProps) => {
  const links = useQuery(orpc.plan.linksTo.queryOptions({ input: target }))
  const { link, unlink } = usePlanLinking()
  const [isFinding, setFinding] = useState(false)
  const linked = links.data ?? []
  return (
    <section aria-label="Vínculos">
      <Group justify="space-between" mb="xs">
        <Title order={3} fz="md">
          Qué se hizo por ella
        </Title>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLink size={15} aria-hidden />}
          aria-expanded={isFinding}
          onClick={() => {
            setFinding(!isFinding)
          }}
        >
          {isFinding ? 'Listo' : 'Vincular'}
        </Button>
      </Group>
      {linked.length === 0 && !isFinding && (
        <Text c="dimmed" size="sm">
          Vincule las sesiones, acuerdos, compromisos y eventos que cuentan para esto.
        </Text>
      )}
      <ul className={styles['list']}>
        {linked.map((one) => (
          <Linked key={one.id} link={one} onUnlink={() => void unlink(one)} />
        ))}
      </ul>
      {isFinding && (
        <Finder
          year={year}
          taken={new Set(linked.map(({ subject }) => subject.subjectId))}
          onChoose={(subject) => {
            link(target, subject)
          }}
        />
      )}
    </section>
  )
}
