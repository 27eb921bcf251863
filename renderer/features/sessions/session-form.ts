import { z } from 'zod'
import type { Province } from '../../../shared/contract/plan.ts'
import { SessionDraft, type Session } from '../../../shared/contract/sessions.ts'
import { lacksProvince } from '../../../shared/domain/session.ts'

const optionalText = z.string().trim().max(300).nullable()

/** What the form to plan a session holds: the contract's draft, and a number when it is not the next one. */
export const SessionForm = z.strictObject({
  ...SessionDraft.shape,
  number: optionalText,
  numberReason: optionalText,
  /** Whether its agenda begins with what the session before left. */
  withUsualItems: z.boolean(),
})
export type SessionForm = z.infer<typeof SessionForm>

/** What the form says where the province should be. */
export const provinceNeeded = {
  path: ['province'],
  message: 'Elija la provincia: sin ella la sesión no cuenta para la meta del POA.',
}

/** What planning accepts: a decentralised session meets in some province. */
export const PlanningForm = SessionForm.refine((form) => !lacksProvince(form), provinceNeeded)

/** A session nobody has planned yet: ordinary, at nine, half an hour between calls. */
export const newSessionForm: SessionForm = {
  kind: 'ordinary',
  isDecentralised: false,
  province: null,
  district: null,
  heldOn: '',
  firstCallAt: '09:00',
  secondCallAt: '09:30',
  venue: null,
  modality: 'in_person',
  onlineLink: null,
  number: null,
  numberReason: null,
  withUsualItems: true,
}

/** The part of a session that was decided beforehand. */
export const draftOf = (session: Session): SessionDraft => ({
  kind: session.kind,
  isDecentralised: session.isDecentralised,
  province: session.province,
  district: session.district,
  heldOn: session.heldOn,
  firstCallAt: session.firstCallAt,
  secondCallAt: session.secondCallAt,
  venue: session.venue,
  modality: session.modality,
  onlineLink: session.onlineLink,
})

// A place that is not in the list, from another region or an older spelling, can still be kept.
const including = (names: readonly string[], chosen: string | null): string[] =>
  chosen === null || chosen === '' || names.includes(chosen) ? [...names] : [chosen, ...names]

/** The provinces and the districts of the chosen one, with what was already chosen. */
export const territoryOptions = (
  territory: readonly Province[],
  province: string | null,
  district: string | null,
): { provinces: string[]; districts: string[] } => ({
  provinces: including(
    territory.map(({ name }) => name),
    province,
  ),
  districts: including(territory.find(({ name }) => name === province)?.districts ?? [], district),
})
