import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commitments, renderInstitution } from '../../electron/cli/commands-commitments.ts'
import { renderOfTerm } from '../../electron/cli/commands-documents.ts'
import { wordParts } from '../documents/word-file.ts'
import { addItem, addSeat, configure, openSession, planSession } from '../helpers/committee.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'

const today = '2023-03-14'

const textOf = (file: string): string =>
  (wordParts(readFileSync(file))['word/document.xml'] ?? '').replaceAll(/<[^>]+>/gu, '').replaceAll('\u00A0', ' ')

const openMesa = async () => {
  const test = openTestCore()
  const { client } = test
  await configure(client)
  const { institution: salud } = await addSeat(client, 'Dirección Regional de Salud')
  const { institution: drea } = await addSeat(client, 'DREA')
  const item = await addItem(client, await openSession(client, await planSession(client)))
  const promise = (text: string, dueOn: string | null, id: typeof drea.id) =>
    client.commitments.add({
      agendaItemId: item.id,
      draft: { text, responsibleIds: [id], dueOn, priority: null },
    })
  await promise('Enviar el padrón', '2023-03-10', salud.id)
  await promise('Presentar el plan', null, drea.id)
  const { id, version } = await promise('Ya cumplido', '2023-03-01', drea.id)
  await client.commitments.follow({
    id,
    sessionId: null,
    status: 'fulfilled',
    percentage: 100,
    note: null,
    dueOn: null,
    expectedVersion: version,
  })
  return { test, door: { client, fetch: (request: Request) => test.core.fetch(request) } }
}

test('the open commitments are listed by their day, all, overdue or of one institution', async () => {
  const { test, door } = await openMesa()
  using _ = test
  const all = await commitments(door, {}, today)
  expect(all.result).toMatchObject([
    { text: 'Enviar el padrón', daysOverdue: 4, dueOn: '2023-03-10', responsibles: ['Dirección Regional de Salud'] },
    { text: 'Presentar el plan', daysOverdue: 0, dueOn: null, status: 'pending', percentage: null },
  ])
  expect(all.sentences).toEqual(['2 compromisos abiertos, 1 vencido.'])
  expect((await commitments(door, { overdue: true }, today)).result).toMatchObject([{ text: 'Enviar el padrón' }])
  expect((await commitments(door, { institution: 'drea' }, today)).result).toMatchObject([
    { text: 'Presentar el plan' },
  ])
  await expect(commitments(door, { institution: 'Unicef' }, today)).rejects.toThrow('No hay una institución «Unicef»')
})

test('the sheet of an institution and what is overdue are written as Word', async () => {
  const { test, door } = await openMesa()
  using _ = test
  using folder = disposableFolder()
  const sheet = join(folder.path, 'hoja.docx')
  await renderInstitution(door, 'DREA', sheet)
  expect(textOf(sheet)).toMatch(/HOJA DE COMPROMISOS.*1 compromiso pendiente.*Presentar el plan.*Ya cumplido/su)
  expect(textOf(sheet)).not.toContain('Enviar el padrón')
  const overdue = join(folder.path, 'vencidos.docx')
  await renderOfTerm('overdue_commitments')(door, '2023', overdue)
  expect(textOf(overdue)).toMatch(/COMPROMISOS VENCIDOS.*1 compromiso, de 1 institución.*Enviar el padrón/su)
  expect(textOf(overdue)).not.toContain('Presentar el plan')
})
