import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { fileAddress } from '../../shared/contract/host.ts'
import type { LetterDraft } from '../../shared/contract/letters.ts'
import type { SessionRecord } from '../../shared/domain/session-record.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'
import { withHost, type Page } from './host-process.ts'
import type { Measurement } from './measure.ts'
import { longMeeting } from './meeting.ts'

const year = 2023
const months = Array.from({ length: 12 }, (_none, index) => index + 1)
const lettersOfCall = 60
const agreementsOfMeeting = 6

/** The long meeting of a month, of which not every item ends in an agreement. */
const meetingOf = (month: number): SessionRecord => {
  const meeting = longMeeting()
  const twoDigits = String(month).padStart(2, '0')
  return {
    ...meeting,
    session: { ...meeting.session, number: `0${twoDigits}-${String(year)}`, heldOn: `${String(year)}-${twoDigits}-14` },
    agenda: meeting.agenda.map((item, index) => ({
      ...item,
      agreements: index < agreementsOfMeeting ? item.agreements.slice(0, 1) : [],
      commitments: item.commitments.map((commitment) => ({ ...commitment, dueOn: `${String(year)}-12-30` })),
    })),
    closing: { nextSessionOn: `${String(year)}-12-31` },
  }
}

const recipients = (known: LetterDraft['recipients']): LetterDraft['recipients'] =>
  Array.from({ length: lettersOfCall }, (_none, index) => known[index] ?? guest(`Invitada Quispe ${String(index)}`))

/** A data folder with twelve long meetings, each called with sixty letters. */
const folderOfYear = async () => {
  const folder = disposableFolder()
  const test = openTestCore({ dataFolder: folder.path })
  for (const month of months) {
    const { sessionId } = await test.client.exchange.loadRecord({ record: meetingOf(month) })
    const purpose = { kind: 'call', sessionId } as const
    const { proposal } = await test.client.letters.desk(purpose)
    const draft = await draftLetter(test.client, purpose, { recipients: recipients(proposal.recipients) })
    await issueLetter(test.client, draft, { isConfirmed: true })
  }
  test.core.close()
  return folder
}

/** What the page does: asks what each session offers, has it written one by one, and fetches all of it in one zip. */
const writeYear = async ({ client, get }: Page): Promise<number> => {
  const sessions = await client.sessions.list()
  const offered = await Promise.all(sessions.map(({ id: sessionId }) => client.documents.offered({ sessionId })))
  for (const subject of offered.flat()) await client.documents.generate(subject)
  const zip = await get(fileAddress({ kind: 'yearBundle', year }))
  return Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer()))).length
}

/** Asks something small every 50 ms, as a person who goes on working would, and gives the longest wait. */
const askMeanwhile = async ({ client }: Page, isOver: AbortSignal): Promise<number> => {
  let longest = 0
  while (!isOver.aborted) {
    const askedAt = performance.now()
    await client.settings.get()
    longest = Math.max(longest, performance.now() - askedAt)
    await setTimeout(50)
  }
  return longest
}

type Blocked = { wall: number; work: number }

const blockedMs = (child: ChildProcess): Promise<Blocked> =>
  new Promise((resolve) => {
    if (child.stderr)
      createInterface(child.stderr).on('line', (line) => {
        if (line.startsWith('blocked ')) resolve(JSON.parse(line.slice('blocked '.length)) as Blocked)
      })
    child.kill('SIGUSR2')
  })

/** All the documents of a year of twelve long meetings, written by the program while somebody goes on working with it. */
export const measureYear = async (): Promise<Measurement[]> => {
  using folder = await folderOfYear()
  const reporter = join(import.meta.dirname, 'report-blocked.ts')
  return await withHost({ dataFolder: folder.path, beforeIt: ['--import', reporter] }, async (child, page) => {
    await blockedMs(child)
    const over = new AbortController()
    const asking = askMeanwhile(page, over.signal)
    const startedAt = performance.now()
    const count = await writeYear(page)
    const seconds = (performance.now() - startedAt) / 1000
    over.abort()
    const wait = await asking
    const blocked = await blockedMs(child)
    const all = `a year of documents (${String(count)} files)`
    return [
      { name: all, value: seconds, unit: 's', ratio: null, limit: 15 },
      { name: `${all}: the longest work in one event`, value: blocked.work, unit: 'ms', ratio: null, limit: 100 },
      { name: `${all}: the longest between two events`, value: blocked.wall, unit: 'ms', ratio: null, limit: null },
      { name: `${all}: the longest wait for an answer`, value: wait, unit: 'ms', ratio: null, limit: null },
    ]
  })
}
