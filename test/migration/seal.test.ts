import { closeSync, copyFileSync, openSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CoreStartError } from '../../electron/core/app.ts'
import { seal, soundSince } from '../../electron/core/database/seal.ts'
import { disposableFolder, openTestCore, steppingClock } from '../helpers/core.ts'
import { putEmptyDatabase } from '../helpers/empty-database.ts'

const morning = '2023-03-14T14:00:00.000Z'
const nextMorning = '2023-03-15T14:01:00.000Z'

// Where opening itself does not look: only going through every page finds it.
const spoilPage = (file: string): void => {
  const { size } = statSync(file)
  const descriptor = openSync(file, 'r+')
  for (let page = 30; page < 40; page += 1) writeSync(descriptor, new Uint8Array(64).fill(0xff), 0, 64, page * 4096)
  closeSync(descriptor)
  expect(statSync(file).size).toBe(size)
}

const outcomeOf = (dataFolder: string, at: string): string => {
  try {
    openTestCore({ dataFolder, clock: steppingClock(at) }).core.close()
  } catch (error) {
    if (error instanceof CoreStartError) return error.code
    throw error
  }
  return 'it opened'
}

const closedFolder = () => {
  const folder = disposableFolder()
  putEmptyDatabase(folder.path)
  expect(outcomeOf(folder.path, morning)).toBe('it opened')
  return { folder, file: join(folder.path, 'mesa.sqlite') }
}

test('a database that was closed in order is looked through once a day, and not at each opening', () => {
  const { folder, file } = closedFolder()
  using _folder = folder
  expect(soundSince(file, new Date('2023-03-14T20:00:00.000Z'))).toMatch(/^2023-03-14T14:00/u)
  expect(outcomeOf(folder.path, '2023-03-14T20:00:00.000Z')).toBe('it opened')
  // The second opening was not the one that looked through it.
  expect(soundSince(file, new Date('2023-03-14T21:00:00.000Z'))).toMatch(/^2023-03-14T14:00/u)
  expect(soundSince(file, new Date(nextMorning))).toBeNull()
  expect(outcomeOf(folder.path, nextMorning)).toBe('it opened')
  expect(soundSince(file, new Date('2023-03-15T16:00:00.000Z'))).toMatch(/^2023-03-15T14:01/u)
})

test('damage that somebody wrote into it is found at once, on the same day, also with the old time of the file', () => {
  const { folder, file } = closedFolder()
  using _folder = folder
  const { atime, mtime } = statSync(file)
  spoilPage(file)
  utimesSync(file, atime, mtime)
  expect(outcomeOf(folder.path, '2023-03-14T15:00:00.000Z')).toBe('DAMAGED')
})

test('damage that a disk did by itself is found the next day', () => {
  const { folder, file } = closedFolder()
  using _folder = folder
  spoilPage(file)
  seal(file, morning) // as if the system had seen nobody write
  expect(outcomeOf(folder.path, nextMorning)).toBe('DAMAGED')
})

test('nothing is taken for sound while it is open, after a copy, with a clock set back, or by a spoilt seal', () => {
  const { folder, file } = closedFolder()
  using _folder = folder
  const noon = new Date('2023-03-14T17:00:00.000Z')
  expect(soundSince(file, noon)).not.toBeNull()
  expect(soundSince(file, new Date('2023-03-13T17:00:00.000Z'))).toBeNull()
  using copied = disposableFolder()
  const copy = join(copied.path, 'mesa.sqlite')
  copyFileSync(file, copy)
  copyFileSync(`${file}-sello`, `${copy}-sello`)
  expect(soundSince(copy, noon)).toBeNull()
  for (const spoilt of ['', '{', 'null', '[]', '{"file":1}']) {
    writeFileSync(`${file}-sello`, spoilt)
    expect(soundSince(file, noon)).toBeNull()
  }
  expect(outcomeOf(folder.path, morning)).toBe('it opened')
  using opened = openTestCore({ dataFolder: folder.path, clock: () => noon })
  expect(opened.dataFolder).toBe(folder.path)
  expect(soundSince(file, noon)).toBeNull()
})
