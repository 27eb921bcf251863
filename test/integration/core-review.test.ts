import { expect, test } from 'vitest'
import { addItem, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'
import { actaText, addScan, approve, closedSession, lastVersion, reopen, seen } from '../helpers/review.ts'

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057'

test('an acta goes to review, is approved and signed, and each step says what was kept by whom', async () => {
  using test = openTestCore()
  const { client } = test
  await client.settings.setOperator({ name: 'Rosa Ccama' })
  const { session } = await closedSession(client)
  expect(await client.minutes.review({ sessionId: session.id })).toEqual({
    state: 'draft',
    versions: [],
    comments: [],
    errata: [],
    scanCount: 0,
  })
  const submitted = await client.minutes.submit(await seen(client, session.id))
  expect(submitted).toMatchObject({
    state: 'in_review',
    versions: [{ ordinal: 1, event: 'submitted', createdBy: 'Rosa Ccama', approvedOn: null, approvedIn: null }],
  })
  const approved = await approve(client, session.id, { observations: 'Corregir el cargo.' })
  expect(approved).toMatchObject({
    state: 'approved',
    versions: [
      { ordinal: 1, event: 'submitted' },
      { ordinal: 2, event: 'approved', approvedOn: '2023-04-11', observations: 'Corregir el cargo.', reopened: null },
    ],
  })
  await addScan(test, session.id)
  const signed = await client.minutes.sign(await seen(client, session.id))
  expect(signed).toMatchObject({ state: 'signed', scanCount: 1 })
  expect(await client.minutes.review({ sessionId: session.id })).toEqual(signed)
  expect((await client.sessions.get({ sessionId: session.id })).minutesState).toBe('signed')
})

test('an acta approved in a later session says so, in its version and in its text', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const later = await openSession(client, await planSession(client, { heldOn: '2023-04-11' }))
  const review = await approve(client, session.id, { approvedInId: later.id })
  expect(lastVersion(review).approvedIn).toEqual({ sessionId: later.id, label: later.label })
  expect(await actaText(client, session.id)).toContain(`Acta aprobada en la ${later.label}`)
})

test('an acta may be approved without going to review', async () => {
  using test = openTestCore()
  const { session } = await closedSession(test.client)
  expect((await approve(test.client, session.id)).versions.map(({ event }) => event)).toEqual(['approved'])
})

test('an acta withdrawn from review is a draft again, and what was read stays', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const submitted = await client.minutes.submit(await seen(client, session.id))
  const withdrawn = await client.minutes.withdraw(await seen(client, session.id))
  expect(withdrawn).toEqual({ ...submitted, state: 'draft' })
  expect(await client.minutes.submit(await seen(client, session.id))).toMatchObject({
    state: 'in_review',
    versions: [{ ordinal: 1 }, { ordinal: 2 }],
  })
})

test('a step from where the acta is not is refused, saying where it is, and changes nothing', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const steps = {
    submit: async () => client.minutes.submit(await seen(client, session.id)),
    withdraw: async () => client.minutes.withdraw(await seen(client, session.id)),
    approve: () => approve(client, session.id),
    sign: async () => client.minutes.sign(await seen(client, session.id)),
    reopen: () => reopen(client, session.id),
  }
  const refused = async (state: string, names: (keyof typeof steps)[]) => {
    const before = dumpOf(test.dataFolder)
    for (const name of names)
      expect(await failureOf(steps[name]())).toMatchObject({ code: 'MINUTES_STATE', defined: true, data: { state } })
    expect(dumpOf(test.dataFolder)).toEqual(before)
  }
  await refused('draft', ['withdraw', 'sign', 'reopen'])
  await steps.submit()
  await refused('in_review', ['submit', 'sign', 'reopen'])
  await steps.approve()
  await refused('approved', ['submit', 'withdraw', 'approve'])
  await addScan(test, session.id)
  await steps.sign()
  await refused('signed', ['submit', 'withdraw', 'approve', 'sign'])
  expect((await steps.reopen()).state).toBe('draft')
})

