import { expect, test } from 'vitest'
import type { Letter, LetterPurpose } from '../../shared/contract/letters.ts'
import type { Session, SessionDraft } from '../../shared/contract/sessions.ts'
import {
  accredit,
  addItem,
  addPerson,
  addSeat,
  configure,
  institutionDraft,
  planSession,
  sessionDraft,
} from '../helpers/committee.ts'
import { failureOf, openTestCore, steppingClock, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'

/** In good time for a session of the 14th. */
const monday = () => steppingClock('2023-03-06T14:00:00.000Z')

const openCommittee = async (names: readonly string[] = ['DREA', 'DIRESA', 'UGEL']) => {
  const test = openTestCore({ clock: monday() })
  const { settings, version: expectedVersion } = await configure(test.client)
  const committee = { ...settings.committee, phone: '083 000000' }
  await test.client.settings.save({ settings: { ...settings, committee }, expectedVersion })
  const seats = []
  for (const name of names) seats.push(await addSeat(test.client, name))
  const session = await planSession(test.client)
  await addItem(test.client, session)
  const purpose: LetterPurpose = { kind: 'call', sessionId: session.id }
  return { test, client: test.client, seats, session, purpose }
}

const changeSession = async (client: Client, { id }: Session, known: Partial<SessionDraft>) => {
  const { version, startedAt, endedAt, quorumCall, presider, secretary, nextSessionOn, remarks } =
    await client.sessions.get({ sessionId: id })
  const { kind: _, ...draft } = { ...sessionDraft, ...known }
  const facts = { startedAt, endedAt, quorumCall, presider, secretary, nextSessionOn, remarks }
  return client.sessions.update({ sessionId: id, draft, facts, expectedVersion: version })
}

const textOf = (client: Client, letter: Letter) =>
  client.documents.text({ kind: 'letters', subjectId: letter.id }).then(({ text }) => text.replaceAll('\u00A0', ' '))

test('the desk of a session proposes a letter to every seat of its day, to the principal or else to the alternate', async () => {
  const { test, client, purpose } = await openCommittee(['DREA', 'DIRESA'])
  using _ = test
  const institution = await client.institutions.create(institutionDraft('Asociación'))
  const rosa = await client.people.create({
    givenNames: 'Rosa',
    surnames: 'Rojas',
    nationalId: null,
    sex: 'F',
    phone: null,
    email: null,
  })
  await accredit(client, institution, rosa, 'alternate')
  const late = await client.institutions.create(institutionDraft('Llegó después'))
  await accredit(client, late, rosa, 'principal', { validFrom: '2023-03-15' })
  const desk = await client.letters.desk(purpose)
  expect(desk.letters).toEqual([])
  expect(desk.nextNumber).toBe('001-2023-MCLCP-APURÍMAC')
  expect(desk.proposal.replyBy).toBe('2023-03-13')
  expect(
    desk.proposal.recipients.map(({ institutionName, name, treatment }) => [institutionName, name, treatment]),
  ).toEqual([
    ['Asociación', 'Rosa Rojas', 'Señora'],
    ['DIRESA', 'Titular DIRESA', 'Señor(a)'],
    ['DREA', 'Titular DREA', 'Señor(a)'],
  ])
  expect(desk.fields).toMatchObject({
    sesion: 'Sesión Ordinaria N° 001-2023',
    lugar: 'Local de la Mesa',
    primera: '09:00',
  })
  expect(desk.forecast).toMatchObject({ seats: 3, expected: 0, unanswered: 3 })
  expect(desk.noticeDays).toBe(3)
})

test('a purpose has one draft: it is kept, changed while nobody else did, and thrown away without losing a number', async () => {
  const { test, client, purpose } = await openCommittee()
  using _ = test
  const { proposal } = await client.letters.desk(purpose)
  const save = (expectedVersion: number | null, subject = 'Asunto') =>
    client.letters.saveDraft({ purpose, draft: { ...proposal, subject: ` ${subject} ` }, expectedVersion })
  expect(await failureOf(save(1))).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'letter' } })
  const first = await save(null)
  expect(first).toMatchObject({ status: 'draft', number: null, issuedOn: null, subject: 'Asunto', supersedes: null })
  expect(await failureOf(save(null))).toMatchObject({ code: 'STALE_VERSION', data: { current: { id: first.id } } })
  const second = await save(first.version, 'Otro')
  expect(second).toMatchObject({ id: first.id, subject: 'Otro', version: first.version + 1 })
  expect(second.recipients.map(({ id }) => id)).toEqual(first.recipients.map(({ id }) => id))
  expect(await failureOf(save(first.version))).toMatchObject({ code: 'STALE_VERSION' })
  const discard = (expectedVersion: number) => client.letters.discardDraft({ letterId: first.id, expectedVersion })
  expect(await failureOf(discard(first.version))).toMatchObject({ code: 'STALE_VERSION' })
  expect(await discard(second.version)).toEqual({})
  expect(await client.letters.desk(purpose)).toMatchObject({ letters: [], nextNumber: '001-2023-MCLCP-APURÍMAC' })
  const unknown = { kind: 'call' as const, sessionId: first.id }
  expect(
    await failureOf(client.letters.saveDraft({ purpose: unknown, draft: proposal, expectedVersion: null })),
  ).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'session' },
  })
})

