import { expect, test } from 'vitest'
import type { DocumentKind, DocumentSubject } from '../../shared/contract/documents.ts'
import { fileAddress } from '../../shared/contract/host.ts'
import type { OrdinanceStepDraft } from '../../shared/contract/ordinance-steps.ts'
import type { NewPart, Ordinance } from '../../shared/contract/ordinances.ts'
import { keyReferenceTo } from '../../shared/domain/part-references.ts'
import { configure } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { articleOf, emptyOrdinance } from '../helpers/ordinance.ts'

const parts: NewPart[] = [
  { kind: 'recital', title: '', text: 'Que, falta agua.', children: [] },
  { ...articleOf('Objeto'), text: 'Ampliar el agua segura.', key: 'object' },
  { ...articleOf('Alcance'), text: `Lo del ${keyReferenceTo('object')} rige en la región.` },
]

const begin = (client: Client, kind: Ordinance['kind'] = 'ordinance'): Promise<Ordinance> =>
  client.ordinances.create({
    ...emptyOrdinance,
    draft: { ...emptyOrdinance.draft, kind, name: 'Ordenanza del agua', title: 'Ordenanza regional que cuida el agua' },
    parts: kind === 'statement' ? [{ kind: 'paragraph', title: '', text: 'Exigimos agua.', children: [] }] : parts,
  })

const step = (stage: OrdinanceStepDraft['stage'], more: Partial<OrdinanceStepDraft>): OrdinanceStepDraft => ({
  stage,
  happenedOn: '2023-03-01',
  number: null,
  document: null,
  person: null,
  link: null,
  note: null,
  sessionId: null,
  agreementId: null,
  commitmentId: null,
  ...more,
})

const take = async (client: Client, { id: ordinanceId }: Ordinance, drafts: OrdinanceStepDraft[]): Promise<void> => {
  for (const draft of drafts) {
    const { version } = await client.ordinanceSteps.list({ ordinanceId })
    await client.ordinanceSteps.add({ ordinanceId, draft, expectedVersion: version })
  }
}

const textOf = async (client: Client, subject: DocumentSubject): Promise<string> =>
  (await client.documents.text(subject)).text.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-')

test('a project says that it is one, and the ordinance that came of it its number, its day and nothing across', async () => {
  using test = openTestCore()
  const { client } = test
  await configure(client)
  const made = await begin(client)
  const subject = { kind: 'ordinance', subjectId: made.id } as const
  const project = await client.documents.generate(subject)
  expect(project.fileName).toBe('Proyecto de ordenanza del agua.docx')
  expect(await textOf(client, subject)).toMatch(/^PROYECTO\n\nORDENANZA REGIONAL N° ____-2023-GR-APURÍMAC\/CR\n/u)
  await take(client, made, [
    step('presented', { number: 'Oficio N° 012-2023-MCLCP' }),
    step('approved', { happenedOn: '2023-03-12', number: '006-2023-GR-APURÍMAC/CR' }),
  ])
  const approved = await textOf(client, subject)
  expect(approved).toMatch(/^ORDENANZA REGIONAL N° 006-2023-GR-APURÍMAC\/CR\n/u)
  expect(approved).toContain('ARTÍCULO SEGUNDO.- Alcance.\n\nLo del artículo primero rige en la región.')
  expect(approved).toContain('a los doce días del mes de marzo del año dos mil veintitrés.')
  expect(await client.documents.generate(subject)).toMatchObject({
    fileName: 'Ordenanza Regional N° 006-2023-GR-APURÍMAC CR_v2.docx',
    documentVersion: 2,
  })
  const letter = await textOf(client, { kind: 'ordinance_letter', subjectId: made.id })
  expect(letter).toContain('OFICIO N° 012-2023-MCLCP\n')
  expect(letter).toContain('el proyecto de ordenanza regional que cuida el agua, para que siga su trámite')
})

