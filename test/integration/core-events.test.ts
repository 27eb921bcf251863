import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventDraft } from '../../shared/contract/events.ts'
import { configure, institutionDraft } from '../helpers/committee.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'

const draft: EventDraft = {
  kind: 'workshop',
  name: 'Taller de anemia',
  status: 'held',
  heldOn: '2023-05-10',
  endedOn: null,
  place: '',
  province: 'Abancay',
  district: null,
  partners: [' DIRESA ', 'ONG'],
  summary: 'Se revisó la meta.',
  attendance: [],
}

test('an event keeps who came, by institution and by sex, and what of it is empty is not known', async () => {
  using test = openTestCore()
  const { client } = test
  const { id: institutionId } = await client.institutions.create(institutionDraft('DREA', { acronym: 'DRE' }))
  const attendance: EventDraft['attendance'] = [
    { institutionId, label: null, women: 3, men: 2, unknownSex: 0 },
    { institutionId: null, label: 'Madres de familia', women: 10, men: 0, unknownSex: 1 },
  ]
  const event = await client.events.create({ ...draft, endedOn: '2023-05-10', attendance })
  expect(event).toMatchObject({ place: null, endedOn: null, partners: ['DIRESA', 'ONG'] })
  expect(event.attendance).toMatchObject([{ institutionAcronym: 'DRE', women: 3 }, { label: 'Madres de familia' }])
  const changed = await client.events.update({
    id: event.id,
    draft: { ...draft, attendance: attendance.toReversed() },
    expectedVersion: event.version,
  })
  expect(changed.attendance[0]?.label).toBe('Madres de familia')
  const stale = client.events.update({ id: event.id, draft, expectedVersion: event.version })
  expect(await failureOf(stale)).toMatchObject({ code: 'STALE_VERSION' })
  const doubled = client.events.create({ ...draft, attendance: [attendance[0]!, attendance[0]!] })
  expect(await failureOf(doubled)).toMatchObject({ code: 'BAD_REQUEST' })
  const reversed = client.events.create({ ...draft, endedOn: '2023-05-09' })
  expect(await failureOf(reversed)).toMatchObject({ code: 'TIMES_REVERSED' })
  await client.events.remove({ id: event.id, expectedVersion: changed.version })
  expect(await failureOf(client.events.get({ id: event.id }))).toMatchObject({ code: 'NOT_FOUND' })
  const restored = await client.events.restore({ id: event.id, draft: { ...draft, attendance } })
  expect(restored).toMatchObject({ id: event.id, attendance: [{ women: 3 }, { women: 10 }] })
  expect(await client.events.restore({ id: event.id, draft })).toEqual(restored)
})

const days = fc.tuple(fc.integer({ min: 2021, max: 2024 }), fc.integer({ min: 1, max: 12 }))
const randomEvents = fc.array(
  fc.record({
    day: days.map(([year, month]) => `${String(year)}-${String(month).padStart(2, '0')}-15`),
    status: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
    counts: fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(5)), { maxLength: 3 }),
  }),
  { maxLength: 12 },
)

test('a year tells how many there were, and who came to what was held; its pages hold each event once', async () => {
  await fc.assert(
    fc.asyncProperty(randomEvents, async (made) => {
      using test = openTestCore()
      const { client } = test
      for (const { day, status, counts } of made)
        await client.events.create({
          ...draft,
          heldOn: day,
          status,
          attendance: counts.map(([women, men, unknownSex], index) => ({
            institutionId: null,
            label: `Grupo ${String(index)}`,
            women,
            men,
            unknownSex,
          })),
        })
      const ofYear = made.filter(({ day }) => day.startsWith('2023'))
      const sum = (at: 0 | 1 | 2) =>
        ofYear
          .filter(({ status }) => status === 'held')
          .reduce((all, { counts }) => all + counts.reduce((some, one) => some + one[at], 0), 0)
      const count = (status: string) => ofYear.filter((one) => one.status === status).length
      expect(await client.events.year({ year: 2023 })).toEqual({
        years: [...new Set(made.map(({ day }) => Number(day.slice(0, 4))))].toSorted((one, other) => other - one),
        planned: count('planned'),
        held: count('held'),
        cancelled: count('cancelled'),
        women: sum(0),
        men: sum(1),
        unknownSex: sum(2),
      })
      const asked = { year: 2023, kind: null, status: null, limit: 2 }
      const seen: string[] = []
      let page = await client.events.list({ ...asked, after: null })
      seen.push(...page.items.map(({ heldOn }) => heldOn))
      while (page.next !== null) {
        page = await client.events.list({ ...asked, after: page.next })
        seen.push(...page.items.map(({ heldOn }) => heldOn))
      }
      expect(seen).toEqual(
        ofYear
          .map(({ day }) => day)
          .toSorted()
          .toReversed(),
      )
    }),
    { numRuns: 4 },
  )
})

test('only those of a kind or a state are listed when asked, with how much they count for', async () => {
  using test = openTestCore()
  const { client } = test
  await client.settings.loadDemonstration()
  const event = await client.events.create({ ...draft, heldOn: '2024-05-10' })
  await client.events.create({ ...draft, heldOn: '2024-06-10', kind: 'forum', status: 'planned' })
  const [choice] = await client.plan.targets({ year: 2023 })
  await client.plan.link({ target: choice!.target, subjectKind: 'event', subjectId: event.id })
  const asked = { year: 2024, after: null, limit: 20 }
  const workshops = await client.events.list({ ...asked, kind: 'workshop', status: null })
  expect(workshops.items).toMatchObject([{ id: event.id, links: 1 }])
  const planned = await client.events.list({ ...asked, kind: null, status: 'planned' })
  expect(planned.items.map(({ kind }) => kind)).toEqual(['forum'])
  const { text } = await client.documents.text({ kind: 'event_report', subjectId: event.id })
  expect(text).toContain('A QUÉ CONTRIBUYE')
  expect(text).toContain(choice!.group.slice(0, 12))
})

test('its Word report counts the people of each institution', async () => {
  using test = openTestCore()
  const { client } = test
  await configure(client)
  const event = await client.events.create({
    ...draft,
    attendance: [{ institutionId: null, label: 'Madres', women: 10, men: 1, unknownSex: 0 }],
  })
  const { text } = await client.documents.text({ kind: 'event_report', subjectId: event.id })
  expect(text).toContain('1. Madres · 10 · 1 · 11')
})
