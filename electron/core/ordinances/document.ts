import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import type { OrdinanceDraft } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceKind, Part, SectionKey } from '../../../shared/domain/ordinance.ts'
import { dayInWords, noBreakHyphen, numberSign } from '../../../shared/domain/spanish-words.ts'
import {
  apart,
  blank,
  paragraph,
  plainText,
  text,
  textOrBlank,
  type Block,
  type DocumentModel,
  type Paragraph,
  type Run,
  type Signature,
} from '../documents/model.ts'
import {
  fileProperties,
  inCapitals,
  mesaSignature,
  ofMesa,
  pageHeader,
  placeAndDayRuns,
  signatureOf,
  signerName,
  written,
} from '../documents/words.ts'
import { sectionBlocks, type SectionBlocks } from './document-parts.ts'

/** What a norm says of itself. */
export type NormHead = Pick<
  OrdinanceDraft,
  'title' | 'year' | 'number' | 'city' | 'issuedOn' | 'councilPresident' | 'governor' | 'signatories'
>

/** What the documents of a text drafted by parts are made of. */
export type NormData = {
  committee: Committee
  yearName: string | null
  head: NormHead
  parts: Part[]
  /** Until then each page says that it is a project. */
  isApproved: boolean
  /** Who signs a regulation that names nobody. */
  coordinator: Signatory | null
}

const provisions: readonly SectionKey[] = [
  'final_provisions',
  'transitional_provisions',
  'amending_provisions',
  'repealing_provisions',
]

/** `APURÍMAC`, or a line where the Mesa has not said its region. */
const regionRuns = ({ region }: Committee): Run[] => [textOrBlank(written(inCapitals(region)), 12)]

/** `N° 006-2023-GR-APURÍMAC/CR`; until it has its number, with a line for it. */
export const ordinanceNumberRuns = ({ committee, head }: Pick<NormData, 'committee' | 'head'>): Run[] => {
  if (written(head.number) !== null) return [text(numberSign(head.number ?? ''))]
  const words = (value: string): Run => text(value.replaceAll('-', noBreakHyphen))
  return [text('N°\u00A0'), blank(4), words(`-${head.year}-GR-`), ...regionRuns(committee), text('/CR')]
}

const sectionOr = (sections: SectionBlocks, section: SectionKey, otherwise: Block[]): Block[] =>
  sections.get(section) ?? otherwise

const toFill = (): Block[] => [paragraph([blank(68)])]

const formula = (words: string, isCentred = false): Block => ({
  kind: 'heading',
  level: 1,
  isNumbered: false,
  runs: [text(words)],
  ...(isCentred && { isCentred: true as const }),
})

/** `En la ciudad de Abancay, a los catorce días del mes de marzo del año dos mil veintitrés.` */
const placeAndDayInWords = ({ city, issuedOn }: NormHead): Paragraph => {
  const day: Run[] =
    issuedOn === null
      ? [text('a los '), blank(8), text(' días del mes de '), blank(12), text(' del año '), blank(14)]
      : [text(dayInWords(issuedOn))]
  const runs = [text('En la ciudad de '), textOrBlank(written(city), 16), text(', '), ...day, text('.')]
  return { ...apart(paragraph(runs)), isKeptWithNext: true }
}

const officeSignature = (name: string | null, office: string, committee: Committee): Block => {
  const signature: Signature = {
    name: signerName(name),
    lines: [[text(office)], [text('Gobierno Regional de '), textOrBlank(written(committee.region), 12)]],
  }
  return { kind: 'signatures', signatures: [signature], placement: 'center' }
}

const promulgation = ({ head, committee }: NormData): Block[] => [
  placeAndDayInWords(head),
  officeSignature(head.councilPresident, 'Presidente(a) del Consejo Regional', committee),
  formula('POR TANTO:'),
  { ...paragraph([text('Mando se registre, publique y cumpla.')]), isKeptWithNext: true },
  officeSignature(head.governor, 'Gobernador(a) Regional', committee),
]

const titleRuns = ({ title }: NormHead): Run[] =>
  written(title) === null ? [blank(40)] : [text(inCapitals(title.trim()))]

type Named = { title: readonly Run[]; subject: string; keywords: readonly string[] }

const frame = (data: NormData, named: Named, watermark: string | null): Omit<DocumentModel, 'blocks'> => ({
  properties: fileProperties(data.committee, named),
  header: pageHeader(data.committee, data.yearName),
  watermark,
  footerNote: null,
})

const projectMark = ({ isApproved }: NormData): string | null => (isApproved ? null : 'PROYECTO')

const subjectOf = ({ head }: NormData, otherwise: string): string => written(head.title) ?? otherwise

