import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { OrdinanceKind, Part } from '../../../shared/domain/ordinance.ts'
import { cleanText } from '../documents/clean.ts'
import type { NormHead } from './document.ts'
import { element, type XmlNode } from './xml.ts'

/** What the Akoma Ntoso file of a text is made of. */
export type AkomaNtosoData = {
  id: string
  kind: OrdinanceKind
  committee: Committee
  head: NormHead
  parts: readonly Part[]
  isApproved: boolean
  publishedOn: Day | null
  /** The day of the file. */
  today: Day
}

/** The document type of the standard, and the name of this one within it. */
export const documentType = ({ kind, isApproved }: AkomaNtosoData): { type: string; name: string } => {
  switch (kind) {
    case 'ordinance':
      return { type: isApproved ? 'act' : 'bill', name: 'ordenanzaRegional' }
    case 'regulation':
      return { type: isApproved ? 'act' : 'bill', name: 'reglamentoInterno' }
    case 'statement':
      return { type: 'statement', name: 'pronunciamiento' }
  }
  return kind satisfies never
}

// An address of the naming convention is plain ASCII without spaces.
const slug = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/gu, '')

/** By what the work is told from others: its number once it has one, before that the id that it is kept under. */
const numberOf = ({ head, id }: AkomaNtosoData): string => slug(head.number ?? '') || id

const workUri = (data: AkomaNtosoData): string => {
  const { type, name } = documentType(data)
  return `/akn/pe/${type}/${name}/${data.head.issuedOn ?? String(data.head.year)}/${numberOf(data)}`
}

type Properties = { uri: string; day: Day; what: string; more: XmlNode[] }

const properties = (name: string, author: string, { uri, day, what, more }: Properties, end = ''): XmlNode =>
  element(name, {}, [
    element('FRBRthis', { value: `${uri}/!main${end}` }),
    element('FRBRuri', { value: `${uri}${end}` }),
    element('FRBRdate', { date: day, name: what }),
    element('FRBRauthor', { href: author }),
    ...more,
  ])

const mesaId = 'mesa'
const councilId = 'consejoRegional'

const identification = (data: AkomaNtosoData): XmlNode => {
  const { head, today } = data
  const isOfCouncil = data.kind === 'ordinance' && data.isApproved
  const author = `#${isOfCouncil ? councilId : mesaId}`
  const work = workUri(data)
  const day = head.issuedOn ?? today
  // One of nothing but characters that cannot be written is none.
  const title = cleanText(head.title).trim()
  const expression = `${work}/spa@${day}`
  const what = data.isApproved ? 'aprobacion' : 'elaboracion'
  return element('identification', { source: `#${mesaId}` }, [
    properties('FRBRWork', author, {
      uri: work,
      day,
      what,
      more: [
        element('FRBRcountry', { value: 'pe' }),
        element('FRBRsubtype', { value: documentType(data).name }),
        element('FRBRnumber', { value: numberOf(data) }),
        ...(title === '' ? [] : [element('FRBRname', { value: title })]),
      ],
    }),
    properties('FRBRExpression', author, {
      uri: expression,
      day,
      what,
      more: [element('FRBRlanguage', { language: 'spa' })],
    }),
    properties(
      'FRBRManifestation',
      `#${mesaId}`,
      { uri: expression, day: today, what: 'exportacion', more: [element('FRBRformat', { value: 'application/xml' })] },
      '.xml',
    ),
  ])
}

const organization = (eId: string, showAs: string): XmlNode =>
  element('TLCOrganization', { eId, href: `/akn/ontology/organization/pe/${eId}`, showAs })

/** Where it comes from, what it is and where it was published, in the order of the standard. */
export const metaElement = (data: AkomaNtosoData): XmlNode => {
  const { committee, publishedOn } = data
  return element('meta', {}, [
    identification(data),
    ...(publishedOn === null
      ? []
      : [
          element('publication', {
            date: publishedOn,
            name: 'diarioOficial',
            showAs: 'Diario Oficial El Peruano',
          }),
        ]),
    element('references', { source: `#${mesaId}` }, [
      organization(mesaId, [committee.committeeName, committee.name].filter((name) => name.trim() !== '').join(', ')),
      organization(
        councilId,
        `Consejo Regional del Gobierno Regional${committee.region.trim() === '' ? '' : ` de ${committee.region}`}`,
      ),
    ]),
  ])
}
