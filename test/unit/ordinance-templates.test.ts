import { describe, expect, test } from 'vitest'
import type { NewPart } from '../../shared/contract/ordinances.ts'
import { defaultSettings, type Committee } from '../../shared/domain/committee.ts'
import { legalGrounds } from '../../shared/domain/legal-grounds.ts'
import { clauseOf, proposedName, wordsOfPart } from '../../shared/domain/new-parts.ts'
import { checkOrdinance } from '../../shared/domain/ordinance-checks.ts'
import { governmentPeriod } from '../../shared/domain/ordinance-template.ts'
import { ordinanceTemplates } from '../../shared/domain/ordinance-templates.ts'
import { mayStand, type PartKind } from '../../shared/domain/ordinance.ts'
import { numberParts } from '../../shared/domain/part-numbering.ts'
import { keyReferenceTo, readText, referencesIn } from '../../shared/domain/part-references.ts'
import { markedStretches, marksToComplete, toCompleteMark } from '../../shared/domain/to-complete.ts'
import { openTestCore } from '../helpers/core.ts'
import { emptyOrdinance } from '../helpers/ordinance.ts'
import { standingParts } from '../helpers/standing-parts.ts'

const committee: Committee = {
  ...defaultSettings.committee,
  name: 'Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac',
  acronym: 'MCLCP Apurímac',
  region: 'Apurímac',
}

const kindsOf = (parts: readonly NewPart[]): Set<PartKind> => new Set(parts.map(({ kind }) => kind))

describe.each(ordinanceTemplates)('the template «$label» ($id)', ({ kind, build }) => {
  test.each([
    ['of a Mesa that is set up', { committee, year: 2023, priorities: ['Agua segura', 'Salud;'] }],
    ['without priorities', { committee, year: 2026 }],
    [
      'of a Mesa that said nothing of itself',
      { committee: { ...committee, region: '', committeeAcronym: '' }, year: 2023 },
    ],
  ])('leaves nothing to look at but marks to complete: %s', (_, facts) => {
    const { title, parts, reasons } = build(facts)
    const subject = { kind, title, parts: standingParts(parts), reasons }
    const others = checkOrdinance(subject, committee).filter(({ code }) => !code.endsWith('to_complete'))
    expect(others).toEqual([])
  })

  test('begins a text as it is, with its references', async () => {
    using core = openTestCore()
    const { title, parts, reasons } = build({ committee, year: 2023 })
    const made = await core.client.ordinances.create({
      draft: { ...emptyOrdinance.draft, kind, title },
      parts,
      reasons,
    })
    const ids = new Set<string>(made.parts.map((part) => part.id))
    expect(made.parts).toHaveLength(standingParts(parts).length)
    expect(made.parts.flatMap(({ text }) => referencesIn(text)).every((target) => ids.has(target))).toBe(true)
    expect(made.parts.some(({ text }) => text.includes('{{#'))).toBe(false)
  })
})

const written = ordinanceTemplates.filter(({ id }) => !id.startsWith('empty'))

test.each(written)('the template $id has what its kind needs', ({ kind, build }) => {
  const { parts, reasons } = build({ committee, year: 2023 })
  const needed: PartKind[] =
    kind === 'ordinance'
      ? ['sight', 'recital', 'article', 'final_provision', 'closing']
      : ['chapter', 'article', 'final_provision']
  expect([...kindsOf(parts)]).toEqual(expect.arrayContaining(needed))
  expect(parts.every((part) => mayStand(kind, part.kind, null))).toBe(true)
  expect(Object.values(reasons).every((text) => (text === '') === (kind !== 'ordinance'))).toBe(true)
})

