import type { Session } from '../../../shared/contract/sessions.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import type { Quorum } from '../../../shared/domain/quorum.ts'

const missingWords = (missing: number): string =>
  missing === 1 ? 'falta 1 institución' : `faltan ${String(missing)} instituciones`

/** Whether the count is of now, of nobody who is expected, or of what was. */
export type QuorumStanding = 'now' | 'suspended' | 'over'

/** How the count of a session is to be read. */
export const quorumStanding = (session: Pick<Session, 'status' | 'suspensions'>): QuorumStanding => {
  if (session.status === 'closed' || session.status === 'not_held') return 'over'
  return session.status === 'open' && isSuspended(session) ? 'suspended' : 'now'
}

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

/** The words of a count that warns of nothing any more: `12 de 20 · hubo quórum`. */
export const pastQuorumWords = (quorum: Quorum, standing: Exclude<QuorumStanding, 'now'>): string => {
  if (standing === 'suspended') return 'Sesión suspendida'
  if (quorum.seats === 0) return quorumWords(quorum)
  return `${String(quorum.present)} de ${String(quorum.seats)} · ${quorum.hasQuorum ? 'hubo quórum' : 'no hubo quórum'}`
}
