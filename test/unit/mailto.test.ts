import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMailto, longestMailto } from '../../shared/domain/mailto.ts'

const mailto = (to: readonly string[], bcc: readonly string[], subject: string, body: string): string =>
  `mailto:${to.map(encodeURIComponent).join(',')}?bcc=${bcc.map(encodeURIComponent).join(',')}` +
  `&subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`

const bodyOf = (address: string): string => decodeURIComponent(/body=([^&]*)/.exec(address)?.[1] ?? '')

test('a mail that fits goes as it is, its addresses written as mail programs read them', () => {
  const given = mailto(['rosa.huaman@diresa.pe'], [], 'Oficio N° 003', 'Estimada:\r\n\r\nLe hacemos llegar…')
  expect(fitMailto(given)).toEqual({
    mailto:
      'mailto:rosa.huaman@diresa.pe?subject=Oficio%20N%C2%B0%20003' +
      '&body=Estimada%3A%0D%0A%0D%0ALe%20hacemos%20llegar%E2%80%A6',
    isShortened: false,
    leftOut: [],
  })
})

test('a message that is too long is cut between words, and says so at its end', () => {
  const body = Array.from({ length: 400 }, (_, index) => `palabra${String(index)}`).join(' ')
  const fitted = fitMailto(mailto(['a@b.pe'], [], 'Oficio', body))
  expect(fitted?.mailto.length).toBeLessThanOrEqual(longestMailto)
  expect(fitted?.mailto.length).toBeGreaterThan(longestMailto - 40)
  expect(fitted).toMatchObject({ isShortened: true, leftOut: [] })
  const text = bodyOf(fitted?.mailto ?? '')
  expect(text).toMatch(/ palabra\d+…\r\n\r\n\[El texto completo está en el oficio\.\]$/)
  expect(body.startsWith(text.slice(0, text.indexOf('…')))).toBe(true)
})

test('addresses that find no room are left out together, and given back', () => {
  const everybody = Array.from({ length: 150 }, (_, index) => `institucion${String(index)}@region.gob.pe`)
  const fitted = fitMailto(mailto([], everybody, 'Oficio', 'Buenos días:'))
  expect(fitted).toEqual({
    mailto: 'mailto:?subject=Oficio&body=Buenos%20d%C3%ADas%3A',
    isShortened: false,
    leftOut: everybody,
  })
})

test('forty addresses keep their room, and the message takes what is left', () => {
  const some = Array.from({ length: 40 }, (_, index) => `mesa${String(index)}@region.gob.pe`)
  const fitted = fitMailto(mailto([], some, 'Oficio', 'palabra '.repeat(300)))
  expect(fitted).toMatchObject({ isShortened: true, leftOut: [] })
  expect(fitted?.mailto).toContain(`bcc=${some.join(',')}&`)
})

test('a field that a letter does not write is left behind', () => {
  const fitted = fitMailto(`mailto:a@b.pe?attach=C:%5CUsers%5Csecreto.docx&cc=x@y.pe&subject=Hola&body='%22%26calc`)
  expect(fitted?.mailto).toBe('mailto:a@b.pe?subject=Hola&body=%27%22%26calc')
})

test.each(['https://mesa.example', 'javascript:alert(1)', 'MAILTO:a@b.pe', ' mailto:a@b.pe', 'mailto:a?body=%E9', ''])(
  'what is not the address of a mail is none: %j',
  (address) => {
    expect(fitMailto(address)).toBeUndefined()
  },
)

test('whatever a letter says, the address can be opened: short enough, one line, nothing that a command line reads', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 3000 })
  fc.assert(
    fc.property(fc.array(fc.emailAddress(), { maxLength: 100 }), text, text, (emails, subject, body) => {
      const fitted = fitMailto(mailto([], emails, subject, body))
      expect(fitted?.mailto).toMatch(/^mailto:[!$%&()*+,./0-9:;=?@A-Z_a-z~^`{|}#-]*$/)
      expect(fitted?.mailto.length).toBeLessThanOrEqual(longestMailto)
      expect(fitted?.mailto).not.toMatch(/["'<>\s\\]/)
      const isWhole = bodyOf(fitted?.mailto ?? '') === body && subject.length <= 200
      expect(fitted?.isShortened).toBe(!isWhole)
    }),
  )
})
