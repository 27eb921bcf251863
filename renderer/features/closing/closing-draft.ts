import { z } from 'zod'
import type { Session, SessionDraft, SessionSummary } from '../../../shared/contract/sessions.ts'
import { Day, Time } from '../../../shared/domain/dates.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { isBefore } from '../sessions/session-life.ts'
import { sittingDay, sittingStart } from '../sessions/suspension.ts'

const Fields = z.strictObject({
  endedAt: Time.nullable(),
  nextSessionOn: Day.nullable(),
  /** Whether the next session is planned at once. */
  isPlanning: z.boolean(),
})
export type ClosingForm = z.infer<typeof Fields>

/** What the closing of a session holds: it cannot end before it began, nor be followed by an earlier one. */
export const closingForm = (session: Session) => {
  const startedAt = sittingStart(session)
  const day = sittingDay(session)
  return Fields.superRefine(({ endedAt, nextSessionOn }, context) => {
    if (endedAt !== null && startedAt !== null && endedAt < startedAt)
      context.addIssue({
        code: 'custom',
        path: ['endedAt'],
        message: `La sesión empezó a las ${startedAt}: no pudo terminar antes.`,
      })
    if (nextSessionOn !== null && nextSessionOn <= day)
      context.addIssue({ code: 'custom', path: ['nextSessionOn'], message: 'Tiene que ser después de esta sesión.' })
  })
}

/** The session that is planned already after this one; null when none is. */
export const plannedAfter = (session: Session, all: readonly SessionSummary[]): SessionSummary | null =>
  all
    .filter(({ id, status, heldOn }) => id !== session.id && isBefore(status) && heldOn > sittingDay(session))
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))[0] ?? null

/** The next session as this one was: at its hours, and at its place unless it met in a province. */
export const draftOfNext = (session: Session, heldOn: Day): SessionDraft => ({
  kind: 'ordinary',
  isDecentralised: false,
  province: null,
  district: null,
  heldOn,
  firstCallAt: session.firstCallAt,
  secondCallAt: session.secondCallAt,
  venue: session.isDecentralised ? null : session.venue,
  modality: session.modality,
  onlineLink: session.onlineLink,
})

/** Whether a session can be closed now: one that is suspended has to go on first. */
export const canClose = (session: Session): boolean => session.status === 'open' && !isSuspended(session)
