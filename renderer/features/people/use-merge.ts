import type { Person, PersonDuplicate } from '../../../shared/contract/committee.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { movedWords } from './merging.ts'

type Merge = { people: readonly PersonDuplicate[]; kept: PersonDuplicate }

// One by one, each with the version that the one before left. What was merged before a refusal stays merged.
const merge = async ({ people, kept }: Merge): Promise<Person> => {
  let person: Person | null = null
  for (const other of people) {
    if (other.id === kept.id) continue
    person = await client.people.merge({
      keptId: kept.id,
      mergedId: other.id,
      expectedVersions: { kept: person?.version ?? kept.version, merged: other.version },
    })
  }
  return person ?? client.people.get({ id: kept.id })
}

/** Makes the records of one person into one, and says what passed over. */
export const useMerge = (onMerged: () => void) => {
  const merging = useCommand(merge, {
    onDone: (_person, { people, kept }) => {
      const moved = movedWords(people, kept.id)
      notifyDone(
        moved === null
          ? `Ahora hay un solo registro de ${kept.name}.`
          : `Ahora hay un solo registro de ${kept.name}: recibió ${moved}.`,
      )
      onMerged()
    },
  })
  return {
    mergeInto: (people: readonly PersonDuplicate[], keptId: PersonId) => {
      const kept = people.find(({ id }) => id === keptId)
      if (kept !== undefined) merging.run({ people, kept })
    },
    isMerging: merging.isRunning,
  }
}
