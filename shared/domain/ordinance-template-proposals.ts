import type { NewPart } from '../contract/ordinances.ts'
import {
  article,
  asPoint,
  committeeWords,
  finalProvision,
  governmentPeriod,
  recital,
  type TemplateFacts,
  type TemplateText,
} from './ordinance-template.ts'
import {
  proposalClosing,
  proposalDecision,
  proposalGrounds,
  proposalProvisions,
  proposalReasons,
  proposalSights,
} from './ordinance-template-proposal.ts'
import { keyReferenceTo } from './part-references.ts'
import { toCompleteMark } from './to-complete.ts'

/* The ordinances that a committee proposes to the Consejo Regional. What nobody can know beforehand is left to complete. */

const prioritiesArticle = ({ priorities = [] }: TemplateFacts, period: string): NewPart =>
  priorities.length === 0
    ? article(
        'Prioridades',
        `Son prioridades de la AREGOB ${period}: ${toCompleteMark('prioridades concertadas, cada una en un numeral')}.`,
        { key: 'priorities' },
      )
    : article('Prioridades', `Son prioridades de la AREGOB ${period}:`, {
        key: 'priorities',
        under: priorities.map(asPoint),
      })

/** The ordinance that institutionalises the agenda of governance of the region. */
export const governanceAgenda = (facts: TemplateFacts): TemplateText => {
  const words = committeeWords(facts)
  const { region, government, mesa, acronym } = words
  const period = governmentPeriod(facts.year)
  const agenda = `Agenda Regional de Gobernabilidad de ${region} (AREGOB) ${period}`
  const priorities = keyReferenceTo('priorities')
  return {
    title: `Ordenanza regional que institucionaliza la ${agenda}`,
    parts: [
      ...proposalSights(words),
      ...proposalGrounds(),
      recital(
        `Que, la ${agenda} reúne las prioridades que el Estado y la sociedad civil de la región concertaron ${toCompleteMark('espacio, día y documento en que se concertó')};`,
      ),
      recital(
        `Que, la emisión de una ordenanza regional para implementar la AREGOB ${period} está prevista en ${toCompleteMark('plan de la Mesa que la prevé y su año')};`,
      ),
      proposalDecision(),
      article(
        'Objeto',
        `Institucionalizar la ${agenda} como instrumento que orienta las políticas públicas del ${government} contra la pobreza.`,
        { key: 'object' },
      ),
      prioritiesArticle(facts, period),
      article(
        'Incorporación en los instrumentos de gestión',
        `El ${government} incorpora las prioridades que señala el ${priorities} en sus instrumentos de planificación y de presupuesto: ${toCompleteMark('instrumentos y plazo para cada uno')}.`,
        { key: 'incorporation' },
      ),
      article(
        'Implementación',
        `Las gerencias y direcciones regionales del ${government} implementan las prioridades en el ámbito de sus competencias, en coordinación con la MCLCP de ${region}.`,
        { key: 'implementation' },
      ),
      article(
        'Seguimiento concertado',
        `El ${acronym} realiza el seguimiento de la implementación de las prioridades:`,
        {
          under: [
            `Las gerencias y direcciones regionales informan al ${acronym} sobre los avances de lo que dispone el ${keyReferenceTo('implementation')}.`,
            `El ${acronym} elabora cada año un balance de la AREGOB ${period} y lo presenta al Consejo Regional ${toCompleteMark('plazo para presentarlo')}.`,
          ],
        },
      ),
      article(
        'Órgano responsable',
        `Encargar a ${toCompleteMark('gerencia regional responsable')} el cumplimiento de lo que disponen el ${keyReferenceTo('incorporation')} y el ${keyReferenceTo('implementation')}.`,
      ),
      ...proposalProvisions(words),
      proposalClosing(),
    ],
    reasons: proposalReasons(words, {
      background: `La ${mesa} reúne al Estado y a la sociedad civil de la región. La ${agenda} contiene las prioridades concertadas para el período del gobierno regional.\n${toCompleteMark('proceso con el que se concertó la agenda: espacios, días y documentos')}`,
      problem: toCompleteMark('situación que la propuesta busca cambiar, con cifras y su fuente'),
      proposal: `La ordenanza institucionaliza la agenda, dispone que sus prioridades se incorporen en los instrumentos de gestión y establece su seguimiento concertado por el ${acronym}.`,
    }),
  }
}

