import { Button, Text, Title } from '@mantine/core'
import { IconArrowRight, IconHourglassHigh } from '@tabler/icons-react'
import { useState } from 'react'
import type { OrdinanceLife, OrdinanceStep } from '../../../shared/contract/ordinance-steps.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import {
  daysOfSteps,
  isOver,
  isStalled,
  nextStages,
  stalledAfterDays,
  unlocksText,
  waitingDays,
} from '../../../shared/domain/ordinance-life.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import { today } from '../../app/clock.ts'
import { count } from '../../texts/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { StepCard, StepList } from '../../ui/step-card.tsx'
import { PlanLinks } from '../plan/link-picker.tsx'
import { LifeStep } from './life-step.tsx'
import styles from './life.module.css'
import { StepDrawer } from './step-drawer.tsx'
import { stepWords } from './step-words.ts'
import { UnlockModal } from './unlock-modal.tsx'
import { useLife, useSteps } from './use-life.ts'
import { useOrdinance } from '../ordinances/use-ordinance.ts'

const waitOf = ({ stage, steps }: OrdinanceLife): number | null =>
  waitingDays({ stage, stageSince: steps.at(-1)?.happenedOn ?? null }, today())

type NextProps = { ordinance: Ordinance; life: OrdinanceLife }

/** How long nothing has moved, and the way to record what did: above the steps, where it is always seen. */
const Bar = ({ ordinance, life, onRecord }: NextProps & { onRecord: () => void }) => {
  const waiting = waitOf(life)
  const isDone = isOver(life.stage)
  return (
    <div className={styles['bar']}>
      {waiting === null ? (
        <Text c="dimmed">
          {isDone ? 'El trámite terminó.' : 'Cada paso queda con su día, su documento y quién lo anotó.'}
        </Text>
      ) : (
        <div>
          <Mark icon={IconHourglassHigh} tone={isStalled(waiting) ? 'attention' : 'neutral'}>
            {isStalled(waiting)
              ? `Sin movimiento: ${count(waiting, 'día', 'días')} en la misma etapa`
              : `${count(waiting, 'día', 'días')} en la misma etapa`}
          </Mark>
          <p className={styles['rule']}>
            {`Se avisa «sin movimiento» cuando pasan más de ${String(stalledAfterDays)} días sin un paso nuevo.`}
          </p>
        </div>
      )}
      {nextStages(ordinance.kind, life.stage).length > 0 && (
        <Button
          flex="none"
          {...(isDone ? { variant: 'default' } : { rightSection: <IconArrowRight size={17} aria-hidden /> })}
          onClick={onRecord}
        >
          {isDone ? 'Archivar' : 'Registrar siguiente paso'}
        </Button>
      )}
    </div>
  )
}

/** What usually comes next, and what that is. */
const Coming = ({ ordinance, life }: NextProps) => {
  const [next] = nextStages(ordinance.kind, life.stage)
  if (next === undefined || isOver(life.stage)) return null
  return (
    <StepCard
      position={life.steps.length + 1}
      title={`Sigue: ${stageName(next, ordinance.kind)}`}
      state="missing"
      isNext
      words={stepWords(ordinance.kind, next).purpose}
    />
  )
}

/** The activity of the plan or the priorities that the text was drafted for. */
const CountsFor = ({ ordinance: { id, year } }: { ordinance: Ordinance }) => (
  <section aria-label="Para qué cuenta" className={styles['countsFor']}>
    <Title order={2} fz="md" mb={4}>
      Para qué cuenta
    </Title>
    <Text size="sm" c="dimmed" mb="xs">
      La actividad del POA o las prioridades que este texto hace avanzar.
    </Text>
    <PlanLinks subjectKind="ordinance" subjectId={id} year={year} />
  </section>
)

const Life = ({ ordinance, life }: { ordinance: Ordinance; life: OrdinanceLife }) => {
  const [edited, setEdited] = useState<{ kept: OrdinanceStep | null } | null>(null)
  const [unlocking, setUnlocking] = useState<OrdinanceStep | null>(null)
  const { save, remove, isRemoving } = useSteps(ordinance, life)
  const days = daysOfSteps(life.steps)
  return (
    <div className={styles['life']}>
      <Bar
        ordinance={ordinance}
        life={life}
        onRecord={() => {
          setEdited({ kept: null })
        }}
      />
      <StepList label="Pasos del trámite">
        {life.steps.map((step, index) => (
          <LifeStep
            key={step.id}
            ordinance={ordinance}
            step={step}
            position={index + 1}
            days={days[index] ?? null}
            isLast={index === life.steps.length - 1}
            onEdit={() => {
              setEdited({ kept: step })
            }}
            onRemove={() => {
              if (unlocksText(step.stage)) setUnlocking(step)
              else void remove({ step, reason: null })
            }}
          />
        ))}
        <Coming ordinance={ordinance} life={life} />
      </StepList>
      <CountsFor ordinance={ordinance} />
      <StepDrawer
        ordinance={ordinance}
        life={life}
        edited={edited}
        onSave={save}
        onClose={() => {
          setEdited(null)
        }}
      />
      <UnlockModal
        isOpen={unlocking !== null}
        ordinanceId={ordinance.id}
        isRunning={isRemoving}
        onUnlock={async (reason) => unlocking !== null && (await remove({ step: unlocking, reason })) !== null}
        onClose={() => {
          setUnlocking(null)
        }}
      />
    </div>
  )
}

/** The way of a text, step by step: what was done, how long each took, and what is waited for. */
export const LifeTab = () => {
  const { ordinanceId, ordinance } = useOrdinance()
  const life = useLife(ordinanceId)
  return (
    <Loaded query={ordinance}>
      {(data) => <Loaded query={life}>{(steps) => <Life ordinance={data} life={steps} />}</Loaded>}
    </Loaded>
  )
}
