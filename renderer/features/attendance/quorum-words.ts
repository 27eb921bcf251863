import type { Quorum } from '../../../shared/domain/quorum.ts'

const missingWords = (missing: number): string =>
  missing === 1 ? 'falta 1 institución' : `faltan ${String(missing)} instituciones`

/** `12 de 20 · hay quórum`, `9 de 20 · faltan 2 instituciones`. */
export const quorumWords = ({ seats, present, missing, hasQuorum, segments }: Quorum): string => {
  if (seats === 0) return 'Sin instituciones acreditadas'
  const counted = `${String(present)} de ${String(seats)}`
  if (hasQuorum) return `${counted} · hay quórum`
  if (missing > 0) return `${counted} · ${missingWords(missing)}`
  // There are enough in all, but a segment has a minimum of its own.
  const short = segments.reduce((sum, segment) => sum + segment.missing, 0)
  return `${counted} · ${missingWords(short)} de un segmento`
}
