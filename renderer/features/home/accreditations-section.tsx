import { Anchor, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Roll } from '../../../shared/contract/roll.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { count } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import styles from './home.module.css'
import { otherDayWords, rollConcerns } from './roll-facts.ts'

const Concerns = ({ roll }: { roll: Roll }) => {
  const concerns = rollConcerns(roll)
  if (concerns.length === 0)
    return (
      <p className={styles['allWell']}>
        <IconCircleCheck size={18} aria-hidden />
        {`Las ${count(roll.rows.length, 'institución', 'instituciones')} del padrón tienen su acreditación en regla.`}
      </p>
    )
  return (
    <ul className={styles['concerns']}>
      {concerns.map(({ state, words, names }) => (
        <li key={state}>
          <IconAlertTriangle size={17} aria-hidden />
          <div>
            <Link to="/padron" search={{ estado: state }}>
              {words}
            </Link>
            <Text size="sm" c="dimmed">
              {names}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  )
}

const Body = ({ roll, today }: { roll: Roll | null; today: Day }) => {
  const otherDay = roll === null ? null : otherDayWords(roll, today)
  if (roll === null || roll.rows.length === 0)
    return (
      <>
        <Text mb="sm">Todavía no hay nadie acreditado: sin acreditaciones no se cuenta el quórum.</Text>
        <Button component={Link} to="/padron/instalacion" variant="default" size="xs">
          Instalar el comité
        </Button>
      </>
    )
  if (otherDay !== null)
    return (
      <>
        <Text mb="sm">{otherDay}</Text>
        <Button component={Link} to="/padron/instalacion" variant="default" size="xs">
          {roll.on < today ? 'Abrir el período siguiente' : 'Ver su instalación'}
        </Button>
      </>
    )
  return <Concerns roll={roll} />
}

/** What the padrón of the term still lacks, or is about to lack. */
export const AccreditationsSection = ({ roll, today }: { roll: Roll | null; today: Day }) => (
  <Section
    title="Padrón"
    aside={
      <Anchor component={Link} to="/padron" size="sm">
        Ver el padrón
      </Anchor>
    }
  >
    <Body roll={roll} today={today} />
  </Section>
)
