import { expect, test } from 'vitest'
import type { StatementDraft } from '../../shared/contract/statements.ts'
import { configure } from '../helpers/committee.ts'
import { openTestCore } from '../helpers/core.ts'

const draft: StatementDraft = {
  title: 'Por la infancia',
  body: 'Declaramos:\n\n1. Que importa.',
  city: 'Abancay',
  issuedOn: '2023-09-05',
  signatories: [
    { name: 'Rosa Demostración', position: 'Coordinadora', institution: '' },
    { name: 'Federación de demostración', position: null, institution: null },
  ],
}

test('a statement is written, changed with who signs it, and taken back', async () => {
  using test = openTestCore()
  const written = await test.client.statements.create(draft)
  expect(written.signatories[0]).toEqual({ name: 'Rosa Demostración', position: 'Coordinadora', institution: null })
  const changed = await test.client.statements.update({
    id: written.id,
    draft: { ...draft, title: 'Por la niñez', signatories: [] },
    expectedVersion: written.version,
  })
  expect(await test.client.statements.list()).toEqual([changed])
  expect(changed).toMatchObject({ title: 'Por la niñez', signatories: [], version: 2 })
  await test.client.statements.remove({ id: written.id, expectedVersion: changed.version })
  expect(await test.client.statements.list()).toEqual([])
  const { id: _id, version: _version, ...last } = changed
  const restored = await test.client.statements.restore({ id: changed.id, draft: last })
  expect(restored).toEqual({ ...changed, version: 1 })
  expect(await test.client.statements.get({ id: changed.id })).toEqual(restored)
})

test('a change of what another window changed first is refused, and changes nothing', async () => {
  using test = openTestCore()
  const { id, version } = await test.client.statements.create(draft)
  await test.client.statements.update({ id, draft, expectedVersion: version })
  const stale = test.client.statements.update({ id, draft: { ...draft, body: 'Otro' }, expectedVersion: version })
  await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION' })
  expect((await test.client.statements.list())[0]?.body).toBe(draft.body)
})

test('its Word is kept, in versions, and stays when the statement is taken back', async () => {
  using test = openTestCore()
  await configure(test.client)
  const { id, version } = await test.client.statements.create({ ...draft, city: '' })
  const subject = { kind: 'statement', subjectId: id } as const
  const { fileName } = await test.client.documents.generate(subject)
  expect(fileName).toBe('Pronunciamiento Por la infancia.docx')
  expect((await test.client.documents.text(subject)).text.replaceAll('\u00A0', ' ')).toContain(
    'Abancay, 5 de septiembre',
  )
  await test.client.statements.remove({ id, expectedVersion: version })
  expect((await test.client.documents.list({ sessionId: null })).map((one) => one.fileName)).toEqual([fileName])
})
