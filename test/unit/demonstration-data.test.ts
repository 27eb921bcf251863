import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { InstitutionLevel } from '../../shared/contract/committee.ts'
import { Committee, Signatory } from '../../shared/domain/committee.ts'
import { Day, dayBefore, isWithin } from '../../shared/domain/dates.ts'
import { fullName } from '../../shared/domain/person-name.ts'
import { type SessionRecord, readSessionRecord } from '../../shared/domain/session-record.ts'
import { sessionLabel, totalVotes } from '../../shared/domain/session.ts'

const folder = new URL('../../electron/core/demonstration/', import.meta.url)
const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'))
const readData = (name: string): unknown => readJson(new URL(name, folder))

const text = z.string().trim().min(1)
const DemonstrationSettings = z.strictObject({
  committee: Committee,
  signatories: z.strictObject({ coordinator: Signatory, secretary: Signatory }),
  yearNames: z.record(z.string().regex(/^\d{4}$/), text),
})
const Plan = z.strictObject({
  year: z.literal(2023),
  name: text,
  objectives: z.array(
    z.strictObject({
      role: text,
      text,
      activities: z.array(
        z.strictObject({
          text,
          subActivities: z.array(text),
          responsibles: z.array(text),
          goals: z.array(text),
          minimumDecentralisedSessions: z.int().optional(),
          priority: z.int().min(1).max(10).nullable(),
          monthsMarked: z.int().min(1).max(12).nullable(),
          months: z.null(),
        }),
      ),
    }),
  ),
})
const Priorities = z.strictObject({
  name: text,
  items: z.array(z.strictObject({ number: z.int(), numberConfirmed: z.boolean(), text })),
})
const Territory = z.strictObject({
  region: text,
  capital: text,
  provinces: z.array(z.strictObject({ name: text, districts: z.array(text).min(1) })),
})
const Segment = z.enum(['Estado', 'Sociedad civil', 'Sector privado', 'Cooperación', 'Equipo técnico MCLCP'])
const Institutions = z.array(
  z.strictObject({
    name: text,
    acronym: text.nullable(),
    segment: Segment,
    level: InstitutionLevel,
    province: text,
    address: z.string().startsWith('Jr. Demostración '),
    phone: z.string().regex(/^900 100 \d{3}$/),
    email: z.string().endsWith('@ejemplo.pe'),
    contact: z.strictObject({ treatment: text, name: text, position: text }).nullable(),
  }),
)
const Accreditation = z.strictObject({
  institution: text,
  capacity: z.enum(['principal', 'alternate']),
  givenNames: text,
  surnames: text,
  nationalId: z.string().regex(/^000\d{5}$/),
  sex: z.enum(['F', 'M']),
  position: text,
  phone: z.string().regex(/^900 000 0\d{2}$/),
  email: z.string().regex(/^[a-z.]+@ejemplo\.pe$/),
  document: text.nullable(),
  documentDay: Day.nullable(),
  validFrom: Day,
  validTo: Day,
})
type Accreditation = z.infer<typeof Accreditation>
const People = z.strictObject({
  term: z.strictObject({ name: text, firstDay: Day, lastDay: Day }),
  accreditations: z.array(Accreditation),
})

const settings = DemonstrationSettings.parse(readData('settings.json'))
const plan = Plan.parse(readData('plan.json'))
const priorities = Priorities.parse(readData('priorities.json'))
const territory = Territory.parse(readData('territory.json'))
const institutions = Institutions.parse(readData('institutions.json'))
const { term, accreditations } = People.parse(readData('people.json'))

