import { expect, test } from 'vitest'
import type { Letter, LetterDraft, LetterPurpose } from '../../shared/contract/letters.ts'
import type { SessionDraft } from '../../shared/contract/sessions.ts'
import { readCalendar, valueOf } from '../helpers/calendar.ts'
import { addItem, configure, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, steppingClock, type TestCore } from '../helpers/core.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'

const hostile = `Ñandú & "comillas" 'simples' <b> 100% #1 ?a=b;c,d \\n {x}`

const openMesa = async (draft: Partial<SessionDraft> = {}, points: readonly string[] = ['Informe']) => {
  const test = openTestCore({ clock: steppingClock('2023-03-06T14:00:00.000Z') })
  await configure(test.client)
  const session = await planSession(test.client, draft)
  for (const point of points) await addItem(test.client, session, point)
  const purpose: LetterPurpose = { kind: 'call', sessionId: session.id }
  const issue = async (known: Partial<LetterDraft> = {}) => {
    const recipients = [guest('Ana Quispe', { email: 'ana@m.test' })]
    return issueLetter(test.client, await draftLetter(test.client, purpose, { recipients, ...known }), {
      isConfirmed: true,
    })
  }
  return { test, client: test.client, session, purpose, issue }
}

const invitationOf = async ({ core }: TestCore, { id }: Letter) => {
  const response = await core.fetch(new Request(`http://mesa.test/files/letters/${id}/invitation`))
  return { response, text: await response.text() }
}

/** What a mail program would read in an address, by RFC 6068. */
const readMail = (mailto: string) => {
  const parts = /^mailto:([^?]*)\?(.*)$/u.exec(mailto)!
  const fields = parts[2]!.split('&').map((field) => field.split('=').map(decodeURIComponent))
  const addresses = (text: string) => text.split(',').filter(Boolean).map(decodeURIComponent)
  const raw = (name: string) => new RegExp(`[?&]${name}=([^&]*)`, 'u').exec(mailto)?.[1] ?? ''
  return {
    to: addresses(parts[1]!),
    bcc: addresses(raw('bcc')),
    fields: Object.fromEntries(fields) as Record<string, string>,
  }
}

test('the message to one recipient greets them, tells the call whole, and asks for an answer', async () => {
  const { test, client, issue } = await openMesa({}, ['Informe', 'Plan de trabajo'])
  using _ = test
  const letter = await issue({ replyBy: '2023-03-13' })
  const message = await client.letters.message({ letterId: letter.id, recipientId: letter.recipients[0]!.id })
  expect(message.subject).toBe(
    'Oficio Múltiple N° 001-2023-MCLCP-APURÍMAC: Convocatoria a Sesión Ordinaria N° 001-2023',
  )
  expect(message.text.replaceAll('\u00A0', ' ').split('\n')).toEqual([
    'Señora Ana Quispe:',
    '',
    'La Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac le hace llegar el Oficio Múltiple N° 001-2023-MCLCP-APURÍMAC: Convocatoria a Sesión Ordinaria N° 001-2023.',
    '',
    'Sesión Ordinaria N° 001-2023',
    'Día: 14 de marzo de 2023',
    'Primera convocatoria: 09:00',
    'Segunda convocatoria: 09:30',
    'Lugar: Local de la Mesa',
    '',
    'Agenda:',
    '1. Informe',
    '2. Plan de trabajo',
    '',
    'Por favor, confirme su asistencia hasta el 13 de marzo de 2023. Si no puede venir la persona titular, le pedimos que venga la alterna.',
  ])
  const { to, bcc, fields } = readMail(message.mailto)
  expect({ to, bcc }).toEqual({ to: ['ana@m.test'], bcc: [] })
  expect(fields['subject']).toBe(message.subject)
  expect(fields['body']).toBe(message.text.replaceAll('\n', '\r\n'))
})

