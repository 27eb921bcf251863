import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewPart } from '../../shared/contract/ordinances.ts'
import { defaultSettings } from '../../shared/domain/committee.ts'
import {
  checkGroups,
  checkOrdinance,
  groupFindings,
  type CheckCode,
  type CheckFinding,
} from '../../shared/domain/ordinance-checks.ts'
import { OrdinanceKind, PartKind, type Part } from '../../shared/domain/ordinance.ts'
import { keyReferenceTo, referenceTo } from '../../shared/domain/part-references.ts'
import { toCompleteMark } from '../../shared/domain/to-complete.ts'
import { emptyOrdinance } from '../helpers/ordinance.ts'
import { standingParts } from '../helpers/standing-parts.ts'

const names = {
  ...defaultSettings.committee,
  name: 'Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac',
  acronym: 'MCLCP Apurímac',
  region: 'Apurímac',
}

const part = (kind: PartKind, text: string, more: Partial<NewPart> = {}): NewPart => ({
  kind,
  title: '',
  text,
  children: [],
  ...more,
})
const article = (text: string, title = 'Objeto', more: Partial<NewPart> = {}): NewPart =>
  part('article', text, { title, ...more })

/** What makes an ordinance complete, so that a test sees only what it is about. */
const ending: NewPart[] = [
  part('final_provision', 'La presente ordenanza entra en vigencia al día siguiente de su publicación.'),
]

type Whole = { kind?: OrdinanceKind; title?: string; reasons?: typeof emptyOrdinance.reasons }

const check = (parts: readonly NewPart[], whole: Whole = {}): CheckFinding[] =>
  checkOrdinance(
    {
      kind: whole.kind ?? 'ordinance',
      title: whole.title ?? '',
      reasons: whole.reasons ?? emptyOrdinance.reasons,
      parts: standingParts(parts),
    },
    names,
  )

const codesOf = (findings: readonly CheckFinding[]): CheckCode[] => findings.map(({ code }) => code)

/** What is found in one article with that text. */
const inArticle = (text: string): CheckFinding[] => check([article(text), ...ending])

test('a sound ordinance has nothing to look at', () => {
  const sound = [
    part('recital', 'Que, el Comité Ejecutivo Regional (CER) lo acordó;'),
    part('recital', 'Que, el CER lo validó; y,'),
    article('Son fines:', 'Fines', {
      key: 'aims',
      children: [part('numeral', 'Uno.'), part('numeral', 'Dos.')],
    }),
    article(`Se cumple el ${keyReferenceTo('aims')}.`, 'Cumplimiento'),
    ...ending,
  ]
  expect(check(sound)).toEqual([])
})

test('an article without a title and a part without words are told with where they are', () => {
  const findings = check([article('Texto.', ' '), article('', 'Alcance'), ...ending])
  const [first, second] = standingParts([article('Texto.'), article('')])
  expect(findings).toEqual([
    { code: 'untitled', partId: first?.id, message: 'Artículo sin título.', excerpt: 'Texto.' },
    { code: 'empty', partId: second?.id, message: 'Artículo sin texto.', excerpt: 'Alcance' },
  ])
})

test('an article with numerals needs no words of its own; a chapter needs articles', () => {
  const withNumerals = article('', 'Fines', { children: [part('numeral', 'Uno.'), part('numeral', 'Dos.')] })
  expect(check([withNumerals, ...ending])).toEqual([])
  const chapters = [part('chapter', '', { title: 'Uno' }), part('chapter', '', { title: 'Dos' }), article('Texto.')]
  expect(check([...chapters, ...ending]).map(({ message }) => message)).toEqual(['Capítulo sin artículos.'])
})

