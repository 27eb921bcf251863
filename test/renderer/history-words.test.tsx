import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsOfCommand } from '../../renderer/texts/commands.ts'
import { settingChange, wordsOfSetting } from '../../renderer/texts/setting-changes.ts'
import { isTechnical, shownValue, wordsOfColumn, wordsOfTable } from '../../renderer/texts/tables.ts'

// Of the triggers that write the history: every table and column that a person can find there.
const logged = (): { table: string; column: string }[] => {
  const schema = readFileSync(join(import.meta.dirname, '..', '..', 'build', 'schema.sql'), 'utf8')
  const lines = schema.matchAll(/'([a-z_]+)', OLD\.id, '([a-z_]+)', 'delete'/gu)
  return [...lines].map(([, table = '', column = '']) => ({ table, column }))
}

test('every table and every column that the history can name has its words', () => {
  const changes = logged()
  expect(changes.length).toBeGreaterThan(100)
  const tables = new Set(changes.map(({ table }) => table))
  expect([...tables].filter((table) => wordsOfTable(table) === table)).toEqual([])
  const columns = new Set(changes.map(({ column }) => column).filter((column) => !isTechnical(column)))
  const isNamed = (column: string) => wordsOfColumn(column) !== column.replaceAll('_', ' ')
  expect([...columns].filter((column) => !isNamed(column))).toEqual([])
})

test('one code means different things in different columns', () => {
  expect(shownValue('document_kind', 'letter')).toBe('Carta')
  expect(shownValue('kind', 'letter')).toBe('Oficio')
  expect(shownValue('answer', 'alternate')).toBe('Asiste alterno(a)')
  expect(shownValue('role', 'alternate')).toBe('Coordinación alterna')
  expect(shownValue('series', 'session.ordinary')).toBe('Sesiones ordinarias')
  expect(shownValue('origin', 'edited')).toBe('Editado en Word')
})

test('lists are read, and a phone stays masked', () => {
  expect(shownValue('copies', '["Archivo","Gobierno Regional"]')).toBe('Archivo; Gobierno Regional')
  expect(shownValue('phone', '983123456')).toBe('•••••456')
})

test('what an earlier version called a command still has its words', () => {
  expect(wordsOfCommand('documents.generateMinutes')).toBe('Generó el acta en Word')
  expect(wordsOfCommand('letters.issue')).toBe('Emitió un oficio')
})

test('of the settings only what changed is told, and which part it is', () => {
  const before = JSON.stringify({ call: { subject: 'Convocatoria', body: 'Uno' }, days: 3 })
  const after = JSON.stringify({ call: { subject: 'Citación', body: 'Uno' }, days: 3, more: [true] })
  expect(settingChange(before, after)).toEqual({ before: 'Convocatoria', after: 'Citación · true' })
  expect(settingChange(null, '5')).toEqual({ before: '', after: '5' })
  expect(wordsOfSetting('letters')).toBe('texto de los oficios')
})
