import { holdsSeat } from '../../../shared/domain/quorum.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { keepTogether } from '../../../shared/domain/spanish-words.ts'
import {
  blank,
  heading,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type Column,
  type DocumentModel,
  type Run,
} from '../documents/model.ts'
import { keptWithNext, textParagraphs } from '../documents/texts.ts'
import { capacityName, counted, inCapitals, ofMesaRuns } from '../documents/words.ts'
import { actDocument, actTitle, furtherDaysBlocks } from './document-act-frame.ts'
import { agreementsBlocks } from './document-agreements.ts'
import { allAttendees } from './document-attendance.ts'
import { endBlocks, signatureBlock } from './document-closing.ts'
import type { MinutesData } from './document-data.ts'
import { committeeWithAcronym, openingParagraphs, termWords } from './document-opening.ts'
import { quorumBlocks } from './document-quorum.ts'

/** A seat of the committee on the day on which it was installed. Null: nobody is accredited in that capacity. */
export type AccreditedInstitution = { institution: string; principal: string | null; alternate: string | null }

export type InstallationData = {
  minutes: MinutesData
  minutesState: MinutesState
  /** The seats by segment; without a name, those of no segment. */
  accredited: { name: string | null; institutions: AccreditedInstitution[] }[]
}

const columns: Column[] = [
  { header: 'N°', widthMm: 9, alignment: 'center' },
  { header: 'Institución', widthMm: 49, alignment: 'left' },
  { header: 'Titular', widthMm: 39, alignment: 'left' },
  { header: 'Alterno(a)', widthMm: 39, alignment: 'left' },
  { header: 'Asistió', widthMm: 24, alignment: 'left' },
]

const whoCame = (minutes: MinutesData, institution: string): Run[] => {
  const came = allAttendees(minutes).filter((one) => holdsSeat(one.capacity) && one.institution === institution)
  const names = [...new Set(came.map(({ capacity, sex }) => capacityName(capacity, sex)))]
  // Without a count nobody knows yet who came.
  if (names.length === 0) return [minutes.quorum === null ? blank(9) : text('No')]
  return [text(names.join(' y '))]
}

const accreditedTables = ({ minutes, accredited }: InstallationData): Block[] => {
  let number = 0
  return accredited.map(({ name, institutions }) => ({
    kind: 'table',
    caption: [text(name === null ? 'Instituciones sin segmento' : `Segmento: ${name}`)],
    columns,
    rows: institutions.map(({ institution, principal, alternate }) => [
      [text(String((number += 1)))],
      [text(institution)],
      [textOrBlank(principal, 15)],
      [textOrBlank(alternate, 15)],
      whoCame(minutes, institution),
    ]),
  }))
}

const accreditedBlocks = (data: InstallationData): Block[] => {
  const { committee, term, texts } = data.minutes
  const count = data.accredited.reduce((sum, { institutions }) => sum + institutions.length, 0)
  const sentence = textParagraphs(texts, 'accreditedInstitutions', {
    periodo: term === null ? 'este período' : `el período ${keepTogether(term.name)}`,
    se_encuentran_acreditadas: count === 1 ? 'se encuentra acreditada' : 'se encuentran acreditadas',
    comite: committee.committeeName,
    instituciones: counted(count, 'institución', 'instituciones'),
  })
  return [
    heading(1, 'INSTITUCIONES ACREDITADAS'),
    ...(count === 0 ? [paragraph([blank(68)], 'left')] : [...keptWithNext(sentence), ...accreditedTables(data)]),
  ]
}

const declarationBlocks = ({ committee, term, texts }: MinutesData): Block[] => [
  heading(1, 'INSTALACIÓN'),
  ...textParagraphs(texts, 'committeeInstalled', {
    comite: committee.committeeName,
    comite_y_sigla: committeeWithAcronym(committee),
    de_la_mesa: ofMesaRuns(committee),
    periodo_y_fechas: term === null ? blank(20) : termWords(term),
  }),
]

/**
 * The act by which a committee was installed for a term: where and when, the accredited institutions with who holds each
 * seat, the quorum, the declaration, what was agreed, and the signatures. Pure: the same data, the same document.
 */
export const installationDocument = (data: InstallationData): DocumentModel => {
  const { minutes, minutesState } = data
  const title = actTitle(minutes, 'Acta de instalación')
  const period: Run[] = minutes.term === null ? [blank(20)] : [text(inCapitals(minutes.term.name))]
  return actDocument(minutes, {
    title,
    subject: 'Acta de instalación',
    keyword: 'instalación',
    minutesState,
    blocks: [
      { kind: 'subtitle', runs: [text('PERÍODO '), ...period] },
      ...openingParagraphs(minutes, true),
      ...accreditedBlocks(data),
      ...quorumBlocks(minutes),
      ...furtherDaysBlocks(minutes),
      ...declarationBlocks(minutes),
      ...agreementsBlocks(minutes),
      ...endBlocks(minutes),
      signatureBlock(minutes),
    ],
  })
}
