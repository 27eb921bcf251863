import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterFieldNames, letterTemplateProblem } from '../../shared/domain/letter-template.ts'
import { defaultSnippets, snippetFields } from '../../shared/domain/snippets.ts'
import { composeText, type SegmentValues, type TextSegment } from '../../shared/domain/template-text.ts'
import {
  fillTemplate,
  nearestField,
  parseTemplate,
  templateProblems,
  templateProblemSentence,
} from '../../shared/domain/template.ts'
import { currentText, Texts, textDefinition, textKeys, textProblem } from '../../shared/domain/texts.ts'

const words = (text: string): TextSegment => ({ kind: 'text', text })
const line: TextSegment = { kind: 'blank', width: 20 }

const written = (segments: readonly TextSegment[]): string =>
  segments.map((segment) => (segment.kind === 'text' ? segment.text : '_'.repeat(segment.width))).join('')

const composed = (template: string, values: SegmentValues = {}): string[] => composeText(template, values).map(written)

const sentencesOf = (template: string, known: readonly string[] = ['presentes', 'hora_en_palabras']): string[] =>
  templateProblems(template, known, 'marked').map(templateProblemSentence)

describe('the engine of templates', () => {
  test('reads any text without losing a letter of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('plain' as const, 'marked' as const), (text, style) => {
        expect(
          parseTemplate(text, style)
            .map((part) => part.written)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('says a text without fields and marks as it was written', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        const text = any.replaceAll(/[{}[\]*\r\n]/gu, '').trim()
        expect(fillTemplate(text, { hora: '9' })).toEqual({ text, unknown: [] })
        expect(composed(text)).toEqual(text === '' ? [] : [text])
      }),
    )
  })

  test('never reads what a field says again', () => {
    expect(composed('[{a}] **{b}**', { a: [words('{b} [x] **y**')], b: [words('b')] })).toEqual(['{b} [x] **y** b'])
  })

  test('puts a line to fill by hand where a field says nothing, and leaves out the brackets around it', () => {
    expect(composed('Motivo: {motivo}.', { motivo: null })).toEqual([`Motivo: ${'_'.repeat(line.width)}.`])
    expect(composed('Se suspendió[ por: {motivo}].', { motivo: null })).toEqual(['Se suspendió.'])
    expect(composed('Se suspendió[ por: {motivo}].', { motivo: [words('lluvia')] })).toEqual([
      'Se suspendió por: lluvia.',
    ])
    expect(composed('Lo sabe[ {nadie}]', {})).toEqual(['Lo sabe'])
  })

  test('does not put a second full stop after what ends a sentence', () => {
    const values = { motivo: [words('¿quién vino?')], cargo: [words('Coord. Reg.')], dia: [words('hoy')] }
    expect(composed('Por: {motivo}. Con {cargo}. Y {dia}. Fin.', values)).toEqual([
      'Por: ¿quién vino? Con Coord. Reg. Y hoy. Fin.',
    ])
  })

  test('makes words and fields bold, not the lines to fill', () => {
    expect(composeText('Como **{a} y {b}** hoy', { a: [words('titular')], b: [line] })).toEqual([
      [
        words('Como '),
        { kind: 'text', text: 'titular', bold: true },
        { kind: 'text', text: ' y ', bold: true },
        line,
        words(' hoy'),
      ],
    ])
  })

  test('parts paragraphs with an empty line', () => {
    expect(composed('Uno.\n \nDos,\ncon dos líneas.\r\n\r\n\r\n')).toEqual(['Uno.', 'Dos,\ncon dos líneas.'])
  })
})

describe('what is wrong with a template', () => {
  test('is said with its name and with the field that was meant', () => {
    expect(sentencesOf('Con {presentse} a {Hora}')).toEqual([
      '{presentse}: ese campo no existe en este texto. ¿Quiso decir {presentes}?',
      '{Hora}: ese campo no existe en este texto. ¿Quiso decir {hora_en_palabras}?',
    ])
    expect(sentencesOf('{}')).toEqual(['{}: ese campo no existe en este texto. Elija uno de los campos de abajo.'])
  })

  test.each([
    ['Con {presentes de 22', 'Falta cerrar la llave «{» antes de «presentes de 22».'],
    ['Con presentes} de 22', 'Sobra una llave «}»'],
    ['Hoy[ con {presentes}', 'Falta cerrar el corchete «[» antes de «con {presentes}».'],
    ['Hoy con {presentes}]', 'Sobra un corchete «]»'],
    ['Hoy [con [{presentes}]]', 'Hay un corchete dentro de otro'],
    ['Hoy [sic]', 'Dentro de los corchetes falta un campo'],
    ['**Hoy', 'Falta cerrar la negrita'],
    ['**Hoy\n\nmañana**', 'Falta cerrar la negrita'],
    [' \n\n ', 'El texto no puede quedar vacío'],
  ])('of «%s» is said in one sentence', (template, sentence) => {
    expect(sentencesOf(template)[0]).toContain(sentence)
  })

  test('a letter may have brackets, asterisks and nothing at all, but no field that does not exist', () => {
    expect(letterTemplateProblem('call', 'body', 'El [sic] **{dia}** de {sesion}')).toBeNull()
    expect(letterTemplateProblem('call', 'body', '')).toBeNull()
    expect(letterTemplateProblem('call', 'body', 'El {periodo}')).toContain('{periodo}')
    expect(letterTemplateProblem('accreditationRequest', 'body', 'El {periodo}')).toBeNull()
    expect(letterTemplateProblem('call', 'subject', 'a'.repeat(1003))).toContain('le sobran 3')
  })

  test('nothing is proposed that is not like what was typed', () => {
    expect(nearestField('x', ['presentes', 'dia'])).toBeNull()
    expect(nearestField('convocatorai', ['presentes', 'convocatoria'])).toBe('convocatoria')
    expect(nearestField('quórum requerido', ['quorum_requerido'])).toBe('quorum_requerido')
  })
})

describe('the texts that the program brings', () => {
  test.each(textKeys)('«%s» names only its own fields and can be kept as it is', (key) => {
    const { original, fields, label, where } = textDefinition(key)
    expect(textProblem(key, original)).toBeNull()
    const examples = Object.entries(fields).map(([name, { example }]) => [name, [words(example)]] as const)
    for (const paragraph of composed(original, Object.fromEntries(examples))) expect(paragraph).not.toMatch(/[{}[\]*]/u)
    for (const [, field] of Object.entries(fields)) expect(field.label).not.toBe('')
    expect([label, where]).not.toContain('')
  })

  test('snippets and letters too', () => {
    for (const { text } of defaultSnippets)
      expect(templateProblems(text, snippetFields, 'plain').map(templateProblemSentence)).toEqual([])
    expect(new Set(letterFieldNames.call).size).toBe(letterFieldNames.call.length)
  })

  test('one that the committee wrote takes the place of the original, and only that one', () => {
    const texts = Texts.parse({ letterClosing: ' Fraternalmente, ' })
    expect(currentText(texts, 'letterClosing')).toBe('Fraternalmente,')
    expect(currentText(texts, 'letterGreeting')).toBe(textDefinition('letterGreeting').original)
    expect(Texts.safeParse({ notAText: 'x' }).success).toBe(false)
  })
})
