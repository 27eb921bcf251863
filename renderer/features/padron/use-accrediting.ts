import { useState } from 'react'
import type { Accreditation } from '../../../shared/contract/committee.ts'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { shortDay } from '../../texts/format.ts'
import { client } from '../../app/client.ts'
import { useCommand, type CommandOptions } from '../../app/use-command.tsx'
import type { ExpectedError } from '../../texts/errors.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { draftOf, type AccreditationForm } from './new-accreditation.ts'

/** What stands in the way of an accreditation: explained inside its form, where it can be mended. */
export type Obstacle = { sentence: string; taken: ErrorData<'NATIONAL_ID_TAKEN'> | null }

const obstacleOf = (error: ExpectedError): Obstacle | null => {
  if (error.code === 'NATIONAL_ID_TAKEN')
    return { sentence: expectedErrorSentence(error.code, error.data), taken: error.data }
  if (
    error.code === 'ACCREDITATION_OVERLAPS' ||
    error.code === 'REPLACEMENT_TOO_EARLY' ||
    error.code === 'TIMES_REVERSED'
  )
    return { sentence: expectedErrorSentence(error.code, error.data), taken: null }
  return null
}

/** Whose accreditation it becomes: somebody known, or somebody just written down, told to the form for a second try. */
type WithPerson<Input> = Input & { form: AccreditationForm; onPersonSaved: (id: PersonId) => void }

const personOf = async ({ form, onPersonSaved }: WithPerson<unknown>): Promise<PersonId> => {
  if (form.personId !== null) return form.personId
  const { id } = await client.people.create(form.person)
  onPersonSaved(id)
  return id
}

type Accrediting = WithPerson<{ institutionId: InstitutionId }>

const accredit = async (input: Accrediting): Promise<Accreditation> =>
  client.accreditations.create({
    ...draftOf(input.form, await personOf(input)),
    institutionId: input.institutionId,
  })

type Changing = WithPerson<{ kept: Accreditation }>

const replace = async (input: Changing) => {
  const { capacity: _capacity, validTo: _validTo, ...draft } = draftOf(input.form, await personOf(input))
  const { id, version: expectedVersion } = input.kept
  return client.accreditations.replace({ id, draft, expectedVersion })
}

const correct = async (input: Changing): Promise<Accreditation> => {
  const { id, version: expectedVersion } = input.kept
  return client.accreditations.update({ id, draft: draftOf(input.form, await personOf(input)), expectedVersion })
}

/** Filling a place of a seat: with somebody, with somebody else, or as it should have been written. */
export const useAccrediting = () => {
  const [obstacle, setObstacle] = useState<Obstacle | null>(null)
  const explaining = <Input, Output>(onDone: (output: Output) => void): CommandOptions<Input, Output> => ({
    onDone,
    onExpectedError: (error) => {
      const met = obstacleOf(error)
      setObstacle(met)
      return met !== null
    },
  })
  const accrediting = useCommand(
    accredit,
    explaining<Accrediting, Accreditation>(({ personName, institutionAcronym, institutionName }) => {
      notifyDone(`${personName} quedó acreditado(a) por ${institutionAcronym ?? institutionName}.`)
    }),
  )
  const replacing = useCommand(
    replace,
    explaining<Changing, Awaited<ReturnType<typeof replace>>>(({ closed, successor }) => {
      notifyDone(`${successor.personName} reemplaza a ${closed.personName} desde el ${shortDay(successor.validFrom)}.`)
    }),
  )
  const correcting = useCommand(
    correct,
    explaining<Changing, Accreditation>(() => undefined),
  )
  // What was met before may be mended by now.
  const trying =
    <Input, Output>(run: (input: Input) => Promise<Output>) =>
    (input: Input): Promise<Output> => {
      setObstacle(null)
      return run(input)
    }
  return {
    obstacle,
    accredit: trying(accrediting.runAndWait),
    replace: trying(replacing.runAndWait),
    correct: trying(correcting.runAndWait),
  }
}
