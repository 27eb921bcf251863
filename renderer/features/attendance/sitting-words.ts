import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'

const ordinals = ['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima', 'Octava', 'Novena', 'Décima']

const dateWords = (sitting: number): string => {
  const ordinal = ordinals[sitting]
  return ordinal === undefined ? `Fecha ${String(sitting + 1)}` : `${ordinal} fecha`
}

type Sat = Pick<AttendanceRegister, 'sitting' | 'day'>

/**
 * `Segunda fecha, 14 de diciembre de 2023`: of which day the register is, and that nobody of another is written in it while
 * the session is suspended; null while the session has a single one.
 */
export const sittingWords = ({ sitting, day }: Sat, isSuspended: boolean): string | null => {
  if (isSuspended)
    return `Sesión suspendida: esta es la lista del ${dayInFigures(day)}. Para registrar a quienes llegan otro día, primero reanude la sesión.`
  return sitting === 0
    ? null
    : `${dateWords(sitting)}, ${dayInFigures(day)}. La asistencia de la fecha anterior ya quedó guardada; esta empieza de nuevo.`
}
