import { expect, test } from 'vitest'
import {
  describeRecordProblem,
  readSessionRecord,
  type RecordProblem,
  type SessionRecord,
} from '../../shared/domain/session-record.ts'

const record = {
  format: 'cer-session-record',
  version: 1,
  committee: { name: 'Mesa de prueba', acronym: 'MCLCP', region: 'Apurímac', city: 'Abancay' },
  session: {
    kind: 'ordinary',
    decentralised: false,
    number: '003-2023',
    heldOn: '2023-03-28',
    startedAt: '09:15',
    endedAt: '12:30',
    venue: 'Local de la Mesa',
    province: null,
    district: null,
    modality: 'in_person',
  },
  attendees: [
    { name: 'Ana Quispe', institution: 'DREA', capacity: 'principal', nationalId: '31000001', arrivedAt: '09:00' },
    { name: 'Luis Huamán', institution: 'DIRESA', capacity: 'alternate' },
  ],
  agenda: [
    {
      title: 'Informe',
      kind: 'report',
      discussion: ['Se informa.'],
      agreements: [
        { text: 'Se acuerda', adoption: 'votes', votes: { inFavour: 2, against: 0, abstentions: 0 } },
        { text: 'Se acuerda también', adoption: 'consensus' },
      ],
      commitments: [{ text: 'Enviar', responsible: ['DREA'], dueOn: '2023-04-30', priority: 3 }],
    },
  ],
}

type Editable = Record<string, never> & typeof record

/** The problems of the record after somebody changed it by hand. */
const problemsAfter = (edit: (copy: Editable) => void): RecordProblem[] => {
  const copy = structuredClone(record) as Editable
  edit(copy)
  const reading = readSessionRecord(copy)
  return 'problems' in reading ? reading.problems : []
}

const set = (target: object, key: string, value: unknown): void => {
  Object.assign(target, { [key]: value })
}

test('a whole record is read as it is written', () => {
  expect(readSessionRecord(record)).toEqual({ record })
})

test('what is not known may be left out, and is then null', () => {
  const { number: _, endedAt: __, venue: ___, ...session } = record.session
  const reading = readSessionRecord({ ...record, session }) as { record: SessionRecord }
  expect(reading.record.session).toEqual({ ...record.session, number: null, endedAt: null, venue: null })
})

test.each([
  ['agenda[0].kind', (copy: Editable) => set(copy.agenda[0]!, 'kind', 'discusión')],
  ['session.heldOn', (copy: Editable) => set(copy.session, 'heldOn', '2023-02-29')],
  ['session.startedAt', (copy: Editable) => set(copy.session, 'startedAt', '24:10')],
  ['attendees[1].capacity', (copy: Editable) => set(copy.attendees[1]!, 'capacity', 'titular')],
  ['attendees[0].nationalId', (copy: Editable) => set(copy.attendees[0]!, 'nationalId', '3100000')],
  ['agenda[0].discussion[0]', (copy: Editable) => set(copy.agenda[0]!, 'discussion', [7])],
  [
    'agenda[0].agreements[0].votes.against',
    (copy: Editable) => set(copy.agenda[0]!.agreements[0]!.votes!, 'against', -1),
  ],
  ['agenda', (copy: Editable) => set(copy, 'agenda', 'Informe')],
  ['version', (copy: Editable) => set(copy, 'version', 0)],
] as const)('a wrong value is named by its path: %s', (path, edit) => {
  expect(problemsAfter(edit)).toEqual([{ code: 'wrong_value', path }])
})

test.each([
  ['notas', (copy: Editable) => set(copy, 'notas', 'x')],
  ['session.hora', (copy: Editable) => set(copy.session, 'hora', '09:00')],
  ['attendees[1].dni', (copy: Editable) => set(copy.attendees[1]!, 'dni', '1')],
  ['agenda[0].agreements[0].votes.nulos', (copy: Editable) => set(copy.agenda[0]!.agreements[0]!.votes!, 'nulos', 1)],
  ['agenda[0].commitments[0].status', (copy: Editable) => set(copy.agenda[0]!.commitments[0]!, 'status', 'x')],
] as const)('an unknown key is named by its path, however deep: %s', (path, edit) => {
  expect(problemsAfter(edit)).toEqual([{ code: 'unknown_key', path }])
})

test.each([
  ['committee', (copy: Editable) => Reflect.deleteProperty(copy, 'committee')],
  ['session.modality', (copy: Editable) => Reflect.deleteProperty(copy.session, 'modality')],
  ['agenda[0].discussion', (copy: Editable) => Reflect.deleteProperty(copy.agenda[0]!, 'discussion')],
  [
    'agenda[0].commitments[0].text',
    (copy: Editable) => Reflect.deleteProperty(copy.agenda[0]!.commitments[0]!, 'text'),
  ],
] as const)('a missing key is named by its path: %s', (path, edit) => {
  expect(problemsAfter((copy) => void edit(copy))).toEqual([{ code: 'missing_key', path }])
})

