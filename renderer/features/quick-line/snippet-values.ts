import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { Quorum } from '../../../shared/domain/quorum.ts'
import type { SnippetField } from '../../../shared/domain/snippets.ts'
import { fillTemplate } from '../../../shared/domain/template.ts'

export type SnippetFacts = {
  session: Session | null
  items: readonly Pick<MinutesItem, 'item' | 'notes'>[]
  quorum: Quorum | null
  /** What the clock shows; null when the session is not being held now. */
  time: Time | null
}

const callWords = { first: 'primera convocatoria', second: 'segunda convocatoria' } as const

const known = (text: string | null | undefined): string | undefined => (text == null || text === '' ? undefined : text)

/** What a snippet may say of the session in hand. What nobody knows is absent, and is left to be filled in. */
export const snippetValues = ({
  session,
  items,
  quorum,
  time,
}: SnippetFacts): Partial<Record<SnippetField, string>> => {
  const call = session?.suspensions.findLast(({ quorumCall }) => quorumCall !== null)?.quorumCall ?? session?.quorumCall
  const found: Record<SnippetField, string | undefined> = {
    presentes: quorum === null ? undefined : String(quorum.present),
    acreditadas: quorum === null ? undefined : String(quorum.seats),
    hora: known(time),
    convocatoria: call == null ? undefined : callWords[call],
    preside: known(session?.presider?.name),
    secretaria: known(session?.secretary?.name),
    acta_anterior: known(items.find(({ item }) => item.role === 'previous_minutes')?.item.subject?.label),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** Writes a snippet with what is known of the session in hand; a field that nobody knows stays, to be filled in. */
export const writeSnippet = (text: string, facts: SnippetFacts): string => fillTemplate(text, snippetValues(facts)).text

/** Where the first field that nobody knew stands in a text, for the caret to go there; null when there is none. */
export const firstBlank = (text: string): { from: number; to: number } | null => {
  const match = /\{[a-z_]+\}/u.exec(text)
  return match === null ? null : { from: match.index, to: match.index + match[0].length }
}
