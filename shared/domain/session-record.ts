import { z } from 'zod'
import { Day, Time } from './dates.ts'
import { Capacity, holdsSeat } from './quorum.ts'
import { Adoption, AgendaItemKind, Modality, SessionKind, Votes } from './session.ts'

/*
 * The session record: one CER meeting as JSON, the stable way in and out of the program.
 * `dispatch` and `request` are accepted beside the published agenda kinds, so that a record of a meeting with
 * despacho and pedidos comes back as it was.
 */

const name = z.string().trim().min(1).max(300)
// What the program keeps must fit in the record that it writes: texts without limit, full names of two long parts.
const paragraph = z.string()
const personName = z.string().trim().min(1).max(601)
const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)

const optionalName = z.string().trim().max(300)

const RecordCommittee = z.strictObject({
  /** Empty in the record of a program that does not know yet which Mesa it serves. */
  name: optionalName,
  acronym: optionalName,
  region: optionalName,
  city: optionalName,
})

const RecordSession = z.strictObject({
  kind: SessionKind,
  decentralised: z.boolean(),
  number: nullable(name),
  heldOn: Day,
  startedAt: nullable(Time),
  endedAt: nullable(Time),
  venue: nullable(name),
  province: nullable(name),
  district: nullable(name),
  modality: Modality,
})

export const RecordAttendee = z.strictObject({
  name: personName,
  /** Empty only for a guest or staff who came for nobody. */
  institution: optionalName,
  capacity: Capacity,
  nationalId: z
    .string()
    .regex(/^(?:\d{8}|[A-Z0-9]{9,12})$/)
    .optional(),
  sex: z.enum(['F', 'M']).optional(),
  position: name.optional(),
  phone: name.optional(),
  email: name.optional(),
  arrivedAt: Time.optional(),
  leftAt: Time.optional(),
  segment: name.optional(),
})
export type RecordAttendee = z.infer<typeof RecordAttendee>

export const RecordAgreement = z
  .strictObject({ text: paragraph.min(1), adoption: Adoption, votes: Votes.optional() })
  .refine((agreement) => agreement.adoption === 'consensus' || agreement.votes !== undefined, {
    path: ['votes'],
    error: 'votes_expected',
  })
export type RecordAgreement = z.infer<typeof RecordAgreement>

export const RecordCommitment = z.strictObject({
  text: paragraph.min(1),
  responsible: z.array(name),
  dueOn: Day.optional(),
  priority: z.int().min(1).max(1000).optional(),
})
export type RecordCommitment = z.infer<typeof RecordCommitment>

export const RecordAgendaItem = z.strictObject({
  title: z.string().trim().min(1).max(1000),
  kind: AgendaItemKind,
  presenter: name.optional(),
  minutes: z.int().min(0).max(1440).optional(),
  discussion: z.array(paragraph),
  agreements: z.array(RecordAgreement),
  commitments: z.array(RecordCommitment),
})
export type RecordAgendaItem = z.infer<typeof RecordAgendaItem>

export const SessionRecord = z.strictObject({
  format: z.literal('cer-session-record'),
  version: z.literal(1),
  committee: RecordCommittee,
  session: RecordSession,
  attendees: z.array(RecordAttendee).max(5000),
  absences: z
    .array(
      z.strictObject({
        institution: name,
        justified: z.boolean(),
        reason: z.string().trim().min(1).max(1000).optional(),
      }),
    )
    .max(5000)
    .optional(),
  agenda: z.array(RecordAgendaItem).max(500),
  closing: z.strictObject({ nextSessionOn: Day.optional(), remarks: paragraph.optional() }).optional(),
})
export type SessionRecord = z.infer<typeof SessionRecord>

/** What keeps a JSON value from being a session record; the path is written as people read it: `agenda[0].kind`. */
export type RecordProblem =
  | { code: 'no_institution'; path: string }
  | { code: 'times_reversed'; path: string }
  | { code: 'person_repeated'; path: string; firstPath: string }
  | { code: 'present_and_absent'; path: string; firstPath: string }
  | { code: 'absence_repeated'; path: string; firstPath: string }
  | { code: 'votes_exceed_seats'; path: string; seatsPresent: number }
  | { code: 'other_format' }
  | { code: 'newer_version'; version: number }
  | { code: 'unknown_key'; path: string }
  | { code: 'missing_key'; path: string }
  | { code: 'wrong_value'; path: string }

export type RecordReading = { record: SessionRecord } | { problems: RecordProblem[] }