test('the acta of a session that is not over can neither be reviewed nor approved', async () => {
  using test = openTestCore()
  const { client } = test
  const planned = await planSession(client)
  const open = await openSession(client, await planSession(client, { heldOn: '2023-04-11' }))
  for (const { id, status } of [planned, open]) {
    const refusal = { code: 'SESSION_STATUS', defined: true, data: { status } }
    expect(await failureOf(client.minutes.submit(await seen(client, id)))).toMatchObject(refusal)
    expect(await failureOf(approve(client, id))).toMatchObject(refusal)
    expect((await client.minutes.review({ sessionId: id })).versions).toEqual([])
  }
})

test('the acta of a session that was not held is approved like any other', async () => {
  using test = openTestCore()
  const { client } = test
  const session = await planSession(client)
  const { id: sessionId, version: expectedVersion } = session
  await client.sessions.markNotHeld({ sessionId, reason: 'cancelled', expectedVersion })
  expect((await approve(client, sessionId)).state).toBe('approved')
  expect(await actaText(client, sessionId)).toContain('fue cancelada')
})

test('approving in a session that is not there approves nothing', async () => {
  using test = openTestCore()
  const { session } = await closedSession(test.client)
  const failure = await failureOf(approve(test.client, session.id, { approvedInId: nobody as typeof session.id }))
  expect(failure).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'session' } })
  expect((await test.client.minutes.review({ sessionId: session.id })).state).toBe('draft')
})

test('two windows: the second step stands on a session that the first changed, and nothing is kept of it', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const bothSaw = await seen(client, session.id)
  await client.minutes.submit(bothSaw)
  const before = dumpOf(test.dataFolder)
  const approving = { approvedInId: null, approvedOn: '2023-04-11', observations: null }
  const failure = await failureOf(client.minutes.approve({ ...bothSaw, ...approving }))
  expect(failure).toMatchObject({ code: 'STALE_VERSION', defined: true })
  expect(await failureOf(client.minutes.withdraw(bothSaw))).toMatchObject({ code: 'STALE_VERSION' })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('two windows approve at the same moment: one approval is kept, the other hears that it is approved', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const answers = await Promise.allSettled([approve(client, session.id), approve(client, session.id)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = answers.find((answer) => answer.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'MINUTES_STATE' })
  expect((await client.minutes.review({ sessionId: session.id })).versions).toHaveLength(1)
  expect(await client.documents.list({ sessionId: session.id })).toHaveLength(1)
})

test('signing needs a scan that is still attached', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  await approve(client, session.id)
  const sign = async () => client.minutes.sign(await seen(client, session.id))
  expect(await failureOf(sign())).toMatchObject({ code: 'SCAN_MISSING', defined: true })
  const scan = await addScan(test, session.id)
  await client.attachments.remove({ id: scan.id })
  expect(await failureOf(sign())).toMatchObject({ code: 'SCAN_MISSING' })
  expect((await client.minutes.review({ sessionId: session.id })).state).toBe('approved')
  await client.attachments.restore({ id: scan.id })
  expect(await sign()).toMatchObject({ state: 'signed', scanCount: 1 })
})

test('the only scan of a signed acta stays until another takes its place', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  await approve(client, session.id)
  const { id } = await addScan(test, session.id)
  await client.minutes.sign(await seen(client, session.id))
  const failure = await failureOf(client.attachments.remove({ id }))
  expect(failure).toMatchObject({ code: 'LAST_SCAN', defined: true })
  await addScan(test, session.id, 'firmas, mejor escaneadas')
  await client.attachments.remove({ id })
  expect((await client.minutes.review({ sessionId: session.id })).scanCount).toBe(1)
})

test('a scan of the session, or of another acta, is not a scan of this acta', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const other = await planSession(client, { heldOn: '2023-04-11' })
  await approve(client, session.id)
  await addScan(test, other.id)
  expect((await client.minutes.review({ sessionId: session.id })).scanCount).toBe(0)
  const failure = await failureOf(client.minutes.sign(await seen(client, session.id)))
  expect(failure).toMatchObject({ code: 'SCAN_MISSING' })
})

