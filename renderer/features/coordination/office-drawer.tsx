import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconCalendarX, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { countedVotes } from '../../../shared/domain/ballot.ts'
import type { Coordination, ElectionRound } from '../../../shared/contract/coordination.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { today } from '../../app/clock.ts'
import { coordinationRoleNames } from '../../texts/labels.ts'
import { DayField } from '../../ui/day-field.tsx'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { roundName } from '../ballot/rounds.ts'
import { Attachments } from '../attachments/attachments.tsx'
import styles from './coordination.module.css'
import { tenureWords } from './office-timeline.tsx'

type OfficeActions = {
  onEnd: (office: Coordination, validTo: Day) => Promise<unknown>
  onRemove: (office: Coordination) => Promise<unknown>
  onClose: () => void
}

type RoundVotesProps = { title: string; round: ElectionRound; winnerId: string | null }

const RoundVotes = ({ title, round, winnerId }: RoundVotesProps) => {
  const lines = [
    ...round.candidates.map((one) => ({ key: one.personId, name: one.personName, votes: one.votes })),
    { key: 'blank', name: 'Votos en blanco', votes: round.blankVotes },
    { key: 'spoiled', name: 'Votos viciados', votes: round.spoiledVotes },
  ]
  return (
    <Table aria-label={title} className={styles['votes'] ?? ''}>
      <Table.Tbody>
        {lines.map(({ key, name, votes }) => (
          <Table.Tr key={key} fw={key === winnerId ? 650 : 400}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{votes}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td c="dimmed">Total</Table.Td>
          <Table.Td ta="right" c="dimmed">
            {countedVotes(round)}
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}

const Votes = ({ office: { election, personId } }: { office: Coordination }) => {
  if (election === null) return null
  const { earlierRounds } = election
  if (earlierRounds.length === 0) return <RoundVotes title="Votos" round={election} winnerId={personId} />
  return (
    <>
      {[...earlierRounds, election].map((round, index) => (
        <div key={roundName(index)}>
          <Text fw={650}>{`${roundName(index)}${index < earlierRounds.length ? ' (empate)' : ''}`}</Text>
          <RoundVotes
            title={`Votos, ${roundName(index).toLowerCase()}`}
            round={round}
            winnerId={index < earlierRounds.length ? null : personId}
          />
        </div>
      ))}
    </>
  )
}

const EndField = ({ office, onEnd, onClose }: Pick<OfficeActions, 'onEnd' | 'onClose'> & { office: Coordination }) => {
  const [lastDay, setLastDay] = useState<Day | null>(today())
  const end = async () => {
    if (lastDay !== null && (await onEnd(office, lastDay)) !== null) onClose()
  }
  return (
    <Group align="flex-end" gap="xs">
      <DayField label="Último día en el cargo" w={190} value={lastDay} onChange={setLastDay} />
      <Button disabled={lastDay === null} onClick={() => void end()}>
        Terminar el cargo
      </Button>
    </Group>
  )
}

const Office = ({ office, onEnd, onRemove, onClose }: OfficeActions & { office: Coordination }) => {
  const [isEnding, setEnding] = useState(false)
  const remove = async () => {
    if ((await onRemove(office)) !== null) onClose()
  }
  return (
    <Stack>
      <div>
        <Text fz="lg" fw={650}>
          {office.personName}
        </Text>
        <Text>{office.position}</Text>
        <Text c="dimmed" className="tabular">
          {tenureWords(office)}
        </Text>
      </div>
      {office.sessionId !== null && (
        <Text>
          {'Elección en la '}
          <Anchor component={Link} to={`/sesiones/${office.sessionId}`} inherit>
            {office.sessionLabel ?? 'sesión'}
          </Anchor>
        </Text>
      )}
      <Votes office={office} />
      {office.note !== null && <Text className={styles['note'] ?? ''}>{office.note}</Text>}
      <Attachments
        owner={{ kind: 'coordination', id: office.id }}
        title="Documentos que lo acreditan"
        what="la resolución o el acta escaneada"
      />
      {isEnding ? (
        <EndField office={office} onEnd={onEnd} onClose={onClose} />
      ) : (
        <Group gap="xs" mt="sm">
          <Button
            variant="default"
            leftSection={<IconCalendarX size={17} aria-hidden />}
            onClick={() => {
              setEnding(true)
            }}
          >
            {office.validTo === null ? 'Terminar el cargo' : 'Cambiar el último día'}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={17} aria-hidden />}
            onClick={() => void remove()}
          >
            Quitar: se registró por error
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** One tenure: how it came to be, its papers, its end. */
export const OfficeDrawer = ({ office, ...actions }: OfficeActions & { office: Coordination | null }) => (
  <GuardedDrawer
    opened={office !== null}
    onClose={actions.onClose}
    title={office === null ? '' : coordinationRoleNames[office.role]}
  >
    {office !== null && <Office key={office.id} office={office} {...actions} />}
  </GuardedDrawer>
)
