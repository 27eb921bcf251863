import type { OrdinanceReasons } from '../../../shared/contract/ordinances.ts'

export type ReasonKey = keyof OrdinanceReasons

type ReasonPart = { key: ReasonKey; title: string; guidance: string }

/** The parts of the «exposición de motivos», each with what goes there: as short as an advice beside the desk. */
export const reasonParts: readonly ReasonPart[] = [
  {
    key: 'background',
    title: 'Antecedentes',
    guidance:
      'De dónde viene la propuesta: qué se hizo antes, en qué sesión el comité la acordó y con qué planes o acuerdos guarda relación.',
  },
  {
    key: 'legalBasis',
    title: 'Base legal',
    guidance:
      'Las normas en que se apoya, de la Constitución a las regionales, y por qué el Consejo Regional es competente. Cite la norma y el artículo; no copie lo que ya dicen los considerandos.',
  },
  {
    key: 'problem',
    title: 'Problema que se busca resolver',
    guidance:
      'Qué ocurre, a cuántas personas y dónde, con datos y su fuente. Explique por qué hace falta una norma y no basta lo que ya existe.',
  },
  {
    key: 'proposal',
    title: 'Contenido de la propuesta',
    guidance: 'Qué dispone la ordenanza, artículo por artículo o por temas, y cómo eso resuelve el problema.',
  },
  {
    key: 'costBenefit',
    title: 'Análisis costo-beneficio',
    guidance:
      'Quiénes ganan y quiénes asumen un costo: el Estado, las personas, las instituciones. Diga si pide presupuesto y de dónde sale; lo que no se pueda medir en dinero, descríbalo.',
  },
  {
    key: 'legislation',
    title: 'Efecto sobre la legislación vigente',
    guidance:
      'Qué normas modifica, deroga o reglamenta, o que no cambia ninguna; cómo se articula con las nacionales y con las de los gobiernos locales.',
  },
]
