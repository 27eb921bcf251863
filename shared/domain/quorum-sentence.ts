import type { SegmentId } from './ids.ts'
import type { Quorum, QuorumCall, QuorumChange } from './quorum.ts'
import { joinWithAnd } from './spanish-words.ts'

const callWords: Record<QuorumCall, string> = { first: 'primera convocatoria', second: 'segunda convocatoria' }

const accredited = (seats: number): string =>
  seats === 1 ? '1 institución acreditada' : `${String(seats)} instituciones acreditadas`

const presentWords = ({ present, seats }: Quorum): string => {
  if (present === 0)
    return seats === 1
      ? 'No está presente la única institución acreditada.'
      : `No está presente ninguna de las ${accredited(seats)}.`
  return `${present === 1 ? 'Está presente' : 'Están presentes'} ${String(present)} de ${accredited(seats)}.`
}

/** `falta 1`, `faltan 3`. */
export const missingWords = (missing: number): string => `${missing === 1 ? 'falta' : 'faltan'} ${String(missing)}`

const shortSegments = ({ segments }: Quorum, names: ReadonlyMap<SegmentId, string>): string =>
  joinWithAnd(
    segments
      .filter(({ missing }) => missing > 0)
      .map(
        ({ segmentId, missing, required }) =>
          `${missingWords(missing)} de ${names.get(segmentId) ?? 'un segmento'}, que requiere ${String(required)}`,
      ),
  )

/**
 * What whoever presides reads out: who is present, whether there is quorum on the call in force, and what is missing.
 * `names` are those of the segments, for the minimum that one of them may have.
 */
export const quorumSentence = (
  quorum: Quorum,
  call: QuorumCall,
  names: ReadonlyMap<SegmentId, string> = new Map(),
): string => {
  const { seats, required, missing, hasQuorum } = quorum
  if (seats === 0) return 'No hay instituciones acreditadas ese día: no se puede contar el quórum.'
  const requires = `en ${callWords[call]}, que requiere ${String(required)}`
  const present = presentWords(quorum)
  if (hasQuorum) return `${present} Hay quórum ${requires}.`
  const short = shortSegments(quorum, names)
  if (missing > 0) {
    const ofSegments = short === '' ? '' : `; además, ${short}`
    return `${present} No hay quórum ${requires}: ${missingWords(missing)}${ofSegments}.`
  }
  return `${present} No hay quórum ${requires}: alcanzan en total, pero ${short}.`
}

export type QuorumMoment = { at: QuorumChange['at']; kind: 'reached' | 'lost' }

/** The hours at which the quorum was reached and lost, in order; none while it never was. */
export const quorumMoments = (timeline: readonly QuorumChange[]): QuorumMoment[] =>
  timeline.flatMap(({ at, hasQuorum }, index) => {
    const hadQuorum = timeline[index - 1]?.hasQuorum ?? false
    if (hadQuorum === hasQuorum) return []
    return { at, kind: hasQuorum ? ('reached' as const) : ('lost' as const) }
  })

const momentWords = ({ at, kind }: QuorumMoment, index: number): string => {
  if (kind === 'lost') return `se perdió a las ${at}`
  return index === 0 ? `se alcanzó a las ${at}` : `se recuperó a las ${at}`
}

/** `Se alcanzó a las 09:12, se perdió a las 11:05 y se recuperó a las 11:20.`; null while there never was quorum. */
export const quorumHours = (timeline: readonly QuorumChange[]): string | null => {
  const words = joinWithAnd(quorumMoments(timeline).map(momentWords))
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