test('remarks on a paragraph are listed as they came, dealt with, opened again and taken away', async () => {
  using test = openTestCore()
  const { client } = test
  await client.settings.setOperator({ name: 'Elena Ríos' })
  const { session, item } = await closedSession(client)
  const comment = {
    sessionId: session.id,
    agendaItemId: item.id,
    quote: 'Se trató el informe.',
    text: '¿Cuál informe?',
  }
  await client.minutes.comment(comment)
  const { comments } = await client.minutes.comment({
    ...comment,
    agendaItemId: null,
    quote: '',
    text: 'Falta la hora',
  })
  expect(comments).toMatchObject([
    { agendaItemId: item.id, quote: comment.quote, text: comment.text, author: 'Elena Ríos', resolved: null },
    { agendaItemId: null, text: 'Falta la hora' },
  ])
  const [first, second] = comments
  await client.settings.setOperator({ name: 'Rosa Ccama' })
  const resolved = await client.minutes.resolveComment({ id: first!.id, isResolved: true })
  expect(resolved.comments[0]?.resolved).toMatchObject({ by: 'Rosa Ccama' })
  const opened = await client.minutes.resolveComment({ id: first!.id, isResolved: false })
  expect(opened.comments).toEqual(comments)
  expect((await client.minutes.removeComment({ id: first!.id })).comments).toEqual([second])
  expect(await failureOf(client.minutes.removeComment({ id: first!.id }))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'comment' },
  })
})

test('a remark never enters the acta, and none is added to one that is approved', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const comment = { sessionId: session.id, agendaItemId: null, quote: '', text: '¿Quién lo dijo?' }
  await client.minutes.comment(comment)
  expect(await actaText(client, session.id)).not.toContain('Quién lo dijo')
  const { comments } = await approve(client, session.id)
  expect(await actaText(client, session.id)).not.toContain('Quién lo dijo')
  expect(await failureOf(client.minutes.comment(comment))).toMatchObject({ code: 'MINUTES_LOCKED' })
  const dealtWith = await client.minutes.resolveComment({ id: comments[0]!.id, isResolved: true })
  expect(dealtWith.comments[0]?.resolved).not.toBeNull()
})

test('a remark on an item of another session is refused', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const foreign = await addItem(client, await planSession(client, { heldOn: '2023-04-11' }))
  const comment = { sessionId: session.id, agendaItemId: foreign.id, quote: '', text: 'Aquí no' }
  const failure = await failureOf(client.minutes.comment(comment))
  expect(failure).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'agendaItem' } })
})

test('an acta is approved neither before its session, nor in itself, in an earlier one or in one that was not held', async () => {
  using test = openTestCore()
  const { client } = test
  const { session: earlier } = await closedSession(client, 'Lo anterior.', '2023-02-14')
  const { session } = await closedSession(client)
  const planned = await planSession(client, { heldOn: '2023-04-11' })
  const refusalOf = (approving: Parameters<typeof approve>[2]) => failureOf(approve(client, session.id, approving))
  expect(await refusalOf({ approvedOn: '2023-03-13' })).toMatchObject({
    code: 'TIMES_REVERSED',
    data: { earlier: '2023-03-14', later: '2023-03-13' },
  })
  for (const approvedInId of [session.id, planned.id])
    expect(await refusalOf({ approvedInId })).toMatchObject({ code: 'SESSION_STATUS' })
  expect(await refusalOf({ approvedInId: earlier.id })).toMatchObject({ code: 'TIMES_REVERSED' })
  expect((await client.minutes.review({ sessionId: session.id })).versions).toEqual([])
})

test('an acta approved again is signed with a scan of its own, and the old one stays with its version', async () => {
  using test = openTestCore()
  const { client } = test
  const { session } = await closedSession(client)
  const { versions } = await approve(client, session.id)
  const scan = await addScan(test, session.id)
  await client.minutes.sign(await seen(client, session.id))
  await reopen(client, session.id)
  expect(await approve(client, session.id)).toMatchObject({ state: 'approved', scanCount: 0 })
  expect(await failureOf(client.minutes.sign(await seen(client, session.id)))).toMatchObject({ code: 'SCAN_MISSING' })
  const owner = { kind: 'minutes' as const, id: versions[0]!.id }
  expect(await client.attachments.list({ owner })).toMatchObject([{ id: scan.id, owner }])
  await addScan(test, session.id, 'firmas nuevas')
  expect(await client.minutes.sign(await seen(client, session.id))).toMatchObject({ state: 'signed', scanCount: 1 })
  // What an older version was signed with may be taken off: the acta keeps its own.
  expect(await client.attachments.remove({ id: scan.id })).toEqual({})
})
