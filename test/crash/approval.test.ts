import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { actaText, approve, bytesOnDisk, closedSession, lastVersion, sha256Of } from '../helpers/review.ts'
import { newLedger, problemsOf } from './checker.ts'

const approveAndDie = (dataFolder: string, sessionId: string, moment: string): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'die-approving.ts')
    const child = spawn(process.execPath, [script, dataFolder, sessionId, moment], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', (_code, signal) => {
      resolve(signal)
    })
  })

test.each([
  ['before the files', 'draft'],
  ['between two files', 'draft'],
  ['between the files and their row', 'draft'],
  ['before the transaction ends', 'draft'],
  ['after the answer', 'approved'],
] as const)(
  'killed %s, the acta is %s, no version is without its files, and approving goes on',
  async (moment, state) => {
    using folder = disposableFolder()
    const first = openTestCore({ dataFolder: folder.path })
    const { session } = await closedSession(first.client)
    first.core.close()
    expect(await approveAndDie(folder.path, session.id, moment)).toBe('SIGKILL')
    expect(await problemsOf(folder.path, newLedger())).toEqual([])
    const again = openTestCore({ dataFolder: folder.path })
    const found = await again.client.minutes.review({ sessionId: session.id })
    expect(found).toMatchObject({ state, versions: state === 'draft' ? [] : [{ ordinal: 1 }] })
    const review = state === 'draft' ? await approve(again.client, session.id) : found
    const { modelSha256, fileSha256 } = lastVersion(review)
    for (const sha256 of [modelSha256, fileSha256]) expect(sha256Of(bytesOnDisk(folder.path, sha256))).toBe(sha256)
    expect(await actaText(again.client, session.id)).toContain('Se trató el informe.')
    expect((await again.client.exchange.check()).isSound).toBe(true)
    again.core.close()
  },
)
