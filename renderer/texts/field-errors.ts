import type { core } from 'zod'

/** The sentence under a field that the contract does not accept. */
export const fieldSentence = (issue: core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'Falta escribir esto.' : `Debe ser ${String(issue.minimum)} o más.`
    case 'too_big':
      return issue.origin === 'string'
        ? `Es demasiado largo: hasta ${String(issue.maximum)} letras.`
        : `Debe ser ${String(issue.maximum)} o menos.`
    case 'invalid_format':
      return formatSentences[issue.format] ?? 'Revise cómo está escrito.'
    case 'invalid_type':
      return 'Falta completar esto.'
    case 'invalid_value':
    case 'invalid_union':
      return 'Elija una de las opciones.'
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'Revise este dato.'
  }
  return issue satisfies never
}

const formatSentences: Partial<Record<string, string>> = {
  date: 'Elija un día, como 30/05/2023.',
  regex: 'Revise cómo está escrito.',
  email: 'Escriba un correo, como nombre@lugar.pe.',
}
