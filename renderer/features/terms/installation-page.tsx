import { Button } from '@mantine/core'
import { IconCalendarOff, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { Term } from '../../../shared/contract/committee.ts'
import type { Installation } from '../../../shared/contract/roll.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { shortDay } from '../../texts/format.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { StepCard, StepList } from '../../ui/step-card.tsx'
import { letterInForce } from '../letters/letters-of.ts'
import { AnswersList } from './answers-list.tsx'
import { CloseTermDrawer, type Closing } from './close-term-drawer.tsx'
import { installationSteps, nextStep, type InstallationStep, type StepName } from './installation-steps.ts'
import { ReminderDrawer } from './reminder-drawer.tsx'
import { remindable } from './reminder.ts'
import {
  CoordinationStepActions,
  RequestActions,
  RollActions,
  SessionStepActions,
  TermActions,
} from './step-actions.tsx'
import { TermDrawer } from './term-drawer.tsx'
import { TermReports } from './term-reports.tsx'
import { proposedTerm } from './term-proposals.ts'
import styles from './terms.module.css'
import { useInstallation, useTermCommands } from './use-installation.ts'

const titles: Record<StepName, string> = {
  term: 'Abrir el período',
  roll: 'Formar el padrón',
  request: 'Pedir las acreditaciones',
  answers: 'Recibir las acreditaciones',
  session: 'Realizar la sesión de instalación',
  coordination: 'Elegir a la coordinación y a su alterna',
}

const Answers = ({ term }: { term: Term }) => {
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string> | null>(null)
  const { roll } = useInstallation()
  const purpose = { kind: 'accreditation_request', termId: term.id } as const
  const desk = useQuery(orpc.letters.desk.queryOptions({ input: purpose }))
  const settings = useQuery(orpc.settings.get.queryOptions())
  const letter = letterInForce(desk.data?.letters ?? [])
  const number = letter?.number ?? null
  return (
    <Loaded query={roll} skeleton={<LineSkeletons lines={3} />}>
      {(padron) => {
        const all = remindable(padron?.rows ?? [], letter?.recipients ?? [])
        return (
          <>
            <AnswersList
              rows={padron?.rows ?? []}
              remindableIds={new Set(all.map(({ row }) => row.institution.id))}
              onRemind={setChosenIds}
            />
            {letter !== null && number !== null && settings.data !== undefined && (
              <ReminderDrawer
                letter={letter}
                number={number}
                all={all}
                chosenIds={chosenIds}
                committee={settings.data.settings.committee}
                onClose={() => {
                  setChosenIds(null)
                }}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

type StandingProps = { installation: Installation; isNewest: boolean; onCloseTerm: () => void }

/** What to say when no step is left: the committee is installed, or its term is over and another should begin. */
const Standing = ({ installation: { term }, isNewest, onCloseTerm }: StandingProps) => {
  const isOver = term.lastDay < today()
  return (
    <div className={styles['standing']} data-over={isOver || undefined} role="status">
      {isOver ? <IconCalendarOff size={20} aria-hidden /> : <IconCircleCheck size={20} aria-hidden />}
      <span>
        {isOver ? `Este período terminó el ${shortDay(term.lastDay)}.` : 'El comité está instalado.'}
        {isOver && isNewest && ' Abra el siguiente para acreditar otra vez y contar el quórum.'}
      </span>
      {isOver && isNewest && <Button onClick={onCloseTerm}>Abrir el período siguiente</Button>}
    </div>
  )
}

type ChecklistProps = {
  steps: readonly InstallationStep[]
  next: StepName | null
  actionsOf: (name: StepName, isNext: boolean) => ReactNode
  answers: ReactNode
}

const Checklist = ({ steps, next, actionsOf, answers }: ChecklistProps) => (
  <StepList label="Pasos de la instalación">
    {steps.map(({ name, state, words }, index) => (
      <StepCard
        key={name}
        position={index + 1}
        title={titles[name]}
        state={state}
        isNext={name === next}
        words={words}
        actions={actionsOf(name, name === next)}
      >
        {name === 'answers' && answers}
      </StepCard>
    ))}
  </StepList>
)

const usePage = () => {
  const navigate = useNavigate({ from: '/padron/instalacion' })
  // In the address, so that another page can lead straight to the first step.
  const { abrir } = useSearch({ from: '/padron/instalacion' })
  const [edited, setEdited] = useState<{ kept: Term | null } | null>(abrir === true ? { kept: null } : null)
  const [closing, setClosing] = useState<Closing | null>(null)
  const page = useInstallation()
  const commands = useTermCommands((term) => {
    void navigate({ search: { periodo: term.id }, replace: true })
  })
  return { ...page, commands, edited, setEdited, closing, setClosing }
}

const actionsFor =
  (page: ReturnType<typeof usePage>, installation: Installation | null) => (name: StepName, isNext: boolean) => {
    if (installation === null && name !== 'term') return null
    switch (name) {
      case 'term':
        return (
          <TermActions
            isNext={isNext}
            term={installation?.term ?? null}
            onOpen={() => {
              page.setEdited({ kept: null })
            }}
            onCorrect={(kept) => {
              page.setEdited({ kept })
            }}
            onCloseTerm={(term) => {
              page.setClosing({ term, activeInstitutions: installation?.institutions ?? 0 })
            }}
          />
        )
      case 'roll':
        return <RollActions isNext={isNext} institutions={installation?.institutions ?? 0} />
      case 'request':
        return <RequestActions isNext={isNext} request={installation?.request ?? null} />
      case 'answers':
        return null
      case 'session':
        return <SessionStepActions isNext={isNext} session={installation?.session ?? null} />
      case 'coordination':
        return <CoordinationStepActions isNext={isNext} coordinator={installation?.coordinator ?? null} />
    }
    return name satisfies never
  }

/** How the committee of a term is installed, step by step: from opening the term to electing who coordinates. */
export const InstallationPage = () => {
  const page = usePage()
  const { installation, commands, edited, setEdited, closing, setClosing } = page
  const settings = useQuery(orpc.settings.get.queryOptions())
  const acronym = settings.data?.settings.committee.committeeAcronym ?? ''
  return (
    <>
      <p className={styles['intro']}>
        Cada período el comité se instala de nuevo: las instituciones acreditan a sus representantes y, reunidas, eligen
        a quien las coordina. Estos son los pasos.
      </p>
      <Loaded query={installation} skeleton={<LineSkeletons lines={8} />}>
        {(known) => {
          const steps = installationSteps(known, today())
          // A term that is over is not installed any more: what was left undone stays so.
          const next = known !== null && known.term.lastDay < today() ? null : nextStep(steps)
          return (
            <>
              {next === null && known !== null && (
                <Standing
                  installation={known}
                  isNewest={page.isNewest}
                  onCloseTerm={() => {
                    setClosing({ term: known.term, activeInstitutions: known.institutions })
                  }}
                />
              )}
              <Checklist
                steps={steps}
                next={next}
                actionsOf={actionsFor(page, known)}
                answers={known !== null && known.institutions > 0 && <Answers term={known.term} />}
              />
              {known !== null && (
                <div className={styles['termReports']}>
                  <TermReports term={known.term} />
                </div>
              )}
            </>
          )
        }}
      </Loaded>
      <TermDrawer
        edited={edited}
        proposal={proposedTerm(acronym, today())}
        onSave={commands.save}
        onClose={() => {
          setEdited(null)
        }}
      />
      <CloseTermDrawer
        closing={closing}
        onCloseTerm={commands.close}
        onSucceed={commands.succeed}
        onClose={() => {
          setClosing(null)
        }}
      />
    </>
  )
}
