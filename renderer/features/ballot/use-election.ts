import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { SessionId, type AgendaItemId } from '../../../shared/domain/ids.ts'
import { holdsSeat } from '../../../shared/domain/quorum.ts'
import { orpc } from '../../app/client.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import type { PersonSuggestion } from '../coordination/person-field.tsx'
import { resultOf, votersOf, type Ballot, type BallotResult } from './ballot.ts'
import {
  earlierElection,
  electionItem,
  ElectionForm,
  incumbentAt,
  likelySession,
  roundsOf,
  usualPosition,
  type ElectedRole,
  type ElectionInput,
  type VotingSession,
} from './election-model.ts'
import { earlierProblem, emptyRound } from './rounds.ts'

/** What an election is held with. */
export type ElectionFormProps = {
  role: ElectedRole
  /** Those that may be chosen; where it is held in one already, that one alone. */
  sessions: readonly VotingSession[]
  /** The item in which it is held, where that is known. */
  agendaItemId: AgendaItemId | null
  offices: readonly Coordination[]
  settings: Settings
  onElect: (input: ElectionInput) => Promise<Coordination | null>
  onClose: () => void
}

const initialForm = ({ role, sessions, offices, settings }: ElectionFormProps): ElectionForm => {
  const sessionId = likelySession(sessions)?.id
  const earlier = sessionId === undefined ? undefined : earlierElection(offices, sessionId, role)
  return {
    // Only ever shown where there is a session to choose.
    sessionId: SessionId.parse(sessionId),
    role,
    position: earlier?.position ?? usualPosition(role, settings),
    rounds: roundsOf(earlier),
  }
}

// Those who came for a seat first; whoever is not in the room any more is still found by their name.
const suggestionsFrom = ({ attendances }: Pick<AttendanceRegister, 'attendances'>): PersonSuggestion[] =>
  attendances
    .filter(({ stays }) => stays.some(({ leftAt }) => leftAt === null))
    .toSorted((one, other) => Number(holdsSeat(other.capacity)) - Number(holdsSeat(one.capacity)))
    .map(({ personId, personName, institutionName }) => ({ id: personId, name: personName, institutionName }))

const useVoters = (sessionId: ElectionForm['sessionId'] | '') => {
  const input = sessionId === '' ? skipToken : { sessionId }
  const register = useQuery(orpc.attendance.get.queryOptions({ input }))
  const agenda = useQuery(orpc.agenda.list.queryOptions({ input }))
  return {
    voters: register.data === undefined ? null : votersOf(register.data),
    suggestions: register.data === undefined ? [] : suggestionsFrom(register.data),
    items: agenda.data ?? [],
  }
}

const onlyIfAll = (result: BallotResult, rounds: readonly Ballot[], seats: number): BallotResult => {
  const isBroken = rounds.some((_round, index) => earlierProblem(rounds, index, seats) !== null)
  return isBroken
    ? {
        canSave: false,
        tone: 'lost',
        words: 'Una vuelta anterior no terminó en empate: corríjala o quite las siguientes.',
      }
    : result
}

/** An election in hand: its form, who may vote, what its count means, and the count that it would correct. */
export const useElection = (props: ElectionFormProps) => {
  const [initial] = useState(() => initialForm(props))
  const form = useForm<ElectionForm>({ resolver: formResolver(ElectionForm), defaultValues: initial })
  const { control, setValue, getValues, formState } = form
  const { isRestored } = useKeptForm(form, draftKey('ballot', initial.sessionId, initial.role), ElectionForm)
  const [isCountWritten, setCountWritten] = useState(isRestored)
  const setRounds = (rounds: Ballot[]) => {
    setCountWritten(true)
    setValue('rounds', rounds, { shouldDirty: true })
  }
  const [sessionId, role, rounds] = useWatch({ control, name: ['sessionId', 'role', 'rounds'] })
  const { voters, suggestions, items } = useVoters(sessionId)
  const session = props.sessions.find(({ id }) => id === sessionId)
  const earlier = earlierElection(props.offices, sessionId, role)
  const choose = (next: { sessionId?: SessionId; role?: ElectedRole }) => {
    if (next.sessionId !== undefined) setValue('sessionId', next.sessionId, { shouldDirty: true })
    if (next.role !== undefined) setValue('role', next.role, { shouldDirty: true })
    const { sessionId: chosenSession, role: chosenRole } = getValues()
    const counted = earlierElection(props.offices, chosenSession, chosenRole)
    if (formState.dirtyFields.position !== true)
      setValue('position', counted?.position ?? usualPosition(chosenRole, props.settings))
    // What was counted before is brought in to be corrected, never over what somebody is writing.
    if (!isCountWritten) setValue('rounds', roundsOf(counted))
  }
  const incumbent = session === undefined ? null : incumbentAt(props.offices, role, session)
  const last = rounds.at(-1) ?? emptyRound
  return {
    form,
    rounds,
    setRounds,
    voters,
    suggestions,
    earlier,
    session,
    role,
    choose,
    agendaItemId: props.agendaItemId ?? earlier?.agendaItemId ?? electionItem(items),
    result:
      session === undefined || voters === null
        ? null
        : onlyIfAll(resultOf(last, voters.came, session.heldOn, incumbent), rounds, voters.came),
  }
}
