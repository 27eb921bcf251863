// The built program, as it is, with the clock that a test sets in the folder above its data.
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { clockFile, skewClock } from './meeting-clock.ts'

const data = process.argv.find((word) => word.startsWith('--data='))?.slice('--data='.length) ?? ''
const file = clockFile(dirname(data))
Reflect.defineProperty(globalThis, 'meetingOffset', { get: () => Number(readFileSync(file, 'utf8')) })
skewClock()

const program = new URL('../../dist/browser/main.js', import.meta.url)
await import(program.href)
