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
import { capacityName, counted, inCapitals, ofMesaRuns, written } from '../documents/words.ts'
import { actDocument, actTitle, furtherDaysBlocks } from './document-act-frame.ts'
import { agreementsBlocks } from './document-agreements.ts'
import { allAttendees } from './document-attendance.ts'
import { endBlocks, signatureBlock } from './document-closing.ts'
import type { MinutesData } from './document-data.ts'
import { openingBlocks, termWords } from './document-opening.ts'
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
  const { committee, term } = data.minutes
  const count = data.accredited.reduce((sum, { institutions }) => sum + institutions.length, 0)
  const period = term === null ? 'este período' : `el período ${keepTogether(term.name)}`
  const verb = count === 1 ? 'se encuentra acreditada' : 'se encuentran acreditadas'
  const sentence = `Para ${period}, ${verb} ante el ${committee.committeeName} ${counted(count, 'institución', 'instituciones')}:`
  return [
    heading(1, 'INSTITUCIONES ACREDITADAS'),
    ...(count === 0
      ? [paragraph([blank(68)], 'left')]
      : [{ ...paragraph([text(sentence)]), isKeptWithNext: true }, ...accreditedTables(data)]),
  ]
}

const declarationBlocks = ({ committee, term }: MinutesData): Block[] => {
  const acronym = written(committee.committeeAcronym)
  const name = `${committee.committeeName}${acronym === null ? '' : ` (${acronym})`}`
  return [
    heading(1, 'INSTALACIÓN'),
    paragraph([
      text(`Acto seguido, la coordinación declaró instalado el ${name} `),
      ...ofMesaRuns(committee),
      text(' para el período '),
      ...(term === null ? [blank(20)] : [text(termWords(term))]),
      text('.'),
    ]),
  ]
}

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
      ...openingBlocks(minutes, true),
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
