import { nearestDay } from '../../../shared/domain/dates.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { planBalanceDocument } from './document.ts'
import { getPlan } from './service.ts'

/** The balance of a plan, as it stands today; of a year that is over, as it stood on its last day. */
export const drawPlanBalance = (unit: Unit, id: PlanId): DrawnDocument => {
  const plan = getPlan(unit, { id })
  const on = nearestDay(unit.today, `${String(plan.year)}-01-01`, `${String(plan.year)}-12-31`)
  return {
    model: planBalanceDocument({
      committee: currentSettings(unit).committee,
      yearName: yearNameOf(unit, on),
      on,
      plan,
    }),
    fileTitle: `Balance ${plan.name}`,
    label: plan.name,
    sessionId: null,
  }
}
