import type { Installation } from '../../../shared/contract/roll.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { SessionStatus } from '../../../shared/domain/session.ts'
import { count, dayWithWeekday, distanceOfDay, shortDay } from '../../texts/format.ts'
import type { StepState } from '../../ui/step-card.tsx'

export type StepName = 'term' | 'roll' | 'request' | 'answers' | 'session' | 'coordination'
export type InstallationStep = { name: StepName; state: StepState; words: string }

const stateOf = (done: number, all: number): StepState => {
  if (all > 0 && done >= all) return 'done'
  return done > 0 ? 'begun' : 'missing'
}

const sessionWords: Record<SessionStatus, string> = {
  planned: 'está programada',
  called: 'está convocada',
  open: 'está en curso',
  closed: 'ya se realizó',
  not_held: 'no se realizó',
}

/** How long there is to answer: `El plazo vence el 30/03/2026 (en 5 días).` Nothing where no day was set. */
export const deadlineWords = (replyBy: Day | null, today: Day): string => {
  if (replyBy === null) return ''
  const distance = distanceOfDay(replyBy, today)
  return `El plazo ${replyBy < today ? 'venció' : 'vence'} el ${shortDay(replyBy)}${distance === null ? '' : ` (${distance})`}.`
}

const rollStep = ({ institutions }: Installation): InstallationStep => ({
  name: 'roll',
  state: institutions > 0 ? 'done' : 'missing',
  words:
    institutions > 0
      ? `${count(institutions, 'institución participa', 'instituciones participan')} en el período.`
      : 'Todavía no hay instituciones en este período: impórtelas de una hoja de cálculo o agréguelas una por una.',
})

const requestStep = ({ request, institutions, answered }: Installation): InstallationStep => {
  const isAnswered = institutions > 0 && answered >= institutions
  if (request === null)
    return {
      name: 'request',
      state: isAnswered ? 'done' : 'missing',
      words: isAnswered
        ? 'No hizo falta: todas las instituciones ya acreditaron.'
        : 'Un oficio pide a cada institución que acredite a su titular y a su alterno(a).',
    }
  if (request.number === null)
    return { name: 'request', state: 'begun', words: 'El oficio está en borrador: falta emitirlo.' }
  const sent = `Oficio N° ${request.number}: entregado a ${String(request.dispatched)} de ${count(request.recipients, 'institución', 'instituciones')}.`
  return {
    name: 'request',
    state: isAnswered ? 'done' : stateOf(request.dispatched, request.recipients) === 'done' ? 'done' : 'begun',
    words: sent,
  }
}

const answersStep = ({ institutions, answered, request }: Installation, today: Day): InstallationStep => {
  const said = `${String(answered)} de ${count(institutions, 'institución respondió', 'instituciones respondieron')}.`
  return {
    name: 'answers',
    state: stateOf(answered, institutions),
    words:
      institutions === 0
        ? 'Aquí verá quién acreditó y quién falta.'
        : `${said} ${deadlineWords(request?.replyBy ?? null, today)}`.trim(),
  }
}

const sessionStep = ({ session }: Installation): InstallationStep => {
  if (session === null)
    return {
      name: 'session',
      state: 'missing',
      words: 'Con las acreditaciones en mano, convoque la sesión en que se instala el comité.',
    }
  const state = session.status === 'closed' ? 'done' : session.status === 'not_held' ? 'missing' : 'begun'
  const words: Partial<Record<string, string>> = sessionWords
  return {
    name: 'session',
    state,
    words: `${session.label}, ${dayWithWeekday(session.heldOn)}: ${words[session.status] ?? session.status}.`,
  }
}

const coordinationStep = ({ coordinator, alternate }: Installation): InstallationStep => ({
  name: 'coordination',
  state: stateOf([coordinator, alternate].filter((name) => name !== null).length, 2),
  words:
    coordinator === null && alternate === null
      ? 'El comité elige por votación a quien coordina y a quien lo hace cuando falta. Desde ese día firman los documentos.'
      : `Coordinación: ${coordinator ?? 'falta elegir'}. Alterna: ${alternate ?? 'falta elegir'}.`,
})

const termStep = ({ term }: Installation): InstallationStep => ({
  name: 'term',
  state: 'done',
  words: `${term.name}: del ${shortDay(term.firstDay)} al ${shortDay(term.lastDay)}${term.isClosed ? '. Está cerrado' : ''}.`,
})

const beforeAnyTerm: readonly InstallationStep[] = [
  {
    name: 'term',
    state: 'missing',
    words: 'El período dice entre qué días vale el padrón. Casi siempre es el año.',
  },
  { name: 'roll', state: 'missing', words: 'Las instituciones que forman el comité.' },
  {
    name: 'request',
    state: 'missing',
    words: 'Un oficio pide a cada institución que acredite a su titular y a su alterno(a).',
  },
  { name: 'answers', state: 'missing', words: 'Aquí verá quién acreditó y quién falta.' },
  { name: 'session', state: 'missing', words: 'La sesión en que se instala el comité.' },
  { name: 'coordination', state: 'missing', words: 'El comité elige a quien coordina y a quien lo hace cuando falta.' },
]

/** The steps of installing the committee of a term, each with how far it is; without a term yet, all to be done. */
export const installationSteps = (installation: Installation | null, today: Day): readonly InstallationStep[] =>
  installation === null
    ? beforeAnyTerm
    : [
        termStep(installation),
        rollStep(installation),
        requestStep(installation),
        answersStep(installation, today),
        sessionStep(installation),
        coordinationStep(installation),
      ]

/**
 * The step to take next; null when the committee is installed. Once the session was held, asking for accreditations and
 * receiving them lie behind, complete or not.
 */
export const nextStep = (steps: readonly InstallationStep[]): StepName | null => {
  const isHeld = steps.some(({ name, state }) => name === 'session' && state === 'done')
  const isBehind = (name: StepName): boolean => isHeld && (name === 'request' || name === 'answers')
  return steps.find(({ name, state }) => state !== 'done' && !isBehind(name))?.name ?? null
}
