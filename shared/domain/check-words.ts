import { excerptAt, type CheckedText, type Finding } from './check-text.ts'

/* Words that leave in doubt whether something must be done, by whom, or when; each with the reason why. */

type DoubtfulWord = { pattern: RegExp; reason: string }

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}/])(?:${words})(?![\\p{L}/])`, 'giu')

const noDuty = 'no obliga a nada que se pueda verificar'
const noTerm = 'no fija plazo: diga un número de días o una fecha'

const doubtfulWords: readonly DoubtfulWord[] = [
  {
    pattern: word('podrían?|pudieran?|pudiesen?'),
    reason: 'no dice si permite u obliga: use «puede» o «debe»',
  },
  { pattern: word('deberían?|convendrían?'), reason: 'es un consejo, no un mandato: use «debe»' },
  { pattern: word('(?:se\\s+)?procurar(?:á|án)|se\\s+procura|se\\s+tratará\\s+de|se\\s+intentará'), reason: noDuty },
  {
    pattern: word(
      'en\\s+lo\\s+posible|en\\s+la\\s+medida\\s+de\\s+lo\\s+posible|de\\s+ser\\s+posible|dentro\\s+de\\s+lo\\s+posible',
    ),
    reason: noDuty,
  },
  {
    pattern: word('tal\\s+vez|quizás?|a\\s+lo\\s+mejor|probablemente'),
    reason: 'una norma no dice lo que no es seguro',
  },
  {
    pattern: word(
      'a\\s+la\\s+(?:mayor\\s+)?brevedad(?:\\s+posible)?|lo\\s+(?:antes|más\\s+pronto)\\s+posible|oportunamente|en\\s+su\\s+oportunidad|en\\s+el\\s+menor\\s+plazo(?:\\s+posible)?|próximamente',
    ),
    reason: noTerm,
  },
  { pattern: word('periódicamente|regularmente|de\\s+vez\\s+en\\s+cuando'), reason: 'no dice cada cuánto' },
  { pattern: word('etc(?:\\.|étera)?'), reason: 'deja la lista abierta: nombre lo que falta o quítelo' },
  { pattern: /(?<!\p{L})y\s?\/\s?o(?!\p{L})/giu, reason: 'no dice si es una cosa, la otra o ambas' },
  { pattern: word('preferentemente|de\\s+preferencia'), reason: 'no dice cuándo se puede hacer otra cosa' },
]

/** Whether it is worth the while: most passages have none of these. */
const mayDoubt =
  /podr|pudi|deber|conv|procur|trat|intent|posible|vez|quiz|mejor|probabl|brevedad|oportun|plazo|ximamente|dicamente|regular|etc|\/|prefer/i

/** Words of doubt in what is ruled or said. */
export const doubtfulFindings = ({ passages }: CheckedText): Finding<'doubtful_word'>[] =>
  passages.flatMap(({ partId, read, quiet }) => {
    if (!mayDoubt.test(quiet)) return []
    return doubtfulWords
      .flatMap(({ pattern, reason }) => [...quiet.matchAll(pattern)].map((match) => ({ match, reason })))
      .toSorted((one, other) => one.match.index - other.match.index)
      .map(({ match, reason }) => ({
        code: 'doubtful_word',
        partId,
        message: `«${match[0].replace(/\s+/gu, ' ')}» ${reason}.`,
        excerpt: excerptAt(read, match.index, match.index + match[0].length),
      }))
  })
