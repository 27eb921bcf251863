import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Accreditation, Institution, InstitutionDraft } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { client, orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { inForceOn, referenceDay } from './validity.ts'
import type { NewAccreditation } from './new-accreditation.ts'

// The person first, then the accreditation: if the second is refused, the person is kept and can be chosen.
const accredit = async ({ person, personId, ...accreditation }: NewAccreditation): Promise<Accreditation> => {
  const id = personId ?? (await client.people.create(person)).id
  return client.accreditations.create({ ...accreditation, personId: id })
}

/** The register of institutions on a day, and what can be done with it. */
export const useInstitutions = () => {
  const { dia, institucion } = useSearch({ from: '/padron' })
  const navigate = useNavigate({ from: '/padron' })
  const creating = useCommand(client.institutions.create)
  const updating = useCommand(client.institutions.update)
  const accreditations = useQuery(orpc.accreditations.list.queryOptions({ input: { on: null } }))
  const all = accreditations.data ?? []
  const usualDay = referenceDay(all, today())
  const day = dia ?? usualDay
  const accrediting = useCommand(accredit, {
    onDone: ({ personName, institutionName }) => {
      // The day in sight stays in sight, although the usual one may have become another.
      if (day !== today()) void navigate({ search: { dia: day }, replace: true })
      notifyDone(`${personName} quedó acreditado(a) por ${institutionName}.`)
    },
  })
  const ending = useCommand(client.accreditations.close, {
    onDone: ({ personName }) => {
      notifyDone(`Terminó la acreditación de ${personName}.`)
    },
  })
  return {
    day,
    isNobodyToday: dia === undefined && usualDay !== today(),
    chooseDay: (chosen: Day | null) =>
      void navigate({ search: chosen === null || chosen === usualDay ? {} : { dia: chosen }, replace: true }),
    highlighted: institucion ?? null,
    committee: useQuery(orpc.institutions.list.queryOptions()),
    inForce: inForceOn(all, day),
    saveInstitution: (kept: Institution | null, draft: InstitutionDraft): Promise<Institution | null> =>
      kept === null
        ? creating.runAndWait(draft)
        : updating.runAndWait({ id: kept.id, draft, expectedVersion: kept.version }),
    accredit: accrediting.runAndWait,
    end: (accreditation: Accreditation, validTo: Day) =>
      ending.runAndWait({ id: accreditation.id, validTo, expectedVersion: accreditation.version }),
  }
}
