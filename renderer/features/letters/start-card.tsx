import { Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheckFilled, IconMailOff, IconMailPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { LetterDesk, LetterPurpose } from '../../../shared/contract/letters.ts'
import { noticeOf, type CallFacts, type RequestFacts } from '../../../shared/domain/letter.ts'
import { today } from '../../app/clock.ts'
import { capitalised, count, dayWithWeekday, shortDay } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { noticeWords } from './concern-words.ts'
import styles from './start-card.module.css'
import type { LetterDeskPage } from './use-letter-desk.ts'

type Check = { label: string; says: string; isReady: boolean; to: 'datos' | 'agenda' | 'padron'; fix: string }

const placeCheck = ({ modality, venue, onlineLink }: CallFacts): Check => {
  const missing = [
    ...(modality !== 'virtual' && venue === null ? ['el lugar'] : []),
    ...(modality !== 'in_person' && onlineLink === null ? ['el enlace'] : []),
  ]
  const says = [venue, onlineLink].filter((part) => part !== null).join(' · ')
  return {
    label: modality === 'virtual' ? 'Enlace' : 'Lugar',
    says: missing.length === 0 ? says : `Falta ${missing.join(' y ')}`,
    isReady: missing.length === 0,
    to: 'datos',
    fix: 'Ir a Preparación',
  }
}

const dayCheck = (facts: CallFacts): Check => {
  const hours = [facts.firstCallAt, facts.secondCallAt].filter((hour) => hour !== null).join(' y ')
  return {
    label: 'Día y hora',
    says:
      facts.firstCallAt === null
        ? `${capitalised(dayWithWeekday(facts.heldOn))}. Falta la hora de la primera convocatoria`
        : `${capitalised(dayWithWeekday(facts.heldOn))}, a las ${hours}`,
    isReady: facts.firstCallAt !== null,
    to: 'datos',
    fix: 'Ir a Preparación',
  }
}

const noticeCheck = (facts: CallFacts, { holidays, noticeDays }: LetterDesk): Check => {
  const hasPassed = facts.heldOn < today()
  const notice = noticeOf(today(), facts.heldOn, holidays)
  const isShort = facts.sessionKind === 'ordinary' && notice < noticeDays
  return {
    label: 'Anticipación',
    says: hasPassed
      ? 'El día de la sesión ya pasó'
      : `${capitalised(noticeWords(notice))}${isShort ? `; la configuración pide ${String(noticeDays)}` : ''}`,
    isReady: !hasPassed && !isShort,
    to: 'datos',
    fix: 'Ir a Preparación',
  }
}

const recipientCheck = (amount: number): Check => ({
  label: 'Destinatarios',
  says: amount === 0 ? 'No hay instituciones en el padrón para ese día' : count(amount, 'institución', 'instituciones'),
  isReady: amount > 0,
  to: 'padron',
  fix: 'Ir al padrón',
})

const callChecks = (facts: CallFacts, desk: LetterDesk): Check[] => [
  dayCheck(facts),
  placeCheck(facts),
  {
    label: 'Agenda',
    says: facts.agenda.length === 0 ? 'Todavía sin puntos' : count(facts.agenda.length, 'punto', 'puntos'),
    isReady: facts.agenda.length > 0,
    to: 'agenda',
    fix: 'Escribir la agenda',
  },
  recipientCheck(desk.proposal.recipients.length),
  noticeCheck(facts, desk),
]

const requestChecks = (facts: RequestFacts, desk: LetterDesk): Check[] => [
  {
    label: 'Período',
    says: `${facts.termName}, del ${shortDay(facts.firstDay)} al ${shortDay(facts.lastDay)}`,
    isReady: true,
    to: 'padron',
    fix: 'Ir al padrón',
  },
  recipientCheck(desk.proposal.recipients.length),
]

const FixLink = ({ purpose, check }: { purpose: LetterPurpose; check: Check }) => {
  if (check.to === 'padron' || purpose.kind !== 'call') return <Link to="/padron">{check.fix}</Link>
  return (
    <Link to={`/sesiones/$sessionId/${check.to}` as const} params={{ sessionId: purpose.sessionId }}>
      {check.fix}
    </Link>
  )
}

const Checks = ({ purpose, checks }: { purpose: LetterPurpose; checks: readonly Check[] }) => (
  <ul className={styles['checks']} aria-label="Lo que dirá el oficio">
    {checks.map((check) => {
      const CheckIcon = check.isReady ? IconCircleCheckFilled : IconAlertTriangle
      return (
        <li key={check.label} data-ready={check.isReady || undefined}>
          <CheckIcon size={20} aria-hidden />
          <span className={styles['label']}>{check.label}</span>
          <span>{check.says}</span>
          {check.isReady ? <span className="visually-hidden">listo</span> : <FixLink purpose={purpose} check={check} />}
        </li>
      )
    })}
  </ul>
)

/** A session that was held without a call of this program: one can still be put on record. */
export const NeverCalled = ({ desk, page }: { desk: LetterDesk; page: LetterDeskPage }) => (
  <EmptyState
    icon={IconMailOff}
    title="No hay una convocatoria registrada"
    action={
      <Button
        variant="light"
        loading={page.isBeginning}
        onClick={() => {
          page.begin(desk.proposal)
        }}
      >
        Registrar el oficio
      </Button>
    }
  >
    Si se convocó por otro medio no hace falta nada más. Si quiere dejar constancia, registre el oficio con su fecha y
    su número.
  </EmptyState>
)

type StartProps = { purpose: LetterPurpose; desk: LetterDesk; page: LetterDeskPage }

/** Before there is any letter: what it will say, what is missing, and the one way to begin. */
export const StartCard = ({ purpose, desk, page }: StartProps) => {
  const { facts } = desk
  const isCall = facts.kind === 'call'
  return (
    <section className={styles['card']} aria-label={isCall ? 'Convocatoria' : 'Pedido de acreditación'}>
      <Title order={2} className={styles['title'] ?? ''}>
        {isCall ? `Convocar a la ${facts.label}` : `Pedir la acreditación para el período ${facts.termName}`}
      </Title>
      <Text c="dimmed" mb="md">
        {isCall
          ? 'El programa escribe un oficio múltiple con una carta para cada institución. Usted lo revisa, lo emite con su número y anota a quién llegó y quién confirma.'
          : 'El programa escribe un oficio múltiple con la ficha de acreditación para cada institución. Usted lo revisa, lo emite con su número y anota a quién llegó.'}
      </Text>
      <Checks purpose={purpose} checks={isCall ? callChecks(facts, desk) : requestChecks(facts, desk)} />
      <Button
        size="md"
        loading={page.isBeginning}
        leftSection={<IconMailPlus size={19} aria-hidden />}
        onClick={() => {
          page.begin(desk.proposal)
        }}
      >
        Escribir el oficio
      </Button>
      <Text size="sm" c="dimmed" mt={8}>
        Puede escribirlo aunque falte algo: se guarda solo, y no tiene número hasta que lo emita.
      </Text>
    </section>
  )
}
