import type { CallProgress } from '../../../shared/domain/call-progress.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { NextStep, PreparationPart, RollConcern } from '../../../shared/domain/next-steps.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { count, distanceOfDay, shortDay } from '../../texts/format.ts'
import type { StateFilter } from '../padron/filter.ts'

/** A step as a person reads it: what to do, about what, and the button that leads there. */
export type StepWords = { title: string; note: string | null; action: string; address: string }

type Preparing = Omit<StepWords, 'address'> & { tab: string }

const callWords = (call: CallProgress): Preparing => {
  const tab = 'convocatoria'
  switch (call.state) {
    case 'none':
      return { title: 'Convoque a las instituciones', note: null, action: 'Preparar la convocatoria', tab }
    case 'draft':
      return {
        title: 'Emita la convocatoria',
        note: 'el oficio está en borrador',
        action: 'Terminar la convocatoria',
        tab,
      }
    case 'issued':
      return call.isStale
        ? {
            title: 'Convoque otra vez',
            note: `la sesión cambió después del Oficio N° ${call.number}`,
            action: 'Revisar la convocatoria',
            tab,
          }
        : {
            title: 'Entregue la convocatoria',
            note: `Oficio N° ${call.number}: entregado a ${String(call.dispatched)} de ${String(call.recipients)}`,
            action: 'Seguir las entregas',
            tab,
          }
  }
  return call satisfies never
}

/** How many answered a call and how many will come. */
export const answersWords = (call: CallProgress): string | null =>
  call.state === 'issued'
    ? `${String(call.answered)} de ${count(call.recipients, 'respondió', 'respondieron')}; ${count(call.coming, 'asistirá', 'asistirán')}`
    : null

const preparing = (part: PreparationPart, call: CallProgress): Preparing => {
  switch (part) {
    case 'place':
      return { title: 'Fije la hora y el lugar', note: null, action: 'Completar los datos', tab: 'datos' }
    case 'agenda':
      return { title: 'Arme la agenda', note: null, action: 'Preparar la agenda', tab: 'agenda' }
    case 'seats':
      return {
        title: 'Acredite a las instituciones',
        note: 'ese día ninguna tiene acreditación: no habría a quién convocar',
        action: 'Acreditar a las instituciones',
        tab: '',
      }
    case 'call':
      return callWords(call)
    case 'answers':
      return {
        title: 'Confirme quiénes vendrán',
        note: answersWords(call),
        action: 'Seguir las confirmaciones',
        tab: 'convocatoria',
      }
    case 'sheets':
      return {
        title: 'Imprima la lista de asistencia',
        note: null,
        action: 'Ver los documentos',
        tab: 'documentos',
      }
  }
  return part satisfies never
}

const minutesWords: Record<MinutesState, { title: string; action: string }> = {
  draft: { title: 'Complete el acta y envíela a revisión', action: 'Completar el acta' },
  in_review: { title: 'Revise el acta y apruébela', action: 'Revisar el acta' },
  approved: { title: 'Haga firmar el acta y adjúntela', action: 'Adjuntar el acta firmada' },
  signed: { title: 'El acta está firmada', action: 'Ver el acta' },
}

const concerns: Record<RollConcern, { one: string; many: string; action: string; filter: StateFilter }> = {
  missing: {
    one: 'institución sin acreditar',
    many: 'instituciones sin acreditar',
    action: 'Ver cuáles',
    filter: 'missing',
  },
  expired: {
    one: 'institución con su acreditación vencida',
    many: 'instituciones con su acreditación vencida',
    action: 'Ver cuáles',
    filter: 'expired',
  },
  expiring: {
    one: 'acreditación vence en 30 días o menos',
    many: 'acreditaciones vencen en 30 días o menos',
    action: 'Ver cuáles',
    filter: 'expiring',
  },
  undocumented: {
    one: 'acreditación sin su documento',
    many: 'acreditaciones sin su documento',
    action: 'Completarlas',
    filter: 'without_document',
  },
}

const termWords = (name: string | null): StepWords =>
  name === null
    ? {
        title: 'Abra el período del comité',
        note: 'sin acreditaciones no se cuenta el quórum',
        action: 'Instalar el comité',
        address: '/padron/instalacion',
      }
    : {
        title: 'Abra el período siguiente',
        note: `hoy no hay un período vigente: el último es «${name}»`,
        action: 'Abrir el período',
        address: '/padron/instalacion',
      }

