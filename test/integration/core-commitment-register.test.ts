import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CommitmentFilter } from '../../shared/contract/commitments.ts'
import type { Commitment, CommitmentDraft, CommitmentStatus } from '../../shared/contract/resolutions.ts'
import { lightOn } from '../../shared/domain/commitment-light.ts'
import { addItem, addPerson, addSeat, closeSession, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { upload } from '../helpers/uploads.ts'

const everything: CommitmentFilter = {
  scope: 'all',
  onlyOverdue: false,
  institutionId: null,
  sessionId: null,
  priority: null,
  dueMonth: null,
  year: null,
  text: null,
}

const promise = async (client: Client, heldOn: string, ...drafts: (Partial<CommitmentDraft> & { text: string })[]) => {
  const session = await openSession(client, await planSession(client, { heldOn }))
  const item = await addItem(client, session, 'Salud')
  const made = []
  for (const draft of drafts)
    made.push(
      await client.commitments.add({
        agendaItemId: item.id,
        draft: { responsibleIds: [], dueOn: null, priority: null, ...draft },
      }),
    )
  return { session: await closeSession(client, session), made }
}

const listed = async (client: Client, filter: Partial<CommitmentFilter>) => {
  const { items } = await client.commitments.list({ ...everything, ...filter, after: null, limit: 50 })
  return items.map(({ text }) => text)
}

type Said = { status?: CommitmentStatus; note?: string | null; dueOn?: string | null; percentage?: number | null }

const follow = (client: Client, { id, version }: Pick<Commitment, 'id' | 'version'>, said: Said) =>
  client.commitments.follow({
    id,
    sessionId: null,
    status: 'in_progress',
    percentage: null,
    note: null,
    dueOn: null,
    ...said,
    expectedVersion: version,
  })

test('the register is narrowed by everything that it knows, and tells what is due first, first', async () => {
  using test = openTestCore()
  const { client } = test
  const { institution } = await addSeat(client, 'DIRESA')
  const { session: old } = await promise(client, '2022-10-10', { text: 'Del año pasado', dueOn: '2023-01-31' })
  const { made } = await promise(
    client,
    '2023-03-01',
    { text: 'Sin día' },
    { text: 'Vence pronto', dueOn: '2023-03-16', responsibleIds: [institution.id] },
    { text: 'Más tarde', dueOn: '2023-06-30', priority: 3 },
    { text: 'Ya está', dueOn: '2023-03-02' },
  )
  await follow(client, made[3]!, { status: 'fulfilled' })
  expect(await listed(client, { scope: 'open' })).toEqual(['Del año pasado', 'Vence pronto', 'Más tarde', 'Sin día'])
  expect(await listed(client, { onlyOverdue: true })).toEqual(['Del año pasado'])
  expect(await listed(client, { institutionId: institution.id })).toEqual(['Vence pronto'])
  expect(await listed(client, { sessionId: old.id })).toEqual(['Del año pasado'])
  expect(await listed(client, { priority: 3 })).toEqual(['Más tarde'])
  expect(await listed(client, { dueMonth: '2023-03' })).toEqual(['Ya está', 'Vence pronto'])
  expect(await listed(client, { year: 2022 })).toEqual(['Del año pasado'])
  expect(await listed(client, { scope: 'fulfilled' })).toEqual(['Ya está'])
  expect(await listed(client, { text: 'ano PASADO' })).toEqual(['Del año pasado'])
  expect(await client.commitments.summary()).toEqual({ overdue: 1, soon: 1, inTime: 1, withoutDay: 1 })
})

test('pages tell every commitment once, in the order of the whole, whatever the days', async () => {
  const dueOn = fc.option(fc.integer({ min: 1, max: 9 }).map((day) => `2023-03-0${String(day)}`))
  await fc.assert(
    fc.asyncProperty(
      fc.array(dueOn, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (days, limit) => {
        using test = openTestCore()
        const { client } = test
        await promise(client, '2023-02-01', ...days.map((day, index) => ({ text: `N° ${String(index)}`, dueOn: day })))
        for (const scope of ['all', 'open', 'pending'] as const) {
          const whole = await listed(client, { scope })
          expect(whole).toHaveLength(days.length)
          const paged: string[] = []
          let after = null
          do {
            const page: Awaited<ReturnType<typeof client.commitments.list>> = await client.commitments.list({
              ...everything,
              scope,
              after,
              limit,
            })
            paged.push(...page.items.map(({ text }) => text))
            after = page.next
          } while (after !== null)
          expect(paged).toEqual(whole)
        }
        const { items } = await client.commitments.list({ ...everything, after: null, limit: 50 })
        const lights = items.map((one) => lightOn(one, '2023-03-14'))
        const { overdue, soon, inTime, withoutDay } = await client.commitments.summary()
        const counted = (light: string) => lights.filter((one) => one === light).length
        expect([overdue, soon, inTime, withoutDay]).toEqual(['overdue', 'soon', 'in_time', 'no_day'].map(counted))
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)

test('a commitment names a person, who stays when somebody else changes its words, and through a merge of records', async () => {
  using test = openTestCore()
  const { client } = test
  const person = await addPerson(client, 'Ana', 'Quispe')
  const twin = await addPerson(client, 'Ana', 'Quispe')
  const session = await openSession(client, await planSession(client))
  const item = await addItem(client, session)
  const draft = { text: 'Enviar', responsibleIds: [], dueOn: null, priority: null }
  const { id, version } = await client.commitments.add({
    agendaItemId: item.id,
    draft: { ...draft, personId: person.id },
  })
  const changed = await client.commitments.update({ id, draft: { ...draft, text: 'Mandar' }, expectedVersion: version })
  expect(changed.person).toEqual({ id: person.id, name: 'Ana Quispe' })
  await client.people.merge({
    keptId: twin.id,
    mergedId: person.id,
    expectedVersions: { kept: twin.version, merged: person.version },
  })
  const card = await client.commitments.get({ id })
  expect(card.person?.id).toBe(twin.id)
  const nobody = await client.commitments.update({
    id,
    draft: { ...draft, personId: null },
    expectedVersion: card.version,
  })
  expect(nobody.person).toBeNull()
})

test('putting off a day asks for the reason, which stays in the history', async () => {
  using test = openTestCore()
  const { client } = test
  const { made } = await promise(client, '2023-03-01', { text: 'Enviar', dueOn: '2023-03-20' })
  for (const said of [{ dueOn: '2023-04-20' }, { status: 'rescheduled', note: '  ', dueOn: '2023-04-20' }] as const)
    expect(await failureOf(follow(client, made[0]!, said))).toMatchObject({
      code: 'RESCHEDULING_NEEDS_REASON',
      data: { dueOn: '2023-03-20' },
    })
  await follow(client, made[0]!, { status: 'rescheduled', dueOn: '2023-04-20', note: 'Falta presupuesto' })
  expect(await client.commitments.get({ id: made[0]!.id })).toMatchObject({
    dueOn: '2023-04-20',
    itemTitle: 'Salud',
    followUps: [{ status: 'rescheduled', note: 'Falta presupuesto', sessionLabel: null, evidenceCount: 0 }],
  })
})

test('evidence hangs on its follow-up; taking that back leaves the file with the commitment', async () => {
  using test = openTestCore()
  const { client } = test
  const { made } = await promise(client, '2023-03-01', { text: 'Enviar' })
  const followed = await follow(client, made[0]!, { percentage: 50 })
  const owner = { kind: 'follow_up', id: followed.followUps[0]!.id } as const
  const uploadId = await upload(test.core.fetch, 'foto.txt', 'la foto')
  await client.attachments.add({ owner, uploadId })
  const { followUps, version } = await client.commitments.get({ id: followed.id })
  expect(followUps).toMatchObject([{ percentage: 50, evidenceCount: 1 }])
  await client.commitments.unfollow({ id: followed.id, expectedVersion: version })
  const files = await client.attachments.list({ owner: { kind: 'commitment', id: followed.id } })
  expect(files.map(({ fileName }) => fileName)).toEqual(['foto.txt'])
})

test('the message of an institution lists what it has open, and nothing that was settled', async () => {
  using test = openTestCore()
  const { client } = test
  const { institution } = await addSeat(client, 'DIRESA')
  const { made } = await promise(
    client,
    '2023-03-01',
    { text: 'Enviar', responsibleIds: [institution.id], dueOn: '2023-03-10' },
    { text: 'Convocar', responsibleIds: [institution.id] },
  )
  await follow(client, made[1]!, { status: 'fulfilled' })
  const { text } = await client.commitments.message({ institutionId: institution.id })
  expect(text).toContain('*DIRESA*')
  expect(text).toContain('1 compromiso pendiente')
  expect(text).toContain('venció el 10/03/2023 (hace 4 días)')
  expect(text).not.toContain('Convocar')
})
