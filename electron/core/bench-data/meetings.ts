import { addDays } from '../../../shared/domain/dates.ts'
import { defaultQuorumRules, requiredSeats } from '../../../shared/domain/quorum.ts'
import { addAgenda } from './agenda.ts'
import { addHistory } from './history.ts'
import { nextOf, type Meeting, type Numbers } from './meeting.ts'
import type { Padron, Person, Region } from './padron.ts'
import { isAmong, mixed, padded, type World } from './world.ts'

/** The files that every acta of the data set has: one model, one text and one Word for all. */
export type ActaFiles = { modelSha256: string; textSha256: string; fileSha256: string; sizeBytes: number }

const seatedWhoCome = 50
const fewestGuests = 12

/** 15 sessions a year in each region, and 16 in five of each thirteen: 8,000 in 26 regions and 20 years. */
const sessionsOf = (region: Region, year: number): number => ((region.index + year) % 13 < 5 ? 16 : 15)

const kindOf = (index: number): Meeting['kind'] =>
  index === 0 ? 'installation' : index % 5 === 4 ? 'extraordinary' : 'ordinary'

/** The sessions of a year in the order of their days. */
const meetingsOf = (world: World, padron: Padron, year: number, before: number): Meeting[] => {
  const planned = padron.regions.flatMap((region) =>
    Array.from({ length: sessionsOf(region, year) }, (_none, index) => {
      const length = sessionsOf(region, year)
      const day = addDays(`${year}-01-09`, Math.floor((index * 345) / length) + (region.index % 12))
      return { region, index, day }
    }),
  )
  return planned
    .toSorted((one, other) => one.day.localeCompare(other.day) || one.region.index - other.region.index)
    .map(({ region, index, day }, place) => ({
      id: world.newId(day),
      region,
      year,
      index,
      day,
      kind: kindOf(index),
      isHeld: day <= `${world.lastYear}-11-30`,
      count: before + place,
    }))
}

const quorumOf = (region: Region, present: number): string => {
  const seats = region.institutions.length
  const required = requiredSeats(seats, defaultQuorumRules.first)
  const missing = Math.max(0, required - present)
  return JSON.stringify({ seats, present, required, missing, hasQuorum: missing === 0, segments: [] })
}

const basisOf = (region: Region, seated: readonly Person[]): string =>
  JSON.stringify({
    seats: region.institutions.map(({ id, segmentId }, seat) => ({
      institutionId: id,
      segmentId,
      holderIds: seated.slice(seat * 2, seat * 2 + 2).map((person) => person.id),
    })),
    rules: defaultQuorumRules,
  })

/** The places of those who come, of whom there are two for each institution. */
const placesThatCome = (meeting: Meeting, seated: number): number[] => {
  const offset = mixed(meeting.count) % seated
  return Array.from({ length: seatedWhoCome }, (_none, turn) => (offset + turn * 7) % seated)
}

const addAttendance = (
  { put, newId }: World,
  { id: sessionId, day, count }: Meeting,
  person: Person,
  { capacity, institutionId, ordinal }: { capacity: string; institutionId: string | null; ordinal: number },
): void => {
  const id = newId(day)
  put('attendance', {
    id,
    session_id: sessionId,
    person_id: person.id,
    institution_id: institutionId,
    capacity,
    position: person.position,
    ordinal,
  })
  put('attendance_stay', {
    id: newId(day),
    attendance_id: id,
    ordinal: 0,
    arrived_at: `${isAmong(70, count, ordinal) ? '08' : '09'}:${padded(mixed(count, ordinal, 1) % 60, 2)}`,
    left_at: isAmong(10, count, ordinal, 2) ? '12:30' : null,
  })
}

const addAttendances = (world: World, meeting: Meeting, places: readonly number[]): void => {
  const { seated, guests } = meeting.region.peopleOf(meeting.year)
  for (const [ordinal, place] of places.entries()) {
    const person = seated[place]
    const institution = meeting.region.institutions[Math.floor(place / 2)]
    if (!person || !institution) continue
    const capacity = place % 2 === 0 ? 'principal' : 'alternate'
    addAttendance(world, meeting, person, { capacity, institutionId: institution.id, ordinal })
  }
  const first = mixed(meeting.count, 3) % guests.length
  for (let turn = 0; turn < fewestGuests + (meeting.count % 2); turn += 1) {
    const guest = guests[(first + turn) % guests.length]
    const ordinal = seatedWhoCome + turn
    if (guest) addAttendance(world, meeting, guest, { capacity: 'guest', institutionId: null, ordinal })
  }
}

