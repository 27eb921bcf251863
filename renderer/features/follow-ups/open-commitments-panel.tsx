import { ActionIcon, Button, Group, Kbd, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { IconFlag, IconPencil } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import type { Commitment, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { sittingDay } from '../sessions/suspension.ts'
import { followUpWords, lightOf, responsibleWords, saidIn, summaryWords } from './commitment-light.ts'
import { FollowDrawer, type OpenedCommitment } from './follow-drawer.tsx'
import { statusForKey } from './follow-form.ts'
import styles from './follow-ups.module.css'
import { LightMark } from './light-mark.tsx'
import { useOpenCommitments } from './use-open-commitments.ts'

const quick: readonly Commitment['status'][] = ['in_progress', 'fulfilled', 'not_fulfilled']

const rowMark = 'data-commitment-row'

type RowProps = {
  commitment: OpenCommitment
  sessionId: string
  on: Day
  isEditable: boolean
  onMark: (status: Commitment['status']) => void
  onOpen: () => void
}

const Row = ({ commitment, sessionId, on, isEditable, onMark, onOpen }: RowProps) => {
  const { tone } = lightOf(commitment, on)
  const here = saidIn(commitment, sessionId)
  const last = here ?? commitment.followUps.at(-1) ?? null
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const status = statusForKey(event.key)
    if (status === null) return
    event.preventDefault()
    onMark(status)
  }
  return (
    <li className={styles['row']} data-tone={tone}>
      <UnstyledButton
        className={styles['rowButton'] ?? ''}
        {...{ [rowMark]: '' }}
        disabled={!isEditable}
        onClick={onOpen}
        onKeyDown={handleKey}
      >
        <span className={styles['text']}>{commitment.text}</span>
        <span className={styles['facts']}>
          {`${responsibleWords(commitment)}${commitment.dueOn === null ? '' : ` · para el ${shortDay(commitment.dueOn)}`} · ${commitment.sessionLabel}`}
        </span>
        {last !== null && (
          <span className={styles['last']}>
            <strong>{here === null ? `El ${shortDay(last.recordedOn)}: ` : 'En esta sesión: '}</strong>
            {followUpWords(last)}
            {last.note === null ? '' : ` — ${last.note}`}
          </span>
        )}
      </UnstyledButton>
      <div className={styles['actions']}>
        <LightMark commitment={commitment} on={on} />
        {isEditable && (
          <Group gap={6}>
            {quick.map((status) => (
              <Button
                key={status}
                size="compact-xs"
                variant={here?.status === status ? 'light' : 'default'}
                aria-pressed={here?.status === status}
                tabIndex={-1}
                onClick={() => {
                  onMark(status)
                }}
              >
                {commitmentStatusNames[status]}
              </Button>
            ))}
            <ActionIcon aria-label={`Anotar avance: ${commitment.text}`} tabIndex={-1} onClick={onOpen}>
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </div>
    </li>
  )
}

// The arrows go from a row to the next, past what is only pressed with the mouse.
const moveByArrows = (event: KeyboardEvent<HTMLUListElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${rowMark}]`)]
  const next = rows[rows.findIndex((row) => row === document.activeElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

type ListProps = {
  session: Session
  all: readonly OpenCommitment[]
  isEditable: boolean
  onMark: (commitment: OpenCommitment, status: Commitment['status']) => void
  onOpen: (commitment: OpenCommitment) => void
}

const List = ({ session, all, isEditable, onMark, onOpen }: ListProps) => (
  <ul className={styles['list']} aria-label="Compromisos abiertos" onKeyDown={moveByArrows}>
    {all.map((commitment) => (
      <Row
        key={commitment.id}
        commitment={commitment}
        sessionId={session.id}
        on={sittingDay(session)}
        isEditable={isEditable}
        onMark={(status) => {
          onMark(commitment, status)
        }}
        onOpen={() => {
          onOpen(commitment)
        }}
      />
    ))}
  </ul>
)

const Keys = () => (
  <p className={styles['keys']}>
    Sobre un compromiso: <Kbd>E</Kbd> en proceso, <Kbd>C</Kbd> cumplido, <Kbd>N</Kbd> no cumplido, <Kbd>S</Kbd> sin
    efecto, <Kbd>P</Kbd> pendiente, <Kbd>Enter</Kbd> anotar avance o nueva fecha.
  </p>
)

type OpenCommitmentsPanelProps = { session: Session; isEditable: boolean }

/** The commitments of earlier sessions, looked at one by one: where each stands, said with one key or with its words. */
export const OpenCommitmentsPanel = ({ session, isEditable }: OpenCommitmentsPanelProps) => {
  const { query, listed, follow, mark, takeBack } = useOpenCommitments(session.id)
  const [opened, setOpened] = useState<OpenedCommitment | null>(null)
  return (
    <section className={styles['panel']} aria-label="Compromisos de sesiones anteriores">
      <Loaded query={{ data: listed, error: query.error, refetch: query.refetch }} skeleton={<Skeleton height={140} />}>
        {({ all, counts }) => (
          <>
            <div className={styles['head']}>
              <h3>
                <IconFlag size={18} aria-hidden /> Compromisos de sesiones anteriores
              </h3>
              {all.length > 0 && (
                <Text size="sm" c="dimmed" className="tabular">
                  {summaryWords(counts)}
                </Text>
              )}
            </div>
            {all.length === 0 ? (
              <Text size="sm" c="dimmed">
                No hay ninguno abierto: todo lo que se prometió antes quedó cumplido o sin efecto.
              </Text>
            ) : (
              <>
                <List
                  key={session.id}
                  session={session}
                  all={all}
                  isEditable={isEditable}
                  onMark={mark}
                  onOpen={({ id }) => {
                    setOpened({ id, moved: null })
                  }}
                />
                {query.hasNextPage && (
                  <Button
                    variant="default"
                    w="fit-content"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    Mostrar más compromisos
                  </Button>
                )}
                {isEditable && <Keys />}
              </>
            )}
            <FollowDrawer
              opened={opened}
              on={sittingDay(session)}
              onFollow={follow}
              onTakeBack={(commitment) => void takeBack(commitment)}
              onClose={() => {
                setOpened(null)
              }}
            />
          </>
        )}
      </Loaded>
    </section>
  )
}
