import { nearestDay } from '../../../shared/domain/dates.ts'
import type { TermId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { getTerm } from '../terms/service.ts'
import { presentationScheduleDocument } from './document.ts'
import { scheduleOf } from './service.ts'

/** When the institutions of a term present their plans, in every year of it that has turns; in its present one without any. */
export const drawPresentationSchedule = (unit: Unit, id: TermId): DrawnDocument => {
  const term = getTerm(unit, id)
  const present = scheduleOf(unit, term, null)
  const schedules = present.years.map((year) => (year === present.year ? present : scheduleOf(unit, term, year)))
  const told = schedules.filter(
    (schedule) => schedule.year === present.year || schedule.rows.some(({ turn }) => turn !== null),
  )
  return {
    model: presentationScheduleDocument({
      committee: currentSettings(unit).committee,
      yearName: yearNameOf(unit, nearestDay(unit.today, term.firstDay, term.lastDay)),
      term,
      years: told.map(({ year, rows }) => ({ year, rows })),
    }),
    fileTitle: `Cronograma de presentaciones ${term.name}`,
    label: term.name,
    sessionId: null,
  }
}
