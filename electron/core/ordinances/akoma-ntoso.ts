import { sectionsOf, type SectionKey } from '../../../shared/domain/ordinance.ts'
import { dayInWords } from '../../../shared/domain/spanish-words.ts'
import { inCapitals, written } from '../documents/words.ts'
import { documentType, metaElement, type AkomaNtosoData } from './akoma-ntoso-meta.ts'
import { partElements, type PartElements } from './akoma-ntoso-parts.ts'
import { element, xmlFile, type XmlNode } from './xml.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

const p = (...children: XmlNode[]): XmlNode => element('p', {}, children)

const toFill = (): XmlNode => element('fillIn', {}, ['____'])

const orToFill = (value: string | null): XmlNode => written(value) ?? toFill()

const formula = (name: string, ...children: XmlNode[]): XmlNode => element('formula', { name }, [p(...children)])

const numberElement = ({ head, committee }: AkomaNtosoData): XmlNode =>
  element(
    'docNumber',
    {},
    written(head.number) === null
      ? ['N° ', toFill(), `-${head.year}-GR-`, orToFill(inCapitals(committee.region)), '/CR']
      : [`N° ${head.number ?? ''}`],
  )

const typeNames: Record<AkomaNtosoData['kind'], string> = {
  ordinance: 'ORDENANZA REGIONAL',
  regulation: 'REGLAMENTO INTERNO',
  statement: 'PRONUNCIAMIENTO',
}

const preface = (data: AkomaNtosoData): XmlNode =>
  element('preface', { eId: 'preface' }, [
    p(
      element('docType', {}, [typeNames[data.kind]]),
      ...(data.kind === 'ordinance' || written(data.head.number) !== null ? [' ', numberElement(data)] : []),
    ),
    p(element('docTitle', {}, [orToFill(data.head.title)])),
  ])

const preamble = (data: AkomaNtosoData, { sections }: PartElements): XmlNode[] => {
  const grounds = [...(sections.get('sights') ?? []), ...(sections.get('recitals') ?? [])]
  if (data.kind !== 'ordinance') return grounds.length === 0 ? [] : [element('preamble', { eId: 'preamble' }, grounds)]
  return [
    element('preamble', { eId: 'preamble' }, [
      formula(
        'autoridad',
        'EL CONSEJO REGIONAL DEL GOBIERNO REGIONAL DE ',
        orToFill(inCapitals(data.committee.region)),
      ),
      formula('porCuanto', 'POR CUANTO:'),
      ...grounds,
      formula('promulgatoria', 'HA DADO LA ORDENANZA REGIONAL SIGUIENTE:'),
    ]),
  ]
}

const bodySections = new Set<SectionKey>([
  'paragraphs',
  'articles',
  'final_provisions',
  'transitional_provisions',
  'amending_provisions',
  'repealing_provisions',
])

// The standard wants something in a body: of a text that has nothing yet, a place to fill.
const body = ({ kind }: AkomaNtosoData, { sections }: PartElements): XmlNode => {
  const inner = sectionsOf[kind]
    .filter((section) => bodySections.has(section))
    .flatMap((section) => sections.get(section) ?? [])
  const empty = element('hcontainer', { name: 'porRedactar', eId: 'hcontainer_5' }, [
    element('content', {}, [p(toFill())]),
  ])
  return element(kind === 'statement' ? 'mainBody' : 'body', { eId: 'body' }, inner.length === 0 ? [empty] : inner)
}

const signature = (name: string | null, ...offices: (string | null)[]): XmlNode =>
  p(
    element('signature', {}, [
      orToFill(name),
      ...offices.flatMap((office) => (written(office) === null ? [] : [`, ${office ?? ''}`])),
    ]),
  )

const conclusions = ({ kind, head }: AkomaNtosoData, { sections }: PartElements): XmlNode =>
  element('conclusions', { eId: 'conclusions' }, [
    ...(sections.get('closings') ?? []),
    p(
      'En la ciudad de ',
      orToFill(head.city),
      ', ',
      head.issuedOn === null ? toFill() : element('date', { date: head.issuedOn }, [dayInWords(head.issuedOn)]),
      '.',
    ),
    ...(kind === 'ordinance'
      ? [
          signature(head.councilPresident, 'Presidente(a) del Consejo Regional'),
          formula('promulgacion', 'POR TANTO: Mando se registre, publique y cumpla.'),
          signature(head.governor, 'Gobernador(a) Regional'),
        ]
      : head.signatories.map(({ name, position, institution }) => signature(name, position, institution))),
  ])

/**
 * A text drafted by parts as an Akoma Ntoso 3.0 file, the OASIS standard for legislative texts: a `bill` until it is approved,
 * then an `act`; a statement is one of the standard too. Pure: the same data, the same file.
 */
export const akomaNtoso = (data: AkomaNtosoData): string => {
  const { type, name } = documentType(data)
  const parts = partElements(data.kind, data.parts)
  return xmlFile(
    element('akomaNtoso', { xmlns: namespace }, [
      element(type, { name }, [
        metaElement(data),
        preface(data),
        ...preamble(data, parts),
        body(data, parts),
        conclusions(data, parts),
      ]),
    ]),
  )
}
