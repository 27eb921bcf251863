import type { DocumentKind, ProducedDocument } from '../../../shared/contract/documents.ts'
import { dayOf, yearOf } from '../../../shared/domain/dates.ts'
import { fold } from '../../../shared/domain/text.ts'
import { documentKindNames } from '../../texts/labels.ts'

/** A document with its versions: what is found, opened and written again is the last one. */
export type DocumentGroup = { key: string; newest: ProducedDocument; older: ProducedDocument[] }

/** The files by document, in the order in which each was last written; versions newest first, whatever the clock said. */
export const groupDocuments = (documents: readonly ProducedDocument[]): DocumentGroup[] =>
  [...Map.groupBy(documents, ({ kind, subjectId }) => `${kind} ${subjectId}`)].flatMap(([key, versions]) => {
    const [newest, ...older] = versions.toSorted((one, other) => other.documentVersion - one.documentVersion)
    return newest === undefined ? [] : [{ key, newest, older }]
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

/** The year in which a version was made, on a calendar of Peru. */
export const yearOfDocument = ({ createdAt }: Pick<ProducedDocument, 'createdAt'>): string =>
  String(yearOf(dayOf(createdAt)))

const stateFits = ({ newest }: DocumentGroup, state: RegisterFilter['state']): boolean => {
  switch (state) {
    case null:
      return true
    case 'outdated':
      return !newest.isCurrent
    case 'edited':
      return newest.origin === 'edited'
  }
  return state satisfies never
}

const saidOf = ({ newest, older }: DocumentGroup): string =>
  [newest, ...older]
    .flatMap(({ kind, subjectLabel, title, fileName, createdBy }) => [
      documentKindNames[kind],
      subjectLabel,
      title,
      fileName,
      createdBy,
    ])
    .map(fold)
    .join('\n')

/** The documents that fit what was chosen and hold every word typed, in any of their versions. */
export const filterGroups = (groups: readonly DocumentGroup[], filter: RegisterFilter): DocumentGroup[] => {
  const words = fold(filter.query).split(/\s+/u).filter(Boolean)
  return groups.filter((group) => {
    const { newest, older } = group
    if (filter.kind !== null && newest.kind !== filter.kind) return false
    if (filter.sessionId !== null && newest.sessionId !== filter.sessionId) return false
    if (filter.year !== null && ![newest, ...older].some((one) => yearOfDocument(one) === filter.year)) return false
    if (!stateFits(group, filter.state)) return false
    const said = words.length === 0 ? '' : saidOf(group)
    return words.every((word) => said.includes(word))
  })
}
