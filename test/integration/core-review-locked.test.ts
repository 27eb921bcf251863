import { rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  addItem,
  addSeat,
  checkIn,
  institutionDraft,
  openSession,
  planSession,
  text,
  type TestSeat,
} from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'
import {
  actaText,
  addScan,
  approve,
  bytesOnDisk,
  closedSession,
  lastVersion,
  pathOfFile,
  reopen,
  seen,
  sha256Of,
} from '../helpers/review.ts'
import { documentXml, wordParts } from '../documents/word-file.ts'

const wordsOf = (docx: Uint8Array): string => documentXml(docx).replace(/<[^>]+>/g, '')
const footersOf = (docx: Uint8Array): string =>
  Object.entries(wordParts(docx))
    .filter(([path]) => path.startsWith('word/footer'))
    .map(([, xml]) => xml.replace(/<[^>]+>/g, ''))
    .join('\n')

test('the three files of an approved acta are on the disk, and their bytes are those of their SHA-256', async () => {
  using test = openTestCore()
  const { session } = await closedSession(test.client)
  const { modelSha256, fileSha256 } = lastVersion(await approve(test.client, session.id))
  const [model, word] = [modelSha256, fileSha256].map((sha256) => bytesOnDisk(test.dataFolder, sha256))
  expect([sha256Of(model!), sha256Of(word!)]).toEqual([modelSha256, fileSha256])
  expect(JSON.parse(model!.toString())).toMatchObject({ watermark: null, footerNote: null })
  expect(wordsOf(word!)).toContain('Se trató el informe.')
  const [row] = dumpOf(test.dataFolder)['minutes_version'] as { text_sha256: string }[]
  const kept = bytesOnDisk(test.dataFolder, row!.text_sha256)
  expect(sha256Of(kept)).toBe(row!.text_sha256)
  expect(kept.toString()).toContain('Se trató el informe.')
})

test('an approved acta is no draft any more, and prints the first figures of its SHA-256 on each page', async () => {
  using test = openTestCore()
  const { session } = await closedSession(test.client)
  expect(await actaText(test.client, session.id)).toContain('BORRADOR')
  const { modelSha256, fileSha256 } = lastVersion(await approve(test.client, session.id))
  const word = bytesOnDisk(test.dataFolder, fileSha256)
  expect(footersOf(word)).toContain(`SHA-256: ${modelSha256.slice(0, 12)}`)
  expect(Object.values(wordParts(word)).join()).not.toContain('BORRADOR')
  const said = await actaText(test.client, session.id)
  expect(said).toContain(`SHA-256: ${modelSha256.slice(0, 12)}`)
  expect(said).not.toContain('BORRADOR')
})

test('the file that was approved is the one among the documents, and writing the acta again gives that one back', async () => {
  using test = openTestCore()
  const { client, core } = test
  const { session } = await closedSession(client)
  const { fileSha256 } = lastVersion(await approve(client, session.id))
  const subject = { kind: 'minutes', subjectId: session.id } as const
  const [document] = await client.documents.list({ sessionId: session.id })
  expect(document).toMatchObject({ ...subject, sha256: fileSha256, isCurrent: true, documentVersion: 1 })
  expect(await client.documents.generate(subject)).toEqual(document)
  const response = await core.fetch(new Request(`http://mesa.test/files/documents/${document!.id}`))
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([sha256Of(bytes), bytes.length]).toEqual([fileSha256, document!.sizeBytes])
})

/** Changes everything that the acta was drawn from and that is not the session itself. */
const changeTheWorld = async (client: Client, { institution, principal }: TestSeat): Promise<void> => {
  await closedSession(client, 'Otra sesión', '2023-06-13')
  const { settings, version } = await client.settings.get()
  const committee = { ...settings.committee, name: 'Otra Mesa', city: 'Otra ciudad' }
  await client.settings.save({ settings: { ...settings, committee }, expectedVersion: version })
  const { id, givenNames, version: seenVersion } = principal
  const surnames = 'Otro Apellido'
  const draft = { givenNames, surnames, nationalId: null, sex: 'M', phone: null, email: null } as const
  await client.people.update({ id, draft, expectedVersion: seenVersion })
  const renamed = institutionDraft('Otro nombre')
  await client.institutions.update({ id: institution.id, draft: renamed, expectedVersion: institution.version })
  await addSeat(client, 'Institución de después')
}

