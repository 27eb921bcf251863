import { agenda, sessions } from './sessions.ts'
import { accreditations, institutions, people, terms } from './committee.ts'
import { agreements, commitments, documents, minutes } from './minutes.ts'
import { attendance } from './attendance.ts'
import { exchange } from './exchange.ts'
import { history, settings } from './settings.ts'
import { plan, priorities, territory } from './plan.ts'

/** Everything that a host may ask of the core, by feature and verb. The one door: `/rpc`. */
export const contract = {
  accreditations,
  agenda,
  agreements,
  attendance,
  commitments,
  documents,
  exchange,
  history,
  institutions,
  minutes,
  people,
  plan,
  priorities,
  sessions,
  settings,
  terms,
  territory,
}
