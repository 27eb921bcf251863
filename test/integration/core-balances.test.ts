import { expect, test } from 'vitest'
import type { AgendaBalance } from '../../shared/contract/balances.ts'
import type { CommitmentId } from '../../shared/domain/ids.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const openDemonstration = async () => {
  const test = openTestCore({ clock: () => new Date('2023-12-20T14:00:00.000Z') })
  const { client } = test
  await client.settings.loadDemonstration()
  const [main] = await client.priorities.agendas()
  return { test, client, agenda: main! }
}

const draftOf = ({ asOf, title, introduction, conclusions, entries }: AgendaBalance) => ({
  asOf,
  title,
  introduction,
  conclusions,
  entries: entries.map(({ priorityId, rating, progress, difficulties, recommendations }) => ({
    priorityId,
    rating,
    progress,
    difficulties,
    recommendations,
  })),
})

// An open commitment that carries the number of a priority.
const openCommitment = async (client: Client, priorityIds: readonly string[]) => {
  for (const priorityId of priorityIds) {
    const { items } = await client.priorities.commitments({
      priorityId: priorityId,
      isOpen: true,
      after: null,
      limit: 1,
    })
    if (items[0]) return { priorityId, commitment: items[0] }
  }
  throw new Error('The demonstration has no open commitment with a priority')
}

test('a balance begins with what the records say on its day, and rates nobody', async () => {
  const { test, client, agenda } = await openDemonstration()
  using _ = test
  const balance = await client.balances.create({ agendaId: agenda.id, asOf: '2023-12-31' })
  expect(balance.title).toBe(`Balance al primer año: ${agenda.name}`)
  expect(balance.entries).toHaveLength(10)
  expect(balance.entries.every(({ rating }) => rating === null)).toBe(true)
  const withActivities = balance.entries.find(({ number }) => number === 2)
  expect(withActivities?.progress).toMatch(/actividad(?:es)? del plan/u)
  const later = await client.balances.create({ agendaId: agenda.id, asOf: '2024-12-31' })
  expect(later.title).toMatch(/^Balance al segundo año/u)
  const [listed] = await client.balances.list({ agendaId: agenda.id })
  expect(listed).toMatchObject({ id: later.id, rated: 0, priorities: 10 })
})

const fulfil = async (client: Client, id: CommitmentId) => {
  const { version } = await client.commitments.get({ id })
  await client.commitments.follow({
    id,
    sessionId: null,
    status: 'fulfilled',
    percentage: 100,
    note: 'Se entregó',
    dueOn: null,
    expectedVersion: version,
  })
}

test('what came after the day of a balance does not count in it', async () => {
  const { test, client, agenda } = await openDemonstration()
  using _ = test
  const { priorityId, commitment } = await openCommitment(
    client,
    agenda.priorities.map(({ id }) => id),
  )
  const factsOn = async (asOf: string) => {
    const { entries } = await client.balances.create({ agendaId: agenda.id, asOf })
    return entries.find((one) => one.priorityId === priorityId)!.facts
  }
  const before = await factsOn('2023-12-19')
  await fulfil(client, commitment.id)
  expect(await factsOn('2023-12-19')).toEqual(before)
  const after = await factsOn('2023-12-20')
  expect(after.fulfilled).toBe(before.fulfilled + 1)
  expect(after.open).toBe(before.open - 1)
  expect((await factsOn('2022-12-31')).open).toBe(0)
})

test('a balance is rated and written; a stale change and a priority of another agenda are refused', async () => {
  const { test, client, agenda } = await openDemonstration()
  using _ = test
  const balance = await client.balances.create({ agendaId: agenda.id, asOf: '2023-12-31' })
  const draft = draftOf(balance)
  draft.entries[0] = { ...draft.entries[0]!, rating: 'advancing', difficulties: 'Faltan datos' }
  const changed = await client.balances.update({
    id: balance.id,
    draft: { ...draft, conclusions: ['Se avanza'] },
    expectedVersion: balance.version,
  })
  expect(changed.entries[0]).toMatchObject({ rating: 'advancing', difficulties: 'Faltan datos' })
  expect(changed.entries[1]).toEqual(balance.entries[1])
  const stale = client.balances.update({ id: balance.id, draft, expectedVersion: balance.version })
  expect(await failureOf(stale)).toMatchObject({ code: 'STALE_VERSION' })
  const other = await client.priorities.createAgenda({ name: 'Otra', firstYear: null, lastYear: null })
  const foreign = await client.priorities.addPriority({
    agendaId: other.id,
    draft: { number: 1, isNumberConfirmed: true, text: 'Ajena' },
  })
  const entries = [{ ...draft.entries[0], priorityId: foreign.id }]
  const refused = client.balances.update({
    id: balance.id,
    draft: { ...draft, entries },
    expectedVersion: changed.version,
  })
  expect(await failureOf(refused)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'priority' } })
  const { fileName } = await client.documents.generate({ kind: 'agenda_balance', subjectId: balance.id })
  expect(fileName).toMatch(/^Balance al primer año.*\.docx$/u)
})

test('an act is proposed with the offices of the region and no names, kept, signed and written', async () => {
  const { test, client, agenda } = await openDemonstration()
  using _ = test
  const proposal = await client.ratifications.proposal({ agendaId: agenda.id })
  expect(proposal.commitments).toEqual(agenda.priorities.map(({ text }) => text))
  expect(proposal.signatories.map(({ institution }) => institution)).toEqual(
    expect.arrayContaining([
      'Gobierno Regional de Apurímac',
      'Consejo Regional de Apurímac',
      'Municipalidad Provincial de Abancay',
    ]),
  )
  expect(proposal.signatories.every(({ name, isSigned }) => name === null && !isSigned)).toBe(true)
  const kept = (await client.ratifications.list({ agendaId: agenda.id })).length
  const act = await client.ratifications.create({ agendaId: agenda.id, draft: proposal })
  const { id: _id, agendaId: _agenda, agendaName: _name, version, ...draft } = act
  const signatories = draft.signatories.map((one, index) => (index === 0 ? { ...one, isSigned: true } : one))
  const signed = await client.ratifications.update({
    id: act.id,
    draft: { ...draft, signatories },
    expectedVersion: version,
  })
  expect(signed.signatories.filter(({ isSigned }) => isSigned)).toHaveLength(1)
  const subject = { kind: 'ratification_minutes', subjectId: act.id } as const
  const { fileName } = await client.documents.generate(subject)
  expect(fileName).toMatch(/^Acta de ratificación/u)
  expect((await client.documents.text(subject)).text).toContain('Municipalidad Provincial de Abancay')
  expect(await client.attachments.list({ owner: { kind: 'ratification', id: act.id } })).toEqual([])
  await client.ratifications.remove({ id: act.id, expectedVersion: signed.version })
  expect(await client.ratifications.list({ agendaId: agenda.id })).toHaveLength(kept)
})