test('whatever changes around it, an approved acta says what was approved: text, preview and Word', async () => {
  using test = openTestCore()
  const { client, core } = test
  const seat = await addSeat(client, 'DREA')
  const session = await openSession(client, await planSession(client))
  await checkIn(client, session, seat)
  await client.sessions.close({ ...(await seen(client, session.id)), endedAt: '12:00', nextSessionOn: null })
  await approve(client, session.id)
  const preview = async () => {
    const response = await core.fetch(new Request(`http://mesa.test/files/preview/minutes/${session.id}`))
    return (await response.text()).replaceAll(/nonce-[^&;]*/g, '').replaceAll(/nonce="[^"]*"/g, '')
  }
  const before = { text: await actaText(client, session.id), preview: await preview() }
  expect(before.text).toContain('DREA')
  await changeTheWorld(client, seat)
  expect({ text: await actaText(client, session.id), preview: await preview() }).toEqual(before)
  const word = await client.documents.generate({ kind: 'minutes', subjectId: session.id })
  expect(word).toMatchObject({ documentVersion: 1, isCurrent: true })
  await reopen(client, session.id)
  const draft = await actaText(client, session.id)
  expect(draft).toContain('BORRADOR')
  for (const now of ['OTRA MESA', 'Otra ciudad', 'Otro nombre', 'Otro Apellido']) expect(draft).toContain(now)
  expect(draft).not.toContain('DREA')
})

const draftOf = { text: 'Algo', adoption: 'consensus', votes: null } as const
const promise = { text: 'Algo', responsibleIds: [], dueOn: null, priority: null }
const itemDraft = { title: 'Otro', kind: 'other', presenter: null, plannedMinutes: null } as const

test('nothing that an approved or signed acta tells can be changed, by any door', async () => {
  using test = openTestCore()
  const { client } = test
  const seat = await addSeat(client, 'DREA')
  const { institution, principal, alternate } = seat
  const opened = await openSession(client, await planSession(client))
  const sessionId = opened.id
  const item = await addItem(client, opened)
  const agendaItemId = item.id
  const { notesVersion } = await client.minutes.saveNotes({ agendaItemId, notes: text('Uno'), expectedVersion: 0 })
  const agreement = await client.agreements.add({ agendaItemId, draft: draftOf })
  const commitment = await client.commitments.add({ agendaItemId, draft: promise })
  const arrival = {
    sessionId,
    institutionId: institution.id,
    capacity: 'principal',
    position: null,
    arrivedAt: null,
  } as const
  const { attendance } = await client.attendance.checkIn({ ...arrival, personId: principal.id })
  await client.sessions.close({ ...(await seen(client, sessionId)), endedAt: '12:00', nextSessionOn: null })
  await approve(client, sessionId)
  const session = await client.sessions.get({ sessionId })
  const { kind: _kind, isDecentralised, province, district, heldOn, firstCallAt, secondCallAt } = session
  const { venue, modality, onlineLink, startedAt, endedAt, quorumCall, presider, secretary, nextSessionOn } = session
  const place = { isDecentralised, province, district, heldOn, firstCallAt, secondCallAt, venue, modality, onlineLink }
  const facts = { startedAt, endedAt, quorumCall, presider, secretary, nextSessionOn, remarks: 'Algo más' }
  const { expectedVersion } = await seen(client, sessionId)
  const step = { sessionId, expectedVersion }
  const id = agendaItemId
  const stay = { arrivedAt: '09:20', leftAt: null }
  const person = { givenNames: 'Ana', surnames: 'Quispe', nationalId: null, sex: null, phone: null, email: null }
  const doors: Record<string, () => Promise<unknown>> = {
    'sessions.update': () => client.sessions.update({ ...step, draft: place, facts }),
    'sessions.open': () =>
      client.sessions.open({ ...step, startedAt: '09:00', quorumCall: 'first', presider: null, secretary: null }),
    'sessions.close': () => client.sessions.close({ ...step, endedAt: '13:00', nextSessionOn: null }),
    'sessions.suspend': () => client.sessions.suspend({ ...step, suspendedAt: '12:00', reason: null }),
    'sessions.resume': () =>
      client.sessions.resume({ ...step, resumedOn: '2023-03-15', resumedAt: '09:00', quorumCall: 'first' }),
    'sessions.reopen': () => client.sessions.reopen(step),
    'sessions.markNotHeld': () => client.sessions.markNotHeld({ ...step, reason: 'cancelled' }),
    'agenda.add': () => client.agenda.add({ sessionId, draft: itemDraft }),
    'agenda.update': () => client.agenda.update({ id, draft: itemDraft, expectedVersion: item.version }),
    'agenda.move': () => client.agenda.move({ id, position: 0 }),
    'agenda.takeUp': () => client.agenda.takeUp({ id }),
    'agenda.finish': () => client.agenda.finish({ id }),
    'agenda.skip': () => client.agenda.skip({ id, reason: 'Sin tiempo' }),
    'agenda.carryOver': () => client.agenda.carryOver({ id, targetSessionId: null, reason: null }),
    'agenda.restore': () => client.agenda.restore({ id }),
    'agenda.setHours': () =>
      client.agenda.setHours({ id, startedAt: '10:00', endedAt: null, expectedVersion: item.version }),
    'agenda.remove': () => client.agenda.remove({ id }),
    'minutes.saveNotes': () =>
      client.minutes.saveNotes({ agendaItemId, notes: text('Dos'), expectedVersion: notesVersion }),
    'minutes.comment': () => client.minutes.comment({ sessionId, agendaItemId, quote: 'Uno', text: 'Dos' }),
    'agreements.add': () => client.agreements.add({ agendaItemId, draft: draftOf }),
    'agreements.update': () => client.agreements.update({ id: agreement.id, draft: draftOf, expectedVersion: 2 }),
    'agreements.remove': () => client.agreements.remove({ id: agreement.id, reason: 'Error', expectedVersion: 2 }),
    'agreements.toCommitment': () => client.agreements.toCommitment({ id: agreement.id, expectedVersion: 2 }),
    'commitments.add': () => client.commitments.add({ agendaItemId, draft: promise }),
    'commitments.update': () => client.commitments.update({ id: commitment.id, draft: promise, expectedVersion: 1 }),
    'commitments.remove': () => client.commitments.remove({ id: commitment.id, expectedVersion: 1 }),
    'commitments.toAgreement': () => client.commitments.toAgreement({ id: commitment.id, expectedVersion: 1 }),
    'attendance.checkIn': () =>
      client.attendance.checkIn({ ...arrival, personId: alternate.id, capacity: 'alternate' }),
    'attendance.checkInNewPerson': () =>
      client.attendance.checkInNewPerson({
        sessionId,
        person,
        institutionName: null,
        capacity: 'guest',
        position: null,
        arrivedAt: null,
      }),
    'attendance.setMovementText': () =>
      client.attendance.setMovementText({
        attendanceId: attendance.id,
        sitting: 0,
        stayIndex: 0,
        kind: 'arrival',
        text: 'Llegó',
      }),
    'attendance.checkInPrincipals': () => client.attendance.checkInPrincipals({ sessionId, arrivedAt: null }),
    'attendance.setStays': () =>
      client.attendance.setStays({ id: attendance.id, stays: [stay], expectedVersion: attendance.version }),
    'attendance.setNote': () =>
      client.attendance.setNote({ id: attendance.id, note: 'Nota', expectedVersion: attendance.version }),
    'attendance.remove': () => client.attendance.remove({ ids: [attendance.id] }),
    'attendance.setAbsence': () =>
      client.attendance.setAbsence({
        sessionId,
        institutionId: institution.id,
        absence: { isJustified: true, reason: null },
      }),
    'coordination.elect': () =>
      client.coordination.elect({
        sessionId,
        role: 'coordinator',
        position: 'Coordinadora',
        candidates: [{ personId: principal.id, votes: 1 }],
        blankVotes: 0,
        spoiledVotes: 0,
      }),
  }
  const refusedIn = async (state: string) => {
    const before = dumpOf(test.dataFolder)
    for (const [door, open] of Object.entries(doors))
      expect([door, await failureOf(open())]).toMatchObject([door, { code: 'MINUTES_LOCKED', data: { state } }])
    expect(dumpOf(test.dataFolder)).toEqual(before)
  }
  await refusedIn('approved')
  await addScan(test, sessionId)
  await client.minutes.sign(step)
  await refusedIn('signed')
})