const readSession = (file: string): SessionRecord => {
  const raw = readData(`sessions/${file}`)
  const reading = readSessionRecord(raw)
  if ('problems' in reading) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`)
  expect(reading.record, `${file} is written as it is read`).toEqual(raw)
  return reading.record
}
const sessionFiles = readdirSync(new URL('sessions/', folder)).toSorted()
const sessions = sessionFiles.map(readSession)
const eachSession = sessions.map((record) => ({
  label: sessionLabel(record.session.kind, record.session.number),
  record,
}))

const team = 'Equipo técnico MCLCP Apurímac'
const withoutSeat = [team, 'Municipalidad Provincial de Andahuaylas']
const institutionNames = institutions.map((institution) => institution.name)
const inForce = (day: Day): Accreditation[] =>
  accreditations.filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo))
const seatsOn = (day: Day): string[] => [...new Set(inForce(day).map((accreditation) => accreditation.institution))]
const isMember = ({ capacity }: { capacity: string }): boolean => capacity === 'principal' || capacity === 'alternate'
const seatsPresent = (record: SessionRecord): string[] => [
  ...new Set(record.attendees.filter(isMember).map((attendee) => attendee.institution)),
]
const seatsInRoomAt = ({ attendees }: SessionRecord, time: string): number =>
  new Set(
    attendees
      .filter(isMember)
      .filter(({ arrivedAt, leftAt }) => (arrivedAt ?? '00:00') <= time && time < (leftAt ?? '24:00'))
      .map((attendee) => attendee.institution),
  ).size
const agreementsOf = (record: SessionRecord) => record.agenda.flatMap((item) => item.agreements)
const commitmentsOf = (record: SessionRecord) => record.agenda.flatMap((item) => item.commitments)
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at)
const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the plan, the priorities and the territory', () => {
  // Digests of the source's own values: a word, an accent or a null changed here by mistake is found without the source.
  const digests = {
    plan: 'ddc27bcb5e0cb2a0b3c30c19ebe1594340e964b0da341c5fee3f9edaf5ef3462',
    priorities: '9023bffbe3c4f1351fc41f665058a330be237bf30ef75d29b7da9055825301ce',
    territory: '55b27e551949d31b7667d1fc7abe4b4ba29baaa751d2d8ea2dcdfcf228f944d0',
  }

  test('they keep every word of the published plan and of the list of districts', () => {
    expect({ plan: sha256(plan.objectives), priorities: sha256(priorities), territory: sha256(territory) }).toEqual(
      digests,
    )
    const source = (name: string): URL => new URL(`../../../shared/data/${name}`, import.meta.url)
    const poa = source('poa-2023-apurimac.json')
    if (existsSync(poa)) expect(readJson(poa)).toMatchObject({ objectives: plan.objectives, priorities })
    const places = source('apurimac-territory.json')
    if (existsSync(places)) expect(readJson(places)).toMatchObject(territory)
  })

  test('28 activities and ten priorities, numbered in order', () => {
    const activities = plan.objectives.flatMap((objective) => objective.activities)
    expect(activities).toHaveLength(28)
    expect(priorities.items.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})

describe('the institutions and the people', () => {
  test('no institution, acronym or national identity number is written twice', () => {
    expect(repeated(institutionNames)).toEqual([])
    expect(repeated(institutions.flatMap(({ acronym }) => acronym ?? []))).toEqual([])
    expect(repeated(accreditations.map((accreditation) => accreditation.nationalId))).toEqual([])
    expect(repeated(accreditations.map(fullName))).toEqual([])
    expect(repeated(accreditations.map((accreditation) => accreditation.email))).toEqual([])
    expect(repeated(accreditations.map((accreditation) => accreditation.phone))).toEqual([])
  })

  test('22 institutions hold a seat at the end of the year; the team and an invited municipality hold none', () => {
    const seats = seatsOn(term.lastDay)
    expect(seats).toHaveLength(22)
    expect(institutionNames.filter((name) => !seats.includes(name)).toSorted()).toEqual(withoutSeat.toSorted())
    expect(seats.filter((name) => !institutionNames.includes(name))).toEqual([])
  })

  test('every seat has a principal in force and most have an alternate', () => {
    const holders = (capacity: string) => inForce(term.lastDay).filter((person) => person.capacity === capacity)
    expect(holders('principal')).toHaveLength(22)
    expect(holders('alternate').length).toBeGreaterThan(11)
  })

  test('each accreditation lies within the term and follows its document', () => {
    for (const { validFrom, validTo, documentDay, document } of accreditations) {
      expect(term.firstDay <= validFrom && validFrom <= validTo && validTo <= term.lastDay).toBe(true)
      expect(documentDay === null).toBe(document === null)
      expect(documentDay === null || documentDay <= validFrom).toBe(true)
    }
    expect(accreditations.filter(({ document }) => document === null)).toHaveLength(1)
  })

  test('one person is replaced, and the old accreditation ends the day before the new one begins', () => {
    const closed = accreditations.filter(({ validTo }) => validTo < term.lastDay)
    const successors = closed.map((old) =>
      accreditations.filter(
        (other) => other !== old && other.institution === old.institution && other.capacity === old.capacity,
      ),
    )
    expect(closed).toHaveLength(1)
    expect(successors.flat().map(({ validFrom }) => dayBefore(validFrom))).toEqual(closed.map(({ validTo }) => validTo))
    const posts = accreditations.filter((person) => !closed.includes(person))
    expect(repeated(posts.map(({ institution, capacity }) => `${capacity} ${institution}`))).toEqual([])
  })
})

describe('the sessions together', () => {
  test('an installation, two ordinary and one extraordinary session, each with its own number', () => {
    expect(eachSession.map(({ label }) => label)).toEqual([
      'Sesión de Instalación N° 001-2023',
      'Sesión Ordinaria N° 001-2023',
      'Sesión Extraordinaria N° 001-2023',
      'Sesión Ordinaria N° 002-2023',
    ])
  })

  test('one is decentralised, in Andahuaylas, and every place is in the territory', () => {
    const away = sessions.filter(({ session }) => session.decentralised)
    expect(away.map(({ session }) => [session.province, session.district])).toEqual([['Andahuaylas', 'Andahuaylas']])
    for (const { session } of sessions) {
      const province = territory.provinces.find(({ name }) => name === session.province)
      expect(province?.districts).toContain(session.district)
    }
  })

  test('a national identity number names the same person in every session and in the padrón', () => {
    const persons = new Map(accreditations.map((person) => [person.nationalId, fullName(person)]))
    for (const attendee of sessions.flatMap((record) => record.attendees)) {
      const { nationalId = 'none', name } = attendee
      expect(nationalId).toMatch(/^000\d{5}$/)
      expect(persons.get(nationalId) ?? name).toBe(name)
      persons.set(nationalId, name)
    }
    expect(repeated([...persons.values()])).toEqual([])
  })

  test('some arrive late, some leave early, some bring guests, some decide by votes', () => {
    const attendees = sessions.flatMap((record) => record.attendees)
    expect(attendees.some(({ arrivedAt }) => arrivedAt !== undefined)).toBe(true)
    expect(attendees.some(({ leftAt }) => leftAt !== undefined)).toBe(true)
    expect(attendees.some(({ capacity }) => capacity === 'guest')).toBe(true)
    const adoptions = sessions.flatMap(agreementsOf).map(({ adoption }) => adoption)
    expect(new Set(adoptions)).toEqual(new Set(['consensus', 'votes']))
    const absences = sessions.flatMap((record) => record.absences ?? [])
    expect(new Set(absences.map(({ justified }) => justified))).toEqual(new Set([true, false]))
  })
})

describe.each(eachSession)('$label', ({ record }) => {
  const { session, attendees, absences = [], agenda, committee } = record

  test('belongs to the committee of the settings and is named by its file', () => {
    const { name, acronym, region, city } = settings.committee
    expect(committee).toEqual({ name, acronym, region, city })
    expect(sessionFiles.some((file) => file.startsWith(`${session.heldOn}-${session.kind}`))).toBe(true)
  })

  test('principals and alternates are accredited that day, as the padrón has them', () => {
    const expected = inForce(session.heldOn)
    for (const { name, institution, capacity, nationalId, sex, position } of attendees.filter(isMember)) {
      const person = expected.find((accreditation) => accreditation.nationalId === nationalId)
      const { institution: seat, capacity: post, sex: padronSex, position: padronPosition } = person ?? {}
      expect([name, seat, post, padronSex, padronPosition]).toEqual([
        person && fullName(person),
        institution,
        capacity,
        sex,
        position,
      ])
    }
    expect(repeated(attendees.map(({ name }) => name))).toEqual([])
  })

  test('the staff is the technical team, and guests come with their segment', () => {
    const staff = attendees.filter(({ capacity }) => capacity === 'staff')
    expect(staff.map(({ name }) => name)).toContain(settings.signatories.secretary.name)
    expect(staff.every(({ institution }) => institution === team)).toBe(true)
    expect(attendees.filter(isMember).map(({ name }) => name)).toContain(settings.signatories.coordinator.name)
    const guests = attendees.filter(({ capacity }) => capacity === 'guest')
    expect(guests.every(({ segment }) => Segment.safeParse(segment).success)).toBe(true)
  })

  test('every seat in force is either present or absent, with a reason when justified', () => {
    const accountedFor = [...seatsPresent(record), ...absences.map(({ institution }) => institution)]
    expect(accountedFor.toSorted()).toEqual(seatsOn(session.heldOn).toSorted())
    expect(absences.every(({ justified, reason }) => justified === (reason !== undefined))).toBe(true)
  })

  test('opens with more than half of the seats, and people come and go within its hours', () => {
    const { startedAt, endedAt } = session
    if (startedAt === null || endedAt === null) throw new Error('a demonstration session has both hours')
    expect(seatsInRoomAt(record, startedAt)).toBeGreaterThan(seatsOn(session.heldOn).length / 2)
    for (const { arrivedAt, leftAt } of attendees) {
      expect(arrivedAt === undefined || (startedAt < arrivedAt && arrivedAt < endedAt)).toBe(true)
      expect(leftAt === undefined || ((arrivedAt ?? startedAt) < leftAt && leftAt < endedAt)).toBe(true)
    }
  })

  test('no vote counts more than the seats present', () => {
    for (const { adoption, votes } of agreementsOf(record)) {
      expect(adoption === 'votes').toBe(votes !== undefined)
      expect(votes === undefined ? 0 : totalVotes(votes)).toBeLessThanOrEqual(seatsPresent(record).length)
    }
  })

  test('commitments fall to institutions of the list, within the year, on priorities that exist', () => {
    const numbers = priorities.items.map((item) => item.number)
    expect(commitmentsOf(record).length).toBeGreaterThan(3)
    for (const { responsible, dueOn, priority } of commitmentsOf(record)) {
      expect(responsible.length).toBeGreaterThan(0)
      expect(responsible.filter((name) => !institutionNames.includes(name))).toEqual([])
      expect(dueOn !== undefined && session.heldOn < dueOn && dueOn <= term.lastDay).toBe(true)
      expect(priority === undefined || numbers.includes(priority)).toBe(true)
    }
  })

  test('each agenda item is presented by someone in the room and says two to five paragraphs', () => {
    for (const { presenter, minutes, discussion, title } of agenda) {
      expect(attendees.map(({ name }) => name)).toContain(presenter)
      expect(minutes).toBeGreaterThan(0)
      expect(discussion.length, title).toBeGreaterThanOrEqual(2)
      expect(discussion.length, title).toBeLessThanOrEqual(5)
    }
  })

  test('its prose is whole sentences, without stray spaces or line breaks', () => {
    const prose = [
      ...agenda.flatMap(({ discussion }) => discussion),
      ...agreementsOf(record).map((agreement) => agreement.text),
      ...commitmentsOf(record).map((commitment) => commitment.text),
      record.closing?.remarks ?? '',
    ]
    for (const sentence of prose) expect(sentence).toMatch(/^\p{Lu}(?:\S| (?=\S))*\.$/u)
  })

  test('announces a later session', () => {
    expect((record.closing?.nextSessionOn ?? '') > session.heldOn).toBe(true)
  })
})
