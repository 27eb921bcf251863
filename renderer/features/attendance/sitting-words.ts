import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { sittingDay, suspensionNow } from '../sessions/suspension.ts'

const ordinals = ['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima', 'Octava', 'Novena', 'Décima']

const dateWords = (sitting: number): string => {
  const ordinal = ordinals[sitting]
  return ordinal === undefined ? `Fecha ${String(sitting + 1)}` : `${ordinal} fecha`
}

type Sat = Pick<AttendanceRegister, 'sitting' | 'day'> & { isOver: boolean }

/** Why it is asked since when somebody was there. */
export const askingWords = ({ status, suspensions }: Pick<Session, 'status' | 'suspensions'>): string => {
  if (status === 'closed') return 'La sesión ya concluyó: diga desde cuándo estuvo, porque cambia lo que dice el acta.'
  if (status === 'not_held') return 'La sesión no se realizó: diga desde cuándo estuvo.'
  if (isSuspended({ suspensions }))
    return 'La sesión está suspendida: esto corrige la lista de la fecha que se suspendió.'
  return 'Hoy no es el día de la sesión y el reloj no dice a qué hora llegó: dígalo usted.'
}

/** Why nobody is marked in one key any more. */
export const overWords = (status: Session['status']): string =>
  status === 'not_held'
    ? 'La sesión no se realizó: nadie más llega a ella.'
    : 'La sesión ya concluyó: las llegadas y salidas se corrigen en Asistencia, con sus horas.'

type Stopped = Pick<Session, 'heldOn' | 'suspensions'>

/** Since when a session is suspended and what comes first: `La sesión está suspendida desde las 10:40 del 14 de diciembre…`. */
export const suspendedWords = (session: Stopped): string => {
  const at = suspensionNow(session)?.suspendedAt ?? ''
  return `La sesión está suspendida desde las ${at} del ${dayInFigures(sittingDay(session))}. Para registrar a quienes llegan, primero reanúdela.`
}

/** `Segunda fecha, 14 de diciembre de 2023`: of which day the register is; null while the session has a single one. */
export const sittingWords = ({ sitting, day, isOver }: Sat): string | null => {
  if (sitting === 0) return null
  const words = `${dateWords(sitting)}, ${dayInFigures(day)}.`
  return isOver
    ? `${words} La asistencia de cada fecha se guarda aparte.`
    : `${words} La asistencia de la fecha anterior ya quedó guardada; esta empieza de nuevo.`
}
