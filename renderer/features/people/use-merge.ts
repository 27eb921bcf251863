import type { Person, PersonDraft, PersonDuplicate } from '../../../shared/contract/committee.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { movedWords } from './merging.ts'

/** A record whose document number is a mistake, and its data as they were to be kept. */
export type WrongDocument = { person: Person; draft: PersonDraft }

type Merge = { people: readonly PersonDuplicate[]; kept: PersonDuplicate; wrong: WrongDocument | null }

// One by one, each with the version that the one before left. What was merged before a refusal stays merged.
const mergeAll = async ({ people, kept }: Omit<Merge, 'wrong'>): Promise<Person> => {
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

const merge = async ({ people, kept, wrong }: Merge): Promise<Person> => {
  if (wrong === null) return mergeAll({ people, kept })
  const { person, draft } = wrong
  const blank = { id: person.id, draft: { ...draft, nationalId: null }, expectedVersion: person.version }
  const { version } = await client.people.update(blank)
  const renewed = (one: PersonDuplicate) => (one.id === person.id ? { ...one, version } : one)
  try {
    return await mergeAll({ people: people.map(renewed), kept: renewed(kept) })
  } catch (error) {
    // They stay two: the number comes back, for it may have been right all along.
    const { nationalId } = person
    await client.people.update({ id: person.id, draft: { ...draft, nationalId }, expectedVersion: version })
    throw error
  }
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
    mergeInto: (people: readonly PersonDuplicate[], keptId: PersonId, wrong: WrongDocument | null) => {
      const kept = people.find(({ id }) => id === keptId)
      if (kept !== undefined) merging.run({ people, kept, wrong })
    },
    isMerging: merging.isRunning,
  }
}
