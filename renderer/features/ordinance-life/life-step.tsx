import { ActionIcon, Anchor, Button, Text } from '@mantine/core'
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OrdinanceStep } from '../../../shared/contract/ordinance-steps.ts'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import { today } from '../../app/clock.ts'
import { count, dayWithWeekday } from '../../texts/format.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import { StepCard } from '../../ui/step-card.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { LightMark } from '../follow-ups/light-mark.tsx'
import styles from './life.module.css'
import { stepWords } from './step-words.ts'

const copyLink = async (link: string): Promise<void> => {
  if (await copyText(link)) notifyDone('Se copió el enlace.')
  else notifyProblem('No se pudo copiar. Selecciónelo y cópielo con Ctrl+C.')
}

// Nothing here goes out to the network: a link is read, and copied to where there is one.
const LinkFact = ({ link }: { link: string }) => (
  <span className={styles['link']}>
    <span>{link}</span>
    <ActionIcon aria-label="Copiar el enlace" onClick={() => void copyLink(link)}>
      <IconCopy size={16} aria-hidden />
    </ActionIcon>
  </span>
)

const Fact = ({ label, children, isWide = false }: { label: string; children: ReactNode; isWide?: boolean }) => (
  <div data-wide={isWide || undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const SessionFact = ({ session }: { session: NonNullable<OrdinanceStep['session']> }) => (
  <Anchor renderRoot={(props) => <Link to="/sesiones/$sessionId" params={{ sessionId: session.id }} {...props} />}>
    {session.label}
  </Anchor>
)

const AgreementFact = ({ agreement }: { agreement: NonNullable<OrdinanceStep['agreement']> }) => (
  <Anchor renderRoot={(props) => <Link to="/acuerdos" search={{ acuerdo: agreement.id }} {...props} />}>
    {agreement.number ?? 'Acuerdo sin número'}
  </Anchor>
)

const CommitmentFact = ({ commitment }: { commitment: NonNullable<OrdinanceStep['commitment']> }) => (
  <span className={styles['commitment']}>
    <Anchor
      renderRoot={(props) => (
        <Link to="/compromisos" search={{ estado: 'all', compromiso: commitment.id }} {...props} />
      )}
    >
      {commitment.text}
    </Anchor>
    <LightMark commitment={commitment} on={today()} />
  </span>
)

const Facts = ({ ordinance, step }: { ordinance: Ordinance; step: OrdinanceStep }) => {
  const asked = stepWords(ordinance.kind, step.stage)
  return (
    <dl className={styles['facts']}>
      {step.session && (
        <Fact label="Sesión del comité">
          <SessionFact session={step.session} />
        </Fact>
      )}
      {step.agreement && (
        <Fact label="Acuerdo">
          <AgreementFact agreement={step.agreement} />
        </Fact>
      )}
      {step.number !== null && <Fact label={asked.number?.label ?? 'Número'}>{step.number}</Fact>}
      {step.document !== null && <Fact label={asked.document?.label ?? 'Documento'}>{step.document}</Fact>}
      {step.person !== null && <Fact label={asked.person?.label ?? 'Quién'}>{step.person}</Fact>}
      {step.link !== null && (
        <Fact label="Enlace" isWide>
          <LinkFact link={step.link} />
        </Fact>
      )}
      {step.note !== null && (
        <Fact label={asked.note?.label ?? 'Nota'} isWide>
          <span className={styles['note']}>{step.note}</span>
        </Fact>
      )}
      {step.commitment && (
        <Fact label="Compromiso que lo sigue" isWide>
          <CommitmentFact commitment={step.commitment} />
        </Fact>
      )}
    </dl>
  )
}

const daysWords = (days: number | null): string[] =>
  days === null
    ? []
    : [days === 0 ? 'el mismo día que el paso anterior' : `${count(days, 'día', 'días')} después del paso anterior`]

type LifeStepProps = {
  ordinance: Ordinance
  step: OrdinanceStep
  position: number
  /** Since the step before; null for the first. */
  days: number | null
  isLast: boolean
  onEdit: () => void
  onRemove: () => void
}

/** A step that was taken: its day, its document, who recorded it, its files and what is linked to it. */
export const LifeStep = ({ ordinance, step, position, days, isLast, onEdit, onRemove }: LifeStepProps) => {
  const name = stageName(step.stage, ordinance.kind)
  return (
    <StepCard
      position={position}
      title={name}
      state="done"
      isNext={false}
      words={[dayWithWeekday(step.happenedOn), ...daysWords(days)].join(' · ')}
      actions={
        <>
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPencil size={15} aria-hidden />}
            aria-label={`Corregir el paso «${name}»`}
            onClick={onEdit}
          >
            Corregir
          </Button>
          {isLast && (
            <ActionIcon aria-label={`Quitar el paso «${name}»`} onClick={onRemove}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </>
      }
    >
      <Facts ordinance={ordinance} step={step} />
      <Attachments owner={{ kind: 'ordinance_step', id: step.id }} what={stepWords(ordinance.kind, step.stage).files} />
      <Text size="xs" c="dimmed" mt={6}>
        {`Anotado por ${step.recordedBy}`}
      </Text>
    </StepCard>
  )
}
