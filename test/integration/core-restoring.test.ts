import { expect, test } from 'vitest'
import type { AttachmentOwner } from '../../shared/contract/attachments.ts'
import type { DocumentSubject } from '../../shared/contract/documents.ts'
import { failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { upload } from '../helpers/uploads.ts'

const openDemonstration = async () => {
  const test = openTestCore({ clock: () => new Date('2023-12-20T14:00:00.000Z') })
  const { client } = test
  await client.settings.loadDemonstration()
  const [agenda] = await client.priorities.agendas()
  return { test, client, agenda: agenda! }
}

const attach = async ({ core, client }: TestCore, owner: AttachmentOwner) =>
  client.attachments.add({ owner, uploadId: await upload(core.fetch, 'fuente.pdf', '%PDF-1.7 fuente') })

const versionsOf = async ({ client }: TestCore, subject: DocumentSubject): Promise<number> =>
  (await client.documents.generate(subject)).documentVersion

test('a report that was removed comes back whole, with its files and its Word', async () => {
  const { test, client } = await openDemonstration()
  using _ = test
  const [entry] = (await client.monitoring.list({ year: 2023, priorityId: null, after: null, limit: 1 })).items
  const { id, version } = entry!
  const owner = { kind: 'monitoring_report' as const, id }
  const file = await attach(test, owner)
  const before = await client.monitoring.get({ id })
  const { activityText: _activity, priorityLabel: _priority, id: _id, version: _version, ...draft } = before
  expect(draft.tables.length).toBeGreaterThan(0)
  const subject = { kind: 'monitoring_report' as const, subjectId: id }
  const written = await versionsOf(test, subject)
  expect(await client.monitoring.remove({ id, expectedVersion: version })).toEqual(before)
  expect(await failureOf(client.monitoring.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
  const restored = await client.monitoring.restore({ id, draft })
  expect(restored).toEqual({ ...before, version: 1 })
  expect(await client.attachments.list({ owner })).toEqual([file])
  expect(await versionsOf(test, subject)).toBe(written)
  expect(await client.monitoring.restore({ id, draft: { ...draft, title: 'Otro' } })).toEqual(restored)
})

test('a balance that was removed comes back with what it says of each priority', async () => {
  const { test, client, agenda } = await openDemonstration()
  using _ = test
  const begun = await client.balances.create({ agendaId: agenda.id, asOf: '2023-12-31' })
  const draft = {
    asOf: begun.asOf,
    title: begun.title,
    introduction: 'Se revisó en plenaria.',
    conclusions: ['Se avanza'],
    entries: begun.entries.map(({ priorityId, progress }) => ({
      priorityId,
      rating: 'advancing' as const,
      progress,
      difficulties: '',
      recommendations: '',
    })),
  }
  const { id, version } = await client.balances.update({ id: begun.id, draft, expectedVersion: begun.version })
  const removed = await client.balances.remove({ id, expectedVersion: version })
  const restored = await client.balances.restore({ id, agendaId: agenda.id, draft })
  expect(restored).toEqual({ ...removed, version: 1 })
  expect(await client.balances.restore({ id, agendaId: agenda.id, draft })).toEqual(restored)
  await client.balances.remove({ id, expectedVersion: 1 })
  const entries = [{ ...draft.entries[0]!, priorityId: id as never }]
  const foreign = client.balances.restore({ id, agendaId: agenda.id, draft: { ...draft, entries } })
  expect(await failureOf(foreign)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'priority' } })
})

test('an act of ratification that was removed comes back with who signed and its scan', async () => {
  const { test, client, agenda } = await openDemonstration()
  using _ = test
  const proposal = await client.ratifications.proposal({ agendaId: agenda.id })
  const draft = { ...proposal, signatories: proposal.signatories.map((one) => ({ ...one, isSigned: true })) }
  const act = await client.ratifications.create({ agendaId: agenda.id, draft })
  const owner = { kind: 'ratification' as const, id: act.id }
  const file = await attach(test, owner)
  await client.ratifications.remove({ id: act.id, expectedVersion: act.version })
  expect(await client.ratifications.restore({ id: act.id, agendaId: agenda.id, draft })).toEqual(act)
  expect(await client.attachments.list({ owner })).toEqual([file])
})

test('progress that was removed comes back with its evidence, in the name of who wrote it', async () => {
  const { test, client } = await openDemonstration()
  using _ = test
  const [plan] = await client.plan.list()
  const { objectives } = await client.plan.get({ id: plan!.id })
  const activityId = objectives[0]!.activities[0]!.id
  await client.settings.setOperator({ name: 'Ana Quispe' })
  const draft = { recordedOn: '2023-05-02', percentage: 40, text: 'Se hizo la mitad' }
  const made = await client.plan.addProgress({ activityId, draft })
  const owner = { kind: 'activity_progress' as const, id: made.id }
  const file = await attach(test, owner)
  await client.settings.setOperator({ name: 'Luis Rojas' })
  await client.plan.removeProgress({ id: made.id, expectedVersion: made.version })
  const restored = await client.plan.restoreProgress({ id: made.id, activityId, draft, author: made.author })
  expect(restored).toEqual(made)
  expect(await client.attachments.list({ owner })).toEqual([file])
})