describe('a recital', () => {
  test.each([
    ['Que, hay pobreza;', 'Que, hay más.', []],
    ['Que, hay pobreza;', 'Que, hay más; y,', []],
    ['Que, hay pobreza; y,', 'Que, hay más.', []],
    ['Que hay pobreza;', 'Que, hay más.', ['recital_opening']],
    ['que, hay pobreza;', 'Que, hay más.', ['recital_opening']],
    ['Hay pobreza;', 'Que, hay más.', ['recital_opening']],
    ['Que, hay pobreza.', 'Que, hay más.', ['recital_ending']],
    ['Que, hay pobreza', 'Que, hay más', ['recital_ending', 'recital_ending']],
    ['Que, hay pobreza;', 'Que, hay más;', ['recital_ending']],
    ['Que, hay pobreza;', 'Que, hay más; y', ['recital_ending']],
  ])('«%s», then «%s»', (first, last, codes) => {
    expect(codesOf(check([part('recital', first), part('recital', last), article('Texto.'), ...ending]))).toEqual(codes)
  })

  test('«; y,» before the last but one is not how it ends', () => {
    const recitals = ['Que, uno; y,', 'Que, dos;', 'Que, tres.'].map((text) => part('recital', text))
    expect(codesOf(check([...recitals, article('Texto.'), ...ending]))).toEqual(['recital_ending'])
  })
})

describe('references', () => {
  test('to what is gone, or to nothing, are lost', () => {
    const gone = referenceTo('00000000-0000-7000-8000-00000000ffff')
    expect(codesOf(inArticle(`Se aplica el ${gone}.`))).toEqual(['lost_reference'])
    expect(codesOf(inArticle('Se aplica el {{#nadie}}.'))).toEqual(['lost_reference'])
  })

  test.each([
    ['Se aplica el artículo 1.', '«artículo 1» está escrito a mano: conviértalo'],
    ['Se aplica el artículo único.', '«artículo único» está escrito a mano: conviértalo'],
    ['Se aplica el Art. 1° de esta ordenanza.', '«artículo 1°» está escrito a mano: conviértalo'],
    ['Se aplica el artículo tercero.', '«artículo tercero» está escrito a mano y no existe'],
    ['Se aplica el artículo vigésimo primero.', '«artículo vigésimo primero» está escrito a mano y no existe'],
    ['Se aplica el artículo décimo tercero, conforme a esta.', '«artículo décimo tercero» está escrito a mano y no'],
    ['Se aplica el numeral 2.1.', '«numeral 2.1» está escrito a mano y no existe'],
    ['Se aplica el literal b).', '«literal b)» está escrito a mano y no existe'],
    [
      'Según el artículo 1 de la presente ordenanza y la Ley N° 27867.',
      '«artículo 1» está escrito a mano: conviértalo',
    ],
  ])('by hand: %s', (text, message) => {
    const findings = inArticle(text)
    expect(codesOf(findings)).toEqual(['reference_by_hand'])
    expect(findings[0]?.message).toContain(message)
  })

  test('by hand to a numeral and a disposition that are there', () => {
    const children = [
      part('numeral', 'Uno.'),
      part('numeral', 'Según el numeral 1.1 y la disposición complementaria final única.'),
    ]
    const messages = check([article('', 'Fines', { children }), ...ending]).map(({ message }) => message)
    expect(messages).toEqual([expect.stringContaining('«numeral 1.1»'), expect.stringContaining('«disposición única»')])
    expect(messages.every((message) => message.includes('conviértalo'))).toBe(true)
  })

  test.each([
    'Según los artículos 191 y 192 de la Constitución Política del Perú.',
    'Según el literal a) del artículo 15 de la Ley N° 27867, Ley Orgánica de Gobiernos Regionales.',
    'La Ley N° 27867, en su artículo 38, señala las ordenanzas.',
    'Conforme al artículo 3 del D. S. N° 001-2001-PROMUDEH.',
    'Modifíquese el artículo 4 de la Ordenanza Regional N° 001-2020-GR-APURÍMAC/CR.',
    'Según el numeral 2 del artículo 10 de la citada norma.',
    'Cada meta va en un numeral, y el artículo que la contiene se publica.',
  ])('to another norm, or to none, are no fault: %s', (text) => {
    expect(codesOf(inArticle(text))).toEqual([])
  })
})

