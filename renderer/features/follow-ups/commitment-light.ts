import type { Commitment, FollowUp, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import { daysBetween, type Day } from '../../../shared/domain/dates.ts'
import { count, shortDay } from '../../texts/format.ts'
import { commitmentStatusNames } from '../../texts/labels.ts'
import type { Tone } from '../../ui/tone.ts'

export type LightKind = 'done' | 'void' | 'missed' | 'overdue' | 'soon' | 'in_time' | 'no_day'
export type Light = { kind: LightKind; tone: Tone; words: string }

/** How near the last day has to be to ask for attention. */
const soonDays = 7

const openLight = (dueOn: Day | null, on: Day): Light => {
  if (dueOn === null) return { kind: 'no_day', tone: 'neutral', words: 'Sin fecha' }
  const left = daysBetween(on, dueOn)
  if (left < 0) return { kind: 'overdue', tone: 'lost', words: `Vencido hace ${count(-left, 'día', 'días')}` }
  if (left === 0) return { kind: 'soon', tone: 'attention', words: 'Vence hoy' }
  if (left <= soonDays) return { kind: 'soon', tone: 'attention', words: `Vence en ${count(left, 'día', 'días')}` }
  return { kind: 'in_time', tone: 'action', words: 'En plazo' }
}

/** The traffic light of a commitment on a day, always with its word. */
export const lightOf = ({ status, dueOn }: Pick<Commitment, 'status' | 'dueOn'>, on: Day): Light => {
  switch (status) {
    case 'fulfilled':
      return { kind: 'done', tone: 'action', words: commitmentStatusNames.fulfilled }
    case 'void':
      return { kind: 'void', tone: 'neutral', words: commitmentStatusNames.void }
    case 'not_fulfilled':
      return { kind: 'missed', tone: 'lost', words: commitmentStatusNames.not_fulfilled }
    case 'pending':
    case 'in_progress':
    case 'rescheduled':
      return openLight(dueOn, on)
  }
  return status satisfies never
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

/** `5 compromisos · 2 vencidos · 3 vistos en esta sesión`. */
export const summaryWords = (all: readonly OpenCommitment[], sessionId: string, on: Day): string => {
  const overdue = all.filter((one) => lightOf(one, on).kind === 'overdue').length
  const seen = all.filter((one) => saidIn(one, sessionId) !== null).length
  return [
    count(all.length, 'compromiso', 'compromisos'),
    ...(overdue === 0 ? [] : [count(overdue, 'vencido', 'vencidos')]),
    ...(seen === 0 ? [] : [count(seen, 'visto en esta sesión', 'vistos en esta sesión')]),
  ].join(' · ')
}
