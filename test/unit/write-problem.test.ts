import { expect, test } from 'vitest'
import { writeProblemOf } from '../../electron/core/files/write-beside.ts'
import { keptBesideSentence, writeProblemSentence } from '../../shared/domain/write-problem.ts'

const failed = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall })

test.each([
  [failed('ENOSPC', 'write'), 'full'],
  [failed('EDQUOT', 'write'), 'full'],
  [failed('EACCES'), 'not_allowed'],
  [failed('EROFS'), 'not_allowed'],
  [failed('EPERM'), 'not_allowed'],
  [failed('EPERM', 'rename'), 'in_use'],
  [failed('EACCES', 'rename'), 'in_use'],
  [failed('EBUSY', 'rename'), 'in_use'],
  [failed('EBUSY'), 'in_use'],
  [failed('ENOENT'), 'gone'],
  [failed('EIO', 'fsync'), 'refused'],
  [new Error('otra cosa'), 'refused'],
])('%s tells why a file was not written: %s', (error, problem) => {
  expect(writeProblemOf(error)).toBe(problem)
})

test('each says what happened, that nothing is half-written, and what to do', () => {
  for (const problem of ['full', 'not_allowed', 'in_use', 'gone', 'refused'] as const)
    expect(writeProblemSentence(problem, 'acta.docx')).toMatch(
      /^No se guardó «acta\.docx»: .*(?:elija|use|Elija).* No quedó ningún archivo a medias\.$/u,
    )
  expect(writeProblemSentence('in_use', 'acta.docx')).toContain('quizá en Word. Ciérrelo')
  expect(keptBesideSentence('acta.docx', 'acta_v2.docx')).toMatch(/no se tocó.*acta_v2\.docx/u)
})
