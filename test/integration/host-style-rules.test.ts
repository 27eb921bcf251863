import { join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax' })

/** The messages of our own rules for a text, as if it were the first file of the page. */
const complaints = async (text: string): Promise<string[]> => {
  const [result] = await eslint.lintText(text, { filePath: join(root, 'renderer', 'main.tsx') })
  return (result?.messages ?? []).map(({ message }) => message)
}

test.for([
  ['raw HTML', 'export const x = <p dangerouslySetInnerHTML={{ __html: "a" }} />', 'Text from people is never HTML'],
  ['an enum', 'export enum State { Open }', 'closed union'],
  ['a default export', 'export default 1', 'Export by name'],
  [
    'a default branch',
    'export const f = (x: 1 | 2) => { switch (x) { case 1: return 1; default: return 2 } }',
    'satisfies',
  ],
  ['code made from text', 'export const f = new Function("return 1")', 'Content-Security-Policy'],
  ['an interface', 'export interface State { isOpen: boolean }', 'Use a type'],
] as const)('the check refuses %s', async ([, text, message]) => {
  expect(await complaints(text)).toEqual([expect.stringContaining(message)])
})

test('the check lets a plain component and a reopened Window pass', async () => {
  const text = 'declare global { interface Window { x?: 1 } }\nexport const X = () => <p>{window.x}</p>\n'
  expect(await complaints(text)).toEqual([])
})