describe('entry into force and publication', () => {
  test('are missed in an ordinance', () => {
    expect(codesOf(check([article('Texto.')]))).toEqual(['no_entry_into_force', 'no_publication'])
  })

  test('a regulation is not published, and a statement neither', () => {
    expect(codesOf(check([article('Texto.')], { kind: 'regulation' }))).toEqual(['no_entry_into_force'])
    expect(check([part('paragraph', 'Texto.')], { kind: 'statement' })).toEqual([])
  })

  test('what is in force of something else does not count', () => {
    const findings = check([article('Las acreditaciones vigentes se publican en el local.')])
    expect(codesOf(findings)).toEqual(['no_entry_into_force', 'no_publication'])
  })

  test('an article may say it', () => {
    const last = article('Rige desde el día siguiente de su publicación en el diario oficial El Peruano.', 'Vigencia')
    expect(check([article('Texto.'), last])).toEqual([])
  })
})

describe('acronyms and names', () => {
  test('used before being defined, and defined later', () => {
    const [only, ...others] = check([
      article('El CER informa.'),
      article('El Comité Ejecutivo Regional (CER) es.', 'Dos'),
      ...ending,
    ])
    expect(others).toEqual([])
    expect(only).toMatchObject({ code: 'undefined_acronym', excerpt: 'El CER informa.' })
    expect(only?.message).toContain('se usa antes de definirse: defínala aquí, como «Comité Ejecutivo Regional (CER)»')
  })

  test('never defined, told once however often it is used', () => {
    const findings = inArticle('La DIRESA informa a la DREA. La DIRESA responde.')
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('«DIRESA» no está definida'),
      expect.stringContaining('«DREA» no está definida'),
    ])
  })

  test.each([
    'El Comité Ejecutivo Regional (CER) informa. El CER responde.',
    'La Mesa de Concertación (en adelante, MCLCP) informa. La MCLCP responde.',
    'La DIRESA (Dirección Regional de Salud) informa.',
    'La Agenda Regional (AREGOB 2023-2026) rige. La AREGOB se cumple.',
    'El Decreto Supremo N° 001-2001-PROMUDEH y el DS N° 004-2019-JUS.',
    'El capítulo IV y la sección XII.',
    'Presenta el DNI y el RUC.',
    'GOBIERNO REGIONAL DE APURÍMAC',
    'La región APURÍMAC.',
    'La COVID-19.',
    `Se adjunta ${toCompleteMark('acta de la REDAMA')}.`,
  ])('are no fault where they are known or none: %s', (text) => {
    expect(codesOf(inArticle(text)).filter((code) => code !== 'to_complete')).toEqual([])
  })

  test('the title of an ordinance is read after its recitals', () => {
    const recital = part('recital', 'Que, la AREGOB rige.')
    const title = 'Ordenanza que aprueba la Agenda Regional de Gobernabilidad (AREGOB)'
    expect(codesOf(check([recital, article('La AREGOB rige.'), ...ending], { title }))).toEqual(['undefined_acronym'])
    expect(check([article('La AREGOB rige.'), ...ending], { title })).toEqual([])
  })

  test('a short name before it is said whose it is', () => {
    const later = article('La Red de Mujeres (en adelante, la Red) es. La Red se reúne.', 'Dos')
    expect(codesOf(check([article('Reconocer a la Red.'), later, ...ending]))).toEqual(['undefined_name'])
    expect(check([article('Reconocer a la Red de Mujeres de Apurímac.'), later, ...ending])).toEqual([])
  })
})

test.each([
  ['La región podría informar.', 'podría'],
  ['Se procurará el apoyo.', 'Se procurará'],
  ['Se atiende en lo posible.', 'en lo posible'],
  ['Salud, agua, etc.', 'etc.'],
  ['Municipalidades y/o empresas.', 'y/o'],
  ['Tal vez se informe.', 'Tal vez'],
  ['Se informa a la brevedad.', 'a la brevedad'],
  ['Se informa periódicamente.', 'periódicamente'],
])('words of doubt: %s', (text, words) => {
  const [only, ...others] = inArticle(text)
  expect(others).toEqual([])
  expect(only?.code).toBe('doubtful_word')
  expect(only?.message.startsWith(`«${words}» `)).toBe(true)
})

