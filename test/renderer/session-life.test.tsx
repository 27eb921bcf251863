import { expect, test } from 'vitest'
import { groupConcerns, shownConcern } from '../../renderer/features/closing/concern-words.ts'
import { canClose, closingForm, draftOfNext, plannedAfter } from '../../renderer/features/closing/closing-draft.ts'
import {
  decentralisedProgress,
  decentralisedWords,
  yearAtHand,
} from '../../renderer/features/sessions/decentralised.ts'
import { correctionFor } from '../../renderer/features/sessions/correct-suspension-drawer.tsx'
import { proposedCall } from '../../renderer/features/sessions/proposed-call.ts'
import { leadersBefore, resumptionOf } from '../../renderer/features/sessions/resumption-form.ts'
import { newSessionForm, PlanningForm } from '../../renderer/features/sessions/session-form.ts'
import { nextStepOf } from '../../renderer/features/sessions/session-life.ts'
import { sittingDay, sittingStart } from '../../renderer/features/sessions/suspension.ts'
import type { Session, SessionSummary, Suspension } from '../../shared/contract/sessions.ts'
import { AgendaItemId, AgreementId, SessionId, SuspensionId } from '../../shared/domain/ids.ts'
import { isSuspended } from '../../shared/domain/sittings.ts'

const id = (digit: string) => `01970000-0000-7000-8000-00000000000${digit}`

const session: Session = {
  id: SessionId.parse(id('1')),
  kind: 'ordinary',
  number: '003-2023',
  label: 'Sesión Ordinaria N° 003-2023',
  isDecentralised: false,
  province: null,
  district: null,
  heldOn: '2023-08-24',
  firstCallAt: '09:00',
  secondCallAt: '09:30',
  startedAt: '09:10',
  endedAt: null,
  venue: 'Auditorio de la DREA',
  modality: 'in_person',
  onlineLink: null,
  status: 'open',
  notHeldReason: null,
  quorumCall: 'first',
  presider: null,
  secretary: null,
  openingQuorum: null,
  closingQuorum: null,
  suspensions: [],
  nextSessionOn: null,
  remarks: null,
  minutesState: 'draft',
  isDemonstration: false,
  version: 1,
}
const suspension = (part: Partial<Suspension>): Suspension => ({
  id: SuspensionId.parse(id('7')),
  suspendedAt: '11:40',
  reason: null,
  resumedOn: null,
  resumedAt: null,
  quorumCall: null,
  presider: null,
  secretary: null,
  ...part,
})
const suspended = { ...session, suspensions: [suspension({})] }
const resumed = { ...session, suspensions: [suspension({ resumedOn: '2023-08-31', resumedAt: '10:00' })] }

test('a session is suspended until it goes on, and then its day and its hour are those of the second day', () => {
  expect([session, suspended, resumed].map(isSuspended)).toEqual([false, true, false])
  expect([session, suspended, resumed].map(sittingDay)).toEqual(['2023-08-24', '2023-08-24', '2023-08-31'])
  expect([session, suspended, resumed].map(sittingStart)).toEqual(['09:10', '09:10', '10:00'])
})

test('what comes next in a suspended session is to resume it, and it cannot be closed before', () => {
  expect(nextStepOf(suspended)).toBe(
    'Suspendida a las 11:40 del 24\u{a0}de\u{a0}agosto\u{a0}de\u{a0}2023. Sigue: reanudarla el día en que continúe.',
  )
  expect([session, suspended, resumed].map(canClose)).toEqual([true, false, true])
})

const messagesOf = (of: Session, values: { endedAt: string | null; nextSessionOn: string | null }) => {
  const checked = closingForm(of).safeParse({ ...values, isPlanning: false })
  return checked.success ? [] : checked.error.issues.map(({ path, message }) => [path.join('.'), message])
}

test('a session cannot end before it began, on whichever of its days', () => {
  expect(messagesOf(session, { endedAt: '09:05', nextSessionOn: null })).toEqual([
    ['endedAt', 'La sesión empezó a las 09:10: no pudo terminar antes.'],
  ])
  expect(messagesOf(session, { endedAt: '09:10', nextSessionOn: null })).toEqual([])
  expect(messagesOf(resumed, { endedAt: '09:30', nextSessionOn: null })).toHaveLength(1)
  expect(messagesOf(session, { endedAt: null, nextSessionOn: null })).toEqual([])
})