const rollWords = ({ concern, count: amount, names }: Extract<NextStep, { kind: 'roll' }>): StepWords => {
  const { one, many, action, filter } = concerns[concern]
  const others = amount > names.length ? '…' : ''
  return {
    title: count(amount, one, many),
    note: `${names.join(', ')}${others}`,
    action,
    address: `/padron?estado=${filter}`,
  }
}

const sessionStepWords = (
  step: Extract<NextStep, { kind: 'conduct' | 'record' | 'prepare' | 'minutes' }>,
): StepWords => {
  const address = `/sesiones/${step.sessionId}`
  switch (step.kind) {
    case 'conduct':
      return step.isSuspended
        ? { title: 'Reanude la sesión', note: step.label, action: 'Ver y reanudar', address: `${address}/conducir` }
        : {
            title: 'La sesión está en curso',
            note: step.label,
            action: 'Conducir la sesión',
            address: `${address}/conducir`,
          }
    case 'record':
      return {
        title: 'Registre la sesión, o diga que no se realizó',
        note: `${step.label}, del ${shortDay(step.heldOn)}`,
        action: 'Registrar la sesión',
        address: `${address}/asistencia`,
      }
    case 'prepare': {
      const { tab, note, ...words } = preparing(step.part, step.call)
      return {
        ...words,
        note: note === null ? step.label : `${step.label}: ${note}`,
        address: tab === '' ? '/padron/instalacion' : `${address}/${tab}`,
      }
    }
    case 'minutes': {
      const others = step.more === 0 ? '' : ` y ${count(step.more, 'acta más', 'actas más')}`
      return { ...minutesWords[step.state], note: `${step.label}${others}`, address: `${address}/acta` }
    }
  }
  return step satisfies never
}

/** What a step says. */
export const stepWords = (step: NextStep): StepWords => {
  switch (step.kind) {
    case 'conduct':
    case 'record':
    case 'prepare':
    case 'minutes':
      return sessionStepWords(step)
    case 'overdue':
      return {
        title: count(step.count, 'compromiso vencido', 'compromisos vencidos'),
        note: 'pregunte cómo van, reprográmelos o ciérrelos',
        action: 'Ver los vencidos',
        address: '/compromisos?vencidos=true',
      }
    case 'due_soon':
      return {
        title: count(step.count, 'compromiso vence en 7 días o menos', 'compromisos vencen en 7 días o menos'),
        note: 'recuérdelos a sus responsables',
        action: 'Ver los compromisos',
        address: '/compromisos',
      }
    case 'term':
      return termWords(step.name)
    case 'roll':
      return rollWords(step)
    case 'plan_session':
      return {
        title: 'Programe la próxima sesión',
        note: 'no hay ninguna programada: con tiempo se prepara mejor su agenda',
        action: 'Programar la sesión',
        address: '/sesiones?nueva=true',
      }
    case 'decentralised':
      return {
        title: `Programe ${count(step.goal - step.held, 'sesión descentralizada', 'sesiones descentralizadas')}`,
        note: `el POA ${String(step.year)} pide ${String(step.goal)}; van ${String(step.held)}`,
        action: 'Programar una',
        address: '/sesiones?nueva=true',
      }
    case 'agreements':
      return {
        title: `Diga qué fue de ${count(step.count, 'acuerdo vigente', 'acuerdos vigentes')} de ${String(step.year)}`,
        note: 'si ya se cumplieron o quedaron sin efecto',
        action: 'Revisar los acuerdos',
        address: `/acuerdos?anio=${String(step.year)}&estado=in_force`,
      }
  }
  return step satisfies never
}

/** Until when a step is in time, in words; null when nothing presses. */
export const untilWords = ({ by, isLate }: Pick<NextStep, 'by' | 'isLate'>, today: Day): string | null => {
  if (by === null) return null
  if (isLate) return `desde el ${shortDay(by)}`
  const distance = distanceOfDay(by, today)
  return distance === 'hoy' ? 'para hoy' : `hasta el ${shortDay(by)}${distance === null ? '' : ` (${distance})`}`
}
