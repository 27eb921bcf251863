import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPerson } from '../helpers/committee.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { upload } from '../helpers/uploads.ts'
import { newLedger, problemsOf } from './checker.ts'

const attachAndDie = (dataFolder: string, personId: string, moment: string): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'die-attaching.ts')
    const child = spawn(process.execPath, [script, dataFolder, personId, moment], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', (_code, signal) => {
      resolve(signal)
    })
  })

test.each([
  ['before the command', 0],
  ['before the file', 0],
  ['between the file and its row', 0],
  ['after the answer', 1],
] as const)('killed %s, no row is without its file, and attaching goes on', async (moment, kept) => {
  using folder = disposableFolder()
  const first = openTestCore({ dataFolder: folder.path })
  const owner = { kind: 'person', id: (await addPerson(first.client, 'Rosa', 'Huamán')).id } as const
  first.core.close()
  expect(await attachAndDie(folder.path, owner.id, moment)).toBe('SIGKILL')
  expect(await problemsOf(folder.path, newLedger())).toEqual([])
  const again = openTestCore({ dataFolder: folder.path })
  expect(await again.client.attachments.list({ owner })).toHaveLength(kept)
  const uploadId = await upload(again.core.fetch, 'cargo.txt', 'recibido')
  await again.client.attachments.add({ owner, uploadId })
  expect(await again.client.attachments.list({ owner })).toHaveLength(1)
  expect((await again.client.exchange.check()).isSound).toBe(true)
  again.core.close()
})
