import { useQuery } from '@tanstack/react-query'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { shortDay } from '../../texts/format.ts'
import { coordinationRoleNames } from '../../texts/labels.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import { electionInput, roundsOf } from '../ballot/election-model.ts'

const officeWords = ({ personName, role }: Coordination): string =>
  `${personName} (${coordinationRoleNames[role].toLowerCase()})`

export type AppointmentInput = Parameters<typeof client.coordination.appoint>[0]

type Electable = Extract<Coordination['role'], 'coordinator' | 'alternate'>
const isElectable = (role: Coordination['role']): role is Electable => role !== 'secretary'

// Writing it down again makes it as it was: an election by its votes, a designation by its days.
const recordAgain = (office: Coordination) => {
  const { role, personId, position, validFrom, validTo, note, sessionId, agendaItemId, election } = office
  return sessionId === null || election === null || !isElectable(role)
    ? client.coordination.appoint({ role, personId, position, validFrom, validTo, note })
    : client.coordination.elect(electionInput({ sessionId, role, position, rounds: roundsOf(office) }, agendaItemId))
}

/** Whether removing it can be taken back whole: an elected office that somebody ended by hand would lose its end. */
const isRestorable = ({ election, validTo }: Coordination): boolean => election === null || validTo === null

/** Who was and is in office, and what can be written down about it. */
export const useCoordination = () => {
  const electing = useCommand(client.coordination.elect, {
    onDone: (office) => {
      notifyDone(`${officeWords(office)} está en el cargo desde el ${shortDay(office.validFrom)}.`)
    },
  })
  const appointing = useCommand(client.coordination.appoint, {
    onDone: (office) => {
      notifyDone(`Se registró a ${officeWords(office)} desde el ${shortDay(office.validFrom)}.`)
    },
  })
  const ending = useCommand(client.coordination.end, {
    onDone: (office) => {
      notifyDone(`${officeWords(office)} dejó el cargo el ${shortDay(office.validTo)}.`)
    },
  })
  const restoring = useCommand(recordAgain)
  const removing = useCommand(
    (office: Coordination) => client.coordination.remove({ id: office.id, expectedVersion: office.version }),
    {
      onDone: (_nothing, office) => {
        const message = `Se quitó a ${officeWords(office)}.`
        if (isRestorable(office))
          notifyUndoable(message, () => {
            restoring.run(office)
          })
        else notifyDone(message)
      },
    },
  )
  return {
    offices: useQuery(orpc.coordination.list.queryOptions()),
    elect: electing.runAndWait,
    appoint: appointing.runAndWait,
    end: (office: Coordination, validTo: Day) =>
      ending.runAndWait({ id: office.id, validTo, expectedVersion: office.version }),
    remove: removing.runAndWait,
  }
}
