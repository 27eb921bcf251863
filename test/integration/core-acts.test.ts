import { expect, test } from 'vitest'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { addScan, approve, seen } from '../helpers/review.ts'

/** The demonstration year: its installation, in which a coordination was elected, and its last session. */
const openDemonstration = async () => {
  const test = openTestCore({ clock: () => new Date('2023-07-03T15:00:00.000Z') })
  const { client } = test
  await client.settings.loadDemonstration()
  const installation = await client.sessions.find({ number: 'Sesión de Instalación N° 001-2023' })
  const last = await client.sessions.find({ number: 'Sesión Ordinaria N° 002-2023' })
  return { test, client, installation, last }
}

const textOf = async (client: Client, kind: DocumentKind, subjectId: string): Promise<string> =>
  (await client.documents.text({ kind, subjectId })).text

const agreementsOf = async (client: Client, sessionId: Parameters<Client['minutes']['get']>[0]['sessionId']) =>
  (await client.minutes.get({ sessionId })).items.flatMap(({ agreements }) => agreements)

test('a certificate transcribes an agreement and says whether its acta has been approved, and signed', async () => {
  const { test, client, installation, last } = await openDemonstration()
  using _ = test
  const agreement = (await agreementsOf(client, installation.id)).find(({ number }) => number === '002-2023-CER')!
  const draft = await textOf(client, 'agreement_certificate', agreement.id)
  expect(draft).toContain('CERTIFICACIÓN DEL ACUERDO N° 002-2023-CER')
  expect(draft).toContain(`«${agreement.text}»`)
  expect(draft).toContain('Quien suscribe, Ruth Karina Montes Huamanttupa, Secretaria técnica de la Mesa')
  expect(draft).toContain('a los veintiún días del mes de febrero del año dos mil veintitrés')
  expect(draft).toContain('Adoptado por consenso, con 17 de 21 instituciones presentes.')
  expect(draft).toContain('Verificada la asistencia de 15 de 21 instituciones acreditadas')
  expect(draft).toContain('Abancay, 3 de julio de 2023')
  expect(draft).toContain('(acta por aprobar)')

  await approve(client, installation.id, { approvedInId: last.id, approvedOn: '2023-06-22' })
  const approved = await textOf(client, 'agreement_certificate', agreement.id)
  expect(approved).toContain('aprobada en la Sesión Ordinaria N° 002-2023 del 22 de junio de 2023.')
  expect(approved).not.toContain('por aprobar')

  await addScan(test, installation.id)
  await client.minutes.sign(await seen(client, installation.id))
  expect(await textOf(client, 'agreement_certificate', agreement.id)).toContain('22 de junio de 2023 y firmada.')
})

test('a certificate carries the corrections of the acta that touch its agreement, and no other', async () => {
  const { test, client, installation } = await openDemonstration()
  using _ = test
  await approve(client, installation.id)
  const erratum = { sessionId: installation.id, shouldSay: 'otra cosa' }
  const [first, second] = await agreementsOf(client, installation.id)
  await client.minutes.addErratum({ ...erratum, says: first!.text.slice(0, 30) })
  expect(await textOf(client, 'agreement_certificate', first!.id)).toContain('Debe decir: «otra cosa»')
  expect(await textOf(client, 'agreement_certificate', second!.id)).not.toContain('Debe decir')
})

test('a certificate is a file of its session, under the number of the agreement', async () => {
  const { test, client, installation } = await openDemonstration()
  using _ = test
  const [agreement] = await agreementsOf(client, installation.id)
  const subject = { kind: 'agreement_certificate' as const, subjectId: agreement!.id }
  expect(await client.documents.generate(subject)).toMatchObject({
    fileName: 'Certificación del Acuerdo 001-2023-CER.docx',
    subjectLabel: 'Acuerdo N° 001-2023-CER',
    sessionId: installation.id,
  })
})

test('the act of installation names the accredited institutions, who came and what was declared', async () => {
  const { test, client, installation } = await openDemonstration()
  using _ = test
  const text = await textOf(client, 'installation_minutes', installation.id)
  expect(text).toMatch(/^BORRADOR\n\nACTA DE INSTALACIÓN DEL COMITÉ EJECUTIVO REGIONAL .*\n\nPERÍODO CER 2023\n/u)
  expect(text).toContain('se encuentran acreditadas ante el Comité Ejecutivo Regional 21 instituciones:')
  expect(text).toContain('Hernán Ccoicca Pumapillo · Lizbeth Tello Ayquipa · Titular')
  expect(text).toContain('· Gladys Ochicua Merino · Titular')
  expect(text).toContain('Pamela Judith Astete Borda · Alterna')
  expect(text).toContain('la coordinación declaró instalado el Comité Ejecutivo Regional (CER)')
  expect(text).toContain('Acuerdo N° 007-2023-CER')
  await approve(client, installation.id)
  expect(await textOf(client, 'installation_minutes', installation.id)).not.toContain('BORRADOR')
})

test('the act of designation tells candidates, votes, who was elected and from which day', async () => {
  const { test, client, installation } = await openDemonstration()
  using _ = test
  const text = await textOf(client, 'designation_minutes', installation.id)
  expect(text).toContain('Epifanio Huamán Cartolín · 5')
  expect(text).toContain('Votos en blanco · 1')
  expect(text).toContain('fue elegida Norma Beatriz Aguirre Layme como Coordinadora regional.')
  expect(text).toContain('Coordinadora regional · Norma Beatriz Aguirre Layme · 21 de febrero de 2023')
  // What else was agreed is of the acta.
  expect(text).toContain('Acuerdo N° 003-2023-CER')
  expect(text).not.toContain('Acuerdo N° 001-2023-CER')
})

test('a session that installed nothing and elected nobody has neither act', async () => {
  const { test, client, last } = await openDemonstration()
  using _ = test
  for (const kind of ['installation_minutes', 'designation_minutes'] as const) {
    const failure = await failureOf(client.documents.generate({ kind, subjectId: last.id }))
    expect(failure).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'document' } })
  }
})