test('what contains a word of doubt is another word', () => {
  expect(
    inArticle('El poder y la etcétera fecha de preferencias; el procurador; posible.').map(({ excerpt }) => excerpt),
  ).toEqual([expect.stringContaining('etcétera')])
})

test('every mark to complete is told: in the title, in the text and in the reasons of an ordinance', () => {
  const mark = toCompleteMark('plazo')
  const reasons = { ...emptyOrdinance.reasons, problem: mark }
  const findings = check([article(`En ${mark} y ${mark}.`), ...ending], { title: `Ordenanza de ${mark}`, reasons })
  expect(findings.map(({ code, partId, excerpt }) => [code, partId === null, excerpt])).toEqual([
    ['to_complete', true, mark],
    ['to_complete', false, mark],
    ['to_complete', false, mark],
    ['reason_to_complete', true, mark],
  ])
  expect(
    check([article('Texto.'), part('final_provision', 'Entra en vigencia hoy.')], { kind: 'regulation', reasons }),
  ).toEqual([])
})

test('a repeated title and a numeral that is alone', () => {
  expect(codesOf(check([article('Uno.', 'Fin'), article('Dos.', ' FIN '), ...ending]))).toEqual(['repeated_title'])
  const lone = article('Se hace:', 'Fines', { children: [part('numeral', 'Uno.')] })
  expect(check([lone, ...ending]).map(({ message }) => message)).toEqual([
    'Hay un solo numeral: o falta otro, o su texto puede ir sin numerar.',
  ])
})

test('findings are told in the order in which the text is read', () => {
  const findings = check([article('Tal vez.', 'Uno'), article('', 'Dos'), article('Tal vez.', 'Tres'), ...ending])
  expect(codesOf(findings)).toEqual(['doubtful_word', 'empty', 'doubtful_word'])
})

test('every kind of finding is in one group, and grouping loses none', () => {
  const codes = checkGroups.flatMap((group) => group.codes)
  expect(new Set(codes).size).toBe(codes.length)
  const findings = check([article('Tal vez la DREA, etc.', ''), part('recital', 'Hay')])
  expect(groupFindings(findings).flatMap((one) => one.findings)).toHaveLength(findings.length)
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '((((('.repeat(200),
    'A-'.repeat(500),
    'artículo '.repeat(200),
    'artículo 9 '.repeat(100),
    '{{#'.repeat(100),
    '[Por completar: '.repeat(60),
    'en adelante, la '.repeat(50),
    'Que, '.repeat(200),
    '\u202E\u0000\uD800',
    `${'AB '.repeat(300)}(`,
  ),
)

const anyPart = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map(String),
  kind: fc.constantFrom(...PartKind.options),
  parentId: fc.option(fc.integer({ min: 0, max: 30 }).map(String), { nil: null }),
  rank: fc.constantFrom('a0', 'a1', 'a2'),
  title: hostile,
  text: hostile,
}) satisfies fc.Arbitrary<Part>

test('nothing that anybody may have written stops the checks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...OrdinanceKind.options),
      hostile,
      fc.uniqueArray(anyPart, { selector: ({ id }) => id, maxLength: 12 }),
      (kind, title, parts) => {
        // Parts that stand under themselves are no tree; the database never has them.
        const standing = parts.filter(({ id, parentId }) => parentId === null || Number(parentId) < Number(id))
        const findings = checkOrdinance({ kind, title, parts: standing, reasons: emptyOrdinance.reasons }, names)
        for (const { message, partId } of findings) {
          expect(message).not.toBe('')
          expect(partId === null || standing.some(({ id }) => id === partId)).toBe(true)
        }
      },
    ),
    { numRuns: 300 },
  )
})
