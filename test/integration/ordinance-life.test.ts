import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrdinanceLife, OrdinanceStepDraft } from '../../shared/contract/ordinance-steps.ts'
import type { Ordinance } from '../../shared/contract/ordinances.ts'
import { addDays } from '../../shared/domain/dates.ts'
import { isLockedAt } from '../../shared/domain/ordinance.ts'
import { mayFollow, StepStage } from '../../shared/domain/ordinance-life.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { articleOf, emptyOrdinance } from '../helpers/ordinance.ts'

// The clock of the tests stands on the 14th of March 2023.
const today = '2023-03-14'

const stepTo = (stage: StepStage, more: Partial<OrdinanceStepDraft> = {}): OrdinanceStepDraft => ({
  stage,
  happenedOn: '2023-03-01',
  number: null,
  document: null,
  person: null,
  link: null,
  note: null,
  sessionId: null,
  agreementId: null,
  commitmentId: null,
  ...more,
})

const begin = (client: Client): Promise<Ordinance> =>
  client.ordinances.create({ ...emptyOrdinance, parts: [articleOf('Objeto')] })

/** Takes steps one after another. */
const take = async (client: Client, ordinance: Ordinance, steps: OrdinanceStepDraft[]): Promise<OrdinanceLife> => {
  let life = await client.ordinanceSteps.list({ ordinanceId: ordinance.id })
  for (const draft of steps)
    life = await client.ordinanceSteps.add({ ordinanceId: ordinance.id, draft, expectedVersion: life.version })
  return life
}

const removeLast = ({ steps, version }: OrdinanceLife, reason: string | null = null) => ({
  id: steps.at(-1)!.id,
  expectedVersion: version,
  reason,
})

test('a step gives the whole its stage, its letter and its number, and a version for what was voted or sent', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await begin(client)
  const life = await take(client, made, [
    stepTo('validated'),
    stepTo('presented', { happenedOn: '2023-03-05', number: 'Oficio N° 012-2023-MCLCP' }),
    stepTo('approved', { happenedOn: '2023-03-12', number: '006-2023-GR-APURÍMAC/CR' }),
  ])
  expect(life.steps.map(({ stage }) => stage)).toEqual(['validated', 'presented', 'approved'])
  expect(await client.ordinances.get({ id: made.id })).toMatchObject({
    stage: 'approved',
    number: '006-2023-GR-APURÍMAC/CR',
    issuedOn: '2023-03-12',
    letterNumber: 'Oficio N° 012-2023-MCLCP',
    letterOn: '2023-03-05',
  })
  const versions = await client.ordinanceReview.versions({ ordinanceId: made.id })
  expect(versions.map(({ stage }) => stage)).toEqual(['validated', 'approved'])
  const { items } = await client.ordinances.list({ kind: null, stage: 'approved', year: null, after: null, limit: 10 })
  expect(items).toMatchObject([{ id: made.id, stageSince: '2023-03-12' }])
})

test('taking the approval away asks why, unlocks the text and takes its number back', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await begin(client)
  const life = await take(client, made, [
    stepTo('presented', { number: 'Oficio N° 1' }),
    stepTo('approved', { number: '6' }),
  ])
  const change = (version: number) =>
    client.ordinances.changePart({ id: made.parts[0]!.id, title: 'Objeto', text: 'Otro', expectedVersion: version })
  expect(await failureOf(change(1))).toMatchObject({ code: 'ORDINANCE_LOCKED', data: { stage: 'approved' } })
  expect(await failureOf(client.ordinanceSteps.remove(removeLast(life, ' ')))).toMatchObject({
    code: 'STEP_NEEDS_REASON',
    data: { act: 'reopen' },
  })
  const after = await client.ordinanceSteps.remove(removeLast(life, 'El Consejo la observó'))
  expect(after).toMatchObject({ stage: 'presented', steps: [{ stage: 'presented' }] })
  expect(await client.ordinances.get({ id: made.id })).toMatchObject({
    number: null,
    issuedOn: null,
    letterNumber: 'Oficio N° 1',
  })
  expect((await change(1)).text).toBe('Otro')
  const entries = await client.history.list({ before: null, limit: 10 })
  const removal = entries.find(({ command }) => command === 'ordinanceSteps.remove')
  const changes = await client.history.get({ id: removal!.id })
  expect(changes.flatMap((change) => [change.before, change.after])).toContain('El Consejo la observó')
})

