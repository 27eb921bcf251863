import { lightOn, type CommitmentLight } from '../../../shared/domain/commitment-light.ts'
import { daysBetween, type Day } from '../../../shared/domain/dates.ts'
import type { OpenCommitments } from '../../../shared/contract/commitments.ts'
import type { Commitment, FollowUp, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import { count, shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import type { Tone } from '../../ui/tone.ts'

export type Light = { kind: CommitmentLight; tone: Tone; words: string }

const soonWords = (left: number): string => (left === 0 ? 'Vence hoy' : `Vence en ${count(left, 'día', 'días')}`)

/** The traffic light of a commitment on a day, always with its word. */
export const lightOf = (commitment: Pick<Commitment, 'status' | 'dueOn'>, on: Day): Light => {
  const kind = lightOn(commitment, on)
  const left = commitment.dueOn === null ? 0 : daysBetween(on, commitment.dueOn)
  switch (kind) {
    case 'fulfilled':
      return { kind, tone: 'action', words: commitmentStatusNames.fulfilled }
    case 'void':
      return { kind, tone: 'neutral', words: commitmentStatusNames.void }
    case 'not_fulfilled':
      return { kind, tone: 'lost', words: commitmentStatusNames.not_fulfilled }
    case 'no_day':
      return { kind, tone: 'neutral', words: 'Sin fecha' }
    case 'overdue':
      return { kind, tone: 'lost', words: `Vencido hace ${count(-left, 'día', 'días')}` }
    case 'soon':
      return { kind, tone: 'attention', words: soonWords(left) }
    case 'in_time':
      return { kind, tone: 'action', words: 'En plazo' }
  }
  return kind satisfies never
}

/** What was said of a commitment in one session, the newest; null when it was not looked at there. */
export const saidIn = ({ followUps }: Pick<OpenCommitment, 'followUps'>, sessionId: string): FollowUp | null =>
  followUps.findLast((one) => one.sessionId === sessionId) ?? null

/** `En proceso, 50 % · hasta el 30/09/2023`: where a follow-up left a commitment. */
export const followUpWords = ({
  status,
  percentage,
  dueOn,
}: Pick<FollowUp, 'status' | 'percentage' | 'dueOn'>): string =>
  [
    `${commitmentStatusNames[status]}${percentage === null ? '' : `, ${String(percentage)} %`}`,
    ...(dueOn === null ? [] : [`hasta el ${shortDay(dueOn)}`]),
  ].join(' · ')

/** `DIRESA, DREA`: those who answer for a commitment. */
export const responsibleWords = ({ responsibles }: Pick<Commitment, 'responsibles'>): string =>
  responsibles.length === 0 ? 'Sin responsable' : responsibles.map(({ acronym, name }) => acronym ?? name).join(', ')

/** `5 compromisos · 2 vencidos · 3 vistos en esta sesión`. */
export const summaryWords = ({ total, overdue, seen }: OpenCommitments['counts']): string =>
  [
    count(total, 'compromiso', 'compromisos'),
    ...(overdue === 0 ? [] : [count(overdue, 'vencido', 'vencidos')]),
    ...(seen === 0 ? [] : [count(seen, 'visto en esta sesión', 'vistos en esta sesión')]),
  ].join(' · ')