const addAbsences = ({ put, newId }: World, meeting: Meeting, present: ReadonlySet<number>): void => {
  let ordinal = 0
  for (const [seat, institution] of meeting.region.institutions.entries()) {
    if (present.has(seat)) continue
    put('absence', {
      id: newId(meeting.day),
      session_id: meeting.id,
      sitting: 0,
      institution_id: institution.id,
      is_justified: isAmong(40, meeting.count, seat) ? 1 : 0,
      ordinal,
    })
    ordinal += 1
  }
}

const addActa = ({ put, newId, lastYear }: World, meeting: Meeting, number: string, files: ActaFiles): void => {
  const createdAt = `${addDays(meeting.day, 5)}T15:00:00.000Z`
  const made = { created_at: createdAt, created_by: 'Secretaría técnica' }
  if (meeting.year < lastYear)
    put('minutes_version', {
      id: newId(meeting.day),
      session_id: meeting.id,
      ordinal: 1,
      event: 'approved',
      model_sha256: files.modelSha256,
      text_sha256: files.textSha256,
      file_sha256: files.fileSha256,
      ...made,
      approved_on: addDays(meeting.day, 5),
    })
  put('document', {
    id: newId(meeting.day),
    kind: 'minutes',
    subject_id: meeting.id,
    session_id: meeting.id,
    title: `Acta de la sesión N° ${number}`,
    file_name: `Acta ${number} ${meeting.kind}.docx`,
    document_version: 1,
    size_bytes: files.sizeBytes,
    sha256: files.fileSha256,
    model_sha256: files.modelSha256,
    ...made,
  })
}

const addSession = (world: World, meeting: Meeting, number: string, present: number): void => {
  const { region, day, isHeld, year, count } = meeting
  const { seated } = region.peopleOf(year)
  const isDecentralised = count % 6 === 0
  const quorum = quorumOf(region, present)
  world.put('session', {
    id: meeting.id,
    kind: meeting.kind,
    number,
    is_decentralised: isDecentralised ? 1 : 0,
    province: isDecentralised ? `Provincia ${String((count % 7) + 1)}` : null,
    district: null,
    held_on: day,
    first_call_at: '09:00',
    second_call_at: '09:30',
    started_at: isHeld ? '09:20' : null,
    ended_at: isHeld ? '13:05' : null,
    venue: `Auditorio del Gobierno Regional de ${region.name}`,
    modality: count % 9 === 0 ? 'virtual' : 'in_person',
    status: isHeld ? 'closed' : 'planned',
    quorum_call: isHeld ? 'first' : null,
    presider_name: isHeld ? (seated[0]?.name ?? null) : null,
    presider_position: isHeld ? 'Coordinador(a) regional' : null,
    secretary_name: isHeld ? (seated.at(-1)?.name ?? null) : null,
    secretary_position: isHeld ? 'Secretario(a) técnico(a)' : null,
    quorum_basis: isHeld ? basisOf(region, seated) : null,
    minutes_state: year < world.lastYear ? 'signed' : 'draft',
    is_demonstration: 1,
    opening_quorum: isHeld ? quorum : null,
    closing_quorum: isHeld ? quorum : null,
  })
}

const addNumber = ({ put, newId }: World, { id, kind, year, day }: Meeting, sequence: number, text: string): void =>
  put('issued_number', { id: newId(day), series: `session.${kind}`, year, sequence, text, subject_id: id })

const addMeeting = (world: World, meeting: Meeting, numbers: Numbers, activityIds: readonly string[]): void => {
  const sequence = nextOf(numbers, meeting.kind)
  const number = `${padded(sequence, 3)}-${meeting.year}`
  const places = placesThatCome(meeting, meeting.region.institutions.length * 2)
  const present = new Set(places.map((place) => Math.floor(place / 2)))
  addSession(world, meeting, number, present.size)
  addNumber(world, meeting, sequence, number)
  if (meeting.isHeld) {
    addAttendances(world, meeting, places)
    addAbsences(world, meeting, present)
  }
  addAgenda(world, meeting, numbers, activityIds)
  addHistory(world, meeting)
}

/** The sessions of a year in every region, with all that belongs to them; says how many there are. */
export const addMeetings = (
  world: World,
  padron: Padron,
  {
    year,
    before,
    activityIds,
    files,
  }: { year: number; before: number; activityIds: readonly string[]; files: ActaFiles },
): number => {
  const numbers: Numbers = new Map()
  const meetings = meetingsOf(world, padron, year, before)
  for (const meeting of meetings) {
    addMeeting(world, meeting, numbers, activityIds)
    if (meeting.isHeld) addActa(world, meeting, padded(meeting.count + 1, 4), files)
  }
  return meetings.length
}
