import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CalendarYear } from '../../../shared/contract/calendar.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import { count } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import styles from './calendar.module.css'

const unknownWords = (withoutMonths: number): string =>
  `De ${count(withoutMonths, 'actividad', 'actividades')} el plan no dice en qué meses.`

const PlanOfMonth = ({ plan, month }: { plan: CalendarYear['plan']; month: number }) => {
  if (plan === null) return <Text c="dimmed">Este año no tiene un plan cargado.</Text>
  const { activities = [] } = plan.months.find((one) => one.month === month) ?? {}
  return (
    <>
      {activities.length === 0 ? (
        <Text c="dimmed">Ninguna actividad dice este mes.</Text>
      ) : (
        <ul className={styles['activities']}>
          {activities.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {plan.withoutMonths > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {unknownWords(plan.withoutMonths)}
        </Text>
      )}
    </>
  )
}

/** What belongs to a month and to no day of it: the plan, and the presentations that have no session yet. */
export const MonthAside = ({ calendar, month }: { calendar: CalendarYear; month: number }) => {
  const turns = calendar.presentations.filter((one) => one.day === null && one.month === month)
  const name = monthNames[month - 1] ?? ''
  return (
    <div className={styles['aside']}>
      <Section
        title={`POA en ${name}`}
        aside={
          <Anchor component={Link} to="/plan" size="sm" className={styles['whole'] ?? ''}>
            Ver el POA
          </Anchor>
        }
      >
        <PlanOfMonth plan={calendar.plan} month={month} />
      </Section>
      {turns.length > 0 && (
        <Section title="Presentaciones previstas">
          <ul className={styles['activities']}>
            {turns.map(({ id, institution }) => (
              <li key={id}>{institution}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
