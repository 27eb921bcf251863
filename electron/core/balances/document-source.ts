import type { AgendaBalanceId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { agendaBalanceDocument } from './document.ts'
import { getBalance } from './service.ts'

/** How an agenda stood on the day of a balance. */
export const drawAgendaBalance = (unit: Unit, id: AgendaBalanceId): DrawnDocument => {
  const balance = getBalance(unit, { id })
  const { committee } = currentSettings(unit)
  const { coordinator } = signatoriesOn(unit, { on: balance.asOf })
  const yearName = yearNameOf(unit, balance.asOf)
  return {
    model: agendaBalanceDocument({ committee, yearName, balance, coordinator }),
    fileTitle: balance.title,
    label: balance.title,
    sessionId: null,
  }
}
