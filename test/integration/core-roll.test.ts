import { expect, test } from 'vitest'
import type { RollRow } from '../../shared/contract/roll.ts'
import type { Accreditation, Institution, PersonDraft } from '../../shared/contract/committee.ts'
import {
  accredit,
  addPerson,
  addSeat,
  closeSession,
  configure,
  institutionDraft,
  openSession,
  planSession,
} from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const rowsOn = async (client: Client, on: string | null): Promise<RollRow[]> =>
  (await client.roll.get({ termId: null, on }))!.rows

const statesOn = async (client: Client, on: string) =>
  (await rowsOn(client, on)).map(({ institution, state, isExpiring }) => [institution.name, state, isExpiring])

const firstTermOf = async (client: Client) => (await client.terms.list())[0]!.id

const institutionsNamed = async (client: Client, ...names: string[]): Promise<Institution[]> => {
  const institutions = []
  for (const name of names) institutions.push(await client.institutions.create(institutionDraft(name)))
  return institutions
}

const replacement = (personId: Accreditation['personId'], validFrom: string) => ({
  personId,
  position: 'Directora',
  documentKind: 'official_letter' as const,
  document: '020-2023',
  documentDay: null,
  documentReceivedOn: null,
  validFrom,
})

test('replacing somebody closes the old one the day before, and names who took the place over', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  const luis = await addPerson(test.client, 'Luis', 'Huamán')
  const { id, version } = await accredit(test.client, institution!, ana)
  const replace = (validFrom: string, expectedVersion = version) =>
    test.client.accreditations.replace({ id, draft: replacement(luis.id, validFrom), expectedVersion })
  for (const tooEarly of ['2022-12-31', '2023-01-01', '2024-01-01'])
    expect(await failureOf(replace(tooEarly))).toMatchObject({
      code: 'REPLACEMENT_TOO_EARLY',
      data: { personName: 'Ana Quispe', validFrom: '2023-01-01' },
    })
  const { closed, successor } = await replace('2023-06-01')
  expect(closed).toMatchObject({ id, validTo: '2023-05-31', replacedById: successor.id, revokedReason: null })
  expect(successor).toMatchObject({
    personName: 'Luis Huamán',
    capacity: 'principal',
    position: 'Directora',
    documentName: 'Oficio N° 020-2023',
    validFrom: '2023-06-01',
    validTo: '2023-12-31',
    replacedById: null,
  })
  expect(await failureOf(replace('2023-07-01'))).toMatchObject({ code: 'STALE_VERSION' })
  const names = async (on: string) =>
    (await test.client.accreditations.list({ on })).map(({ personName }) => personName)
  expect([await names('2023-05-31'), await names('2023-06-01')]).toEqual([['Ana Quispe'], ['Luis Huamán']])
})

test('two in force for one seat and capacity are refused, and both documents are named, wherever it is tried', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  await accredit(test.client, institution!, ana, 'principal', { validTo: '2023-06-30' })
  const luis = await addPerson(test.client, 'Luis', 'Huamán')
  const later = { documentKind: 'resolution', document: '9', validFrom: '2023-07-01' } as const
  const {
    id,
    version: expectedVersion,
    ...second
  } = await accredit(test.client, institution!, luis, 'principal', later)
  const data = { existing: 'Ana Quispe', document: 'Oficio N° 001-2023', refusedDocument: 'Resolución N° 9' }
  const { personId, capacity, position, documentKind, document, documentDay, documentReceivedOn } = second
  const draft = { personId, capacity, position, documentKind, document, documentDay, documentReceivedOn }
  const moved = { ...draft, validFrom: '2023-06-30', validTo: null }
  const update = test.client.accreditations.update({ id, draft: moved, expectedVersion })
  expect(await failureOf(update)).toMatchObject({ code: 'ACCREDITATION_OVERLAPS', data })
  const asAlternate = { ...moved, capacity: 'alternate' as const }
  expect(await test.client.accreditations.update({ id, draft: asAlternate, expectedVersion })).toMatchObject({
    capacity: 'alternate',
    validFrom: '2023-06-30',
    validTo: null,
    version: expectedVersion + 1,
  })
})

