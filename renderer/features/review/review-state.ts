import type { Erratum, MinutesReview, MinutesVersion } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { shortDay, shortInstant } from '../../texts/format.ts'

/** The way of the acta of a session, in order. */
export const reviewSteps: readonly MinutesState[] = ['draft', 'in_review', 'approved', 'signed']

export const reviewStepNames: Record<MinutesState, string> = {
  draft: 'Borrador',
  in_review: 'En revisión',
  approved: 'Aprobada',
  signed: 'Firmada',
}

/** Whether the acta is on its way: the session ended, or the acta is already past a draft. */
export const hasReview = ({ status, minutesState }: Pick<Session, 'status' | 'minutesState'>): boolean =>
  status === 'closed' || status === 'not_held' || minutesState !== 'draft'

/** The approval that stands; null when there is none, or it was taken back. */
export const approvalInForce = ({ versions }: Pick<MinutesReview, 'versions'>): MinutesVersion | null =>
  versions.findLast(({ event, reopened }) => event === 'approved' && reopened === null) ?? null

/** The first letters of a fingerprint, as the foot of the Word prints them. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12)

const observationWords = ({ observations }: MinutesVersion): string =>
  observations === null || observations === '' ? 'sin observaciones' : 'con observaciones'

/** `Aprobada el 14/03/2023 en la Sesión Ordinaria N° 004-2023, sin observaciones`. */
export const approvalWords = (version: MinutesVersion): string => {
  const where = version.approvedIn === null ? 'fuera de sesión' : `en la ${version.approvedIn.label}`
  return `Aprobada el ${shortDay(version.approvedOn)} ${where}, ${observationWords(version)}`
}

const submissionWords = (version: MinutesVersion): string =>
  `Enviada a revisión por ${version.createdBy}, ${shortInstant(version.createdAt)}`

/** What a version is, for a list of them. */
export const versionWords = (version: MinutesVersion): string => {
  switch (version.event) {
    case 'submitted':
      return 'Enviada a revisión'
    case 'approved':
      return approvalWords(version)
  }
  return version.event satisfies never
}

const draftWords = ({ versions }: MinutesReview): string | null => {
  const reopened = versions.at(-1)?.reopened ?? null
  return reopened === null
    ? null
    : `Reabierta por ${reopened.by}, ${shortInstant(reopened.at)}. Motivo: ${reopened.reason}`
}

const approvedWords = (review: MinutesReview): string | null => {
  const version = approvalInForce(review)
  return version === null
    ? null
    : `${approvalWords(version)}. La registró ${version.createdBy}, ${shortInstant(version.createdAt)}`
}

/** Who brought the acta where it is, and when; null where there is nothing to tell. */
export const reviewFacts = (review: MinutesReview): string | null => {
  switch (review.state) {
    case 'draft':
      return draftWords(review)
    case 'in_review': {
      const submitted = review.versions.findLast(({ event }) => event === 'submitted')
      return submitted === undefined ? null : submissionWords(submitted)
    }
    case 'approved':
    case 'signed':
      return approvedWords(review)
  }
  return review.state satisfies never
}

/** Comments that nobody has settled. */
export const openComments = <Comment extends { resolved: unknown }>(comments: readonly Comment[]): Comment[] =>
  comments.filter(({ resolved }) => resolved === null)

/** `Dice: … Debe decir: …` in one breath, for a notice. */
export const erratumWords = ({ says, shouldSay }: Pick<Erratum, 'says' | 'shouldSay'>): string =>
  `Dice: «${says}». Debe decir: «${shouldSay}».`
