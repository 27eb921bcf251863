import type { NewPart } from '../contract/ordinances.ts'
import {
  article,
  chapter,
  committeeWords,
  finalProvision,
  grounds,
  noReasons,
  recital,
  type CommitteeWords,
  type TemplateFacts,
  type TemplateText,
} from './ordinance-template.ts'
import { keyReferenceTo } from './part-references.ts'
import { toCompleteMark } from './to-complete.ts'

/*
 * The internal regulation of the committee. Its rules are those with which the program works (design/product.md, «Rules»);
 * whatever else a committee decides for itself is left to complete.
 */

const object = ({ committee, acronym }: CommitteeWords): NewPart[] => [
  chapter('Objeto y ámbito'),
  article('Objeto', `El presente reglamento norma la organización y el funcionamiento del ${committee}.`),
  article(
    'Ámbito de aplicación',
    `El reglamento se aplica a las instituciones y organizaciones que integran el ${acronym}, a sus representantes acreditados y a la coordinación.`,
  ),
]

const members = ({ acronym }: CommitteeWords): NewPart[] => [
  chapter('Integrantes y acreditación'),
  article(
    'Integrantes',
    `Integran el ${acronym} instituciones del Estado y organizaciones de la sociedad civil: ${toCompleteMark('relación de integrantes o documento que la contiene')}.`,
    { key: 'members' },
  ),
  article('Acreditación', 'Cada institución acredita por escrito a sus representantes:', {
    key: 'accreditation',
    under: [
      'La institución acredita a una persona titular y a una persona alterna.',
      'Titular y alterno ocupan un solo asiento, también cuando asisten ambos.',
      'La acreditación se evalúa en la fecha de la sesión.',
      'No hay a la vez dos acreditaciones vigentes de una misma institución en la misma condición.',
      'Al reemplazar a una persona, su acreditación termina el día anterior al inicio de la nueva.',
    ],
  }),
  article(
    'Invitados',
    'Toda persona puede asistir como invitada sin acreditación. Quien asiste como invitado no ocupa asiento.',
  ),
]

const sessions = ({ acronym }: CommitteeWords): NewPart[] => [
  chapter('Sesiones y quórum'),
  article('Clases de sesiones', `Las sesiones del ${acronym} son de instalación, ordinarias o extraordinarias.`, {
    key: 'kinds',
    under: [
      `Las sesiones ordinarias se realizan ${toCompleteMark('cada cuánto tiempo')}.`,
      `Las sesiones extraordinarias se convocan ${toCompleteMark('en qué casos y a pedido de quién')}.`,
      'Las sesiones pueden ser descentralizadas, en una provincia y un distrito de la región.',
    ],
  }),
  article('Convocatoria', 'La coordinación convoca con un oficio numerado que señala la agenda:', {
    key: 'call',
    under: [
      `La sesión ordinaria se convoca con una anticipación no menor de ${toCompleteMark('número de días, por ejemplo tres')} días.`,
      'El oficio señala la hora de la primera y de la segunda convocatoria.',
      'Una nueva convocatoria de la misma sesión deja sin efecto la anterior y lo dice.',
    ],
  }),
  article(
    'Agenda',
    'Solo se adoptan acuerdos sobre los puntos de la agenda. Un asunto que no está en ella se agrega a la agenda antes de acordarlo.',
  ),
  article(
    'Quórum',
    'El número de asientos es el de las instituciones con acreditación vigente en la fecha de la sesión:',
    {
      key: 'quorum',
      under: [
        'En primera convocatoria, el quórum es de más de la mitad de los asientos.',
        'En segunda convocatoria, el quórum es de un tercio de los asientos y no menos de tres.',
        'Un asiento está presente mientras su titular o su alterno está en la sala.',
      ],
    },
  ),
  article(
    'Sesión no realizada',
    'Cuando una sesión no se realiza, se deja constancia del motivo: falta de quórum, postergación o cancelación.',
  ),
]

const agreements = ({ acronym }: CommitteeWords): NewPart[] => [
  chapter('Acuerdos y compromisos'),
  article('Acuerdos', `El ${acronym} adopta sus acuerdos por consenso o por votación:`, {
    key: 'agreements',
    under: [
      'Cuando se vota, se cuentan los votos a favor, en contra y las abstenciones, que no exceden los asientos presentes.',
      'La elección es por votación secreta.',
      'Los acuerdos se numeran por año. Un número no se usa dos veces.',
    ],
  }),
  article(
    'Compromisos',
    'Cada compromiso señala una o más instituciones responsables y una fecha. Los compromisos pendientes pasan a la agenda de la siguiente sesión ordinaria.',
  ),
]

const minutes = ({ acronym }: CommitteeWords): NewPart[] => [
  chapter('Actas'),
  article('Acta de cada sesión', `De cada sesión del ${acronym} se levanta un acta numerada:`, {
    key: 'minutes',
    under: [
      'El acta se elabora, se revisa, se aprueba y se firma, en ese orden.',
      'El acta consigna la asistencia, el quórum, los puntos tratados, los acuerdos y los compromisos.',
      'El acta aprobada no se modifica. La corrección posterior consta al final, como fe de erratas.',
    ],
  }),
]

const coordination = ({ acronym }: CommitteeWords): NewPart[] => [
  chapter('Coordinación y secretaría técnica'),
  article(
    'Elección',
    `El ${acronym} elige entre candidatos a quien ejerce la coordinación y a quien ejerce la coordinación alterna, conforme al ${keyReferenceTo('agreements')}, por un período de ${toCompleteMark('duración del cargo')}.`,
    { key: 'election' },
  ),
  article('Funciones de la coordinación', 'Son funciones de la coordinación:', {
    under: [
      `Convocar las sesiones, conforme al ${keyReferenceTo('call')}.`,
      'Presidir las sesiones y revisar y aprobar las actas.',
      'Seguir el cumplimiento de los compromisos.',
      `${toCompleteMark('otras funciones')}.`,
    ],
  }),
  article('Funciones de la secretaría técnica', 'Son funciones de la secretaría técnica:', {
    under: [
      'Preparar la convocatoria de las sesiones.',
      `Registrar la asistencia y verificar el quórum que señala el ${keyReferenceTo('quorum')}.`,
      `Elaborar las actas, conforme al ${keyReferenceTo('minutes')}.`,
      `Llevar el registro de las acreditaciones que señala el ${keyReferenceTo('accreditation')}.`,
    ],
  }),
]

/** The internal regulation of the committee, by chapters. */
export const committeeRegulation = (facts: TemplateFacts): TemplateText => {
  const words = committeeWords(facts)
  const { committee, acronym } = words
  return {
    title: `Reglamento interno del ${committee}`,
    parts: [
      ...grounds('roundtable'),
      recital(
        `Que, el ${committee} requiere un reglamento que ordene su funcionamiento, aprobado por ${toCompleteMark('acuerdo con el que se aprueba, con su número y día')}.`,
      ),
      ...[object, members, sessions, agreements, minutes, coordination].flatMap((parts) => parts(words)),
      finalProvision(
        'Casos no previstos',
        `Lo que el presente reglamento no prevé se resuelve por acuerdo del ${acronym}.`,
      ),
      finalProvision(
        'Modificación',
        `El presente reglamento se modifica por acuerdo del ${acronym}, adoptado por ${toCompleteMark('mayoría que se exige')}.`,
      ),
      finalProvision(
        'Vigencia',
        `El presente reglamento entra en vigencia al día siguiente de su aprobación por el ${acronym}.`,
      ),
    ],
    reasons: noReasons,
  }
}