test('revoking ends on a day and keeps the reason; lengthened afterwards, it was not revoked', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  const { id, version } = await accredit(test.client, institution!, ana)
  const revoke = (validTo: string, expectedVersion: number) =>
    test.client.accreditations.revoke({ id, validTo, reason: '  Dejó el cargo ', expectedVersion })
  expect(await failureOf(revoke('2022-12-31', version))).toMatchObject({ code: 'TIMES_REVERSED' })
  const revoked = await revoke('2023-06-30', version)
  expect(revoked).toMatchObject({ validTo: '2023-06-30', revokedReason: 'Dejó el cargo' })
  expect(await failureOf(revoke('2023-05-31', version))).toMatchObject({ code: 'STALE_VERSION' })
  expect(await test.client.accreditations.list({ on: '2023-07-01' })).toEqual([])
  const sooner = await test.client.accreditations.close({ id, validTo: '2023-05-31', expectedVersion: revoked.version })
  expect(sooner.revokedReason).toBe('Dejó el cargo')
  const longer = await test.client.accreditations.close({ id, validTo: '2023-12-31', expectedVersion: sooner.version })
  expect(longer).toMatchObject({ validTo: '2023-12-31', revokedReason: null })
})

test('removing a successor gives the place back to whom it had replaced; one that was replaced cannot be removed', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  const luis = await addPerson(test.client, 'Luis', 'Huamán')
  const { id, version } = await accredit(test.client, institution!, ana)
  const draft = replacement(luis.id, '2023-06-01')
  const { closed, successor } = await test.client.accreditations.replace({ id, draft, expectedVersion: version })
  const remove = (which: Accreditation, expectedVersion = which.version) =>
    test.client.accreditations.remove({ id: which.id, expectedVersion })
  expect(await failureOf(remove(closed))).toMatchObject({ code: 'NOT_EMPTY' })
  expect(await failureOf(remove(successor, successor.version + 1))).toMatchObject({ code: 'STALE_VERSION' })
  expect(await remove(successor)).toEqual({})
  const [back, ...others] = await test.client.accreditations.list({ on: null })
  expect(others).toEqual([])
  expect(back).toMatchObject({ id, validTo: '2023-12-31', replacedById: null })
  expect(await remove(back!)).toEqual({})
  expect(await failureOf(remove(back!))).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'accreditation' } })
})

test('who was revoked before the replacement began stays revoked when the replacement is removed', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  const luis = await addPerson(test.client, 'Luis', 'Huamán')
  const { id, version } = await accredit(test.client, institution!, ana)
  const draft = replacement(luis.id, '2023-06-01')
  const { closed, successor } = await test.client.accreditations.replace({ id, draft, expectedVersion: version })
  const revoking = { id, validTo: '2023-04-30', reason: 'Falleció', expectedVersion: closed.version }
  expect(await test.client.accreditations.revoke(revoking)).toMatchObject({ replacedById: null })
  await test.client.accreditations.remove({ id: successor.id, expectedVersion: successor.version })
  expect(await test.client.accreditations.list({ on: null })).toMatchObject([
    { id, validTo: '2023-04-30', revokedReason: 'Falleció' },
  ])
})

test('who was replaced and then moved after the one that followed keeps the new days when that one is removed', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  const luis = await addPerson(test.client, 'Luis', 'Huamán')
  const { id, version } = await accredit(test.client, institution!, ana)
  const draft = replacement(luis.id, '2023-06-01')
  const { closed, successor } = await test.client.accreditations.replace({ id, draft, expectedVersion: version })
  const later = { ...replacement(ana.id, '2024-01-01'), capacity: 'principal' as const, validTo: '2024-12-31' }
  await test.client.accreditations.update({ id, draft: later, expectedVersion: closed.version })
  await test.client.accreditations.remove({ id: successor.id, expectedVersion: successor.version })
  expect(await test.client.accreditations.list({ on: null })).toMatchObject([
    { id, validFrom: '2024-01-01', validTo: '2024-12-31' },
  ])
})

