import { noReasons, type OrdinanceTemplate, type TemplateText } from './ordinance-template.ts'
import { proposalClosing } from './ordinance-template-proposal.ts'
import { childhoodAgenda, governanceAgenda, groupRecognition } from './ordinance-template-proposals.ts'
import { committeeRegulation } from './ordinance-template-regulation.ts'

const empty = (): TemplateText => ({ title: '', parts: [], reasons: noReasons })

/** With what a text may begin, those of ordinances first; the empty one is the last of each kind. */
export const ordinanceTemplates: readonly OrdinanceTemplate[] = [
  {
    id: 'governance_agenda',
    kind: 'ordinance',
    label: 'Institucionaliza la AREGOB',
    description:
      'Agenda Regional de Gobernabilidad del período: prioridades, incorporación en los instrumentos de gestión y seguimiento concertado.',
    build: governanceAgenda,
  },
  {
    id: 'group_recognition',
    kind: 'ordinance',
    label: 'Reconoce un grupo de trabajo o una red',
    description: 'Por ejemplo, la REDAMA: finalidad, integrantes, funciones y apoyo del Gobierno Regional.',
    build: groupRecognition,
  },
  {
    id: 'childhood_agenda',
    kind: 'ordinance',
    label: 'Aprueba una agenda por la infancia',
    description: 'Metas, implementación, articulación con los gobiernos locales y seguimiento.',
    build: childhoodAgenda,
  },
  {
    id: 'empty_ordinance',
    kind: 'ordinance',
    label: 'Vacía',
    description: 'Solo la fórmula de cierre: las demás partes se agregan una por una o desde la biblioteca.',
    build: () => ({ ...empty(), parts: [proposalClosing()] }),
  },
  {
    id: 'committee_regulation',
    kind: 'regulation',
    label: 'Reglamento interno del comité',
    description:
      'Integrantes y acreditación, sesiones y quórum, acuerdos, actas y coordinación, como trabaja el programa.',
    build: committeeRegulation,
  },
  {
    id: 'empty_regulation',
    kind: 'regulation',
    label: 'Vacío',
    description: 'Sin partes: los capítulos y artículos se agregan uno por uno.',
    build: empty,
  },
  {
    id: 'empty_statement',
    kind: 'statement',
    label: 'Vacío',
    description: 'Sin texto: los considerandos y párrafos se agregan uno por uno.',
    build: empty,
  },
]
