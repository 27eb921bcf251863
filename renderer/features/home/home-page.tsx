import { Anchor, Button, Skeleton, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { capitalised, count, dayWithWeekday, shortDay } from '../../texts/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusMark } from '../sessions/status-mark.tsx'
import { FocusCard } from './focus-card.tsx'
import { lastSessions, sessionInFocus, yearProgress } from './home-facts.ts'
import { AccreditationsSection } from './accreditations-section.tsx'
import styles from './home.module.css'
import { ProgressSection } from './progress-section.tsx'

const useHome = () => ({
  sessions: useQuery(orpc.sessions.list.queryOptions()),
  plans: useQuery(orpc.plan.list.queryOptions()),
  accreditations: useQuery(orpc.accreditations.list.queryOptions({ input: { on: null } })),
})

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

/** What asks for attention today. */
export const HomePage = () => {
  const { sessions, plans, accreditations } = useHome()
  return (
    <Page
      title="Inicio"
      description={capitalised(dayWithWeekday(today()))}
      actions={
        <Button
          component={Link}
          to="/sesiones?nueva=true"
          variant="default"
          leftSection={<IconPlus size={17} aria-hidden />}
        >
          Nueva sesión
        </Button>
      }
    >
      <Loaded query={sessions} skeleton={<Skeleton height={220} />}>
        {(all) => (
          <div className={styles['grid']}>
            <FocusCard session={sessionInFocus(all)} today={today()} />
            <ProgressSection progress={yearProgress(all, plans.data ?? [], today())} />
            <LastSessions sessions={lastSessions(all, 4)} />
            {accreditations.data !== undefined && (
              <AccreditationsSection accreditations={accreditations.data} today={today()} />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  )
}
