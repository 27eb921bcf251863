import type { Day } from '../../../shared/domain/dates.ts'
import { quickKindMarks, type QuickConcern, type QuickKind, type QuickLine } from '../../../shared/domain/quick-line.ts'
import { shortName } from '../../../shared/domain/quick-line-institutions.ts'
import { shortDay } from '../../texts/format.ts'

export const quickKindNames: Record<QuickKind, string> = {
  note: 'Nota',
  agreement: 'Acuerdo',
  commitment: 'Compromiso',
  request: 'Pedido',
}

const namesOf = ({ institutions }: QuickLine): string => institutions.map(shortName).join(', ')

const dueWords = (dueOn: Day | null): string => (dueOn === null ? 'sin fecha' : `hasta el ${shortDay(dueOn)}`)

/** How the program understands a line: `Compromiso · DIRESA, DREA · hasta el 30/05/2023`. */
export const readingWords = (line: QuickLine): string => {
  const name = quickKindNames[line.kind]
  switch (line.kind) {
    case 'note':
      return `${name} · al final de las notas del punto`
    case 'agreement':
      return `${name} · por consenso`
    case 'commitment':
      return [name, namesOf(line) || 'sin responsable', dueWords(line.dueOn)].join(' · ')
    case 'request':
      return [name, namesOf(line), 'punto nuevo de la agenda'].filter((words) => words !== '').join(' · ')
  }
  return line.kind satisfies never
}

/** A sentence for what is worth a look before the line is saved. */
export const concernWords = (concern: QuickConcern): string => {
  switch (concern.kind) {
    case 'unknown_institution':
      return `No se conoce «${concern.text}»: queda en el texto.`
    case 'wrong_day':
      return /d[ií]as\s+(?:h|ú|u)/iu.test(concern.text)
        ? `«${concern.text}» no se calcula: escriba la fecha.`
        : `«${concern.text}» no es una fecha: queda en el texto.`
    case 'past_day':
      return `El ${shortDay(concern.day)} ya pasó.`
    case 'several_kinds':
      return `Hay más de una etiqueta: vale la última, #${quickKindMarks[concern.wins]}.`
  }
  return concern satisfies never
}