test('the next session comes after this one', () => {
  expect(messagesOf(session, { endedAt: null, nextSessionOn: '2023-08-24' })).toEqual([
    ['nextSessionOn', 'Tiene que ser después de esta sesión.'],
  ])
  expect(messagesOf(session, { endedAt: null, nextSessionOn: '2023-09-28' })).toEqual([])
})

const summary = (part: Partial<Session>, digit: string): SessionSummary => ({
  ...session,
  id: SessionId.parse(id(digit)),
  ...part,
  quorum: { seats: 0, present: 0, required: 1, missing: 1, hasQuorum: false, segments: [] },
  agendaCount: 0,
  agreementCount: 0,
  commitmentCount: 0,
})

test('the session that is planned after this one is the nearest, and neither one before nor one that is over', () => {
  const others = [
    summary({ status: 'planned', heldOn: '2023-11-30' }, '2'),
    summary({ status: 'called', heldOn: '2023-09-28' }, '3'),
    summary({ status: 'planned', heldOn: '2023-08-01' }, '4'),
    summary({ status: 'closed', heldOn: '2023-09-01' }, '5'),
  ]
  expect(plannedAfter(session, others)?.heldOn).toBe('2023-09-28')
  expect(plannedAfter(session, others.slice(2))).toBeNull()
})

test('the next session is at the same hours and place, unless this one met in a province', () => {
  const next = draftOfNext(session, '2023-09-28')
  expect(next).toMatchObject({ kind: 'ordinary', heldOn: '2023-09-28', firstCallAt: '09:00', venue: session.venue })
  const away = draftOfNext({ ...session, isDecentralised: true, province: 'Chincheros' }, '2023-09-28')
  expect(away).toMatchObject({ isDecentralised: false, province: null, venue: null })
})

const item = { agendaItemId: AgendaItemId.parse(id('8')), title: 'Informe sobre anemia' }

test('each concern says what it is and leads to its place', () => {
  const pending = shownConcern({ kind: 'item_pending', ...item }, session.id)
  expect(pending.words).toBe('«Informe sobre anemia» quedó sin tratar: omítalo o déjelo para otra sesión.')
  expect(pending.address).toBe(`/sesiones/${session.id}/conducir?punto=${item.agendaItemId}`)
  expect(shownConcern({ kind: 'quorum_lost', at: '11:05' }, session.id).address).toBe(
    `/sesiones/${session.id}/asistencia`,
  )
  expect(shownConcern({ kind: 'no_secretary' }, session.id).address).toBe(`/sesiones/${session.id}/datos`)
})

test('concerns are grouped in the order of the acta, and two of one item are two', () => {
  const agreementId = AgreementId.parse(id('9'))
  const shown = [
    shownConcern({ kind: 'agreement_not_carried', agreementId, ...item, text: 'a'.repeat(200) }, session.id),
    shownConcern({ kind: 'item_in_hand', ...item }, session.id),
    shownConcern({ kind: 'election_missing', ...item }, session.id),
    shownConcern({ kind: 'nobody_presides' }, session.id),
  ]
  expect(groupConcerns(shown).map(({ group, concerns }) => [group, concerns.length])).toEqual([
    ['session', 1],
    ['agenda', 2],
    ['agreements', 1],
  ])
  expect(new Set(shown.map(({ key }) => key)).size).toBe(4)
  expect(shown[0]?.words.length).toBeLessThan(140)
})

const planFor = (year: number, minimumDecentralisedSessions: number | null) => ({ year, minimumDecentralisedSessions })

