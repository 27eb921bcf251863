import type { NewPart, OrdinanceReasons } from '../contract/ordinances.ts'
import { closing, finalProvision, grounds, recital, sight, type CommitteeWords } from './ordinance-template.ts'
import { toCompleteMark } from './to-complete.ts'

/* What every proposal of the committee to the Consejo Regional has, whatever it is about. */

/** VISTO: what was agreed, and with what it reached the Consejo Regional. */
export const proposalSights = ({ committee }: CommitteeWords): NewPart[] => [
  sight(
    `El Acuerdo N° ${toCompleteMark('número del acuerdo')} del ${committee}, adoptado en la sesión del ${toCompleteMark('día de la sesión')}, que valida la propuesta de ordenanza regional;`,
  ),
  sight(
    `El Oficio N° ${toCompleteMark('número del oficio')}, con el que se presenta la propuesta al Consejo Regional; y,`,
  ),
  sight(`El Dictamen N° ${toCompleteMark('número del dictamen y comisión que lo emite')}.`),
]

/** The legal grounds of any proposal of the committee. */
export const proposalGrounds = (): NewPart[] =>
  grounds(
    'constitution_191',
    'constitution_192',
    'decentralisation',
    'regional_principles',
    'regional_council',
    'council_powers',
    'regional_ordinances',
    'roundtable',
  )

/** The last «considerando», with which the council decides. */
export const proposalDecision = (): NewPart =>
  recital(
    `Que, estando a lo expuesto y en uso de las atribuciones que le confieren la Constitución Política del Perú y la Ley N° 27867, Ley Orgánica de Gobiernos Regionales, con el voto ${toCompleteMark('unánime o por mayoría')} de sus integrantes, el Consejo Regional ha aprobado la norma que sigue.`,
  )

/** Publication and entry into force. */
export const proposalProvisions = ({ government }: CommitteeWords): NewPart[] => [
  finalProvision(
    'Publicación',
    `La presente ordenanza se publica en el diario oficial El Peruano y en el portal institucional del ${government}.`,
  ),
  finalProvision(
    'Vigencia',
    'La presente ordenanza entra en vigencia al día siguiente de su publicación en el diario oficial El Peruano.',
  ),
]

export const proposalClosing = (): NewPart => closing('Comuníquese al señor Gobernador Regional para su promulgación.')

/** The «exposición de motivos» of a proposal: what is always so, and what each one says. */
export const proposalReasons = (
  { government }: CommitteeWords,
  { background, problem, proposal }: Pick<OrdinanceReasons, 'background' | 'problem' | 'proposal'>,
): OrdinanceReasons => ({
  background,
  problem,
  proposal,
  legalBasis: [
    'Constitución Política del Perú, artículos 191 y 192.',
    'Ley N° 27783, Ley de Bases de la Descentralización.',
    'Ley N° 27867, Ley Orgánica de Gobiernos Regionales, artículos 8, 13, 15, literal a), y 38.',
    `Decreto Supremo N° 001-2001-PROMUDEH y sus modificatorias ${toCompleteMark('normas modificatorias vigentes')}.`,
  ].join('\n'),
  costBenefit: `${toCompleteMark('gasto que la propuesta demanda al presupuesto regional, o que no demanda ninguno, y con qué informe se sustenta')}\n${toCompleteMark('beneficios esperados y para qué población')}`,
  legislation: `La propuesta se emite en el ámbito de las competencias del ${government}. ${toCompleteMark('ordenanzas y otras normas regionales que modifica, deroga o complementa, o que no afecta ninguna')}`,
})
