import { agenda } from './agenda.ts'
import { agreements } from './agreements.ts'
import { sessions } from './sessions.ts'
import { accreditations, institutions, people, terms } from './committee.ts'
import { documents } from './documents.ts'
import { minutes } from './minutes.ts'
import { attachments } from './attachments.ts'
import { attendance } from './attendance.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { clauses } from './clauses.ts'
import { commitments } from './commitments.ts'
import { coordination } from './coordination.ts'
import { drafts } from './drafts.ts'
import { events } from './events.ts'
import { exchange } from './exchange.ts'
import { groups } from './groups.ts'
import { history, settings } from './settings.ts'
import { imports } from './imports.ts'
import { letterhead } from './letterhead.ts'
import { letters } from './letters.ts'
import { ordinanceReview } from './ordinance-review.ts'
import { ordinances } from './ordinances.ts'
import { ordinanceSteps } from './ordinance-steps.ts'
import { plan, territory } from './plan.ts'
import { presentations } from './presentations.ts'
import { balances } from './balances.ts'
import { monitoring } from './monitoring.ts'
import { priorities } from './priorities.ts'
import { ratifications } from './ratifications.ts'
import { roll } from './roll.ts'
import { search } from './search.ts'
import { statements } from './statements.ts'

/** Everything that a host may ask of the core, by feature and verb. The one door: `/rpc`. */
export const contract = {
  accreditations,
  agenda,
  agreements,
  attachments,
  attendance,
  balances,
  board,
  calendar,
  clauses,
  commitments,
  coordination,
  documents,
  drafts,
  events,
  exchange,
  groups,
  history,
  imports,
  institutions,
  letterhead,
  letters,
  minutes,
  monitoring,
  ordinanceReview,
  ordinances,
  ordinanceSteps,
  people,
  plan,
  presentations,
  priorities,
  ratifications,
  roll,
  search,
  sessions,
  settings,
  statements,
  terms,
  territory,
}
