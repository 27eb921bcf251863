import { setImmediate } from 'node:timers/promises'
import type { IntegrityReport, LoadedRecord } from '../../../shared/contract/exchange.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { richTextFromParagraphs } from '../../../shared/domain/rich-text.ts'
import { describeRecordProblem, readSessionRecord, type SessionRecord } from '../../../shared/domain/session-record.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { listStoredAttachments } from '../attachments/service.ts'
import { createUnit, type CoreContext, type Unit } from '../context.ts'
import { listDocumentFiles } from '../documents/service.ts'
import { fail } from '../failure.ts'
import { sha256Of } from '../files/store.ts'
import { findInstitutionNamed } from '../institutions/service.ts'
import { listLetterheadFiles } from '../letterhead/service.ts'
import { listVersionFiles } from '../minutes/versions.ts'
import { findNumberedSession, getSession, listSessionsBetween } from '../sessions/service.ts'
import { currentSettings, fillCommittee } from '../settings/service.ts'
import { covers } from './covers.ts'
import { loadWholeRecord } from './load.ts'
import { discussionOf, writeRecord } from './record.ts'
import * as store from './store.ts'

const officialName = (unit: Unit, name: string): string => findInstitutionNamed(unit, name)?.name ?? name

/** A record as `writeRecord` would say it: institutions by name; what the record leaves open says nothing. */
const comparable = (unit: Unit, { session, attendees, absences, agenda, closing }: SessionRecord) => ({
  session: { ...session, number: session.number ?? undefined },
  attendees: attendees.map((attendee) => ({ ...attendee, institution: officialName(unit, attendee.institution) })),
  absences: absences?.map((absence) => ({ ...absence, institution: officialName(unit, absence.institution) })),
  agenda: agenda.map((item) => ({
    ...item,
    discussion: discussionOf(richTextFromParagraphs(item.discussion)),
    commitments: item.commitments.map((commitment) => ({
      ...commitment,
      responsible: commitment.responsible.map((name) => officialName(unit, name)),
    })),
  })),
  closing,
})

const findSameMeeting = (unit: Unit, { session: other }: SessionRecord): Session | undefined => {
  if (other.number !== null) return findNumberedSession(unit, other.kind, other.number)
  const isOtherHour = ({ startedAt }: Session): boolean =>
    startedAt !== null && other.startedAt !== null && startedAt !== other.startedAt
  return listSessionsBetween(unit, other.heldOn, other.heldOn).find(
    (session) => session.kind === other.kind && !isOtherHour(session),
  )
}

const unchanged = ({ id, number, label }: Session): LoadedRecord => ({
  outcome: 'unchanged',
  sessionId: id,
  number,
  label,
  created: { institutions: 0, people: 0, accreditations: 0 },
  warnings: [],
})

const alreadyHere = (unit: Unit, record: SessionRecord, sha256: string): Session | undefined => {
  const loaded = store.findLoaded(unit.sql, sha256)
  if (loaded) return getSession(unit, { sessionId: loaded })
  const same = findSameMeeting(unit, record)
  if (!same) return undefined
  const isCovered = covers(writeRecord(unit, { sessionId: same.id }), comparable(unit, record))
  return isCovered ? same : fail('SESSION_EXISTS', { label: same.label, heldOn: same.heldOn })
}

const committeeFields: Record<keyof SessionRecord['committee'], string> = {
  name: 'el nombre de la Mesa',
  acronym: 'la sigla',
  region: 'la región',
  city: 'la ciudad',
}

const committeeWarnings = (unit: Unit, { committee: said }: SessionRecord): string[] => {
  const differing = fillCommittee(unit, said)
  const known = currentSettings(unit).committee
  const fields = (Object.keys(committeeFields) as (keyof typeof committeeFields)[])
    .filter((key) => differing.includes(key))
    .map((key) => `${committeeFields[key]} («${said[key]}» en el registro, «${known[key]}» aquí)`)
  return fields.length === 0
    ? []
    : [
        `El registro y la configuración de este programa no coinciden en ${joinWithAnd(fields)}. ` +
          'La sesión se cargó; la configuración no cambió.',
      ]
}

/** Loads one valid record, or finds that it is already here. */
export const loadSessionRecord = (unit: Unit, record: SessionRecord, isDemonstration: boolean): LoadedRecord => {
  const sha256 = sha256Of(JSON.stringify(record))
  const known = alreadyHere(unit, record, sha256)
  if (known) return unchanged(known)
  const loaded = loadWholeRecord(unit, record, isDemonstration, committeeWarnings(unit, record))
  store.insertLoaded(unit.sql, unit.newId(), loaded.sessionId, sha256)
  return loaded
}

/** Loads a whole meeting from unchecked JSON, or nothing of it. */
export const loadRecord = (unit: Unit, input: { record?: unknown }): LoadedRecord => {
  const reading = readSessionRecord(input.record)
  if ('problems' in reading) return fail('RECORD_INVALID', { problems: reading.problems.map(describeRecordProblem) })
  return loadSessionRecord(unit, reading.record, false)
}

type KeptFile = { fileName: string; sha256: string }
type InspectedFile = KeptFile & { state: ReturnType<CoreContext['files']['inspect']> }

/** A file may be large: between two of them the program goes on answering. */
const inspectFiles = async ({ files }: CoreContext, kept: readonly KeptFile[]): Promise<InspectedFile[]> => {
  const states = new Map<string, InspectedFile['state']>()
  for (const { sha256 } of kept) {
    if (!states.has(sha256)) states.set(sha256, files.inspect(sha256))
    await setImmediate()
  }
  return kept.map((file) => ({ ...file, state: states.get(file.sha256) ?? 'missing' }))
}

/** Looks at everything that a disk can spoil: pages, keys between tables, and each file against its SHA-256. */
export const checkIntegrity = async (context: CoreContext): Promise<IntegrityReport> => {
  const { integrity, foreignKeys } = context.database.check()
  const { kept, counts } = context.database.read(() => {
    const unit = createUnit(context)
    const kept: KeptFile[] = [
      ...listDocumentFiles(unit),
      ...listStoredAttachments(unit),
      ...listVersionFiles(unit),
      ...listLetterheadFiles(unit),
    ]
    return { kept, counts: store.countRows(unit.sql) }
  })
  const inspected = await inspectFiles(context, kept)
  const missingFiles = inspected.filter(({ state }) => state === 'missing').map(({ fileName }) => fileName)
  const damagedFiles = inspected.filter(({ state }) => state === 'damaged').map(({ fileName }) => fileName)
  const isSound = [integrity, foreignKeys, missingFiles, damagedFiles].every((problems) => problems.length === 0)
  return { isSound, integrity, foreignKeys, missingFiles, damagedFiles, ...counts }
}
