import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MinutesReview, MinutesVersion } from '../../shared/contract/review.ts'
import type { AgendaItem } from '../../shared/contract/agenda.ts'
import type { Session } from '../../shared/contract/sessions.ts'
import { addItem, closeSession, configure, openSession, planSession, text } from './committee.ts'
import type { Client, TestCore } from './core.ts'
import { upload } from './uploads.ts'

/** A session that is over, with one item whose notes say so. */
export const closedSession = async (
  client: Client,
  notes = 'Se trató el informe.',
  heldOn = '2023-03-14',
): Promise<{ session: Session; item: AgendaItem }> => {
  await configure(client)
  const session = await openSession(client, await planSession(client, { heldOn }))
  const item = await addItem(client, session)
  await client.minutes.saveNotes({ agendaItemId: item.id, notes: text(notes), expectedVersion: 0 })
  return { session: await closeSession(client, session), item }
}

/** What a step says that the screen saw: the session as it stands. */
export const seen = async (client: Client, sessionId: Session['id']) => ({
  sessionId,
  expectedVersion: (await client.sessions.get({ sessionId })).version,
})

export type Approving = { approvedInId: Session['id'] | null; approvedOn: string; observations: string | null }

/** Approves an acta, apart and without observations unless it is said otherwise. */
export const approve = async (
  client: Client,
  sessionId: Session['id'],
  approving: Partial<Approving> = {},
): Promise<MinutesReview> =>
  client.minutes.approve({
    approvedInId: null,
    approvedOn: '2023-04-11',
    observations: null,
    ...approving,
    ...(await seen(client, sessionId)),
  })

/** Opens an approved acta again. */
export const reopen = async (
  client: Client,
  sessionId: Session['id'],
  reason = 'Faltó un acuerdo',
): Promise<MinutesReview> => client.minutes.reopen({ reason, ...(await seen(client, sessionId)) })

/** Attaches a scan of the signed acta. */
export const addScan = async ({ client, core }: TestCore, sessionId: Session['id'], content = 'firmas') =>
  client.attachments.add({
    owner: { kind: 'minutes', id: sessionId },
    uploadId: await upload(core.fetch, 'acta-firmada.txt', content),
  })

/** The acta as plain text. */
export const actaText = async (client: Client, sessionId: Session['id']): Promise<string> =>
  (await client.documents.text({ kind: 'minutes', subjectId: sessionId })).text

/** The version that was kept last. */
export const lastVersion = ({ versions }: MinutesReview): MinutesVersion => {
  const last = versions.at(-1)
  if (last === undefined) throw new Error('No version was kept')
  return last
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where a data folder keeps the file of a SHA-256. */
export const pathOfFile = (dataFolder: string, sha256: string): string =>
  join(dataFolder, 'archivos', sha256.slice(0, 2), sha256)

/** The bytes of a file as they are on the disk. */
export const bytesOnDisk = (dataFolder: string, sha256: string): Buffer => readFileSync(pathOfFile(dataFolder, sha256))
