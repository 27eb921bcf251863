import type { RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { monthWords } from './month-words.ts'
import type { Grouping } from './search.ts'

export type CommitmentGroup = { key: string; name: string; commitments: RegisteredCommitment[] }

type Named = { key: string; name: string }

// What has none comes last, whatever its name.
const none = '~'

const namesOf = (commitment: RegisteredCommitment, by: Grouping): Named[] => {
  switch (by) {
    case 'institucion':
      return commitment.responsibles.length === 0
        ? [{ key: none, name: 'Sin institución responsable' }]
        : commitment.responsibles.map(({ name }) => ({ key: name, name }))
    case 'sesion':
      return [{ key: `${commitment.heldOn} ${commitment.sessionId}`, name: commitment.sessionLabel }]
    case 'prioridad':
      return commitment.priority === null
        ? [{ key: none, name: 'Sin prioridad' }]
        : [
            {
              key: String(commitment.priority).padStart(4, '0'),
              name: `Prioridad N° ${String(commitment.priority)}`,
            },
          ]
    case 'mes':
      return commitment.dueOn === null
        ? [{ key: none, name: 'Sin fecha' }]
        : [{ key: commitment.dueOn.slice(0, 7), name: monthWords(commitment.dueOn.slice(0, 7)) }]
  }
  return by satisfies never
}

const compareKeys = (one: CommitmentGroup, other: CommitmentGroup): number =>
  Number(one.key === none) - Number(other.key === none) || compareText(one.key, other.key)

/** The commitments by what they have in common; one of several institutions stands in each of them. */
export const groupCommitments = (all: readonly RegisteredCommitment[], by: Grouping): CommitmentGroup[] => {
  const groups = new Map<string, CommitmentGroup>()
  for (const commitment of all)
    for (const { key, name } of namesOf(commitment, by)) {
      const group = groups.get(key) ?? { key, name, commitments: [] }
      group.commitments.push(commitment)
      groups.set(key, group)
    }
  return [...groups.values()].toSorted(compareKeys)
}
