import { expect, test } from 'vitest'
import { sessionSubjects } from '../../renderer/features/documents/session-subjects.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import { SessionId } from '../../shared/domain/ids.ts'
import type { SessionKind, SessionStatus } from '../../shared/domain/session.ts'

const sessionOf = (kind: SessionKind, status: SessionStatus) =>
  ({ id: SessionId.parse('01970000-0000-7000-8000-000000000001'), kind, status }) as Session

const actsOf = (kind: SessionKind, status: SessionStatus, hasElection: boolean) =>
  sessionSubjects(sessionOf(kind, status), { letterInForce: null, hasElection })
    .map((subject) => subject.kind)
    .filter((one) => one === 'installation_minutes' || one === 'designation_minutes')

test('only a session of installation has an act of installation, once it has begun', () => {
  expect(actsOf('installation', 'closed', false)).toEqual(['installation_minutes'])
  expect(actsOf('installation', 'called', false)).toEqual([])
  expect(actsOf('ordinary', 'closed', false)).toEqual([])
})

test('only a session in which somebody was elected has an act of designation', () => {
  expect(actsOf('ordinary', 'open', true)).toEqual(['designation_minutes'])
  expect(actsOf('installation', 'closed', true)).toEqual(['installation_minutes', 'designation_minutes'])
})

test('a session that was not held has neither', () => {
  expect(actsOf('installation', 'not_held', true)).toEqual([])
})
