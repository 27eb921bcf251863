import fc from 'fast-check'
import type { Database } from '../../electron/core/database/open.ts'

/*
 * The rows of some invented years, written straight into the tables: sessions of every kind and state, whoever came to them
 * on one day or two, what was agreed and promised, and a plan. Nothing of it goes through the services that read it.
 */

const day = fc
  .tuple(fc.integer({ min: 2021, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))

const index = fc.nat({ max: 5 })

const attendance = fc.record({
  person: index,
  institution: index,
  capacity: fc.constantFrom('principal', 'alternate', 'guest', 'staff'),
  sittings: fc.uniqueArray(fc.nat({ max: 1 }), { maxLength: 2 }),
  laterRole: fc.option(
    fc.record({ institution: fc.option(index), capacity: fc.constantFrom('principal', 'alternate', 'guest') }),
  ),
})

const seats = fc.uniqueArray(
  fc.record({ institution: index, holders: fc.option(fc.uniqueArray(index, { maxLength: 3 })) }),
  { selector: ({ institution }) => institution, maxLength: 6 },
)

const commitment = fc.record({
  dueOn: fc.option(day),
  status: fc.constantFrom('pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void'),
})

const session = fc.record({
  heldOn: day,
  status: fc.constantFrom('planned', 'called', 'closed', 'closed', 'closed', 'not_held'),
  minutesState: fc.constantFrom('draft', 'in_review', 'approved', 'signed'),
  isDecentralised: fc.boolean(),
  province: fc.constantFrom(null, '', ' ', 'Grau'),
  seats,
  laterSeats: fc.option(seats),
  people: fc.uniqueArray(attendance, { selector: ({ person }) => person, maxLength: 6 }),
  commitments: fc.array(commitment, { maxLength: 4 }),
  agreements: fc.array(fc.constantFrom('in_force', 'fulfilled', 'void'), { maxLength: 3 }),
})

const activity = fc.record({
  months: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })),
  monthsMarked: fc.option(fc.nat({ max: 12 })),
  minimumDecentralised: fc.option(fc.nat({ max: 5 })),
  progress: fc.array(day, { maxLength: 4 }),
})

/** Some years of a committee. */
export const randomCommittee = fc.record({
  segments: fc.tuple(...Array.from({ length: 6 }, () => fc.option(fc.nat({ max: 2 })))),
  sessions: fc.array(session, { maxLength: 9 }),
  plan: fc.option(fc.array(activity, { maxLength: 5 })),
})
export type RandomCommittee = typeof randomCommittee extends fc.Arbitrary<infer Value> ? Value : never
type RandomSession = RandomCommittee['sessions'][number]

export type Writer = {
  insert: (table: string, row: Record<string, string | number | null>) => string
  idOf: (kind: string, index: number) => string
}

/** Writes rows with ids of their own. */
export const writerOn = ({ sql }: Database, newId: () => string): Writer => {
  const ids = new Map<string, string>()
  return {
    insert: (table, row) => {
      const id = newId()
      const columns = ['id', ...Object.keys(row)]
      sql.run(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        id,
        ...Object.values(row),
      )
      return id
    },
    idOf: (kind, wanted) => {
      const key = `${kind} ${String(wanted)}`
      const id = ids.get(key) ?? newId()
      ids.set(key, id)
      return id
    },
  }
}

const insertNamed = (writer: Writer, table: string, kind: string, amount: number, rowOf: (index: number) => object) => {
  const ids = Array.from({ length: amount }, (_, at) => writer.insert(table, { ...rowOf(at) }))
  return { ...writer, idOf: (asked: string, at: number) => (asked === kind ? ids[at]! : writer.idOf(asked, at)) }
}

const withPeople = (writer: Writer, { segments }: RandomCommittee): Writer => {
  const first = insertNamed(writer, 'segment', 'segment', 3, (at) => ({ name: `Segmento ${String(at)}`, position: at }))
  const second = insertNamed(first, 'institution', 'institution', 6, (at) => {
    const segment = segments[at] ?? null
    return {
      name: `Institución ${String(at)}`,
      segment_id: segment === null ? null : first.idOf('segment', segment),
      is_demonstration: 0,
    }
  })
  return insertNamed(second, 'person', 'person', 6, (at) => ({
    given_names: 'Persona',
    surnames: `Inventada ${String(at)}`,
    is_demonstration: 0,
  }))
}

