import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { getSession } from '../sessions/service.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { agendaDocument } from './document.ts'
import { listAgenda } from './service.ts'

/** The programme of a session. */
export const drawAgenda = (unit: Unit, sessionId: SessionId): DrawnDocument => {
  const session = getSession(unit, { sessionId })
  const { committee } = currentSettings(unit)
  const model = agendaDocument({
    committee,
    yearName: yearNameOf(unit, session.heldOn),
    session,
    items: listAgenda(unit, { sessionId }).map(({ title, presenter, plannedMinutes }) => ({
      title,
      presenter,
      minutes: plannedMinutes,
    })),
  })
  return { model, fileTitle: `Agenda ${session.label}`, label: session.label, sessionId }
}
