import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { Modality, SessionKind } from '../../../shared/domain/session.ts'
import { dayWithWeekday, noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { blank, text, textOrBlank, type Labels, type Run } from './model.ts'
import { inCapitals, numberRuns, sessionKindNames, written } from './words.ts'

/* When, where and how a session meets, as calls, programmes and attendance lists announce it. */

/** A session to come. Null, or an empty text, means that nobody wrote it down. */
export type AnnouncedSession = {
  kind: SessionKind
  /** `003-2023`, without `N°`. */
  number: string | null
  heldOn: Day
  firstCallAt: Time | null
  secondCallAt: Time | null
  venue: string | null
  modality: Modality
  onlineLink: string | null
  isDecentralised: boolean
  province: string | null
  district: string | null
}

const modalityNames: Record<Modality, string> = {
  in_person: 'Presencial',
  virtual: 'Virtual',
  mixed: 'Mixta (presencial y virtual)',
}

/** `09:00 horas`, or a line to fill. */
export const hourOrBlank = (time: Time | null): Run => (time === null ? blank(12) : text(`${time}${noBreakSpace}horas`))

/** `SESIÓN ORDINARIA N° 003-2023`. */
export const sessionTitleRuns = ({ kind, number }: Pick<AnnouncedSession, 'kind' | 'number'>): Run[] => [
  text(`SESIÓN ${inCapitals(sessionKindNames[kind])} `),
  ...numberRuns(number),
]

const decentralisedPlace = ({ isDecentralised, district, province }: AnnouncedSession): string[] =>
  isDecentralised
    ? [
        ...(written(district) === null ? [] : [`distrito de ${district ?? ''}`]),
        ...(written(province) === null ? [] : [`provincia de ${province ?? ''}`]),
      ]
    : []

/** The venue, with district and province when the session leaves the seat of the Mesa; a line where nobody wrote it. */
export const placeRuns = (session: AnnouncedSession): Run[] => [
  textOrBlank(written(session.venue), 34),
  ...decentralisedPlace(session).map((part) => text(`, ${part}`)),
]

type Row = Labels['rows'][number]

const onlineRows = ({ modality, onlineLink }: AnnouncedSession): Row[] =>
  modality === 'in_person' ? [] : [{ label: 'Enlace', runs: [textOrBlank(written(onlineLink), 34)] }]

const placeRows = (session: AnnouncedSession): Row[] =>
  session.modality === 'virtual' && written(session.venue) === null
    ? []
    : [{ label: 'Lugar', runs: placeRuns(session) }]

const kindRuns = ({ kind, number, isDecentralised }: AnnouncedSession): Run[] => {
  const name = sessionKindNames[kind]
  return [
    text(`${name.charAt(0).toLocaleUpperCase('es')}${name.slice(1)} `),
    ...numberRuns(number),
    ...(isDecentralised ? [text(', descentralizada')] : []),
  ]
}

/** Which session it is, for papers whose title does not say it. */
export const sessionRow = (session: AnnouncedSession): Row => ({ label: 'Sesión', runs: kindRuns(session) })

/** Day, both calls, place, modality and link, one under another; `before` stands above them. */
export const sessionLabels = (session: AnnouncedSession, before: readonly Row[] = []): Labels => ({
  kind: 'labels',
  labelWidthMm: 48,
  rows: [
    ...before,
    { label: 'Día', runs: [text(dayWithWeekday(session.heldOn))] },
    { label: 'Primera convocatoria', runs: [hourOrBlank(session.firstCallAt)] },
    { label: 'Segunda convocatoria', runs: [hourOrBlank(session.secondCallAt)] },
    ...placeRows(session),
    { label: 'Modalidad', runs: [text(modalityNames[session.modality])] },
    ...onlineRows(session),
  ],
})
