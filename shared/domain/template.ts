import { isNearStart } from './near-words.ts'
import { fold } from './text.ts'

/*
 * Texts with fields, `Siendo las {hora}`: letters, snippets and the fixed sentences of documents are all read here. The
 * sentences of documents may also have **bold** words, and [brackets] around what is only said when its field is known.
 */

export type TemplatePart =
  | { kind: 'text' | 'bold' | 'opens' | 'closes' | 'strayOpen' | 'strayClose'; written: string }
  | { kind: 'field'; name: string; written: string }

/** `plain`: fields only, everything else is text. `marked`: bold words and brackets too. */
export type TemplateStyle = 'plain' | 'marked'

const signs: Record<TemplateStyle, RegExp> = {
  plain: /\{([^{}\n]*)\}|[{}]/gu,
  marked: /\{([^{}\n]*)\}|\*\*|[{}[\]]/gu,
}

const markKinds: Readonly<Record<string, 'bold' | 'opens' | 'closes' | 'strayOpen' | 'strayClose'>> = {
  '**': 'bold',
  '[': 'opens',
  ']': 'closes',
  '{': 'strayOpen',
  '}': 'strayClose',
}

const partOf = (written: string, name: string | undefined): TemplatePart =>
  name === undefined ? { kind: markKinds[written] ?? 'text', written } : { kind: 'field', name: name.trim(), written }

/** The parts of a template, in order: what they have `written` is the template again. */
export const parseTemplate = (template: string, style: TemplateStyle): TemplatePart[] => {
  const parts: TemplatePart[] = []
  let end = 0
  for (const match of template.matchAll(signs[style])) {
    if (match.index > end) parts.push({ kind: 'text', written: template.slice(end, match.index) })
    parts.push(partOf(match[0], match[1]))
    end = match.index + match[0].length
  }
  if (end < template.length) parts.push({ kind: 'text', written: template.slice(end) })
  return parts
}

const isFieldName = (name: string): boolean => /^[\p{L}_]+$/u.test(name)

export type FilledTemplate = { text: string; unknown: string[] }

/** Fills `{campo}` in a text; a field that does not exist stays as it was written and is named in `unknown`. */
export const fillTemplate = (template: string, fields: Readonly<Record<string, string>>): FilledTemplate => {
  const unknown = new Set<string>()
  const text = parseTemplate(template, 'plain').map((part) => {
    if (part.kind !== 'field') return part.written
    const value = Object.hasOwn(fields, part.name) ? fields[part.name] : undefined
    if (value === undefined && isFieldName(part.name)) unknown.add(part.name)
    return value ?? part.written
  })
  return { text: text.join(''), unknown: [...unknown] }
}

export type TemplateProblem =
  | { kind: 'unknown_field'; name: string; nearest: string | null }
  | { kind: 'open_brace' | 'open_bracket'; before: string }
  | { kind: 'stray_brace' | 'stray_bracket' | 'nested_bracket' | 'bracket_without_field' | 'open_bold' | 'empty' }

const mostMistakes = 3

/** The field that somebody may have meant, the one with the fewest mistakes; null when none is like it. */
export const nearestField = (name: string, known: readonly string[]): string | null => {
  const typed = fold(name).replaceAll(' ', '_')
  if (typed === '') return null
  const allowed = Math.min(mostMistakes, Math.floor(typed.length / 3))
  for (let mistakes = 0; mistakes <= allowed; mistakes += 1) {
    const near = known.filter((field) => isNearStart(typed, field, mistakes))
    const shortest = near.toSorted((one, other) => one.length - other.length)[0]
    if (shortest !== undefined) return shortest
  }
  return null
}

const shownAfter = 24

const followingWords = (parts: readonly TemplatePart[], index: number): string =>
  parts
    .slice(index + 1)
    .map(({ written }) => written)
    .join('')
    .trim()
    .slice(0, shownAfter)

const braceProblems = (parts: readonly TemplatePart[], known: readonly string[]): TemplateProblem[] =>
  parts.flatMap((part, index): TemplateProblem[] => {
    if (part.kind === 'strayOpen') return [{ kind: 'open_brace', before: followingWords(parts, index) }]
    if (part.kind === 'strayClose') return [{ kind: 'stray_brace' }]
    if (part.kind !== 'field' || known.includes(part.name)) return []
    return [{ kind: 'unknown_field', name: part.name, nearest: nearestField(part.name, known) }]
  })

const markProblems = (parts: readonly TemplatePart[]): TemplateProblem[] => {
  const problems: TemplateProblem[] = []
  let openedAt: number | null = null
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'opens' && openedAt !== null) problems.push({ kind: 'nested_bracket' })
    else if (part.kind === 'opens') openedAt = index
    else if (part.kind === 'closes' && openedAt === null) problems.push({ kind: 'stray_bracket' })
    else if (part.kind === 'closes') {
      const hasField = parts.slice(openedAt ?? 0, index).some(({ kind }) => kind === 'field')
      if (!hasField) problems.push({ kind: 'bracket_without_field' })
      openedAt = null
    }
  }
  if (openedAt !== null) problems.push({ kind: 'open_bracket', before: followingWords(parts, openedAt) })
  const isBoldOpen = parts.filter(({ kind }) => kind === 'bold').length % 2 === 1
  return isBoldOpen ? [...problems, { kind: 'open_bold' }] : problems
}

/** An empty line parts paragraphs. */
export const templateParagraphs = (template: string): string[] =>
  template
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map((words) => words.trim())
    .filter((words) => words !== '')

/** What is wrong with a template that may use the `known` fields; nothing when it can be kept. */
export const templateProblems = (
  template: string,
  known: readonly string[],
  style: TemplateStyle,
): TemplateProblem[] => {
  const paragraphs = templateParagraphs(template).map((words) => parseTemplate(words, style))
  if (paragraphs.length === 0) return [{ kind: 'empty' }]
  return paragraphs.flatMap((parts) => [...braceProblems(parts, known), ...markProblems(parts)])
}

const meantWords = (nearest: string | null): string =>
  nearest === null ? 'Elija uno de los campos de abajo.' : `¿Quiso decir {${nearest}}?`

/** What is said of a text that is too long; null when it fits. */
export const lengthProblem = (written: string, most: number): string | null => {
  const beyond = written.trim().length - most
  return beyond <= 0 ? null : `El texto es muy largo: caben ${String(most)} letras y le sobran ${String(beyond)}.`
}

/** What is wrong and what to do, in one breath. */
export const templateProblemSentence = (problem: TemplateProblem): string => {
  switch (problem.kind) {
    case 'unknown_field':
      return `{${problem.name}}: ese campo no existe en este texto. ${meantWords(problem.nearest)}`
    case 'open_brace':
      return `Falta cerrar la llave «{» antes de «${problem.before}».`
    case 'open_bracket':
      return `Falta cerrar el corchete «[» antes de «${problem.before}».`
    case 'stray_brace':
      return 'Sobra una llave «}», o falta abrirla con «{».'
    case 'stray_bracket':
      return 'Sobra un corchete «]», o falta abrirlo con «[».'
    case 'nested_bracket':
      return 'Hay un corchete dentro de otro: cierre el primero con «]» antes de abrir el segundo.'
    case 'bracket_without_field':
      return 'Dentro de los corchetes falta un campo: lo que encierran sale solo cuando se conoce ese dato.'
    case 'open_bold':
      return 'Falta cerrar la negrita: va entre dos asteriscos y dos asteriscos, **así**.'
    case 'empty':
      return 'El texto no puede quedar vacío. Escríbalo o vuelva al original.'
  }
  return problem satisfies never
}
