import type { OrdinanceKind } from '../../../shared/domain/ordinance.ts'
import type { StepStage } from '../../../shared/domain/ordinance-life.ts'
import type { OrdinanceStepDraft } from '../../../shared/contract/ordinance-steps.ts'

type Asked = { label: string; placeholder?: string }

/** What is asked for when a step is recorded, and how it is called there; what is absent is not asked for. */
export type StepWords = {
  /** What this step is, in one sentence. */
  purpose: string
  /** Whether the committee decides it in one of its sessions. */
  isOfCommittee?: boolean
  number?: Asked
  document?: Asked
  person?: Asked
  link?: Asked
  note?: Asked
  /** What is attached to it: `el cargo sellado`. */
  files: string
}

const words: Record<StepStage, StepWords> = {
  validated: {
    purpose: 'El comité revisa el texto y acuerda proponerlo. Elija la sesión y el acuerdo.',
    isOfCommittee: true,
    files: 'el acuerdo o el acta',
  },
  presented: {
    purpose: 'La propuesta entra al Consejo Regional con un oficio. Anote su número y adjunte el cargo sellado.',
    number: { label: 'Número del oficio', placeholder: 'Oficio N° 012-2023-MCLCP-APURÍMAC' },
    person: { label: 'Dónde se entregó', placeholder: 'Mesa de partes del Consejo Regional' },
    files: 'el cargo sellado',
  },
  in_committee: {
    purpose: 'El Consejo Regional la deriva a una comisión, que la estudia.',
    person: { label: 'Comisión', placeholder: 'Comisión de Desarrollo Social' },
    document: { label: 'Documento con que pasó', placeholder: 'Memorando, proveído…' },
    files: 'el documento con que pasó',
  },
  reported: {
    purpose: 'La comisión emite su dictamen.',
    number: { label: 'Número del dictamen' },
    person: { label: 'Comisión que dictaminó', placeholder: 'Comisión de Desarrollo Social' },
    note: { label: 'Qué dictaminó', placeholder: 'Favorable, con observaciones…' },
    files: 'el dictamen',
  },
  approved: {
    purpose: 'El Consejo Regional la aprueba: recibe su número y el texto queda cerrado.',
    number: { label: 'Número de la ordenanza', placeholder: '006-2023-GR-APURÍMAC/CR' },
    document: { label: 'Sesión del Consejo Regional', placeholder: 'Sesión ordinaria del 14 de septiembre de 2023' },
    files: 'la ordenanza firmada',
  },
  published: {
    purpose: 'Sale publicada y entra en vigencia como ella misma dispone.',
    document: { label: 'Dónde se publicó', placeholder: 'Diario oficial El Peruano' },
    link: { label: 'Enlace', placeholder: 'Dirección de la página donde se lee' },
    files: 'la página publicada',
  },
  archived: {
    purpose: 'Deja de tramitarse. El texto queda cerrado y con su historia.',
    document: { label: 'Documento que la archiva' },
    note: { label: 'Motivo', placeholder: 'Por qué deja de tramitarse' },
    files: 'el documento que la archiva',
  },
}

const ownApproval: Record<Exclude<OrdinanceKind, 'ordinance'>, StepWords> = {
  regulation: {
    purpose: 'El comité lo aprueba en una de sus sesiones: el texto queda cerrado.',
    isOfCommittee: true,
    number: { label: 'Número', placeholder: 'Si lo tiene' },
    files: 'el reglamento firmado',
  },
  statement: {
    purpose: 'El comité lo aprueba: el texto queda cerrado y se firma.',
    isOfCommittee: true,
    files: 'el pronunciamiento firmado',
  },
}

const ownPublication: StepWords = {
  purpose: 'Se da a conocer: en una página, por correo o en la prensa.',
  document: { label: 'Dónde se publicó' },
  link: { label: 'Enlace', placeholder: 'Dirección de la página donde se lee' },
  files: 'lo que se publicó',
}

/** What a step is and what is asked of it, in a text of this kind. */
export const stepWords = (kind: OrdinanceKind, stage: StepStage): StepWords => {
  if (kind === 'ordinance') return words[stage]
  if (stage === 'approved') return ownApproval[kind]
  return stage === 'published' ? ownPublication : words[stage]
}

/** Only what is asked of a step in its stage: what was typed before another stage was chosen is not sent. */
export const askedOnly = (kind: OrdinanceKind, draft: OrdinanceStepDraft): OrdinanceStepDraft => {
  const asked = stepWords(kind, draft.stage)
  return {
    ...draft,
    number: asked.number ? draft.number : null,
    document: asked.document ? draft.document : null,
    person: asked.person ? draft.person : null,
    link: asked.link ? draft.link : null,
    sessionId: asked.isOfCommittee ? draft.sessionId : null,
    agreementId: asked.isOfCommittee ? draft.agreementId : null,
  }
}
