import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recoveryWords } from '../../renderer/app/recovery-notice.tsx'
import { actaLines } from '../../renderer/features/review/acta-lines.ts'
import { approvingSessions, usualApproval } from '../../renderer/features/review/approving.ts'
import { commentsByLine, lineOf } from '../../renderer/features/review/comment-places.ts'
import { differenceRows, similarity, type DifferenceRow } from '../../renderer/features/review/differences.ts'
import { approvalInForce, hasReview, reviewFacts } from '../../renderer/features/review/review-state.ts'
import { shownRows } from '../../renderer/features/review/shown-rows.ts'
import { usualComparison } from '../../renderer/features/review/version-choice.ts'
import { waitingWords } from '../../renderer/features/review/waiting-minutes.ts'
import { wordDifferences, type Piece } from '../../shared/domain/word-differences.ts'
import type { MinutesReview, MinutesVersion } from '../../shared/contract/review.ts'

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text.trim())

const beforeOf = (rows: readonly DifferenceRow[]): string[] =>
  rows.flatMap((row) => (row.kind === 'added' ? [] : [row.kind === 'changed' ? joined(row.before) : row.text]))
const afterOf = (rows: readonly DifferenceRow[]): string[] =>
  rows.flatMap((row) => (row.kind === 'removed' ? [] : [row.kind === 'changed' ? joined(row.after) : row.text]))

const word = fc.constantFrom('acta', 'sesión', 'el', 'acuerdo', 'quórum', '09:40', 'N°', 'y', 'Ñahui', '—')
const phrase = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

describe('the words that differ', () => {
  test('only the hour that changed is marked, on both sides', () => {
    const { before, after } = wordDifferences('Terminó a las 13:10 horas.', 'Terminó a las 13:40 horas.')
    expect(marked(before)).toEqual(['10'])
    expect(marked(after)).toEqual(['40'])
  })

  test('words changed one after another are one change, with the spaces between them', () => {
    const { before, after } = wordDifferences(
      'se reunió la tarde de ayer en Abancay',
      'se reunió muy temprano hoy en Abancay',
    )
    expect(marked(before)).toEqual(['la tarde de ayer'])
    expect(marked(after)).toEqual(['muy temprano hoy'])
  })

  test('no letter of either text is lost, whatever they say', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string()), fc.oneof(phrase, fc.string()), (before, after) => {
        const differences = wordDifferences(before, after)
        expect(joined(differences.before)).toBe(before)
        expect(joined(differences.after)).toBe(after)
      }),
    )
  })

  test('two texts of thousands of different words do not keep anybody waiting', () => {
    const long = (letter: string) => Array.from({ length: 8_000 }, (_, index) => `${letter}${String(index)}`).join(' ')
    const began = performance.now()
    const { before, after } = wordDifferences(long('a'), long('b'))
    expect(performance.now() - began).toBeLessThan(3_000)
    expect([before.length, after.length]).toEqual([1, 1])
  })
})

