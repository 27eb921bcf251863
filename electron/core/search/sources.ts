import type { SearchKind } from '../../../shared/domain/search-kinds.ts'
import type { Source } from './entry.ts'
import { balanceSource, ratificationSource } from './sources-agendas.ts'
import { commitmentSource, followUpSource } from './sources-commitments.ts'
import { institutionSource, personSource } from './sources-committee.ts'
import { documentSource } from './sources-documents.ts'
import { letterSource } from './sources-letters.ts'
import { ordinancePartSource, ordinanceSource } from './sources-ordinances.ts'
import { activitySource, prioritySource, reportSource } from './sources-plan.ts'
import { agreementSource, notesSource, sessionSource } from './sources-sessions.ts'
import { eventSource, groupMeetingSource, groupSource, statementSource } from './sources-spaces.ts'

const byKind: Readonly<Record<SearchKind, Source>> = {
  session: sessionSource,
  institution: institutionSource,
  person: personSource,
  agreement: agreementSource,
  commitment: commitmentSource,
  notes: notesSource,
  follow_up: followUpSource,
  activity: activitySource,
  priority: prioritySource,
  report: reportSource,
  balance: balanceSource,
  ratification: ratificationSource,
  letter: letterSource,
  group: groupSource,
  group_meeting: groupMeetingSource,
  event: eventSource,
  ordinance: ordinanceSource,
  statement: statementSource,
  document: documentSource,
}

/** Where everything that can be found comes from, in the order in which the index is made. */
export const sources: readonly Source[] = [...Object.values(byKind), ordinancePartSource]