test('the priorities of the agenda are numerals, as they read in the plan', () => {
  const [template] = ordinanceTemplates
  const { parts, title } = template?.build({ committee, year: 2024, priorities: ['Agua segura', 'Salud.; '] }) ?? {
    parts: [],
    title: '',
  }
  expect(title).toBe(
    'Ordenanza regional que institucionaliza la Agenda Regional de Gobernabilidad de Apurímac (AREGOB) 2023-2026',
  )
  const numerals = parts.find((part) => part.title === 'Prioridades')?.children ?? []
  expect(numerals.map(({ kind, text }) => [kind, text])).toEqual([
    ['numeral', 'Agua segura.'],
    ['numeral', 'Salud.'],
  ])
})

test.each([
  [2022, '2019-2022'],
  [2023, '2023-2026'],
  [2026, '2023-2026'],
  [2027, '2027-2030'],
])('the year %i is of the government of %s', (year, period) => {
  expect(governmentPeriod(year)).toBe(period)
})

test('the legal grounds are those of the design, each a whole recital', () => {
  const all = legalGrounds.map(({ text }) => text).join('\n')
  for (const said of [
    'artículo 191',
    'artículo 192',
    '27783',
    'artículo 8 ',
    'artículo 13 ',
    'literal a) del artículo 15',
    'artículo 38',
    '001-2001-PROMUDEH',
  ])
    expect(all).toContain(said)
  const parts = standingParts(legalGrounds.map(({ text }) => ({ kind: 'recital', title: '', text, children: [] })))
  const findings = checkOrdinance({ kind: 'statement', title: '', parts, reasons: emptyOrdinance.reasons }, committee)
  // Together they have no last one, which would end otherwise.
  expect(findings.filter(({ code }) => !code.endsWith('to_complete')).map(({ code }) => code)).toEqual([
    'recital_ending',
  ])
})

test('marks are found wherever they stand, and a text in stretches is the text', () => {
  const text = `De ${toCompleteMark('el día')} a ${toCompleteMark('otro (día)')}. [Por completar] [Por completar: ]`
  expect(marksToComplete(text)).toEqual(['[Por completar: el día]', '[Por completar: otro (día)]'])
  expect(
    markedStretches(text)
      .map(({ words }) => words)
      .join(''),
  ).toBe(text)
  expect(markedStretches(text).filter(({ isMark }) => isMark)).toHaveLength(2)
})

describe('a part that goes into the library', () => {
  const parts = standingParts([
    { kind: 'article', title: 'Uno', text: 'Se hace:', key: 'one', children: [] },
    {
      kind: 'article',
      title: 'Dos',
      text: `Según el ${keyReferenceTo('one')}, el ${keyReferenceTo('two')} y el ${keyReferenceTo('inner')}.`,
      key: 'two',
      children: [{ kind: 'numeral', title: '', text: 'Uno.', key: 'inner', children: [] }],
    },
  ])
  const [, second] = parts
  const numbers = numberParts('ordinance', parts)

  test('leaves what it said of others to complete', () => {
    const clause = clauseOf({ kind: 'ordinance', parts }, second?.id ?? '', numbers)
    const [alone] = standingParts(clause ? [clause] : [])
    const kept = standingParts(clause ? [clause] : [])
    expect(readText(alone?.text ?? '', numberParts('ordinance', kept))).toBe(
      'Según el [Por completar: artículo primero], el artículo único y el numeral 1.1.',
    )
  })

  test('is nothing when it is not there', () => {
    expect(clauseOf({ kind: 'ordinance', parts }, 'nobody', numbers)).toBeNull()
  })

  test('is called by its title, or by how it begins', () => {
    const clause = clauseOf({ kind: 'ordinance', parts }, second?.id ?? '', numbers)
    expect(clause && proposedName(clause)).toBe('Dos')
    expect(clause && wordsOfPart(clause).split('\n').at(-1)).toBe('Uno.')
    const recital: NewPart = { kind: 'recital', title: '', text: `Que, ${'palabras '.repeat(20)}`, children: [] }
    expect(proposedName(recital)).toMatch(/^Que, (?:palabras )*palabras…$/u)
    expect(proposedName({ ...recital, text: ' ' })).toBe('Considerando')
  })
})
