import type { Signatory } from '../../../shared/domain/committee.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { fold } from '../../../shared/domain/text.ts'
import {
  blank,
  heading,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type Paragraph,
  type Run,
  type Signature,
} from '../documents/model.ts'
import { allAttendees, holdsSeat, wasInstalled } from './document-attendance.ts'
import type { MinutesAttendee, MinutesData } from './document-data.ts'
import { dayRuns, hourRuns } from './document-opening.ts'
import { capacityName, nameOrBlank, written } from './document-words.ts'

const nextSessionBlocks = ({ closing }: MinutesData): Block[] => [
  heading(1, 'PRÓXIMA SESIÓN'),
  paragraph([text('La próxima sesión se realizará el '), ...dayRuns(closing.nextSessionOn), text('.')]),
]

const remarksBlocks = ({ closing }: MinutesData): Block[] => {
  const remarks = written(closing.remarks)
  if (remarks === null) return []
  const lines = remarks.split(/\r?\n/u).filter((line) => line.trim() !== '')
  return [heading(1, 'OBSERVACIONES'), ...lines.map((line) => paragraph([text(line)]))]
}

const whichDay = ({ session: { startedAt, endedAt } }: MinutesData): string => {
  if (startedAt === null || endedAt === null) return ''
  return endedAt < startedAt ? ' del día siguiente' : ' del mismo día'
}

const closingParagraph = (data: MinutesData): Paragraph => {
  const hour: Run[] = [...hourRuns(data.session.endedAt), text(whichDay(data))]
  return wasInstalled(data)
    ? paragraph([
        text('No habiendo otro asunto que tratar, y siendo '),
        ...hour,
        text(', se dio por concluida la sesión. En señal de conformidad, firman la presente acta:'),
      ])
    : paragraph([
        text('En consecuencia, siendo '),
        ...hour,
        text(', se dio por concluida la reunión y se levanta la presente acta, que firman:'),
      ])
}

/** The next session, the remarks and the closing in prose. A session that could not be installed just closes. */
export const closingBlocks = (data: MinutesData): Block[] => {
  const announcesNext = wasInstalled(data) || data.closing.nextSessionOn !== null
  return [
    ...(announcesNext ? nextSessionBlocks(data) : []),
    ...remarksBlocks(data),
    heading(1, 'CIERRE'),
    { ...closingParagraph(data), isKeptWithNext: true },
  ]
}

const isSamePerson = (attendee: MinutesAttendee, officer: Signatory | null): boolean =>
  officer !== null && fold(attendee.name) === fold(officer.name)

const officerSignature = (data: MinutesData, officer: Signatory | null, role: string): Signature => {
  const seat = allAttendees(data).find((attendee) => holdsSeat(attendee) && isSamePerson(attendee, officer))
  const position = written(officer?.position ?? null)
  const institution = written(seat?.institution ?? null)
  return {
    name: written(officer?.name ?? null) === null ? [text('Nombre: '), blank(22)] : [nameOrBlank(officer?.name)],
    lines: [
      ...(position === null ? [] : [[text(position)]]),
      ...(institution === null ? [] : [[text(institution)]]),
      [text(role)],
    ],
  }
}

// One signature for each seat: its principal's, or its alternate's where only the alternate came.
const seatSigners = (data: MinutesData): MinutesAttendee[] => {
  const holders = allAttendees(data).filter(holdsSeat)
  const bySeat = Map.groupBy(holders, (holder) => written(holder.institution) ?? holder.name)
  return [...bySeat.values()].flatMap((people) => {
    const signer = people.find(({ capacity }) => capacity === 'principal') ?? people[0]
    return signer === undefined ? [] : [signer]
  })
}

const seatSignature = (signer: MinutesAttendee): Signature => ({
  name: [nameOrBlank(signer.name)],
  lines: [
    ...(written(signer.position) === null ? [] : [[textOrBlank(signer.position, 14)]]),
    [textOrBlank(signer.institution, 20)],
    [text(capacityName(signer.capacity, signer.sex))],
  ],
})

/** Who signs: first who presided and the secretary, then one person for each seat that was present. */
export const signatureBlock = (data: MinutesData): Block => {
  const { presider, secretary } = data.session
  const others = seatSigners(data).filter(
    (signer) => !isSamePerson(signer, presider) && !isSamePerson(signer, secretary),
  )
  return {
    kind: 'signatures',
    signatures: [
      officerSignature(data, presider, 'Presidencia de la sesión'),
      officerSignature(data, secretary, 'Secretaría de la sesión'),
      ...others.map(seatSignature),
    ],
  }
}

/** In which session the minutes were approved, when they were. */
export const approvalBlocks = (data: MinutesData): Block[] => {
  switch (data.state) {
    case 'draft':
    case 'in_review':
      return []
    case 'approved':
    case 'signed':
      return [paragraph([text('Acta aprobada en la '), nameOrBlank(data.approvedInSession), text('.')], 'left')]
  }
  return data.state satisfies never
}

/** Corrections made after the approval. */
export const errataBlocks = ({ errata }: MinutesData): Block[] =>
  errata.length === 0
    ? []
    : [
        heading(1, 'FE DE ERRATAS'),
        ...errata.map((erratum) => paragraph([text(`${dayInFigures(erratum.recordedOn)}. ${erratum.text}`)])),
      ]
