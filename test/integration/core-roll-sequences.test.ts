import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Accreditation, Institution, Person } from '../../shared/contract/committee.ts'
import { seatStateOn } from '../../shared/domain/accreditation.ts'
import { addDays, dayBefore, type Day } from '../../shared/domain/dates.ts'
import { accredit, addPerson, institutionDraft } from '../helpers/committee.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'

/*
 * Random things done to the seat of an institution, through the contract and to a naive model: a list of who holds which
 * capacity from when to when. Whatever the program refuses leaves the model as it was.
 */

type Capacity = Accreditation['capacity']
type Held = { id: string; capacity: Capacity; from: Day; to: Day | null; follows: string | null }

const span = 24
const firstDay = '2023-03-01'
const days = Array.from({ length: span }, (_, offset) => addDays(firstDay, offset))
const capacities: Capacity[] = ['principal', 'alternate']

type Step = {
  verb: 'create' | 'replace' | 'close' | 'revoke' | 'remove'
  which: number
  from: number
  to: number | null
}

const somewhere = fc.integer({ min: 0, max: span - 1 })
const someStep: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom('create', 'create', 'replace', 'replace', 'replace', 'close', 'revoke', 'remove'),
  which: fc.nat(20),
  from: somewhere,
  to: fc.option(somewhere),
})

const opened = openTestCore()
const { client } = opened
let people: Person[]
let institutions = 0

beforeAll(async () => {
  people = []
  for (const name of ['Ana', 'Luis', 'Rosa']) people.push(await addPerson(client, name, 'Quispe'))
})

afterAll(() => {
  opened[Symbol.dispose]()
})

const isIn = ({ from, to }: Pick<Held, 'from' | 'to'>, day: Day): boolean => from <= day && (to === null || day <= to)

/** Whether no day has two in one capacity; an end before its beginning is no stretch at all. */
const isPossible = (model: readonly Held[]): boolean =>
  model.every(({ from, to }) => to === null || from <= to) &&
  [...days, '2099-01-01'].every((day) =>
    capacities.every((capacity) => model.filter((one) => one.capacity === capacity && isIn(one, day)).length <= 1),
  )

/** What the model says of a step; null where the program should refuse. `id` is that of a new accreditation. */
const imagine = (model: readonly Held[], step: Step, id: string): Held[] | null => {
  const [from, to] = [days[step.from]!, step.to === null ? null : days[step.to]!]
  if (step.verb === 'create') {
    const next = [...model, { id, capacity: capacities[step.which % 2]!, from, to, follows: null }]
    return isPossible(next) ? next : null
  }
  const target = model[step.which % model.length]!
  const others = model.filter((one) => one !== target)
  if (step.verb === 'remove') {
    if (model.some(({ follows }) => follows === target.id)) return null
    return others.map((one) => (one.id === target.follows ? { ...one, to: target.to } : one))
  }
  if (step.verb === 'replace') {
    if (from <= target.from || !isIn(target, from)) return null
    // Whoever came after the one replaced comes now after the one put in between.
    const later = others.map((one) => (one.follows === target.id ? { ...one, follows: id } : one))
    return [...later, { ...target, to: dayBefore(from) }, { ...target, id, from, follows: target.id }]
  }
  const end = to ?? from
  // Ended sooner than the day before who follows, nobody took its place over any more.
  const cut = others.map((one) =>
    one.follows === target.id && end < dayBefore(one.from) ? { ...one, follows: null } : one,
  )
  const next = [...cut, { ...target, to: end }]
  return isPossible(next) ? next : null
}

const draftOf = ({ validFrom }: { validFrom: Day }) => ({
  personId: people[0]!.id,
  position: null,
  documentKind: null,
  document: null,
  documentDay: null,
  documentReceivedOn: null,
  validFrom,
})

