import type { Signatory } from '../../../shared/domain/committee.ts'
import { holdsSeat } from '../../../shared/domain/quorum.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { fold } from '../../../shared/domain/text.ts'
import {
  heading,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type Paragraph,
  type Signature,
} from '../documents/model.ts'
import { keptWithNext, textParagraphs, type FieldValue } from '../documents/texts.ts'
import {
  capacityName,
  counted,
  dayRuns,
  sessionKindNames,
  signatureOf,
  signerName,
  written,
} from '../documents/words.ts'
import { allAttendees } from './document-attendance.ts'
import type { MinutesAttendee, MinutesData } from './document-data.ts'
import { hourRuns } from './document-opening.ts'

const nextSessionBlocks = ({ closing, texts }: MinutesData): Block[] => [
  heading(1, 'PRÓXIMA SESIÓN'),
  ...textParagraphs(texts, 'nextSession', { dia_de_la_proxima: dayRuns(closing.nextSessionOn) }),
]

const remarksBlocks = ({ closing }: MinutesData): Block[] => {
  const remarks = written(closing.remarks)
  if (remarks === null) return []
  const lines = remarks.split(/\r?\n/u).filter((line) => line.trim() !== '')
  return [heading(1, 'OBSERVACIONES'), ...lines.map((line) => paragraph([text(line)]))]
}

// The hours of a session that was suspended are of its last day, which may still be to come.
const closingDay = ({ session, suspensions }: MinutesData): FieldValue => {
  const last = suspensions.at(-1)
  if (last !== undefined) return dayRuns(last.resumption?.day ?? null)
  return session.startedAt !== null && session.endedAt !== null ? 'mismo día' : null
}

const closingParagraphs = (data: MinutesData): Paragraph[] => {
  const { texts, closing } = data
  const end = { hora_en_palabras: hourRuns(data.session.endedAt), dia_de_termino: closingDay(data) }
  if (data.outcome !== 'held') return textParagraphs(texts, 'minutesClosingNotInstalled', end)
  return textParagraphs(texts, 'minutesClosing', {
    ...end,
    presentes: closing.present && String(closing.present.seats),
    instituciones_acreditadas:
      closing.present && counted(closing.present.of, 'institución acreditada', 'instituciones acreditadas'),
  })
}

/** That the session ended, at which hour and with how many; those who sign follow. */
export const endBlocks = (data: MinutesData): Block[] => [
  heading(1, 'CIERRE'),
  ...keptWithNext(closingParagraphs(data)),
]

/** The next session, the remarks and the closing in prose. A session that could not be installed just closes. */
export const closingBlocks = (data: MinutesData): Block[] => {
  const announcesNext = data.outcome === 'held' || data.closing.nextSessionOn !== null
  return [...(announcesNext ? nextSessionBlocks(data) : []), ...remarksBlocks(data), ...endBlocks(data)]
}

/** That a session was called off beforehand: nobody met, so there is neither attendance nor quorum to tell. */
export const calledOffBlocks = (data: MinutesData, reason: 'postponed' | 'cancelled'): Block[] => {
  const { session, closing, texts } = data
  return [
    heading(1, 'CONSTANCIA'),
    ...textParagraphs(texts, 'calledOff', {
      tipo: sessionKindNames[session.kind],
      dia: dayInFigures(session.heldOn),
      motivo: reason === 'postponed' ? 'fue postergada' : 'fue cancelada',
    }),
    ...(closing.nextSessionOn === null ? [] : nextSessionBlocks(data)),
    ...remarksBlocks(data),
    ...keptWithNext(textParagraphs(texts, 'calledOffSignatures', {})),
  ]
}

const foldedName = (officer: Signatory | null): string | null => (officer === null ? null : fold(officer.name))

const officerSignature = (data: MinutesData, officer: Signatory | null, role: string): Signature => {
  const wanted = foldedName(officer)
  const seat = allAttendees(data).find(({ capacity, name }) => holdsSeat(capacity) && fold(name) === wanted)
  const { name, lines } = signatureOf({
    name: officer?.name ?? null,
    position: officer?.position ?? null,
    institution: seat?.institution ?? null,
  })
  return { name, lines: [...lines, [text(role)]] }
}

// One signature for each seat: its principal's, or its alternate's where only the alternate came.
const seatSigners = (data: MinutesData): MinutesAttendee[] => {
  const holders = allAttendees(data).filter(({ capacity }) => holdsSeat(capacity))
  const bySeat = Map.groupBy(holders, (holder) => written(holder.institution) ?? holder.name)
  return [...bySeat.values()].flatMap((people) => {
    const signer = people.find(({ capacity }) => capacity === 'principal') ?? people[0]
    return signer === undefined ? [] : [signer]
  })
}

const seatSignature = (signer: MinutesAttendee): Signature => ({
  name: signerName(signer.name),
  lines: [
    ...(written(signer.position) === null ? [] : [[textOrBlank(signer.position, 14)]]),
    [textOrBlank(signer.institution, 20)],
    [text(capacityName(signer.capacity, signer.sex))],
  ],
})

type Signer = { officer: Signatory | null; role: string }

// Somebody else may preside, or be secretary, on the day on which a suspended session goes on.
const officersOf = ({ session, suspensions }: MinutesData): Signer[] => {
  const signers: Signer[] = [
    { officer: session.presider, role: 'Presidencia de la sesión' },
    { officer: session.secretary, role: 'Secretaría de la sesión' },
  ]
  for (const { resumption } of suspensions) {
    if (resumption === null) continue
    const on = `del ${dayInFigures(resumption.day)}`
    for (const { officer, role } of [
      { officer: resumption.presider, role: `Presidencia ${on}` },
      { officer: resumption.secretary, role: `Secretaría ${on}` },
    ])
      if (officer !== null && !signers.some((signer) => foldedName(signer.officer) === fold(officer.name)))
        signers.push({ officer, role })
  }
  return signers
}

/** Who signs: first who presided and the secretary, then one person for each seat that was present. */
export const signatureBlock = (data: MinutesData): Block => {
  const officers = officersOf(data)
  const isCalledOff = data.outcome === 'postponed' || data.outcome === 'cancelled'
  const named = new Set(officers.map(({ officer }) => foldedName(officer)))
  const others = (isCalledOff ? [] : seatSigners(data)).filter(({ name }) => !named.has(fold(name)))
  return {
    kind: 'signatures',
    signatures: [
      ...officers.map(({ officer, role }) => officerSignature(data, officer, role)),
      ...others.map(seatSignature),
    ],
  }
}