describe('two texts side by side', () => {
  test('a paragraph put in, one taken out and one corrected stand each in their place', () => {
    const rows = differenceRows(
      ['Título', 'La DIRESA informó sobre la anemia.', 'Se retira el INDECI.', 'Cierre'],
      ['Título', 'La DIRESA informó sobre la anemia infantil.', 'Cierre', 'Fe de erratas'],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'removed', 'same', 'added'])
  })

  test('paragraphs with little in common are not taken for one that changed', () => {
    const rows = differenceRows(['Se aprobó el acta anterior.'], ['El quórum fue de doce instituciones.'])
    expect(rows.map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(similarity('uno dos tres', 'cuatro cinco')).toBe(0)
    expect(similarity('uno dos', 'Dos, UNO.')).toBe(1)
  })

  test('a corrected paragraph finds its other self although another was put in before it', () => {
    const rows = differenceRows(
      ['La coordinadora saludó a los presentes.'],
      ['Se guardó un minuto de silencio por Ayacucho.', 'La coordinadora regional saludó a los presentes.'],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['added', 'changed'])
  })

  test('each side read downwards is its text, for any two texts', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), fc.array(phrase, { maxLength: 12 }), (before, after) => {
        const rows = differenceRows(before, after)
        expect(beforeOf(rows)).toEqual(before)
        expect(afterOf(rows)).toEqual(after)
      }),
    )
  })

  test('equal texts have no difference', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), (text) => {
        expect(differenceRows(text, text).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('only the differences are shown with a paragraph around each, and it says how many are left out', () => {
    const rows = differenceRows(['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(shownRows(rows, true).map((shown) => (shown.kind === 'hidden' ? shown.paragraphs : shown.row.kind))).toEqual(
      [5, 'same', 'added'],
    )
    expect(shownRows(rows, false)).toHaveLength(7)
    expect(shownRows(rows, true).at(-1)).toMatchObject({ difference: 0 })
  })
})

type Said = Parameters<typeof actaLines>[1][number]
// Only what placing a paragraph looks at.
const said = (id: string, title: string, agreements: string[] = []) =>
  ({ item: { id, title }, agreements: agreements.map((text) => ({ text })), commitments: [] }) as unknown as Said

describe('the paragraphs of the acta', () => {
  const items = [said('i1', 'Despacho'), said('i2', 'Informe de la DIRESA', ['Aprobar el plan contra la anemia'])]
  const paragraphs = [
    'ACTA DE LA SESIÓN ORDINARIA N° 001-2023',
    'ASISTENCIA',
    '(Nombres · Institución)\n1. Ana Ruiz · DREA',
    'I. DESPACHO',
    'Llegó un oficio.',
    'II. INFORMES',
    '1. Informe de la DIRESA',
    'El director expuso.',
    'ACUERDOS',
    'Acuerdo N° 012-2023-CER. Aprobar el plan contra la anemia',
    'CIERRE',
    'Se levantó la sesión.',
  ]
  const lines = actaLines(paragraphs, items)

  test('each belongs to the item whose title stands above it, until the next section', () => {
    const itemOf = (text: string) => lines.find((line) => line.text === text)?.agendaItemId
    expect(itemOf('Llegó un oficio.')).toBe('i1')
    expect(itemOf('El director expuso.')).toBe('i2')
    expect(itemOf('1. Ana Ruiz · DREA')).toBeNull()
    expect(itemOf('Se levantó la sesión.')).toBeNull()
  })

  test('an agreement listed at the end belongs to the item where it was adopted', () => {
    expect(lines.find(({ text }) => text.startsWith('Acuerdo N°'))?.agendaItemId).toBe('i2')
  })

  test('the lines of a table are paragraphs of their own, and none is lost', () => {
    expect(lines).toHaveLength(13)
    expect(lines.filter(({ isHeading }) => isHeading).map(({ text }) => text)).toContain('II. INFORMES')
  })

  test('a comment finds its paragraph, the one of its item first, and none once it says something else', () => {
    const twice = actaLines(
      ['I. DESPACHO', 'Sin novedad.', 'II. INFORMES', '1. Informe de la DIRESA', 'Sin novedad.'],
      items,
    )
    const about = (quote: string, agendaItemId: string | null) =>
      ({ quote, agendaItemId }) as Parameters<typeof lineOf>[0]
    expect(lineOf(about('Sin novedad.', 'i2'), twice)).toBe(4)
    expect(lineOf(about('Sin novedad.', null), twice)).toBe(1)
    expect(lineOf(about('Con novedad.', 'i2'), twice)).toBeNull()
    expect(lineOf(about('', null), twice)).toBeNull()
    const counts = commentsByLine([about('Sin novedad.', 'i2'), about('Sin novedad.', 'i2'), about('', null)], twice)
    expect([...counts]).toEqual([[4, 2]])
  })
})

const version = (ordinal: number, over: Partial<MinutesVersion> = {}) =>
  ({
    id: `v${String(ordinal)}`,
    ordinal,
    event: 'submitted',
    createdAt: '2023-05-10T15:00:00Z',
    createdBy: 'Ruth Montes',
    modelSha256: 'a'.repeat(64),
    fileSha256: 'b'.repeat(64),
    approvedOn: null,
    approvedIn: null,
    observations: null,
    reopened: null,
    ...over,
  }) as MinutesVersion
const approved = (ordinal: number, over: Partial<MinutesVersion> = {}) =>
  version(ordinal, {
    event: 'approved',
    approvedOn: '2023-05-10',
    approvedIn: { sessionId: 's2', label: 'Sesión Ordinaria N° 002-2023' } as MinutesVersion['approvedIn'],
    ...over,
  })
const reopened = { at: '2023-05-11T14:30:00Z', by: 'Norma Aguirre', reason: 'Faltaba un acuerdo' }
const review = (state: MinutesReview['state'], versions: MinutesVersion[]): MinutesReview => ({
  state,
  versions,
  comments: [],
  errata: [],
  scanCount: 0,
})

describe('where the acta is', () => {
  test('an approval says when, in which session, how, and who wrote it down', () => {
    expect(reviewFacts(review('approved', [version(1), approved(2)]))).toBe(
      'Aprobada el 10/05/2023 en la Sesión Ordinaria N° 002-2023, sin observaciones. La registró Ruth Montes, 10/05/2023 10:00',
    )
    expect(reviewFacts(review('signed', [approved(1, { observations: 'La hora', approvedIn: null })]))).toContain(
      'fuera de sesión, con observaciones',
    )
  })

  test('an approval taken back does not stand, and the draft says who took it back and why', () => {
    const back = review('draft', [approved(1, { reopened })])
    expect(approvalInForce(back)).toBeNull()
    expect(reviewFacts(back)).toBe('Reabierta por Norma Aguirre, 11/05/2023 09:30. Motivo: Faltaba un acuerdo')
    expect(reviewFacts(review('draft', []))).toBeNull()
    expect(reviewFacts(review('in_review', [version(1)]))).toBe('Enviada a revisión por Ruth Montes, 10/05/2023 10:00')
  })

  test('a session that is still to end has no review, unless its acta went past a draft', () => {
    expect(hasReview({ status: 'open', minutesState: 'draft' })).toBe(false)
    expect(hasReview({ status: 'open', minutesState: 'in_review' })).toBe(true)
    expect(hasReview({ status: 'closed', minutesState: 'draft' })).toBe(true)
    expect(hasReview({ status: 'not_held', minutesState: 'draft' })).toBe(true)
  })

  test('while it is written its last version is compared with today; once approved, with the version before', () => {
    expect(usualComparison(review('in_review', [version(1)]))).toEqual({ before: 'v1', after: null })
    expect(usualComparison(review('approved', [version(1), approved(2)]))).toEqual({ before: 'v1', after: 'v2' })
    expect(usualComparison(review('signed', [approved(1)]))).toEqual({ before: 'v1', after: null })
  })
})

describe('where an acta can be approved', () => {
  type Candidate = Parameters<typeof approvingSessions>[0][number]
  const session = (id: string, heldOn: string, status: string, resumedOn: string | null = null) =>
    ({ id, heldOn, status, suspensions: resumedOn === null ? [] : [{ resumedOn }] }) as unknown as Candidate
  const own = session('own', '2023-05-10', 'closed')

  test('in the sessions that began after its own, the nearest first', () => {
    const all = [
      session('later', '2023-08-01', 'closed'),
      own,
      session('next', '2023-06-22', 'open'),
      session('before', '2023-03-28', 'closed'),
      session('planned', '2023-06-01', 'planned'),
      session('failed', '2023-06-02', 'not_held'),
    ]
    expect(approvingSessions(all, own).map(({ id }) => id)).toEqual(['next', 'later'])
  })

  test('the session being held is proposed; without any, apart and today', () => {
    const candidates = [session('a', '2023-06-01', 'closed'), session('b', '2023-06-22', 'open', '2023-06-29')]
    expect(usualApproval(candidates, '2023-07-01')).toEqual({ approvedInId: 'b', approvedOn: '2023-06-29' })
    expect(usualApproval([], '2023-07-01')).toEqual({ approvedInId: null, approvedOn: '2023-07-01' })
  })
})

test('what an acta waits for is said by its state', () => {
  expect((['draft', 'in_review', 'approved', 'signed'] as const).map(waitingWords)).toEqual([
    'falta enviarla a revisión',
    'falta aprobarla',
    'falta adjuntarla firmada',
    'no falta nada',
  ])
})

test('after a crash it is said what was saved last, when, and in which session', () => {
  const lastSavedAt = '2023-03-14T15:42:00Z'
  expect(
    recoveryWords({
      lastSavedAt,
      lastCommand: 'minutes.saveNotes',
      sessionId: null,
      sessionLabel: 'Sesión Ordinaria N° 001-2023',
    }),
  ).toBe('Lo último se guardó el 14/03/2023 a las 10:42, en la Sesión Ordinaria N° 001-2023: «Escribió en el acta».')
  expect(recoveryWords({ lastSavedAt, lastCommand: 'settings.save', sessionId: null, sessionLabel: null })).toBe(
    'Lo último se guardó el 14/03/2023 a las 10:42: «Cambió la configuración».',
  )
})
