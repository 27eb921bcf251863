import { z } from 'zod'
import type { Resumption, Session } from '../../../shared/contract/sessions.ts'
import { Signatory } from '../../../shared/domain/committee.ts'
import { Day, Time } from '../../../shared/domain/dates.ts'
import { QuorumCall } from '../../../shared/domain/quorum.ts'
import { sittingsOf, type Sitting } from '../../../shared/domain/sittings.ts'
import { shortDay } from '../../texts/format.ts'
import { signatoryOrBlank, signatoryOrNull } from './signatory.ts'

/** What is asked of the day on which a suspended session goes on. */
export const ResumptionForm = z.strictObject({
  resumedOn: Day.nullable(),
  resumedAt: Time.nullable(),
  quorumCall: QuorumCall.nullable(),
  presider: Signatory,
  secretary: Signatory,
})
export type ResumptionForm = z.infer<typeof ResumptionForm>

export type Leaders = Pick<Resumption, 'presider' | 'secretary'>

/** Who presided and was secretary on the day that a suspension (its place in order) ended. */
export const leadersBefore = (session: Session, index: number): Leaders => {
  const earlier = session.suspensions.slice(0, index)
  return {
    presider: earlier.findLast(({ presider }) => presider !== null)?.presider ?? session.presider,
    secretary: earlier.findLast(({ secretary }) => secretary !== null)?.secretary ?? session.secretary,
  }
}

// The same as before is nothing to tell.
const changed = (signatory: Signatory, before: Signatory | null): Signatory | null => {
  const written = signatoryOrNull(signatory)
  const isSame = written?.name === before?.name && written?.position === before?.position
  return isSame ? null : written
}

/** What is kept of the form; null while its day or its hour is missing. */
export const resumptionOf = (form: ResumptionForm, proposed: QuorumCall, before: Leaders): Resumption | null =>
  form.resumedOn === null || form.resumedAt === null
    ? null
    : {
        resumedOn: form.resumedOn,
        resumedAt: form.resumedAt,
        quorumCall: form.quorumCall ?? proposed,
        presider: changed(form.presider, before.presider),
        secretary: changed(form.secretary, before.secretary),
      }

/** The form with whoever leads on that day: those written down, or those of before. */
export const formLeaders = (resumption: Leaders, before: Leaders): Pick<ResumptionForm, 'presider' | 'secretary'> => ({
  presider: signatoryOrBlank(resumption.presider ?? before.presider),
  secretary: signatoryOrBlank(resumption.secretary ?? before.secretary),
})

/** The days around a suspension: the one that it ended, the one on which it went on, and the one after that. */
export type Around = { before: Sitting; onward: Sitting | null; after: Sitting | null }

export const daysAround = (session: Session, index: number): Around => {
  const sittings = sittingsOf(session)
  return {
    before: sittings[index] ?? sittings[0],
    onward: sittings[index + 1] ?? null,
    after: sittings[index + 2] ?? null,
  }
}

export const beginningWords = (earlier: string): string => `Empezó a las ${earlier}: no pudo suspenderse antes.`

/** What is wrong with the hour at which it stopped; null when nothing is. */
export const suspensionProblem = (suspendedAt: Time | null, opensAt: Time | null): string | null => {
  if (suspendedAt === null) return 'Escriba a qué hora se suspendió.'
  return opensAt !== null && suspendedAt < opensAt ? beginningWords(opensAt) : null
}

type Problem = { path: 'resumedOn' | 'resumedAt'; message: string }

const dayProblem = (day: Day | null, { before, after }: Around): string | null => {
  if (day === null) return 'Elija el día en que continúa.'
  if (day < before.day) return `Se suspendió el ${shortDay(before.day)}: no pudo continuar antes.`
  return after !== null && day > after.day
    ? `Después continuó otra vez el ${shortDay(after.day)}: no pudo ser más tarde.`
    : null
}

const hourProblem = (
  form: Pick<ResumptionForm, 'resumedOn' | 'resumedAt'>,
  suspendedAt: Time | null,
  around: Around,
) => {
  const { resumedOn, resumedAt } = form
  const end = around.onward?.closesAt ?? null
  if (resumedAt === null) return 'Escriba a qué hora continúa.'
  if (end !== null && resumedAt > end) return `Ese día terminó a las ${end}: no pudo empezar después.`
  return resumedOn === around.before.day && suspendedAt !== null && resumedAt < suspendedAt
    ? `Ese día se suspendió a las ${suspendedAt}: no pudo continuar antes.`
    : null
}

/** What is wrong with the day and the hour on which it goes on, beside each field. */
export const resumptionProblems = (
  form: Pick<ResumptionForm, 'resumedOn' | 'resumedAt'>,
  suspendedAt: Time | null,
  around: Around,
): Problem[] => {
  const day = dayProblem(form.resumedOn, around)
  const hour = hourProblem(form, suspendedAt, around)
  return [
    ...(day === null ? [] : [{ path: 'resumedOn', message: day } as const]),
    ...(hour === null ? [] : [{ path: 'resumedAt', message: hour } as const]),
  ]
}