const basisOf = (writer: Writer, all: RandomSession['seats']) => ({
  seats: all.map(({ institution, holders }) => ({
    institutionId: writer.idOf('institution', institution),
    segmentId: null,
    ...(holders === null ? {} : { holderIds: holders.map((holder) => writer.idOf('person', holder)) }),
  })),
  rules: {
    first: { fraction: 'more_than_half', minimum: 0 },
    second: { fraction: 'one_third', minimum: 3 },
    segmentMinimums: [],
  },
})

const writeAttendance = (writer: Writer, sessionId: string, one: RandomSession['people'][number], at: number): void => {
  const { person, institution, capacity, sittings, laterRole } = one
  const attendanceId = writer.insert('attendance', {
    session_id: sessionId,
    person_id: writer.idOf('person', person),
    institution_id: writer.idOf('institution', institution),
    capacity,
    ordinal: at,
  })
  for (const [ordinal, sitting] of sittings.entries())
    writer.insert('attendance_stay', { attendance_id: attendanceId, ordinal, sitting })
  if (laterRole === null) return
  // Only a guest comes for nobody.
  const later = laterRole.capacity === 'guest' ? laterRole.institution : (laterRole.institution ?? 0)
  writer.insert('attendance_role', {
    attendance_id: attendanceId,
    sitting: 1,
    institution_id: later === null ? null : writer.idOf('institution', later),
    capacity: laterRole.capacity,
  })
}

const writeResults = (writer: Writer, sessionId: string, { commitments, agreements }: RandomSession): void => {
  const itemId = writer.insert('agenda_item', { session_id: sessionId, position: 0, title: 'Punto', kind: 'other' })
  for (const [ordinal, { dueOn, status }] of commitments.entries())
    writer.insert('commitment', { agenda_item_id: itemId, ordinal, text: 'Compromiso', due_on: dueOn, status })
  for (const [ordinal, state] of agreements.entries())
    writer.insert('agreement', {
      agenda_item_id: itemId,
      ordinal,
      text: 'Acuerdo',
      adoption: 'consensus',
      seats_present: 0,
      seats: 0,
      state,
    })
}

const writeSession = (writer: Writer, one: RandomSession, rules: object): void => {
  const { heldOn, status, minutesState, isDecentralised, province, laterSeats } = one
  const first = { ...basisOf(writer, one.seats), rules }
  const later = laterSeats === null ? {} : { later: [{ ...basisOf(writer, laterSeats), rules }] }
  const isOver = status === 'closed' || status === 'not_held'
  const sessionId = writer.insert('session', {
    kind: 'ordinary',
    is_decentralised: isDecentralised ? 1 : 0,
    province,
    held_on: heldOn,
    modality: 'in_person',
    status,
    not_held_reason: status === 'not_held' ? 'cancelled' : null,
    quorum_basis: isOver ? JSON.stringify({ ...first, ...later }) : null,
    minutes_state: minutesState,
    is_demonstration: 0,
  })
  if (laterSeats !== null)
    writer.insert('suspension', {
      session_id: sessionId,
      ordinal: 0,
      suspended_at: '12:00',
      resumed_on: heldOn,
      resumed_at: '15:00',
    })
  for (const [at, person] of one.people.entries()) writeAttendance(writer, sessionId, person, at)
  writeResults(writer, sessionId, one)
}

const writePlan = (writer: Writer, year: number, plan: NonNullable<RandomCommittee['plan']>): void => {
  const planId = writer.insert('plan', { year, name: 'Plan' })
  const objectiveId = writer.insert('objective', { plan_id: planId, position: 0, role: 'Rol', text: 'Objetivo' })
  for (const [position, { months, monthsMarked, minimumDecentralised, progress }] of plan.entries()) {
    const activityId = writer.insert('activity', {
      objective_id: objectiveId,
      position,
      text: `Actividad ${String(position)}`,
      sub_activities: '[]',
      responsibles: '[]',
      goals: '[]',
      months_marked: monthsMarked,
      months: months === null ? null : JSON.stringify(months),
      minimum_decentralised_sessions: minimumDecentralised,
    })
    for (const recordedOn of progress)
      writer.insert('activity_progress', { activity_id: activityId, recorded_on: recordedOn, text: '', author: 'Ana' })
  }
}

/** Writes all of it; `rules` are those by which a quorum is judged. */
export const writeCommittee = (writer: Writer, committee: RandomCommittee, planYear: number, rules: object): void => {
  const known = withPeople(writer, committee)
  for (const session of committee.sessions) writeSession(known, session, rules)
  if (committee.plan !== null) writePlan(known, planYear, committee.plan)
}
