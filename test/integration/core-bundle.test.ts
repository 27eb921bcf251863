import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fileAddress, type HostFile } from '../../shared/contract/host.ts'
import { openSession, planSession } from '../helpers/committee.ts'
import { openTestCore, type TestCore } from '../helpers/core.ts'

const fetchFile = ({ core }: TestCore, file: HostFile): Promise<Response> =>
  core.fetch(new Request(`http://core${fileAddress(file)}`))

const unzip = async (response: Response) => unzipSync(new Uint8Array(await response.arrayBuffer()))

const openDemonstration = async () => {
  const test = openTestCore()
  await test.client.settings.loadDemonstration()
  const sessions = await test.client.sessions.list()
  const labelled = (label: string) => sessions.find((session) => session.label === label)!
  return { test, labelled }
}

test('what a session offers depends on what it is and what was recorded of it', async () => {
  const { test, labelled } = await openDemonstration()
  using _ = test
  const kindsOf = async (label: string) => {
    const offered = await test.client.documents.offered({ sessionId: labelled(label).id })
    return [...new Set(offered.map(({ kind }) => kind))]
  }
  expect(await kindsOf('Sesión de Instalación N° 001-2023')).toContain('installation_minutes')
  const ordinary = await kindsOf('Sesión Ordinaria N° 001-2023')
  expect(ordinary).toEqual(expect.arrayContaining(['agenda', 'attendance_list', 'minutes', 'agreement_certificate']))
  expect(ordinary).not.toContain('installation_minutes')
})

test('an act tells what was done: a session that is to come, or was not held, has none', async () => {
  using test = openTestCore()
  const session = await planSession(test.client, { kind: 'installation' })
  const kinds = async () => (await test.client.documents.offered({ sessionId: session.id })).map(({ kind }) => kind)
  expect(await kinds()).toEqual(['agenda', 'attendance_list', 'minutes'])
  const open = await openSession(test.client, session)
  expect(await kinds()).toContain('installation_minutes')
  const { version } = await test.client.sessions.get({ sessionId: open.id })
  await test.client.sessions.markNotHeld({ sessionId: open.id, reason: 'no_quorum', expectedVersion: version })
  expect(await kinds()).toEqual(['agenda', 'attendance_list', 'minutes'])
})

test('everything that is offered of every session can be written, and comes in one zip of the year', async () => {
  const { test } = await openDemonstration()
  using _ = test
  let written = 0
  for (const { id: sessionId } of await test.client.sessions.list())
    for (const subject of await test.client.documents.offered({ sessionId })) {
      await test.client.documents.generate(subject)
      written += 1
    }
  const response = await fetchFile(test, { kind: 'yearBundle', year: 2023 })
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('Documentos del año 2023.zip')
  const files = await unzip(response)
  expect(Object.keys(files)).toHaveLength(written)
  expect(Object.keys(files)).toContain('Sesión Ordinaria N° 001-2023/Acta Sesión Ordinaria N° 001-2023.docx')
})

test('the zip of a session has the last version of each document, whole', async () => {
  const { test, labelled } = await openDemonstration()
  using _ = test
  const { id: sessionId, label } = labelled('Sesión Ordinaria N° 002-2023')
  await test.client.documents.generate({ kind: 'agenda', subjectId: sessionId })
  const [item] = await test.client.agenda.list({ sessionId })
  await test.client.agenda.update({
    id: item!.id,
    draft: { title: 'Otro título', kind: item!.kind, presenter: null, plannedMinutes: null },
    expectedVersion: item!.version,
  })
  await test.client.documents.generate({ kind: 'agenda', subjectId: sessionId })
  const files = await unzip(await fetchFile(test, { kind: 'sessionBundle', sessionId }))
  expect(Object.keys(files)).toEqual([`Agenda ${label}_v2.docx`])
  const word = unzipSync(files[`Agenda ${label}_v2.docx`]!)
  expect(strFromU8(word['word/document.xml']!)).toContain('Otro título')
})

test('a session that is not there, or a year that is none, is not found', async () => {
  using test = openTestCore()
  const nowhere = await fetchFile(test, { kind: 'sessionBundle', sessionId: '01970000-0000-7000-8000-000000000000' })
  expect(nowhere.status).toBe(404)
  expect((await test.core.fetch(new Request('http://core/files/exports/anio/hoy'))).status).toBe(404)
})
