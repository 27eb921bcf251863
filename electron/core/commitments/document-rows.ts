import type { CommitmentStatus } from '../../../shared/contract/resolutions.ts'
import type { CommitmentStanding } from '../../../shared/domain/commitment-standing.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayWithSlashes, noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { blank, paragraph, text, type Block, type ChartColour, type Column, type Run } from '../documents/model.ts'
import { commitmentStatusNames } from '../minutes/document-words.ts'

/** Whether a report is of one session, or tells of each commitment in which session it was made. */
export type ReportScope = 'session' | 'term'

export type ReportedCommitment = {
  text: string
  responsibles: { name: string; acronym: string | null }[]
  /** `Sesión Ordinaria N° 003-2023`. */
  sessionLabel: string
  dueOn: Day | null
  status: CommitmentStatus
  /** The newest; null when nobody followed it up. */
  lastFollowUp: { recordedOn: Day; percentage: number | null; note: string | null } | null
}

/** How a standing is called, and its colour in a chart. */
export const standingNames: Record<CommitmentStanding, { one: string; many: string; colour: ChartColour }> = {
  fulfilled: { one: 'cumplido', many: 'cumplidos', colour: 'blue' },
  in_progress: { one: 'en proceso', many: 'en proceso', colour: 'orange' },
  pending: { one: 'pendiente', many: 'pendientes', colour: 'grey' },
  overdue: { one: 'vencido', many: 'vencidos', colour: 'red' },
  not_fulfilled: { one: 'no cumplido', many: 'no cumplidos', colour: 'dark' },
  void: { one: 'sin efecto', many: 'sin efecto', colour: 'grey' },
}

/** A word with its first letter as a capital. */
export const capitalised = (words: string): string => `${words.charAt(0).toLocaleUpperCase('es')}${words.slice(1)}`

export type Standing = { standing: CommitmentStanding; commitment: ReportedCommitment }

export const countOf = (all: readonly Standing[], standing: CommitmentStanding): number =>
  all.filter((one) => one.standing === standing).length

/** The columns of a table of commitments: of one session, or of many. */
export const columnsOf: Record<ReportScope, Column[]> = {
  session: [
    { header: 'N°', widthMm: 10, alignment: 'center' },
    { header: 'Compromiso', widthMm: 117, alignment: 'left' },
    { header: 'Plazo', widthMm: 24, alignment: 'center' },
    { header: 'Estado', widthMm: 36, alignment: 'left' },
    { header: 'Último seguimiento', widthMm: 80, alignment: 'left' },
  ],
  term: [
    { header: 'N°', widthMm: 10, alignment: 'center' },
    { header: 'Compromiso', widthMm: 92, alignment: 'left' },
    { header: 'Sesión', widthMm: 38, alignment: 'left' },
    { header: 'Plazo', widthMm: 24, alignment: 'center' },
    { header: 'Estado', widthMm: 33, alignment: 'left' },
    { header: 'Último seguimiento', widthMm: 70, alignment: 'left' },
  ],
}

/** `En proceso (50 %), vencido`. */
export const statusWords = ({ standing, commitment: { status, lastFollowUp } }: Standing): string => {
  const percentage = lastFollowUp?.percentage ?? null
  const share = percentage === null ? '' : ` (${percentage}${noBreakSpace}%)`
  return `${commitmentStatusNames[status]}${share}${standing === 'overdue' ? ', vencido' : ''}`
}

/** `10/05/2023: lo que se dijo`. */
export const followUpWords = ({ lastFollowUp }: ReportedCommitment): string => {
  if (lastFollowUp === null) return 'Sin seguimiento'
  const { recordedOn, note } = lastFollowUp
  return note === null || note.trim() === '' ? dayWithSlashes(recordedOn) : `${dayWithSlashes(recordedOn)}: ${note}`
}

/** A commitment as a row of such a table. */
export const commitmentRow = (one: Standing, number: number, kind: ReportScope): Run[][] => {
  const { commitment } = one
  return [
    [text(String(number))],
    [text(commitment.text)],
    ...(kind === 'term' ? [[text(commitment.sessionLabel)]] : []),
    [commitment.dueOn === null ? blank(9) : text(dayWithSlashes(commitment.dueOn))],
    [text(statusWords(one))],
    [text(followUpWords(commitment))],
  ]
}

export type Group = { name: string | null; acronym: string | null; all: Standing[] }

/** Each institution with what it answers for, by its name; last, what nobody answers for. */
export const byInstitution = (all: readonly Standing[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const one of all)
    for (const { name, acronym } of one.commitment.responsibles) {
      const group = groups.get(name) ?? { name, acronym, all: [] }
      group.all.push(one)
      groups.set(name, group)
    }
  const orphans = all.filter(({ commitment }) => commitment.responsibles.length === 0)
  return [
    ...[...groups.values()].toSorted((one, other) => compareText(one.name ?? '', other.name ?? '')),
    ...(orphans.length === 0 ? [] : [{ name: null, acronym: null, all: orphans }]),
  ]
}

/** How the group of an institution is headed. */
export const groupName = ({ name }: Group): string => name ?? 'Sin institución responsable'

/** Why the rows may be more than the commitments; nothing when they are not. */
export const sharedNote = (all: readonly Standing[]): Block[] =>
  all.some(({ commitment }) => commitment.responsibles.length > 1)
    ? [
        {
          ...paragraph([
            text(
              'Un compromiso de varias instituciones aparece en cada una de ellas; en los totales se cuenta una vez.',
            ),
          ]),
          isSmall: true,
        },
      ]
    : []
