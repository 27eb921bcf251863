import { addDays, type Day } from '../../../shared/domain/dates.ts'
import { richTextFromParagraphs } from '../../../shared/domain/rich-text.ts'
import { nextOf, type Meeting, type Numbers } from './meeting.ts'
import { isAmong, mixed, padded, pick, type World } from './world.ts'
import { sentences, tasks, topics } from './words.ts'

const kinds = ['reading', 'dispatch', 'report', 'request', 'agreement', 'presentation', 'debate', 'agreement'] as const

/** Which items have agreements and promises: what is dealt with, not what is read at the beginning. */
const firstDebated = 2
const agreementsOfSession = 6
const fewestCommitments = 18

type Item = { id: string; position: number; topic: string }

const addItem = ({ put, newId }: World, meeting: Meeting, kind: (typeof kinds)[number], position: number): Item => {
  const topic = pick(topics, meeting.count, position)
  const item = { id: newId(meeting.day), position, topic }
  put('agenda_item', {
    id: item.id,
    session_id: meeting.id,
    position,
    title: position === 0 ? 'Lectura y aprobación del acta anterior' : `Informe y acuerdos sobre ${topic}`,
    kind,
    presenter: meeting.region.institutions[mixed(meeting.count, position) % 40]?.name ?? null,
    planned_minutes: 20,
    role: position === 0 ? 'previous_minutes' : null,
    state: meeting.isHeld ? 'done' : 'pending',
  })
  return item
}

const notesOf = (meeting: Meeting, { position, topic }: Item): string => {
  const institution = meeting.region.institutions[mixed(meeting.count, position, 1) % 40]
  const people = meeting.region.peopleOf(meeting.year).seated
  const speaker = people[mixed(meeting.count, position, 2) % people.length]
  return JSON.stringify(
    richTextFromParagraphs([
      `${speaker?.name ?? ''}, de ${institution?.name ?? ''}, informó sobre ${topic} en ${meeting.region.name}. ${pick(sentences, meeting.count, position, 3)}`,
      `${pick(sentences, meeting.count, position, 4)} ${pick(sentences, meeting.count, position, 5)}`,
    ]),
  )
}

const addNotes = ({ put, newId }: World, meeting: Meeting, item: Item): void =>
  put('item_notes', {
    id: newId(meeting.day),
    agenda_item_id: item.id,
    content: notesOf(meeting, item),
    saved_at: `${meeting.day}T16:00:00.000Z`,
  })

const addAgreement = (world: World, meeting: Meeting, item: Item, numbers: Numbers, turn: number): void => {
  const id = world.newId(meeting.day)
  const sequence = nextOf(numbers, 'agreement')
  const text = `${padded(sequence, 3)}-${meeting.year}-CER`
  const isCounted = isAmong(20, meeting.count, turn)
  world.put('agreement', {
    id,
    agenda_item_id: item.id,
    ordinal: turn,
    number: text,
    text: `El Comité Ejecutivo Regional de ${meeting.region.name} acuerda dar prioridad a ${item.topic} y hacer su seguimiento concertado.`,
    adoption: isCounted ? 'votes' : 'consensus',
    votes_in_favour: isCounted ? 28 : null,
    votes_against: isCounted ? 2 : null,
    votes_abstentions: isCounted ? 1 : null,
    seats_present: 34,
    seats: 40,
    seats_required: 21,
    has_quorum: 1,
    adopted_at: '11:10',
    state: meeting.year < world.lastYear && isAmong(60, meeting.count, turn, 1) ? 'fulfilled' : 'in_force',
  })
  world.put('issued_number', {
    id: world.newId(meeting.day),
    series: 'agreement',
    year: meeting.year,
    sequence,
    text,
    subject_id: id,
  })
}

type Status = 'pending' | 'in_progress' | 'fulfilled' | 'not_fulfilled' | 'rescheduled' | 'void'

const openStatuses = ['pending', 'pending', 'in_progress', 'rescheduled'] as const satisfies readonly Status[]
const settledStatuses = [
  'fulfilled',
  'fulfilled',
  'fulfilled',
  'fulfilled',
  'fulfilled',
  'not_fulfilled',
  'void',
] as const satisfies readonly Status[]