test('recipients are added, changed, put in order and taken out, and those that stay are the same ones', async () => {
  const { test, client, purpose } = await openCommittee()
  using _ = test
  const draft = await draftLetter(client, purpose)
  const [first, second, third] = draft.recipients.map(({ id, institutionId, institutionName }) => ({
    id,
    institutionId,
    institutionName,
  }))
  const { proposal } = await client.letters.desk(purpose)
  const [toFirst, , toThird] = proposal.recipients
  const recipients = [toThird!, guest(' Ana  Quispe '), { ...toFirst!, name: 'Otra persona' }]
  const body = { purpose, draft: { ...proposal, recipients }, expectedVersion: draft.version }
  const saved = await client.letters.saveDraft(body)
  expect(saved.recipients.map(({ id, name, isGuest }) => [id === third!.id, id === first!.id, name, isGuest])).toEqual([
    [true, false, `Titular ${third!.institutionName}`, false],
    [false, false, 'Ana Quispe', true],
    [false, true, 'Otra persona', false],
  ])
  expect(saved.recipients.some(({ id }) => id === second!.id)).toBe(false)
  const lost = { ...guest('Nadie'), personId: draft.id }
  const refused = client.letters.saveDraft({
    ...body,
    draft: { ...proposal, recipients: [lost] },
    expectedVersion: saved.version,
  })
  expect(await failureOf(refused)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'person' } })
})

test('issuing gives the next number and the day, fills the text in, and calls the session', async () => {
  const { test, client, session, purpose } = await openCommittee()
  using _ = test
  const draft = await draftLetter(client, purpose, { copies: [' Archivo ', ''], reference: '  ' })
  const issued = await issueLetter(client, draft)
  expect(issued).toMatchObject({
    id: draft.id,
    status: 'issued',
    number: '001-2023-MCLCP-APURÍMAC',
    issuedOn: '2023-03-06',
    subject: 'Convocatoria a Sesión Ordinaria N° 001-2023',
    copies: ['Archivo'],
    reference: null,
    supersedes: null,
  })
  expect(issued.filledBody).toContain('la Sesión Ordinaria N° 001-2023 del Comité Ejecutivo Regional')
  expect(issued.filledBody).not.toContain('{')
  expect((await client.sessions.get({ sessionId: session.id })).status).toBe('called')
  const { id: letterId, version: expectedVersion } = issued
  const again = { issuedOn: '2023-03-06', number: null, numberReason: null, isConfirmed: true }
  const refused = { code: 'LETTER_ISSUED', data: { number: '001-2023-MCLCP-APURÍMAC' } }
  expect(await failureOf(client.letters.issue({ letterId, expectedVersion, ...again }))).toMatchObject(refused)
  expect(await failureOf(client.letters.discardDraft({ letterId, expectedVersion }))).toMatchObject(refused)
})

