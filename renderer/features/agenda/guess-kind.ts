import type { AgendaItemKind } from '../../../shared/domain/session.ts'
import { fold } from '../../../shared/domain/text.ts'

const hints: readonly [RegExp, AgendaItemKind][] = [
  [/^(lectura|aprobacion del acta)/u, 'reading'],
  [/^despacho/u, 'dispatch'],
  [/^informe/u, 'report'],
  [/^pedido/u, 'request'],
  [/^(presentacion|exposicion)/u, 'presentation'],
  [/^(eleccion|designacion)/u, 'election'],
  [/^(acuerdo|aprobacion)/u, 'agreement'],
]

/** The kind that the first words of a title suggest; a proposal. */
export const guessKind = (title: string): AgendaItemKind => {
  const folded = fold(title)
  return hints.find(([words]) => words.test(folded))?.[1] ?? 'debate'
}