test('decentralised sessions count once they are held, in their year, against the goal of its plan', () => {
  const all = [
    summary({ isDecentralised: true, province: 'Chincheros', status: 'closed' }, '2'),
    summary({ isDecentralised: true, status: 'closed' }, '7'),
    summary({ isDecentralised: true, status: 'planned' }, '3'),
    summary({ isDecentralised: true, status: 'not_held' }, '4'),
    summary({ isDecentralised: true, status: 'closed', heldOn: '2022-05-05' }, '5'),
    summary({ status: 'closed' }, '6'),
  ]
  const progress = decentralisedProgress(all, [planFor(2023, 2), planFor(2022, 5)], 2023)
  expect(progress).toEqual({ year: 2023, held: 1, goal: 2 })
  expect(decentralisedWords(progress)).toBe('1 de 2 sesiones descentralizadas (meta del POA)')
  expect(decentralisedWords(decentralisedProgress(all, [planFor(2023, null)], 2023))).toBeNull()
  expect(yearAtHand([2023, 2022], '2026-11-22')).toBe(2023)
  expect(yearAtHand([2023, 2022], '2022-11-22')).toBe(2022)
})

test('the second call is proposed once its hour has come and its quorum is met', () => {
  const facts = { at: '10:06', secondCallAt: '09:30', isSecondMet: true, before: null }
  expect(proposedCall(facts)).toBe('second')
  expect(proposedCall({ ...facts, at: '09:29' })).toBe('first')
  expect(proposedCall({ ...facts, isSecondMet: false })).toBe('first')
  expect(proposedCall({ ...facts, secondCallAt: null, before: 'second' })).toBe('second')
})

test('a corrected suspension keeps the order of its days, each sentence beside its field', () => {
  const blank = { name: '', position: '' }
  const form = { suspendedAt: '11:40', reason: null, resumedOn: '2023-08-31', resumedAt: '10:00', quorumCall: null }
  const leaders = { presider: blank, secretary: blank }
  const pathsOf = (part: Partial<typeof form>) => {
    const ended = { ...resumed, endedAt: '12:00' }
    const checked = correctionFor(ended, 0).safeParse({ ...form, ...leaders, ...part })
    return checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.'))
  }
  expect(pathsOf({})).toEqual([])
  expect(pathsOf({ suspendedAt: '09:00' })).toEqual(['suspendedAt'])
  expect(pathsOf({ resumedOn: '2023-08-23' })).toEqual(['resumedOn'])
  expect(pathsOf({ resumedOn: '2023-08-24' })).toEqual(['resumedAt'])
  expect(pathsOf({ resumedAt: '12:01' })).toEqual(['resumedAt'])
})

test('only who leads a later day instead of those of before is kept of it', () => {
  const presider = { name: 'Edith Ramos', position: 'Coordinadora regional' }
  const norma = { name: 'Norma Aguirre', position: 'Coordinadora alterna' }
  const led = { ...resumed, presider }
  const before = leadersBefore(led, 0)
  const form = { resumedOn: '2023-08-31', resumedAt: '10:00', quorumCall: null, secretary: { name: '', position: '' } }
  expect(resumptionOf({ ...form, presider }, 'second', before)).toMatchObject({ presider: null, quorumCall: 'second' })
  expect(resumptionOf({ ...form, presider: norma }, 'second', before)).toMatchObject({
    presider: norma,
    secretary: null,
  })
  const twice = { ...led, suspensions: [suspension({ resumedOn: '2023-08-31', presider: norma }), suspension({})] }
  expect(leadersBefore(twice, 1)).toEqual({ presider: norma, secretary: null })
})

test('a decentralised session is planned with its province, and the sentence stands beside it', () => {
  const form = { ...newSessionForm, heldOn: '2023-09-28', isDecentralised: true }
  const checked = PlanningForm.safeParse(form)
  expect(checked.error?.issues.map(({ path }) => path)).toEqual([['province']])
  expect(PlanningForm.safeParse({ ...form, province: 'Chincheros' }).success).toBe(true)
  expect(PlanningForm.safeParse({ ...form, isDecentralised: false }).success).toBe(true)
})

test('a post that says neither of a woman nor of a man leads to where it is written', () => {
  const post = { kind: 'post_unsettled', name: 'Julio Peralta', position: 'Coordinador(a)' } as const
  expect(shownConcern({ ...post, isElected: false }, session.id).address).toBe(`/sesiones/${session.id}/datos`)
  expect(shownConcern({ ...post, isElected: true }, session.id).address).toBe('/padron/coordinacion')
})