test('the message to all greets nobody by name and hides the addresses, each once; those without one are counted', async () => {
  const { test, client, issue } = await openMesa()
  using _ = test
  const letter = await issue({
    recipients: [
      guest('Ana', { email: 'ana@m.test', phone: '983111222' }),
      guest('Luis', { email: 'luis+cer@m.test' }),
      guest('Ana otra vez', { email: 'ana@m.test' }),
      guest('Sin correo', { phone: '983111333' }),
    ],
  })
  const message = await client.letters.message({ letterId: letter.id, recipientId: null })
  expect(message).toMatchObject({ emails: ['ana@m.test', 'luis+cer@m.test'], withoutEmail: 1, phone: null })
  expect(message.text).toMatch(/^Buenos días:\n/u)
  expect(message.text).not.toMatch(/Ana|Luis/u)
  expect(readMail(message.mailto)).toMatchObject({ to: [], bcc: ['ana@m.test', 'luis+cer@m.test'] })
  const [, , , withPhone] = letter.recipients
  const one = await client.letters.message({ letterId: letter.id, recipientId: withPhone!.id })
  expect(one).toMatchObject({ emails: [], withoutEmail: 1, phone: '983111333' })
})

test('whatever stands in a message comes out of its address as it was, and adds no field to it', async () => {
  const { test, client, issue } = await openMesa({ venue: hostile }, [hostile, '&bcc=otro@m.test&attach=/etc/passwd'])
  using _ = test
  const email = 'a?cc=x@m.test&bcc=y,z'
  const letter = await issue({ subject: hostile, body: 'Texto', recipients: [guest(hostile, { email })] })
  const { text, subject, mailto } = await client.letters.message({
    letterId: letter.id,
    recipientId: letter.recipients[0]!.id,
  })
  expect(mailto).toMatch(/^mailto:[\w.~!$'()*+,;:@%-]*\?[\w.~!$'()*+,;:@/?=&%-]*$/u)
  const { to, bcc, fields } = readMail(mailto)
  expect({ to, bcc, names: Object.keys(fields) }).toEqual({ to: [email], bcc: [], names: ['subject', 'body'] })
  expect([fields['subject'], fields['body']]).toEqual([subject, text.replaceAll('\n', '\r\n')])
  expect(text).toContain(hostile)
})

test('a very long call still has its whole text and address', async () => {
  const points = Array.from({ length: 40 }, (_, index) => `Punto ${String(index)} ${'ñandú '.repeat(30)}`.trim())
  const { test, client, issue } = await openMesa({}, points)
  using _ = test
  const letter = await issue()
  const { text, mailto } = await client.letters.message({ letterId: letter.id, recipientId: null })
  for (const point of points) expect(text).toContain(point)
  expect(readMail(mailto).fields['body']).toBe(text.replaceAll('\n', '\r\n'))
})

test('a draft has no message and no invitation; a request for accreditations has its text, and no invitation', async () => {
  const { test, client, purpose } = await openMesa()
  using _ = test
  const draft = await draftLetter(client, purpose, { recipients: [guest('Ana')] })
  expect(await failureOf(client.letters.message({ letterId: draft.id, recipientId: null }))).toMatchObject({
    code: 'LETTER_NOT_ISSUED',
  })
  expect((await invitationOf(test, draft)).response.status).toBe(409)
  const term = await client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  const request: LetterPurpose = { kind: 'accreditation_request', termId: term.id }
  const letter = await issueLetter(
    client,
    await draftLetter(client, request, { recipients: [guest('Ana')], replyBy: '2023-03-20' }),
  )
  const { text } = await client.letters.message({ letterId: letter.id, recipientId: null })
  expect(text).toContain(letter.filledBody)
  expect(text.replaceAll('\u00A0', ' ')).toContain('envíe el documento de acreditación hasta el 20 de marzo de 2023.')
  expect((await invitationOf(test, letter)).response.status).toBe(404)
  const elsewhere = client.letters.message({ letterId: letter.id, recipientId: draft.recipients[0]!.id })
  expect(await failureOf(elsewhere)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'recipient' } })
})