const asked: [what: string, issuedOn: string, session: Partial<SessionDraft>, body: string, concerns: string[]][] = [
  ['dated after the session', '2023-03-15', {}, 'Texto', ['after_session']],
  ['of the same day', '2023-03-14', {}, 'Texto', ['same_day']],
  ['with little notice', '2023-03-11', {}, 'Texto', ['short_notice']],
  ['with an unknown field', '2023-03-06', {}, 'Hola {nadie}', ['unknown_field']],
  ['with both', '2023-03-13', {}, '{otro}', ['short_notice', 'unknown_field']],
]

test.each(asked)(
  'a letter %s is asked about, nothing is issued, and it goes on when somebody confirms',
  async (_, issuedOn, known, body, concerns) => {
    const { test, client, session, purpose } = await openCommittee(['DREA'])
    using __ = test
    await changeSession(client, session, known)
    const draft = await draftLetter(client, purpose, { body, replyBy: null })
    const before = dumpOf(test.dataFolder)
    expect(await failureOf(issueLetter(client, draft, { issuedOn }))).toMatchObject({
      code: 'LETTER_NEEDS_CONFIRMATION',
      data: { concerns },
    })
    expect(dumpOf(test.dataFolder)).toEqual(before)
    expect(await client.letters.check({ letterId: draft.id, issuedOn })).toEqual(concerns)
    const issued = await issueLetter(client, draft, { issuedOn, isConfirmed: true })
    expect(issued).toMatchObject({ status: 'issued', issuedOn })
  },
)

test('what is only worth a look is told by the check and never stands in the way', async () => {
  const { test, client, session, purpose } = await openCommittee(['DREA'])
  using _ = test
  await changeSession(client, session, { heldOn: '2023-04-06', firstCallAt: null, secondCallAt: null, venue: null })
  const draft = await draftLetter(client, purpose, { replyBy: '2023-04-07' })
  const { settings, version: expectedVersion } = await client.settings.get()
  const committee = { ...settings.committee, phone: '' }
  await client.settings.save({ settings: { ...settings, committee }, expectedVersion })
  const concerns = ['holiday', 'no_first_hour', 'no_venue', 'no_reply_contact', 'reply_reversed']
  expect(await client.letters.check({ letterId: draft.id, issuedOn: '2023-03-06' })).toEqual(concerns)
  expect((await issueLetter(client, draft)).status).toBe('issued')
})

test('a letter for nobody is refused, confirmed or not, and no number is lost', async () => {
  const { test, client, session, purpose } = await openCommittee(['DREA'])
  using _ = test
  const draft = await draftLetter(client, purpose, { recipients: [] })
  for (const isConfirmed of [false, true])
    expect(await failureOf(issueLetter(client, draft, { isConfirmed }))).toMatchObject({
      code: 'LETTER_WITHOUT_RECIPIENTS',
    })
  expect((await client.sessions.get({ sessionId: session.id })).status).toBe('planned')
  const { nextNumber, proposal } = await client.letters.desk(purpose)
  expect(nextNumber).toBe('001-2023-MCLCP-APURÍMAC')
  const whole = await client.letters.saveDraft({ purpose, draft: proposal, expectedVersion: draft.version })
  expect((await issueLetter(client, whole)).number).toBe('001-2023-MCLCP-APURÍMAC')
})

test('a session that was not held is not called, and one that is over keeps its step of life', async () => {
  const { test, client, session, purpose } = await openCommittee(['DREA'])
  using _ = test
  const draft = await draftLetter(client, purpose)
  const { id: sessionId, version: expectedVersion } = session
  await client.sessions.markNotHeld({ sessionId, reason: 'postponed', expectedVersion })
  expect(await failureOf(issueLetter(client, draft))).toMatchObject({
    code: 'SESSION_STATUS',
    data: { status: 'not_held' },
  })
})

