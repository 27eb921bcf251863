import type {
  DocumentFilter,
  DocumentKind,
  ProducedDocument,
  RegisteredDocument,
} from '../../../shared/contract/documents.ts'
import { SessionId } from '../../../shared/domain/ids.ts'

/** Files by document, each with its last version; versions the latest first, whatever the clock said. */
export const groupDocuments = (documents: readonly ProducedDocument[]): RegisteredDocument[] =>
  [...Map.groupBy(documents, ({ kind, subjectId }) => `${kind} ${subjectId}`).values()].flatMap((versions) => {
    const [newest, ...older] = versions.toSorted((one, other) => other.documentVersion - one.documentVersion)
    return newest === undefined ? [] : [{ newest, older }]
  })

export const registerStates = ['outdated', 'edited'] as const

export type RegisterFilter = {
  query: string
  kind: DocumentKind | null
  sessionId: string | null
  year: string | null
  state: (typeof registerStates)[number] | null
}

export const noFilter: RegisterFilter = { query: '', kind: null, sessionId: null, year: null, state: null }

const longestText = 200

/** What the core narrows the register by. Whether the data changed is known only of what was drawn: see `isShown`. */
export const askedFilter = ({ query, kind, sessionId, year, state }: RegisterFilter): DocumentFilter => ({
  text: query.trim() === '' ? null : query.trim().slice(0, longestText).trim(),
  kind,
  sessionId: sessionId === null ? null : SessionId.parse(sessionId),
  year: year === null ? null : Number(year),
  origin: state === 'edited' ? 'edited' : null,
})

/** Whether a document that came is shown. */
export const isShown = ({ newest }: RegisteredDocument, { state }: RegisterFilter): boolean => {
  switch (state) {
    case null:
    case 'edited':
      return true
    case 'outdated':
      return !newest.isCurrent
  }
  return state satisfies never
}