/** The ordinance that recognises a working group or a network. */
export const groupRecognition = (facts: TemplateFacts): TemplateText => {
  const words = committeeWords(facts)
  const { region, government, acronym } = words
  const name = toCompleteMark(
    'nombre del grupo o red, por ejemplo la Red de Autoridades Mujeres de la Región Apurímac (REDAMA)',
  )
  return {
    title: `Ordenanza regional que reconoce a ${name}`,
    parts: [
      ...proposalSights(words),
      ...proposalGrounds(),
      recital(
        `Que, ${name} (en adelante, la Red) es un espacio de articulación en la región que ${toCompleteMark('a quiénes reúne, desde cuándo y con qué acta se instaló')};`,
      ),
      recital(`Que, es de interés regional que la Red funcione de manera permanente ${toCompleteMark('por qué')};`),
      proposalDecision(),
      article(
        'Reconocimiento',
        `Reconocer a la Red como espacio de articulación de la región ${region} en materia de ${toCompleteMark('materia de la que se ocupa')}.`,
        { key: 'recognition' },
      ),
      article('Finalidad', `La Red tiene por finalidad ${toCompleteMark('finalidad')}.`),
      article('Integrantes', 'Integran la Red:', {
        key: 'members',
        under: [
          `${toCompleteMark('autoridades o instituciones del Estado que la integran')}.`,
          `${toCompleteMark('organizaciones de la sociedad civil que la integran')}.`,
        ],
      }),
      article('Funciones', 'Son funciones de la Red:', {
        key: 'functions',
        under: [
          `${toCompleteMark('primera función')}.`,
          `${toCompleteMark('segunda función')}.`,
          `Informar cada año al Consejo Regional y al ${acronym} sobre lo realizado.`,
        ],
      }),
      article(
        'Coordinación y secretaría técnica',
        `La Red elige a quien la coordina entre los integrantes que señala el ${keyReferenceTo('members')}. Ejerce su secretaría técnica ${toCompleteMark('institución que la ejerce')}.`,
      ),
      article(
        'Apoyo del Gobierno Regional',
        `El ${government}, por medio de ${toCompleteMark('gerencia u órgano responsable')}, brinda a la Red el apoyo que necesita para las funciones que señala el ${keyReferenceTo('functions')}.`,
      ),
      finalProvision(
        'Reglamento interno',
        `La Red aprueba su reglamento interno en un plazo de ${toCompleteMark('número de días')} días, contado desde la vigencia de la presente ordenanza.`,
      ),
      ...proposalProvisions(words),
      proposalClosing(),
    ],
    reasons: proposalReasons(words, {
      background: toCompleteMark('cómo nació el grupo o red, quiénes lo integran y qué ha hecho'),
      problem: toCompleteMark('qué dificulta hoy su trabajo y qué cambia con el reconocimiento'),
      proposal:
        'La ordenanza reconoce a la Red, señala su finalidad, sus integrantes y sus funciones, y encarga al Gobierno Regional el apoyo a su funcionamiento.',
    }),
  }
}

/** The ordinance that approves an agenda for childhood. */
export const childhoodAgenda = (facts: TemplateFacts): TemplateText => {
  const words = committeeWords(facts)
  const { region, government, acronym } = words
  const agenda = `Agenda por la Infancia de ${region} ${toCompleteMark('años que comprende')}`
  return {
    title: `Ordenanza regional que aprueba la ${agenda}`,
    parts: [
      ...proposalSights(words),
      ...proposalGrounds(),
      recital(
        `Que, ${toCompleteMark('norma vigente sobre los derechos de las niñas, los niños y adolescentes, con su artículo y lo que dispone')};`,
      ),
      recital(
        `Que, la ${agenda} (en adelante, la Agenda) fue concertada por ${toCompleteMark('instituciones y organizaciones, espacio y día')};`,
      ),
      proposalDecision(),
      article('Aprobación', `Aprobar la ${agenda}, que como anexo forma parte de la presente ordenanza.`),
      article(
        'Finalidad',
        'La Agenda tiene por finalidad orientar las políticas regionales hacia el desarrollo integral de las niñas, los niños y adolescentes de la región.',
      ),
      article('Metas', 'Son metas de la Agenda:', {
        key: 'goals',
        under: [
          `${toCompleteMark('meta con su indicador, línea de base, fuente y año')}.`,
          `${toCompleteMark('meta con su indicador, línea de base, fuente y año')}.`,
        ],
      }),
      article(
        'Implementación',
        `El ${government} incorpora las metas que señala el ${keyReferenceTo('goals')} en sus instrumentos de planificación y de presupuesto: ${toCompleteMark('instrumentos y plazo para cada uno')}.`,
        { key: 'implementation' },
      ),
      article(
        'Articulación con los gobiernos locales',
        `El ${government} promueve que las municipalidades de la región adopten las metas de la Agenda en el ámbito de sus competencias.`,
      ),
      article(
        'Seguimiento concertado',
        `El ${acronym} realiza el seguimiento de lo que dispone el ${keyReferenceTo('implementation')} e informa cada año al Consejo Regional.`,
      ),
      article(
        'Órgano responsable',
        `Encargar a ${toCompleteMark('gerencia regional responsable')} la implementación de la presente ordenanza.`,
      ),
      ...proposalProvisions(words),
      proposalClosing(),
    ],
    reasons: proposalReasons(words, {
      background: toCompleteMark('agendas anteriores, quiénes concertaron esta y en qué espacios'),
      problem: toCompleteMark('situación de la niñez en la región, con cifras y su fuente'),
      proposal:
        'La ordenanza aprueba la Agenda, fija sus metas, dispone que se incorporen en los instrumentos de gestión y establece su seguimiento concertado.',
    }),
  }
}