test('a call issued again leaves the one before without effect and says what changed; the older one stays as it was sent', async () => {
  const { test, client, session, purpose } = await openCommittee()
  using _ = test
  const first = await issueLetter(
    client,
    await draftLetter(client, purpose, { body: 'Cuerpo {lugar}', recipients: [guest('Ana')], copies: ['Archivo'] }),
  )
  await changeSession(client, session, {
    heldOn: '2023-03-21',
    venue: 'DREA',
    modality: 'mixed',
    onlineLink: 'https://m.test/a',
  })
  await addItem(client, session, 'Plan')
  const { proposal } = await client.letters.desk(purpose)
  expect(proposal).toMatchObject({ body: 'Cuerpo {lugar}', copies: ['Archivo'], replyBy: '2023-03-20' })
  expect(proposal.recipients.map(({ isGuest }) => isGuest)).toEqual([false, false, false, true])
  const reissue = await draftLetter(client, purpose)
  expect(await textOf(client, reissue)).toMatch(/sin efecto el Oficio Múltiple N° 001-2023-MCLCP-APURÍMAC/u)
  const second = await issueLetter(client, reissue, { issuedOn: '2023-03-07' })
  expect(second).toMatchObject({ status: 'issued', number: '002-2023-MCLCP-APURÍMAC', filledBody: 'Cuerpo DREA' })
  expect(second.supersedes).toEqual({
    id: first.id,
    number: '001-2023-MCLCP-APURÍMAC',
    issuedOn: '2023-03-06',
    changes: [
      { field: 'heldOn', before: '2023-03-14', after: '2023-03-21' },
      { field: 'modality', before: 'in_person', after: 'mixed' },
      { field: 'venue', before: 'Local de la Mesa', after: 'DREA' },
      { field: 'onlineLink', before: null, after: 'https://m.test/a' },
      { field: 'agenda', before: '1. Informe', after: '1. Informe; 2. Plan' },
    ],
  })
  const { letters } = await client.letters.desk(purpose)
  expect(letters.map(({ id, status }) => [id, status])).toEqual([
    [second.id, 'issued'],
    [first.id, 'superseded'],
  ])
  expect(letters[1]).toEqual({ ...first, status: 'superseded', version: letters[1]!.version })
  const text = await textOf(client, second)
  expect(text).toMatch(/sin efecto el Oficio Múltiple N° 001-2023-MCLCP-APURÍMAC/u)
  expect(text).toContain('donde decía «Local de la Mesa», dice «DREA»')
})

test('a call dated before the one that it leaves without effect is the one in force all the same', async () => {
  const { test, client, purpose } = await openCommittee(['DREA'])
  using _ = test
  const first = await issueLetter(client, await draftLetter(client, purpose), { issuedOn: '2023-03-08' })
  const second = await issueLetter(client, await draftLetter(client, purpose), { issuedOn: '2023-03-07' })
  const third = await issueLetter(client, await draftLetter(client, purpose), { issuedOn: '2023-03-06' })
  const { letters } = await client.letters.desk(purpose)
  expect(letters.map(({ id }) => id)).toEqual([third.id, second.id, first.id])
  const sequences = []
  for (const { id } of [first, second, third]) {
    const response = await test.core.fetch(new Request(`http://mesa.test/files/letters/${id}/invitation`))
    sequences.push(/^SEQUENCE:(\d+)/mu.exec(await response.text())?.[1])
  }
  expect(sequences).toEqual(['0', '1', '2'])
})

test('a second request for accreditations is a reminder: both stand, and the last one shows in the padrón', async () => {
  const { test, client } = await openCommittee(['DREA'])
  using _ = test
  const institution = await client.institutions.create(institutionDraft('Asociación'))
  const [term] = await client.terms.list()
  const purpose: LetterPurpose = { kind: 'accreditation_request', termId: term!.id }
  const contact = { treatment: 'Ing.', name: 'Luis Huamán', position: 'Presidente', phone: null, email: 'a@b.test' }
  await client.institutions.setContacts({
    id: institution.id,
    contacts: [contact],
    expectedVersion: institution.version,
  })
  const first = await issueLetter(client, await draftLetter(client, purpose))
  expect(
    first.recipients.map(({ institutionName, treatment, name, hasEmail }) => [
      institutionName,
      treatment,
      name,
      hasEmail,
    ]),
  ).toEqual([
    ['Asociación', 'Ing.', 'Luis Huamán', true],
    ['DREA', 'Señor(a)', null, false],
  ])
  expect(first.replyBy).toBe('2023-03-21')
  const { proposal } = await client.letters.desk(purpose)
  const [toAssociation] = proposal.recipients
  const second = await issueLetter(client, await draftLetter(client, purpose, { recipients: [toAssociation!] }), {
    issuedOn: '2023-03-20',
  })
  expect(second.supersedes).toBeNull()
  const { letters, forecast, holidays } = await client.letters.desk(purpose)
  expect(letters.map(({ id, status }) => [id, status])).toEqual([
    [second.id, 'issued'],
    [first.id, 'issued'],
  ])
  expect([forecast, holidays]).toEqual([null, []])
  const roll = await client.roll.get({ termId: null, on: null })
  expect(roll!.rows.map(({ request }) => request?.number)).toEqual([
    '002-2023-MCLCP-APURÍMAC',
    '001-2023-MCLCP-APURÍMAC',
  ])
})