test('only what comes later follows, only the last is taken away, and days go forward', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await begin(client)
  const life = await take(client, made, [
    stepTo('presented', { happenedOn: '2023-03-05' }),
    stepTo('reported', { happenedOn: '2023-03-08' }),
  ])
  const add = (draft: OrdinanceStepDraft) =>
    failureOf(client.ordinanceSteps.add({ ordinanceId: made.id, draft, expectedVersion: life.version }))
  expect(await add(stepTo('validated'))).toMatchObject({
    code: 'STEP_OUT_OF_ORDER',
    data: { reason: 'not_next', stage: 'reported', step: 'validated' },
  })
  expect(await add(stepTo('approved', { happenedOn: '2023-03-07' }))).toMatchObject({
    code: 'STEP_DAY',
    data: { reason: 'before_previous', day: '2023-03-08', stage: 'reported' },
  })
  expect(await add(stepTo('approved', { happenedOn: addDays(today, 1) }))).toMatchObject({
    code: 'STEP_DAY',
    data: { reason: 'in_future' },
  })
  expect(await add(stepTo('archived', { happenedOn: today }))).toMatchObject({
    code: 'STEP_NEEDS_REASON',
    data: { act: 'archive' },
  })
  const [first] = life.steps
  const removing = client.ordinanceSteps.remove({ id: first!.id, expectedVersion: life.version, reason: null })
  expect(await failureOf(removing)).toMatchObject({ code: 'STEP_OUT_OF_ORDER', data: { reason: 'not_last' } })
  const { stage: _stage, ...facts } = stepTo('presented', { happenedOn: '2023-03-09' })
  const updating = client.ordinanceSteps.update({ id: first!.id, draft: facts, expectedVersion: life.version })
  expect(await failureOf(updating)).toMatchObject({ code: 'STEP_DAY', data: { reason: 'after_next' } })
})

test('a correction of a step reaches the whole, also of an approved text, and two windows do not write over each other', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await begin(client)
  const life = await take(client, made, [stepTo('approved', { number: '6' }), stepTo('published')])
  const { stage: _stage, ...facts } = stepTo('approved', { number: '006-2023', link: '' })
  const update = { id: life.steps[0]!.id, draft: facts, expectedVersion: life.version }
  const corrected = await client.ordinanceSteps.update(update)
  expect(corrected.steps[0]).toMatchObject({ number: '006-2023', link: null, recordedBy: expect.any(String) })
  expect((await client.ordinances.get({ id: made.id })).number).toBe('006-2023')
  expect((await failureOf(client.ordinanceSteps.update(update))).code).toBe('STALE_VERSION')
})

test('a number that somebody wrote by hand stays when a step without one comes and goes', async () => {
  using test = openTestCore()
  const { client } = test
  const draft = { ...emptyOrdinance.draft, number: 'A mano', letterNumber: 'Carta 1', issuedOn: '2023-02-01' }
  const made = await client.ordinances.create({ ...emptyOrdinance, draft })
  const life = await take(client, made, [stepTo('presented'), stepTo('approved')])
  const stands = { number: 'A mano', letterNumber: 'Carta 1', issuedOn: '2023-02-01' }
  expect(await client.ordinances.get({ id: made.id })).toMatchObject(stands)
  await client.ordinanceSteps.remove(removeLast(life, 'Por error'))
  expect(await client.ordinances.get({ id: made.id })).toMatchObject(stands)
})

test('a step that was taken away comes back under its own id, with its files', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await begin(client)
  const life = await take(client, made, [stepTo('in_committee', { person: 'Comisión de Desarrollo Social' })])
  const [step] = life.steps
  const { version } = await client.ordinanceSteps.remove(removeLast(life))
  const draft = stepTo('in_committee', { person: 'Comisión de Desarrollo Social' })
  const back = await client.ordinanceSteps.restore({
    id: step!.id,
    ordinanceId: made.id,
    draft,
    expectedVersion: version,
  })
  expect(back).toMatchObject({
    stage: 'in_committee',
    steps: [{ id: step!.id, person: 'Comisión de Desarrollo Social' }],
  })
})