test('several faults are all named at once', () => {
  const problems = problemsAfter((copy) => {
    set(copy, 'extra', 1)
    set(copy.agenda[0]!, 'kind', 'x')
    Reflect.deleteProperty(copy.session, 'kind')
  })
  expect(problems).toHaveLength(3)
  expect(problems).toEqual(
    expect.arrayContaining([
      { code: 'unknown_key', path: 'extra' },
      { code: 'wrong_value', path: 'agenda[0].kind' },
      { code: 'missing_key', path: 'session.kind' },
    ]),
  )
})

test('a record of a newer version is told apart from a faulty one', () => {
  expect(readSessionRecord({ ...record, version: 2, novelty: true })).toEqual({
    problems: [{ code: 'newer_version', version: 2 }],
  })
})

test.each([[null], [[]], ['texto'], [7], [{}], [{ format: 'other', version: 1 }], [{ ...record, version: '1' }]])(
  '%j is a file of another kind',
  (value) => {
    expect(readSessionRecord(value)).toEqual({ problems: [{ code: 'other_format' }] })
  },
)

test('hours that run backwards are refused, of the session and of a person', () => {
  expect(problemsAfter((copy) => set(copy.session, 'endedAt', '09:14'))).toEqual([
    { code: 'times_reversed', path: 'session.endedAt' },
  ])
  expect(problemsAfter((copy) => set(copy.attendees[0]!, 'leftAt', '08:59'))).toEqual([
    { code: 'times_reversed', path: 'attendees[0].leftAt' },
  ])
})

test('one person twice is refused, by DNI or by name and institution, and both places are named', () => {
  const twice = { code: 'person_repeated', path: 'attendees[2]', firstPath: 'attendees[0]' }
  const add = (attendee: object) =>
    problemsAfter((copy) => {
      copy.attendees.push(attendee as (typeof copy.attendees)[0])
    })
  expect(add({ name: 'A. Quispe', institution: 'UGEL', capacity: 'guest', nationalId: '31000001' })).toEqual([twice])
  expect(add({ name: 'Ana Quispe', institution: 'DREA', capacity: 'guest' })).toEqual([twice])
  expect(add({ name: 'Ana Quispe', institution: 'UGEL', capacity: 'guest' })).toEqual([])
  expect(add({ name: 'Ana Quispe', institution: 'DREA', capacity: 'guest', nationalId: '31000009' })).toEqual([])
})

test('who holds a seat comes for an institution; a guest may come for none', () => {
  expect(problemsAfter((copy) => set(copy.attendees[1]!, 'institution', ''))).toEqual([
    { code: 'no_institution', path: 'attendees[1].institution' },
  ])
  expect(
    problemsAfter((copy) => {
      set(copy.attendees[1]!, 'institution', '')
      set(copy.attendees[1]!, 'capacity', 'guest')
    }),
  ).toEqual([])
})

test('an institution is present or absent, and its absence is explained once', () => {
  const withAbsences = (...institutions: string[]) =>
    problemsAfter((copy) => {
      set(
        copy,
        'absences',
        institutions.map((institution) => ({ institution, justified: true })),
      )
    })
  expect(withAbsences('UGEL', 'DIRESA')).toEqual([
    { code: 'present_and_absent', path: 'absences[1]', firstPath: 'attendees[1]' },
  ])
  expect(withAbsences('UGEL', 'IPEBA', 'UGEL')).toEqual([
    { code: 'absence_repeated', path: 'absences[2]', firstPath: 'absences[0]' },
  ])
  expect(withAbsences('UGEL', 'IPEBA')).toEqual([])
})

test('an institution that only sent a guest may be absent', () => {
  const problems = problemsAfter((copy) => {
    set(copy.attendees[1]!, 'capacity', 'guest')
    set(copy, 'absences', [{ institution: 'DIRESA', justified: false }])
  })
  expect(problems).toEqual([])
})

test('an agreement by votes without its count is refused', () => {
  const problems = problemsAfter((copy) => Reflect.deleteProperty(copy.agenda[0]!.agreements[0]!, 'votes'))
  expect(problems).toEqual([{ code: 'missing_key', path: 'agenda[0].agreements[0].votes' }])
})

test('each problem is one Spanish sentence that names its place', () => {
  const path = 'agenda[0].kind'
  const problems: RecordProblem[] = [
    { code: 'unknown_key', path },
    { code: 'missing_key', path },
    { code: 'wrong_value', path },
    { code: 'no_institution', path },
    { code: 'times_reversed', path },
    { code: 'person_repeated', path, firstPath: 'attendees[0]' },
    { code: 'present_and_absent', path, firstPath: 'attendees[0]' },
    { code: 'absence_repeated', path, firstPath: 'absences[0]' },
    { code: 'votes_exceed_seats', path, seatsPresent: 4 },
  ]
  const sentences = problems.map(describeRecordProblem)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ].*agenda\[0\]\.kind.*\.$/)
  expect(new Set(sentences).size).toBe(problems.length)
})
