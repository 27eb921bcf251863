import type { EventId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { listLinksOf } from '../plan/links.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { eventReportDocument } from './document.ts'
import { getEvent } from './service.ts'

/** An event as the committee tells of it. */
export const drawEventReport = (unit: Unit, id: EventId): DrawnDocument => {
  const event = getEvent(unit, { id })
  const { secretary } = signatoriesOn(unit, { on: event.endedOn ?? event.heldOn })
  return {
    model: eventReportDocument({
      committee: currentSettings(unit).committee,
      yearName: yearNameOf(unit, event.heldOn),
      event,
      purposes: listLinksOf(unit, { subjectKind: 'event', subjectId: id }).map(
        ({ group, label }) => `${group}: ${label}`,
      ),
      secretary,
    }),
    fileTitle: `Informe de evento ${event.name}`,
    label: event.name,
    sessionId: null,
  }
}