/** Of the last year most is open; of the years before one in five hundred was forgotten. */
const statusOf = ({ lastYear }: World, { year, count }: Meeting, turn: number): Status =>
  mixed(count, turn, 10) % 1000 < (year === lastYear ? 650 : 2)
    ? pick(openStatuses, count, turn, 11)
    : pick(settledStatuses, count, turn, 12)

const addFollowUp = (
  { put, newId }: World,
  meeting: Meeting,
  { id, status, dueOn }: { id: string; status: Status; dueOn: Day },
): void =>
  put('follow_up', {
    id: newId(meeting.day),
    commitment_id: id,
    ordinal: 0,
    recorded_on: addDays(meeting.day, 20),
    author: 'Secretaría técnica',
    status,
    percentage: status === 'fulfilled' ? 100 : 40,
    note: pick(sentences, meeting.count, dueOn.length, 13),
    due_on: status === 'rescheduled' ? dueOn : null,
    status_before: 'pending',
    due_before: status === 'rescheduled' ? addDays(dueOn, -30) : dueOn,
  })

const addResponsibles = ({ put, newId }: World, meeting: Meeting, commitmentId: string, turn: number): void => {
  const { institutions } = meeting.region
  const first = mixed(meeting.count, turn, 14) % institutions.length
  for (let ordinal = 0; ordinal < (turn % 3 === 0 ? 2 : 1); ordinal += 1)
    put('commitment_responsible', {
      id: newId(meeting.day),
      commitment_id: commitmentId,
      institution_id: institutions[(first + ordinal) % institutions.length]?.id ?? '',
      ordinal,
    })
}

const addCommitment = (
  world: World,
  meeting: Meeting,
  item: Item,
  { turn, activityIds }: { turn: number; activityIds: readonly string[] },
): void => {
  const { put, newId } = world
  const id = newId(meeting.day)
  const status = statusOf(world, meeting, turn)
  const dueOn = addDays(meeting.day, 15 + (mixed(meeting.count, turn) % 90))
  const people = meeting.region.peopleOf(meeting.year).seated
  put('commitment', {
    id,
    agenda_item_id: item.id,
    ordinal: turn,
    text: `Se compromete a ${pick(tasks, meeting.count, turn, 15)} ${item.topic}.`,
    due_on: turn % 10 === 9 ? null : dueOn,
    priority: turn % 3 === 0 ? (mixed(meeting.count, turn) % 10) + 1 : null,
    status,
    person_id: turn % 5 === 0 ? (people[mixed(meeting.count, turn, 16) % people.length]?.id ?? null) : null,
  })
  addResponsibles(world, meeting, id, turn)
  if (status !== 'pending') addFollowUp(world, meeting, { id, status, dueOn })
  const activityId = activityIds[mixed(meeting.count, turn, 17) % activityIds.length]
  if (turn % 5 === 1 && activityId !== undefined)
    put('plan_link', { id: newId(meeting.day), activity_id: activityId, subject_kind: 'commitment', subject_id: id })
}

/** The agenda of a session; of one that was held, with its notes, agreements, commitments and what became of them. */
export const addAgenda = (world: World, meeting: Meeting, numbers: Numbers, activityIds: readonly string[]): void => {
  const items = kinds.map((kind, position) => addItem(world, meeting, kind, position))
  if (!meeting.isHeld) return
  const debated = items.slice(firstDebated)
  for (const item of items.slice(1, 6)) addNotes(world, meeting, item)
  for (let turn = 0; turn < agreementsOfSession; turn += 1) {
    const item = debated[turn % debated.length]
    if (item) addAgreement(world, meeting, item, numbers, turn)
  }
  // 18 or 19 of them: 150,000 in 8,000 sessions.
  const commitments = fewestCommitments + (meeting.count % 4 === 0 ? 0 : 1)
  for (let turn = 0; turn < commitments; turn += 1) {
    const item = debated[turn % debated.length]
    if (item) addCommitment(world, meeting, item, { turn, activityIds })
  }
  const activityId = activityIds[meeting.count % activityIds.length]
  if (activityId !== undefined)
    world.put('plan_link', {
      id: world.newId(meeting.day),
      activity_id: activityId,
      subject_kind: 'session',
      subject_id: meeting.id,
    })
}