test('what follows an approved acta goes on: its commitments are followed up, and files are attached', async () => {
  using test = openTestCore()
  const { client } = test
  const opened = await openSession(client, await planSession(client))
  const { id: agendaItemId } = await addItem(client, opened)
  const commitment = await client.commitments.add({ agendaItemId, draft: promise })
  await client.sessions.close({ ...(await seen(client, opened.id)), endedAt: '12:00', nextSessionOn: null })
  await approve(client, opened.id)
  const before = await actaText(client, opened.id)
  const followed = await client.commitments.follow({
    id: commitment.id,
    sessionId: null,
    status: 'fulfilled',
    percentage: 100,
    note: 'Se entregó',
    dueOn: null,
    expectedVersion: commitment.version,
  })
  expect(followed.status).toBe('fulfilled')
  await addScan(test, opened.id)
  expect(await actaText(client, opened.id)).toBe(before)
})

test('reopening says why, keeps the version with its files, and the next approval is another version', async () => {
  using test = openTestCore()
  const { client } = test
  await client.settings.setOperator({ name: 'Elena Ríos' })
  const { session, item } = await closedSession(client)
  const first = lastVersion(await approve(client, session.id, { observations: 'Ninguna de fondo' }))
  const before = bytesOnDisk(test.dataFolder, first.fileSha256)
  const reopened = await reopen(client, session.id, 'Faltó un acuerdo')
  expect(reopened).toMatchObject({
    state: 'draft',
    versions: [{ ...first, reopened: { by: 'Elena Ríos', reason: 'Faltó un acuerdo' } }],
  })
  await client.minutes.saveNotes({ agendaItemId: item.id, notes: text('Se aprobó el informe.'), expectedVersion: 1 })
  const again = await approve(client, session.id)
  const second = lastVersion(again)
  expect(again.versions).toHaveLength(2)
  expect(second).toMatchObject({ ordinal: 2, reopened: null, observations: null })
  expect(second.modelSha256).not.toBe(first.modelSha256)
  expect(bytesOnDisk(test.dataFolder, first.fileSha256)).toEqual(before)
  const said = async (versionId: typeof first.id | null) =>
    (await client.minutes.versionText({ sessionId: session.id, versionId })).paragraphs
  expect(await said(first.id)).toContain('Se trató el informe.')
  expect(await said(second.id)).toContain('Se aprobó el informe.')
  expect(await said(null)).toEqual(await said(second.id))
  const files = await client.documents.list({ sessionId: session.id })
  expect(files.map(({ sha256, isCurrent }) => [sha256, isCurrent])).toEqual([
    [second.fileSha256, true],
    [first.fileSha256, false],
  ])
})

