import { expect, test } from 'vitest'
import type { SessionRecord } from '../../shared/domain/session-record.ts'
import { addPerson, addSeat, institutionDraft } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

type Attendee = SessionRecord['attendees'][number]

const meeting: SessionRecord = {
  format: 'cer-session-record',
  version: 1,
  committee: { name: 'Mesa de prueba', acronym: 'MCLCP', region: 'Apurímac', city: 'Abancay' },
  session: {
    kind: 'ordinary',
    decentralised: false,
    number: null,
    heldOn: '2023-03-14',
    startedAt: '09:15',
    endedAt: null,
    venue: null,
    province: null,
    district: null,
    modality: 'in_person',
  },
  attendees: [],
  agenda: [],
}

const load = (client: Client, part: Partial<SessionRecord>) =>
  client.exchange.loadRecord({ record: { ...meeting, ...part } })

const education = 'Dirección Regional de Educación'

const knowEducation = (client: Client) => client.institutions.create(institutionDraft(education, { acronym: 'DREA' }))

const holder = (name: string, institution: string): Attendee => ({ name, institution, capacity: 'principal' })

const repeated: [what: string, part: Partial<SessionRecord>, problems: string[]][] = [
  [
    'one person under two spellings',
    {
      attendees: [holder('Ana Rojas Paz', 'DIRESA'), { ...holder('Ana  Rojas Paz', 'DIRESA'), capacity: 'alternate' }],
    },
    ['La misma persona figura dos veces: attendees[0] y attendees[1].'],
  ],
  [
    'one person for an institution by its acronym and by its name, twice over',
    {
      attendees: [
        holder('Ana Rojas Paz', 'DREA'),
        { ...holder('Ana Rojas Paz', education), capacity: 'guest' },
        holder('Luis Huamán', education),
        { ...holder('Luis Huamán', 'DREA'), capacity: 'guest' },
      ],
    },
    [
      'La misma persona figura dos veces: attendees[0] y attendees[1].',
      'La misma persona figura dos veces: attendees[2] y attendees[3].',
    ],
  ],
  [
    'an institution present by its acronym and absent by its name',
    { attendees: [holder('Ana Rojas Paz', 'DREA')], absences: [{ institution: education, justified: true }] },
    ['La misma institución figura como presente y como ausente: attendees[0] y absences[0].'],
  ],
  [
    'an institution absent by its acronym and by its name',
    {
      absences: [
        { institution: education, justified: true },
        { institution: 'DREA', justified: false },
      ],
    },
    ['La ausencia de la misma institución figura dos veces: absences[0] y absences[1].'],
  ],
]

test.each(repeated)('%s is refused by its places, and nothing is loaded', async (_, part, problems) => {
  using test = openTestCore()
  await knowEducation(test.client)
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(load(test.client, part))).toEqual({
    code: 'RECORD_INVALID',
    defined: true,
    status: 422,
    data: { problems },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('a record written on Windows is the same meeting when it comes again with its number', async () => {
  using test = openTestCore()
  const discussion = ['Se informa:\r\nno hay agua.', 'Nada más.']
  const agenda: SessionRecord['agenda'] = [
    { title: 'Informe', kind: 'report', discussion, agreements: [], commitments: [] },
  ]
  const { sessionId, number } = await load(test.client, { agenda })
  const kept = ['Se informa:\nno hay agua.', 'Nada más.']
  expect((await test.client.exchange.record({ sessionId })).agenda[0]?.discussion).toEqual(kept)
  const again = await load(test.client, { agenda, session: { ...meeting.session, number } })
  expect(again).toMatchObject({ outcome: 'unchanged', sessionId })
})

test('somebody in a seat accredited to another person is kept, with a warning and without accreditation', async () => {
  using test = openTestCore()
  await addSeat(test.client, 'DREA')
  const attendees = [holder('Ana Rojas Paz', 'DREA'), holder('Titular DREA', 'DREA')]
  const { warnings, created, sessionId } = await load(test.client, { attendees })
  expect(warnings).toEqual([
    'Ana Rojas Paz asistió como titular de DREA, pero la acreditación vigente ese día es de Titular DREA (Oficio N° 001-2023). Su asistencia se registró; la acreditación no cambió.',
  ])
  expect(created).toEqual({ institutions: 0, people: 1, accreditations: 0 })
  const { attendances } = await test.client.attendance.get({ sessionId })
  expect(attendances.map(({ personName, capacity }) => [personName, capacity])).toEqual([
    ['Ana Rojas Paz', 'principal'],
    ['Titular DREA', 'principal'],
  ])
})

test('of two principals of a new institution the first holds the seat, and the second is warned about', async () => {
  using test = openTestCore()
  const attendees = [holder('Ana Rojas Paz', 'DREA'), holder('Eva Luna Gil', 'DREA')]
  const { warnings, created } = await load(test.client, { attendees })
  expect(warnings).toEqual([
    expect.stringMatching(/^Eva Luna Gil asistió como titular .* Ana Rojas Paz \(sin documento\)/u),
  ])
  expect(created.accreditations).toBe(1)
})

test('a DNI known under another name is that person’s, and both names are told', async () => {
  using test = openTestCore()
  const { id } = await addPerson(test.client, 'Pedro', 'Mamani', '31000001')
  const attendees = [{ ...holder('Ana Rojas Paz', 'DREA'), nationalId: '31000001' }]
  const { warnings, created, sessionId } = await load(test.client, { attendees })
  expect(warnings).toEqual([
    'El documento de identidad de «Ana Rojas Paz» es en este programa el de «Pedro Mamani». Se registró la asistencia de Pedro Mamani: revise cuál es el nombre correcto.',
  ])
  expect(created.people).toBe(0)
  expect((await test.client.attendance.get({ sessionId })).attendances[0]?.personId).toBe(id)
  expect(warnings.join()).not.toContain('31000001')
})

test('a DNI known under the same name, written in capitals, is nothing to warn about', async () => {
  using test = openTestCore()
  await addPerson(test.client, 'José', 'Ñahui', '31000001')
  const attendees = [{ ...holder('JOSE ÑAHUI', 'DREA'), nationalId: '31000001' }]
  expect((await load(test.client, { attendees })).warnings).toEqual([])
})

test('another segment than the known one is told once, and neither it nor the list of segments changes', async () => {
  using test = openTestCore()
  const { segments } = await test.client.institutions.list()
  await addSeat(test.client, 'DREA', segments.find(({ name }) => name === 'Estado')!.id)
  const attendees: Attendee[] = [
    { ...holder('Titular DREA', 'DREA'), segment: 'Gremios' },
    { ...holder('Alterna DREA', 'DREA'), capacity: 'alternate', segment: 'Gremios' },
  ]
  const before = await test.client.institutions.list()
  expect((await load(test.client, { attendees })).warnings).toEqual([
    'DREA figura en el registro en el segmento «Gremios» y en este programa en «Estado». Se mantuvo el del programa.',
  ])
  expect(await test.client.institutions.list()).toEqual(before)
})