test('the session and the agreement of the committee are those of the records, and the commitment shows how it stands', async () => {
  using test = openTestCore({ clock: () => new Date('2024-01-10T15:00:00.000Z') })
  const { client } = test
  await client.settings.loadDemonstration()
  const [session] = (await client.ordinanceSteps.sessions()).filter(({ status }) => status === 'closed')
  const [agreement] = await client.ordinanceSteps.agreementsIn({ sessionId: session!.id })
  const { items } = await client.commitments.list({
    scope: 'open',
    onlyOverdue: false,
    institutionId: null,
    sessionId: null,
    priority: null,
    dueMonth: null,
    year: null,
    text: null,
    after: null,
    limit: 1,
  })
  const made = await begin(client)
  const named = { sessionId: null, agreementId: agreement!.id, commitmentId: items[0]!.id }
  const life = await take(client, made, [stepTo('validated', { happenedOn: session!.heldOn, ...named })])
  expect(life.steps[0]).toMatchObject({
    // The agreement says of which session it is.
    sessionId: session!.id,
    session,
    agreement,
    commitment: { id: items[0]!.id, status: items[0]!.status, dueOn: items[0]!.dueOn },
  })
})

type Move = { kind: 'add'; stage: StepStage; gap: number } | { kind: 'remove' }

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      stage: fc.constantFrom(...StepStage.options),
      gap: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'remove' as const }) },
)

test('any sequence of steps taken and taken away leaves the stage of the last one, and the text locked when it has to be', async () => {
  using test = openTestCore({ clock: () => new Date('2024-01-10T15:00:00.000Z') })
  const { client } = test
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 14 }), async (moves) => {
      const made = await begin(client)
      const stages: StepStage[] = []
      let day = '2023-01-01'
      let life = await client.ordinanceSteps.list({ ordinanceId: made.id })
      for (const one of moves) {
        const before = stages.at(-1) ?? 'drafting'
        if (one.kind === 'remove' && stages.length > 0) {
          life = await client.ordinanceSteps.remove(removeLast(life, 'Por error'))
          stages.pop()
        } else if (one.kind === 'add') {
          const happenedOn = addDays(day, one.gap)
          const draft = stepTo(one.stage, { happenedOn, note: 'Nota' })
          const adding = client.ordinanceSteps.add({ ordinanceId: made.id, draft, expectedVersion: life.version })
          if (mayFollow('ordinance', before, one.stage)) {
            life = await adding
            stages.push(one.stage)
            day = happenedOn
          } else expect((await failureOf(adding)).code).toBe('STEP_OUT_OF_ORDER')
        }
      }
      const stage = stages.at(-1) ?? 'drafting'
      expect(life.steps.map((step) => step.stage)).toEqual(stages)
      expect(life.stage).toBe(stage)
      const change = { id: made.parts[0]!.id, title: 'Objeto', text: 'Otro', expectedVersion: 1 }
      const isLocked = await client.ordinances.changePart(change).then(
        () => false,
        () => true,
      )
      expect(isLocked).toBe(isLockedAt(stage))
    }),
    { numRuns: 15 },
  )
})

test('the first page names what the Consejo Regional has in hand, the one that waits longest first, and its days', async () => {
  using core = openTestCore()
  const { client } = core
  const beginNamed = (name: string, year: number): Promise<Ordinance> =>
    client.ordinances.create({ ...emptyOrdinance, draft: { ...emptyOrdinance.draft, name, year } })
  expect((await client.board.get({ year: null })).ordinances).toEqual({ count: 0, first: [] })
  const away: Record<string, OrdinanceStepDraft[]> = {
    'En comisión': [
      stepTo('presented', { happenedOn: '2023-01-10' }),
      stepTo('in_committee', { happenedOn: '2023-03-04' }),
    ],
    Presentada: [stepTo('presented', { happenedOn: '2023-02-12' })],
    Validada: [stepTo('validated')],
    Dictaminada: [stepTo('presented'), stepTo('reported', { happenedOn: '2023-03-02' })],
    Archivada: [stepTo('presented'), stepTo('archived', { note: 'Se retiró' })],
  }
  for (const [name, steps] of Object.entries(away)) await take(client, await beginNamed(name, 2023), steps)
  await take(client, await beginNamed('De otro consejo', 2018), [stepTo('presented', { happenedOn: '2018-05-01' })])
  const { ordinances } = await client.board.get({ year: null })
  expect(ordinances.count).toBe(2)
  expect(ordinances.first.map(({ name, stage, since, days }) => [name, stage, since, days])).toEqual([
    ['Presentada', 'presented', '2023-02-12', 30],
    ['En comisión', 'in_committee', '2023-03-04', 10],
  ])
})