const perform = async (institution: Institution, standing: Accreditation | undefined, step: Step): Promise<string> => {
  const [from, to] = [days[step.from]!, step.to === null ? null : days[step.to]!]
  const person = people[step.which % people.length]!
  if (step.verb === 'create' || !standing)
    return (await accredit(client, institution, person, capacities[step.which % 2], { validFrom: from, validTo: to }))
      .id
  const { id, version: expectedVersion } = standing
  switch (step.verb) {
    case 'replace':
      return (await client.accreditations.replace({ id, draft: draftOf({ validFrom: from }), expectedVersion }))
        .successor.id
    case 'close':
      return (await client.accreditations.close({ id, validTo: to ?? from, expectedVersion })).id
    case 'revoke':
      return (await client.accreditations.revoke({ id, validTo: to ?? from, reason: 'Renunció', expectedVersion })).id
    case 'remove':
      await client.accreditations.remove({ id, expectedVersion })
      return id
  }
  return step.verb satisfies never
}

const expectSame = async (institution: Institution, model: readonly Held[]): Promise<void> => {
  const { accreditations, events } = await client.accreditations.history({ institutionId: institution.id })
  const stretches = accreditations.map(({ id, capacity, validFrom, validTo }) => [id, capacity, validFrom, validTo])
  expect(new Set(stretches.map(String))).toEqual(
    new Set(model.map(({ id, capacity, from, to }) => String([id, capacity, from, to]))),
  )
  const covered = days.filter((day) => model.some((one) => isIn(one, day)))
  const gaps = events.filter(({ kind }) => kind === 'gap')
  const inGaps = days.filter((day) => gaps.some((gap) => isIn({ from: gap.day, to: gap.detail }, day)))
  const between = days.filter((day) => covered.some((one) => one < day) && covered.some((one) => day < one))
  expect(inGaps).toEqual(between.filter((day) => !covered.includes(day)))
}

const expectSameOn = async (institution: Institution, model: readonly Held[], day: Day): Promise<void> => {
  const inForce = (await client.accreditations.list({ on: day })).filter(
    ({ institutionId }) => institutionId === institution.id,
  )
  const wanted = model.filter((one) => isIn(one, day))
  expect(new Set(inForce.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)))
  const roll = await client.roll.get({ termId: null, on: day })
  const row = roll?.rows.find((one) => one.institution.id === institution.id)
  const validities = model.map(({ capacity, from, to }) => ({ capacity, validFrom: from, validTo: to }))
  expect(row?.state).toBe(seatStateOn(validities, day))
  expect([row?.principal?.accreditationId, row?.alternate?.accreditationId]).toEqual(
    capacities.map((capacity) => wanted.find((one) => one.capacity === capacity)?.id),
  )
}

test('whatever is done to a seat, its holders are those of a plain list, day by day, and what is refused changes nothing', async () => {
  const outcomes = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 1, maxLength: 10 }), somewhere, async (steps, offset) => {
      institutions += 1
      const institution = await client.institutions.create(institutionDraft(`Institución ${String(institutions)}`))
      let model: Held[] = []
      for (const step of steps) {
        if (step.verb !== 'create' && model.length === 0) continue
        const target = step.verb === 'create' ? undefined : model[step.which % model.length]
        const all = (await client.accreditations.list({ on: null })).filter(({ id }) => id === target?.id)
        const imagined = imagine(model, step, 'new')
        const outcome = `${step.verb} ${imagined ? 'done' : 'refused'}`
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if (imagined === null) await failureOf(perform(institution, all[0], step))
        else {
          const id = await perform(institution, all[0], step)
          model = imagined.map((one) => ({
            ...one,
            id: one.id === 'new' ? id : one.id,
            follows: one.follows === 'new' ? id : one.follows,
          }))
        }
        await expectSame(institution, model)
      }
      await expectSameOn(institution, model, days[offset]!)
    }),
    { numRuns: Number(process.env['SEQUENCE_RUNS'] ?? 60), endOnFailure: false },
  )
  for (const verb of ['create', 'replace', 'close', 'revoke'])
    for (const end of ['done', 'refused']) expect(outcomes.get(`${verb} ${end}`) ?? 0).toBeGreaterThan(0)
  expect(outcomes.get('remove done') ?? 0).toBeGreaterThan(0)
}, 240_000)
