import type { NewPart, OrdinanceDraft } from '../../shared/contract/ordinances.ts'
import { keyReferenceTo } from '../../shared/domain/part-references.ts'
import { emptyOrdinance } from './ordinance.ts'

/** How large the ordinance is on which speed is promised. */
export const largeSize = { articles: 120, recitals: 60 }

const articlesInChapter = 20
const numeralsInArticle = 3

const subjects = ['la primera infancia', 'el agua segura', 'la educación rural', 'la salud materna', 'el empleo digno']

const subjectOf = (index: number): string => subjects[index % subjects.length] ?? ''

const articleKey = (index: number): string => `article-${String(index)}`
const numeralKey = (article: number, numeral: number): string => `${articleKey(article)}-${String(numeral)}`

const leaf = (kind: NewPart['kind'], text: string, title = ''): NewPart => ({ kind, title, text, children: [] })

const recital = (index: number): NewPart =>
  leaf(
    'recital',
    `Que, la Mesa de Concertación acordó en su reunión número ${String(index + 1)} priorizar ${subjectOf(index)} en todas ` +
      `las provincias de la región, con la participación de las instituciones del Estado y de la sociedad civil${
        index === largeSize.recitals - 1 ? '.' : ';'
      }`,
  )

// Those of every second article have two letters under the second.
const numeral = (article: number, index: number): NewPart => ({
  kind: 'numeral',
  title: '',
  key: numeralKey(article, index),
  text:
    index === 2 && article > 0
      ? `Se aplica además lo que dispone el ${keyReferenceTo(numeralKey(article - 1, 0))}.`
      : `Las instituciones informan de ${subjectOf(article + index)} cada tres meses, con los datos de cada provincia.`,
  children:
    index === 1 && article % 2 === 0
      ? [leaf('letter', 'Con los indicadores del plan;'), leaf('letter', 'Con el presupuesto que se ejecutó.')]
      : [],
})

const article = (index: number): NewPart => ({
  kind: 'article',
  title: `De ${subjectOf(index)}`,
  key: articleKey(index),
  text:
    `El Gobierno Regional promueve ${subjectOf(index)} en el ámbito de sus competencias y da cuenta de ello al Consejo Regional.` +
    (index > 2 ? `\nEs concordante con el ${keyReferenceTo(articleKey(index - 3))}.` : ''),
  children: Array.from({ length: numeralsInArticle }, (_, place) => numeral(index, place)),
})

const chaptersAndArticles = (): NewPart[] =>
  Array.from({ length: largeSize.articles }, (_, index) =>
    index % articlesInChapter === 0
      ? [leaf('chapter', '', `De los ejes de ${subjectOf(index / articlesInChapter)}`), article(index)]
      : [article(index)],
  ).flat()

/** The parts of an ordinance of 120 articles with numerals, letters and references, and 60 considerandos. */
export const largeParts = (): NewPart[] => [
  leaf('sight', 'El acuerdo del Comité Ejecutivo Regional que propone la presente ordenanza;'),
  ...Array.from({ length: largeSize.recitals }, (_, index) => recital(index)),
  ...chaptersAndArticles(),
  leaf('final_provision', 'La presente ordenanza entra en vigencia al día siguiente de su publicación.', 'Vigencia'),
  leaf('final_provision', `Se reglamenta el ${keyReferenceTo(articleKey(0))} en sesenta días.`, 'Reglamentación'),
  leaf('closing', 'Comuníquese al señor Gobernador Regional para su promulgación.'),
]

/** What `ordinances.create` needs to begin it. */
export const largeOrdinance = (): {
  draft: OrdinanceDraft
  parts: NewPart[]
  reasons: typeof emptyOrdinance.reasons
} => ({
  ...emptyOrdinance,
  draft: { ...emptyOrdinance.draft, name: 'Ordenanza de 120 artículos', title: 'Ordenanza de los ejes de desarrollo' },
  parts: largeParts(),
})