/**
 * The project of an ordinance, or the ordinance once it is approved, as the Consejo Regional gives it: number, VISTO,
 * CONSIDERANDO, articles, dispositions, closing formulas and both signatures. Pure: the same data, the same document.
 */
export const ordinanceDocument = (data: NormData): DocumentModel => {
  const { committee, head, parts } = data
  const sections = sectionBlocks('ordinance', parts)
  const title: Run[] = [text('ORDENANZA REGIONAL '), ...ordinanceNumberRuns(data)]
  return {
    ...frame(
      data,
      {
        title,
        subject: subjectOf(data, 'Ordenanza regional'),
        keywords: ['ordenanza regional', ...(data.isApproved ? [] : ['proyecto'])],
      },
      projectMark(data),
    ),
    blocks: [
      { kind: 'title', runs: title },
      {
        kind: 'subtitle',
        runs: [text('EL CONSEJO REGIONAL DEL GOBIERNO REGIONAL DE '), ...regionRuns(committee)],
      },
      formula('POR CUANTO:'),
      formula('VISTO:'),
      ...sectionOr(sections, 'sights', toFill()),
      formula('CONSIDERANDO:'),
      ...sectionOr(sections, 'recitals', toFill()),
      formula('HA DADO LA ORDENANZA REGIONAL SIGUIENTE:', true),
      { kind: 'subtitle', runs: titleRuns(head) },
      ...sectionOr(sections, 'articles', toFill()),
      ...provisions.flatMap((section) => sectionOr(sections, section, [])),
      ...sectionOr(sections, 'closings', []),
      ...promulgation(data),
    ],
  }
}

const signatoriesBlock = ({ head, committee, coordinator }: NormData, isSignedByMesa: boolean): Block[] => {
  const signatures = head.signatories.map(signatureOf)
  const signing = signatures.length === 0 && isSignedByMesa ? [mesaSignature(coordinator, committee)] : signatures
  if (signing.length === 0) return []
  return [{ kind: 'signatures', signatures: signing, ...(signing.length === 1 && { placement: 'center' as const }) }]
}

const regulationTitle = ({ committee, head }: NormData): Run[] =>
  written(head.title) === null
    ? [text(inCapitals(`Reglamento interno del ${committee.committeeName} ${ofMesa(committee)}`))]
    : titleRuns(head)

/** A regulation of the committee: its articles and dispositions, without VISTO, and who signs it. Pure. */
export const regulationDocument = (data: NormData): DocumentModel => {
  const { head, parts } = data
  const sections = sectionBlocks('regulation', parts)
  const title = regulationTitle(data)
  const recitals = sections.get('recitals')
  return {
    ...frame(data, { title, subject: plainText(title), keywords: ['reglamento interno'] }, projectMark(data)),
    blocks: [
      { kind: 'title', runs: title },
      ...(written(head.number) === null
        ? []
        : [{ kind: 'subtitle' as const, runs: [text(numberSign(head.number ?? ''))] }]),
      ...(recitals === undefined ? [] : [formula('CONSIDERANDO:'), ...recitals]),
      ...sectionOr(sections, 'articles', toFill()),
      ...provisions.flatMap((section) => sectionOr(sections, section, [])),
      ...sectionOr(sections, 'closings', []),
      placeAndDayInWords(head),
      ...signatoriesBlock(data, true),
    ],
  }
}

/** A statement drafted by parts: as those that are written in one go, with its grounds and numerals. Pure. */
export const draftedStatementDocument = (data: NormData): DocumentModel => {
  const { head, parts } = data
  const sections = sectionBlocks('statement', parts)
  const recitals = sections.get('recitals')
  const signing = signatoriesBlock(data, false)
  const title = titleRuns(head)
  return {
    ...frame(data, { title, subject: 'Pronunciamiento', keywords: ['pronunciamiento'] }, null),
    blocks: [
      { kind: 'title', runs: [text('PRONUNCIAMIENTO')] },
      { kind: 'subtitle', runs: title },
      ...(recitals === undefined ? [] : [formula('CONSIDERANDO:'), ...recitals]),
      ...sectionOr(sections, 'paragraphs', toFill()),
      ...sectionOr(sections, 'closings', []),
      { ...apart(paragraph(placeAndDayRuns(head.city, head.issuedOn), 'right')), isKeptWithNext: signing.length > 0 },
      ...signing,
    ],
  }
}

/** The document of each kind of text. */
export const normDocuments = {
  ordinance: ordinanceDocument,
  regulation: regulationDocument,
  statement: draftedStatementDocument,
} as const satisfies Record<OrdinanceKind, (data: NormData) => DocumentModel>
