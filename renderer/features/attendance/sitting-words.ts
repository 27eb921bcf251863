import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'

const ordinals = ['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima', 'Octava', 'Novena', 'Décima']

const dateWords = (sitting: number): string => {
  const ordinal = ordinals[sitting]
  return ordinal === undefined ? `Fecha ${String(sitting + 1)}` : `${ordinal} fecha`
}

/** `Segunda fecha, 14 de diciembre de 2023`: of which day the register is; null while the session has a single one. */
export const sittingWords = ({ sitting, day }: Pick<AttendanceRegister, 'sitting' | 'day'>): string | null =>
  sitting === 0
    ? null
    : `${dateWords(sitting)}, ${dayInFigures(day)}. La asistencia de la fecha anterior ya quedó guardada; esta empieza de nuevo.`
