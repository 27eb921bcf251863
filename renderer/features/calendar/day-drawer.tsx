import { Anchor, Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CalendarSession } from '../../../shared/contract/calendar.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { capitalised, dayWithWeekday } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { Loaded } from '../../ui/loaded.tsx'
import styles from './calendar.module.css'
import { dueWords, isEmptyDay, noItems, sessionWords, type DayItems } from './day-items.ts'
import { SessionMenu } from './session-menu.tsx'

const shownDue = 50

const DueList = ({ day }: { day: Day }) => {
  const due = useQuery(orpc.calendar.dueOn.queryOptions({ input: { day, after: null, limit: shownDue } }))
  return (
    <Loaded query={due}>
      {({ items, next }) => (
        <>
          <ul className={styles['dueList']}>
            {items.map(({ id, text, status, responsibles, sessionLabel }) => (
              <li key={id}>
                <Anchor component={Link} to={`/compromisos?estado=all&compromiso=${id}`}>
                  {text}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {[commitmentStatusNames[status], responsibles.join(', '), sessionLabel].filter(Boolean).join(' · ')}
                </Text>
              </li>
            ))}
          </ul>
          {next !== null && (
            <Anchor component={Link} to={`/compromisos?estado=all&mes=${day.slice(0, 7)}`} size="sm">
              Hay más: verlos en Compromisos
            </Anchor>
          )}
        </>
      )}
    </Loaded>
  )
}

const Heading = ({ children }: { children: string }) => <h3 className={styles['drawerHeading']}>{children}</h3>

type SessionLineProps = { session: CalendarSession; onMove: (session: CalendarSession) => void }

const SessionLine = ({ session, onMove }: SessionLineProps) => (
  <Group justify="space-between" wrap="nowrap" align="flex-start">
    <div>
      <Anchor component={Link} to={`/sesiones/${session.id}/datos`} fw={600}>
        {sessionWords(session)}
      </Anchor>
      <Text size="sm" c="dimmed">
        {[session.firstCallAt, session.venue, session.province].filter(Boolean).join(' · ')}
      </Text>
    </div>
    <SessionMenu session={session} onMove={onMove}>
      <Button variant="default" size="xs" flex="none" leftSection={<IconDots size={15} aria-hidden />}>
        Opciones
      </Button>
    </SessionMenu>
  </Group>
)

type DayDrawerProps = {
  day: Day | null
  items: DayItems | undefined
  onMove: (session: CalendarSession) => void
  onClose: () => void
}

const Content = ({ day, items, onMove }: { day: Day; items: DayItems; onMove: SessionLineProps['onMove'] }) => (
  <Stack gap="lg">
    {isEmptyDay(items) && <Text c="dimmed">Este día no tiene nada anotado.</Text>}
    {items.holidays.map((name) => (
      <Text key={name}>{`Feriado: ${name}.`}</Text>
    ))}
    {items.sessions.map((session) => (
      <SessionLine key={session.id} session={session} onMove={onMove} />
    ))}
    {items.events.map(({ id, name, place }) => (
      <div key={id}>
        <Anchor component={Link} to="/grupos/eventos" fw={600}>
          {name}
        </Anchor>
        {place !== null && (
          <Text size="sm" c="dimmed">
            {place}
          </Text>
        )}
      </div>
    ))}
    {items.presentations.map(({ id, institution, isHeld }) => (
      <Text key={id}>{`${isHeld ? 'Presentó' : 'Presenta'} su plan: ${institution}.`}</Text>
    ))}
    {items.due !== null && (
      <div>
        <Heading>{capitalised(dueWords(items.due, today()))}</Heading>
        <DueList day={day} />
      </div>
    )}
  </Stack>
)

/** Everything that a day has, with the way to each. */
export const DayDrawer = ({ day, items = noItems, onMove, onClose }: DayDrawerProps) => (
  <Drawer
    opened={day !== null}
    onClose={onClose}
    closeOnClickOutside
    title={day === null ? '' : capitalised(dayWithWeekday(day))}
  >
    {day !== null && <Content day={day} items={items} onMove={onMove} />}
  </Drawer>
)
