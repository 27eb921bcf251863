import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  AccreditingDocumentKind,
  documentName,
  expiryNoticeDays,
  isExpiring,
  isInForce,
  nationalIdKind,
  nextExpiry,
  overlaps,
  readDocumentName,
  seatStateOn,
  succeed,
  type Validity,
} from '../../shared/domain/accreditation.ts'
import { addDays, type Day } from '../../shared/domain/dates.ts'
import { computeQuorum, defaultQuorumRules } from '../../shared/domain/quorum.ts'
import type { InstitutionId } from '../../shared/domain/ids.ts'
import { tidy } from '../../shared/domain/text.ts'

const firstDay = '2023-01-01'
const dayAt = (offset: number): Day => addDays(firstDay, offset)
/** A short stretch of days, so that random ones meet, touch and miss each other. */
const days = Array.from({ length: 40 }, (_, offset) => dayAt(offset))
const someDay = fc.constantFrom(...days)

const someValidity: fc.Arbitrary<Validity> = fc.record({
  capacity: fc.constantFrom('principal' as const, 'alternate' as const),
  validFrom: someDay,
  validTo: fc.oneof(someDay, fc.constant(null)),
})
const rightWayRound = ({ capacity, validFrom, validTo }: Validity): Validity =>
  validTo !== null && validTo < validFrom
    ? { capacity, validFrom: validTo, validTo: validFrom }
    : { capacity, validFrom, validTo }
const someHeld = fc.array(someValidity.map(rightWayRound), { maxLength: 6 })

/** The days on which somebody is in force, looked up one by one. */
const daysOf = (validity: Omit<Validity, 'capacity'>): Day[] => days.filter((day) => isInForce(validity, day))

test('an accreditation is in force on its first and its last day, and on every day where it has no end', () => {
  const validity = { validFrom: '2023-03-01', validTo: '2023-03-31' }
  const inForce = ['2023-02-28', '2023-03-01', '2023-03-31', '2023-04-01'].map((day) => isInForce(validity, day))
  expect(inForce).toEqual([false, true, true, false])
  expect(isInForce({ validFrom: '2023-03-01', validTo: null }, '9999-12-31')).toBe(true)
})

test('two that share only the last day of one, which is the first of the other, overlap; a day apart they do not', () => {
  const first = { validFrom: '2023-01-01', validTo: '2023-03-31' }
  const touching = { validFrom: '2023-03-31', validTo: null }
  const next = { validFrom: '2023-04-01', validTo: null }
  expect([overlaps(first, touching), overlaps(touching, first)]).toEqual([true, true])
  expect([overlaps(first, next), overlaps(next, first)]).toEqual([false, false])
})

test('two accreditations overlap when some day is in both, whichever is asked about first', () => {
  fc.assert(
    fc.property(someValidity.map(rightWayRound), someValidity.map(rightWayRound), (one, other) => {
      const shared = daysOf(one).some((day) => isInForce(other, day))
      expect(overlaps(one, other)).toBe(shared)
      expect(overlaps(other, one)).toBe(shared)
    }),
  )
})

test('of any accreditations and on any day, an institution counts at most once', () => {
  const institutionId = 'DREA' as InstitutionId
  fc.assert(
    fc.property(someHeld, someDay, (held, day) => {
      const inForce = held.filter((one) => isInForce(one, day))
      const seats = inForce.length === 0 ? [] : [{ institutionId, segmentId: null }]
      const presences = inForce.map(({ capacity }) => ({
        institutionId,
        capacity,
        stays: [{ arrivedAt: null, leftAt: null }],
      }))
      const { present } = computeQuorum({ seats, presences, rules: defaultQuorumRules, call: 'first', moment: 'now' })
      const state = seatStateOn(held, day)
      expect(present).toBe(state === 'missing' || state === 'expired' ? 0 : 1)
    }),
  )
})

test('a seat is what those in force make of it; without any, it expired if it ever began', () => {
  fc.assert(
    fc.property(someHeld, someDay, (held, day) => {
      const has = (capacity: Validity['capacity']) =>
        held.some((one) => one.capacity === capacity && one.validFrom <= day && (one.validTo ?? day) >= day)
      const naive =
        has('principal') && has('alternate')
          ? 'accredited'
          : has('principal')
            ? 'only_principal'
            : has('alternate')
              ? 'only_alternate'
              : held.some(({ validFrom }) => validFrom <= day)
                ? 'expired'
                : 'missing'
      expect(seatStateOn(held, day)).toBe(naive)
    }),
  )
})

test('replacing leaves neither a gap nor two in force: each day of the place has one, before or after the change', () => {
  fc.assert(
    fc.property(someValidity.map(rightWayRound), someDay, (current, from) => {
      const succession = succeed(current, from)
      const isPossible = isInForce(current, from) && from !== current.validFrom
      expect(succession !== null).toBe(isPossible)
      if (!succession) return
      const { closed, successor } = succession
      expect([...daysOf(closed), ...daysOf(successor)]).toEqual(daysOf(current))
      expect(daysOf(closed)).not.toEqual([])
      expect(daysOf(successor)[0]).toBe(from)
      expect(overlaps(closed, successor)).toBe(false)
      expect(successor).toMatchObject({ capacity: current.capacity, validTo: current.validTo })
    }),
  )
})