test('an acta reopened and approved again without a change is kept as a version with its own file all the same', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const first = lastVersion(await approve(client, session.id))
  await reopen(client, session.id)
  const second = lastVersion(await approve(client, session.id))
  expect(second).toMatchObject({ ordinal: 2, modelSha256: first.modelSha256 })
  const [document] = await client.documents.list({ sessionId: session.id })
  expect(document).toMatchObject({ sha256: second.fileSha256, isCurrent: true })
})

test('what was sent to review is compared with what stands: the mark of a draft is not a difference', async () => {
  using test = openTestCore()
  const { client } = test
  const { session, item } = await closedSession(client)
  const submitted = lastVersion(await client.minutes.submit(await seen(client, session.id)))
  const said = async (versionId: typeof submitted.id | null) =>
    (await client.minutes.versionText({ sessionId: session.id, versionId })).paragraphs
  expect(await said(submitted.id)).toEqual(await said(null))
  expect(await said(submitted.id)).not.toContain('BORRADOR')
  await client.minutes.saveNotes({ agendaItemId: item.id, notes: text('Uno', 'Dos'), expectedVersion: 1 })
  expect(await said(submitted.id)).toContain('Se trató el informe.')
  expect(await said(null)).toEqual(expect.arrayContaining(['Uno', 'Dos']))
})

test('a version of another session, or of none, has no text', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const { session: other } = await closedSession(client, 'Otra', '2023-04-11')
  const { id: versionId } = lastVersion(await approve(client, other.id))
  const failure = await failureOf(client.minutes.versionText({ sessionId: session.id, versionId }))
  expect(failure).toMatchObject({ code: 'NOT_FOUND', defined: true, data: { entity: 'minutesVersion' } })
})

test('words written while the Word file of the approval is made are in what is approved', async () => {
  using test = openTestCore()
  const { client } = test
  const { session, item } = await closedSession(client)
  const approving = { ...(await seen(client, session.id)), approvedInId: null, approvedOn: '2023-04-11' }
  const [review] = await Promise.all([
    client.minutes.approve({ ...approving, observations: null }),
    client.minutes.saveNotes({ agendaItemId: item.id, notes: text('A última hora'), expectedVersion: 1 }),
  ])
  const { modelSha256 } = lastVersion(review)
  expect(bytesOnDisk(test.dataFolder, modelSha256).toString()).toContain('A última hora')
  expect(await actaText(client, session.id)).toContain('A última hora')
})

test('the check of the disk misses a file of an acta, and names the acta', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const { modelSha256, fileSha256 } = lastVersion(await approve(client, session.id))
  expect(await client.exchange.check()).toMatchObject({ isSound: true })
  rmSync(pathOfFile(test.dataFolder, modelSha256))
  const name = `Acta ${session.label}, versión 1`
  expect(await client.exchange.check()).toMatchObject({ isSound: false, missingFiles: [name] })
  writeFileSync(pathOfFile(test.dataFolder, fileSha256), 'otra cosa')
  expect((await client.exchange.check()).damagedFiles).toContain(name)
})

test('an acta whose model was spoiled is not told as if it had been approved', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const { modelSha256 } = lastVersion(await approve(client, session.id))
  const path = pathOfFile(test.dataFolder, modelSha256)
  writeFileSync(path, bytesOnDisk(test.dataFolder, modelSha256).toString().replace('Se trató', 'No se trató'))
  expect(await failureOf(actaText(client, session.id))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'minutesVersion' },
  })
  expect(await client.documents.list({ sessionId: session.id })).toMatchObject([{ isCurrent: false }])
})
