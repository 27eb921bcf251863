import type { EventAttendance, EventDraft, EventKind, EventStatus } from '../../../shared/contract/events.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { count, shortDay } from '../../texts/format.ts'

export const eventKindNames: Record<EventKind, string> = {
  dialogue: 'Diálogo',
  forum: 'Foro',
  workshop: 'Taller',
  training: 'Capacitación del comité',
  other: 'Otro',
}

export const eventStatusNames: Record<EventStatus, string> = {
  planned: 'Programado',
  held: 'Realizado',
  cancelled: 'Cancelado',
}

export type Counts = { women: number; men: number; unknownSex: number }

/** Everybody who came, whether their sex was written down or not. */
export const everybody = ({ women, men, unknownSex }: Counts): number => women + men + unknownSex

/** The sum of those who came from several places. */
export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce<Counts>(
    (total, one) => ({
      women: total.women + one.women,
      men: total.men + one.men,
      unknownSex: total.unknownSex + one.unknownSex,
    }),
    { women: 0, men: 0, unknownSex: 0 },
  )

/** `18 mujeres, 9 hombres`, and of how many nobody knows. */
export const sexWords = ({ women, men, unknownSex }: Counts): string =>
  [
    count(women, 'mujer', 'mujeres'),
    count(men, 'hombre', 'hombres'),
    ...(unknownSex === 0 ? [] : [`${String(unknownSex)} sin registrar`]),
  ].join(', ')

/** `26/04/2023`, or its first and last day. */
export const daysWords = ({ heldOn, endedOn }: { heldOn: Day; endedOn: Day | null }): string =>
  endedOn === null ? shortDay(heldOn) : `${shortDay(heldOn)} – ${shortDay(endedOn)}`

/** Where it is, from the room to the province; a province of the name of its capital is said once. */
export const placeWords = ({
  place,
  district,
  province,
}: Pick<EventDraft, 'place' | 'district' | 'province'>): string =>
  [...new Set([place, district, province].filter(Boolean))].join(', ')

/** Who a line of the attendance is. */
export const lineName = ({ institutionName, label }: EventAttendance): string => institutionName ?? label ?? ''

/** An event on a day of which nothing else is known. */
export const blankEvent = (heldOn: Day): EventDraft => ({
  kind: 'dialogue',
  name: '',
  status: 'planned',
  heldOn,
  endedOn: null,
  place: null,
  province: null,
  district: null,
  partners: [],
  summary: '',
  attendance: [],
})
