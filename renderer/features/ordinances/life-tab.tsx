import { Button } from '@mantine/core'
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
import { LifeStep } from './life-step.tsx'
import styles from './life.module.css'
import { StepDrawer } from './step-drawer.tsx'
import { stepWords } from './step-words.ts'
import { UnlockModal } from './unlock-modal.tsx'
import { useLife, useSteps } from './use-life.ts'
import { useOrdinance } from './use-ordinance.ts'

const waitOf = ({ stage, steps }: OrdinanceLife): number | null =>
  waitingDays({ stage, stageSince: steps.at(-1)?.happenedOn ?? null }, today())

type ComingProps = { ordinance: Ordinance; life: OrdinanceLife; onRecord: () => void }

/** What is waited for, since when, and the way to record it. */
const Coming = ({ ordinance, life, onRecord }: ComingProps) => {
  const [next] = nextStages(ordinance.kind, life.stage)
  if (next === undefined) return null
  const waiting = waitOf(life)
  const isDone = isOver(life.stage)
  return (
    <StepCard
      position={life.steps.length + 1}
      title={isDone ? 'El trámite terminó' : `Sigue: ${stageName(next, ordinance.kind)}`}
      state="missing"
      isNext={!isDone}
      words={isDone ? 'Si ya no se aplica o se derogó, puede archivarla.' : stepWords(ordinance.kind, next).purpose}
      actions={
        <Button
          {...(isDone && { variant: 'default' })}
          rightSection={<IconArrowRight size={17} aria-hidden />}
          onClick={onRecord}
        >
          {isDone ? 'Archivar' : 'Registrar siguiente paso'}
        </Button>
      }
    >
      {waiting !== null && (
        <div className={styles['waiting']}>
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
    </StepCard>
  )
}

const Life = ({ ordinance, life }: { ordinance: Ordinance; life: OrdinanceLife }) => {
  const [edited, setEdited] = useState<{ kept: OrdinanceStep | null } | null>(null)
  const [unlocking, setUnlocking] = useState<OrdinanceStep | null>(null)
  const { save, remove, isRemoving } = useSteps(ordinance, life)
  const days = daysOfSteps(life.steps)
  return (
    <div className={styles['life']}>
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
        <Coming
          ordinance={ordinance}
          life={life}
          onRecord={() => {
            setEdited({ kept: null })
          }}
        />
      </StepList>
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
