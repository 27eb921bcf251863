import { Anchor, Button, Skeleton, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { capitalised, count, dayWithWeekday, shortDay } from '../../texts/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { WaitingMinutesSection } from '../review/waiting-minutes-section.tsx'
import { StatusMark } from '../sessions/status-mark.tsx'
import { FocusCard } from './focus-card.tsx'
import { AccreditationsSection } from './accreditations-section.tsx'
import { FirstSteps, Meanwhile } from './first-steps.tsx'
import { lastSessions, yearProgress } from './home-facts.ts'
import styles from './home.module.css'
import { ProgressSection } from './progress-section.tsx'
import { useHome } from './use-home.ts'

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

const Today = ({ home, all }: { home: HomeFacts; all: readonly SessionSummary[] }) => (
  <div className={styles['grid']}>
    <FocusCard session={home.focus} call={home.call} today={home.today} />
    <ProgressSection progress={yearProgress(all, home.plans.data ?? [], home.today)} />
    <WaitingMinutesSection sessions={all} />
    <Loaded query={home.roll} skeleton={<Skeleton height={140} />}>
      {(roll) => <AccreditationsSection roll={roll} today={home.today} />}
    </Loaded>
    <LastSessions sessions={lastSessions(all, 4)} />
  </div>
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
  const isEmpty = home.sessions.data?.length === 0
  return (
    <Page
      title="Inicio"
      description={capitalised(dayWithWeekday(home.today))}
      actions={
        !isEmpty && (
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
      <Loaded query={home.sessions} skeleton={<Skeleton height={220} />}>
        {(all) => (all.length === 0 ? <Beginning home={home} /> : <Today home={home} all={all} />)}
      </Loaded>
    </Page>
  )
}