test('the history of a seat tells who held it, who came after, what ended it and when nobody did', async () => {
  using test = openTestCore()
  const [institution, other] = await institutionsNamed(test.client, 'DREA', 'UGEL')
  const [ana, luis, rosa] = [
    await addPerson(test.client, 'Ana', 'Quispe'),
    await addPerson(test.client, 'Luis', 'Huamán'),
    await addPerson(test.client, 'Rosa', 'Rojas'),
  ]
  const first = await accredit(test.client, institution!, ana, 'principal', { validFrom: '2022-01-01' })
  const { successor } = await test.client.accreditations.replace({
    id: first.id,
    draft: replacement(luis.id, '2022-03-01'),
    expectedVersion: first.version,
  })
  const { id, version: expectedVersion } = successor
  await test.client.accreditations.revoke({ id, validTo: '2022-05-31', reason: 'Renunció', expectedVersion })
  await accredit(test.client, institution!, rosa, 'alternate', { validFrom: '2022-08-01', validTo: '2022-12-31' })
  await accredit(test.client, institution!, ana, 'principal', { validFrom: '2023-01-01', validTo: null })
  await accredit(test.client, other!, luis)
  const { accreditations, events } = await test.client.accreditations.history({ institutionId: institution!.id })
  expect(accreditations.map(({ personName, validFrom }) => [personName, validFrom])).toEqual([
    ['Ana Quispe', '2023-01-01'],
    ['Rosa Rojas', '2022-08-01'],
    ['Luis Huamán', '2022-03-01'],
    ['Ana Quispe', '2022-01-01'],
  ])
  expect(events.map(({ day, kind, personName, detail }) => [day, kind, personName, detail])).toEqual([
    ['2023-01-01', 'accredited', 'Ana Quispe', null],
    ['2022-12-31', 'ended', 'Rosa Rojas', null],
    ['2022-08-01', 'accredited', 'Rosa Rojas', null],
    ['2022-06-01', 'gap', null, '2022-07-31'],
    ['2022-05-31', 'revoked', 'Luis Huamán', 'Renunció'],
    ['2022-03-01', 'accredited', 'Luis Huamán', null],
    ['2022-02-28', 'replaced', 'Ana Quispe', 'Luis Huamán'],
    ['2022-01-01', 'accredited', 'Ana Quispe', null],
  ])
  expect(events.find(({ kind }) => kind === 'gap')).toMatchObject({ capacity: null, documentName: null })
  expect(await failureOf(test.client.accreditations.history({ institutionId: ana.id }))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'institution' },
  })
})

test('an accreditation until the last day that there is leaves no gap after it', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  await accredit(test.client, institution!, ana, 'principal', { validTo: '9999-12-31' })
  await accredit(test.client, institution!, ana, 'alternate', { validFrom: '2023-05-01' })
  const { events } = await test.client.accreditations.history({ institutionId: institution!.id })
  expect(events.map(({ kind }) => kind)).toEqual(['accredited', 'accredited'])
  expect((await rowsOn(test.client, '2023-12-31'))[0]).toMatchObject({ state: 'accredited', expiresOn: '2023-12-31' })
})

test('the padrón says what each seat is on any day: whole, of one, missing, expiring, expired', async () => {
  using test = openTestCore()
  const [both, principal, alternate, , expired] = await institutionsNamed(
    test.client,
    'Ambos',
    'Solo titular',
    'Solo alterna',
    'Nadie',
    'Vencida',
  )
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  await accredit(test.client, both!, ana)
  await accredit(test.client, both!, ana, 'alternate', { validFrom: '2023-04-01', validTo: '2023-07-15' })
  await accredit(test.client, principal!, ana, 'principal', { validTo: null })
  await accredit(test.client, alternate!, ana, 'alternate', { validTo: null })
  await accredit(test.client, expired!, ana, 'principal', { validTo: '2023-05-31' })
  expect(await statesOn(test.client, '2023-06-15')).toEqual([
    ['Ambos', 'accredited', true],
    ['Nadie', 'missing', false],
    ['Solo alterna', 'only_alternate', false],
    ['Solo titular', 'only_principal', false],
    ['Vencida', 'expired', false],
  ])
  const on = (day: string) => statesOn(test.client, day)
  const before = await on('2023-03-31')
  for (const name of ['Ambos', 'Vencida']) expect(before).toContainEqual([name, 'only_principal', false])
  expect(await on('2023-05-01')).toContainEqual(['Vencida', 'only_principal', true])
  expect(await on('2023-07-16')).toContainEqual(['Ambos', 'only_principal', false])
  expect(await on('2023-12-01')).toContainEqual(['Ambos', 'only_principal', true])
})

