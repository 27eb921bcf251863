import type { LetterPurpose } from '../../../shared/contract/letters.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Term } from '../../../shared/contract/committee.ts'
import type { CallFacts, LetterFacts, RequestFacts } from '../../../shared/domain/letter.ts'
import { letterFields } from '../../../shared/domain/letter-template.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { letterTexts } from '../../../shared/domain/texts-letters.ts'
import type { Texts } from '../../../shared/domain/texts.ts'
import { listAgenda } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import { getSession } from '../sessions/service.ts'
import { currentSettings } from '../settings/service.ts'
import { getTerm } from '../terms/service.ts'

// Those of letters only: what the acta says is not of a letter.
const letterSentences = (unit: Unit): Texts => {
  const { texts } = currentSettings(unit)
  return Object.fromEntries(Object.entries(texts).filter(([key]) => Object.hasOwn(letterTexts, key)))
}

const callFacts = (unit: Unit, session: Session): CallFacts => ({
  kind: 'call',
  label: session.label,
  number: session.number,
  sessionKind: session.kind,
  heldOn: session.heldOn,
  firstCallAt: session.firstCallAt,
  secondCallAt: session.secondCallAt,
  venue: session.venue,
  modality: session.modality,
  onlineLink: session.modality === 'in_person' ? null : session.onlineLink,
  isDecentralised: session.isDecentralised,
  province: session.province,
  district: session.district,
  agenda: listAgenda(unit, { sessionId: session.id }).map(({ title, presenter }) => ({ title, presenter })),
  texts: letterSentences(unit),
})

const requestFacts = (unit: Unit, { name, firstDay, lastDay }: Term): RequestFacts => ({
  kind: 'accreditation_request',
  termName: name,
  firstDay,
  lastDay,
  texts: letterSentences(unit),
})

/** What a letter would say now of its session or term. */
export const currentFacts = (unit: Unit, purpose: LetterPurpose): LetterFacts =>
  purpose.kind === 'call'
    ? callFacts(unit, getSession(unit, { sessionId: purpose.sessionId }))
    : requestFacts(unit, getTerm(unit, purpose.termId))

/** Whether the letters say a phone or a mail to answer to. */
export const hasReplyContact = (unit: Unit): boolean => {
  const { phone, email } = currentSettings(unit).committee
  return phone !== '' || email !== ''
}

/** The fields that a letter of a day may use, with what each says. */
export const fieldsOf = (unit: Unit, facts: LetterFacts, on: Day, replyBy: Day | null): Record<string, string> =>
  letterFields(facts, currentSettings(unit).committee, signatoriesOn(unit, { on }).coordinator, replyBy)