test('what was sent says the same after the session, its agenda and the people changed', async () => {
  const { test, client, session, seats, purpose } = await openCommittee(['DREA'])
  using _ = test
  const letter = await issueLetter(client, await draftLetter(client, purpose))
  const before = await textOf(client, letter)
  const document = await client.documents.generate({ kind: 'letters', subjectId: letter.id })
  await changeSession(client, session, {
    heldOn: '2023-03-28',
    venue: 'Otro lugar',
    firstCallAt: '15:00',
    secondCallAt: null,
  })
  await addItem(client, session, 'Punto nuevo')
  const { principal, institution } = seats[0]!
  const { id, version, isDemonstration: __, ...person } = principal
  await client.people.update({ id, draft: { ...person, surnames: 'Renombrada', sex: 'F' }, expectedVersion: version })
  await client.institutions.update({
    id: institution.id,
    draft: institutionDraft('Otro nombre'),
    expectedVersion: institution.version,
  })
  const appointed = {
    role: 'coordinator',
    position: 'Coordinadora',
    validFrom: '2020-01-01',
    validTo: null,
    note: null,
  } as const
  await client.coordination.appoint({ ...appointed, personId: id })
  expect(await textOf(client, letter)).toBe(before)
  const [again] = (await client.letters.desk(purpose)).letters
  expect(again).toEqual(letter)
  expect(await client.documents.generate({ kind: 'letters', subjectId: letter.id })).toEqual(document)
})

test('the series counts by year, a number by hand asks for a reason, and one that was given is refused', async () => {
  const { test, client, session, purpose } = await openCommittee(['DREA'])
  using _ = test
  const first = await issueLetter(client, await draftLetter(client, purpose))
  const draft = await draftLetter(client, purpose)
  const number = '009-2023-MCLCP-APURÍMAC'
  expect(await failureOf(issueLetter(client, draft, { number }))).toMatchObject({
    code: 'NUMBER_NEEDS_REASON',
    data: { number, expected: '002-2023-MCLCP-APURÍMAC' },
  })
  expect(await failureOf(issueLetter(client, draft, { number: first.number, numberReason: 'x' }))).toMatchObject({
    code: 'NUMBER_TAKEN',
  })
  expect((await client.letters.desk(purpose)).letters.map(({ status }) => status)).toEqual(['draft', 'issued'])
  expect((await issueLetter(client, draft, { number, numberReason: 'Los otros salieron en papel' })).number).toBe(
    number,
  )
  await changeSession(client, session, { heldOn: '2024-01-31' })
  const toAna = { replyBy: null, recipients: [guest('Ana')] }
  const next = await draftLetter(client, purpose, toAna)
  expect((await issueLetter(client, next, { issuedOn: '2024-01-22' })).number).toBe('001-2024-MCLCP-APURÍMAC')
  const last = await draftLetter(client, purpose, toAna)
  expect((await issueLetter(client, last, { issuedOn: '2023-12-29' })).number).toBe('010-2023-MCLCP-APURÍMAC')
})

const delivery = {
  medium: 'physical',
  dispatchedOn: '2023-03-07',
  dispatchedAt: '10:30',
  receivedBy: ' Mesa de  partes ',
  note: '',
} as const

