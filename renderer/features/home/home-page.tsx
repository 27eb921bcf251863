import { Anchor, Button, Skeleton, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Board } from '../../../shared/contract/board.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { capitalised, count, dayWithWeekday, shortDay } from '../../texts/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { WaitingMinutesSection } from '../review/waiting-minutes-section.tsx'
import { StatusMark } from '../sessions/status-mark.tsx'
import { AwaitedOrdinances } from './awaited-ordinances.tsx'
import { FirstSteps, Meanwhile } from './first-steps.tsx'
import { FocusCard } from './focus-card.tsx'
import styles from './home.module.css'
import { NextSteps } from './next-steps.tsx'
import { useHome } from './use-home.ts'
import { YearSection } from './year-section.tsx'

const LastSessions = ({ sessions }: { sessions: readonly SessionSummary[] }) => (
  <Section
    title="Últimas sesiones"
    isFlush
    aside={
      <Anchor component={Link} to="/sesiones" size="sm">
        Ver todas
      </Anchor>
    }
  >
    {sessions.length === 0 ? (
      <Text c="dimmed" px="md" pb="md">
        Aquí verá las sesiones que vayan concluyendo.
      </Text>
    ) : (
      <Table aria-label="Últimas sesiones">
        <Table.Tbody>
          {sessions.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Td pl="md">
                <Anchor component={Link} to={`/sesiones/${session.id}/acta`} fw={600}>
                  {session.label}
                </Anchor>
                <Text size="sm" c="dimmed" className="tabular">
                  {`${shortDay(session.heldOn)} · ${count(session.agreementCount, 'acuerdo', 'acuerdos')} · ${count(session.commitmentCount, 'compromiso', 'compromisos')}`}
                </Text>
              </Table.Td>
              <Table.Td ta="right" pr="md">
                <StatusMark session={session} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </Section>
)

type HomeFacts = ReturnType<typeof useHome>

const Today = ({ home, board }: { home: HomeFacts; board: Board }) => (
  <>
    <div className={styles['grid']}>
      <NextSteps steps={board.steps} today={home.today} />
      <div className={styles['stack']}>
        <FocusCard focus={board.focus} today={home.today} />
        <WaitingMinutesSection waiting={board.waiting.first} total={board.waiting.count} />
        <AwaitedOrdinances ordinances={board.ordinances} />
      </div>
    </div>
    <YearSection board={board} onYear={home.setYear} />
    <LastSessions sessions={board.latest} />
  </>
)

// Nothing held nor planned: what is shown is how to begin.
const Beginning = ({ home }: { home: HomeFacts }) => (
  <Loaded query={home.roll} skeleton={<Skeleton height={320} />}>
    {(roll) => (
      <div className={styles['grid']}>
        <FirstSteps roll={roll} />
        <Meanwhile />
      </div>
    )}
  </Loaded>
)

/** What asks for attention today; in an empty program, how to begin. */
export const HomePage = () => {
  const home = useHome()
  return (
    <Page
      title="Inicio"
      description={capitalised(dayWithWeekday(home.today))}
      actions={
        !home.isEmpty && (
          <Button
            component={Link}
            to="/sesiones?nueva=true"
            variant="default"
            leftSection={<IconPlus size={17} aria-hidden />}
          >
            Nueva sesión
          </Button>
        )
      }
    >
      <Loaded query={home.board} skeleton={<Skeleton height={320} />}>
        {(board) => (board.isEmpty ? <Beginning home={home} /> : <Today home={home} board={board} />)}
      </Loaded>
    </Page>
  )
}
