import type { ComparisonData } from '../../electron/core/ordinances/document-comparison.ts'
import type { PresentationData } from '../../electron/core/ordinances/document-letter.ts'
import type { ReasonsData } from '../../electron/core/ordinances/document-reasons.ts'
import type { NormData } from '../../electron/core/ordinances/document.ts'
import type { Part, PartKind } from '../../shared/domain/ordinance.ts'
import { changesBetween, type ComparedText } from '../../shared/domain/ordinance-changes.ts'
import { referenceTo } from '../../shared/domain/part-references.ts'
import { toCompleteMark } from '../../shared/domain/to-complete.ts'
import { richMinutes } from './sample-minutes.ts'

/* What is drafted by parts, as the document tests render it. Every person is invented. */

const { committee, yearName } = richMinutes()

/** The id of the part that a test calls by a number. */
export const partId = (place: number): string => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`

type Sown = { kind: PartKind; text?: string; title?: string; under?: Sown[]; id?: string }

/** Parts in the order in which they are given, each under its own; the ids count from 1 where none is given. */
export const sow = (trees: readonly Sown[]): Part[] => {
  const parts: Part[] = []
  const add = (siblings: readonly Sown[], parentId: string | null): void => {
    for (const [index, { kind, text = '', title = '', under = [], id }] of siblings.entries()) {
      const part = {
        id: id ?? partId(parts.length + 1),
        kind,
        parentId,
        rank: `a${String(index).padStart(4, '0')}`,
        title,
        text,
      }
      parts.push(part)
      add(under, part.id)
    }
  }
  add(trees, null)
  return parts
}

const [objectId, spaceId, dutiesId] = [partId(901), partId(902), partId(903)]

const agendaTrees: Sown[] = [
  {
    kind: 'sight',
    text: 'El Acuerdo N° 025-2023-CER del Comité Ejecutivo Regional, que propone institucionalizar la Agenda Regional de Gobernabilidad; y,',
  },
  {
    kind: 'recital',
    text: 'Que, el artículo 191 de la Constitución Política del Perú reconoce a los gobiernos regionales autonomía política, económica y administrativa en los asuntos de su competencia;',
  },
  {
    kind: 'recital',
    text: `Que, el Comité Ejecutivo Regional acordó las prioridades de la agenda en su sesión del ${toCompleteMark('día de la sesión')}; y,`,
  },
  { kind: 'recital', text: 'Que, corresponde al Consejo Regional aprobar las normas de alcance regional.' },
  { kind: 'chapter', title: 'Disposiciones generales' },
  {
    kind: 'article',
    id: objectId,
    title: 'Objeto',
    text: 'Institucionalícese la Agenda Regional de Gobernabilidad 2023-2026 (AREGOB) como instrumento de concertación.',
  },
  {
    kind: 'article',
    title: 'Finalidad',
    text: `Lo dispuesto en el ${referenceTo(objectId)} busca:`,
    under: [
      { kind: 'letter', text: 'reducir la anemia infantil;' },
      { kind: 'letter', text: 'cerrar las brechas de agua segura.' },
    ],
  },
  { kind: 'chapter', title: 'De la implementación' },
  {
    kind: 'article',
    title: 'Responsables',
    text: 'Son responsables de la implementación:',
    under: [
      {
        kind: 'numeral',
        id: dutiesId,
        text: 'La Gerencia Regional de Desarrollo Social, que:',
        under: [
          { kind: 'letter', text: 'convoca el espacio de seguimiento; y' },
          { kind: 'letter', text: 'publica su avance cada semestre.' },
        ],
      },
      { kind: 'numeral', id: spaceId, text: `El espacio de seguimiento, conforme al ${referenceTo(dutiesId)}.` },
    ],
  },
  {
    kind: 'article',
    text: `Encárguese el cumplimiento del ${referenceTo(spaceId)} y del ${referenceTo(partId(999))}.`,
  },
  {
    kind: 'final_provision',
    title: 'Vigencia',
    text: 'La presente ordenanza entra en vigencia al día siguiente de su publicación.',
  },
  {
    kind: 'final_provision',
    title: 'Reglamentación',
    text: 'Se reglamenta en sesenta días.\nHasta entonces rige el plan vigente.',
  },
  {
    kind: 'repealing_provision',
    title: 'Derogatoria',
    text: 'Deróguense las disposiciones que se opongan a la presente.',
  },
  { kind: 'closing', text: 'Comuníquese al señor Gobernador Regional para su promulgación.' },
]

const head: NormData['head'] = {
  title: 'Ordenanza regional que institucionaliza la Agenda Regional de Gobernabilidad 2023-2026',
  year: 2023,
  number: null,
  city: 'Abancay',
  issuedOn: null,
  councilPresident: null,
  governor: null,
  signatories: [],
}

/** A project with everything that an ordinance may have, a lost reference and a mark to complete. */
export const ordinanceProject = (): NormData => ({
  committee,
  yearName,
  head,
  parts: sow(agendaTrees),
  isApproved: false,
  coordinator: null,
})

/** One that was approved, short. */
export const approvedOrdinance = (): NormData => ({
  ...ordinanceProject(),
  head: {
    ...head,
    number: '006-2023-GR-APURÍMAC/CR',
    issuedOn: '2023-03-14',
    councilPresident: 'Presidente Demostración Quispe',
    governor: 'Gobernador Demostración Huamán',
  },
  isApproved: true,
  parts: sow([
    { kind: 'sight', text: 'El dictamen favorable de la comisión;' },
    { kind: 'recital', text: 'Que, es necesario institucionalizar la agenda.' },
    { kind: 'article', title: 'Objeto', text: 'Institucionalícese la agenda.' },
    { kind: 'final_provision', title: 'Vigencia', text: 'Rige desde el día siguiente de su publicación.' },
    { kind: 'closing', text: 'Comuníquese al señor Gobernador Regional para su promulgación.' },
  ]),
})

/** Of which nothing is known but its year. */
export const bareOrdinance = (): NormData => ({
  ...ordinanceProject(),
  committee: { ...committee, region: '' },
  yearName: null,
  head: { ...head, title: '', city: null },
  parts: sow([{ kind: 'article' }, { kind: 'article', title: 'Alcance' }]),
})

/** The regulation of a committee, with its grounds and a numeral of two paragraphs. */
export const regulation = (): NormData => ({
  ...ordinanceProject(),
  head: { ...head, title: '', signatories: [] },
  coordinator: { name: 'Marleny Utani Carbajal', position: 'Coordinadora regional' },
  parts: sow([
    { kind: 'recital', text: 'Que, el comité requiere ordenar su funcionamiento.' },
    { kind: 'chapter', title: 'De las sesiones' },
    {
      kind: 'article',
      title: 'Sesiones',
      under: [
        { kind: 'numeral', text: 'El comité sesiona en forma ordinaria.\nLa convocatoria se hace por escrito.' },
        { kind: 'numeral', text: 'Sesiona en forma extraordinaria cuando se le convoca.' },
      ],
    },
    { kind: 'transitional_provision', title: 'Adecuación', text: 'Las acreditaciones vigentes se mantienen.' },
    { kind: 'closing', text: 'Regístrese y comuníquese.' },
  ]),
})

/** A statement drafted by parts, with grounds, numerals and letters. */
export const draftedStatement = (): NormData => ({
  ...ordinanceProject(),
  head: {
    ...head,
    title: 'Por el agua segura',
    issuedOn: '2023-03-22',
    signatories: [
      { name: 'Rosa Demostración Quispe', position: 'Coordinadora regional', institution: 'MCLCP Apurímac' },
    ],
  },
  parts: sow([
    { kind: 'recital', text: 'Que, el agua segura es un derecho.' },
    {
      kind: 'paragraph',
      text: 'Las instituciones del comité exhortamos:',
      under: [
        {
          kind: 'numeral',
          text: 'Al Gobierno Regional, a:',
          under: [
            { kind: 'letter', text: 'priorizar las obras de agua; y' },
            { kind: 'letter', text: 'publicar su avance.' },
          ],
        },
        { kind: 'numeral', text: 'A las municipalidades, a mantener los sistemas.' },
      ],
    },
    { kind: 'closing', text: 'Por el derecho al agua.' },
  ]),
})

/** Why the ordinance is proposed, with points and one part that nobody has written. */
export const ordinanceReasons = (): ReasonsData => ({
  ...ordinanceProject(),
  reasons: {
    background: 'El comité concertó la agenda con veintidós instituciones.\n\nEl acuerdo se adoptó por consenso.',
    legalBasis:
      '- Constitución Política del Perú, artículos 191 y 192.\n- Ley N° 27867, Ley Orgánica de Gobiernos Regionales.',
    problem: `La anemia afecta a ${toCompleteMark('porcentaje de la última encuesta')} de las niñas y los niños.`,
    proposal: 'Institucionalizar la agenda y su espacio de seguimiento.',
    costBenefit: '',
    legislation: 'No modifica ni deroga norma alguna.',
  },
})

/** The letter of an ordinance that was validated in a session, by an agreement. */
export const presentation = (): PresentationData => ({
  committee,
  yearName,
  head: { ...head, councilPresident: 'Presidente Demostración Quispe' },
  texts: {},
  letterNumber: '031-2023-MCLCP-APURÍMAC',
  letterOn: '2023-04-03',
  validated: { sessionLabel: 'Sesión Ordinaria N° 003-2023', heldOn: '2023-03-28', agreementNumber: '025-2023-CER' },
  articles: 4,
  signatory: { name: 'Marleny Utani Carbajal', position: 'Coordinadora regional' },
})

/** The same before anything is known. */
export const barePresentation = (): PresentationData => ({
  ...presentation(),
  head: { ...head, title: '', city: null },
  letterNumber: null,
  letterOn: null,
  validated: null,
  articles: 0,
  signatory: null,
})

const comparedText = (title: string, problem: string, trees: Sown[]): ComparedText<ReasonsData['reasons']> => ({
  head: { kind: 'ordinance', title },
  reasons: { ...ordinanceReasons().reasons, problem },
  parts: sow(trees),
})

const article = (id: string, title: string, text: string, under: Sown[] = []): Sown => ({
  kind: 'article',
  id,
  title,
  text,
  under,
})

const [scopeId, letterId] = [partId(904), partId(905)]

const duties = (text: string): Sown[] => [
  { kind: 'numeral', id: spaceId, text: 'Son funciones:', under: [{ kind: 'letter', id: letterId, text }] },
]

const presented = comparedText('Ordenanza que crea la agenda', 'La anemia afecta a la niñez.', [
  article(objectId, 'Objeto', 'Créese la agenda regional.'),
  article(scopeId, 'Ámbito', 'Rige en las siete provincias.'),
  article(dutiesId, 'Funciones', `Conforme al ${referenceTo(objectId)}:`, duties('informar cada año.')),
])

const approved = comparedText(
  'Ordenanza que institucionaliza la agenda',
  'La anemia afecta a la niñez menor de tres años.',
  [
    article(objectId, 'Objeto', 'Institucionalícese la agenda regional concertada.'),
    article(dutiesId, 'Funciones', `Conforme al ${referenceTo(objectId)}:`, duties('informar cada semestre.')),
    {
      kind: 'final_provision',
      id: partId(906),
      title: 'Vigencia',
      text: 'Rige desde el día siguiente de su publicación.',
    },
  ],
)

/** What was presented beside what was approved: something of each kind of change. */
export const comparison = (): ComparisonData => ({
  committee,
  yearName,
  title: approved.head.title,
  before: { ordinal: 2, keptOn: '2023-04-03', note: 'Presentada', stage: 'Presentada' },
  after: { stage: 'Aprobada' },
  changes: changesBetween(presented, approved),
})

/** A version that says what the text says now. */
export const sameTexts = (): ComparisonData => ({
  ...comparison(),
  title: '',
  before: { ordinal: 1, keptOn: '2023-04-03', note: null, stage: 'En elaboración' },
  changes: changesBetween(approved, approved),
})