test('the XML is named as the ordinance, and says what it says now', async () => {
  using test = openTestCore()
  const { client } = test
  await configure(client)
  const made = await begin(client)
  const get = () =>
    test.core.fetch(new Request(`http://mesa.test${fileAddress({ kind: 'akomaNtoso', ordinanceId: made.id })}`))
  expect(await (await get()).text()).toContain('<bill name="ordenanzaRegional">')
  await take(client, made, [
    step('approved', { number: '006-2023-GR-APURÍMAC/CR' }),
    step('published', { happenedOn: '2023-03-10' }),
  ])
  const answer = await get()
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toBe(
    "attachment; filename*=UTF-8''Ordenanza Regional N° 006-2023-GR-APURÍMAC CR.xml",
  )
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const xml = await answer.text()
  expect(xml).toContain('<act name="ordenanzaRegional">')
  expect(xml).toContain('<publication date="2023-03-10"')
  expect(xml).toContain('Lo del <ref href="#art_1">artículo primero</ref> rige en la región.')
})

test('a version is compared with what the text says now, until they say the same', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await begin(client)
  const { version } = await client.ordinanceReview.keep({ ordinanceId: made.id, note: 'Antes de la comisión' })
  const subject = { kind: 'ordinance_comparison', subjectId: version.id } as const
  expect(await textOf(client, subject)).toContain('No hay diferencias')
  const [part] = made.parts.filter(({ title }) => title === 'Objeto')
  const { id, title, version: expectedVersion } = part!
  await client.ordinances.changePart({ id, title, text: 'Ampliar el agua potable.', expectedVersion })
  const compared = await textOf(client, subject)
  expect(compared).toContain('Versión 1, guardada el 14 de marzo de 2023 (Antes de la comisión)')
  expect(compared).toMatch(
    /ARTÍCULO PRIMERO · Objeto\s+Ampliar el agua segura\. · Objeto\s+Ampliar el agua potable\. · Modificado/u,
  )
  expect(compared).not.toContain('ARTÍCULO SEGUNDO')
})

test('two versions are compared as they stood, whatever the text says now', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await begin(client)
  const [part] = made.parts.filter(({ title }) => title === 'Objeto')
  const { id, title } = part!
  const keep = async (note: string) => (await client.ordinanceReview.keep({ ordinanceId: made.id, note })).version
  const write = (text: string, expectedVersion: number) =>
    client.ordinances.changePart({ id, title, text, expectedVersion })
  const first = await keep('Primera')
  await write('Ampliar el agua potable.', 1)
  const second = await keep('Segunda')
  await write('Otra cosa.', 2)
  const pair = { beforeId: first.id, afterId: second.id }
  const { id: subjectId } = await client.ordinanceReview.pair(pair)
  expect((await client.ordinanceReview.pair(pair)).id).toBe(subjectId)
  const compared = await textOf(client, { kind: 'ordinance_comparison', subjectId })
  expect(compared).toContain('Versión 2, guardada el 14 de marzo de 2023 (Segunda)')
  expect(compared).toContain('Ampliar el agua potable.')
  expect(compared).not.toContain('Otra cosa')
  expect(await failureOf(client.ordinanceReview.pair({ ...pair, afterId: first.id }))).toMatchObject({
    code: 'SAME_VERSION',
  })
  const { version: ofAnother } = await client.ordinanceReview.keep({
    ordinanceId: (await begin(client)).id,
    note: null,
  })
  expect(await failureOf(client.ordinanceReview.pair({ ...pair, afterId: ofAnother.id }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('each document is of its own kind of text, and of no other', async () => {
  using test = openTestCore()
  const { client } = test
  const [ordinance, regulation, statement] = [
    await begin(client),
    await begin(client, 'regulation'),
    await begin(client, 'statement'),
  ]
  const own: Partial<Record<DocumentKind, Ordinance>> = {
    ordinance,
    ordinance_reasons: ordinance,
    ordinance_letter: ordinance,
    regulation,
    statement,
  }
  for (const [kind, of] of Object.entries(own) as [DocumentKind, Ordinance][])
    for (const { id: subjectId } of [ordinance, regulation, statement]) {
      const asked = client.documents.text({ kind, subjectId })
      if (subjectId === of.id) expect((await asked).text).not.toBe('')
      else expect(await failureOf(asked)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'ordinance' } })
    }
  const unknown = client.documents.text({ kind: 'ordinance_comparison', subjectId: ordinance.id })
  expect(await failureOf(unknown)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'ordinanceVersion' } })
})
