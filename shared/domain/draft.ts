import { z } from 'zod'

/** A text that is being written: whose it is, by the kind of what it belongs to; null belongs to nothing that is there. */
const owners = {
  quick_line: 'session',
  comment: 'session',
  approval: 'session',
  reopening: 'session',
  erratum: 'session',
  opening: 'session',
  suspension: 'session',
  resumption: 'session',
  closing: 'session',
  ballot: 'session',
  guest: 'session',
  new_item: 'session',
  absence: 'session',
  observations: 'agenda_item',
  leaving: 'agenda_item',
  agenda_item: 'agenda_item',
  resolution: 'agenda_item',
  agreement: 'agenda_item',
  commitment: 'agenda_item',
  follow_up: 'commitment',
  attendance: 'attendance',
  movement: 'attendance',
  plan_activity: 'activity',
  new_activity: 'objective',
  activity_progress: 'activity',
  priority: 'priority',
  new_priority: 'priority_agenda',
  monitoring_report: 'monitoring_report',
  agenda_balance: 'agenda_balance',
  ratification: 'ratification',
  new_ratification: 'priority_agenda',
  working_group: 'working_group',
  group_meeting: 'working_group',
  event: 'event',
  ordinance: 'ordinance',
  ordinance_step: 'ordinance',
  ordinance_comment: 'ordinance',
  ordinance_version: 'ordinance',
  new_group: null,
  new_event: null,
  new_ordinance: null,
} as const

export type DraftKind = keyof typeof owners
export type DraftOwner = NonNullable<(typeof owners)[DraftKind]>

const isKind = (text: string): text is DraftKind => Object.hasOwn(owners, text)

/** Every kind there is. */
export const draftKinds: readonly DraftKind[] = Object.keys(owners).filter(isKind)

/** What a text of a kind belongs to: with it, it goes. */
export const draftOwner = (kind: DraftKind): DraftOwner | null => owners[kind]

/** What is being written, of whom, and which part of it where there are several. */
export const DraftKey = z.strictObject({
  kind: z.enum(draftKinds),
  ownerId: z.uuid(),
  part: z.string().max(200),
})
export type DraftKey = z.infer<typeof DraftKey>

/** Whose a text is that belongs to nothing yet: there is one of each kind. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** The key of a text that is being written. */
export const draftKey = (kind: DraftKind, ownerId: string, part = ''): DraftKey => ({ kind, ownerId, part })

/** One line for each key, no two the same. */
export const draftKeyText = ({ kind, ownerId, part }: DraftKey): string => [kind, ownerId, part].join(' ')

/** What a draft may measure, in characters: far more than anybody types in a form. */
export const longestDraft = 100_000
