import { z } from 'zod'

export const SessionKind = z.enum(['ordinary', 'extraordinary', 'installation'])
export type SessionKind = z.infer<typeof SessionKind>

export const Modality = z.enum(['in_person', 'virtual', 'mixed'])
export type Modality = z.infer<typeof Modality>

/** planned → called → open → closed, or not held. */
export const SessionStatus = z.enum(['planned', 'called', 'open', 'closed', 'not_held'])
export type SessionStatus = z.infer<typeof SessionStatus>

/** Whether a session is said to be decentralised and nobody says in which province: it would not count for the plan. */
export const lacksProvince = ({
  isDecentralised,
  province,
}: {
  isDecentralised: boolean
  province: string | null
}): boolean => isDecentralised && (province ?? '').trim() === ''

export const NotHeldReason = z.enum(['no_quorum', 'postponed', 'cancelled'])
export type NotHeldReason = z.infer<typeof NotHeldReason>

/** draft → in review → approved → signed. */
export const MinutesState = z.enum(['draft', 'in_review', 'approved', 'signed'])
export type MinutesState = z.infer<typeof MinutesState>

export const AgendaItemKind = z.enum([
  'reading',
  'dispatch',
  'report',
  'request',
  'presentation',
  'debate',
  'agreement',
  'election',
  'other',
])
export type AgendaItemKind = z.infer<typeof AgendaItemKind>

/** What an item is for besides its subject: the acta before, or what was promised before. */
export const AgendaItemRole = z.enum(['previous_minutes', 'open_commitments'])
export type AgendaItemRole = z.infer<typeof AgendaItemRole>

/** pending → in hand → done; or skipped with a reason, or carried over to a later session. */
export const AgendaItemState = z.enum(['pending', 'in_hand', 'done', 'skipped', 'carried_over'])
export type AgendaItemState = z.infer<typeof AgendaItemState>

export const Adoption = z.enum(['consensus', 'votes'])
export type Adoption = z.infer<typeof Adoption>

export const Votes = z.strictObject({
  inFavour: z.int().min(0).max(10_000),
  against: z.int().min(0).max(10_000),
  abstentions: z.int().min(0).max(10_000),
})
export type Votes = z.infer<typeof Votes>

/** Votes counted in all. */
export const totalVotes = (votes: Votes): number => votes.inFavour + votes.against + votes.abstentions

const kindNames: Record<SessionKind, string> = {
  ordinary: 'Ordinaria',
  extraordinary: 'Extraordinaria',
  installation: 'de Instalación',
}

/** The name of a session as it is written: `Sesión Ordinaria N° 003-2023`; without number yet, the kind alone. */
export const sessionLabel = (kind: SessionKind, number: string | null): string =>
  number === null ? `Sesión ${kindNames[kind]}` : `Sesión ${kindNames[kind]} N° ${number}`