test('a place changes hands many times, and its days stay whole', () => {
  const changes = fc.uniqueArray(fc.integer({ min: 1, max: 39 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(changes, fc.boolean(), (offsets, isOpen) => {
      const place: Validity = { capacity: 'principal', validFrom: firstDay, validTo: isOpen ? null : dayAt(39) }
      let current = place
      const ended: Validity[] = []
      for (const offset of offsets.toSorted((one, other) => one - other)) {
        const { closed, successor } = succeed(current, dayAt(offset))!
        ended.push(closed)
        current = successor
      }
      expect([...ended, current].flatMap(daysOf)).toEqual(days)
    }),
  )
})

test.each([
  ['the day on which the one in place began', '2023-03-01'],
  ['a day before it', '2023-02-28'],
  ['a day after its end', '2023-04-01'],
])('nobody can be replaced from %s', (_, from) => {
  expect(succeed({ capacity: 'principal', validFrom: '2023-03-01', validTo: '2023-03-31' }, from)).toBeNull()
})

test('who is replaced keeps what else is known of them', () => {
  const current = { capacity: 'alternate', validFrom: '2023-03-01', validTo: null, personName: 'Ana Quispe' } as const
  expect(succeed(current, '2023-03-02')?.closed).toEqual({ ...current, validTo: '2023-03-01' })
})

test('the next expiry is the first end among those in force, and those already over or still to come say nothing', () => {
  fc.assert(
    fc.property(someHeld, someDay, (held, day) => {
      const expiry = nextExpiry(held, day)
      const ends = held.flatMap((one) => (isInForce(one, day) && one.validTo !== null ? [one.validTo] : []))
      expect(expiry === null).toBe(ends.length === 0)
      if (expiry === null) return
      expect(ends).toContain(expiry)
      expect(ends.every((end) => expiry <= end)).toBe(true)
      // The day after, the seat is not what it was, or will not be longer than the ones that are left say.
      expect(held.some((one) => isInForce(one, day) && !isInForce(one, addDays(expiry, 1)))).toBe(true)
    }),
  )
})

test('a seat is expiring from thirty days before its end to the end itself', () => {
  const end = '2023-12-31'
  const expiring = (day: Day) => isExpiring(end, day)
  expect(expiryNoticeDays).toBe(30)
  expect(['2023-11-30', '2023-12-01', '2023-12-31', '2024-01-01'].map(expiring)).toEqual([false, true, true, false])
  expect(isExpiring(null, '2023-12-31')).toBe(false)
})

const citations: [cited: string, kind: AccreditingDocumentKind | null, document: string | null][] = [
  ['Oficio N° 045-2023-DIRESA', 'official_letter', '045-2023-DIRESA'],
  ['Oficio Nº 045-2023-DIRESA', 'official_letter', '045-2023-DIRESA'],
  ['oficio n. 045', 'official_letter', '045'],
  ['OFICIO NRO. 045', 'official_letter', '045'],
  ['Oficio No. 045', 'official_letter', '045'],
  ['Oficio no 045', 'official_letter', '045'],
  ['Oficio n 045', 'official_letter', '045'],
  ['Oficio nro 045', 'official_letter', '045'],
  ['Oficio N° S/N', 'official_letter', 'S/N'],
  ['  Oficio   N°045  ', 'official_letter', '045'],
  ['Oficio Múltiple N° 007-2023', 'multiple_letter', '007-2023'],
  ['Carta N° 12', 'letter', '12'],
  ['Correo electrónico N° 3', 'email', '3'],
  ['Resolución N° 001-2023-GR', 'resolution', '001-2023-GR'],
  ['Carta notarial de la comunidad', null, 'Carta notarial de la comunidad'],
  ['Oficio sin número', null, 'Oficio sin número'],
  ['Carta no numerada', null, 'Carta no numerada'],
  ['Credencial nrotaria', null, 'Credencial nrotaria'],
  ['045-2023-DIRESA', null, '045-2023-DIRESA'],
  ['', null, null],
  ['   ', null, null],
]

test.each(citations)('«%s» is read as a document of kind %s, numbered %s', (cited, documentKind, document) => {
  expect(readDocumentName(cited)).toEqual({ documentKind, document })
})

test('any document comes back as it was when its citation is read, and its citation stays the same', () => {
  const numbers = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(tidy).filter(Boolean)
  fc.assert(
    fc.property(fc.constantFrom(...AccreditingDocumentKind.options), numbers, (documentKind, document) => {
      const cited = documentName({ documentKind, document })
      expect(readDocumentName(cited)).toEqual({ documentKind, document })
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const cited = documentName(readDocumentName(text))
      expect(documentName(readDocumentName(cited))).toBe(cited)
    }),
  )
})

test('a document of a known kind without a number is cited by its kind; of no kind, as it was written', () => {
  expect(documentName({ documentKind: 'credential', document: null })).toBe('Credencial')
  expect(documentName({ documentKind: null, document: 'Acta de asamblea' })).toBe('Acta de asamblea')
  expect(documentName({ documentKind: null, document: null })).toBeNull()
})

test('eight digits are a DNI, and anything else a foreigner’s card', () => {
  expect(['31000001', '001234567', 'CE1234567'].map(nationalIdKind)).toEqual(['dni', 'ce', 'ce'])
})