test('a line of the padrón has what a list may show: masked document and phone, never the whole ones', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  const draft: PersonDraft = {
    givenNames: 'Ana',
    surnames: 'Quispe',
    nationalId: '31000001',
    sex: 'F',
    phone: '983000321',
    email: 'ana@drea.test',
  }
  const person = await test.client.people.create(draft)
  await accredit(test.client, institution!, person)
  const contact = { treatment: null, name: 'Luis Huamán', position: null, phone: null, email: null }
  await test.client.institutions.setContacts({ id: institution!.id, contacts: [contact, contact], expectedVersion: 1 })
  const [row] = await rowsOn(test.client, null)
  expect(row).toMatchObject({
    contactCount: 2,
    isActive: true,
    hasAnswered: true,
    request: null,
    alternate: null,
    principal: {
      personName: 'Ana Quispe',
      sex: 'F',
      maskedNationalId: '•••••001',
      maskedPhone: '••••••321',
      hasEmail: true,
      documentName: 'Oficio N° 001-2023',
      position: 'Representante',
    },
  })
  expect(JSON.stringify(row)).not.toMatch(/31000001|983000321|ana@/u)
})

test('without a term there is no padrón; without a day it is today, or the nearest day of the term', async () => {
  using test = openTestCore()
  expect(await test.client.roll.get({ termId: null, on: null })).toBeNull()
  const past = await test.client.terms.create({ name: 'CER 2021', firstDay: '2021-02-01', lastDay: '2021-11-30' })
  const next = await test.client.terms.create({ name: 'CER 2024', firstDay: '2024-02-01', lastDay: '2024-11-30' })
  const onOf = async (termId: typeof past.id | null, on: string | null) => {
    const roll = await test.client.roll.get({ termId, on })
    return [roll!.term.name, roll!.on]
  }
  expect(await onOf(past.id, null)).toEqual(['CER 2021', '2021-11-30'])
  expect(await onOf(next.id, null)).toEqual(['CER 2024', '2024-02-01'])
  expect(await onOf(null, '2021-05-05')).toEqual(['CER 2021', '2021-05-05'])
  expect(await onOf(null, null)).toEqual(['CER 2024', '2024-02-01'])
  const unknown = test.client.roll.get({ termId: '00000000-0000-7000-8000-0000000000ff', on: null })
  expect(await failureOf(unknown)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'term' } })
})

test('an institution leaves a term and comes back; one accredited in it cannot be taken out, one that never was can', async () => {
  using test = openTestCore()
  const [drea, ugel] = await institutionsNamed(test.client, 'DREA', 'UGEL')
  await accredit(test.client, drea!, await addPerson(test.client, 'Ana', 'Quispe'))
  const termId = await firstTermOf(test.client)
  const listed = async () =>
    (await rowsOn(test.client, null)).map(({ institution, isActive }) => [institution.name, isActive])
  await test.client.roll.setMember({ termId, institutionId: drea!.id, isActive: false })
  expect(await listed()).toEqual([
    ['DREA', false],
    ['UGEL', true],
  ])
  await test.client.roll.setMember({ termId, institutionId: drea!.id, isActive: true })
  const out = (institutionId: Institution['id']) => test.client.roll.removeMember({ termId, institutionId })
  expect(await failureOf(out(drea!.id))).toMatchObject({ code: 'NOT_EMPTY' })
  expect(await out(ugel!.id)).toEqual({})
  expect(await listed()).toEqual([['DREA', true]])
  const missing = test.client.roll.setMember({ termId, institutionId: termId, isActive: true })
  expect(await failureOf(missing)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'institution' } })
})

test('an institution known only from its guests is not in the padrón, until somebody is accredited for it', async () => {
  using test = openTestCore()
  await addSeat(test.client, 'DREA')
  const { id: sessionId } = await planSession(test.client)
  await test.client.attendance.checkInNewPerson({
    sessionId,
    person: { givenNames: 'Luis', surnames: 'Huamán', nationalId: null, sex: null, phone: null, email: null },
    institutionName: 'Municipalidad',
    capacity: 'guest',
    position: null,
    arrivedAt: null,
  })
  const names = async () => (await rowsOn(test.client, null)).map(({ institution }) => institution.name)
  expect(await names()).toEqual(['DREA'])
  const { institutions } = await test.client.institutions.list()
  const guest = institutions.find(({ name }) => name === 'Municipalidad')!
  await accredit(test.client, guest, await addPerson(test.client, 'Rosa', 'Rojas'))
  expect(await names()).toEqual(['DREA', 'Municipalidad'])
})