const writePath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  )

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null ? (current as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )

const toProblems = (issue: z.core.$ZodIssue, value: unknown): RecordProblem[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'unknown_key', path: writePath([...issue.path, key]) }))
  const isMissing = valueAt(value, issue.path) === undefined
  return [{ code: isMissing ? 'missing_key' : 'wrong_value', path: writePath(issue.path) }]
}

const isReversed = (earlier: string | null | undefined, later: string | null | undefined): boolean =>
  earlier != null && later != null && later < earlier

const attendeeProblems = (attendee: RecordAttendee, index: number, all: readonly RecordAttendee[]): RecordProblem[] => {
  const path = `attendees[${index}]`
  const isSame = (other: RecordAttendee): boolean =>
    attendee.nationalId === undefined || other.nationalId === undefined
      ? attendee.name === other.name && attendee.institution === other.institution
      : attendee.nationalId === other.nationalId
  const first = all.findIndex(isSame)
  const problems: RecordProblem[] = []
  if (holdsSeat(attendee.capacity) && attendee.institution === '')
    problems.push({ code: 'no_institution', path: `${path}.institution` })
  if (isReversed(attendee.arrivedAt, attendee.leftAt)) problems.push({ code: 'times_reversed', path: `${path}.leftAt` })
  if (first < index) problems.push({ code: 'person_repeated', path, firstPath: `attendees[${first}]` })
  return problems
}

const absenceProblems = ({ attendees, absences = [] }: SessionRecord): RecordProblem[] =>
  absences.flatMap(({ institution }, index): RecordProblem[] => {
    const path = `absences[${index}]`
    const present = attendees.findIndex(
      (attendee) => holdsSeat(attendee.capacity) && attendee.institution === institution,
    )
    const first = absences.findIndex((other) => other.institution === institution)
    return [
      ...(present === -1 ? [] : [{ code: 'present_and_absent', path, firstPath: `attendees[${present}]` } as const]),
      ...(first === index ? [] : [{ code: 'absence_repeated', path, firstPath: `absences[${first}]` } as const]),
    ]
  })

const contradictions = (record: SessionRecord): RecordProblem[] => [
  ...(isReversed(record.session.startedAt, record.session.endedAt)
    ? [{ code: 'times_reversed', path: 'session.endedAt' } as const]
    : []),
  ...record.attendees.flatMap(attendeeProblems),
  ...absenceProblems(record),
]

/** Reads a JSON value as a session record, or says everything that is wrong with it. Never half of each. */
export const readSessionRecord = (value: unknown): RecordReading => {
  const head = z.looseObject({ format: z.literal('cer-session-record'), version: z.number() }).safeParse(value)
  if (!head.success) return { problems: [{ code: 'other_format' }] }
  if (head.data.version > 1) return { problems: [{ code: 'newer_version', version: head.data.version }] }
  const parsed = SessionRecord.safeParse(value)
  if (parsed.success) {
    const problems = contradictions(parsed.data)
    return problems.length === 0 ? { record: parsed.data } : { problems }
  }
  return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue, value)) }
}

/** Says in Spanish what is wrong with a record, where it is and that nothing was loaded. */
export const describeRecordProblem = (problem: RecordProblem): string => {
  switch (problem.code) {
    case 'other_format':
      return 'El archivo no es un registro de sesión de Mesa CER («format» debe ser «cer-session-record»).'
    case 'newer_version':
      return `El registro es de la versión ${problem.version} y este programa lee hasta la versión 1: actualice Mesa CER.`
    case 'unknown_key':
      return `Campo desconocido: ${problem.path}.`
    case 'missing_key':
      return `Falta el campo: ${problem.path}.`
    case 'wrong_value':
      return `Valor no válido en: ${problem.path}.`
    case 'no_institution':
      return `Falta la institución de quien ocupa un asiento: ${problem.path}.`
    case 'times_reversed':
      return `La hora de término es anterior a la de inicio: ${problem.path}.`
    case 'person_repeated':
      return `La misma persona figura dos veces: ${problem.firstPath} y ${problem.path}.`
    case 'present_and_absent':
      return `La misma institución figura como presente y como ausente: ${problem.firstPath} y ${problem.path}.`
    case 'absence_repeated':
      return `La ausencia de la misma institución figura dos veces: ${problem.firstPath} y ${problem.path}.`
    case 'votes_exceed_seats':
      return `Los votos suman más que las ${problem.seatsPresent} instituciones presentes: ${problem.path}.`
  }
  return problem satisfies never
}