test('a delivery is written down for many at once, corrected and taken back', async () => {
  const { test, client, purpose } = await openCommittee()
  using _ = test
  const draft = await draftLetter(client, purpose)
  const all = draft.recipients.map(({ id }) => id)
  const dispatch = (letterId: Letter['id'], recipientIds: string[]) =>
    client.letters.dispatch({ letterId, recipientIds, dispatch: delivery })
  expect(await failureOf(dispatch(draft.id, all))).toMatchObject({ code: 'LETTER_NOT_ISSUED' })
  const letter = await issueLetter(client, draft)
  const sent = await dispatch(letter.id, all.slice(0, 2))
  expect(sent.recipients.map(({ dispatches }) => dispatches.length)).toEqual([1, 1, 0])
  const [
    {
      dispatches: [one],
    },
  ] = sent.recipients as [Letter['recipients'][number]]
  expect(one).toMatchObject({
    medium: 'physical',
    dispatchedAt: '10:30',
    receivedBy: 'Mesa de partes',
    note: null,
    attachmentCount: 0,
  })
  await client.letters.dispatch({
    letterId: letter.id,
    recipientIds: [all[0]!],
    dispatch: { ...delivery, medium: 'whatsapp', dispatchedOn: '2023-03-06' },
  })
  const corrected = await client.letters.updateDispatch({
    id: one!.id,
    dispatch: { ...delivery, medium: 'email', receivedBy: null },
  })
  expect(corrected.recipients[0]!.dispatches.map(({ medium, receivedBy }) => [medium, receivedBy])).toEqual([
    ['whatsapp', 'Mesa de partes'],
    ['email', null],
  ])
  const removed = await client.letters.removeDispatch({ id: one!.id })
  expect(removed.recipients[0]!.dispatches.map(({ medium }) => medium)).toEqual(['whatsapp'])
  expect(await failureOf(client.letters.removeDispatch({ id: one!.id }))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'dispatch' },
  })
})

