import type { LoadedRecord } from '../../../shared/contract/exchange.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { richTextFromParagraphs } from '../../../shared/domain/rich-text.ts'
import {
  describeRecordProblem,
  type RecordAgendaItem,
  type SessionRecord,
} from '../../../shared/domain/session-record.ts'
import { totalVotes } from '../../../shared/domain/session.ts'
import { addAgendaItem } from '../agenda/service.ts'
import { addAgreement } from '../agreements/service.ts'
import { addCommitment } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { saveNotes } from '../minutes/service.ts'
import { finishRecordedSession } from '../sessions/closing.ts'
import { keepRecordedBasis, sessionQuorumAt } from '../sessions/quorum.ts'
import { recordHeldSession } from '../sessions/service.ts'
import { ensureInstitution, loadPeople, type Loading } from './load-people.ts'

const loadItem = (loading: Loading, session: Session, item: RecordAgendaItem): void => {
  const { unit } = loading
  const { title, kind, presenter = null, minutes: plannedMinutes = null } = item
  const { id } = addAgendaItem(unit, { sessionId: session.id, draft: { title, kind, presenter, plannedMinutes } })
  if (item.discussion.length > 0)
    saveNotes(unit, { agendaItemId: id, notes: richTextFromParagraphs(item.discussion), expectedVersion: 0 })
  for (const { text, adoption, votes = null } of item.agreements)
    addAgreement(unit, { agendaItemId: id, draft: { text, adoption, votes } })
  for (const { text, responsible, dueOn = null, priority = null } of item.commitments) {
    const responsibleIds = responsible.map((name) => ensureInstitution(loading, name).id)
    addCommitment(unit, { agendaItemId: id, draft: { text, responsibleIds, dueOn, priority } })
  }
}

/** A count that cannot be true is refused by its place in the record, before the rule refuses it without one. */
const requireVotesWithin = (record: SessionRecord, seatsPresent: number): void => {
  const problems = record.agenda.flatMap((item, itemIndex) =>
    item.agreements.flatMap((agreement, index) => {
      const isTooMany = agreement.votes !== undefined && totalVotes(agreement.votes) > seatsPresent
      const path = `agenda[${itemIndex}].agreements[${index}].votes`
      return isTooMany ? [describeRecordProblem({ code: 'votes_exceed_seats', path, seatsPresent })] : []
    }),
  )
  if (problems.length > 0) fail('RECORD_INVALID', { problems })
}

const recordSession = ({ unit, isDemonstration }: Loading, { session, closing }: SessionRecord): Session =>
  recordHeldSession(
    unit,
    {
      draft: {
        kind: session.kind,
        isDecentralised: session.decentralised,
        province: session.province,
        district: session.district,
        heldOn: session.heldOn,
        firstCallAt: null,
        secondCallAt: null,
        venue: session.venue,
        modality: session.modality,
        onlineLink: null,
      },
      number: session.number,
      numberReason: 'Número que traía el registro de la sesión',
    },
    {
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      quorumCall: null,
      presider: null,
      secretary: null,
      nextSessionOn: closing?.nextSessionOn ?? null,
      remarks: closing?.remarks ?? null,
    },
    isDemonstration,
  )

/** Writes a whole record as a held session. Who calls it decides whether it belongs here. */
export const loadWholeRecord = (
  unit: Unit,
  record: SessionRecord,
  isDemonstration: boolean,
  warnings: string[],
): LoadedRecord => {
  const created = { institutions: 0, people: 0, accreditations: 0 }
  const loading: Loading = { unit, isDemonstration, created, warnings }
  const session = recordSession(loading, record)
  loadPeople(loading, session, record)
  keepRecordedBasis(unit, session)
  requireVotesWithin(record, sessionQuorumAt(unit, session, 'whole_session').present)
  for (const item of record.agenda) loadItem(loading, session, item)
  finishRecordedSession(unit, session.id)
  return { outcome: 'loaded', sessionId: session.id, number: session.number, label: session.label, created, warnings }
}
