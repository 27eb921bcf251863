import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { AttendanceRegister, Movement } from '../../../shared/contract/attendance.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Agreement, AgreementDraft, Commitment, CommitmentDraft } from '../../../shared/contract/resolutions.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { mayAgree } from '../late/late-acts.ts'
import { useSession } from '../sessions/use-session.ts'

/** The agreement as the form takes it. */
export const agreementDraftOf = ({ text, adoption, votes }: Agreement): AgreementDraft => ({ text, adoption, votes })

/** The commitment as the form takes it. */
export const commitmentDraftOf = ({ text, responsibles, person, dueOn, priority }: Commitment): CommitmentDraft => ({
  text,
  responsibleIds: responsibles.map(({ institutionId }) => institutionId),
  personId: person?.id ?? null,
  dueOn,
  priority,
})

/** What can be done with the agreements and commitments of an item. */
export const useResolutions = (agendaItemId: AgendaItemId | null, session: Session | undefined) => {
  const addingAgreement = useCommand(client.agreements.add)
  const updatingAgreement = useCommand(client.agreements.update)
  const addingCommitment = useCommand(client.commitments.add)
  const updatingCommitment = useCommand(client.commitments.update)
  const removingAgreement = useCommand(
    ({ agreement, reason }: { agreement: Agreement; reason: string | null }) =>
      client.agreements.remove({ id: agreement.id, reason, expectedVersion: agreement.version }),
    {
      onDone: (_empty, { agreement }) => {
        notifyUndoable('Se quitó el acuerdo.', () => {
          addingAgreement.run({ agendaItemId: agreement.agendaItemId, draft: agreementDraftOf(agreement) })
        })
      },
    },
  )
  const removingCommitment = useCommand(
    (commitment: Commitment) => client.commitments.remove({ id: commitment.id, expectedVersion: commitment.version }),
    {
      onDone: (_empty, commitment) => {
        notifyUndoable('Se quitó el compromiso.', () => {
          addingCommitment.run({ agendaItemId: commitment.agendaItemId, draft: commitmentDraftOf(commitment) })
        })
      },
    },
  )
  const mayAdopt = async (): Promise<boolean> => session === undefined || mayAgree(session)
  return {
    /** Whether an agreement more is wanted: asked once the session ended. */
    mayAdopt,
    saveAgreement: async (agreement: Agreement | null, draft: AgreementDraft): Promise<Agreement | null> => {
      if (agreement !== null)
        return updatingAgreement.runAndWait({ id: agreement.id, draft, expectedVersion: agreement.version })
      if (agendaItemId === null || !(await mayAdopt())) return null
      return addingAgreement.runAndWait({ agendaItemId, draft })
    },
    saveCommitment: (commitment: Commitment | null, draft: CommitmentDraft): Promise<Commitment | null> => {
      if (commitment !== null)
        return updatingCommitment.runAndWait({ id: commitment.id, draft, expectedVersion: commitment.version })
      return agendaItemId === null ? Promise.resolve(null) : addingCommitment.runAndWait({ agendaItemId, draft })
    },
    removeAgreement: (agreement: Agreement, reason: string | null) => {
      removingAgreement.run({ agreement, reason })
    },
    removeCommitment: removingCommitment.run,
  }
}

export type Resolutions = ReturnType<typeof useResolutions>

/** Who it was, of those in the register of the day; somebody of an earlier day is not in it. */
export const personOf = (register: AttendanceRegister | null | undefined, id: Movement['attendanceId']): string =>
  register?.attendances.find((attendance) => attendance.id === id)?.personName ?? 'Esta persona'

/** The minutes of the session of the address, the item in hand, and what can be done with it. */
export const useMinutes = () => {
  const { sessionId, session } = useSession()
  const { punto } = useSearch({ from: '/sesiones/$sessionId/acta' })
  const navigate = useNavigate({ from: '/sesiones/$sessionId/acta' })
  const minutes = useQuery(orpc.minutes.get.queryOptions({ input: { sessionId } }))
  const register = useQuery(orpc.attendance.get.queryOptions({ input: { sessionId } }))
  const institutions = useQuery(orpc.institutions.list.queryOptions())
  const priorities = useQuery(orpc.priorities.list.queryOptions())
  const items = minutes.data?.items ?? []
  const selected: MinutesItem | null = items.find(({ item }) => item.id === punto) ?? items[0] ?? null
  const choose = (id: AgendaItemId) => void navigate({ search: { punto: id }, replace: true })
  return {
    minutes,
    selected,
    choose,
    chooseNear: (step: 1 | -1) => {
      const near = items[items.findIndex(({ item }) => item.id === selected?.item.id) + step]
      if (near !== undefined) choose(near.item.id)
    },
    quorum: register.data?.quorum ?? null,
    nameOf: ({ attendanceId }: Movement) => personOf(register.data, attendanceId),
    institutions: institutions.data?.institutions ?? [],
    priorities: priorities.data?.items ?? [],
    resolutions: useResolutions(selected?.item.id ?? null, session.data),
  }
}