test('a delivery to the recipient of another letter is refused whole', async () => {
  const { test, client, purpose } = await openCommittee(['DREA'])
  using _ = test
  const first = await issueLetter(client, await draftLetter(client, purpose))
  const second = await issueLetter(client, await draftLetter(client, purpose))
  const recipientIds = [second.recipients[0]!.id, first.recipients[0]!.id]
  const before = dumpOf(test.dataFolder)
  expect(
    await failureOf(client.letters.dispatch({ letterId: second.id, recipientIds, dispatch: delivery })),
  ).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'recipient' },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('answers are counted, one for each seat, and tell what to expect of the quorum', async () => {
  const { test, client, purpose } = await openCommittee()
  using _ = test
  const { proposal } = await client.letters.desk(purpose)
  const draft = await draftLetter(client, purpose, { recipients: [...proposal.recipients, guest('Ana Quispe')] })
  const [drea, diresa, ugel, invited] = draft.recipients.map(({ id }) => id)
  const answer = (
    recipientId: string | undefined,
    said: Letter['recipients'][number]['answer'],
    answeredOn: string | null = null,
  ) => client.letters.answer({ recipientId: recipientId!, answer: said, answeredOn, note: ' Llegará  tarde ' })
  expect(await failureOf(answer(drea, 'principal'))).toMatchObject({ code: 'LETTER_NOT_ISSUED' })
  await issueLetter(client, draft)
  await answer(drea, 'principal', '2023-03-08')
  await answer(diresa, 'declined')
  await answer(invited, 'principal')
  const answered = await answer(ugel, 'alternate')
  expect(answered.recipients[0]).toMatchObject({
    answer: 'principal',
    answeredOn: '2023-03-08',
    answerNote: 'Llegará tarde',
  })
  expect(answered.recipients[1]).toMatchObject({ answer: 'declined', answeredOn: '2023-03-06' })
  const forecast = async () => (await client.letters.desk(purpose)).forecast
  expect(await forecast()).toMatchObject({
    seats: 3,
    principals: 1,
    alternates: 1,
    declined: 1,
    unanswered: 0,
    expected: 2,
    first: { required: 2, missing: 0 },
    second: { required: 3, missing: 1 },
  })
  const takenBack = await answer(ugel, 'none', '2023-03-08')
  expect(takenBack.recipients[2]).toMatchObject({ answer: 'none', answeredOn: null, answerNote: null })
  expect(await forecast()).toMatchObject({ expected: 1, unanswered: 1, first: { missing: 1 } })
})

test('a new call asks everybody again', async () => {
  const { test, client, purpose } = await openCommittee(['DREA'])
  using _ = test
  const first = await issueLetter(client, await draftLetter(client, purpose))
  await client.letters.answer({
    recipientId: first.recipients[0]!.id,
    answer: 'principal',
    answeredOn: null,
    note: null,
  })
  await issueLetter(client, await draftLetter(client, purpose))
  expect((await client.letters.desk(purpose)).forecast).toMatchObject({ expected: 0, unanswered: 1 })
})

test('letters of seats are told where to go: the person, else the contact, else the institution', async () => {
  const { test, client, purpose } = await openCommittee(['DREA', 'DIRESA', 'UGEL'])
  using _ = test
  const { proposal } = await client.letters.desk(purpose)
  const [toDiresa, toDrea, toUgel] = proposal.recipients
  const person = await client.people.get({ id: toDiresa!.personId! })
  const { id, version, isDemonstration: __, ...known } = person
  await client.people.update({ id, draft: { ...known, email: 'persona@diresa.test' }, expectedVersion: version })
  const contact = {
    treatment: null,
    name: 'Secretaría',
    position: null,
    phone: '983111222',
    email: 'contacto@drea.test',
  }
  for (const { institutionId } of [toDiresa!, toDrea!]) {
    const { institution } = await client.institutions.get({ id: institutionId! })
    await client.institutions.setContacts({
      id: institution.id,
      contacts: [contact],
      expectedVersion: institution.version,
    })
  }
  const { institution } = await client.institutions.get({ id: toUgel!.institutionId! })
  const draft = { ...institutionDraft('UGEL'), email: 'mesa@ugel.test' }
  await client.institutions.update({ id: institution.id, draft, expectedVersion: institution.version })
  const letter = await issueLetter(client, await draftLetter(client, purpose))
  const { emails } = await client.letters.message({ letterId: letter.id, recipientId: null })
  expect(emails).toEqual(['persona@diresa.test', 'contacto@drea.test', 'mesa@ugel.test'])
  const one = await client.letters.message({ letterId: letter.id, recipientId: letter.recipients[0]!.id })
  expect(one).toMatchObject({ emails: ['persona@diresa.test'], phone: '983111222' })
})

test('a letter without anybody to sign it yet, of a Mesa without a name, is issued with its lines to fill in', async () => {
  using test = openTestCore({ clock: monday() })
  await addSeat(test.client, 'DREA')
  const session = await planSession(test.client)
  const letter = await issueLetter(test.client, await draftLetter(test.client, { kind: 'call', sessionId: session.id }))
  expect(letter.status).toBe('issued')
  expect(await textOf(test.client, letter)).toContain('____')
})

test('a draft shows what it would say now, and is drawn with its blanks', async () => {
  const { test, client, session, purpose } = await openCommittee(['DREA'])
  using _ = test
  const draft = await draftLetter(client, purpose, { subject: 'En {lugar}' })
  expect(draft.filledSubject).toBe('En Local de la Mesa')
  await changeSession(client, session, { venue: 'Plaza' })
  const [now] = (await client.letters.desk(purpose)).letters
  expect(now).toMatchObject({ filledSubject: 'En Plaza', subject: 'En {lugar}', facts: { venue: 'Plaza' } })
  expect(await textOf(client, draft)).toMatch(/OFICIO MÚLTIPLE N° _+/u)
})

test('somebody whose given names and surnames are each as long as they may be is written to like anybody else', async () => {
  const { test, client, session, purpose } = await openCommittee([])
  using _ = test
  const institution = await client.institutions.create(institutionDraft('DREA'))
  await accredit(client, institution, await addPerson(client, 'A'.repeat(300), 'B'.repeat(300)))
  const draft = await draftLetter(client, purpose)
  expect(draft.recipients[0]?.name).toHaveLength(601)
  expect((await issueLetter(client, draft)).sessionId).toBe(session.id)
})
