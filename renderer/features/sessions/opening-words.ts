import { daysBetween, type Day } from '../../../shared/domain/dates.ts'
import { count, dayWithWeekday } from '../../texts/format.ts'

/** What is said before beginning a session on a day that is not its own, and what its button says. */
export const openingWords = (heldOn: Day, today: Day): { notice: string | null; doIt: string } => {
  const left = daysBetween(today, heldOn)
  const day = dayWithWeekday(heldOn)
  if (left === 0) return { notice: null, doIt: 'Iniciar ahora' }
  if (left < 0)
    return { notice: `La sesión fue el ${day}: se registra una sesión pasada.`, doIt: 'Registrar como iniciada' }
  return {
    notice: `La sesión está programada para el ${day}: ${left === 1 ? 'falta' : 'faltan'} ${count(left, 'día', 'días')}. Si se adelantó, cambie antes su día en «Preparación».`,
    doIt: 'Iniciar antes de su día',
  }
}
