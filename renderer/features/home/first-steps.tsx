import { Anchor, Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Roll } from '../../../shared/contract/roll.ts'
import { count } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import { StepCard, StepList } from '../../ui/step-card.tsx'
import styles from './home.module.css'

type FirstStep = { title: string; words: string; isDone: boolean; actions: ReactNode }

const stepsOf = (roll: Roll | null): FirstStep[] => {
  const institutions = roll?.rows.length ?? 0
  return [
    {
      title: 'Abra el período del comité',
      words: roll === null ? 'Casi siempre es el año: dice entre qué días valen las acreditaciones.' : roll.term.name,
      isDone: roll !== null,
      actions: (
        <Button component={Link} to="/padron/instalacion?abrir=true">
          Abrir el período
        </Button>
      ),
    },
    {
      title: 'Forme el padrón',
      words:
        institutions === 0
          ? 'Las instituciones con su titular y su alterno(a). Si las tiene en Excel, impórtelas.'
          : `${count(institutions, 'institución', 'instituciones')} en el padrón.`,
      isDone: institutions > 0,
      actions: (
        <>
          <Button component={Link} to="/padron?nueva=true" variant="default">
            Agregar una
          </Button>
          <Button component={Link} to="/padron/importar">
            Importar de Excel
          </Button>
        </>
      ),
    },
    {
      title: 'Programe la primera sesión',
      words: 'Día, hora y lugar. Después arme su agenda.',
      isDone: false,
      actions: (
        <Button component={Link} to="/sesiones?nueva=true">
          Programar la sesión
        </Button>
      ),
    },
    {
      title: 'Convoque a las instituciones',
      words:
        'Desde la sesión, en Convocatoria: el programa escribe los oficios y usted anota a quién llegaron y quién viene.',
      isDone: false,
      actions: null,
    },
  ]
}

/** The path of somebody who begins: from an empty program to the first call. */
export const FirstSteps = ({ roll }: { roll: Roll | null }) => {
  const steps = stepsOf(roll)
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <section aria-labelledby="first-steps">
      <Text id="first-steps" component="h2" className={styles['firstTitle'] ?? ''}>
        Para empezar
      </Text>
      <StepList label="Primeros pasos">
        {steps.map(({ title, words, isDone, actions }, index) => (
          <StepCard
            key={title}
            position={index + 1}
            title={title}
            words={words}
            state={isDone ? 'done' : 'missing'}
            isNext={index === next}
            actions={index === next ? actions : undefined}
          />
        ))}
      </StepList>
    </section>
  )
}

/** What can be set up meanwhile. */
export const Meanwhile = () => (
  <Section title="También puede">
    <ul className={styles['meanwhile']}>
      <li>
        <Anchor component={Link} to="/configuracion">
          Revisar la configuración
        </Anchor>
        <Text size="sm" c="dimmed">
          Quiénes firman, el quórum, los números y el texto de los oficios.
        </Text>
      </li>
      <li>
        <Anchor component={Link} to="/padron/coordinacion">
          Registrar a la coordinación
        </Anchor>
        <Text size="sm" c="dimmed">
          Quién coordina el comité y quién lleva la secretaría técnica.
        </Text>
      </li>
      <li>
        <Anchor component={Link} to="/ayuda">
          Leer la ayuda
        </Anchor>
        <Text size="sm" c="dimmed">
          Cómo se lleva una sesión de principio a fin.
        </Text>
      </li>
    </ul>
  </Section>
)
