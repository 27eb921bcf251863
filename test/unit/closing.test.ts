import { describe, expect, test } from 'vitest'
import { closingConcernsOf, type ClosingFacts } from '../../shared/domain/closing.ts'
import { AgendaItemId, AgreementId, CommitmentId } from '../../shared/domain/ids.ts'
import type { Quorum } from '../../shared/domain/quorum.ts'

const quorum = (present: number): Quorum => ({
  seats: 20,
  present,
  required: 11,
  missing: Math.max(0, 11 - present),
  hasQuorum: present >= 11,
  segments: [],
})

const itemId = AgendaItemId.parse('018b2f3e-0000-7000-8000-000000000001')
const agreementId = AgreementId.parse('018b2f3e-0000-7000-8000-000000000002')
const commitmentId = CommitmentId.parse('018b2f3e-0000-7000-8000-000000000003')

type Item = ClosingFacts['items'][number]

const item = (known: Partial<Item> = {}): Item => ({
  id: itemId,
  title: 'Informe sobre anemia',
  kind: 'report',
  role: null,
  state: 'done',
  hasNotes: true,
  subjectState: null,
  electionCount: 0,
  agreements: [],
  commitments: [],
  ...known,
})

const agreement = (known: Partial<Item['agreements'][number]> = {}) => ({
  id: agreementId,
  text: 'Aprobar el plan',
  votes: null,
  seatsPresent: 14,
  seatsRequired: 11,
  hasQuorum: true,
  ...known,
})

const facts = (known: Partial<ClosingFacts> = {}): ClosingFacts => ({
  hasPresider: true,
  hasSecretary: true,
  stampedOpening: quorum(14),
  opening: quorum(14),
  hasAttendance: true,
  timeline: [{ at: '09:15', present: 14, hasQuorum: true }],
  isProvinceMissing: false,
  posts: [{ name: 'Edith Ramos', position: 'Coordinadora regional', isElected: false }],
  laterDays: [],
  items: [item()],
  ...known,
})

const kinds = (known: Partial<ClosingFacts>) => closingConcernsOf(facts(known)).map(({ kind }) => kind)
const kindsOf = (known: Partial<Item>) => kinds({ items: [item(known)] })

test('a session in which everything is written down leaves nothing to look at', () => {
  expect(closingConcernsOf(facts())).toEqual([])
})

describe('of the session', () => {
  test.each([
    ['nobody presides', { hasPresider: false }, ['nobody_presides']],
    ['nobody is its secretary', { hasSecretary: false }, ['no_secretary']],
    ['it opened without quorum', { opening: quorum(9), stampedOpening: quorum(9) }, ['opened_without_quorum']],
    ['its attendance was corrected after the opening', { stampedOpening: quorum(13) }, ['opening_quorum_changed']],
    ['it is decentralised and nobody wrote down where', { isProvinceMissing: true }, ['no_province']],
    [
      'a post is neither of a woman nor of a man, said once of each person',
      {
        posts: [
          { name: 'Julio Peralta', position: 'Coordinador(a) regional', isElected: false },
          { name: 'Julio Peralta', position: 'Coordinador(a) regional', isElected: true },
          { name: 'Ruth Paz', position: 'Secretaria técnica', isElected: false },
        ],
      },
      ['post_unsettled'],
    ],
    [
      'it never had quorum on another of its days',
      {
        laterDays: [
          { day: '2023-08-31', most: 3, required: 8, hadQuorum: false },
          { day: '2023-09-07', most: 9, required: 8, hadQuorum: true },
        ],
      },
      ['sitting_without_quorum'],
    ],
    ['it never opened here, so nothing was stamped', { stampedOpening: null }, []],
  ])('%s', (_, known, expected) => {
    expect(kinds(known)).toEqual(expected)
  })

  test('where nobody was registered, that is said once, and not that there was no quorum', () => {
    expect(kinds({ hasAttendance: false, opening: quorum(0), stampedOpening: null })).toEqual(['nobody_present'])
  })

  test('the hour at which the quorum was lost for good is told', () => {
    const timeline = [
      { at: '09:15', present: 12, hasQuorum: true },
      { at: '10:00', present: 10, hasQuorum: false },
      { at: '10:20', present: 11, hasQuorum: true },
      { at: '11:05', present: 10, hasQuorum: false },
      { at: '11:30', present: 9, hasQuorum: false },
    ]
    expect(closingConcernsOf(facts({ timeline }))).toEqual([{ kind: 'quorum_lost', at: '11:05' }])
    expect(kinds({ timeline: timeline.slice(0, 3) })).toEqual([])
    // Never reached, it cannot be lost: that it opened without is said by itself.
    expect(kinds({ timeline: [{ at: '09:15', present: 9, hasQuorum: false }] })).toEqual([])
  })
})

describe('of an item', () => {
  test.each<[string, Partial<Item>, string[]]>([
    ['done without a word', { hasNotes: false }, ['item_without_notes']],
    ['never taken up', { state: 'pending', hasNotes: false }, ['item_pending']],
    ['never taken up, but written on', { state: 'pending' }, []],
    ['still in hand', { state: 'in_hand' }, ['item_in_hand']],
    ['skipped with its reason', { state: 'skipped', hasNotes: false }, []],
    ['left for a later session', { state: 'carried_over', hasNotes: false }, []],
    [
      'the acta before, not approved',
      { role: 'previous_minutes', subjectState: 'in_review' },
      ['previous_minutes_unapproved'],
    ],
    ['the acta before, approved', { role: 'previous_minutes', subjectState: 'approved', hasNotes: false }, []],
    ['the acta before, left for later', { role: 'previous_minutes', subjectState: 'draft', state: 'carried_over' }, []],
    ['an election without one', { kind: 'election' }, ['election_missing']],
    ['an election that was held', { kind: 'election', electionCount: 1, hasNotes: false }, []],
  ])('%s', (_, known, expected) => {
    expect(kindsOf(known)).toEqual(expected)
  })

  test('an agreement without quorum says how many were there and how many were asked for', () => {
    const found = closingConcernsOf(
      facts({ items: [item({ agreements: [agreement({ hasQuorum: false, seatsPresent: 9 })] })] }),
    )
    expect(found).toEqual([
      {
        kind: 'agreement_without_quorum',
        agreementId,
        agendaItemId: itemId,
        title: 'Informe sobre anemia',
        text: 'Aprobar el plan',
        present: 9,
        required: 11,
      },
    ])
  })

  test('an agreement put on record afterwards is not doubted: nobody counted then', () => {
    expect(kindsOf({ agreements: [agreement({ hasQuorum: null, seatsRequired: null })] })).toEqual([])
  })

  test.each([
    [{ inFavour: 7, against: 7, abstentions: 0 }, ['agreement_not_carried']],
    [{ inFavour: 0, against: 0, abstentions: 14 }, ['agreement_not_carried']],
    [{ inFavour: 2, against: 1, abstentions: 11 }, []],
  ])('the votes %o', (votes, expected) => {
    expect(kindsOf({ agreements: [agreement({ votes })] })).toEqual(expected)
  })

  test('a commitment needs somebody and a day', () => {
    const commitment = { id: commitmentId, text: 'Enviar el informe', responsibleCount: 0, dueOn: null }
    expect(kindsOf({ commitments: [commitment] })).toEqual(['commitment_without_responsible', 'commitment_without_day'])
    expect(kindsOf({ commitments: [{ ...commitment, responsibleCount: 1, dueOn: '2023-05-30' }] })).toEqual([])
  })
})