test('an accreditation that goes on from the term before holds the seat, and is no answer to the new term', async () => {
  using test = openTestCore()
  const [institution] = await institutionsNamed(test.client, 'DREA')
  await accredit(test.client, institution!, await addPerson(test.client, 'Ana', 'Quispe'), 'principal', {
    validTo: null,
  })
  const draft = { name: 'CER 2024', firstDay: '2024-01-01', lastDay: '2024-12-31' }
  const [term] = await test.client.terms.list()
  await test.client.terms.succeed({ fromId: term!.id, closing: null, ...draft })
  expect(await rowsOn(test.client, '2024-06-01')).toMatchObject([{ state: 'only_principal', hasAnswered: false }])
  expect(await rowsOn(test.client, '2023-06-01')).toMatchObject([{ state: 'only_principal', hasAnswered: true }])
})

test('the installation of a term shows each step as it is taken: request, answers, session, election', async () => {
  using test = openTestCore()
  await configure(test.client)
  const { settings, version } = await test.client.settings.get()
  const coordinator = { name: 'Quien firma por ahora', position: 'Coordinador regional' }
  await test.client.settings.save({
    settings: { ...settings, signatories: { ...settings.signatories, coordinator } },
    expectedVersion: version,
  })
  const [drea, ugel] = await institutionsNamed(test.client, 'DREA', 'UGEL')
  const termId = await firstTermOf(test.client)
  const installation = () => test.client.roll.installation({ termId })
  expect(await installation()).toMatchObject({
    institutions: 2,
    request: null,
    answered: 0,
    session: null,
    coordinator: null,
    alternate: null,
  })
  const purpose = { kind: 'accreditation_request' as const, termId }
  const { proposal } = await test.client.letters.desk(purpose)
  const draft = await test.client.letters.saveDraft({ purpose, draft: proposal, expectedVersion: null })
  expect((await installation()).request).toMatchObject({ number: null, recipients: 2, dispatched: 0 })
  const letter = await test.client.letters.issue({
    letterId: draft.id,
    issuedOn: '2023-03-14',
    number: null,
    numberReason: null,
    isConfirmed: false,
    expectedVersion: draft.version,
  })
  const dispatch = {
    medium: 'physical',
    dispatchedOn: '2023-03-15',
    dispatchedAt: '10:00',
    receivedBy: null,
    note: null,
  } as const
  const [toDrea] = letter.recipients
  await test.client.letters.dispatch({ letterId: letter.id, recipientIds: [toDrea!.id], dispatch })
  expect((await installation()).request).toMatchObject({
    number: '001-2023-MCLCP-APURÍMAC',
    replyBy: '2023-03-29',
    recipients: 2,
    dispatched: 1,
  })
  const requests = (await rowsOn(test.client, null)).map(({ request }) => [request?.number, request?.dispatchedOn])
  expect(requests).toEqual([
    ['001-2023-MCLCP-APURÍMAC', '2023-03-15'],
    ['001-2023-MCLCP-APURÍMAC', null],
  ])
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  await accredit(test.client, drea!, ana)
  const undocumented = { documentKind: null, document: null }
  await accredit(test.client, ugel!, await addPerson(test.client, 'Luis', 'Huamán'), 'principal', undocumented)
  const reminder = await test.client.letters.saveDraft({
    purpose,
    draft: { ...proposal, recipients: proposal.recipients.slice(1) },
    expectedVersion: null,
  })
  await test.client.letters.issue({
    letterId: reminder.id,
    issuedOn: '2023-03-20',
    number: null,
    numberReason: null,
    isConfirmed: false,
    expectedVersion: reminder.version,
  })
  expect((await installation()).request).toMatchObject({ letterId: reminder.id, recipients: 2, dispatched: 1 })
  expect((await installation()).answered).toBe(1)
  const session = await openSession(test.client, await planSession(test.client, { kind: 'installation' }))
  await test.client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: null })
  const election = { position: 'Coordinadora regional', blankVotes: 0, spoiledVotes: 0 }
  const candidates = [{ personId: ana.id, votes: 2 }]
  await test.client.coordination.elect({ sessionId: session.id, role: 'coordinator', ...election, candidates })
  await closeSession(test.client, session)
  expect(await installation()).toMatchObject({
    session: { id: session.id, status: 'closed', heldOn: '2023-03-14' },
    coordinator: 'Ana Quispe',
    alternate: null,
  })
  // In the next term she goes on until somebody is elected, and nobody has been yet.
  const following = { name: 'CER 2024', firstDay: '2024-01-01', lastDay: '2024-12-31' }
  const { term: next } = await test.client.terms.succeed({ fromId: termId, closing: null, ...following })
  expect(await test.client.roll.installation({ termId: next.id })).toMatchObject({ session: null, coordinator: null })
})
