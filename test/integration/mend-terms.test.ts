import { expect, test } from 'vitest'
import { openTestCore, type Client } from '../helpers/core.ts'

/** A meeting of one day at which the people named sat for their institution. */
const meetingOn = (heldOn: string, ...names: string[]) => ({
  format: 'cer-session-record',
  version: 1,
  committee: { name: 'Mesa de prueba', acronym: 'MCLCP', region: 'Apurímac', city: 'Abancay' },
  session: {
    kind: 'ordinary',
    decentralised: false,
    number: null,
    heldOn,
    startedAt: '09:15',
    endedAt: null,
    venue: null,
    province: null,
    district: null,
    modality: 'in_person',
  },
  attendees: names.map((name) => ({ name, institution: 'DREA', capacity: 'principal' })),
  agenda: [],
})

const load = (client: Client, heldOn: string) =>
  client.exchange.loadRecord({ record: meetingOn(heldOn, 'Titular DREA') })

const seatsOn = async (client: Client, on: string) =>
  (await client.accreditations.list({ on })).map(({ validFrom, validTo }) => [validFrom, validTo])

const termsOf = async (client: Client) =>
  (await client.terms.list()).map(({ name, firstDay, lastDay }) => [name, firstDay, lastDay])

test('a seat known from a meeting says nothing of the years between it and an earlier one', async () => {
  using test = openTestCore()
  await load(test.client, '2023-03-14')
  expect((await load(test.client, '2019-03-14')).created).toEqual({ institutions: 0, people: 0, accreditations: 1 })
  expect(await seatsOn(test.client, '2021-06-01')).toEqual([])
  expect(await seatsOn(test.client, '2019-06-01')).toEqual([['2019-03-14', '2019-12-31']])
  expect(await seatsOn(test.client, '2023-06-01')).toEqual([['2023-03-14', '2023-12-31']])
})

test('an earlier meeting of the same term says that the seat was taken sooner', async () => {
  using test = openTestCore()
  await load(test.client, '2023-03-14')
  expect((await load(test.client, '2023-02-01')).created.accreditations).toBe(0)
  expect(await seatsOn(test.client, '2023-02-01')).toEqual([['2023-02-01', '2023-12-31']])
})

test('a term added for a day ends where the ones around it begin and end', async () => {
  using test = openTestCore()
  await test.client.terms.create({ name: 'CER 2022', firstDay: '2022-01-10', lastDay: '2023-01-09' })
  await test.client.terms.create({ name: 'CER 2023', firstDay: '2023-02-21', lastDay: '2023-12-31' })
  await load(test.client, '2023-01-15')
  expect(await termsOf(test.client)).toEqual([
    ['CER 2023', '2023-02-21', '2023-12-31'],
    ['CER 2023 (2023-01-15)', '2023-01-10', '2023-02-20'],
    ['CER 2022', '2022-01-10', '2023-01-09'],
  ])
  expect(await seatsOn(test.client, '2023-02-20')).toEqual([['2023-01-15', '2023-02-20']])
  expect(await seatsOn(test.client, '2023-02-21')).toEqual([])
})

test('a term added for a day that no other comes near is its whole year', async () => {
  using test = openTestCore()
  await load(test.client, '2009-05-26')
  expect(await termsOf(test.client)).toEqual([['CER 2009', '2009-01-01', '2009-12-31']])
})
