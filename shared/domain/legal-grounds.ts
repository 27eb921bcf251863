import { toCompleteMark } from './to-complete.ts'

/*
 * The usual legal grounds, as «considerandos» to choose and edit. They say what each article deals with, in words of this
 * program, and quote none: what is not certain is left to complete. Sources: Constitución Política del Perú, Ley N° 27783,
 * Ley N° 27867 and Decreto Supremo N° 001-2001-PROMUDEH, as design/documents.md lists them.
 */

export const legalGroundIds = [
  'constitution_191',
  'constitution_192',
  'decentralisation',
  'regional_principles',
  'regional_council',
  'council_powers',
  'regional_ordinances',
  'roundtable',
] as const
export type LegalGroundId = (typeof legalGroundIds)[number]

/** `label` is what people choose by; `text` is a whole «considerando», from `Que,` to its sign. */
export type LegalGround = { id: LegalGroundId; label: string; about: string; text: string }

const grounds: Record<LegalGroundId, Omit<LegalGround, 'id'>> = {
  constitution_191: {
    label: 'Constitución, artículo 191',
    about: 'Autonomía de los gobiernos regionales',
    text: 'Que, de conformidad con el artículo 191 de la Constitución Política del Perú, los gobiernos regionales tienen autonomía política, económica y administrativa en los asuntos de su competencia;',
  },
  constitution_192: {
    label: 'Constitución, artículo 192',
    about: 'Desarrollo y economía regional',
    text: 'Que, según el artículo 192 de la Constitución Política del Perú, los gobiernos regionales promueven el desarrollo y la economía regional y fomentan las inversiones, actividades y servicios públicos de su responsabilidad, en armonía con las políticas y planes nacionales y locales de desarrollo;',
  },
  decentralisation: {
    label: 'Ley N° 27783',
    about: 'Bases de la descentralización',
    text: 'Que, la Ley N° 27783, Ley de Bases de la Descentralización, regula el proceso de descentralización del país, las competencias de cada nivel de gobierno y las relaciones entre ellos, y comprende la participación de la ciudadanía en la gestión pública;',
  },
  regional_principles: {
    label: 'Ley N° 27867, artículo 8',
    about: 'Principios de la gestión regional',
    text: 'Que, el artículo 8 de la Ley N° 27867, Ley Orgánica de Gobiernos Regionales, establece los principios rectores de las políticas y la gestión regional, entre ellos la participación, la transparencia, la inclusión, la equidad y la sostenibilidad;',
  },
  regional_council: {
    label: 'Ley N° 27867, artículo 13',
    about: 'El Consejo Regional',
    text: 'Que, conforme al artículo 13 de la Ley N° 27867, Ley Orgánica de Gobiernos Regionales, el Consejo Regional es el órgano normativo y fiscalizador del Gobierno Regional;',
  },
  council_powers: {
    label: 'Ley N° 27867, artículo 15, literal a)',
    about: 'Atribuciones del Consejo Regional',
    text: 'Que, el literal a) del artículo 15 de la Ley N° 27867, Ley Orgánica de Gobiernos Regionales, señala como atribución del Consejo Regional aprobar, modificar o derogar las normas que regulan los asuntos y materias de competencia del Gobierno Regional;',
  },
  regional_ordinances: {
    label: 'Ley N° 27867, artículo 38',
    about: 'Ordenanzas regionales',
    text: 'Que, de acuerdo con el artículo 38 de la Ley N° 27867, Ley Orgánica de Gobiernos Regionales, las ordenanzas regionales norman asuntos de carácter general, la organización y la administración del Gobierno Regional, y reglamentan materias de su competencia;',
  },
  roundtable: {
    label: 'D. S. N° 001-2001-PROMUDEH',
    about: 'Creación de la Mesa de Concertación',
    text: `Que, por Decreto Supremo N° 001-2001-PROMUDEH y sus modificatorias ${toCompleteMark('normas modificatorias vigentes')} se creó la Mesa de Concertación para la Lucha Contra la Pobreza (MCLCP), espacio en el que el Estado y la sociedad civil conciertan políticas contra la pobreza;`,
  },
}

/** The legal grounds, those of higher rank first. */
export const legalGrounds: readonly LegalGround[] = legalGroundIds.map((id) => ({ id, ...grounds[id] }))

/** The words of one of them. */
export const legalGroundText = (id: LegalGroundId): string => grounds[id].text
