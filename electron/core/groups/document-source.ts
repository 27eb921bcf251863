import { yearOf } from '../../../shared/domain/dates.ts'
import type { WorkingGroupId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { groupReportDocument } from './document.ts'
import { lastMeetingDay, meetingsOfYear } from './meetings.ts'
import { getGroup } from './service.ts'

/** A group and what it did in the year of its last meeting; one that never met, in this year. */
export const drawGroupReport = (unit: Unit, id: WorkingGroupId): DrawnDocument => {
  const group = getGroup(unit, { id })
  const day = lastMeetingDay(unit, id) ?? unit.today
  const year = yearOf(day)
  const label = group.acronym ?? group.name
  return {
    model: groupReportDocument({
      committee: currentSettings(unit).committee,
      yearName: yearNameOf(unit, day),
      group,
      year,
      meetings: meetingsOfYear(unit, id, year),
    }),
    fileTitle: `Informe ${label} ${String(year)}`,
    label,
    sessionId: null,
  }
}
