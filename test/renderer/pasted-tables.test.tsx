import { expect, test } from 'vitest'
import { tablesAsLines } from '../../renderer/features/minutes/pasted-tables.ts'

test('a pasted table becomes a line for each row, and its cells do not stick together', () => {
  const html =
    '<p>Antes</p><table><tbody><tr><th>Rubro</th><th>Monto</th></tr><tr><td> Salud\n</td><td>1 200</td></tr></tbody></table>'
  expect(tablesAsLines(html)).toBe('<p>Antes</p><p>Rubro · Monto</p><p>Salud · 1 200</p>')
})

test('what has no table is pasted as it came', () => {
  expect(tablesAsLines('<p>Sin <b>tablas</b>')).toBe('<p>Sin <b>tablas</b>')
})

test('a script in a cell stays words', () => {
  const html = '<table><tr><td>&lt;script&gt;alert(1)&lt;/script&gt;</td></tr></table>'
  expect(tablesAsLines(html)).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
})