test('the invitation is a calendar with one event, at the hour of Lima as an instant of UTC', async () => {
  const { test, issue, session } = await openMesa({}, ['Informe', 'Plan'])
  using _ = test
  const { response, text } = await invitationOf(test, await issue())
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(response.headers.get('content-disposition')).toContain(
    encodeURIComponent('Convocatoria Sesión Ordinaria N° 001-2023.ics'),
  )
  const lines = readCalendar(text)
  expect(
    lines.filter(({ name }) => name === 'BEGIN' || name === 'END').map(({ name, value }) => `${name} ${value}`),
  ).toEqual(['BEGIN VCALENDAR', 'BEGIN VEVENT', 'END VEVENT', 'END VCALENDAR'])
  const known = Object.fromEntries(
    ['VERSION', 'METHOD', 'UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'DTSTAMP', 'SUMMARY', 'LOCATION', 'DESCRIPTION'].map(
      (name) => [name, valueOf(lines, name)],
    ),
  )
  expect(known).toEqual({
    VERSION: '2.0',
    METHOD: 'PUBLISH',
    UID: `${session.id}@mesa-cer`,
    SEQUENCE: '0',
    DTSTART: '20230314T140000Z',
    DTEND: '20230314T170000Z',
    DTSTAMP: '20230306T050000Z',
    SUMMARY: 'Sesión Ordinaria N° 001-2023 · CER',
    LOCATION: 'Local de la Mesa',
    DESCRIPTION: 'Segunda convocatoria: 09:30\nAgenda:\n1. Informe\n2. Plan',
  })
  expect(valueOf(lines, 'PRODID')).not.toBe('')
})

test('a session without its hour takes the whole day in the calendar, wherever that is read', async () => {
  const { test, issue } = await openMesa({ firstCallAt: null, secondCallAt: null, venue: null })
  using _ = test
  const lines = readCalendar((await invitationOf(test, await issue())).text)
  const [start] = lines.filter(({ name }) => name === 'DTSTART')
  const [end] = lines.filter(({ name }) => name === 'DTEND')
  expect(start).toEqual({ name: 'DTSTART', parameters: ';VALUE=DATE', value: '20230314' })
  expect(end).toEqual({ name: 'DTEND', parameters: ';VALUE=DATE', value: '20230315' })
})

test('texts of any kind come out of the calendar as they were, folded where a line is long, and add no line to it', async () => {
  const point = `${hostile} BEGIN:VALARM ${'Año tras año, más compromisos; '.repeat(8)}`.trim()
  const onlineLink = 'https://m.test/a?b=c,d;e&f=\\g'
  const { test, issue } = await openMesa({ venue: hostile, modality: 'mixed', onlineLink }, [point])
  using _ = test
  const lines = readCalendar((await invitationOf(test, await issue())).text)
  expect(valueOf(lines, 'LOCATION')).toBe(hostile)
  expect(valueOf(lines, 'DESCRIPTION')).toBe(`Segunda convocatoria: 09:30\nEnlace: ${onlineLink}\nAgenda:\n1. ${point}`)
  expect(lines.find(({ name }) => name === 'URL')!.value).toBe('https://m.test/a?b=c%2Cd%3Be&f=%5Cg')
  expect(lines.filter(({ name, value }) => name === 'BEGIN' && value === 'VALARM')).toEqual([])
})

test('a link that is no address of the web is told in the text, and is no link of the calendar', async () => {
  const { test, issue } = await openMesa({ modality: 'virtual', venue: null, onlineLink: 'javascript:alert(1)' })
  using _ = test
  const lines = readCalendar((await invitationOf(test, await issue())).text)
  expect(lines.some(({ name }) => name === 'URL')).toBe(false)
  expect(valueOf(lines, 'LOCATION')).toBe('javascript:alert(1)')
})

test('a call issued again moves the same event, with a higher sequence, and the first file says still what it said', async () => {
  const { test, client, session, issue } = await openMesa()
  using _ = test
  const first = await issue()
  const before = (await invitationOf(test, first)).text
  const { version: expectedVersion } = await client.sessions.get({ sessionId: session.id })
  const facts = {
    startedAt: null,
    endedAt: null,
    quorumCall: null,
    presider: null,
    secretary: null,
    nextSessionOn: null,
    remarks: null,
  }
  const { isDecentralised, province, district, secondCallAt, venue, modality, onlineLink } = session
  const draft = {
    isDecentralised,
    province,
    district,
    secondCallAt,
    venue,
    modality,
    onlineLink,
    heldOn: '2023-12-31',
    firstCallAt: '20:00',
  }
  await client.sessions.update({
    sessionId: session.id,
    draft: { ...draft, secondCallAt: null },
    facts,
    expectedVersion,
  })
  const second = readCalendar((await invitationOf(test, await issue())).text)
  expect([valueOf(second, 'UID'), valueOf(second, 'SEQUENCE'), valueOf(second, 'DTSTART')]).toEqual([
    `${session.id}@mesa-cer`,
    '1',
    '20240101T010000Z',
  ])
  expect((await invitationOf(test, first)).text).toBe(before)
})
