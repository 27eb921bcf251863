import type { OrdinanceReasons } from '../../../shared/contract/ordinances.ts'
import { text, type Block, type DocumentModel, type Run } from '../documents/model.ts'
import { toComplete } from '../documents/to-complete.ts'
import { fileProperties, inCapitals, pageHeader, written } from '../documents/words.ts'
import { statementBlocks } from '../statements/document.ts'
import { highlightMarks } from './document-parts.ts'
import { ordinanceNumberRuns, type NormData } from './document.ts'

export type ReasonsData = Pick<NormData, 'committee' | 'yearName' | 'head' | 'isApproved'> & {
  reasons: OrdinanceReasons
}

/** The parts that the Peruvian technique asks for, in order, and what each lacks while nobody has written it. */
export const reasonSections: readonly { key: keyof OrdinanceReasons; heading: string; missing: string }[] = [
  { key: 'background', heading: 'ANTECEDENTES', missing: 'antecedentes de la propuesta' },
  { key: 'legalBasis', heading: 'BASE LEGAL', missing: 'normas en que se sustenta' },
  { key: 'problem', heading: 'PROBLEMA QUE SE BUSCA RESOLVER', missing: 'el problema y a quiénes afecta' },
  { key: 'proposal', heading: 'CONTENIDO DE LA PROPUESTA', missing: 'qué dispone la ordenanza y por qué' },
  { key: 'costBenefit', heading: 'ANÁLISIS COSTO-BENEFICIO', missing: 'costos y beneficios para cada parte' },
  {
    key: 'legislation',
    heading: 'EFECTO DE LA VIGENCIA DE LA NORMA SOBRE LA LEGISLACIÓN VIGENTE',
    missing: 'qué normas vigentes modifica, deroga o complementa',
  },
]

const sectionBlocks = (words: string, missing: string): Block[] => {
  const blocks = statementBlocks(words)
  return (blocks.length === 0 ? [toComplete(missing)] : blocks).map(highlightMarks)
}

const nameRuns = ({ head, ...data }: ReasonsData): Run[] =>
  data.isApproved
    ? [text('ORDENANZA REGIONAL '), ...ordinanceNumberRuns({ head, committee: data.committee })]
    : [text('PROYECTO DE ORDENANZA REGIONAL')]

/** Why an ordinance is proposed: the «exposición de motivos», part by part; what is not written yet stands out. Pure. */
export const reasonsDocument = (data: ReasonsData): DocumentModel => {
  const title = written(data.head.title)
  return {
    properties: fileProperties(data.committee, {
      title: [text('Exposición de motivos')],
      subject: title ?? 'Exposición de motivos de un proyecto de ordenanza regional',
      keywords: ['exposición de motivos', 'ordenanza regional'],
    }),
    header: pageHeader(data.committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: [text('EXPOSICIÓN DE MOTIVOS')] },
      { kind: 'subtitle', runs: nameRuns(data) },
      ...(title === null ? [] : [{ kind: 'subtitle' as const, runs: [text(inCapitals(title.trim()))] }]),
      ...reasonSections.flatMap(({ key, heading, missing }): Block[] => [
        { kind: 'heading', level: 1, isNumbered: true, runs: [text(heading)] },
        ...sectionBlocks(data.reasons[key], missing),
      ]),
    ],
  }
}
