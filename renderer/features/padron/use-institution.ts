import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  Accreditation,
  ContactDraft,
  Institution,
  InstitutionDraft,
  Term,
} from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { shortDay } from '../../texts/format.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import { shownName } from './row-words.ts'

/** All that is known of an institution: its data, its contacts and every accreditation of its seat. */
export const useInstitution = (id: InstitutionId) => ({
  card: useQuery(orpc.institutions.get.queryOptions({ input: { id } })),
  history: useQuery(orpc.accreditations.history.queryOptions({ input: { institutionId: id } })),
})

type Adding = { draft: InstitutionDraft; term: Term }

// The program adds it to the term in force, which need not be the one looked at.
const add = async ({ draft, term }: Adding): Promise<Institution> => {
  const institution = await client.institutions.create(draft)
  await client.roll.setMember({ termId: term.id, institutionId: institution.id, isActive: true })
  return institution
}

/** The institution that has the name already, in whatever term. */
const findByName = async (name: string): Promise<Institution | null> => {
  const { institutions } = await client.institutions.list()
  return institutions.find((one) => one.name === name) ?? null
}

type Bringing = { institution: Institution; term: Term }

const bring = async ({ institution, term }: Bringing): Promise<Institution> => {
  await client.roll.setMember({ termId: term.id, institutionId: institution.id, isActive: true })
  return institution
}

const sayAdded = (institution: Institution, { term }: { term: Term }): void => {
  notifyDone(`${shownName(institution)} quedó en el padrón de ${term.name}.`)
}

/** Adding an institution to the padrón of a term; one that is known from another term is brought over. */
export const useAddingInstitution = () => {
  const [known, setKnown] = useState<Institution | null>(null)
  const bringing = useCommand(bring, { onDone: sayAdded })
  const adding = useCommand(add, {
    onDone: sayAdded,
    onExpectedError: (error) => {
      if (error.code !== 'NAME_TAKEN') return false
      void findByName(error.data.name).then(setKnown)
      return true
    },
  })
  return {
    known,
    add: (draft: InstitutionDraft, term: Term) => {
      setKnown(null)
      return adding.runAndWait({ draft, term })
    },
    bring: (institution: Institution, term: Term) => bringing.runAndWait({ institution, term }),
  }
}

/** Changing what is written of an institution. */
export const useInstitutionCommands = () => {
  const updating = useCommand(client.institutions.update)
  const contacting = useCommand(client.institutions.setContacts)
  return {
    save: (kept: Institution, draft: InstitutionDraft) =>
      updating.runAndWait({ id: kept.id, draft, expectedVersion: kept.version }),
    saveContacts: (kept: Institution, contacts: ContactDraft[]) =>
      contacting.runAndWait({ id: kept.id, contacts, expectedVersion: kept.version }),
  }
}

type Membership = { institution: Institution; term: Term; isActive: boolean }

const setMember = async ({ institution, term, isActive }: Membership): Promise<void> => {
  await client.roll.setMember({ termId: term.id, institutionId: institution.id, isActive })
}

/** Taking part in a term or not. */
export const useMembership = () => {
  const changing = useCommand(setMember, {
    onDone: (_output, { institution, term, isActive }) => {
      notifyUndoable(
        isActive
          ? `${shownName(institution)} participa otra vez en ${term.name}.`
          : `${shownName(institution)} ya no participa en ${term.name}.`,
        () => {
          changing.run({ institution, term, isActive: !isActive })
        },
      )
    },
  })
  return changing.run
}

type Undoable = { id: Accreditation['id']; version: number }

/** Ending, revoking and taking back an accreditation; an end can be taken back at once. */
export const useEndings = () => {
  const restoring = useCommand(client.accreditations.update)
  // As it was before: the same accreditation with its former last day.
  const restore = (before: Accreditation, { id, version }: Undoable) => {
    const { personId, capacity, position, validFrom, validTo } = before
    const { documentKind, document, documentDay, documentReceivedOn } = before
    restoring.run({
      id,
      draft: {
        personId,
        capacity,
        position,
        documentKind,
        document,
        documentDay,
        documentReceivedOn,
        validFrom,
        validTo,
      },
      expectedVersion: version,
    })
  }
  const closing = useCommand(client.accreditations.close)
  const revoking = useCommand(client.accreditations.revoke, {
    onDone: ({ personName }) => {
      notifyDone(`Se revocó la acreditación de ${personName}.`)
    },
  })
  const removing = useCommand(client.accreditations.remove)
  return {
    end: async (accreditation: Accreditation, validTo: Day): Promise<boolean> => {
      const { id, version: expectedVersion, personName } = accreditation
      const ended = await closing.runAndWait({ id, validTo, expectedVersion })
      if (ended === null) return false
      notifyUndoable(`La acreditación de ${personName} termina el ${shortDay(validTo)}.`, () => {
        restore(accreditation, ended)
      })
      return true
    },
    revoke: async (accreditation: Accreditation, validTo: Day, reason: string): Promise<boolean> => {
      const { id, version: expectedVersion } = accreditation
      return (await revoking.runAndWait({ id, validTo, reason, expectedVersion })) !== null
    },
    remove: async ({ id, version: expectedVersion, personName }: Accreditation): Promise<boolean> => {
      if ((await removing.runAndWait({ id, expectedVersion })) === null) return false
      notifyDone(`Se quitó la acreditación de ${personName}.`)
      return true
    },
  }
}
