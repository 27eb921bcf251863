import type { AttachmentOwner } from '../../../shared/contract/attachments.ts'
import {
  AbsenceId,
  AccreditationId,
  ActivityProgressId,
  AgendaItemId,
  AgreementId,
  CommitmentId,
  CoordinationId,
  DispatchId,
  FollowUpId,
  EventId,
  GroupMeetingId,
  InstitutionId,
  LetterId,
  MonitoringReportId,
  OrdinanceStepId,
  PersonId,
  RatificationId,
  PresentationId,
  SessionId,
  TermId,
  WorkingGroupId,
} from '../../../shared/domain/ids.ts'
import { getAccreditation } from '../accreditations/service.ts'
import { getAgendaItem } from '../agenda/service.ts'
import { getAgreement } from '../agreements/service.ts'
import { getFollowUp } from '../commitments/follow-ups.ts'
import { getCommitment } from '../commitments/service.ts'
import { sessionOfAbsence } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import { getOffice } from '../coordination/service.ts'
import { getEvent } from '../events/service.ts'
import { getMeeting } from '../groups/meetings.ts'
import { getGroup } from '../groups/service.ts'
import { getInstitution } from '../institutions/service.ts'
import { requireDispatch } from '../letters/dispatch.ts'
import { getStoredLetter } from '../letters/service.ts'
import { getReport } from '../monitoring/service.ts'
import { getStep } from '../ordinances/steps.ts'
import { getPerson } from '../people/service.ts'
import { getTurn } from '../presentations/turns.ts'
import { getRatification } from '../ratifications/service.ts'
import { getProgress } from '../plan/progress.ts'
import { getSession } from '../sessions/service.ts'
import { getTerm } from '../terms/service.ts'

type Finder = (unit: Unit, id: string) => unknown

/** How each feature looks its own record up, and fails when it is not there. */
const finders: Record<AttachmentOwner['kind'], Finder> = {
  session: (unit, id) => getSession(unit, { sessionId: SessionId.parse(id) }),
  agenda_item: (unit, id) => getAgendaItem(unit, AgendaItemId.parse(id)),
  agreement: (unit, id) => getAgreement(unit, AgreementId.parse(id)),
  commitment: (unit, id) => getCommitment(unit, CommitmentId.parse(id)),
  term: (unit, id) => getTerm(unit, TermId.parse(id)),
  institution: (unit, id) => getInstitution(unit, InstitutionId.parse(id)),
  person: (unit, id) => getPerson(unit, { id: PersonId.parse(id) }),
  accreditation: (unit, id) => getAccreditation(unit, AccreditationId.parse(id)),
  letter: (unit, id) => getStoredLetter(unit, LetterId.parse(id)),
  dispatch: (unit, id) => {
    requireDispatch(unit, DispatchId.parse(id))
  },
  absence: (unit, id) => sessionOfAbsence(unit, AbsenceId.parse(id)),
  coordination: (unit, id) => getOffice(unit, CoordinationId.parse(id)),
  monitoring_report: (unit, id) => getReport(unit, { id: MonitoringReportId.parse(id) }),
  ratification: (unit, id) => getRatification(unit, RatificationId.parse(id)),
  // The signed acta, which is the session's whatever version of it was signed.
  minutes: (unit, id) => getSession(unit, { sessionId: SessionId.parse(id) }),
  follow_up: (unit, id) => getFollowUp(unit, FollowUpId.parse(id)),
  working_group: (unit, id) => getGroup(unit, { id: WorkingGroupId.parse(id) }),
  group_meeting: (unit, id) => getMeeting(unit, GroupMeetingId.parse(id)),
  event: (unit, id) => getEvent(unit, { id: EventId.parse(id) }),
  presentation: (unit, id) => getTurn(unit, PresentationId.parse(id)),
  ordinance_step: (unit, id) => getStep(unit, OrdinanceStepId.parse(id)),
  activity_progress: (unit, id) => getProgress(unit, ActivityProgressId.parse(id)),
}

/** Fails unless the record that a file is attached to is there. */
export const requireOwner = (unit: Unit, { kind, id }: AttachmentOwner): void => {
  finders[kind](unit, id)
}
